"""docs/_data/signs.yml: the danger signs, each once, with its level and the pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read_table
from kram.source.yaml import Text
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/signs.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Row):
    """One danger sign: how urgent it is, in which group of a box it is, and where it is shown."""

    key: str
    level: str
    group: str
    text: Mapping[str, str]
    references: tuple[str, ...]
    places: tuple[Text, ...]
    """Pages, or sections as ``page#section``, that show the sign beside the help page, which shows all."""
    open: Mapping[str, str]
    """What a clinician has yet to decide about the sign, or nothing."""


def read_signs(root: Path) -> tuple[dict[str, Sign], list[Problem]]:
    """All signs by key in the order of the file, and what is wrong with their form; no file is no sign."""
    found: list[Problem] = []
    known = ("level", "group", *LANGUAGES, "references", "pages", "open")
    result = {}
    for key, line, fields in read_table(root, PATH, found, optional=True).tables(known):
        result[key] = Sign(
            key=key,
            level=fields.word("level"),
            group=fields.word("group"),
            text=_texts(fields, line),
            references=fields.texts("references"),
            places=fields.listed("pages"),
            open=fields.both("open", "SGN006", required=False),
            line=line,
            lines=fields.lines,
        )
    return result, found


def _texts(fields: Fields, line: int) -> dict[str, str]:
    """The sign in each language that has it."""
    texts = {language: fields.text(language, required=False) for language in LANGUAGES}
    for language, text in texts.items():
        if not text and fields.table:
            fields.lacks("SGN006", language, language, fields.lines.get(language, line))
    return {language: text for language, text in texts.items() if text}
