"""docs/_data/body_map.yml: the parts of the body that a reader can point at, and where each leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, read_table

PATH = "docs/_data/body_map.yml"
WIDE = "wide"
_SHAPES = ("skin_front", "skin_back", "clothes")
_AT = re.compile(rf"{WIDE}|\d+,\d+")
_SHAPE = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+")
"""The path of an SVG."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the body: its name, a note, and the page or heading that it leads to."""

    key: str
    place: str
    title: Mapping[str, str]
    note: Mapping[str, str]
    at: str
    """Where its label is on the drawing, as ``351,92``; ``wide`` below it; nothing where it is not on it."""
    pointer: str
    """From the label to the part, as the path of an SVG."""
    spot: str
    """The part itself, as the path of an SVG."""
    line: int


@dataclass(frozen=True, slots=True)
class BodyMap:
    """The words under the two views of the body, the left leg of each, the clothes, and the parts."""

    front: Mapping[str, str]
    back: Mapping[str, str]
    skin_front: str
    skin_back: str
    clothes: str
    parts: tuple[Part, ...]


def read_body_map(root: Path) -> tuple[BodyMap, list[Problem]]:
    """The map, and what is wrong with its form; without a file it has no part."""
    found: list[Problem] = []
    fields = read_table(root, PATH, found, ("front", "back", *_SHAPES, "parts"), optional=True)
    front, back = fields.both("front", "GUI004"), fields.both("back", "GUI004")
    known = ("key", "place", "title", "note", "at", "line", "spot")
    parts = tuple(_part(part) for part in fields.rows("parts", "part", known))
    shapes = {name: _shape(fields, name) for name in _SHAPES}
    return BodyMap(front=front, back=back, parts=parts, **shapes), found


def _shape(fields: Fields, key: str) -> str:
    return fields.formed(key, _SHAPE, required=False)


def _part(fields: Fields) -> Part:
    return Part(
        key=fields.word("key"),
        place=fields.word("place"),
        title=fields.both("title", "GUI004"),
        note=fields.both("note", "GUI004", required=False),
        at=fields.formed("at", _AT, required=False),
        pointer=_shape(fields, "line"),
        spot=_shape(fields, "spot"),
        line=fields.line_of("place"),
    )
