"""What a clinic copies, sends and prints leads to the page it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import qr_reader
import small_site
from kram.export.qr_codes import qr_code
from kram.settings import Settings
from kram.source.markdown.model import Page
from kram.source.repository import load
from kram.view.shortcodes import html_link
from lxml import html

KNOWN, UNKNOWN = Settings("https://kram.example.org", ""), Settings("", "")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Page]:
    content = load(small_site.build(tmp_path_factory.mktemp("clinic")))

    def of(language: str) -> Page:
        found = content.page("upaya/kaget", language)
        assert found is not None
        return found

    return of


@pytest.mark.parametrize(
    "address",
    [
        "https://k.id",
        "https://kram.example.org/index.html",
        "https://kram.example.org/en/sebab/stenosis-tulang-belakang.html",
        "https://cegukan.puskesmas-sukamaju.example.co.id/en/pencegahan/berkumur-sebelum-tidur.html",
    ],
)
def test_a_qr_code_holds_the_address_and_nothing_else(address: str) -> None:
    assert qr_reader.read(qr_code(address, "Cegukan & perut")) == address


def test_a_qr_code_has_a_size_in_print_and_says_what_it_is_for() -> None:
    svg = qr_code("https://kram.example.org/index.html", "Cegukan & perut").decode()
    assert 'width="40mm"' in svg and "<title>Cegukan &amp; perut</title>" in svg


def test_the_html_to_copy_is_one_link_in_the_language_of_the_page(page: Callable[[str], Page]) -> None:
    link = html.fragment_fromstring(html_link(KNOWN, page("en")))
    assert dict(link.attrib) == {
        "href": "https://kram.example.org/en/upaya/kaget.html",
        "hreflang": "en",
        "lang": "en",
    }
    assert link.text == "Fright"


def test_without_an_address_the_html_shows_what_to_put_in(page: Callable[[str], Page]) -> None:
    link = html_link(UNKNOWN, page("id"))
    assert 'href="https://ALAMAT-SITUS/upaya/kaget.html"' in link


ADDRESS = "upaya/kaget.html"


def test_a_whatsapp_message_has_title_address_and_a_warning() -> None:
    parts = urlsplit(KNOWN.whatsapp_url("Kaget", ADDRESS, "Darurat: 119"))
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/")
    assert parse_qs(parts.query)["text"] == [
        "*Kaget*\nhttps://kram.example.org/upaya/kaget.html\nDarurat: 119"
    ]


def test_no_sign_of_a_title_ends_the_message() -> None:
    asking = KNOWN.whatsapp_url("Kaget & kejut? 50% + #1", ADDRESS, "119 & 112")
    text = parse_qs(urlsplit(asking).query, strict_parsing=True)["text"]
    assert text == ["*Kaget & kejut? 50% + #1*\nhttps://kram.example.org/upaya/kaget.html\n119 & 112"]


def test_without_an_address_there_is_no_message() -> None:
    assert UNKNOWN.whatsapp_url("Kaget", ADDRESS, "119") == ""


def test_a_title_stays_words_in_the_html_to_copy(page: Callable[[str], Page]) -> None:
    hostile = replace(page("en"), title='"><script>alert(1)</script>')
    link = html.fragment_fromstring(html_link(KNOWN, hostile))
    assert link.text == hostile.title and not len(link)
