"""Everything can be reached and used with the keyboard alone, and the focus can always be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect
from reader import KINDS, come_to_life, path_of, reading

CAUSE = KINDS["cause"]

# Where the focus is: its box, its ring, whether the header or anything else lies over it.
_FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const inHeader = !!e.closest(".kepala, .lewati, #menu:popover-open");
  const header = document.querySelector(".kepala");
  const stuck = header ? header.getBoundingClientRect().bottom : 0;
  const line = [...e.getClientRects()].find((r) => r.height) || box;
  const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return {
    name: `${e.tagName.toLowerCase()}.${e.className} “${(e.innerText || e.ariaLabel || "").slice(0, 40)}”`,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    inside: box.width && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    underHeader: !inHeader && line.top < stuck - 1,
    covered: !(top && (top === e || e.contains(top) || top.contains(e))),
    inMenu: !!e.closest("#menu"),
    key: (window.stops ??= new Set()).has(e) ? "again" : String(window.stops.add(e).size),
  };
}"""


@pytest.fixture(scope="module", params=[(360, 640), (1280, 800)], ids=["phone", "computer"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = request.param
    with reading(browser, width=width, height=height) as context:
        yield context.new_page()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield context.new_page()


def _walk(page: Page, key: str) -> list[dict[str, Any]]:
    """Every stop of the focus from here until it leaves the page."""
    stops: list[dict[str, Any]] = []
    page.evaluate("window.stops = new Set()")
    for _ in range(400):
        page.keyboard.press(key)
        stop = page.evaluate(_FOCUS)
        if stop is None or stop["key"] == "again":
            return stops
        stops.append(stop)
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize(
    ("width", "kind"),
    [(360, "home"), (360, "cause"), (1280, "cause"), (1280, "both languages")],
)
def test_the_focus_is_seen_at_every_stop_forwards_and_backwards(
    phone: Page, address: str, width: int, kind: str
) -> None:
    page = phone
    page.set_viewport_size({"width": width, "height": 720})
    page.goto(f"{address}/{KINDS[kind]}")
    come_to_life(page)
    forwards = _walk(page, "Tab")
    page.goto(f"{address}/{KINDS[kind]}")
    come_to_life(page)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    backwards = _walk(page, "Shift+Tab")
    assert len(forwards) > 8
    assert [stop["name"] for stop in forwards] == [stop["name"] for stop in reversed(backwards)]
    for claim, wrong in (("ring", False), ("inside", False), ("underHeader", True), ("covered", True)):
        broken = [stop["name"] for stop in (*forwards, *backwards) if stop[claim] is wrong]
        assert not broken, f"{claim}: {broken[:8]}"


@pytest.mark.parametrize(
    ("path", "links"), [("index.html", ".bahaya a"), ("kapan-ke-dokter.html", ".loncat")]
)
def test_the_ring_around_white_words_is_not_white_on_white(
    phone: Page, address: str, path: str, links: str
) -> None:
    phone.goto(f"{address}/{path}")
    come_to_life(phone)
    first = phone.locator(links).first
    first.scroll_into_view_if_needed()
    box = first.bounding_box()
    assert box
    around: FloatRect = {"x": box["x"] - 8, "y": box["y"] - 8, "width": 60, "height": box["height"] + 16}
    phone.keyboard.press("Tab")  # a ring is for the keyboard
    phone.evaluate("document.activeElement.blur()")
    before = phone.screenshot(clip=around)
    first.focus()
    assert phone.screenshot(clip=around) != before


def test_the_links_of_the_closed_menu_are_no_stops(phone: Page, address: str) -> None:
    phone.goto(f"{address}/{CAUSE}")
    assert not [stop["name"] for stop in _walk(phone, "Tab") if stop["inMenu"]]


def test_the_first_stop_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(f"{address}/{CAUSE}")
    page.keyboard.press("Tab")
    skip = page.locator(".lewati")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    assert float(skip.evaluate("(e) => getComputedStyle(e).opacity")) == 1
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_a_button_of_the_header_takes_the_focus_without_moving_the_text(page: Page, address: str) -> None:
    page.goto(f"{address}/{CAUSE}#jangan")
    before = page.evaluate("scrollY")
    assert before > 0
    for control in page.locator(".kepala :is(a, button, input):visible").all():
        control.focus()
        assert page.evaluate("scrollY") == before


def test_the_menu_opens_closes_and_gives_the_focus_back(phone: Page, address: str) -> None:
    phone.goto(f"{address}/{CAUSE}")
    button = phone.locator(".menu-buka")
    for close in ("Escape", "Enter"):
        button.focus()
        phone.keyboard.press("Enter")
        menu = phone.locator("#menu:popover-open")
        expect(menu).to_be_visible()
        phone.keyboard.press("Tab")
        assert phone.evaluate("!!document.activeElement.closest('#menu')"), "the next stop is not in the menu"
        if close == "Enter":
            phone.locator(".menu-tutup").focus()
        phone.keyboard.press(close)
        expect(menu).to_have_count(0)
        expect(button).to_be_focused()


def test_the_menu_closes_behind_who_leaves_it(phone: Page, address: str) -> None:
    """Otherwise the focus is on what the menu covers."""
    phone.goto(f"{address}/{CAUSE}")
    come_to_life(phone)
    phone.locator(".menu-buka").click()
    phone.locator("#menu:popover-open a").last.focus()
    phone.keyboard.press("Tab")
    expect(phone.locator("#menu:popover-open")).to_have_count(0)
    assert phone.evaluate("document.activeElement !== document.body")


# The links of the menu that its button to close lies over.
_COVERED = """(menu) => {
  const button = menu.querySelector(".menu-tutup").getBoundingClientRect();
  return [...menu.querySelectorAll("a")].filter((link) => {
    const box = link.getBoundingClientRect();
    return box.top < button.bottom && box.bottom > button.top && box.right > button.left;
  }).map((link) => link.textContent);
}"""


@pytest.mark.parametrize("slug", ["penanganan/belum-terbukti", "tentang/mutu"])
def test_the_menu_opens_at_its_top_each_time_and_nothing_lies_over_it(
    phone: Page, address: str, slug: str
) -> None:
    """Its first lines are what matters most in pain; the page that one is on is only marked."""
    phone.goto(f"{address}/{path_of(slug)}")
    come_to_life(phone)
    menu = phone.locator("#menu:popover-open")
    expect(phone.locator("#menu [aria-current=page]")).to_have_count(1)
    for _ in range(2):
        phone.locator(".menu-buka").click()
        expect(menu.locator("a").first).to_be_in_viewport(ratio=1)
        expect(menu.locator(f"a[href$='{path_of('kapan-ke-dokter')}']")).to_be_in_viewport(ratio=1)
        assert not menu.evaluate(_COVERED)
        menu.locator("a").last.scroll_into_view_if_needed()
        assert not menu.evaluate(_COVERED)
        phone.locator(".menu-tutup").click()
        expect(menu).to_have_count(0)


# A browser before 2023: the attributes mean nothing to it.
WITHOUT_POPOVERS = """
  delete HTMLElement.prototype.showPopover;
  new MutationObserver(() => {
    for (const name of ["popover", "popovertarget"]) {
      document.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
    }
  }).observe(document, {childList: true, subtree: true});
"""


def test_the_menu_opens_and_closes_in_browsers_that_do_not_know_popovers(
    browser: Browser, address: str
) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.add_init_script(WITHOUT_POPOVERS)
        page.goto(f"{address}/{CAUSE}")
        come_to_life(page)
        menu = page.locator("#menu")
        expect(menu).to_be_hidden()
        closings: list[Callable[[], None]] = [
            lambda: page.locator(".menu-tutup").click(),
            lambda: page.mouse.click(350, 600),
        ]
        for close in closings:
            page.locator(".menu-buka").click()
            expect(menu).to_be_in_viewport()
            box = menu.bounding_box()
            assert box is not None
            assert (box["x"], box["y"], box["height"]) == (0, 0, 640)
            close()
            expect(menu).to_be_hidden()
        page.locator(".menu-buka").click()
        menu.locator("a", has_text="Kapan harus ke dokter").click()
        page.wait_for_url("**/kapan-ke-dokter.html")


def test_the_menu_works_without_script(browser: Browser, address: str) -> None:
    with reading(browser, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/{CAUSE}")
        page.locator(".menu-buka").click()
        page.locator("#menu a", has_text="Kapan harus ke dokter").click()
        page.wait_for_url("**/kapan-ke-dokter.html")


def test_every_control_is_at_least_24_pixels_large(page: Page, address: str) -> None:
    page.goto(f"{address}/{CAUSE}")
    if page.locator(".menu-buka").is_visible():
        page.locator(".menu-buka").click()
        page.locator("#menu:popover-open").wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
    small = page.evaluate("""() => [...document.querySelectorAll(
        ".kepala :is(a, button, input), #menu :is(a, button), .jalur a, summary, .isi-halaman a, "
        + ".kaki a, .aksi a, .kotak a"
      )].filter((e) => e.checkVisibility()).map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.width < 24 || box.height < 24)
        .map(([e, box]) => `${e.className} “${e.innerText}” ${box.width}x${box.height}`)""")
    assert not small


def test_a_link_to_each_section_can_be_copied(browser: Browser, address: str) -> None:
    with reading(browser, width=1280, height=800) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{address}/{CAUSE}")
        come_to_life(page)
        for heading in ("apa-itu", "kapan-ke-dokter"):
            copy = page.locator(f"button:has(+ #{heading})")
            copy.focus()
            assert float(copy.evaluate("(e) => getComputedStyle(e).opacity")) == 1
            page.keyboard.press("Enter")
            expect(copy).to_have_text("Tautan disalin")
            assert page.evaluate("navigator.clipboard.readText()") == f"{address}/{CAUSE}#{heading}"


def test_the_button_beside_a_heading_is_no_part_of_its_name(phone: Page, address: str) -> None:
    phone.goto(f"{address}/{CAUSE}")
    come_to_life(phone)
    assert phone.locator("h2 button, h3 button").count() == 0


def test_the_search_opens_and_closes_with_the_keyboard(phone: Page, address: str) -> None:
    phone.goto(f"{address}/{CAUSE}")
    phone.locator("input[type=search]").focus()
    phone.keyboard.type("pijat")
    first = phone.locator("#search-results a").first
    expect(first).to_be_visible()
    phone.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.locator("#search-results a")).to_have_count(0)
