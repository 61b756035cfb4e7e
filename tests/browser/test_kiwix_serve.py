"""The book for Kiwix as a hotspot hands it out: kiwix-serve, and Chromium beside it."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import addressed
import pytest
from ground import answering, own_port
from offline import STYLED
from playwright.sync_api import Browser, Page, expect
from reader import KINDS, Trouble, path_of, reading

PROGRAM = shutil.which("kiwix-serve")
NAME = "kram-kaki"
if PROGRAM is None:
    pytest.skip(
        "KIWIX-SERVE IS NOT INSTALLED, so the book was NOT opened in it: `make browser` says how",
        allow_module_level=True,
    )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return addressed.built(tmp_path_factory) / f"{NAME}.zim"


@pytest.fixture(scope="module")
def hotspot(book: Path) -> Iterator[str]:
    """Where the book is handed out."""
    with own_port() as port:
        command = [str(PROGRAM), "-i", "127.0.0.1", "-p", str(port), str(book)]
        with answering(command, port):
            yield f"http://127.0.0.1:{port}"


@pytest.fixture
def page(browser: Browser, hotspot: str) -> Iterator[Page]:
    """A phone on which nothing may be missing, asked elsewhere or wrong in the console."""
    with reading(browser) as context:
        page, trouble = context.new_page(), Trouble(hotspot)
        trouble.watch(page)
        yield page
        assert trouble.taken() == []


@pytest.mark.parametrize("kind", ["home", "cause", "when to see a doctor", "both languages", "downloads"])
def test_a_page_opens_with_its_style_its_pictures_and_from_when_it_is(
    page: Page, hotspot: str, kind: str
) -> None:
    page.goto(f"{hotspot}/{NAME}/{KINDS[kind]}")
    expect(page.locator("h1").first).to_be_visible()
    assert page.evaluate(STYLED)
    for picture in page.locator("article img:visible").all():
        picture.scroll_into_view_if_needed()
        page.wait_for_function("(e) => e.complete && e.naturalWidth > 0", arg=picture.element_handle())
    expect(page.locator(".edisi")).to_be_visible()
    assert page.locator(".edisi a").get_attribute("href") == f"{addressed.SITE_URL}/{KINDS[kind]}"


def test_a_reader_goes_on_from_the_first_page_and_finds(page: Page, hotspot: str) -> None:
    page.goto(f"{hotspot}/{NAME}")
    page.wait_for_url(f"**/{path_of('index')}")
    page.locator("#cari").fill("magnesium")
    page.locator("#search-results a").first.click()
    page.wait_for_url(f"**/{path_of('penanganan/belum-terbukti')}*")
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url(f"**/{path_of('penanganan/belum-terbukti', 'en')}*")
    page.go_back()
    page.wait_for_url(f"**/{path_of('penanganan/belum-terbukti')}*")


def test_the_search_of_the_hotspot_leads_to_the_page(browser: Browser, hotspot: str) -> None:
    """What is wrong with the list of what it found is not ours."""
    with reading(browser) as context:
        page = context.new_page()
        page.goto(f"{hotspot}/search?content={NAME}&pattern=night+cramps")
        page.locator(".results a").first.click()
        expect(page.locator("article h1")).to_be_visible()
        assert page.url.endswith(path_of("penyebab/kram-malam", "en"))


@pytest.mark.parametrize(("days", "old"), [(1, False), (370, True), (-9000, False), (60_000, False)])
def test_an_old_book_says_so_and_a_wrong_clock_hides_nothing(
    page: Page, hotspot: str, book: Path, days: int, old: bool
) -> None:
    about = json.loads((book.parent / "links.json").read_text("utf-8"))["site"]
    day = datetime.date.fromisoformat(about["changed"]) + datetime.timedelta(days)
    page.clock.set_fixed_time(datetime.datetime.combine(day, datetime.time(3), datetime.UTC))
    page.goto(f"{hotspot}/{NAME}/{KINDS['cause']}")
    expect(page.locator(".umur")).to_be_visible(visible=old)
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator(".edisi")).to_be_visible()
