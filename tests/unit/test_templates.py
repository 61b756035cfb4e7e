"""Text from data stays text, whatever it holds and wherever a template writes it."""

from __future__ import annotations

from pathlib import Path

import jinja2
import markdown
import pytest
from kram.view import shortcodes
from kram.view.templates import Templates, in_markdown, prepared, with_phone_links, written_out
from kram.vocabulary import SHORTCODES
from lxml import html
from markupsafe import Markup

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[a](javascript:alert(1)) ![b](//host/y.png)",
    "*a* **b** _c_ `d` ~~e~~ \\* &lt;b&gt; &amp;",
    "# a",
    "1. a",
    "- a",
    "+ a",
    "> a",
    "    a",
    "a\n\n<b>c</b>",
    "a { onclick=alert(1) .b #c }",
    "{{ 7 * 7 }} {% raw %}",
    "<!-- tindakan -->",
    "]]></script>",
    '!!! darurat "a"',
    "??? catatan",
    "a | b | c",
    ":   a",
    "[a]: b",
    "http://example.org a@b.org",
]
PLACES = [
    "{text}",
    "- {text}",
    "a {text} b",
    "<p>{text}</p>",
    "[{text}](x.html)",
    "a\n:   {text}",
    "| {text} |\n| --- |",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_in_markdown_is_shown_letter_by_letter(text: str, place: str) -> None:
    extensions = ["attr_list", "def_list", "pymdownx.details", "tables"]

    def shown(words: str) -> html.HtmlElement:
        made = markdown.markdown(place.format(text=words), extensions=extensions)
        return html.fragment_fromstring(made, create_parent="div")

    found, plain = shown(in_markdown(text)), shown("word")
    assert " ".join(found.text_content().split()) == " ".join(
        plain.text_content().replace("word", text).split()
    )
    assert [element.tag for element in found.iter()] == [element.tag for element in plain.iter()]
    assert [dict(e.attrib) for e in found.iter()] == [dict(e.attrib) for e in plain.iter()]


@pytest.fixture
def templates(tmp_path: Path) -> jinja2.Environment:
    return prepared(jinja2.Environment(loader=jinja2.FileSystemLoader(tmp_path)))


@pytest.mark.parametrize(
    ("name", "written"),
    [("a.html", "&lt;b&gt; <i>"), ("machines/a.xml", "&lt;b&gt; <i>"), ("a.md", "&#60;b&#62; <i>")],
)
def test_only_markup_is_markup(
    templates: jinja2.Environment, tmp_path: Path, name: str, written: str
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("{{ text }} {{ markup }}")
    assert templates.get_template(name).render(text="<b>", markup=Markup("<i>")) == written


@pytest.mark.parametrize("value", ['a"b', "a\nb", "a\\", "$host"])
def test_a_value_that_could_end_a_line_of_a_server_is_refused(
    templates: jinja2.Environment, tmp_path: Path, value: str
) -> None:
    (tmp_path / "hosting").mkdir()
    (tmp_path / "hosting/nginx.conf").write_text('name "{{ value }}";')
    template = templates.get_template("hosting/nginx.conf")
    assert template.render(value="frame-ancestors 'none'") == "name \"frame-ancestors 'none'\";"
    with pytest.raises(ValueError, match="could end its line"):
        template.render(value=value)


@pytest.mark.parametrize("asked", ["", "|filled(n=1)", "|long_date(words)", "|phone_links", "|small"])
def test_a_word_that_nobody_gives_stops_a_build_in_one_line(
    templates: jinja2.Environment, tmp_path: Path, asked: str
) -> None:
    (tmp_path / "a.html").write_text(f"{{{{ words.unknown{asked} }}}}")
    made = Templates(templates, topic=None, config=None)  # type: ignore[arg-type]
    with pytest.raises(
        ValueError, match=r"^overrides/a\.html: .*; is it a word that mkdocs\.yml does not have"
    ):
        made.render("a.html", words={})


@pytest.mark.parametrize(("locale", "day"), [("id_ID", "1 Agustus 2026"), ("en_GB", "1 August 2026")])
def test_a_day_is_written_out_in_its_language(locale: str, day: str) -> None:
    assert written_out("2026-08-01", {"locale": locale}) == day
    assert written_out("soon", {"locale": locale}) == "soon"


def test_numbers_to_dial_are_the_only_links_of_a_text() -> None:
    assert with_phone_links("Telepon [119](tel:119) & [x](x.md) <b>") == (
        'Telepon <a href="tel:119">119</a> &amp; [x](x.md) &lt;b&gt;'
    )


def test_each_function_is_for_a_template() -> None:
    functions = vars(shortcodes).items()
    own = {name for name, made in functions if callable(made) and made.__module__ == shortcodes.__name__}
    assert {name for name in own if not name.startswith("_")} - {"html_link"} <= set(SHORTCODES)
