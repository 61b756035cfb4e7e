"""The reader mode of Firefox keeps every box, step and warning of every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from ground import ROOT
from playwright.sync_api import Browser, Page
from reader import KINDS, come_to_life, path_of, slugs

LIBRARY = ROOT / "tests/npm/node_modules/@mozilla/readability/Readability.js"
# Pages that are lists of links: reader mode is made for text.
LISTS = {"topik"}
FRAME = ".strip, .aksi, .kartu, .sumber, .dasar, .rujukan, aside, nav"
"""Parts of an article that say nothing of their own."""

_LOST = """([text, frame]) => {
  const page = text ? new DOMParser().parseFromString(text, "text/html") : document;
  page.querySelectorAll("[hidden]").forEach((e) => e.remove());
  const plain = (text) => text.replace(/\\s/g, "");
  const parts = [...page.querySelectorAll("article :is(p, li, .kotak h2, .kotak h3)")]
    .filter((part) => !part.closest(frame) && !part.querySelector("p, li") && plain(part.textContent));
  const kept = plain(new Readability(page.cloneNode(true)).parse().textContent);
  return [parts.length, parts.map((part) => part.textContent).filter((text) => !kept.includes(plain(text)))];
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    if not LIBRARY.is_file():
        pytest.skip("not looked at: reader mode needs npm, see `make npm`")
    page = browser.new_page(bypass_csp=True)
    yield page
    page.close()


def _paths(edition: str) -> list[str]:
    read = [slug for slug in slugs() if slug not in LISTS]
    return [f"dua-bahasa/{slug}.html" if edition == "both" else path_of(slug, edition) for slug in read]


@pytest.mark.parametrize("edition", ["id", "en", "both"])
def test_reader_mode_loses_nothing(page: Page, site: Path, edition: str) -> None:
    page.add_script_tag(path=LIBRARY)
    looked_at, lost = 0, {}
    for path in _paths(edition):
        parts, gone = page.evaluate(_LOST, [(site / path).read_text("utf-8"), FRAME])
        looked_at += parts
        if gone:
            lost[path] = gone
    assert looked_at > 1000
    assert lost == {}


def test_reader_mode_loses_nothing_once_the_script_of_a_page_has_run(page: Page, site: Path) -> None:
    page.goto((site / KINDS["cause"]).as_uri())
    come_to_life(page)
    page.add_script_tag(path=LIBRARY)
    parts, gone = page.evaluate(_LOST, ["", FRAME])
    assert parts > 20
    assert gone == []
