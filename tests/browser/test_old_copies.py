"""Copies that readers keep say from when they are, and once they are old, by the clock of their reader."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import addressed
import pytest
from playwright.sync_api import Browser, Page, expect
from zipped import zipped

KINDS = ["ZIP", "ZIP in English", "both languages", "for phones"]
SHIFTS = """() => new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().map(entry => entry.value)))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done([]), 300);
})"""


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The address of a page of each kind, in copies of a website that knows where it is."""
    site = addressed.built(tmp_path_factory)
    packed = zipped(site, tmp_path_factory.mktemp("old"))
    files = {
        "ZIP": packed.unpacked / "penyebab/anemia.html",
        "ZIP in English": packed.unpacked / "en/index.html",
        "both languages": packed.unpacked / "dua-bahasa/apa-itu.html",
        "for phones": packed.dist / "kram-kaki-ponsel.html",
    }
    return {kind: file.as_uri() for kind, file in files.items()}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740})
    page, told = context.new_page(), list[str]()
    page.on("console", lambda m: told.append(m.text) if m.type in ("error", "warning") else None)
    yield page
    context.close()
    assert told == []


def edition(site: Path) -> datetime.date:
    return datetime.date.fromisoformat(
        json.loads((site / "links.json").read_text("utf-8"))["site"]["changed"]
    )


def at(page: Page, site: Path, days: int) -> None:
    """Sets the clock so many days after the day of the edition."""
    day = edition(site) + datetime.timedelta(days)
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(3), datetime.UTC))


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_says_from_when_it_is_and_when_to_look_again(
    page: Page, site: Path, copies: dict[str, str], kind: str
) -> None:
    at(page, site, 1)
    page.goto(copies[kind])
    line = page.locator(".edisi")
    expect(line).to_be_visible()
    again = edition(site) + datetime.timedelta(365)
    assert str(edition(site).year) in line.inner_text()
    assert str(again.year) in line.inner_text()
    assert line.locator("a").get_attribute("href").startswith(addressed.SITE_URL)  # type: ignore[union-attr]
    expect(page.locator(".umur")).to_be_hidden()


@pytest.mark.parametrize("kind", KINDS)
def test_a_copy_older_than_a_year_says_so_first_without_moving_the_text(
    page: Page, site: Path, copies: dict[str, str], kind: str
) -> None:
    at(page, site, 370)
    page.goto(copies[kind])
    note = page.locator(".umur")
    expect(note).to_be_in_viewport()
    assert note.locator("a").get_attribute("href").startswith(addressed.SITE_URL)  # type: ignore[union-attr]
    # Above a page in two languages, a review that is overdue by then says so in its line.
    assert sum(page.evaluate(SHIFTS)) <= (0.01 if page.locator(".status .lewat").count() else 0)


@pytest.mark.parametrize("days", [-1, -9000, 300, 9000, 60000])
@pytest.mark.parametrize("kind", ["ZIP", "for phones"])
def test_a_clock_that_is_wrong_claims_and_hides_nothing(
    page: Page, site: Path, copies: dict[str, str], kind: str, days: int
) -> None:
    at(page, site, days)
    page.goto(copies[kind])
    expect(page.locator(".umur")).to_be_hidden()
    expect(page.locator(".edisi")).to_be_visible()
    expect(page.locator("article h1").first if kind == "ZIP" else page.locator(".awal h1")).to_be_visible()


def test_the_website_itself_says_nothing_of_copies(page: Page, site: Path) -> None:
    at(page, site, 370)
    page.goto((site / "index.html").as_uri())
    expect(page.locator(".umur, .edisi")).to_have_count(0)
