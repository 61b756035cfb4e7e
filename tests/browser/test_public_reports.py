"""Mistakes that were reported in public for other sites of this kind, tried on ours in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from reader import KINDS, come_to_life, path_of, reading

LARGEST_ICON, TOP_OF_A_PHONE = 32, 640


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with reading(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", ["home", "cause", "for clinics"])
@pytest.mark.parametrize("how", ["one byte more in the style", "no style at all"])
def test_a_page_without_its_style_is_still_a_page(
    page: Page, site: Path, address: str, kind: str, how: str
) -> None:
    """A proxy rewrote the HTML, so the policy refuses the style; or the page was opened inside the ZIP."""
    text = (site / KINDS[kind]).read_text("utf-8")
    if how == "no style at all":
        text = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
    else:
        assert text.count("</style>") == 1
        text = text.replace("</style>", " </style>")
    page.route("**/" + KINDS[kind], lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(f"{address}/{KINDS[kind]}")
    large = page.evaluate(
        """(most) => [...document.querySelectorAll("button svg, a svg, form svg, .ikon")]
          .filter((e) => e.getBoundingClientRect().width > most).map((e) => e.outerHTML.slice(0, 80))""",
        LARGEST_ICON,
    )
    assert large == []
    heading = page.locator("h1").bounding_box()
    assert heading is not None and heading["x"] >= 0


def test_every_drawing_has_its_own_size(site: Path) -> None:
    for kind in KINDS.values():
        for tag in re.findall(r"<svg\b[^>]*>", (site / kind).read_text("utf-8")):
            assert re.search(r'\bwidth="\d', tag) and re.search(r'\bheight="\d', tag), f"{kind}: {tag}"


def test_a_heading_has_its_own_name_and_is_copied_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    come_to_life(page)
    heading = page.locator("article h2").first
    words = heading.inner_text()
    expect(heading).to_have_accessible_name(words)
    copied = page.evaluate(
        """(heading) => {
          const range = document.createRange();
          range.setStartBefore(heading.previousElementSibling);
          range.setEndAfter(heading);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return getSelection().toString().trim();
        }""",
        heading.element_handle(),
    )
    assert copied == words


def test_no_key_alone_does_anything(page: Page, address: str) -> None:
    """Who speaks to the computer presses keys without knowing it."""
    page.goto(f"{address}/{KINDS['cause']}")
    come_to_life(page)
    for key in "/sfkmt?":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")
    assert page.url == f"{address}/{KINDS['cause']}"


def test_the_menu_is_closed_after_going_back(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    page.locator(".menu-buka").click()
    menu = page.locator(".menu")
    expect(menu).to_be_visible()
    menu.locator("a:not([aria-current])").nth(1).click()
    page.wait_for_url(lambda url: url != f"{address}/{KINDS['cause']}")
    page.go_back()
    page.wait_for_url(f"{address}/{KINDS['cause']}")
    expect(menu).not_to_be_in_viewport()


def test_a_copied_link_leaves_the_way_back_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    come_to_life(page)
    before = page.evaluate("history.length")
    for number in (0, 1):
        page.locator(".salin").nth(number).dispatch_event("click")
    assert page.evaluate("history.length") == before
    second = page.locator("article h2[id], article h3[id]").nth(1).get_attribute("id")
    expect(page).to_have_url(f"{address}/{KINDS['cause']}#{second}")


def test_a_page_that_was_saved_after_its_script_ran_has_each_control_once(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    come_to_life(page)
    count = "[...document.querySelectorAll('.salin, header button, .aksi button')].length"
    controls = page.evaluate(count)
    (tmp_path / "saved.html").write_text(page.content(), "utf-8")
    page.goto((tmp_path / "saved.html").as_uri())
    page.wait_for_function("() => document.readyState === 'complete'")
    come_to_life(page)
    assert page.evaluate(count) == controls > 3


def test_numbers_of_sources_do_not_run_together_when_copied(page: Page, address: str) -> None:
    page.goto(f"{address}/{path_of('penyebab/obat')}")
    text = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('article'));"
        " return getSelection().toString(); }"
    )
    assert len(re.findall(r"\[\d+\]", text)) > 5 and not re.search(r"(?:\[\d+\]\s*){2}", text)


_VERDICTS = """(row) => {
  row.open = true;
  getSelection().selectAllChildren(row);
  return [...row.querySelectorAll("h4, h4 + ul > li")].map((part) => part.textContent);
}"""


def test_a_copied_row_of_the_matrix_says_what_is_forbidden_and_on_which_condition(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/{KINDS['index with matrix']}")
    rows = page.locator(".sebab > details")
    conditions = 0
    for row in rows.all():
        said = row.evaluate(_VERDICTS)
        page.keyboard.press("Control+c")
        copied = [" ".join(line.split()) for line in page.evaluate(_CLIPBOARD).splitlines() if line.strip()]
        start = copied.index(said[0])
        assert copied[start : start + len(said)] == said
        conditions += sum(": " in words for words in said)
    assert rows.count() > 10 and conditions > 20


_CLIPBOARD = "navigator.clipboard.readText()"


@pytest.mark.parametrize("where", ["article > p", ".sebab > details li"], ids=["far below", "folded"])
def test_a_link_to_words_leads_to_these_words(page: Page, address: str, where: str) -> None:
    """As search engines and "Copy link to highlight" write them: https://wicg.github.io/scroll-to-text-fragment/."""
    url = f"{address}/{KINDS['index with matrix']}"
    page.goto(url)
    number, words = page.locator(where).evaluate_all(_LAST_THAT_STANDS_ONCE)
    page.goto("about:blank")
    page.goto(f"{url}#:~:text={quote(words, safe='').replace('-', '%2D')}")
    come_to_life(page)
    expect(page.locator(where).nth(number)).to_be_in_viewport()


