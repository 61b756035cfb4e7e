"""Where an old address leads, however often it moved, and what is in its old place."""

from __future__ import annotations

import pytest
import small_site
from kram.export.signposts import at_old_addresses
from kram.export.site_context import FinishedSite
from kram.settings import Settings
from kram.source.redirects import destination, gone, moved_pages, renamed
from kram.source.repository import Repository, load
from kram.urls import Place
from kram.view.page import moved_lines
from kram.view.templates import made
from kram.view.viewpoint import Viewpoint
from small_site import Edit

OLD = """\
lama:
  since: 2025-01-01
  moved_to: tua
  sections:
    apa-itu: 2025-01-01
    ciri: {since: 2025-01-01, moved_to: upaya/kaget#untuk-penyebab}
    hilang: 2025-01-01
tua:
  since: 2025-01-01
  moved_to: sebab/tawa-keras
satu:
  since: 2025-01-01
  moved_to: dua
dua:
  since: 2025-01-01
  moved_to: satu
bab:
  since: 2025-01-01
  moved_to: sebab/tawa-keras#jangan
  sections:
    isi: 2025-01-01
nyasar:
  since: 2025-01-01
  moved_to: tidak/ada
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    root = small_site.build(tmp_path_factory.mktemp("redirects"))
    file = root / "docs/_data/addresses.yml"
    file.write_text(file.read_text("utf-8") + OLD, "utf-8")
    small_site.apply(
        root,
        [
            Edit(
                "docs/_data/addresses.yml",
                "sebab/tawa-keras:\n  since: 2026-11-22\n  sections:\n",
                "sebab/tawa-keras:\n  since: 2026-11-22\n  sections:\n"
                "    apa: {since: 2025-01-01, moved_to: sebab/tawa-keras#apa-itu}\n"
                "    arti: {since: 2025-01-01, moved_to: sebab/tawa-keras#apa}\n"
                "    kejut: {since: 2025-01-01, moved_to: upaya/kaget#untuk-penyebab}\n"
                "    kosong: {since: 2025-01-01, moved_to: sebab/tawa-keras}\n",
            )
        ],
    )
    return load(root)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lama", "sebab/tawa-keras"),
        ("lama#apa-itu", "sebab/tawa-keras#apa-itu"),
        ("lama#ciri", "upaya/kaget#untuk-penyebab"),
        ("lama#hilang", "sebab/tawa-keras"),
        ("bab", "sebab/tawa-keras#jangan"),
        ("bab#isi", "sebab/tawa-keras#jangan"),
        ("sebab/tawa-keras#arti", "sebab/tawa-keras#apa-itu"),
        ("sebab/tawa-keras", "sebab/tawa-keras"),
    ],
)
def test_an_old_address_leads_to_what_stands_today(content: Repository, old: str, new: str) -> None:
    slug, _, section = old.partition("#")
    place = destination(content, Place(slug, section))
    assert place is not None and place.id == new


@pytest.mark.parametrize("old", ["satu", "dua", "nyasar", "never/was"])
def test_an_address_that_ends_nowhere_leads_nowhere(content: Repository, old: str) -> None:
    assert destination(content, Place(old)) is None
    assert old not in moved_pages(content)


def test_headings_with_a_new_id_and_headings_that_left_are_told_apart(content: Repository) -> None:
    assert renamed(content, "sebab/tawa-keras") == {"apa-itu": ["apa", "arti"]}
    assert gone(content, "sebab/tawa-keras") == {
        "kejut": Place("upaya/kaget", "untuk-penyebab"),
        "kosong": Place("sebab/tawa-keras"),
    }


def test_a_line_leads_from_where_it_is(content: Repository) -> None:
    page = content.page("sebab/tawa-keras", "en")
    assert page is not None
    first, *_ = moved_lines(Viewpoint.of(content, page, Settings("", "")))
    assert first == {
        "id": "kejut",
        "url": "../upaya/kaget.html#untuk-penyebab",
        "title": "Fright",
    }


def test_a_page_that_moved_leads_on_from_each_of_its_old_addresses(content: Repository) -> None:
    templates = made(content.root / "overrides", content.topic, content.config)
    pages = at_old_addresses(FinishedSite(content, Settings("https://a.example", ""), {}, templates))
    old = ("lama", "tua", "bab")
    assert set(pages) == {f"{folder}{slug}.html" for slug in old for folder in ("", "en/", "dua-bahasa/")}
    english, both = pages["en/lama.html"].given, pages["dua-bahasa/lama.html"].given
    assert english["canonical"] == "https://a.example/en/sebab/tawa-keras.html"
    [side] = english["sides"]
    assert (side["url"], side["view"].twin_url) == ("sebab/tawa-keras.html", "../lama.html")
    assert [(line["id"], line["url"]) for line in side["sections"]] == [
        ("apa-itu", "sebab/tawa-keras.html#apa-itu"),
        ("ciri", "upaya/kaget.html#untuk-penyebab"),
        ("hilang", "sebab/tawa-keras.html"),
    ]
    assert [line["id"] for line in both["sides"][1]["sections"]] == ["en-apa-itu", "en-ciri", "en-hilang"]
    assert both["sides"][1]["sections"][0]["url"] == "sebab/tawa-keras.html#en-apa-itu"
    assert pages["bab.html"].given["sides"][0]["exact"] and not side["exact"]
