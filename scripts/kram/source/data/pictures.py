"""docs/_data/pictures.yml: the drawings, and what each one shows in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.drawings import active_parts
from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.source.files import MOST_BYTES_OF_A_PAGE, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Row):
    """One drawing, with its alternative text and its size in pixels."""

    PATH = "docs/_data/pictures.yml"

    name: str
    file: str
    """Where it is, below docs/."""
    alt: Mapping[str, str] = read(Fields.both, "FRM011")
    width: str = read(Fields.word)
    height: str = read(Fields.word)
    active: tuple[str, ...]
    """What runs in the drawing, or asks for something outside."""


def _active(root: Path, path: str, found: list[Problem]) -> tuple[str, ...]:
    if not (root / path).exists():
        return ()  # which is told where the row is
    text, wrong = read_text(root, path, MOST_BYTES_OF_A_PAGE)
    found += [problem for problem in wrong if text is None]
    return tuple(active_parts(text)) if text else ()


def read_pictures(root: Path) -> tuple[dict[str, Picture], list[Problem]]:
    """All drawings by the name that markers use, and what is wrong with the form of the file."""
    found: list[Problem] = []
    result = {}
    for key, table in read_table(root, Picture.PATH, found).tables(Picture.keys()):
        name = key.removesuffix(".svg")
        file = f"assets/gambar/{name}.svg"
        active = _active(root, f"docs/{file}", found)
        result[name] = Picture.of(table, name=name, file=file, active=active)
    return result, found
