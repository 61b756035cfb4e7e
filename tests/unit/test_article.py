"""Articles: help boxes become headed sections, and content can stand on another page."""

from __future__ import annotations

import pytest
from kram.view import article

WORDS = {"darurat": "Gawat darurat.", "segera": "Mendesak.", "periksa": "Tidak mendesak."}
BOX = (
    '<div class="admonition {kind}"><p class="admonition-title">Darurat: <a href="tel:119">119</a></p>'
    "<ol><li>Sesak napas.</li></ol></div>"
)


@pytest.mark.parametrize("kind", list(WORDS))
def test_a_help_box_becomes_a_section_with_a_heading_that_says_how_urgent_it_is(kind: str) -> None:
    finished = article.finish(BOX.format(kind=kind), WORDS)
    assert finished == (
        f'<section class="kotak {kind}"><h2><span class="sr">{WORDS[kind]} </span>'
        'Darurat: <a href="tel:119">119</a></h2><ol><li>Sesak napas.</li></ol></section>'
    )


@pytest.mark.parametrize(
    ("above", "level"), [("<h2>A</h2>", "h3"), ("<h2>A</h2><h3>B</h3>", "h4"), ("", "h2")]
)
def test_the_heading_of_a_box_is_one_level_below_the_heading_above_it(above: str, level: str) -> None:
    finished = article.finish(above + "<p>C</p>" + BOX.format(kind="segera"), WORDS)
    assert f"<{level}><span" in finished


def test_a_box_of_another_kind_and_other_content_stay_as_they_are() -> None:
    content = '<p>A &amp; B</p>\n<div class="admonition note"><p class="admonition-title">C</p></div>'
    assert article.finish(content, WORDS) == content


def test_finishing_twice_changes_nothing() -> None:
    once = article.finish("<h2>A</h2>" + BOX.format(kind="darurat"), WORDS)
    assert article.finish(once, WORDS) == once


def test_sections_are_cut_before_every_second_level_heading() -> None:
    parts = article.sections(
        '<p>Awal</p><h2 id="a">Satu <em>A</em></h2><p>1</p><h3 id="b">B</h3><h2 id="c">C</h2>'
    )
    assert [(p.id, p.title, p.body) for p in parts] == [
        ("", "", "<p>Awal</p>"),
        ("a", "Satu A", '<p>1</p><h3 id="b">B</h3>'),
        ("c", "C", ""),
    ]


def test_content_that_starts_with_a_heading_has_no_nameless_section() -> None:
    assert [part.id for part in article.sections('<h2 id="a">A</h2>')] == ["a"]


def test_a_section_remembers_the_old_ids_of_its_heading() -> None:
    (part,) = article.sections('<h2 id="a"><span id="lama"></span>A</h2><p>1</p>')
    assert part.old_ids == ("lama",)
    assert part.title == "A"


@pytest.mark.parametrize(
    ("address", "moved"),
    [
        ("../index.html", "../../index.html"),
        ("obat.html#statin", "../../penyebab/obat.html#statin"),
        ("#apa-itu", "#en-apa-itu"),
        ("https://doi.org/10.1/x", "https://doi.org/10.1/x"),
        ("//lain.org/x", "//lain.org/x"),
        ("/index.html", "/index.html"),
        ("tel:119", "tel:119"),
        ("mailto:a@b.id", "mailto:a@b.id"),
        ("data:image/png;base64,x", "data:image/png;base64,x"),
    ],
)
def test_moved_content_links_to_the_same_places(address: str, moved: str) -> None:
    content = f'<p id="x"><a href="{address}">A</a></p>'
    result = article.moved(content, "penyebab/anemia.html", "dua-bahasa/penyebab/anemia.html", "en-")
    assert result == f'<p id="en-x"><a href="{moved}">A</a></p>'


def test_moved_pictures_are_found() -> None:
    result = article.moved(
        '<img src="../assets/a.svg" alt="">', "penyebab/a.html", "dua-bahasa/penyebab/a.html"
    )
    assert result == '<img src="../../assets/a.svg" alt="">'


def test_moved_sections_are_the_sections_of_moved_content() -> None:
    content = '<p>A</p><h2 id="b">B</h2><p><a href="c.html">C</a></p>'
    addresses = ("en/x.html", "dua-bahasa/x.html", "en-")
    moved = article.moved_sections(content, *addresses)
    assert moved == article.sections(article.moved(content, *addresses))
    assert [part.id for part in moved] == ["", "en-b"]
