"""docs/_data/pictures.yml: the drawings, and what each one shows in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.drawings import active_parts
from kram.problems import Problem
from kram.source.fields import Fields, named
from kram.source.yaml import read_data

PATH = "docs/_data/pictures.yml"


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing, with its alternative text and its size in pixels."""

    name: str
    file: str
    """Where it is, below docs/."""
    alt: Mapping[str, str]
    width: str
    height: str
    line: int
    active: tuple[str, ...]
    """What runs in the drawing, or asks for something outside."""


def _active(file: Path) -> tuple[str, ...]:
    try:
        return tuple(active_parts(file.read_text("utf-8")))
    except (OSError, ValueError):
        return ()  # that it is not there, or no text, is another problem


def read_pictures(root: Path) -> tuple[dict[str, Picture], list[Problem]]:
    """All drawings by the name that markers use, and what is wrong with the form of the file."""
    node, found = read_data(root, PATH)
    result = {}
    for key, line, value in named(PATH, node, found):
        fields = Fields(PATH, value, key, found)
        fields.only("alt", "width", "height")
        name = key.removesuffix(".svg")
        alt = fields.both("alt", "FRM011")
        file = f"assets/gambar/{name}.svg"
        result[name] = Picture(
            name, file, alt, fields.word("width"), fields.word("height"), line, _active(root / "docs" / file)
        )
    return result, found
