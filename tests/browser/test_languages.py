"""Two languages: the switch keeps the section, nobody is sent anywhere, and both can be read side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from reader import DOCS, come_to_life, path_of, reading, slugs, today

CAUSE = today("penyebab/dehidrasi")


@pytest.fixture(params=["http", "file"])
def start(request: pytest.FixtureRequest, address: str, site: Path) -> str:
    """Where the site starts: on a server, and in a folder."""
    return f"{address}/" if request.param == "http" else site.resolve().as_uri() + "/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def wide(browser: Browser) -> Iterator[Page]:
    with reading(browser, width=1280, height=800, java_script_enabled=False) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    with reading(browser, java_script_enabled=False) as context:
        yield context


class TestTheSwitch:
    @pytest.mark.parametrize("section", ["ciri-ciri", "kapan-ke-dokter"])
    @pytest.mark.parametrize(("here", "there"), [("id", "en"), ("en", "id")])
    def test_keeps_the_section_that_is_being_read(
        self, page: Page, start: str, here: str, there: str, section: str
    ) -> None:
        page.goto(f"{start}{path_of(CAUSE, here)}#{section}")
        expect(page.locator(f"#{section}")).to_be_in_viewport()
        page.locator(".bahasa").click()
        page.wait_for_url(f"{start}{path_of(CAUSE, there)}#{section}")
        expect(page.locator("html")).to_have_attribute("lang", there)
        expect(page.locator(f"#{section}")).to_be_in_viewport()

    def test_keeps_it_however_the_reader_came_there(self, page: Page, start: str) -> None:
        page.goto(start + path_of(CAUSE, "id"))
        page.locator("#jangan").evaluate("(e) => scrollTo(0, e.offsetTop - 100)")
        page.locator(".bahasa").click()
        page.wait_for_url(f"{start}{path_of(CAUSE, 'en')}#jangan")

    def test_leads_to_the_start_from_the_start(self, page: Page, start: str) -> None:
        page.goto(start + path_of(CAUSE, "id"))
        page.locator(".bahasa").click()
        page.wait_for_url(lambda url: url.rstrip("#") == start + path_of(CAUSE, "en"))

    @pytest.mark.parametrize(("here", "there"), [("id", "en"), ("en", "id")])
    def test_leads_to_the_same_page_without_script(
        self, scriptless: BrowserContext, start: str, here: str, there: str
    ) -> None:
        page = scriptless.new_page()
        page.goto(start + path_of(CAUSE, here))
        page.locator(".bahasa").click()
        page.wait_for_url(start + path_of(CAUSE, there))
        page.close()


@pytest.mark.parametrize("path", ["index.html", path_of("penyebab/dehidrasi"), "en/index.html"])
@pytest.mark.parametrize("locale", ["en-GB", "id-ID"])
def test_the_first_visit_stays_where_it_came_to(
    browser: Browser, address: str, locale: str, path: str
) -> None:
    with reading(browser, locale=locale) as context:
        page = context.new_page()
        page.goto(f"{address}/{path}")
        page.locator(".js").wait_for()
        assert page.url == f"{address}/{path}"


# Where the two languages of each section are.
_PAIRS = """() => [...document.querySelectorAll("section.pasangan")].map((pair) => ({
  tops: [...pair.children].map((side) => Math.round(side.getBoundingClientRect().top)),
  lefts: [...pair.children].map((side) => Math.round(side.getBoundingClientRect().left)),
}))"""


# Sections whose blocks are neither each above its own translation nor one language after the other.
# A title is a heading in one language only.
_MISMATCHED = """() => [...document.querySelectorAll("section.pasangan")].flatMap((pair) => {
  const blocks = [...pair.children].map((side) => [...side.children].filter((e) => !e.matches(".salin")));
  const kinds = blocks.map((side) => side.map((e) => (e.matches("h1, .judul") ? "title" : e.tagName)).join());
  const seen = (side, number) => blocks[side][number] && blocks[side][number].getBoundingClientRect();
  const found = blocks.flatMap((side, s) => side.map((_, n) => [s, n])).filter((at) => seen(...at).height);
  const order = (key) => found.slice().sort((a, b) => key(a) - key(b)).join(" ");
  const now = order((at) => seen(...at).top);
  const whole = order(([s, n]) => 1000 * s + n);
  const inTurn = kinds[0] === kinds[1] && order(([s, n]) => 2 * n + s);
  return [whole, inTurn].includes(now) ? [] : [now];
})"""


class TestSideBySide:
    """Read without script: the page is built, not made in the browser."""

    def test_sections_stand_against_one_another(self, wide: Page, address: str) -> None:
        wide.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        pairs = wide.evaluate(_PAIRS)
        assert len(pairs) > 10
        for pair in pairs:
            assert pair["lefts"][0] < pair["lefts"][1]
            assert pair["tops"][0] == pair["tops"][1]

    def test_a_tap_on_a_heading_leads_nowhere(self, page: Page, start: str) -> None:
        """Who scrolls with a finger would leave the page that two people read together."""
        page.goto(f"{start}dua-bahasa/{CAUSE}.html")
        assert page.locator("h2").count() > 6
        assert page.locator(":is(h1, h2, .judul) a").count() == 0

    def test_it_leads_to_the_list_of_all_topics_as_other_pages_do_to_the_menu(
        self, scriptless: BrowserContext, start: str
    ) -> None:
        page = scriptless.new_page()
        page.goto(f"{start}dua-bahasa/{CAUSE}.html")
        page.get_by_role("banner").get_by_role("link", name="Semua topik").click()
        page.wait_for_url(f"{start}{path_of('topik')}")
        page.close()

    def test_the_choice_of_a_language_works_without_script(
        self, scriptless: BrowserContext, start: str
    ) -> None:
        page = scriptless.new_page()
        page.goto(f"{start}dua-bahasa/{CAUSE}.html")
        titles = page.locator("h1"), page.locator(".judul")
        for chip, seen in (
            ("hanya-id", (True, False)),
            ("hanya-en", (False, True)),
            ("keduanya", (True, True)),
        ):
            page.locator(f"label[for={chip}]").click()
            for title, visible in zip(titles, seen, strict=True):
                expect(title).to_be_visible(visible=visible)
        page.close()

    def test_two_taps_on_first_screens_print_both(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(CAUSE, 'id')}")
        both = page.locator(".aksi a[href*='dua-bahasa']").first
        expect(both).to_be_in_viewport(ratio=1)
        both.click()
        page.wait_for_url(f"{address}/dua-bahasa/{CAUSE}.html")
        expect(page.locator(".cetak").first).to_be_in_viewport(ratio=1)

    @pytest.mark.parametrize("width", [320, 340, 360, 375, 393, 412])
    def test_what_shows_the_choice_is_in_its_chip_and_the_focus_is_seen(
        self, page: Page, address: str, width: int
    ) -> None:
        """A dot beside the next chip would say that another language is shown."""
        page.set_viewport_size({"width": width, "height": 640})
        page.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        for choice in page.locator(".pilih").all():
            choice.focus()
            dot = choice.bounding_box()
            chip = page.locator(f"label[for={choice.get_attribute('id')}]")
            around = chip.bounding_box()
            assert dot is not None
            assert around is not None
            seen = choice.evaluate("(e) => Number(getComputedStyle(e).opacity)") > 0
            assert not seen or around["x"] <= dot["x"] <= around["x"] + around["width"] - dot["width"]
        page.locator("#hanya-id").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#hanya-en")).to_be_checked()
        outline = page.locator("label[for=hanya-en]").evaluate("(e) => getComputedStyle(e).outlineStyle")
        assert outline == "solid"

    def test_it_begins_with_who_has_read_it_and_the_way_to_the_danger_signs(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        for language, section in (("id", "#kapan-ke-dokter"), ("en", "#en-kapan-ke-dokter")):
            start = page.locator(f".pasangan > [lang={language}] > .status")
            expect(start).to_be_in_viewport(ratio=1)
            link = page.locator(f".pasangan > [lang={language}] > .awas a")
            expect(link).to_have_attribute("href", section)
            assert page.locator(section).count() == 1

    def test_home_begins_with_both_dangers_in_both_languages(self, page: Page, address: str) -> None:
        page.goto(f"{address}/dua-bahasa/{path_of('index')}")
        for language in ("id", "en"):
            call, swollen = page.locator(f".pasangan > [lang={language}] > .bahaya a").all()
            expect(call).to_be_in_viewport(ratio=1)
            expect(call).to_have_attribute("href", "tel:119")
            expect(swollen).to_be_in_viewport(ratio=1)
            swollen.click()
            page.wait_for_url(f"{address}/{path_of('bukan-kram', language)}#bekuan-darah")
            page.go_back()

    def test_the_choice_of_a_language_is_a_group_with_a_name(self, page: Page, address: str) -> None:
        page.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        group = page.get_by_role("radiogroup", name="Baca dalam dua bahasa")
        assert group.aria_snapshot().count("- radio ") == 3

    def test_on_a_phone_each_paragraph_and_list_is_above_its_translation(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        sections = page.locator("section.pasangan").evaluate_all(
            """(all) => all.map((pair) => [...pair.children].map((side) => [...side.children]
              .map((e) => e.getBoundingClientRect().top)))"""
        )
        assert len(sections) > 10
        for original, translation in sections:
            in_turn = [top for pair in zip(original, translation, strict=True) for top in pair if top]
            assert in_turn == sorted(in_turn)

    def test_no_block_is_above_the_translation_of_another(self, browser: Browser, address: str) -> None:
        """In a narrow window with a mouse too, where a script adds to pages of one language."""
        wrong = []
        with reading(browser, width=600) as context:
            page = context.new_page()
            page.goto(f"{address}/dua-bahasa/{today('penyebab/diabetes')}.html")
            assert page.evaluate("matchMedia('(hover: hover)').matches")
            for slug in slugs():
                page.goto(f"{address}/dua-bahasa/{slug}.html")
                come_to_life(page)
                wrong += [(slug, seen) for seen in page.evaluate(_MISMATCHED)]
        assert not wrong

    def test_on_a_phone_the_second_language_has_a_ground_and_only_titles_are_named(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        pieces = page.locator(".pasangan > [lang]")
        grounds = page.locator(".pasangan > [lang] > :not(.kotak, .tingkat)").evaluate_all(
            "(all) => all.map((e) => [e.parentNode.lang, getComputedStyle(e).backgroundColor].join())"
        )
        assert len(set(grounds)) == 2
        edges = page.locator(".pasangan > [lang=en] > :not(.kotak, .tingkat)").evaluate_all(
            """(all) => all.filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e))
              .flatMap((css) => [css.paddingTop, css.paddingBottom, css.paddingLeft].map(parseFloat))"""
        )
        assert min(edges) >= 8, "words touch the edge"
        named = pieces.evaluate_all(
            """(all) => all.filter((e) => getComputedStyle(e, "::before").content !== "none")
              .map((e) => e.lang)"""
        )
        assert named == ["id", "en"]

    def test_paper_shows_two_columns(self, page: Page, address: str) -> None:
        page.goto(f"{address}/dua-bahasa/{CAUSE}.html")
        # The width of the text on A4.
        page.set_viewport_size({"width": 672, "height": 1000})
        page.emulate_media(media="print")
        pairs = page.evaluate(_PAIRS)
        assert len(pairs) > 10
        for pair in pairs:
            assert pair["lefts"][0] < pair["lefts"][1]
            assert pair["tops"][0] == pair["tops"][1]


def test_every_page_has_both_languages() -> None:
    assert [slug for slug in slugs() if not (DOCS / f"{slug}.en.md").is_file()] == []
