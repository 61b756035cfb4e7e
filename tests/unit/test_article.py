"""Articles: help boxes become headed sections, and content can be on another page."""

from __future__ import annotations

import html

import hooks
import pytest
from kram.view.article import Article, ArticleSection
from mkdocs.exceptions import PluginError

WORDS = {"darurat": "Gawat darurat.", "segera": "Mendesak.", "periksa": "Tidak mendesak."}
BOX = (
    '<div class="admonition {kind}"><p class="admonition-title">Darurat: <a href="tel:119">119</a></p>'
    "<ol><li>Sesak napas.</li></ol></div>"
)


def finished(content: str) -> str:
    """The content with its boxes finished."""
    article = Article(content)
    article.finish_boxes(WORDS)
    return article.text


def sections(content: str) -> tuple[ArticleSection, ...]:
    return Article(content).sections


@pytest.mark.parametrize("kind", list(WORDS))
def test_a_help_box_becomes_a_section_with_a_heading_that_says_how_urgent_it_is(kind: str) -> None:
    result = finished(BOX.format(kind=kind))
    assert result == (
        f'<section class="kotak {kind}"><h2><span class="sr">{WORDS[kind]} </span>'
        'Darurat: <a href="tel:119">119</a></h2><ol><li>Sesak napas.</li></ol></section>'
    )


@pytest.mark.parametrize(
    ("above", "level"), [("<h2>A</h2>", "h3"), ("<h2>A</h2><h3>B</h3>", "h4"), ("", "h2")]
)
def test_the_heading_of_a_box_is_one_level_below_the_heading_above_it(above: str, level: str) -> None:
    result = finished(above + "<p>C</p>" + BOX.format(kind="segera"))
    assert f"<{level}><span" in result


def test_a_box_of_another_kind_and_other_content_stay_as_they_are() -> None:
    content = '<p>A &amp; B</p>\n<div class="admonition note"><p class="admonition-title">C</p></div>'
    assert finished(content) == content


def test_finishing_twice_changes_nothing() -> None:
    once = finished("<h2>A</h2>" + BOX.format(kind="darurat"))
    assert finished(once) == once


def test_sections_are_cut_before_every_second_level_heading() -> None:
    parts = sections('<p>Awal</p><h2 id="a">Satu <em>A</em></h2><p>1</p><h3 id="b">B</h3><h2 id="c">C</h2>')
    assert [(p.id, p.title, "".join(p.pieces)) for p in parts] == [
        ("", "", "<p>Awal</p>"),
        ("a", "Satu A", '<p>1</p><h3 id="b">B</h3>'),
        ("c", "C", ""),
    ]


def test_content_that_starts_with_a_heading_has_no_nameless_section() -> None:
    assert [part.id for part in sections('<h2 id="a">A</h2>')] == ["a"]


def test_a_section_remembers_the_old_ids_of_its_heading() -> None:
    (part,) = sections('<h2 id="a"><span id="lama"></span>A</h2><p>1</p>')
    assert part.old_ids == ("lama",)
    assert part.title == "A"


@pytest.mark.parametrize(
    ("address", "moved"),
    [
        ("../index.html", "../../index.html"),
        ("obat.html#statin", "../../sebab/obat.html#statin"),
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
    result = Article(content).moved("sebab/anemia.html", "dua-bahasa/sebab/anemia.html", "en-").text
    assert result == f'<p id="en-x"><a href="{moved}">A</a></p>'


def test_moved_pictures_are_found() -> None:
    result = (
        Article('<img src="../assets/a.svg" alt="">').moved("sebab/a.html", "dua-bahasa/sebab/a.html").text
    )
    assert result == '<img src="../../assets/a.svg" alt="">'


def test_a_moved_article_has_the_sections_it_had() -> None:
    article = Article('<p>A</p><h2 id="b">B</h2><p><a href="c.html">C</a></p>')
    moved = article.moved("en/x.html", "dua-bahasa/x.html", "en-")
    assert [part.id for part in moved.sections] == ["", "en-b"]


@pytest.mark.parametrize("text", ["&lt;script&gt;", "&amp;lt;b&amp;gt;"])
def test_what_is_text_stays_text_wherever_it_is(text: str) -> None:
    article = Article(f"{text}<h2>{text}</h2><p>{text}</p>")
    assert article.text == f"{text}<h2>{text}</h2><p>{text}</p>"
    first, second = article.sections
    assert (first.pieces, second.pieces) == ((text,), (f"<p>{text}</p>",))
    assert second.title == html.unescape(text)


def test_the_contents_name_the_headings_of_the_second_level() -> None:
    article = Article('<h2 id="a">A <em>B</em></h2><h3 id="c">C</h3>')
    assert article.finished().headings == (("a", "A B"),)


def test_a_heading_keeps_its_old_ids_and_everything_else_stays() -> None:
    article = Article('<p>Cegukan &amp; nyeri</p><h2 id="apa-itu">Apa itu?</h2>')
    article.keep_old_ids({"apa-itu": ["apa", "arti"], "lain": ["x"]})
    marks = '<span id="apa"></span><span id="arti"></span>'
    assert article.text == f'<p>Cegukan &amp; nyeri</p><h2 id="apa-itu">{marks}Apa itu?</h2>'


@pytest.mark.parametrize("text", ["<!doctype html>", "<html>"])
def test_a_page_without_anything_to_show_is_refused_in_a_line_that_names_it(text: str) -> None:
    said = r"^docs/upaya/kaget\.md: the text has no words"
    with pytest.raises(PluginError, match=said), hooks._in_one_line("docs/upaya/kaget.md: "):
        Article(text)


def test_a_box_without_a_title_stays_without_a_heading() -> None:
    article = Article('<div class="admonition darurat"><p>Telepon 119.</p></div>')
    article.finish_boxes({"darurat": "Darurat:"})
    assert article.text == '<section class="kotak darurat"><p>Telepon 119.</p></section>'
