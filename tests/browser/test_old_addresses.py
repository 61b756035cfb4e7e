"""An old address leads to what it meant, section and all: from a folder, with and without script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import addressed
import firefox
import pytest
from addressed import GONE, MOVED_PAGE, MOVED_TO_HEADING, NEW_ID, PAGE_WITH_MOVES, RENAMED, TO_PAGE
from firefox import Firefox
from playwright.sync_api import Browser, Page
from reader import path_of

# Without motion, so that a page has scrolled once it has loaded.
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "reduced_motion": "reduce"}
FOLDERS = ("", "en/", "dua-bahasa/")

# Where each old address ends, relative to the folder of its language.
MOVED = {
    f"{MOVED_PAGE}.html": f"{TO_PAGE}.html",
    f"{MOVED_PAGE}.html#ciri-ciri": f"{TO_PAGE}.html#ciri-ciri",
    f"{MOVED_PAGE}.html#rasa-haus": f"{TO_PAGE}.html#apa-itu",
    f"{MOVED_PAGE}.html#sumber": f"{TO_PAGE}.html#sumber",
    f"{MOVED_TO_HEADING}.html": path_of("bukan-kram") + "#bekuan-darah",
    f"{MOVED_TO_HEADING}.html#tanda": path_of("bukan-kram") + "#bekuan-darah",
    "lama/haus.html#ciri-ciri": f"{TO_PAGE}.html#ciri-ciri",
    f"{PAGE_WITH_MOVES}.html#{GONE}": path_of("bukan-kram") + "#bekuan-darah",
}
KNOWN_SECTIONS = {old: new for old, new in MOVED.items() if "#" in old and not old.endswith("#sumber")}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return addressed.built(tmp_path_factory)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", **PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def page_without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(**PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


def at(root: Path, address: str) -> str:
    path, hash_, section = address.partition("#")
    return (root / path).as_uri() + hash_ + section


def shown(page: Page, selector: str) -> bool:
    """Whether an element is on the screen, below the bar at its top."""
    return bool(
        page.eval_on_selector(
            selector, "e => { const y = e.getBoundingClientRect().y; return y >= 0 && y < innerHeight; }"
        )
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_with_script_the_reader_is_taken_to_the_section(root: Path, page: Page, folder: str) -> None:
    for old, new in MOVED.items():
        # Side by side there is no list of sources, and a heading that left its page leads to one language.
        one_language = old.startswith(PAGE_WITH_MOVES) or old.endswith("#sumber")
        target = new if folder == "dua-bahasa/" and one_language else folder + new
        page.goto("about:blank")
        page.goto(at(root, folder + old))
        page.wait_for_url(at(root, target))
        if "#" in new:
            assert shown(page, f"[id={new.partition('#')[2]}]"), old


@pytest.mark.parametrize("folder", FOLDERS)
def test_without_script_the_line_for_the_section_is_marked_and_leads_there(
    root: Path, page_without_script: Page, folder: str
) -> None:
    page = page_without_script
    for old, new in KNOWN_SECTIONS.items():
        page.goto("about:blank")
        page.goto(at(root, folder + old))
        line, target = (f"[id={address.partition('#')[2]}]" for address in (old, new))
        assert shown(page, line), old
        assert page.eval_on_selector(line, "e => getComputedStyle(e).outlineStyle") == "solid"
        page.locator(f"{line} a").click()
        assert urlsplit(page.url).fragment == new.partition("#")[2]
        assert shown(page, target), old


@pytest.mark.parametrize("folder", FOLDERS)
def test_without_script_the_page_of_an_old_address_names_and_opens_the_new_one(
    root: Path, page_without_script: Page, folder: str
) -> None:
    page_without_script.goto(at(root, f"{folder}{MOVED_PAGE}.html"))
    page_without_script.locator(".seluruhnya a").first.click()
    assert page_without_script.url == at(root, f"{folder}{TO_PAGE}.html")


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_heading_with_a_new_id_is_found_under_its_old_one(
    root: Path, browser: Browser, folder: str, script: bool
) -> None:
    context = browser.new_context(service_workers="block", **PHONE, java_script_enabled=script)
    page = context.new_page()
    page.goto(at(root, f"{folder}{PAGE_WITH_MOVES}.html#{RENAMED}"))
    assert shown(page, f"[id={RENAMED}]") and shown(page, f"[id={NEW_ID}] h2, h2[id={NEW_ID}]")
    context.close()


def test_a_heading_that_left_says_nothing_to_readers_who_do_not_ask_for_it(root: Path, page: Page) -> None:
    page.goto(at(root, f"{PAGE_WITH_MOVES}.html"))
    assert not page.locator(f"#{GONE}").is_visible()


def test_a_refresh_would_lose_the_section(tmp_path: Path, page: Page) -> None:
    """The reason why old addresses do not use ``meta refresh``; when browsers change this, we can."""
    (tmp_path / "new.html").write_text('<!doctype html><h1 id="section">New</h1>', "utf-8")
    head = '<!doctype html><meta http-equiv="refresh" content="0; url=new.html">'
    (tmp_path / "old.html").write_text(head, "utf-8")
    page.goto(f"{(tmp_path / 'old.html').as_uri()}#section")
    page.wait_for_url("**/new.html*")
    assert urlsplit(page.url).fragment == ""


@pytest.mark.skipif(firefox.path() is None, reason=firefox.ABSENT)
def test_firefox_does_the_same(root: Path, firefox_tab: Firefox, pytestconfig: pytest.Config) -> None:
    """The pages of one language and of both; with --every-page those of the other one too."""
    tab = firefox_tab
    for folder in FOLDERS if pytestconfig.option.every_page else FOLDERS[::2]:
        for old, new in KNOWN_SECTIONS.items():
            tab.open("about:blank")
            tab.open(at(root, folder + old))
            tab.wait_for(f"location.href.endsWith('{new}') && {_on_screen(new.partition('#')[2])}")
        tab.open("about:blank")
        tab.open(at(root, f"{folder}{PAGE_WITH_MOVES}.html#{RENAMED}"))
        tab.wait_for(_on_screen(NEW_ID))


def _on_screen(id_: str) -> str:
    return f"(y => y >= 0 && y < innerHeight)(document.getElementById('{id_}').getBoundingClientRect().y)"


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_address_of_a_reference_leads_to_its_entry_in_full(
    root: Path, page: Page, page_without_script: Page, folder: str
) -> None:
    old = at(root, f"{folder}{path_of('tentang/rujukan')}#r34")
    page.goto(old)
    page.wait_for_url(re.compile(r"/rujukan/\d\.html#r34$"))
    assert "NHS" in page.inner_text("#r34")
    assert shown(page, "#r34")
    page_without_script.goto(old)
    assert shown(page_without_script, "#r34")
    page_without_script.click("#r34")
    assert shown(page_without_script, "li#r34")
