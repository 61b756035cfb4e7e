"""The unzipped site, opened from its folder in Firefox with no way to a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import firefox
import pytest
from firefox import Firefox
from offline import ASK, STYLED_LINK, Page, wrong_links, wrong_page
from reader import KINDS, path_of
from zipped import Zipped, zipped

pytestmark = pytest.mark.skipif(firefox.path() is None, reason=firefox.ABSENT)


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Zipped:
    return zipped(site, tmp_path_factory.mktemp("firefox"))


@pytest.fixture
def tab(firefox_tab: Firefox) -> Firefox:
    return firefox_tab


@pytest.fixture(autouse=True)
def _quiet(tab: Firefox) -> Iterator[None]:
    """Fails a test when the console shows an error, or when a page asks for anything but a file."""
    tab.errors.clear()
    tab.requests.clear()
    yield
    tab.value("1")  # what was said until now has arrived
    assert tab.errors == []
    assert [url for url in tab.requests if not url.startswith(("file:", "data:", "about:"))] == []


def test_every_kind_of_page_opens_styled_and_every_link_and_picture_in_it_works(
    packed: Zipped, tab: Firefox, pytestconfig: pytest.Config
) -> None:
    """In both languages; with --every-page each page. In Chromium it always is each page."""
    kinds = {path for kind in KINDS.values() for path in (kind, f"en/{kind}")}
    seen: dict[str, Page] = {}
    for page in packed.pages:
        if pytestconfig.option.every_page or page in kinds:
            tab.open((packed.unpacked / page).as_uri())
            seen[page] = tab.value(ASK)
    assert len(seen) > 20
    assert [f"{page}: {fault}" for page, said in seen.items() for fault in wrong_page(page, said)] == []
    assert wrong_links(packed.unpacked, seen) == []


@pytest.mark.parametrize(
    "page", ["index.html", path_of("penyebab/kram-malam"), path_of("unduh"), path_of("topik")]
)
def test_the_language_switch_leads_there_and_back(packed: Zipped, tab: Firefox, page: str) -> None:
    tab.open((packed.unpacked / page).as_uri())
    for language, folder in (("en", packed.unpacked / "en"), ("id", packed.unpacked)):
        tab.click(f"header a[hreflang={language}]")
        tab.wait_for(f"location.href.startsWith({(folder / page).as_uri()!r})")
        assert tab.value("document.documentElement.lang") == language


@pytest.mark.parametrize(
    ("start", "words"), [("index.html", "regang"), (path_of("penyebab/obat", "en"), "stretch")]
)
def test_the_search_finds_pages_of_its_language(packed: Zipped, tab: Firefox, start: str, words: str) -> None:
    tab.open((packed.unpacked / start).as_uri())
    tab.click("input[type=search]")
    tab.type(words)
    tab.wait_for("document.querySelector('.cari[data-ready] #search-results a') !== null")
    links = tab.value("Array.from(document.querySelectorAll('#search-results a'), link => link.href)")
    english = (packed.unpacked / "en").as_uri() + "/"
    for link in links:
        assert Path(unquote(urlsplit(link).path)).is_file(), link
        assert link.startswith(english) == start.startswith("en/"), link
    assert tab.value(f"{STYLED_LINK}('#search-results a')"), "the results have no style"
    tab.click("#search-results a")
    tab.wait_for(f"location.href === {links[0]!r}")
