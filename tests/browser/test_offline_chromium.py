"""The unzipped site, opened from its folder in Chromium with the network off."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import addressed
import pytest
from offline import ASK, STYLED_LINK, Page, wrong_links, wrong_page
from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, expect
from playwright.sync_api import Page as Tab
from reader import come_to_life, path_of
from zipped import Zipped, zipped

GIVEN_UP, LOCAL = "net::ERR_ABORTED", ("file:", "data:")
PICTURES_IN_VIEW_ARE_THERE = """() => [...document.images]
    .filter(image => image.getBoundingClientRect().top < innerHeight)
    .every(image => image.complete && image.naturalWidth > 0)"""


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Zipped:
    return zipped(site, tmp_path_factory.mktemp("chromium"))


@pytest.fixture(scope="module")
def offline(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def tab(offline: BrowserContext) -> Iterator[Tab]:
    """A tab that fails the test when the console shows an error or a page asks for anything but a file."""
    tab = offline.new_page()
    said: list[str] = []
    tab.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: said.append(str(error)))
    # An icon still on its way when the next page opens is given up, which is no failure.
    tab.on("requestfailed", lambda r: said.append(f"failed: {r.url}") if r.failure != GIVEN_UP else None)
    tab.on("request", lambda r: None if r.url.startswith(LOCAL) else said.append(f"asked: {r.url}"))
    yield tab
    tab.close()
    assert said == []


def test_every_page_opens_styled_and_every_link_and_picture_in_it_works(packed: Zipped, tab: Tab) -> None:
    seen: dict[str, Page] = {}
    for page in packed.pages:
        tab.goto((packed.unpacked / page).as_uri())
        seen[page] = tab.evaluate(f"async () => await {ASK}")
    assert [f"{page}: {fault}" for page, said in seen.items() for fault in wrong_page(page, said)] == []
    assert wrong_links(packed.unpacked, seen) == []


@pytest.mark.parametrize(
    ("page", "number"), [("penyebab/anemia.html", "119"), ("en/penyebab/anemia.html", "112")]
)
def test_paper_of_the_zip_begins_with_whom_to_call_and_where_the_newest_page_is(
    tmp_path_factory: pytest.TempPathFactory, tab: Tab, page: str, number: str
) -> None:
    known = zipped(addressed.built(tmp_path_factory), tmp_path_factory.mktemp("paper"))
    tab.goto((known.unpacked / page).as_uri())
    strip = tab.locator("article > :first-child")
    expect(strip).to_be_hidden()
    tab.emulate_media(media="print")
    expect(strip).to_be_visible()
    expect(strip).to_contain_text(number)
    expect(strip).to_contain_text(f"{addressed.SITE_URL}/{page}")


@pytest.mark.parametrize(
    "page", ["index.html", path_of("penyebab/kram-malam"), path_of("unduh"), path_of("topik")]
)
def test_the_language_switch_leads_there_and_back(packed: Zipped, tab: Tab, page: str) -> None:
    tab.goto((packed.unpacked / page).as_uri())
    tab.click("header a[hreflang=en]")
    tab.wait_for_url((packed.unpacked / "en" / page).as_uri() + "*")
    assert tab.get_attribute("html", "lang") == "en"
    tab.click("header a[hreflang=id]")
    tab.wait_for_url((packed.unpacked / page).as_uri() + "*")
    assert tab.get_attribute("html", "lang") == "id"


@pytest.mark.parametrize(
    ("start", "words"), [("index.html", "regang"), (path_of("penyebab/obat", "en"), "stretch")]
)
def test_the_search_finds_pages_of_its_language(packed: Zipped, tab: Tab, start: str, words: str) -> None:
    tab.goto((packed.unpacked / start).as_uri())
    tab.click("input[type=search]")
    tab.keyboard.type(words)
    tab.wait_for_selector("#search-results a")
    links = tab.eval_on_selector_all("#search-results a", "links => links.map(link => link.href)")
    english = (packed.unpacked / "en").as_uri() + "/"
    for link in links:
        assert Path(unquote(urlsplit(link).path)).is_file(), link
        assert link.startswith(english) == start.startswith("en/"), link
    assert tab.evaluate(f"{STYLED_LINK}('#search-results a')"), "the results have no style"
    tab.click("#search-results a")
    tab.wait_for_url(links[0])
    assert tab.is_visible("article h1")


def test_without_script_the_topics_take_the_place_of_the_search(packed: Zipped, browser: Browser) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    tab = context.new_page()
    tab.goto((packed.unpacked / "index.html").as_uri())
    assert not tab.is_visible("input[type=search]")
    tab.click("header .tanpa-skrip")
    tab.wait_for_url((packed.unpacked / path_of("topik")).as_uri())
    assert tab.locator("article a").count() > 30
    context.close()


ALIKE = """() => Array.from(document.querySelectorAll("header *, #menu, #menu *"), (element) => [
  element.tagName, element.className, element.id, element.children.length ? "" : element.textContent,
  element.getAttribute("aria-label"), element.getAttribute("aria-current"), element.href || "",
])"""


@pytest.mark.parametrize(
    "page",
    [
        "index.html",
        path_of("index", "en"),
        path_of("penyebab/diabetes"),
        path_of("penanganan/index", "en"),
        path_of("istilah"),
        "en/rujukan/2.html",
        f"dua-bahasa/{path_of('penyebab/anemia')}",
    ],
)
def test_its_header_and_menu_are_those_of_the_website(packed: Zipped, tab: Tab, page: str) -> None:
    """In the ZIP the script that all pages share puts most of them in."""
    found = []
    for root in (packed.site, packed.unpacked):
        tab.goto((root / page).as_uri())
        come_to_life(tab)
        expect(tab.locator(".tema")).to_have_attribute("aria-label", re.compile(":"))
        parts = tab.evaluate(ALIKE)
        found.append([[*part[:-1], part[-1].removeprefix(root.as_uri())] for part in parts])
    assert len(found[0]) > 10
    assert found[0] == found[1]


def test_a_page_looks_as_it_does_on_the_website(packed: Zipped, browser: Browser) -> None:
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 800})
    tab = context.new_page()
    for page in (
        "index.html",
        path_of("penyebab/dehidrasi"),
        path_of("kapan-ke-dokter", "en"),
        f"dua-bahasa/{path_of('kapan-ke-dokter')}",
    ):
        looks = []
        for root in (packed.site, packed.unpacked):
            tab.goto((root / page).as_uri())
            # Pictures come when they come.
            come_to_life(tab)
            tab.wait_for_function(PICTURES_IN_VIEW_ARE_THERE)
            # In the ZIP a page in two languages leads to those that have the sources.
            tab.evaluate("document.querySelectorAll('.dwi .sitasi').forEach((number) => number.remove())")
            tab.evaluate("async () => await document.fonts.ready")
            looks.append(tab.screenshot(animations="disabled"))
        # Round corners are drawn in tiles, whose edges differ by two of 255 from one drawing to the next.
        served, opened = (Image.open(io.BytesIO(look)).convert("RGB") for look in looks)
        most = max(ImageChops.difference(served, opened).tobytes())
        assert most <= 4, f"{page} looks different in the ZIP ({sys.platform})"
    context.close()
