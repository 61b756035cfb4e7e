"""A page comes with its style and scripts in it, and with a policy that allows these and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from kram.assets import inline_assets

PAGE = f"""<!doctype html><html lang="id"><head>
<meta http-equiv="Content-Security-Policy" content="{inline_assets.POLICY}">
<style>{inline_assets.STYLE}</style><script>{inline_assets.HEAD_SCRIPT}</script></head>
<body><p class="a">Teks</p><script>{inline_assets.PAGE_SCRIPT}</script></body></html>"""


@pytest.fixture
def looks(tmp_path: Path) -> inline_assets.Delivery:
    files = {
        "assets/css/kram.css": "p{color:red}.gone{top:0}.terbuka p{margin:0}",
        "assets/js/head.js": '// first\nroot.className = "js";\n// then\n  var b = "</p>";\n',
        "assets/js/page.js": "one( );",
        "assets/js/moved.js": "lead( on );",
        "assets/js/cari.js": 'form.classList.add("terbuka");',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return inline_assets.load(tmp_path / "assets")


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_every_marker_is_replaced(looks: inline_assets.Delivery) -> None:
    assert "kram:" not in looks.delivered(PAGE)


def test_a_page_gets_the_rules_it_can_use(looks: inline_assets.Delivery) -> None:
    style = re.search("<style>(.*)</style>", looks.delivered(PAGE))
    assert style is not None
    assert style[1] == "p{color:red}.terbuka p{margin:0}"


def test_the_script_comes_without_comments_and_spare_space(looks: inline_assets.Delivery) -> None:
    page = looks.delivered(PAGE)
    assert '<script>root.className="js";var b="</p>";</script>' in page
    assert "<script>one();</script>" in page


def test_only_a_page_with_a_place_that_moved_has_the_script_that_leads_on(
    looks: inline_assets.Delivery,
) -> None:
    lines = '<p class="pindah sorot diam" id="lama">'
    page = looks.delivered(PAGE.replace("<p", lines + "<p", 1))
    assert "<script>one();lead(on);</script>" in page
    assert hash_of("one();lead(on);") in page
    assert "lead" not in looks.delivered(PAGE.replace('class="a"', 'class="pindahan"'))


def test_the_policy_allows_what_stands_in_the_page_by_its_hash(looks: inline_assets.Delivery) -> None:
    page = looks.delivered(PAGE)
    (policy,) = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    (style,) = re.findall("<style>(.*?)</style>", page)
    scripts = re.findall("<script>(.*?)</script>", page)
    assert f"style-src {hash_of(style)};" in policy
    assert f"script-src 'self' {' '.join(map(hash_of, scripts))};" in policy


def test_the_policy_lets_nothing_come_from_elsewhere(looks: inline_assets.Delivery) -> None:
    (policy,) = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', looks.delivered(PAGE))
    sources = {source for directive in policy.split("; ") for source in directive.split(" ")[1:]}
    assert policy.startswith("default-src 'none'; ")
    assert {s for s in sources if not s.startswith("'sha256-")} == {"'none'", "'self'", "data:"}


def test_a_page_without_markers_stays_as_it_is(looks: inline_assets.Delivery) -> None:
    assert looks.delivered("<p>Teks</p>") == "<p>Teks</p>"


@pytest.mark.parametrize("large", [1, 100])
def test_every_page_of_a_site_is_delivered_alike_on_one_core_and_on_all(
    looks: inline_assets.Delivery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(inline_assets, "_LARGE", large)
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html"):
        (site / name).write_text(PAGE, "utf-8")
    inline_assets.deliver(site, tmp_path / "assets")
    assert {page.read_text("utf-8") for page in site.rglob("*.html")} == {looks.delivered(PAGE)}
