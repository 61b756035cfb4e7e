"""Markdown gives the same HTML when its patterns are tried only where the text has a sign of them."""

from __future__ import annotations

import markdown
import pytest
from kram import quick_inline
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list", "def_list"]


@pytest.mark.parametrize(
    "text",
    [
        "Teks biasa, tanpa tanda apa pun.",
        "*miring* **tebal** ***keduanya*** _miring_ __tebal__ 2*3*4 a_b_c **tebal *dan miring* lagi**",
        "`kode` ``kode ` dalam`` \\`bukan kode\\` \\*bukan miring\\* \\\\ akhir\\",
        "[tautan](a.md) [dua](b.md 'judul') [*miring*](c.md){ .x } [tak jadi] [tak](jadi",
        "[acuan][a] [a] [a][] [lain][b]\n\n[a]: https://a.id 'A'",
        "![gambar](a.svg) ![acuan][a] ![a]\n\n[a]: a.svg",
        "<https://a.id> <a@b.id> <span lang='en'>*x*</span> <br> a < b > c",
        "Satu  \ndua\ntiga",
        "A &amp; B &copy; &#39; & C &tidak",
        "| a | b |\n|---|---|\n| `x|y` | *z* [t](u) |",
        "Kata\n:   Arti *miring* [t](u)\n:   Lain",
        "- a *b*\n- c [d](e)\n    - f `g`",
        '!!! darurat "Telepon [119](tel:119)"\n    1. *Sesak*\n    2. Lemah',
        "## Judul *miring* { #id .kelas }",
        "![[a]](b) [![c](d)](e) [a](<b c>) [x](y (z))",
        "***a** b* **a*b** _a_b_ *a `b*` c*",
    ],
)
def test_the_html_is_the_same(text: str) -> None:
    quick = markdown.markdown(text, extensions=[*EXTENSIONS, quick_inline.__name__])
    assert quick == markdown.markdown(text, extensions=EXTENSIONS)


def test_a_pattern_that_nobody_knows_here_is_tried() -> None:
    md = markdown.Markdown(extensions=[quick_inline.__name__])

    class Smiley(InlineProcessor):
        def handleMatch(self, m, data):
            return "(senyum)", m.start(0), m.end(0)

    md.inlinePatterns.register(Smiley(r":\)"), "smiley", 65)
    assert md.convert("Halo :)") == "<p>Halo (senyum)</p>"


def test_every_sign_belongs_to_a_pattern_of_this_markdown() -> None:
    assert set(quick_inline._SIGNS) == {item.name for item in markdown.Markdown().inlinePatterns._priority}


def test_what_is_overridden_is_there_to_override() -> None:
    for name in ("handleInline", "applyPattern"):
        assert callable(getattr(InlineTreeprocessor, f"_InlineProcessor__{name}"))
