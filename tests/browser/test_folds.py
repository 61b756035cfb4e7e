"""What is folded on a screen: no sign, no step, nothing that an address leads to; all of it is on paper."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import Browser, expect
from reader import every_path, path_of, reading

CLOSED = "details.lipat:not([open])"
MUST_BE_SEEN = """.//*[
  contains(@class, 'kotak') or contains(@class, 'tingkat') or @class = 'jangan' or @href = 'tel:119'
  or @id or self::ol or self::h2 or self::h3
]"""


def test_no_fold_hides_a_sign_a_step_what_does_harm_or_a_place_that_others_link_to(site: Path) -> None:
    found = 0
    for path in every_path():
        page = html.fromstring((site / path).read_bytes())
        for fold in page.xpath("//details[starts-with(@class, 'lipat')]"):
            found += 1
            hidden = fold.xpath(
                f".//{MUST_BE_SEEN} | .//ol | .//*[@id] | .//h2 | .//h3 | .//a[@href='tel:119']"
            )
            assert [element.text_content()[:60] for element in hidden] == [], path
            assert fold.xpath("string(./summary)").rstrip().endswith(")"), path
    assert found > 100


@pytest.mark.parametrize("folder", ["", "en/", "dua-bahasa/"])
def test_a_fold_is_closed_on_a_screen_and_open_on_paper(browser: Browser, address: str, folder: str) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{folder}{path_of('penyebab/kram-malam')}", wait_until="networkidle")
        inside = page.locator(f"{CLOSED} :is(dd, li)")
        assert inside.count() > 10
        for row in inside.all():
            expect(row).to_be_hidden()
        page.emulate_media(media="print")
        only_screen = "dt.mungkin ~ dd" if folder == "dua-bahasa/" else "dd:has(> .sitasi:only-child)"
        left_out = page.locator(CLOSED).locator(only_screen).count()
        shown = inside.evaluate_all("(all) => all.filter((e) => e.checkVisibility()).length")
        assert shown >= inside.count() - left_out
        for summary in page.locator(f"{CLOSED} > summary").all():
            expect(summary).to_be_hidden()


def test_the_rows_of_a_cause_that_may_help_open_with_one_tap(browser: Browser, address: str) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{path_of('penyebab/kram-malam')}")
        fold = page.locator("details.lipat.mungkin")
        number = fold.locator("dd").count()
        fold.locator("summary").click()
        expect(fold.locator("dd").first).to_be_visible()
        assert f"({number - 1} " in fold.locator("summary").inner_text(), "one row has the sources"


@pytest.fixture(scope="module")
def few(site: Path) -> tuple[str, str]:
    """A page of its own that folds a sign, and the bold words of that sign, which are there once."""
    for path in every_path():
        page = html.fromstring((site / path).read_bytes())
        for bold in page.xpath("//section[contains(@class, 'sebagian')]/details/ul/li/b"):
            if page.text_content().count(bold.text_content()) == 1:
                return path, bold.text_content()
    raise AssertionError("no page of its own folds a sign")


def test_a_sign_that_a_page_of_its_own_folds_opens_with_one_tap_and_for_who_looks_for_its_words(
    browser: Browser, address: str, few: tuple[str, str]
) -> None:
    path, words = few
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{path}")
        sign = page.locator(".sebagian details li").filter(has_text=words)
        expect(sign).to_be_hidden()
        page.locator(".sebagian details").filter(has_text=words).locator("summary").click()
        expect(sign).to_be_in_viewport()
        page.goto("about:blank")
        page.goto(f"{address}/{path}#:~:text={quote(words, safe='').replace('-', '%2D')}")
        expect(sign).to_be_in_viewport()


def test_paper_shows_every_sign_of_a_page_of_its_own_and_nothing_to_press(
    browser: Browser, address: str, few: tuple[str, str]
) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{few[0]}", wait_until="networkidle")
        page.mouse.click(9, 9)
        page.wait_for_function("() => document.adoptedStyleSheets.length > 0")
        page.emulate_media(media="print")
        for sign in page.locator(".kotak li").all():
            assert sign.evaluate("(e) => e.checkVisibility()")
        expect(page.locator(".sebagian summary:visible")).to_have_count(0)


@pytest.fixture(scope="module")
def banning(site: Path) -> str:
    """A page that folds the reasons of what it bans."""
    for path in every_path():
        page = html.fromstring((site / path).read_bytes())
        if len(page.xpath("//dl[not(@class)]/*[@class='larang']/details")) > 2:
            return path
    raise AssertionError("no page folds a reason")


def test_below_a_ban_is_its_reason_for_who_taps_presses_a_key_or_looks_for_its_words(
    browser: Browser, address: str, banning: str
) -> None:
    url = f"{address}/{banning}"
    with reading(browser) as context:
        page = context.new_page()
        page.goto(url)
        folds = page.locator(".larang details")
        assert folds.count() > 2
        for fold in folds.all():
            expect(fold.locator("strong")).to_be_visible()
            expect(fold.locator("a")).to_be_hidden()
        first, second = folds.first, folds.nth(1)
        first.locator("summary").click()
        expect(first.locator("a")).to_be_visible()
        second.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(second.locator("a")).to_be_visible()
        why = folds.last.evaluate("(e) => e.querySelector('summary').nextSibling.data.trim()")
        page.goto("about:blank")
        page.goto(f"{url}#:~:text={quote(why, safe='').replace('-', '%2D')}")
        expect(page.locator(".larang details").last.locator("a")).to_be_in_viewport()


@pytest.mark.parametrize("folder", ["", "dua-bahasa/"])
def test_on_paper_a_reason_follows_its_ban_in_the_same_line_and_leads_nowhere(
    browser: Browser, address: str, banning: str, folder: str
) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{folder}{banning}", wait_until="networkidle")
        page.mouse.move(9, 9)
        page.mouse.click(640, 9)
        page.wait_for_function("() => document.adoptedStyleSheets.length > 0")
        page.emulate_media(media="print")
        for fold in page.locator(".larang details").all():
            summary = fold.locator("summary")
            for part in (fold, summary):
                assert part.evaluate("(e) => getComputedStyle(e).display") == "inline"
            assert summary.evaluate("(e) => getComputedStyle(e, '::after').content") == "none"
            expect(fold.locator("a")).to_be_hidden()
            assert fold.evaluate("(e) => getComputedStyle(e, '::details-content').contentVisibility") in (
                "visible",
                "",
            ), "an open reason"


NAMED_BY_ITS_HEADING = "//*[@id='jangan']/following-sibling::*[1][self::dl]"


def test_a_heading_names_the_list_that_follows_it_and_the_list_names_itself_on_paper(
    browser: Browser, address: str, site: Path
) -> None:
    paths = [p for p in every_path() if html.fromstring((site / p).read_bytes()).xpath(NAMED_BY_ITS_HEADING)]
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{address}/{paths[0]}")
        label = page.locator("#jangan + dl > dt")
        expect(label).to_be_hidden()
        page.emulate_media(media="print")
        expect(label).to_be_visible()


@pytest.mark.parametrize(
    ("path", "closed"),
    [
        ("penyebab/kram-malam", CLOSED),
        ("penyebab/kram-malam", ".larang details:not([open])"),
        ("kapan-ke-dokter", ".kotak details:not([open])"),
        ("bukan-kram", ".jalan details:not([open], li *)"),
    ],
)
def test_browsers_that_print_only_what_is_open_open_it_for_paper(
    browser: Browser, address: str, path: str, closed: str
) -> None:
    opens_for_paper(browser, f"{address}/{path_of(path)}", closed)


def test_they_open_the_signs_that_a_page_of_its_own_folds_too(
    browser: Browser, address: str, few: tuple[str, str]
) -> None:
    opens_for_paper(browser, f"{address}/{few[0]}", ".kotak details:not([open])")


def opens_for_paper(browser: Browser, url: str, closed: str) -> None:
    with reading(browser) as context:
        page = context.new_page()
        page.add_init_script("CSS.supports = () => false")
        page.goto(url, wait_until="networkidle")
        page.mouse.move(9, 9)
        page.mouse.click(9, 9)
        page.wait_for_function("() => document.adoptedStyleSheets.length > 0")
        assert page.locator(closed).count() > 0
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(closed).count() == 0
