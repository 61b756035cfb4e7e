"""docs/_data/steps.yml: steps that a reader follows, one drawing each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, read_table

PATH = "docs/_data/steps.yml"


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, in a few words, and the drawing that shows it."""

    picture: str
    title: Mapping[str, str]
    text: Mapping[str, str]
    line: int


def read_steps(root: Path) -> tuple[dict[str, tuple[Step, ...]], list[Problem]]:
    """The steps of each list by its name, and what is wrong with their form; no file is no list."""
    found: list[Problem] = []
    lists = read_table(root, PATH, found, optional=True)
    return {
        name: tuple(_step(fields) for fields in lists.rows(name, name, ("picture", "title", "text")))
        for name in lists.entries
    }, found


def _step(fields: Fields) -> Step:
    title, text = fields.both("title", "GUI004"), fields.both("text", "GUI004")
    return Step(fields.word("picture"), title, text, fields.line_of("picture"))
