"""docs/_data/pictures.yml: the drawings, and what each one shows in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.documents import Fields, named, read_data
from kram.problems import Problem

PATH = "docs/_data/pictures.yml"


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing in docs/assets/gambar/, with its alternative text and its size in pixels."""

    name: str
    alt: Mapping[str, str]
    width: str
    height: str
    line: int


def read_pictures(root: Path) -> tuple[dict[str, Picture], list[Problem]]:
    """All drawings by the name that markers use, and what is wrong with the form of the file."""
    node, found = read_data(root, PATH)
    result = {}
    for file, line, value in named(PATH, node, found):
        fields = Fields(PATH, value, file, found)
        fields.only("alt", "width", "height")
        name = file.removesuffix(".svg")
        alt = fields.both("alt", "FRM011")
        result[name] = Picture(name, alt, fields.word("width"), fields.word("height"), line)
    return result, found