# Browsers look for words without regard to capitals and white space.
_LAST_THAT_STANDS_ONCE = """(all) => {
  const plain = (e) => e.textContent.trim().replace(/\\s+/g, " ").toLowerCase();
  const words = all.map((e) => e.childNodes.length === 1 ? plain(e) : "");
  const once = (text) => text && plain(document.body).split(text).length === 2;
  const number = words.length - 1 - words.slice().reverse().findIndex(once);
  return [number, words[number]];
}"""


@pytest.mark.parametrize("kind", ["cause", "when to see a doctor", "both languages"])
def test_where_to_call_is_printed_black_by_who_prints_no_backgrounds(
    page: Page, address: str, kind: str
) -> None:
    page.emulate_media(media="print")
    page.goto(f"{address}/{KINDS[kind]}")
    titles = page.locator(".strip, .kotak.darurat > :first-child").all()
    assert len(titles) > 1
    for title in titles:
        kept = title.evaluate(
            "(e) => [getComputedStyle(e).printColorAdjust, getComputedStyle(e).backgroundColor]"
        )
        assert kept == ["exact", "rgb(0, 0, 0)"]


def test_a_phone_turns_no_number_of_its_own_into_a_link(site: Path) -> None:
    for kind in KINDS.values():
        assert '<meta name="format-detection" content="telephone=no">' in (site / kind).read_text("utf-8")


def test_a_reader_of_screens_has_a_place_for_news_of_the_search_before_there_is_any(
    browser: Browser, address: str
) -> None:
    """Screen readers may say nothing of a live region that comes with its words; one letter finds nothing."""
    with reading(browser, width=1280, height=800) as context:
        page = context.new_page()
        page.goto(f"{address}/{KINDS['cause']}")
        box = page.locator("#cari")
        box.focus()
        status = page.locator("#search-results [role=status]")
        expect(status).to_be_attached()
        expect(status).to_have_text("")
        box.press_sequentially("k")
        expect(status).to_have_text("")
        box.press_sequentially("ram")
        expect(status).not_to_have_text("")


def test_results_have_room_beside_a_keyboard_in_landscape(browser: Browser, address: str) -> None:
    with reading(browser, width=740, height=120) as context:
        page = context.new_page()
        page.goto(f"{address}/{KINDS['cause']}")
        _ask(page, "pijat")
        expect(page.locator("#search-results a").first).to_be_visible()
        room = page.locator("#search-results").evaluate("(e) => e.getBoundingClientRect().height")
        assert room >= 44, "a finger needs the room of one result"


def test_search_and_what_it_knows_are_one_file_so_none_is_older_than_the_other(
    page: Page, site: Path, address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2].partition("?")[0]))
    page.goto(f"{address}/{KINDS['cause']}")
    _ask(page, "pijat")
    expect(page.locator("#search-results a").first).to_be_visible()
    assert [name for name in asked if name.startswith("cari")] == ["cari-id.js"]


def _ask(page: Page, question: str) -> None:
    """Opens the box where it is behind a sign, and types."""
    box = page.locator("#cari")
    if not box.is_visible():
        page.locator(".cari").click()
    box.fill(question)
