"""One page of each kind in every state; with --every-page, every page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe import OF_SIGHT, axe, bring_axe
from playwright.sync_api import Browser, Page
from reader import KINDS, WITHOUT_FRAME, every_path, lost, path_of, reading, too_wide

AT_REST = [(320, False), (1280, False), (1280, True), (360, True), (320, True)]
"""Width, and whether it is dark; a phone in daylight is left to tests/browser/test_every_page.py."""
OPENED = [(320, False), (360, True)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A case for each kind of page; for each page where every page is wanted."""
    if "path" in metafunc.fixturenames:
        if metafunc.config.option.every_page:
            metafunc.parametrize("path", every_path())
        else:
            metafunc.parametrize("path", KINDS.values(), ids=KINDS.keys())
    if "framed_path" in metafunc.fixturenames:
        if metafunc.config.option.every_page:
            metafunc.parametrize("framed_path", [path for path in every_path() if _has_frame(path)])
        else:
            kinds = {name: path for name, path in KINDS.items() if name not in WITHOUT_FRAME}
            metafunc.parametrize("framed_path", kinds.values(), ids=kinds.keys())


def _has_frame(path: str) -> bool:
    return not path.startswith("dua-bahasa/") and path != "404.html"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        bring_axe(context)
        yield context.new_page()


def becomes(page: Page, width: int, dark: bool) -> str:
    """The state of the page that is open from now on, by its name."""
    page.set_viewport_size({"width": width, "height": 800 if width > 1000 else 640})
    page.emulate_media(color_scheme="dark" if dark else "light")
    return f"{width}px-{'dark' if dark else 'light'}"


def test_at_rest_axe_finds_nothing_and_nothing_is_cut_off(page: Page, address: str, path: str) -> None:
    becomes(page, *AT_REST[0])
    page.goto(f"{address}/{path}")
    for width, dark in AT_REST:
        state = becomes(page, width, dark)
        # In the dark, and on a phone that every page was looked at on, the page has the same elements: only
        # what is seen is asked again.
        same = dark or (width == 320 and _has_frame(path))
        assert not axe(page, rules=OF_SIGHT if same else ()), state
        assert not too_wide(page), state
        assert not lost(page), state


def test_axe_finds_nothing_in_the_open_contents_and_menu(page: Page, address: str, framed_path: str) -> None:
    """The rest of the page is as it was at rest: only what opened is asked, in the dark only how it looks."""
    becomes(page, *OPENED[0])
    page.goto(f"{address}/{framed_path}")
    contents = page.locator(".isi-halaman details")
    if contents.count():
        contents.locator("summary").click()
        contents.locator("a").first.wait_for()
        for width, dark in OPENED:
            state = becomes(page, width, dark)
            assert not axe(page, ".isi-halaman", OF_SIGHT if dark else ()), state
            assert not too_wide(page), state
    page.get_by_role("button", name="Menu").click()
    page.locator("#menu:popover-open a").first.wait_for()
    for width, dark in OPENED:
        state = becomes(page, width, dark)
        assert not axe(page, "#menu", OF_SIGHT if dark else ()), state
        assert not too_wide(page), state


@pytest.mark.parametrize("word", ["kram", "zzzz"], ids=["found", "nothing found"])
def test_axe_finds_nothing_in_the_open_search(page: Page, address: str, word: str) -> None:
    page.goto(f"{address}/{path_of('penyebab/obat')}")
    for width, dark in AT_REST:
        state = becomes(page, width, dark)
        page.locator("input[type=search]").fill("")
        page.locator("input[type=search]").fill(word)
        page.locator("#search-results :is(a, p)").first.wait_for()
        assert not axe(page, ".cari"), state
        assert not too_wide(page), state
