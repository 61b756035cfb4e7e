"""What leads a reader step by step: steps.yml, path.yml and body_map.yml in docs/_data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.source.yaml import Text

SIDE, BELOW, WARNING = "side", "below", "warning"
_AT = re.compile(f"{SIDE}|{BELOW}|{WARNING}")
_SHAPE = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+")
"""The path of an SVG."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Row):
    """What to do, in a few words, and the drawing that shows it."""

    PATH = "docs/_data/steps.yml"

    picture: str = read(Fields.word)
    title: Mapping[str, str] = read(Fields.both, "GUI004")
    text: Mapping[str, str] = read(Fields.both, "GUI004")


def read_steps(root: Path) -> tuple[dict[str, tuple[Step, ...]], list[Problem]]:
    """The steps of each list by its name, and what is wrong with their form; no file is no list."""
    found: list[Problem] = []
    lists = read_table(root, Step.PATH, found, optional=True)
    return {name: lists.parts(name, Step) for name in lists.entries}, found


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Row):
    """One question: the signs that it asks about, how soon a yes needs help, and where it leads."""

    PATH = "docs/_data/path.yml"
    NAME = "question"
    OPTIONAL = True

    level: str = read(Fields.word)
    ask: Mapping[str, str] = read(Fields.both, "GUI004")
    signs: tuple[Text, ...] = read(Fields.listed)
    place: str = read(Fields.word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Row):
    """One part of the body: its name, a note, and the page or heading that it leads to."""

    PATH = "docs/_data/body_map.yml"
    NAME = "part"

    key: str = read(Fields.word)
    place: str = read(Fields.word)
    title: Mapping[str, str] = read(Fields.both, "GUI004")
    note: Mapping[str, str] = read(Fields.both, "GUI004", required=False)
    at: str = read(Fields.formed, _AT)
    """Where its label is: beside the drawing, or below it, there also as a warning."""
    pointer: str = read(Fields.formed, _SHAPE, required=False, keys=["line"])
    """From the label to the part, as the path of an SVG."""
    spot: str = read(Fields.formed, _SHAPE, required=False)
    """The part itself, as the path of an SVG that is drawn as a thick line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMap(Row):
    """The words under the two views of the body, the drawing as paths of an SVG, and its parts."""

    PATH = Part.PATH
    OPTIONAL = True

    front: Mapping[str, str] = read(Fields.both, "GUI004")
    back: Mapping[str, str] = read(Fields.both, "GUI004")
    leg: str = read(Fields.formed, _SHAPE, required=False)
    """The left leg; the right one is its mirror image."""
    clothes: str = read(Fields.formed, _SHAPE, required=False)
    parts: tuple[Part, ...] = read(Fields.parts, Part)
