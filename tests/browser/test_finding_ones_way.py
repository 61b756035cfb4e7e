"""What people expect of a page: where it is, what comes next, and a way on from a wrong address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import addressed
import pytest
from addressed import CONTACT
from playwright.sync_api import Browser, Page, expect
from reader import DOCS, KINDS, path_of, reading

_SIZES = """(all) => all.map((e) => e.getBoundingClientRect()).map((box) => [box.width, box.height])"""
_HREFS = "(all) => all.map((e) => e.getAttribute('href'))"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        yield context.new_page()


def test_the_path_leads_back_to_the_section_and_to_the_start(page: Page, address: str) -> None:
    for language, names in (("id", ["Beranda", "Penyebab"]), ("en", ["Home", "Causes"])):
        page.goto(f"{address}/{path_of('penyebab/obat', language)}")
        links = page.locator(".jalur a")
        assert links.all_inner_texts() == names
        assert links.evaluate_all(_HREFS) == ["../index.html", "index.html"]


@pytest.mark.parametrize(
    "path",
    [KINDS["home"], KINDS["cause"], KINDS["both languages"], path_of("bukan-kram", "en")],
)
def test_no_ornament_is_read_aloud(page: Page, address: str, path: str) -> None:
    """An arrow between two links, and the badge of a language beside a title in it."""
    page.goto(f"{address}/{path}")
    aloud = page.locator("main").aria_snapshot()
    assert "119" in aloud
    assert "›" not in aloud
    assert not re.search(r'heading "(id|en) ', aloud)
    assert not re.search(r"^ *- (paragraph|text): (id|en)( |$)", aloud, re.MULTILINE)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_list_of_contents_has_every_section(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/{path_of('penyebab/obat', language)}")
    sections = page.locator("article > h2[id]").evaluate_all("(all) => all.map((e) => '#' + e.id)")
    assert page.locator("nav.isi-halaman li > a").evaluate_all(_HREFS) == sections
    page.locator(".isi-halaman summary").click()
    page.locator(".isi-halaman a").nth(2).click()
    expect(page.locator(f"h2{sections[2]}")).to_be_in_viewport()
    top = page.locator(f"h2{sections[2]}").bounding_box()
    header = page.locator(".kepala").bounding_box()
    assert top is not None
    assert header is not None
    assert top["y"] >= header["height"], "the heading is under the header"


def test_a_link_to_a_section_shows_it_at_once(browser: Browser, address: str) -> None:
    with reading(browser, reduced_motion="no-preference") as context:
        page = context.new_page()
        page.goto(f"{address}/{KINDS['cause']}#jangan")
        assert 0 <= page.evaluate("document.getElementById('jangan').getBoundingClientRect().top") < 200


def test_a_number_in_the_text_leads_to_its_source_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    number = page.locator("article .sitasi").nth(5)
    source = page.locator(f"[id='{(number.get_attribute('href') or '')[1:]}']")
    number.click()
    expect(source).to_be_in_viewport(ratio=1)
    assert len(source.inner_text()) > 20
    page.evaluate("history.back()")  # page.go_back() asks a browser that may not know of this tap yet
    expect(number).to_be_in_viewport()


def test_on_a_computer_the_list_of_contents_is_open_and_stays(browser: Browser, address: str) -> None:
    with reading(browser, width=1280, height=800) as context:
        page = context.new_page()
        page.goto(f"{address}/{KINDS['cause']}")
        expect(page.locator(".isi-halaman a").first).to_be_visible()
        page.locator("#jangan").scroll_into_view_if_needed()
        expect(page.locator(".isi-halaman a").first).to_be_in_viewport()


def test_a_citation_leads_to_its_source(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    citation = page.locator("article p .sitasi").first
    number = citation.inner_text().strip("[]").split(",")[0]
    citation.click()
    source = page.locator(".rujukan li:target")
    expect(source).to_be_in_viewport()
    assert source.evaluate("(e) => String([...e.parentElement.children].indexOf(e) + 1)") == number
    source.locator(".kembali").click()
    expect(citation).to_be_focused()
    expect(citation).to_be_in_viewport()


def test_the_sources_are_folded_until_an_address_leads_into_them(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    last = page.locator(".rujukan li").last
    expect(last).to_be_hidden()
    page.goto(f"{address}/{KINDS['cause']}#{last.get_attribute('id')}")
    expect(last).to_be_in_viewport()


def test_a_citation_is_a_target_for_a_finger(page: Page, address: str) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    sizes = page.locator("article .sitasi").evaluate_all(_SIZES)
    assert len(sizes) > 5
    assert min(min(size) for size in sizes) >= 24


def test_a_wrong_address_gets_a_page_that_helps_in_both_languages(
    page: Page, address: str, site: Path
) -> None:
    page.goto(f"{address}/404.html")
    assert page.locator("section").count() == 2
    expect(page.locator("section[lang=en]")).to_be_visible()
    links = page.locator("article a").evaluate_all(_HREFS)
    assert {link for link in links if link.startswith("tel:")} == {"tel:119", "tel:112"}
    pages = [link for link in links if not link.startswith("tel:")]
    assert len(pages) == 6
    for link in pages:
        # The page is served for any address, however deep.
        assert link.startswith("/")
        assert (site / link.removeprefix("/")).is_file()


def test_a_mistake_can_be_reported_where_an_address_is_set(
    page: Page, address: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page.goto(f"{address}/{KINDS['cause']}")
    expect(page.locator(".fakta a")).to_have_count(0)
    with addressed.served(addressed.built(tmp_path_factory)) as url:
        page.goto(f"{url}/{KINDS['cause']}")
        report = page.locator(".fakta a")
        expect(report).to_have_text("Laporkan kesalahan")
        link = report.get_attribute("href") or ""
        assert link.startswith(f"mailto:{CONTACT}?subject=")
        assert link.endswith(quote(page.inner_text("h1"))), "the message names the page"


@pytest.mark.parametrize("kind", ["home", "cause", "action"])
def test_every_page_says_when_it_was_changed_and_whether_anybody_has_reviewed_it(
    page: Page, address: str, kind: str
) -> None:
    page.goto(f"{address}/{KINDS[kind]}")
    facts = page.locator("h1 + .status")
    expect(page.locator(".fakta")).to_contain_text("Diubah")
    front = (DOCS / KINDS[kind]).with_suffix(".md").read_text("utf-8").split("---")[1]
    expect(facts).to_contain_text("Ditinjau" if "reviewed:" in front else "Belum ditinjau tenaga kesehatan")
    expect(page.locator(".fakta")).to_contain_text("bukan pengganti")
