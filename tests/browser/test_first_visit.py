"""On a first visit nothing but the page is asked for until the reader acts; then everything works at once.

On a phone line each request waits its turn, and most readers come for one page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli
import pytest
from benchmarks.phone import DRAWINGS
from playwright.sync_api import Browser, Page, Request, Route, expect
from reader import KINDS, path_of, reading

MORE = "assets/lebih.js"
KINDS_OF_PAGES = {
    **{kind: KINDS[kind] for kind in sorted(set(KINDS) - {"not found"})},
    "ready to copy": path_of("tentang/siap-salin"),
    "codes": path_of("tautan"),
    "path of questions": path_of("bukan-kram"),
}
DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"has_touch": True, "is_mobile": True},
    "computer": {"width": 1280, "height": 800},
}


class Asked:
    """What a page asked the website for, without lazily loaded pictures, and a script that comes late."""

    def __init__(self, page: Page, address: str) -> None:
        self.paths: list[str] = []
        self.address = address
        self._held: list[Route] = []
        page.on("request", self._note)
        page.route(f"**/{MORE}*", lambda route: self._held.append(route))

    def _note(self, request: Request) -> None:
        path = request.url.removeprefix(self.address).partition("?")[0]
        if not path.startswith((DRAWINGS, "data:")):
            self.paths.append(path.lstrip("/"))

    def is_waited_for(self, page: Page) -> bool:
        """Whether the script was asked for, which a page does in its own time."""
        for _ in range(100):
            if self._held:
                return True
            page.wait_for_timeout(20)
        return False

    def comes(self) -> None:
        for route in self._held:
            route.continue_()

    def is_lost(self) -> None:
        for route in self._held:
            route.abort()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with reading(browser, **DEVICES["phone"]) as context:
        yield context.new_page()


@pytest.fixture
def computer(browser: Browser) -> Iterator[Page]:
    with reading(browser, **DEVICES["computer"]) as context:
        yield context.new_page()


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("kind", KINDS_OF_PAGES)
def test_until_the_reader_acts_a_page_is_one_request(
    browser: Browser, address: str, kind: str, device: str
) -> None:
    """Also while the reader scrolls to its end by touch: pictures come when they come near."""
    with reading(browser, **DEVICES[device]) as context:
        page = context.new_page()
        asked = Asked(page, address)
        page.goto(f"{address}/{KINDS_OF_PAGES[kind]}", wait_until="networkidle")
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        page.wait_for_load_state("networkidle")
        assert asked.paths == [KINDS_OF_PAGES[kind]]


def test_a_tap_on_the_page_a_key_and_a_mouse_that_moves_ask_for_more(
    phone: Page, computer: Page, address: str
) -> None:
    for page, act in (
        (phone, lambda page: page.locator("article > p").last.tap()),
        (phone, lambda page: page.keyboard.press("Tab")),
        (computer, lambda page: [page.mouse.move(x, 300) for x in (300, 400, 500)]),
    ):
        page.goto("about:blank")
        page.unroute_all()
        asked = Asked(page, address)
        page.goto(f"{address}/{KINDS['cause']}", wait_until="networkidle")
        assert MORE not in asked.paths
        act(page)
        assert asked.is_waited_for(page)


def test_a_link_to_another_page_and_the_search_are_not_held_up_by_it(phone: Page, address: str) -> None:
    asked = Asked(phone, address)
    phone.goto(f"{address}/{KINDS['cause']}", wait_until="networkidle")
    phone.locator("#cari").tap()
    phone.keyboard.type("kram")
    phone.locator("#search-results a").first.wait_for()
    phone.locator(".kaki a").first.tap()
    phone.wait_for_url(lambda url: KINDS["cause"] not in url, wait_until="commit")
    until_then = asked.paths[: asked.paths.index(phone.url.removeprefix(f"{address}/"))]
    assert MORE not in until_then


def test_who_only_follows_links_has_it_on_the_second_page(phone: Page, address: str) -> None:
    """It has the browser keep the site, and nobody has to tap anything else for that."""
    asked = Asked(phone, address)
    phone.goto(f"{address}/{KINDS['cause']}", wait_until="networkidle")
    assert MORE not in asked.paths
    phone.locator(".kaki a").first.tap()
    phone.wait_for_url(lambda url: KINDS["cause"] not in url, wait_until="commit")
    assert asked.is_waited_for(phone)


class TestTheFirstTap:
    """Of each control, while the script that comes then is still on its way."""

    @pytest.mark.parametrize("keys", [False, True], ids=["finger", "keyboard"])
    def test_colours_change_at_once_and_the_button_says_them_later(
        self, phone: Page, address: str, keys: bool
    ) -> None:
        asked = Asked(phone, address)
        phone.goto(f"{address}/index.html")
        button = phone.locator(".siap .tema")
        before = str(button.get_attribute("aria-label"))
        for wanted in ("terang", "gelap"):
            if keys:
                button.press("Enter")
            else:
                button.tap()
            expect(phone.locator(f"html[data-tema={wanted}]")).to_be_attached()
        assert asked.is_waited_for(phone)
        asked.comes()
        expect(button).not_to_have_attribute("aria-label", before)
        assert "gelap" in str(button.get_attribute("aria-label"))

    def test_without_the_network_colours_change_and_stay(self, phone: Page, address: str) -> None:
        asked = Asked(phone, address)
        phone.goto(f"{address}/index.html")
        phone.locator(".siap .tema").tap()
        assert asked.is_waited_for(phone)
        asked.is_lost()
        phone.locator(".siap .tema").tap()
        assert phone.evaluate("[document.documentElement.dataset.tema, localStorage.tema]") == ["gelap"] * 2

    @pytest.mark.parametrize("keys", [False, True], ids=["finger", "keyboard"])
    def test_the_other_language_opens_at_the_section(self, phone: Page, address: str, keys: bool) -> None:
        Asked(phone, address)
        phone.goto(f"{address}/{KINDS['cause']}", wait_until="networkidle")
        phone.evaluate("document.getElementById('jangan').scrollIntoView()")
        button = phone.locator(".bahasa")
        button.press("Enter") if keys else button.tap()
        phone.wait_for_url("**/en/**#jangan", wait_until="commit")

    @pytest.mark.parametrize("keys", [False, True], ids=["finger", "keyboard"])
    def test_a_citation_opens_its_source_which_leads_back(
        self, phone: Page, address: str, keys: bool
    ) -> None:
        asked = Asked(phone, address)
        phone.goto(f"{address}/{KINDS['cause']}", wait_until="networkidle")
        citation = phone.locator("article p .sitasi").first
        citation.press("Enter") if keys else citation.tap()
        assert asked.is_waited_for(phone)
        asked.comes()
        source = phone.locator(".rujukan li:target")
        expect(source).to_be_in_viewport()
        source.locator(".kembali").click()
        expect(citation).to_be_focused()

    @pytest.mark.parametrize("lost", [False, True], ids=["late", "lost"])
    @pytest.mark.parametrize("kind", ["cause", "both languages"])
    def test_the_button_that_prints_waits_for_the_style_and_prints_without_it_too(
        self, phone: Page, address: str, kind: str, lost: bool
    ) -> None:
        phone.add_init_script("window.printed = 0; window.print = () => { window.printed++; }")
        asked = Asked(phone, address)
        phone.goto(f"{address}/{KINDS[kind]}", wait_until="networkidle")
        phone.locator(".cetak").first.tap()
        assert asked.is_waited_for(phone)
        assert phone.evaluate("window.printed") == 0
        asked.is_lost() if lost else asked.comes()
        phone.wait_for_load_state("networkidle")
        for _ in range(100):
            if phone.evaluate("window.printed"):
                break
            phone.wait_for_timeout(20)
        assert phone.evaluate("window.printed") == 1

    def test_the_menu_opens_before_it_comes_and_does_not_move_afterwards(
        self, phone: Page, address: str
    ) -> None:
        asked = Asked(phone, address)
        phone.goto(f"{address}/{KINDS['cause']}", wait_until="networkidle")
        phone.locator(".menu-buka").tap()
        menu = phone.locator(".menu")
        expect(menu).to_be_visible()
        places = "(menu) => Array.from(menu.querySelectorAll('a'), (a) => a.getBoundingClientRect().top)"
        before = menu.evaluate(places)
        assert asked.is_waited_for(phone)
        asked.comes()
        phone.wait_for_load_state("networkidle")
        assert menu.evaluate(places) == before

    def test_a_mouse_over_a_page_finds_a_link_to_copy_beside_each_heading(
        self, computer: Page, address: str
    ) -> None:
        computer.goto(f"{address}/{KINDS['cause']}")
        heading = computer.locator("article h2[id]").first
        heading.hover()
        heading.hover(position={"x": 3, "y": 3})
        copy = computer.locator(f"#{heading.get_attribute('id')}").locator("xpath=preceding-sibling::*[1]")
        copy.click()
        expect(computer).to_have_url(f"{address}/{KINDS['cause']}#{heading.get_attribute('id')}")


def test_an_address_with_a_place_opens_what_is_folded_there(phone: Page, address: str) -> None:
    phone.goto(f"{address}/{KINDS['cause']}")
    last = phone.locator(".rujukan li").last.get_attribute("id")
    phone.goto("about:blank")
    phone.goto(f"{address}/{KINDS['cause']}#{last}")
    expect(phone.locator(f"[id='{last}']")).to_be_in_viewport()


def test_what_a_page_runs_before_an_act_is_less_than_1200_bytes(site: Path) -> None:
    """As it is sent; what machines read is no script."""

    for kind in ("home", "cause", "action", "when to see a doctor", "both languages"):
        text = (site / KINDS[kind]).read_text("utf-8")
        scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
        assert sum(len(brotli.compress(script.encode(), quality=11)) for script in scripts) <= 1_200
