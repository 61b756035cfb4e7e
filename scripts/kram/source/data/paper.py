"""docs/_data/paper.yml: the sheets of paper that readers print, and what stands on each."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, named
from kram.source.yaml import Table, Text, read_data
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/paper.yml"
FOLDER = "cetak"
"""The folder of the site with all sheets."""
SIDES = {"poster": 1, "leaflet": 2, "patient": 2, "night": 2, "codes": 1}
"""The kinds of sheets, each with a template and words of its own, and how many sides each is made for."""
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet in one language, or in all of them."""

    kind: str
    languages: tuple[str, ...]
    file: str
    text: tuple[Text, ...]
    """Sections of pages in order, as ``page#section``."""
    signs: tuple[Text, ...]
    """Keys of danger signs."""
    warning: str
    """The key of the sign that has the drawing beside it, or nothing."""
    picture: str
    """That drawing."""
    pages: tuple[Text, ...]
    """The pages whose QR codes are on it."""
    lines: Mapping[str, int]
    """The line of each key."""

    @property
    def path(self) -> str:
        """Where the PDF is, relative to the root of the site."""
        return f"{FOLDER}/{self.file}"

    @property
    def sides(self) -> int:
        """How many sides the sheet is made for."""
        return SIDES[self.kind]


def read_paper(root: Path) -> tuple[tuple[Sheet, ...], list[Problem]]:
    """The sheets in order, and what is wrong with their form; no file is no sheet."""
    if not (root / PATH).exists():
        return (), []
    node, found = read_data(root, PATH)
    if isinstance(node, Table):
        Fields(PATH, node, PATH.rpartition("/")[2], found).only(*SIDES)
    sheets: list[Sheet] = []
    for kind, _, value in named(PATH, node, found):
        fields = Fields(PATH, value, kind, found)
        fields.only("file", "text", "signs", "warning", "picture", "pages")
        if kind in SIDES:
            known = {sheet.file for sheet in sheets}
            sheets += (_sheet(kind, fields, languages, file) for languages, file in _files(fields, known))
    return tuple(sheets), found


def _sheet(kind: str, fields: Fields, languages: tuple[str, ...], file: str) -> Sheet:
    return Sheet(
        kind=kind,
        languages=languages,
        file=file,
        text=fields.listed("text"),
        signs=fields.listed("signs"),
        warning=fields.word("warning", required=False),
        picture=fields.word("picture", required=False),
        pages=fields.listed("pages"),
        lines={key: fields.line_of(key) for key in fields.entries},
    )


def _files(fields: Fields, known: Container[str]) -> list[tuple[tuple[str, ...], str]]:
    """The name of the file for each language, or the one for all of them, unlike those that are known."""
    node = fields.entries.get("file")
    if not isinstance(node, Table):
        return [(LANGUAGES, name)] if (name := _name(fields, "file", known)) else []
    inner = Fields(PATH, node, "file", fields.found)
    inner.only(*LANGUAGES)
    return [((language,), name) for language in LANGUAGES if (name := _name(inner, language, known))]


def _name(fields: Fields, key: str, known: Container[str]) -> str:
    value = fields.word(key)
    if value and (not _FILE.fullmatch(value) or value in known):
        fields.wrong(key, fields.entries[key])
        return ""
    return value
