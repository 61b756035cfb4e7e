"""One page of each kind in every state; with --every-page, every page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from reader import KINDS, OF_SIGHT, WITHOUT_FRAME, axe, every_path, lost, path_of, reading, too_wide

_IS_DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
STATES = [(width, dark) for dark in (False, True) for width in (320, 360, 1280)]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A case for each kind of page; for each page where every page is wanted."""
    if "path" in metafunc.fixturenames:
        if metafunc.config.option.every_page:
            metafunc.parametrize("path", every_path())
        else:
            metafunc.parametrize("path", KINDS.values(), ids=KINDS.keys())
    if "framed_path" in metafunc.fixturenames:
        if metafunc.config.option.every_page:
            framed = [p for p in every_path() if not p.startswith("dua-bahasa/") and p != "404.html"]
            metafunc.parametrize("framed_path", framed)
        else:
            kinds = {name: path for name, path in KINDS.items() if name not in WITHOUT_FRAME}
            metafunc.parametrize("framed_path", kinds.values(), ids=kinds.keys())


def _name(state: tuple[int, bool]) -> str:
    return f"{state[0]}px-{'dark' if state[1] else 'light'}"


@pytest.fixture(scope="class", params=STATES, ids=_name)
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, dark = request.param
    with reading(browser, width=width, height=800 if width > 1000 else 640, dark=dark) as context:
        yield context.new_page()


@pytest.fixture(scope="class", params=[(320, False), (360, True)], ids=_name)
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, dark = request.param
    with reading(browser, width=width, dark=dark) as context:
        yield context.new_page()


class TestAtRest:
    def test_axe_finds_nothing_and_nothing_is_cut_off(self, page: Page, address: str, path: str) -> None:
        page.goto(f"{address}/{path}")
        # At 320 pixels and in the dark the page has the same elements: only what is seen is asked again.
        same = page.viewport_size["width"] == 320 or page.evaluate(_IS_DARK)
        assert not axe(page, rules=OF_SIGHT if same else ())
        assert not too_wide(page)
        assert not lost(page)


class TestOpened:
    """The rest of the page is as it was at rest, so only what opened is looked at again."""

    def test_axe_finds_nothing_in_the_open_menu(self, phone: Page, address: str, framed_path: str) -> None:
        phone.goto(f"{address}/{framed_path}")
        phone.get_by_role("button", name="Menu").click()
        phone.locator("#menu:popover-open a").first.wait_for()
        assert not axe(phone, "#menu")
        assert not too_wide(phone)

    @pytest.mark.parametrize("word", ["kram", "zzzz"], ids=["found", "nothing found"])
    def test_axe_finds_nothing_in_the_open_search(
        self, page: Page, address: str, word: str, request: pytest.FixtureRequest
    ) -> None:
        page.goto(f"{address}/{path_of('penyebab/obat')}")
        page.locator("input[type=search]").fill(word)
        page.locator("#search-results :is(a, p)").first.wait_for()
        assert not axe(page, ".cari")
        assert not too_wide(page)

    def test_axe_finds_nothing_in_the_open_list_of_contents(
        self, phone: Page, address: str, framed_path: str
    ) -> None:
        phone.goto(f"{address}/{framed_path}")
        contents = phone.locator(".isi-halaman")
        if contents.count():
            contents.locator("summary").click()
            contents.locator("a").first.wait_for()
            assert not axe(phone, ".isi-halaman")
            assert not too_wide(phone)
