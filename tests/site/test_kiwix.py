"""The book for Kiwix, opened with the library that Kiwix opens it with."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import addressed
import pytest
from kram.package import zim
from kram.package.zim import Book, Entry, reproducible
from kram.sums import read_sums
from lxml import html
from reader import path_of, slugs
from support.sample import copied, packed, run

if not zim.AVAILABLE:
    pytest.skip("LIBZIM IS NOT INSTALLED: the book for Kiwix was NOT read", allow_module_level=True)

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

NAME = "kram-kaki.zim"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive(addressed.built(tmp_path_factory) / NAME)


@pytest.fixture(scope="module")
def of_sample(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The book of another topic, whose site has no address."""
    return Archive(packed(tmp_path_factory, known=False) / "dist/cegukan.zim")


@pytest.fixture(params=["the real site with an address", "the sample without one"])
def each(request: pytest.FixtureRequest) -> Archive:
    of_sample: bool = request.param == "the sample without one"
    return request.getfixturevalue("of_sample" if of_sample else "book")


def _content(book: Archive, path: str) -> bytes:
    return bytes(book.get_entry_by_path(path).get_item().content)


def _entries(book: Archive) -> Iterator[str]:
    for number in range(book.all_entry_count):
        entry = book._get_entry_by_id(number)
        if not entry.is_redirect and book.has_entry_by_path(entry.path):
            yield entry.path


def _pages(book: Archive) -> dict[str, html.HtmlElement]:
    return {path: html.fromstring(_content(book, path)) for path in _entries(book) if path.endswith(".html")}


def _found(book: Archive, words: str, among: int = 5) -> list[str]:
    return list(Searcher(book).search(Query().set_query(words)).getResults(0, among))


def test_the_file_is_whole_and_its_own_checksum_holds(each: Archive) -> None:
    assert each.check()
    content = Path(each.filename).read_bytes()
    assert content[-16:] == hashlib.md5(content[:-16]).digest()


def test_it_says_what_it_is(book: Archive) -> None:
    told = {key: book.get_metadata(key).decode() for key in book.metadata_keys if "Illustration" not in key}
    assert set(told) >= {
        "Title",
        "Description",
        "Creator",
        "Publisher",
        "Date",
        "Name",
        "Flavour",
        "Tags",
        "Counter",
    }
    assert told["Language"] == "ind,eng"
    assert 0 < len(told["Title"]) <= 30 and 0 < len(told["Description"]) <= 80
    for unread, folder in (("Belum ditinjau", "penyebab/"), ("Not yet medically reviewed", "en/penyebab/")):
        causes = [root.text_content() for path, root in _pages(book).items() if path.startswith(folder)]
        assert (unread in told["LongDescription"]) == all(unread in cause for cause in causes)
    assert f"text/html={len(_pages(book))}" in told["Counter"]


def test_it_carries_our_own_drawing(each: Archive) -> None:
    assert bytes(each.get_illustration_item(48).content).startswith(b"\x89PNG")


def test_it_opens_on_the_first_page(book: Archive) -> None:
    assert book.main_entry.get_item().path == path_of("index", "id")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_of_the_menu_is_an_article_with_its_title(book: Archive, language: str) -> None:
    suggestions = SuggestionSearcher(book)
    for slug in slugs():
        entry = book.get_entry_by_path(path_of(slug, language))
        assert entry.title == html.fromstring(_content(book, entry.path)).findtext(".//h1")
        assert entry.path in suggestions.suggest(entry.title).getResults(0, 20)
    assert book.article_count == 2 * len(slugs())


def test_every_link_and_everything_that_a_page_asks_for_is_inside(each: Archive) -> None:
    pages = _pages(each)
    ids = {path: {*root.xpath("//@id"), "", "top"} for path, root in pages.items()}
    followed = 0
    for path, root in pages.items():
        for address in root.xpath("//@href | //@src"):
            parts = urlsplit(str(address))
            if parts.scheme:
                assert parts.scheme in ("http", "https", "tel", "mailto", "sms", "data"), f"{path}: {address}"
                continue
            assert not parts.query, f"{path}: {address}"
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
                if parts.path
                else path
            )
            assert each.has_entry_by_path(target), f"{path}: {address}"
            if target in ids:
                assert unquote(parts.fragment) in ids[target], f"{path}: {address}"
            followed += 1
    assert followed > 20 * len(pages)


def test_nothing_in_it_is_kept_back_by_a_policy_or_asked_of_a_host(each: Archive) -> None:
    for path, root in _pages(each).items():
        assert root.xpath("//meta[@http-equiv]") == [], path
        asked = root.xpath("//*[self::img or self::script]/@src | //link/@href")
        assert [address for address in asked if urlsplit(address).netloc] == [], path


