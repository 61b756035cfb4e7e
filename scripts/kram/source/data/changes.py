"""docs/_data/changes.yml: changes of content that alter advice, oldest first; rows are never altered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Row, read_rows

PATH = "docs/_data/changes.yml"
TO_FOLLOW = "This advice changed. The English is to follow; please read the Indonesian page."
"""What a change says in English until somebody has translated it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Row):
    """One change: the day, the pages or headings it is about, and what is different now."""

    number: int
    """Its place in the file, from 1: part of its public id, which stays since the file only grows."""
    date: str
    places: tuple[str, ...]
    what: Mapping[str, str]


def read_changes(root: Path) -> tuple[tuple[Change, ...], list[Problem]]:
    """All changes in the order of the file, and what is wrong with their form; no file is no change."""
    found: list[Problem] = []
    rows = read_rows(root, PATH, "change", ("date", "pages", "what"), found, optional=True)
    changes = tuple(
        Change(
            number=number,
            date=fields.word("date"),
            places=fields.texts("pages"),
            what=fields.both("what", "LNG007"),
            line=fields.line,
            lines=fields.lines,
        )
        for number, fields in enumerate(rows, 1)
    )
    return changes, found
