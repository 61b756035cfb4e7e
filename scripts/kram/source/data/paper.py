"""docs/_data/paper.yml: the sheets of paper that readers print, and what stands on each."""

import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.source.yaml import Table, Text
from kram.vocabulary import LANGUAGES

FOLDER = "cetak"
"""The folder of the site with all sheets."""
SIDES = {"poster": 1, "leaflet": 2, "patient": 2, "night": 2, "codes": 1}
"""The kinds of sheets, each with a template and words of its own, and how many sides each is made for."""
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Row):
    """One sheet in one language, or in all of them."""

    PATH = "docs/_data/paper.yml"

    kind: str
    languages: tuple[str, ...]
    file: str
    text: tuple[Text, ...] = read(Fields.listed)
    """Sections of pages in order, as ``page#section``."""
    signs: tuple[Text, ...] = read(Fields.listed)
    """Keys of danger signs."""
    warning: str = read(Fields.word, required=False)
    """The key of the sign that has the drawing beside it, or nothing."""
    picture: str = read(Fields.word, required=False)
    """That drawing."""
    pages: tuple[Text, ...] = read(Fields.listed)
    """The pages whose QR codes are on it."""

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
    found: list[Problem] = []
    sheets: list[Sheet] = []
    table = read_table(root, Sheet.PATH, found, SIDES, optional=True)
    for kind, fields in table.tables(("file", *Sheet.keys())):
        if kind in SIDES:
            files = _files(fields, {sheet.file for sheet in sheets})
            sheets += (Sheet.of(fields, kind=kind, languages=own, file=file) for own, file in files)
    return tuple(sheets), found


def _files(fields: Fields, known: Container[str]) -> list[tuple[tuple[str, ...], str]]:
    """The name of the file for each language, or the one for all of them, unlike those that are known."""
    if not isinstance(fields.entries.get("file"), Table):
        return [(LANGUAGES, name)] if (name := _name(fields, "file", known)) else []
    inner = fields.inner("file", LANGUAGES)
    return [((language,), name) for language in LANGUAGES if (name := _name(inner, language, known))]


def _name(fields: Fields, key: str, known: Container[str]) -> str:
    value = fields.formed(key, _FILE)
    if value in known:
        fields.wrong(key, fields.entries[key])
        return ""
    return value