def test_every_page_says_from_when_it_is(each: Archive) -> None:
    date = each.get_metadata("Date").decode()
    for path, root in _pages(each).items():
        assert root.get("data-edisi") == date, path
        assert root.xpath("//p[@class='edisi']") and root.get("data-bahasa"), path


def test_it_has_the_licences_of_what_others_made(book: Archive) -> None:
    assert _content(book, "LISENSI.txt") == Path(book.filename).with_name("LISENSI.txt").read_bytes()


def test_it_holds_no_settings_of_servers_and_no_other_copy_of_the_site(each: Archive) -> None:
    endings = {posixpath.splitext(path)[1] for path in _entries(each) if path != "LISENSI.txt"}
    assert endings <= {".html", ".css", ".js", ".svg", ".png"}


@pytest.mark.parametrize("slug", ["penyebab/kram-malam", "penanganan/pijat", "pertolongan-pertama"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_search_of_kiwix_finds_a_page_by_its_title_and_by_words_of_its_text(
    book: Archive, slug: str, language: str
) -> None:
    page = path_of(slug, language)
    article = html.fromstring(_content(book, page)).find(".//article")
    for part, among in ((article.find("h1"), 5), (article.xpath("p[not(@class)]")[0], 50)):
        words = re.findall(r"\w+", part.text_content())[:8]
        assert page in _found(book, " ".join(words), among), words


def test_no_page_is_found_twice(book: Archive) -> None:
    assert not [path for path in _found(book, "kram malam night cramps") if path.startswith("dua-bahasa/")]


def test_other_addresses_of_a_page_lead_to_it(book: Archive) -> None:
    for path, page in (
        ("penyebab/dehidrasi", "penyebab/dehidrasi.html"),
        ("en/apa-itu", "en/apa-itu.html"),
        ("penyebab/", "penyebab/index.html"),
    ):
        assert book.get_entry_by_path(path).get_item().path == page


def test_pages_that_moved_lead_on(tmp_path_factory: pytest.TempPathFactory) -> None:
    book = Archive(addressed.built(tmp_path_factory) / NAME)
    for folder in ("", "en/", "dua-bahasa/"):
        moved = book.get_entry_by_path(f"{folder}lama/haus.html")
        assert moved.is_redirect and moved.get_item().path == f"{folder}penyebab/dehidrasi.html"
    apart = book.get_entry_by_path(f"{addressed.MOVED_PAGE}.html")
    assert not apart.is_redirect and b'class="pindah' in bytes(apart.get_item().content)


def test_without_libzim_one_line_says_so_and_the_other_files_are_whole(tmp_path: Path) -> None:
    root = copied(tmp_path / "clone")
    (tmp_path / "absent/libzim").mkdir(parents=True)
    (tmp_path / "absent/libzim/__init__.py").write_text("raise ImportError\n", "utf-8")
    site = tmp_path / "site"
    path = str(tmp_path / "absent")
    built = run(
        root, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site), PYTHONPATH=path, KRAM_ALSO="book"
    )
    assert built.status == 0, built.output
    assert built.output.count("libzim is not there") == 1
    kept = {path for path in read_sums((site / "SHA256SUMS").read_text("utf-8")) if (site / path).is_file()}
    assert {"cegukan.zip", "cegukan-satu.html", "en/hiccups-one.html"} <= kept
    assert "cegukan.zim" not in kept


def _small(text: bytes) -> Book:
    pages = [Entry(f"{n}.html", text, "text/html", f"Page {n}", True, f"some words {n}") for n in range(40)]
    return Book("0.html", pages, {"a": "1.html"}, {"Title": "x", "Language": "ind"}, b"\x89PNG", "ind")


def test_the_same_content_gives_the_same_bytes_and_another_one_another_identity(tmp_path: Path) -> None:
    first, again, other = (zim.zim(_small(text)) for text in (b"<p>10", b"<p>10", b"<p>60"))
    assert first == again
    assert first[8:24] != other[8:24]
    for number, content in enumerate((first, other)):
        file = tmp_path / f"{number}.zim"
        file.write_bytes(content)
        assert Archive(file).check()


def test_libzim_alone_differs_in_four_places_of_16_bytes_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its identity, that of each index, and the checksum: ENGINEERS.md names them."""
    monkeypatch.setattr(zim, "reproducible", lambda written: written)
    one, two = zim.zim(_small(b"<p>x")), zim.zim(_small(b"<p>x"))
    indexes = [match.end() for match in zim._INDEX.finditer(one)]
    places = sorted([zim._IDENTITY.start, *indexes, len(one) - 16])
    assert len(places) == 4 and len(one) == len(two)
    differing = {n for n, (a, b) in enumerate(zip(one, two, strict=True)) if a != b}
    assert differing
    assert {next((p for p in places if p <= n < p + 16), None) for n in differing} == set(places)
    assert reproducible(one) == reproducible(two)
