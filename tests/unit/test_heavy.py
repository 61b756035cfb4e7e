"""What is heavier than its aim is a notice, what is over its limit an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from kram.built_site.weight import FILES, HOME, KEPT, PAGE, TWO_LANGUAGES, heavy
from kram.sums import SUMS

SEARCH, PHONE, ZIP = FILES["assets/cari-*.js"], KEPT["*.html"], KEPT["*.zip"]
BOTH = int(PAGE.most * TWO_LANGUAGES)


def found(site: Path) -> list[str]:
    return [f"{p.path} {p.code}" for p in heavy(site)]


@pytest.mark.parametrize(
    ("path", "size", "code"),
    [
        ("penyebab/obat.html", PAGE.aim, ""),
        ("penyebab/obat.html", PAGE.aim + 1, "SIT024"),
        ("en/penyebab/obat.html", PAGE.most, "SIT024"),
        ("en/penyebab/obat.html", PAGE.most + 1, "SIT023"),
        ("index.html", HOME.aim, ""),
        ("index.html", HOME.aim + 1, "SIT024"),
        ("en/index.html", HOME.most + 1, "SIT023"),
        ("penyebab/index.html", HOME.most + 1, ""),
        ("dua-bahasa/penyebab/obat.html", BOTH, ""),
        ("dua-bahasa/penyebab/obat.html", BOTH + 1, "SIT023"),
        ("assets/cari-id.js", SEARCH.aim + 1, "SIT024"),
        ("assets/cari-en.js", SEARCH.most + 1, "SIT023"),
        ("links.json", 900_000, ""),
    ],
)
def test_a_page_is_judged_by_its_copy_as_it_is_sent(tmp_path: Path, path: str, size: int, code: str) -> None:
    copy = tmp_path / f"{path}.br"
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(b"x" * size)
    assert found(tmp_path) == ([f"{path} {code}"] if code else [])


@pytest.mark.parametrize(
    ("path", "size", "code"),
    [
        ("ponsel.html", PHONE.aim + 1, "SIT024"),
        ("ponsel.html", PHONE.most + 1, "SIT023"),
        ("situs.zip", ZIP.aim, ""),
        ("situs.zip", ZIP.most + 1, "SIT023"),
    ],
)
def test_what_readers_keep_is_judged_as_it_is(tmp_path: Path, path: str, size: int, code: str) -> None:
    (tmp_path / path).write_bytes(b"x" * size)
    (tmp_path / f"{path}.br").write_bytes(b"x" * 90_000)
    (tmp_path / SUMS).write_text(f"{'0' * 64}  {path}\n")
    assert found(tmp_path) == ([f"{path} {code}"] if code else [])


LAZY = '<img src="../b.svg" alt="" loading="lazy">'
INSIDE = '<link rel="icon" href="data:image/svg+xml,x"><link rel="canonical" href="x"><script>go()</script>'


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("", 0),
        ('<script src="x.js?v=1" defer></script>', 3),
        ('<link rel="stylesheet" href="x.css">', 3),
        ('<link href="manifest.webmanifest" rel="manifest">', 3),
        ('<img alt="" src="a.svg">', 3),
        ("<style>p { background: url(a.svg) }</style>", 3),
    ],
)
def test_a_page_asks_for_nothing_but_pictures_that_come_near(tmp_path: Path, more: str, line: int) -> None:
    (tmp_path / "x.html").write_text(f"<p>\n{LAZY}{INSIDE}\n{more}\n", "utf-8")
    assert found(tmp_path) == []  # as long as it has no copies, it may be a folder that readers keep
    (tmp_path / "x.html.br").write_bytes(b"x")
    assert [(p.line, p.code) for p in heavy(tmp_path)] == [(line, "SIT027")] * bool(line)


def test_a_page_that_is_no_text_is_looked_at_too(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(b'\xff<img src="a.png">')
    (tmp_path / "x.html.br").write_bytes(b"x")
    assert found(tmp_path) == ["x.html SIT027"]
