"""docs/_data/body_map.yml: the parts of the leg that a reader can point at, and where each leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, rows
from kram.source.yaml import read_data

PATH = "docs/_data/body_map.yml"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the leg: its name, a note, and the page or heading that it leads to."""

    key: str
    place: str
    title: Mapping[str, str]
    note: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The words under the two views of the legs, and their parts."""

    front: Mapping[str, str]
    back: Mapping[str, str]
    parts: tuple[Part, ...]


def read_body_map(root: Path) -> tuple[BodyMap, list[Problem]]:
    """The map, and what is wrong with its form; without a file it has no part."""
    if not (root / PATH).exists():
        return BodyMap({}, {}, ()), []
    node, found = read_data(root, PATH)
    if node is None:
        return BodyMap({}, {}, ()), found
    fields = Fields(PATH, node, "peta", found)
    fields.only("front", "back", "parts")
    front, back = fields.both("front", "GUI004"), fields.both("back", "GUI004")
    listed = rows(PATH, fields.entries.get("parts"), found)
    return BodyMap(front, back, tuple(_part(Fields(PATH, row, "part", found)) for row in listed)), found


def _part(fields: Fields) -> Part:
    fields.only("key", "place", "title", "note")
    return Part(
        fields.word("key"),
        fields.word("place"),
        fields.both("title", "GUI004"),
        fields.both("note", "GUI004", required=False),
        fields.line_of("place"),
    )
