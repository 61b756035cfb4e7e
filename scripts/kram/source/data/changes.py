"""docs/_data/changes.yml: changes of content that alter advice, oldest first; rows are never altered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, rows
from kram.source.yaml import read_data

PATH = "docs/_data/changes.yml"
TO_FOLLOW = "This advice changed. The English is to follow; please read the Indonesian page."
"""What a change says in English until somebody has translated it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the day, the pages or headings it is about, and what is different now."""

    number: int
    """Its place in the file, from 1: part of its public id, which stays since the file only grows."""
    date: str
    places: tuple[str, ...]
    what: Mapping[str, str]
    line: int
    lines: Mapping[str, int]


def read_changes(root: Path) -> tuple[tuple[Change, ...], list[Problem]]:
    """All changes in the order of the file, and what is wrong with their form; no file is no change."""
    if not (root / PATH).exists():
        return (), []
    node, found = read_data(root, PATH)
    result = []
    for number, row in enumerate(rows(PATH, node, found), 1):
        fields = Fields(PATH, row, f"change {number}", found)
        fields.only("date", "pages", "what")
        lines = {key: fields.line_of(key) for key in fields.entries}
        date = fields.word("date")
        what = fields.both("what", "LNG007")
        result.append(Change(number, date, fields.texts("pages"), what, row.line, lines))
    return tuple(result), found
