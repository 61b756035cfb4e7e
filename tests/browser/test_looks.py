"""Large text, zoom, dark, forced colours, little movement: nothing is lost, and a choice of colours stays."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe import OF_SIGHT, axe, bring_axe
from ground import launched
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect
from reader import KINDS, come_to_life, lost, path_of, reading, too_wide

DARK = "rgb(27, 30, 39)"
LIGHT = "rgb(255, 255, 255)"
_BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"

# Says what the background was at the moment the first part of the page could be painted.
_FIRST_COLOUR = """
new MutationObserver((_, watch) => {
  if (!document.body) return;
  window.firstColour = getComputedStyle(document.body).backgroundColor;
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });
"""


@pytest.fixture(params=["http", "file"])
def start(request: pytest.FixtureRequest, address: str, site: Path) -> str:
    """Where the site starts: on a server, and in a folder."""
    return f"{address}/" if request.param == "http" else site.resolve().as_uri() + "/"


@pytest.fixture
def large_letters(playwright: Playwright) -> Iterator[Page]:
    """A browser set to letters of twice the usual size."""
    chromium = launched(playwright, "--blink-settings=defaultFontSize=32")
    with reading(chromium, width=1280, height=800) as context:
        yield context.new_page()
    chromium.close()


@pytest.fixture
def zoomed(browser: Browser) -> Iterator[Page]:
    """A window of 1280 by 1024 at 400 % shows 320 by 256."""
    with reading(browser, width=320, height=256, device_scale_factor=4) as context:
        yield context.new_page()


@pytest.fixture(scope="class", params=["light", "dark"])
def forced(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    with reading(browser, dark=request.param == "dark", forced_colors="active") as context:
        bring_axe(context)
        yield context.new_page()


class TestLargeText:
    """200 % is a root of 40 px here, since the theme's own is 20 px."""

    def test_at_200_percent_the_menu_can_be_read(self, browser: Browser, address: str) -> None:
        with reading(browser) as context:
            page = context.new_page()
            page.goto(f"{address}/{KINDS['cause']}")
            page.evaluate("document.documentElement.style.fontSize = '40px'")
            page.locator(".menu-buka").click()
            last = page.locator("#menu a").last
            last.scroll_into_view_if_needed()
            expect(last).to_be_in_viewport()
            assert not too_wide(page)
            assert not lost(page)

    def test_a_large_letter_size_of_the_browser_is_followed(self, large_letters: Page, address: str) -> None:
        page = large_letters
        for kind in KINDS:
            page.goto(f"{address}/{KINDS[kind]}")
            assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
            assert not too_wide(page)
            assert not lost(page)

    @pytest.mark.parametrize("width", [320, 360])
    def test_on_a_phone_no_head_of_a_table_breaks_within_a_word(
        self, browser: Browser, address: str, width: int
    ) -> None:
        with reading(browser, width=width) as context:
            page = context.new_page()
            page.goto(f"{address}/{path_of('tentang/mutu')}")
            heads = page.locator("th").all()
            assert len(heads) > 1
            assert [head.evaluate(_BROKEN) for head in heads] == [[] for _ in heads]

    @pytest.mark.parametrize("root", [24, 32, 40])
    def test_on_a_phone_the_header_covers_neither_a_heading_nor_the_level_of_a_box(
        self, browser: Browser, address: str, root: int
    ) -> None:
        """Large letters make two rows of the header: then neither stays in sight."""
        with reading(browser, height=740) as context:
            page = context.new_page()
            page.goto(f"{address}/{path_of('kapan-ke-dokter')}")
            page.evaluate("(root) => { document.documentElement.style.fontSize = root; }", f"{root}px")
            for place in ("#darurat", "#segera"):
                page.evaluate("(place) => { location.hash = place; }", place)
                expect(page.locator(place)).to_be_in_viewport()
                assert page.evaluate(_COVERED, place) == []
            page.locator(".kotak.segera > ul").last.evaluate("(e) => e.scrollIntoView({block: 'center'})")
            assert page.evaluate(_COVERED, ".kotak > :first-child") == []

    def test_on_a_phone_no_word_is_wider_than_its_button(self, large_letters: Page, address: str) -> None:
        page = large_letters
        page.set_viewport_size({"width": 360, "height": 740})
        for kind in ("home", "cause"):
            page.goto(f"{address}/{KINDS[kind]}")
            spilt = page.locator("main a:not(.sitasi)").evaluate_all(
                """(links) => links.filter((a) => a.scrollWidth > a.clientWidth
                  && getComputedStyle(a).display !== "inline").map((a) => a.textContent)"""
            )
            assert spilt == [], kind

    def test_on_a_phone_a_danger_sign_has_most_of_the_width(self, large_letters: Page, address: str) -> None:
        page = large_letters
        page.set_viewport_size({"width": 360, "height": 740})
        page.goto(f"{address}/{path_of('kapan-ke-dokter')}")
        sign = page.locator(".kotak li").first.bounding_box()
        assert sign is not None
        assert sign["width"] > 360 * 0.65

    def test_on_a_phone_no_title_breaks_within_a_word(self, large_letters: Page, address: str) -> None:
        page = large_letters
        page.set_viewport_size({"width": 360, "height": 740})
        for slug in ("pertolongan-pertama", "penanganan/index", "penyebab/hipotiroidisme"):
            for language in ("id", "en"):
                page.goto(f"{address}/{path_of(slug, language)}")
                assert page.locator("h1").evaluate(_BROKEN) == [], (slug, language)


