"""Faults in what is around the words of every page: templates, styles and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutations.content import FRAME, Fault, Texts, with_line, without

TEMPLATE = "overrides/"
FORMS = (
    ("template: word dropped", TEMPLATE, r"\{\{[^}]*\bwords\.[^}]*\}\}", ""),
    ("template: another word", TEMPLATE, r"\bwords\.\w+(?:\.\w+)*", "words.menu"),
    ("template: condition turned", TEMPLATE, r"(\{%-? *(?:el)?if )(?!not )", r"\1not "),
    ("template: condition never met", TEMPLATE, r"(\{%-? *(?:el)?if )", r"\1false and "),
    (
        "template: only the first of a list",
        TEMPLATE,
        r"(\{%-? *for \w+ in [\w.]+)( if [^%]*)?(?= *-?%\})",
        r"\1[:1]",
    ),
    ("template: word written into it", TEMPLATE, r">(?=\{\{)", ">118 "),
    ("template: part left out", TEMPLATE, r"\{%-? *include [^%]*%\}", ""),
    ("template: part put in a comment", TEMPLATE, r"\{\{.*\}\}", r"{# \g<0> #}"),
    ("template: part hidden", TEMPLATE, r"<(p|div|aside|section|ul|li)(?=[ >])", r"<\1 hidden"),
    ("template: telephone of another number", TEMPLATE, r"tel:", "tel:118"),
    ("style: rule hides", "docs/assets/css/", r"\{$", "{ display: none;"),
    ("style: text without size", "docs/assets/css/", r"font-size: [\w.]+", "font-size: 0"),
    ("style: text of no colour", "docs/assets/css/", r"(?<!-)color: [^;]+", "color: transparent"),
    ("script: condition turned", "docs/assets/js/", r"\bif \((?!!)", "if (!"),
    ("script: function that ends at once", "docs/assets/js/", r"\) (?:=> )?\{$", r"\g<0> return;"),
)
"""Kind, folder, form of a part of a line, and what becomes of it."""


def in_frames(texts: Texts) -> Iterator[Fault]:
    """Every fault of templates, styles and scripts; whole lines and files are dropped, and one is added."""
    for path in (path for path in texts if path.startswith(FRAME)):
        lines = texts[path].split("\n")
        for kind, folder, form, new in FORMS:
            if path.startswith(folder):
                for index, line in enumerate(lines):
                    made = re.sub(form, new, line, count=1)
                    if made != line:
                        yield Fault(kind, {path: with_line(texts[path], index, made)})
        kind = "template" if path.startswith(TEMPLATE) else path.rpartition(".")[2]
        for index, line in enumerate(lines):
            if line.strip():
                yield Fault(f"{kind}: line dropped", {path: without(texts[path], index, index + 1)})
        yield Fault(f"{kind}: file deleted", {path: None})
    yield Fault("template: file added", {f"{TEMPLATE}drawn/lain.md": "118\n"})
