"""docs/_data/steps.yml: steps that a reader follows, one drawing each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, named, rows
from kram.source.yaml import read_data

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
    if not (root / PATH).exists():
        return {}, []
    node, found = read_data(root, PATH)
    result = {}
    for name, _, value in named(PATH, node, found):
        steps = []
        for row in rows(PATH, value, found):
            fields = Fields(PATH, row, name, found)
            fields.only("picture", "title", "text")
            picture = fields.word("picture")
            title, text = fields.both("title", "GUI004"), fields.both("text", "GUI004")
            steps.append(Step(picture, title, text, fields.line_of("picture")))
        result[name] = tuple(steps)
    return result, found
