"""docs/_data/path.yml: questions, the most urgent first, that lead a reader to the right help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, rows
from kram.source.yaml import Text, read_data

PATH = "docs/_data/path.yml"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the signs that it asks about, how soon a yes needs help, and where it leads."""

    level: str
    ask: Mapping[str, str]
    signs: tuple[Text, ...]
    place: str
    line: int
    place_line: int


def read_path(root: Path) -> tuple[tuple[Question, ...], list[Problem]]:
    """The questions in order, and what is wrong with their form; no file is no question."""
    if not (root / PATH).exists():
        return (), []
    node, found = read_data(root, PATH)
    result = []
    for row in rows(PATH, node, found):
        fields = Fields(PATH, row, "question", found)
        fields.only("level", "ask", "signs", "place")
        result.append(
            Question(
                fields.word("level"),
                fields.both("ask", "GUI004"),
                fields.listed("signs"),
                fields.word("place"),
                row.line,
                fields.line_of("place"),
            )
        )
    return tuple(result), found
