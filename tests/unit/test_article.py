"""Articles: content can be on another page, and what led to its headings goes on doing so."""

from __future__ import annotations

import html

import pytest
from kram.view.article import Article, ArticleSection, finished
from kram.view.markdown import aside, html_of


def article(content: str) -> Article:
    return finished(content, "", ())


def sections(content: str) -> tuple[ArticleSection, ...]:
    return article(content).sections("a.html", "b.html", "")


def moved(content: str, old: str, new: str, prefix: str) -> str:
    (part,) = article(content).sections(old, new, prefix)
    return "".join(part.pieces)


def test_the_ending_of_a_name_keeps_its_hyphen_at_the_end_of_a_line() -> None:
    made = html_of("Obat *-pril* atau -sartan, bukan kira-kira `perintah -m`.", "a.md")
    assert made.count("\u2060") == 2
    assert "atau -\u2060pril" in html_of(f"Obat.\n\n{aside('<p>-sartan atau -pril</p>')}\n", "a.md")
    assert made.replace("-\u2060", "-").count("-") == made.count("-")
    assert "<em>-\u2060pril</em> atau -\u2060sartan" in made


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
    ("address", "there"),
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
def test_moved_content_links_to_the_same_places(address: str, there: str) -> None:
    content = f'<p id="x"><a href="{address}">A</a></p>'
    result = moved(content, "sebab/anemia.html", "dua-bahasa/sebab/anemia.html", "en-")
    assert result == f'<p id="en-x"><a href="{there}">A</a></p>'


def test_moved_content_leaves_its_sources_on_its_own_page() -> None:
    content = (
        '<p>True.\u00a0<a class="sitasi" href="#fn:r1">[1]</a> More.</p><dl><dd>Helps.</dd><dd>Sources:'
        '\u00a0<a class="sitasi" href="#fn:r2">[2]</a></dd></dl><details class="dasar">r1</details>'
    )
    assert moved(content, "a.html", "b/a.html", "") == "<p>True. More.</p><dl><dd>Helps.</dd></dl>"


def test_moved_pictures_are_found() -> None:
    result = moved('<img src="../assets/a.svg" alt="">', "sebab/a.html", "dua-bahasa/sebab/a.html", "")
    assert result == '<img src="../../assets/a.svg" alt="">'


@pytest.mark.parametrize("text", ["&lt;script&gt;", "&amp;lt;b&amp;gt;"])
def test_what_is_text_stays_text_wherever_it_is(text: str) -> None:
    content = f"{text}<h2>{text}</h2><p>{text}</p>"
    assert article(content).text == content
    first, second = sections(content)
    assert (first.pieces, second.pieces) == ((text,), (f"<p>{text}</p>",))
    assert second.title == html.unescape(text)


def test_the_contents_name_the_headings_of_the_second_level() -> None:
    content = '<h2 id="a">A <em>B</em></h2><h3 id="c">C</h3>'
    assert article(content).headings == (("a", "A B"),)


def test_a_heading_keeps_its_old_ids_and_everything_else_stays() -> None:
    content = '<p>Cegukan &amp; nyeri</p><h2 id="apa-itu">Apa itu?</h2>'
    old_ids = (("apa", "apa-itu"), ("arti", "apa-itu"), ("x", "lain"))
    marks = '<span id="apa"></span><span id="arti"></span>'
    assert finished(content, "", old_ids).text == (
        f'<p>Cegukan &amp; nyeri</p><h2 id="apa-itu">{marks}Apa itu?</h2>'
    )


@pytest.mark.parametrize("text", ["<!doctype html>", "<html>"])
def test_a_page_without_anything_to_show_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^the text has no words"):
        article(text)
