"""The file that holds all pages, alone in a folder, in both browsers with no way to a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import firefox
import pytest
import yaml
from firefox import Firefox
from ground import ROOT
from playwright.sync_api import Browser, Page, expect
from reader import path_of

FILES = yaml.safe_load((ROOT / "docs/_data/topic.yml").read_text("utf-8"))["files"]["phone"]
each_language = pytest.mark.parametrize("language", ["id", "en"])
SHOWN = "Array.from(document.querySelectorAll('article')).filter(page => page.offsetHeight)"
TITLES = f"{SHOWN}.map(page => page.querySelector('h1').textContent)"
QUESTIONS = {
    "id": ["kaki bengkak sebelah", "kram malam", "boleh diurut", "kramp betiss", "sesak napas"],
    "en": ["one leg swollen", "night cramps", "stretching", "magnesum", "chest pain"],
}
EVERY_PAGE = """async () => {
  const wrong = [];
  for (const page of document.querySelectorAll("article")) {
    const come = new Promise(done => addEventListener("hashchange", () => setTimeout(done), {once: true}));
    location.hash = page.id;
    await come;
    const shown = Array.from(document.querySelectorAll("article")).filter(one => one.offsetHeight);
    const title = page.querySelector("h1").textContent;
    if (shown.length !== 1 || shown[0] !== page) wrong.push(title + " does not show alone");
    if (!page.matches(".awal") && !document.title.startsWith(title)) wrong.push(document.title);
    if (scrollY || document.documentElement.scrollWidth > innerWidth) wrong.push(title + " starts elsewhere");
  }
  return wrong;
}"""


@pytest.fixture(scope="module")
def alone(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of the file of each language, with no file beside it."""
    found = {}
    for language, name in FILES.items():
        file = tmp_path_factory.mktemp("phone") / name
        file.write_bytes((site / path_of("x", language).replace("x.html", name)).read_bytes())
        found[language] = file.as_uri()
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that must say nothing in the console, and ask for no other file."""
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740})
    page, told = context.new_page(), list[str]()
    page.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url.partition("#")[0]))
    yield page
    context.close()
    assert told == []
    assert {url for url in asked if not url.startswith("data:")} == {asked[0]}


def results(page: Page, question: str) -> list[str]:
    """What the search shows for a question."""
    page.locator("#cari").fill(question)
    page.locator(".cari[data-ready]").wait_for(state="attached")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent")
    return page.locator("#search-results li").all_inner_texts()


@each_language
def test_it_opens_on_the_home_page_with_steps_danger_and_a_number_to_call(
    page: Page, alone: dict[str, str], language: str
) -> None:
    page.goto(alone[language])
    assert len(page.evaluate(TITLES)) == 1
    expect(page.locator(".awal .langkah > li")).to_have_count(3)
    expect(page.locator(".awal .langkah i")).to_have_text(["1", "2", "3"])
    expect(page.locator(".awal .langkah svg").first).to_be_in_viewport()
    expect(page.locator(".awal .bahaya")).to_be_in_viewport()
    expect(page.locator("header a[href^='tel:']")).to_be_in_viewport()


@each_language
def test_every_page_shows_alone_and_from_its_start(page: Page, alone: dict[str, str], language: str) -> None:
    page.goto(alone[language])
    assert page.evaluate(EVERY_PAGE) == []


def test_back_returns_to_where_the_reader_was(page: Page, alone: dict[str, str]) -> None:
    page.goto(alone["id"])
    # Playwright may scroll once more before it clicks: what counts is where the reader taps.
    page.evaluate("addEventListener('click', () => { window.tapped = scrollY; }, true)")
    home = page.evaluate(TITLES)
    page.locator(".awal .pilihan + ul a").last.click()
    page.wait_for_function(f"() => {TITLES}[0] !== {json.dumps(home[0])}")
    assert page.evaluate("tapped") > 500
    assert page.evaluate("document.activeElement.tagName") in ("H1", "H2", "H3")
    # Not page.go_back(), which asks the browser for its history: under load it may not know of this tap yet.
    page.evaluate("history.back()")
    page.wait_for_function(f"() => {TITLES}[0] === {json.dumps(home[0])}")
    page.wait_for_function("() => scrollY === tapped")


def test_a_link_to_a_section_shows_the_section_also_in_what_is_folded(
    page: Page, alone: dict[str, str]
) -> None:
    page.goto(alone["id"])
    inside = page.evaluate(
        """() => {
          const folded = document.querySelector("article:not(.awal) details li");
          folded.id = "folded";
          location.hash = "folded";
        }"""
    )
    assert inside is None
    expect(page.locator("#folded")).to_be_in_viewport()


@each_language
def test_its_search_answers_as_that_of_the_site(
    page: Page, browser: Browser, site: Path, alone: dict[str, str], language: str
) -> None:
    context = browser.new_context(service_workers="block", viewport={"width": 360, "height": 740})
    on_site = context.new_page()
    on_site.goto((site / path_of("index", language)).as_uri())
    page.goto(alone[language])
    for question in QUESTIONS[language]:
        found = results(page, question)
        assert found, question
        # What comes later may differ: the pages for clinics and reviewers are not in the file.
        assert found[:2] == results(on_site, question)[:2], question
    context.close()


def test_a_result_leads_to_its_page_and_the_search_closes(page: Page, alone: dict[str, str]) -> None:
    page.goto(alone["id"])
    found = results(page, "anemia")
    page.keyboard.press("Enter")
    expect(page.locator("article.buka h1")).to_have_text(found[0].split("\n")[0].split(" › ")[0])
    expect(page.locator("#search-results li")).to_have_count(0)


@each_language
def test_a_sign_among_the_results_leads_to_its_very_words(
    page: Page, alone: dict[str, str], language: str
) -> None:
    """Of a list that is ten screens long; from another page, and once more from there."""
    page.goto(alone[language])
    for question in {"id": ("digigit ular", "racun tikus"), "en": ("snake bite", "rat poison")}[language]:
        page.locator("#cari").fill(question)
        result = page.locator("#search-results a.darurat").first
        result.wait_for()
        words = str(result.locator("span").text_content()).split(". ")[0].rstrip(".")
        result.click()
        expect(page.locator(".buka li").filter(has_text=words.split("(")[0]).first).to_be_in_viewport()


def test_without_script_all_pages_follow_the_list_of_them(browser: Browser, alone: dict[str, str]) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(alone["id"])
    articles = page.locator("main > article")
    assert articles.count() > 40
    assert all(article.is_visible() for article in articles.all())
    expect(articles.first.locator("li a")).to_have_count(articles.count() - 1)
    expect(page.locator("#cari")).to_be_hidden()
    context.close()


@each_language
def test_who_copies_without_script_is_told_what_the_copy_lacks(
    page: Page, browser: Browser, alone: dict[str, str], language: str
) -> None:
    """Words that come again are in the style until a script writes them out, so they are not copied."""
    context = browser.new_context(offline=True, java_script_enabled=False)
    without = context.new_page()
    contents = "main > article:first-child"
    for reader, told in ((page, False), (without, True)):
        reader.goto(alone[language])
        reader.goto(f"{alone[language]}#{reader.locator(contents).get_attribute('id')}")
        expect(reader.locator(f"{contents} h1")).to_be_visible()
        expect(reader.locator(f"{contents} .tanpa-skrip")).to_be_visible(visible=told)
    context.close()


ON_TOP = """(picture) => {
  document.body.prepend(picture.closest("svg"));
  picture.closest("svg").style.width = "160px";
}"""
WORDS = """() => Array.from(document.querySelectorAll("main [class^=_]"), (place) => [
  place.className.split(" ")[0], place.textContent, getComputedStyle(place, "::before").content,
])"""


@each_language
def test_words_that_come_again_are_seen_without_script_and_written_with_it(
    page: Page, browser: Browser, alone: dict[str, str], language: str
) -> None:
    """Copying, finding and translating need the words; a reader without script needs to see them."""
    context = browser.new_context(offline=True, java_script_enabled=False)
    without = context.new_page()
    without.goto(alone[language])
    page.goto(alone[language])
    seen, written = without.evaluate(WORDS), page.evaluate(WORDS)
    context.close()
    words = {name: text for name, text, _ in seen if text}
    assert len(words) > 50 and len(seen) > 4 * len(words)
    assert [[name, words[name], "none"] for name, _, _ in seen] == written
    for name, text, said in seen:
        assert text or json.loads(said) == words[name], name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_looks_the_same_wherever_it_comes_again(
    page: Page, alone: dict[str, str], scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(alone["id"])
    page.evaluate("document.querySelector('header').remove()")

    def looks(selector: str) -> bytes:
        page.locator(selector).first.evaluate(ON_TOP)
        return page.screenshot(clip={"x": 0, "y": 0, "width": 160, "height": 120})

    again = page.locator(".gambar > use:only-child").evaluate_all(
        "all => all.map(use => use.getAttribute('xlink:href'))"
    )
    assert again
    for id_ in again:
        assert looks(f"use[*|href='{id_}']") == looks(id_)


def test_where_its_script_cannot_run_nothing_is_hidden(browser: Browser, alone: dict[str, str]) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.add_init_script("delete Element.prototype.closest")
    page.goto(alone["id"])
    assert len(page.evaluate(TITLES)) > 40
    assert page.evaluate(
        "getComputedStyle(document.querySelector('.kotak li:empty'), '::before').content !== 'none'"
    )
    context.close()


@pytest.mark.skipif(firefox.path() is None, reason=firefox.ABSENT)
def test_it_works_in_firefox(alone: dict[str, str], firefox_tab: Firefox) -> None:
    tab = firefox_tab
    tab.open("about:blank")
    tab.errors.clear()
    tab.requests.clear()
    tab.open(alone["id"])
    (home,) = tab.value(TITLES)
    assert tab.value(f"({EVERY_PAGE})()") == []
    tab.open("about:blank")
    tab.open(alone["id"])
    tab.click(".awal .pilihan + ul a")
    tab.wait_for(f"{TITLES}[0] !== {json.dumps(home)}")
    tab.value("history.back()")
    tab.wait_for(f"{TITLES}[0] === {json.dumps(home)}")
    tab.click("#cari")
    tab.type(QUESTIONS["id"][0])
    tab.click("#search-results a")
    tab.wait_for("document.querySelector('article.buka h1') !== null && scrollY > 0")
    tab.value("1")
    assert tab.errors == []
    asked = {url.partition("#")[0] for url in tab.requests if not url.startswith(("data:", "about:"))}
    assert asked <= {alone["id"]}
