"""docs/_data/path.yml: questions, the most urgent first, that lead a reader to the right help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import read_rows
from kram.source.yaml import Text

PATH = "docs/_data/path.yml"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the signs that it asks about, how soon a yes needs help, and where it leads."""

    level: str
    ask: Mapping[str, str]
    signs: tuple[Text, ...]
    place: str
    place_line: int


def read_path(root: Path) -> tuple[tuple[Question, ...], list[Problem]]:
    """The questions in order, and what is wrong with their form; no file is no question."""
    found: list[Problem] = []
    questions = tuple(
        Question(
            level=fields.word("level"),
            ask=fields.both("ask", "GUI004"),
            signs=fields.listed("signs"),
            place=fields.word("place"),
            place_line=fields.line_of("place"),
        )
        for fields in read_rows(
            root, PATH, "question", ("level", "ask", "signs", "place"), found, optional=True
        )
    )
    return questions, found
