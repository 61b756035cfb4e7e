"""What pages weigh before their reader does anything, on a website that knows its address."""

from __future__ import annotations

from pathlib import Path

import addressed
import pytest
from benchmarks import weight
from benchmarks.serving import compressed
from reader import path_of, slugs

CAUSES = [slug for slug in slugs() if slug.startswith("penyebab/") and slug != "penyebab/index"]
HELD = [path_of(slug, language) for slug in ("index", *CAUSES) for language in ("id", "en")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return addressed.built(tmp_path_factory.getbasetemp().parent)


def test_every_cause_is_weighed() -> None:
    assert len(HELD) >= 2 * 18


@pytest.mark.parametrize("path", HELD)
def test_home_and_causes_come_in_one_piece_of_at_most_12_kb(site: Path, path: str) -> None:
    """Favicon included; pictures further down wait until the reader comes near them."""
    weighed = weight.of_page(site, path)
    assert weighed.requests <= 2
    assert weighed.size <= 12_000


def test_script_before_the_reader_acts_is_at_most_2_kb_on_every_page(site: Path) -> None:
    heavy = {
        page.relative_to(site).as_posix(): weighed.script
        for page in site.rglob("*.html")
        if (weighed := weight.of_page(site, page.relative_to(site).as_posix())).script > 2_000
    }
    assert heavy == {}


def test_every_page_asks_for_at_most_2_files_at_once(site: Path) -> None:
    asking = {
        page.relative_to(site).as_posix(): weighed.requests
        for page in site.rglob("*.html")
        if (weighed := weight.of_page(site, page.relative_to(site).as_posix())).requests > 2
    }
    assert asking == {}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_search_is_at_most_40_kb_for_one_language(site: Path, language: str) -> None:
    scripts = list(site.glob(f"assets/cari-{language}*.js"))
    assert scripts
    assert sum(len(compressed(script)) for script in scripts) <= 40_000


def test_pictures_wait_and_keep_their_room(site: Path) -> None:
    """A picture that came late would push down what is being read."""
    for page in site.rglob("*.html"):
        for picture in weight.pictures(page.read_text("utf-8")):
            assert picture.get("width") and picture.get("height"), f"{page}: {picture.get('src')}"
            assert picture.get("loading") == "lazy", f"{page}: {picture.get('src')}"


@pytest.mark.parametrize(
    ("head", "requests"),
    [
        ("", 1),
        ('<link rel="stylesheet" href="../a.css"><script src="b.js"></script>', 3),
        ('<img src="p.svg"><img loading="lazy" src="q.svg">', 2),
        ('<style>p{background:url(c.png)}q{background:url("data:,")}</style>', 2),
        ('<script type="application/ld+json">{"a":1}</script>', 1),
    ],
)
def test_everything_that_a_browser_asks_for_is_counted(tmp_path: Path, head: str, requests: int) -> None:
    (tmp_path / "x").mkdir()
    for icon, more in (
        ('<link rel="icon" href="data:,">', 0),
        ('<link rel="icon" href="i.svg">', 1),
        ("", 1),
    ):
        text = f"<!doctype html><html><head>{icon}{head}</head></html>"
        (tmp_path / "x/p.html").write_text(text, "utf-8")
        assert weight.of_page(tmp_path, "x/p.html").requests == requests + more
