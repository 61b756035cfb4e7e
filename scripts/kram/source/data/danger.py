"""docs/_data/danger.yml: what people in danger type, by the sign that it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import read_table
from kram.source.yaml import Text
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/danger.yml"


@dataclass(frozen=True, slots=True)
class DangerWords:
    """The patterns of one sign in each language: the words that must be asked for together."""

    sign: str
    patterns: Mapping[str, tuple[Text, ...]]
    line: int


def read_danger(root: Path) -> tuple[dict[str, DangerWords], list[Problem]]:
    """The patterns by the key of their sign, and what is wrong with their form; no file is no pattern."""
    found: list[Problem] = []
    result = {}
    for key, line, fields in read_table(root, PATH, found, optional=True).tables(LANGUAGES):
        patterns = {language: fields.listed(language) for language in LANGUAGES}
        result[key] = DangerWords(key, patterns, line)
    return result, found