# What of these is in the window, and begins under the header.
_COVERED = """(selector) => {
  const header = document.querySelector(".kepala").getBoundingClientRect();
  return [...document.querySelectorAll(selector)].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.top < header.bottom - 1 && box.bottom > header.top;
  }).map((e) => `${e.textContent} at ${e.getBoundingClientRect().top}, below ${header.bottom}`);
}"""


# The words of a heading that are on more than one line.
_BROKEN = """(heading) => {
  const text = heading.firstChild, range = document.createRange();
  return [...text.data.matchAll(/[^ -]+/g)].filter((word) => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1;
  }).map((word) => word[0]);
}"""


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [768, 1280])
def test_from_a_tablet_up_lines_have_66_to_75_letters(
    browser: Browser, address: str, language: str, width: int
) -> None:
    """Most lines: half of them have about that length, and hardly any are longer."""
    with reading(browser, width=width, height=800) as context:
        page = context.new_page()
        page.goto(f"{address}/{path_of('penyebab/obat', language)}")
        lengths = sorted(page.locator("article > p").evaluate_all(_LINES))
        assert 64 <= lengths[len(lengths) // 2] <= 75
        assert lengths[len(lengths) * 4 // 5] <= 77


# How many letters each line of these paragraphs has, without the last of each, which may end anywhere.
_LINES = """(paragraphs) => paragraphs.flatMap((paragraph) => {
  const range = document.createRange(), tops = new Map();
  const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const size = parseFloat(getComputedStyle(paragraph).lineHeight);
  const { top } = paragraph.getBoundingClientRect();
  while (walk.nextNode()) for (let at = 0; at < walk.currentNode.length; at++) {
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + 1);
    const line = Math.round((range.getBoundingClientRect().bottom - top) / size);
    tops.set(line, (tops.get(line) || 0) + 1);
  }
  return [...tops.values()].slice(0, -1);
})"""


def test_on_a_computer_the_text_has_the_middle_also_without_a_list_of_contents(
    browser: Browser, address: str
) -> None:
    """A page with one heading has no such list, and its text is not where the list would be."""
    with reading(browser, width=1280, height=800) as context:
        page = context.new_page()
        for kind in KINDS:
            page.goto(f"{address}/{KINDS[kind]}")
            box = page.locator("article").bounding_box()
            assert box is not None
            assert box["width"] > 600, kind
            assert box["x"] < 400, kind


@pytest.mark.parametrize(("width", "beside"), [(360, False), (768, True), (1280, True)])
def test_from_a_tablet_up_a_drawing_is_beside_its_steps(
    browser: Browser, address: str, width: int, beside: bool
) -> None:
    with reading(browser, width=width, height=800) as context:
        page = context.new_page()
        page.goto(f"{address}/{path_of('pencegahan/peregangan-sebelum-tidur')}")
        steps = page.locator("article > ol").first.bounding_box()
        drawing = page.locator("article > ol + p > img").first.bounding_box()
        assert steps is not None
        assert drawing is not None
        assert (drawing["y"] < steps["y"] + steps["height"]) == beside
        assert (drawing["x"] >= steps["x"] + steps["width"]) == beside


@pytest.mark.parametrize("width", [768, 1280])
def test_no_heading_is_beside_the_drawing_above_it(browser: Browser, address: str, width: int) -> None:
    """Also with the button that a pointer brings: steps would be beside the drawing of others."""
    with reading(browser, width=width, height=800) as context:
        page = context.new_page()
        for slug in ("penanganan/peregangan", "penanganan/pijat"):
            page.goto(f"{address}/{path_of(slug)}")
            come_to_life(page)
            expect(page.locator(".salin").first).to_be_attached()
            assert page.evaluate(_BESIDE_DRAWINGS) == [], slug


# The headings that begin above the end of a drawing before them.
_BESIDE_DRAWINGS = """() => {
  const inText = [...document.querySelectorAll("article > :is(h2, h3, h4, .sisi)")];
  let end = 0;
  return inText.filter((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    if (part.matches(".sisi")) end = Math.max(end, bottom);
    return !part.matches(".sisi") && top < end;
  }).map((heading) => heading.textContent);
}"""


def test_a_page_that_is_not_found_calls_for_help(browser: Browser, address: str) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{KINDS['not found']}")
        for number in ("119", "112"):
            expect(page.locator(f"a[href='tel:{number}']")).to_have_count(2)
            expect(page.locator(f"a[href='tel:{number}']").first).to_be_in_viewport()


# The spacing that WCAG 2.2 (1.4.12) asks a page to bear.
_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
    + "word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_zoomed_with_large_text_and_with_wide_spacing_nothing_is_lost(
    zoomed: Page, address: str, kind: str
) -> None:
    page = zoomed
    page.goto(f"{address}/{KINDS[kind]}")
    assert not [*too_wide(page), *lost(page)], "at 400 %"
    header = page.locator(".kepala").bounding_box()
    assert header is not None
    assert header["height"] <= 64, "the header leaves too little of the window"
    page.evaluate("document.documentElement.style.fontSize = '40px'")
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert not [*too_wide(page), *lost(page)], f"at 200 %, {width} pixels wide"
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size({"width": 360, "height": 640})
    page.evaluate(_SPACING)
    assert not [*too_wide(page), *lost(page)], "with wide spacing"


class TestZoom:
    def test_at_400_percent_the_whole_menu_can_be_reached(self, zoomed: Page, address: str) -> None:
        page = zoomed
        page.goto(f"{address}/{KINDS['cause']}")
        page.locator(".menu-buka").click()
        last = page.locator("#menu a").last
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport()


class TestForcedColours:
    @pytest.mark.parametrize(
        "kind", ["home", "cause", "when to see a doctor", "index with matrix", "both languages"]
    )
    def test_what_colours_said_is_still_seen(self, forced: Page, address: str, kind: str) -> None:
        page = forced
        page.goto(f"{address}/{KINDS[kind]}")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert not axe(page, rules=OF_SIGHT)
        for box in page.locator(".kotak").all():
            assert box.evaluate("(e) => parseFloat(getComputedStyle(e).borderLeftWidth)") >= 4
            title = box.locator("h2, h3, h4").first
            assert title.evaluate("(e) => getComputedStyle(e).borderBottomStyle") == "solid"
        boxes = page.locator(".kotak").evaluate_all(
            """(all) => all.map((e) => {
              const css = getComputedStyle(e);
              return [e.classList[1], `${css.borderTopStyle} ${css.borderTopWidth} ${css.borderLeftWidth}`];
            })"""
        )
        edges = dict(boxes)
        assert len(set(edges.values())) == len(edges), "two levels look the same"
        for icon in page.locator(".tombol:visible svg").all():
            stroke, ground = icon.evaluate(
                "(e) => [getComputedStyle(e).stroke, getComputedStyle(e.parentElement).backgroundColor]"
            )
            assert stroke != ground


class TestLittleMovement:
    def test_nothing_moves_for_a_reader_who_asked_for_that(self, browser: Browser, address: str) -> None:
        with reading(browser, reduced_motion="reduce") as context:
            page = context.new_page()
            page.goto(f"{address}/{KINDS['cause']}")
            assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
            moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((e) => {
              const style = getComputedStyle(e);
              const long = (value) => value.split(",").some((time) => parseFloat(time) > 0.001);
              return (long(style.transitionDuration) && style.transitionProperty !== "none")
                || style.animationName !== "none";
            }).map((e) => e.className || e.tagName)""")
            assert not moving


_LEVELS = ".kotak.darurat li, .kotak.segera li"


class TestColours:
    @pytest.mark.parametrize("dark", [False, True])
    def test_all_of_a_danger_sign_is_read_in_poor_light_and_its_bold_words_come_first(
        self, browser: Browser, address: str, dark: bool
    ) -> None:
        with reading(browser, dark=dark) as context:
            bring_axe(context)
            page = context.new_page()
            page.goto(f"{address}/{path_of('kapan-ke-dokter')}")
            for level in (".darurat", ".segera"):
                assert axe(page, f".kotak{level} > ul", ["color-contrast-enhanced"]) == []
            signs = page.locator(_LEVELS).filter(has=page.locator("b"))
            assert signs.count() > 5
            for sign in signs.all():
                rest, bold = sign.evaluate(
                    "(e) => [e, e.querySelector('b')].map((x) => getComputedStyle(x).color)"
                )
                assert rest != bold
            page.emulate_media(media="print")
            assert {sign.evaluate("(e) => getComputedStyle(e).color") for sign in signs.all()} == {
                "rgb(0, 0, 0)"
            }

    def test_they_follow_the_device(self, browser: Browser, start: str) -> None:
        with reading(browser) as context:
            page = context.new_page()
            page.goto(start + "index.html")
            assert page.evaluate(_BACKGROUND) == LIGHT
            page.emulate_media(color_scheme="dark")
            assert page.evaluate(_BACKGROUND) == DARK

    @pytest.mark.parametrize(("device", "chosen"), [("light", "dark"), ("dark", "light")])
    def test_a_choice_stays_on_every_page_from_the_first_paint(
        self, browser: Browser, start: str, device: str, chosen: str
    ) -> None:
        wanted = DARK if chosen == "dark" else LIGHT
        with reading(browser, dark=device == "dark") as context:
            context.add_init_script(_FIRST_COLOUR)
            page = context.new_page()
            page.goto(start + "index.html")
            button = page.locator(".siap .tema")
            for _ in range(2 if chosen == "dark" else 1):
                button.click()
            assert page.evaluate(_BACKGROUND) == wanted
            for path in (
                "index.html",
                path_of("penyebab/obat", "en"),
                f"dua-bahasa/{path_of('penyebab/obat')}",
            ):
                other = self.opened_with_the_choice(context, start + path)
                assert other.evaluate("window.firstColour") == wanted, (
                    "the page changes its colours after the first paint"
                )
                assert other.evaluate(_BACKGROUND) == wanted

    def opened_with_the_choice(self, context: BrowserContext, address: str) -> Page:
        """The page, opened until the browser gives it what another page has just stored.

        Under load, Chromium at times gives a page from a folder the storage as it was a moment before, and
        the same to each that follows in its tab: so another tab asks.
        """
        end = time.monotonic() + 15
        while True:
            page = context.new_page()
            page.goto(address)
            if page.evaluate("localStorage.tema"):
                return page
            page.close()
            assert time.monotonic() < end, "the choice was not kept"

    def test_the_button_goes_round_and_says_where_it_is(self, browser: Browser, address: str) -> None:
        with reading(browser) as context:
            page = context.new_page()
            page.goto(f"{address}/index.html")
            come_to_life(page)
            button = page.locator(".tema")
            names = []
            for _ in range(4):
                names.append(button.get_attribute("aria-label"))
                button.focus()
                page.keyboard.press("Enter")
            assert names == [
                "Tampilan: ikut pengaturan perangkat",
                "Tampilan: terang",
                "Tampilan: gelap",
                names[0],
            ]

    def test_the_colours_are_all_that_is_kept_of_a_reader(self, browser: Browser, address: str) -> None:
        with reading(browser) as context:
            page = context.new_page()
            page.goto(f"{address}/index.html")
            page.locator(".siap .tema").click()
            page.locator("input[type=search]").fill("kram malam hari")
            page.wait_for_selector(".cari[data-ready]")
            assert page.evaluate("Object.keys(localStorage)") == ["tema"]
            assert page.evaluate("sessionStorage.length") == 0
            assert context.cookies() == []

    def test_without_storage_the_choice_holds_for_the_page(self, browser: Browser, address: str) -> None:
        with reading(browser) as context:
            self.forbid_storage(context)
            page = context.new_page()
            page.goto(f"{address}/index.html")
            page.locator(".siap .tema").click()
            page.locator(".siap .tema").click()
            assert page.evaluate(_BACKGROUND) == DARK

    def forbid_storage(self, context: BrowserContext) -> None:
        context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('forbidden'); } });"
        )

    def test_without_script_the_device_decides_and_no_dead_button_is_shown(
        self, browser: Browser, address: str
    ) -> None:
        with reading(browser, dark=True, java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(f"{address}/index.html")
            assert page.locator("body").evaluate(_BACKGROUND) == DARK
            expect(page.locator(".tema")).to_be_hidden()
            expect(page.locator("input[type=search]")).to_be_hidden()
            expect(page.locator(".tanpa-skrip")).to_be_visible()
