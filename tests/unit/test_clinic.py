"""What a clinic copies, sends and prints leads to the page it names."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
import qr_reader
import small_site
from kram.export import share_links
from kram.settings import Settings
from kram.source.repository import Repository, load
from lxml import html

KNOWN, UNKNOWN = Settings("https://kram.example.org", ""), Settings("", "")


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return load(small_site.build(tmp_path_factory.mktemp("clinic")))


@pytest.mark.parametrize(
    "address",
    [
        "https://k.id",
        "https://kram.example.org/index.html",
        "https://kram.example.org/en/penyebab/stenosis-tulang-belakang.html",
        "https://kram-kaki.puskesmas-sukamaju.example.co.id/en/pencegahan/peregangan-sebelum-tidur.html",
    ],
)
def test_a_qr_code_holds_the_address_and_nothing_else(address: str) -> None:
    assert qr_reader.read(share_links.qr_code(address, "Kram & kaki")) == address


def test_a_qr_code_has_a_size_in_print_and_says_what_it_is_for() -> None:
    svg = share_links.qr_code("https://kram.example.org/index.html", "Kram & kaki").decode()
    assert 'width="40mm"' in svg and "<title>Kram &amp; kaki</title>" in svg


def test_the_html_to_copy_is_one_link_in_the_language_of_the_page(content: Repository) -> None:
    link = html.fragment_fromstring(share_links.link(content, KNOWN, "penanganan/pijat", "en"))
    assert dict(link.attrib) == {
        "href": "https://kram.example.org/en/penanganan/pijat.html",
        "hreflang": "en",
        "lang": "en",
    }
    assert link.text == "Massage"


def test_without_an_address_the_html_shows_what_to_put_in(content: Repository) -> None:
    link = share_links.link(content, UNKNOWN, "penanganan/pijat", "id")
    assert 'href="https://ALAMAT-SITUS/penanganan/pijat.html"' in link


def test_a_whatsapp_message_has_title_description_and_address(content: Repository) -> None:
    parts = urlsplit(share_links.whatsapp(content, KNOWN, "penanganan/pijat", "id"))
    assert (parts.scheme, parts.netloc, parts.path) == ("https", "wa.me", "/")
    page = content.page("penanganan/pijat", "id")
    assert page is not None
    assert parse_qs(parts.query)["text"] == [
        f"*Pijat*\n{page.description}\nhttps://kram.example.org/penanganan/pijat.html"
    ]


def test_without_an_address_there_is_no_message(content: Repository) -> None:
    assert share_links.whatsapp(content, UNKNOWN, "penanganan/pijat", "id") == ""
