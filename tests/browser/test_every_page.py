"""Every page in both languages, once, on a phone in daylight."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
import yaml
from axe import OF_SIGHT, axe, bring_axe
from playwright.sync_api import Browser, Page
from reader import DOCS, KINDS, Trouble, lost, path_of, reading, slugs, too_wide


@dataclass
class Reader:
    page: Page
    trouble: Trouble
    address: str


@pytest.fixture(scope="class")
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    with reading(browser) as context:
        bring_axe(context)
        page = context.new_page()
        trouble = Trouble(address + "/")
        trouble.watch(page)
        yield Reader(page, trouble, address)


def _front_matter(slug: str, language: str) -> dict[str, Any]:
    file = DOCS / (slug + (".en.md" if language == "en" else ".md"))
    front: dict[str, Any] = yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
    return front


# What is asked of each page in one visit: axe is slow enough for one visit each.
_SEEN = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    lang: document.documentElement.lang,
    title: document.title,
    h1: all("h1").map((e) => e.textContent),
    searches: all("input[type=search]").length,
    articles: all("main article").length,
    allArticles: all("article").length,
    twins: all(".kepala a[hreflang]").map((e) => [e.hreflang, e.href]),
    levels: all("h1, h2, h3, h4, h5, h6").filter((e) => e.checkVisibility()).map((e) => Number(e.tagName[1])),
    menuLinks: all("#menu a").length,
    reachable: all("#menu a, #menu button").filter((e) => e.checkVisibility()).length,
    kept: [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean),
    both: all(".aksi a").map((e) => e.href).filter((href) => href.includes("/dua-bahasa/")),
  };
}"""

_STOPS = """() => {
  const stops = [...document.querySelectorAll("a[href], button, summary, input")]
    .filter((e) => e.tabIndex >= 0 && e.checkVisibility());
  return [stops.filter((e) => e.matches(".sitasi")).length, stops.length];
}"""


class EveryPage:
    """The claims; the two classes below make them for one language each, on one core each."""

    language = ""

    def open(self, reader: Reader, site: Path, slug: str) -> dict[str, Any]:
        reader.page.set_viewport_size({"width": 360, "height": 640})
        reader.page.goto(f"{reader.address}/{path_of(slug, self.language)}")
        seen: dict[str, Any] = reader.page.evaluate(_SEEN)
        return seen

    def look(self, reader: Reader, site: Path, slug: str, every: bool) -> None:
        here = path_of(slug, self.language)
        other = "id" if self.language == "en" else "en"
        seen = self.open(reader, site, slug)
        front = _front_matter(slug, self.language)

        assert seen["lang"] == self.language
        assert seen["h1"] == [front["title"]]
        site_name = "Leg cramps" if self.language == "en" else "Kram Kaki"
        assert site_name in seen["title"]
        assert front["title"] in seen["title"]
        assert seen["kept"] == [], "something of the reader is kept unasked"
        assert seen["searches"] == 1
        assert (seen["articles"], seen["allArticles"]) == (1, 1)
        assert seen["twins"] == [[other, f"{reader.address}/{path_of(slug, other)}"]]
        assert (site / path_of(slug, other)).is_file()
        both = urldefrag(urljoin(here, seen["both"][0]))[0].removeprefix(reader.address + "/")
        assert both == f"dua-bahasa/{slug}.html"
        assert (site / both).is_file()

        self.headings_and_menu(seen)
        self.room_and_colours(reader, every or self.language == "id" or path_of(slug) in KINDS.values())
        reader.page.set_viewport_size({"width": 1280, "height": 800})
        citations, stops = reader.page.evaluate(_STOPS)
        assert citations <= stops / 5, "too many citations for whoever uses the Tab key"
        assert not reader.trouble.taken()

    def headings_and_menu(self, seen: dict[str, Any]) -> None:
        levels = seen["levels"]
        jumps = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        assert not jumps, f"headings jump: {levels}"
        assert seen["menuLinks"] > 5
        assert seen["reachable"] == 0, "the closed menu can be reached"

    def room_and_colours(self, reader: Reader, seen_too: bool) -> None:
        """Or only its elements: what is seen of a page is drawn by the same rules as its Indonesian twin."""
        assert not axe(reader.page, without=() if seen_too else OF_SIGHT)
        assert not too_wide(reader.page)
        assert not lost(reader.page)
        reader.page.set_viewport_size({"width": 320, "height": 640})
        assert not too_wide(reader.page)


class TestEveryIndonesianPage(EveryPage):
    language = "id"

    @pytest.mark.parametrize("slug", slugs())
    def test_reads_well_on_a_phone(
        self, reader: Reader, site: Path, slug: str, pytestconfig: pytest.Config
    ) -> None:
        self.look(reader, site, slug, pytestconfig.option.every_page)


class TestEveryEnglishPage(EveryPage):
    language = "en"

    @pytest.mark.parametrize("slug", slugs())
    def test_reads_well_on_a_phone(
        self, reader: Reader, site: Path, slug: str, pytestconfig: pytest.Config
    ) -> None:
        self.look(reader, site, slug, pytestconfig.option.every_page)
