"""The search box in a real browser: what it loads, how it is used, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from ground import ROOT
from kram.export.search.delivery import in_short
from kram.source.repository import load
from kram.vocabulary import GROUPS_FOR_SOME
from playwright.sync_api import Browser, Locator, Page, Route, expect
from reader import DOCS, Trouble, come_to_life, path_of, reading, too_wide

SOON = 250
"""Milliseconds in which results follow a key."""

each_language = pytest.mark.parametrize("language", ["id", "en"])
START = "penyebab/anemia"
"""The page on which questions are asked."""

KNOWN = {"id": ("magnesium", "penanganan/belum-terbukti"), "en": ("claudication", "penyebab/aliran-darah")}


@pytest.fixture(params=[360, 1280], ids=["phone", "computer"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    with reading(browser, width=request.param) as context:
        yield context.new_page()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        yield context.new_page()


def ask(page: Page, question: str) -> None:
    """Types a question and waits until the search has come."""
    page.locator("#cari").fill(question)
    page.locator(".cari[data-ready]").wait_for(state="attached")


class TestLoading:
    @each_language
    def test_nothing_is_asked_for_before_the_reader_goes_to_the_box(
        self, phone: Page, address: str, language: str
    ) -> None:
        asked: list[str] = []
        phone.on(
            "request", lambda request: asked.append(request.url.removeprefix(address + "/").partition("?")[0])
        )
        phone.goto(f"{address}/{path_of(START, language)}", wait_until="networkidle")
        assert asked == [path_of(START, language)]
        ask(phone, "kram")
        assert asked[1:] == [f"assets/cari-{language}.js"]

    @each_language
    def test_it_works_from_a_file_without_a_server(self, phone: Page, site: Path, language: str) -> None:
        trouble = Trouble(site.as_uri() + "/")
        trouble.watch(phone)
        phone.goto((site / path_of(START, language)).as_uri())
        question, slug = KNOWN[language]
        ask(phone, question)
        first = phone.locator("#search-results a").first
        expect(first).to_have_attribute("href", re.compile(re.escape(path_of(slug, language))))
        assert not trouble.taken()

    def test_it_comes_too_for_a_reader_who_was_in_the_box_before_the_script(
        self, phone: Page, address: str
    ) -> None:
        phone.add_init_script(
            """new MutationObserver((changes, observer) => {
              const box = document.getElementById("cari");
              if (!box) return;
              observer.disconnect();
              box.focus();
            }).observe(document, { childList: true, subtree: true });"""
        )
        phone.goto(f"{address}/{path_of(START)}")
        phone.keyboard.type("kram")
        expect(phone.locator("#search-results a").first).to_be_visible()

    def test_without_script_the_page_of_all_topics_takes_its_place(
        self, browser: Browser, address: str
    ) -> None:
        with reading(browser, java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(f"{address}/index.html")
            expect(page.locator("#cari")).to_be_hidden()
            page.locator(".kepala").get_by_role("link", name="Semua topik").click()
            expect(page).to_have_url(f"{address}/topik.html")

    def test_a_search_that_cannot_be_loaded_leads_to_the_page_of_all_topics(
        self, phone: Page, address: str
    ) -> None:
        phone.route("**/assets/cari-*", lambda route: route.abort())
        phone.goto(f"{address}/en/index.html")
        with phone.expect_event("requestfailed"):
            phone.locator("#cari").fill("cramp")
        phone.wait_for_function("() => document.querySelector('.cari').loaded === false")
        phone.keyboard.press("Enter")
        expect(phone).to_have_url(f"{address}/en/topik.html")

    def test_what_was_typed_while_it_was_loading_is_answered(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/index.html")
        held: list[Route] = []
        typed = False

        def hold(route: Route) -> None:
            if typed:
                route.continue_()
            else:
                held.append(route)

        phone.route("**/assets/cari-*", hold)
        phone.locator("#cari").press_sequentially("pijat")
        expect(phone.locator("#cari")).to_have_value("pijat")
        typed = True
        for route in held:
            route.continue_()
        expect(phone.locator("#search-results b").first).to_have_text(re.compile("^Pijat"))

    def test_enter_before_the_search_has_come_opens_the_first_result_when_it_has(
        self, phone: Page, address: str
    ) -> None:
        held: list[Route] = []
        phone.route("**/assets/cari-*", lambda route: held.append(route))
        phone.goto(f"{address}/{path_of(START)}")
        phone.locator("#cari").fill("kencing manis")
        expect(phone.locator(".cari")).to_have_attribute("aria-busy", "true")
        phone.keyboard.press("Enter")
        phone.wait_for_timeout(100)
        held[0].continue_()
        expect(phone).to_have_url(f"{address}/{path_of('penyebab/diabetes')}")

    def test_enter_is_forgotten_by_who_typed_on(self, phone: Page, address: str) -> None:
        held: list[Route] = []
        phone.route("**/assets/cari-*", lambda route: held.append(route))
        phone.goto(f"{address}/{path_of(START)}")
        phone.locator("#cari").fill("kencing")
        phone.keyboard.press("Enter")
        phone.locator("#cari").fill("kencing manis")
        phone.wait_for_timeout(100)
        held[0].continue_()
        phone.locator(".cari[data-ready]").wait_for(state="attached")
        expect(phone.locator(".cari")).not_to_have_attribute("aria-busy", "true")
        expect(phone).to_have_url(f"{address}/{path_of(START)}")

    def test_it_comes_in_the_language_of_the_page_also_when_a_translator_changed_that(
        self, phone: Page, address: str
    ) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        phone.evaluate("document.documentElement.lang = 'jv'")
        ask(phone, "kram")
        phone.locator("#search-results a").first.wait_for()

    def test_a_rule_of_style_that_a_browser_does_not_know_costs_only_itself(
        self, phone: Page, address: str
    ) -> None:
        phone.add_init_script(
            """const insert = CSSStyleSheet.prototype.insertRule;
            CSSStyleSheet.prototype.insertRule = function (rule, at) {
              if (rule.includes("mark")) throw new SyntaxError("unknown selector");
              return insert.call(this, rule, at);
            };"""
        )
        phone.goto(f"{address}/{path_of(START)}")
        ask(phone, "kram")
        phone.locator("#search-results a").first.wait_for()


class TestResults:
    @each_language
    def test_results_follow_each_key_in_the_language_of_the_page(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of(START, language)}")
        ask(phone, "kr")
        links = phone.locator("#search-results a")
        for question in ("kram", "diabetes", "magnesium", "baclofen", "kina quinine"):
            phone.locator("#cari").fill("")
            expect(links).to_have_count(0)
            phone.locator("#cari").fill(question)
            links.first.wait_for(timeout=SOON)
            hrefs = links.evaluate_all("links => links.map(link => link.href)")
            assert all(href.startswith(f"{address}/en/") == (language == "en") for href in hrefs), hrefs

    def test_a_page_says_what_it_is_about(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        ask(page, "diabetes kaki")
        result = page.locator("#search-results a").first
        expect(result.locator("b")).to_have_text("Diabetes")
        expect(result.locator("span mark").first).to_have_text("diabetes")

    def test_a_section_says_its_page_and_leads_there(self, page: Page, address: str) -> None:
        """Not what the page is about: “how to recognise a clot” says nothing of restless legs."""
        page.goto(f"{address}/{path_of(START)}")
        ask(page, "hiponatremia minum")
        result = page.locator("#search-results a").first
        expect(result).to_have_text("Minum secukupnya › Risiko")
        result.click()
        expect(page).to_have_url(f"{address}/{path_of('pencegahan/minum')}#risiko")
        expect(page.locator("#risiko")).to_be_in_viewport()

    @each_language
    def test_every_result_leads_to_a_section_that_there_is(
        self, phone: Page, address: str, site: Path, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        ask(phone, "a")
        hrefs: set[str] = set()
        for word in ("obat", "kram", "dokter", "nyeri", "medicine", "cramp", "doctor", "pain", "air", "risk"):
            phone.locator("#cari").fill(word)
            hrefs.update(
                phone.locator("#search-results a").evaluate_all("links => links.map(link => link.href)")
            )
        assert len(hrefs) > 10
        for href in hrefs:
            path, _, section = href.removeprefix(address + "/").partition("#")
            text = (site / path).read_text("utf-8")
            assert not section or f'id="{section}"' in text, href

    @each_language
    def test_what_the_site_does_not_have_is_said_and_help_is_offered(
        self, page: Page, address: str, language: str
    ) -> None:
        page.goto(f"{address}/{path_of(START, language)}")
        absent, nonsense = {"id": ("asam urat", "qqzzqq"), "en": ("running shoes", "qqzzqq")}[language]
        for question in (absent, nonsense):
            ask(page, question)
            expect(page.locator("#search-results").get_by_role("status")).to_contain_text(question)
            links = page.locator("#search-results a")
            offered = links.evaluate_all("links => links.map(link => link.pathname)")
            assert sorted(offered) == [f"/{path_of(slug, language)}" for slug in ("kapan-ke-dokter", "topik")]

    def test_what_is_typed_is_shown_as_text(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/index.html")
        ask(phone, "<img src=x onerror=alert(1)> $& osteoporosis")
        expect(phone.locator("#search-results").get_by_role("status")).to_contain_text("“osteoporosis”")
        expect(phone.locator("#search-results img")).to_have_count(0)


class TestUnderstanding:
    def status(self, page: Page) -> Locator:
        return page.locator("#search-results").get_by_role("status")

    def test_danger_comes_first_says_how_urgent_and_shows_the_sign(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        for question, level, word in (
            ("kaki bengkak sebelah", "segera", "hari ini"),
            ("ga bisa kencing pinggang sakit", "darurat", "119"),
        ):
            ask(page, question)
            first = page.locator("#search-results a").first
            expect(first).to_have_class(level)
            expect(first.locator("strong")).to_contain_text(word)
            expect(first).to_have_attribute("href", re.compile(f"kapan-ke-dokter.html#{level}"))

    @each_language
    def test_a_tap_on_a_sign_leads_to_its_very_words_where_it_is_folded_too(
        self, phone: Page, address: str, language: str
    ) -> None:
        """A list of signs is ten screens long, and some of its groups are closed."""
        content = load(ROOT)
        signs = [
            (sign, pattern.split())
            for key, row in content.danger.items()
            if (sign := content.signs[key]).group in GROUPS_FOR_SOME
            for pattern in row.patterns[language]
        ]
        tapped = 0
        for sign, pattern in signs:
            shown, *_ = in_short(sign, language, content.force).split(". ")
            if shown not in sign.text[language] or any(part[0] in "=!" for part in pattern):
                continue
            phone.goto(f"{address}/{path_of(START, language)}")
            ask(phone, " ".join(part.split("|")[0] for part in pattern))
            first = phone.locator("#search-results a").filter(has_text=shown).first
            if not first.is_visible():
                continue
            first.click()
            phone.wait_for_url(f"**/{path_of('kapan-ke-dokter', language)}*")
            expect(phone.locator("li").filter(has_text=shown).first).to_be_in_viewport()
            tapped += 1
            if tapped == 3:
                return
        raise AssertionError("no sign of a group was found by its words")

    def test_what_the_site_does_not_have_never_silences_danger(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        ask(phone, "kram perut dan tangan setelah diare")
        expect(phone.locator("#search-results a").first).to_have_class("segera")

    def test_only_words_in_a_row_say_that_the_site_does_not_have_it(self, phone: Page, address: str) -> None:
        names = set(yaml.safe_load((DOCS / "_data/synonyms.yml").read_text("utf-8"))["id"]["nothing"])
        pairs = [words for words in map(str.split, sorted(names)) if len(words) == 2]
        first, second = next(pair for pair in pairs if names.isdisjoint(pair))
        phone.goto(f"{address}/{path_of(START)}")
        ask(phone, f"{second} dan betis dingin, lalu {first}")
        expect(self.status(phone)).not_to_contain_text("dibahas")
        ask(phone, f"{first} {second}")
        expect(self.status(phone)).to_contain_text(f"“{first} {second}”")

    @each_language
    def test_a_word_that_no_page_has_is_named_and_the_others_are_looked_for(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of(START, language)}")
        ask(phone, "magnesium topiramate")
        expect(self.status(phone)).to_contain_text("“topiramate”")
        expect(self.status(phone)).not_to_contain_text("magnesium")
        expect(phone.locator("#search-results a").first).to_contain_text("Magnesium")

    def test_a_misspelt_word_is_read_as_another_that_is_said_and_can_be_undone(
        self, phone: Page, address: str
    ) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        ask(phone, "peregengan otot")
        expect(self.status(phone)).to_contain_text("“peregangan”")
        phone.get_by_role("button", name="peregengan").click()
        expect(self.status(phone)).to_contain_text("Tidak dibahas di situs ini: “peregengan”")
        expect(phone.locator("#cari")).to_be_focused()

    def test_medicines_are_found_by_names_on_packets_and_by_their_endings(
        self, phone: Page, address: str
    ) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        for name, section in (("lasix", "diuretik"), ("fosinopril", "diuretik"), ("lipitor", "statin")):
            ask(phone, name)
            first = phone.locator("#search-results a").first
            expect(first).to_have_attribute("href", re.compile(f"{path_of('penyebab/obat')}#{section}$"))


class TestComingBack:
    @pytest.mark.parametrize("how", ["back", "address"])
    def test_the_question_and_its_results_are_there_again(self, phone: Page, address: str, how: str) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        ask(phone, "kencing manis")
        count = phone.locator("#search-results a").count()
        phone.locator("#search-results a").first.click()
        expect(phone).to_have_url(f"{address}/{path_of('penyebab/diabetes')}")
        if how == "back":
            phone.go_back()
        else:
            phone.goto(f"{address}/{path_of(START)}?q=kencing+manis")
        expect(phone.locator("#cari")).to_have_value("kencing manis")
        expect(phone.locator("#search-results a")).to_have_count(count)

    def test_who_closed_the_search_comes_back_to_the_page(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of(START)}?q=kram")
        phone.locator("#search-results a").first.wait_for()
        phone.locator("#cari").focus()
        phone.keyboard.press("Escape")
        expect(phone).to_have_url(f"{address}/{path_of(START)}")


class TestForScreenReaders:
    def test_the_status_is_in_the_tree_from_the_start(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        search = phone.get_by_role("search")
        expect(search.get_by_role("status")).to_have_count(1)
        ask(phone, "k")
        expect(search.get_by_role("status")).to_have_text("")
        phone.locator("#cari").fill("kram")
        expect(search.get_by_role("status")).not_to_have_text("")
        phone.keyboard.press("Escape")
        expect(search.get_by_role("status")).to_have_count(1)

    def test_the_box_says_what_it_controls_and_whether_that_is_open(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of(START)}")
        box = phone.locator("#cari")
        expect(box).to_have_attribute("aria-controls", "search-results")
        ask(phone, "kram")
        expect(box).to_have_attribute("aria-expanded", "true")
        phone.keyboard.press("Escape")
        expect(box).to_have_attribute("aria-expanded", "false")


class TestKeyboard:
    def test_escape_leads_back_to_where_the_reader_was(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        link = page.locator("article a").nth(3)
        link.focus()
        page.locator("#cari").focus()
        page.keyboard.type("kram")
        page.locator("#search-results a").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        expect(link).to_be_focused()
        expect(page.locator("#search-results")).to_be_hidden()
        expect(page.locator("#cari")).to_have_value("")

    def test_no_single_key_does_anything(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        come_to_life(page)
        for key in "/sk?":
            page.keyboard.press(key)
            expect(page.locator("#cari")).not_to_be_focused()

    def test_escape_without_a_place_to_go_back_to_leaves_the_box(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        page.locator("#cari").click()
        ask(page, "kram")
        page.keyboard.press("Escape")
        expect(page.locator("#cari")).not_to_be_focused()
        expect(page.locator("#search-results")).to_be_hidden()

    def test_arrows_move_through_the_results_and_enter_opens_one(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START, 'en')}")
        page.locator("#cari").focus()
        page.keyboard.type("stretch")
        results = page.locator("#search-results a")
        results.nth(1).wait_for()
        page.locator(".cari[data-ready]").wait_for(state="attached")
        page.keyboard.press("ArrowUp")
        expect(page.locator("#cari")).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(results.first).to_be_focused()
        ring, ground = results.first.evaluate(
            "link => [getComputedStyle(link).outlineColor,"
            " getComputedStyle(document.getElementById('search-results')).backgroundColor]"
        )
        assert ring != ground
        page.keyboard.press("ArrowDown")
        expect(results.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(page.locator("#cari")).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}/{path_of('penanganan/peregangan', 'en')}")

    def test_enter_in_the_box_opens_the_first_result(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        ask(page, "kencing manis")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{address}/{path_of('penyebab/diabetes')}")

    def test_tab_walks_through_the_results_and_out_again(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of(START)}")
        ask(page, "hemodialisis")
        count = page.locator("#search-results a").count()
        for _ in range(count + 1):
            page.keyboard.press("Tab")
        expect(page.locator(".tema")).to_be_focused()
        expect(page.locator("#search-results")).to_be_hidden()


class TestBehaviour:
    def test_a_result_on_the_same_page_closes_the_search(self, page: Page, address: str) -> None:
        page.goto(f"{address}/{path_of('pencegahan/minum')}")
        ask(page, "hiponatremia")
        page.locator("#search-results a").first.click()
        expect(page).to_have_url(f"{address}/{path_of('pencegahan/minum')}#risiko")
        expect(page.locator("#search-results")).to_be_hidden()
        expect(page.locator("#cari")).not_to_be_focused()

    def test_a_tap_elsewhere_closes_it_and_going_back_to_the_box_opens_it_again(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}/{path_of(START)}")
        ask(page, "varises")
        page.locator("#search-results").wait_for()
        assert page.viewport_size
        page.mouse.click(page.viewport_size["width"] - 3, 620)
        expect(page.locator("#search-results")).to_be_hidden()
        page.locator("#cari").focus()
        expect(page.locator("#search-results")).to_be_visible()

    def test_the_number_of_results_is_announced(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/en/index.html")
        ask(phone, "dialysis")
        count = phone.locator("#search-results a").count()
        expect(phone.locator("#search-results").get_by_role("status")).to_contain_text(f"{count} page")
        expect(phone.get_by_role("search")).to_have_count(1)
        expect(phone.get_by_role("combobox", name="Search")).to_have_count(1)

    @pytest.mark.parametrize("path", [path_of(START), path_of(START, "en")])
    def test_at_320_pixels_all_of_it_fits(self, browser: Browser, address: str, path: str) -> None:
        with reading(browser, width=320) as context:
            page = context.new_page()
            page.goto(f"{address}/{path}")
            ask(page, "kram cramp dehidrasi dehydration")
            assert not too_wide(page)
            panel = page.locator("#search-results").bounding_box()
            assert panel and panel["x"] >= 0 and panel["x"] + panel["width"] <= 320
            assert panel["y"] + panel["height"] <= 640
            box = page.locator("#cari").bounding_box()
            assert box and box["width"] > 250
            assert panel["y"] >= box["y"] + box["height"] - 1
            heights = page.locator("#search-results a").evaluate_all("all => all.map(e => e.offsetHeight)")
            assert min(heights) >= 44

    def test_the_style_of_results_reads_only_what_every_page_defines(self, site: Path) -> None:
        style = (Path(__file__).resolve().parents[2] / "docs/assets/js/cari.css").read_text("utf-8")
        read = set(re.findall(r"var\((--[\w-]+)", style))
        for page in site.rglob("*.html"):
            text = page.read_text("utf-8")
            if 'id="cari"' in text:
                assert not [name for name in read if f"{name}:" not in text], page
