"""docs/_data/signs.yml: the danger signs, each once, with its level and the pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem, problem
from kram.source.fields import Fields, named
from kram.source.yaml import Text, read_data
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES

PATH = "docs/_data/signs.yml"


@dataclass(frozen=True, slots=True)
class Sign:
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
    line: int
    lines: Mapping[str, int]

    def line_of(self, key: str) -> int:
        """The line of a key of the sign, or its first line."""
        return self.lines.get(key, self.line)


def read_signs(root: Path) -> tuple[dict[str, Sign], list[Problem]]:
    """All signs by key in the order of the file, and what is wrong with their form; no file is no sign."""
    if not (root / PATH).exists():
        return {}, []
    node, found = read_data(root, PATH)
    result = {}
    for key, line, value in named(PATH, node, found):
        fields = Fields(PATH, value, key, found)
        fields.only("level", "group", *LANGUAGES, "references", "pages", "open")
        required = fields.table is not None
        result[key] = Sign(
            key,
            fields.word("level", required),
            fields.word("group", required),
            _texts(fields, line),
            fields.texts("references"),
            fields.listed("pages"),
            fields.both("open", "SGN006", required=False),
            line,
            {name: fields.line_of(name) for name in fields.entries},
        )
    return result, found


def _texts(fields: Fields, line: int) -> dict[str, str]:
    """The sign in each language that has it."""
    texts = {language: fields.text(language, required=False) for language in LANGUAGES}
    for language, text in texts.items():
        if not text and fields.table is not None:
            values = {"key": language, "name": fields.name, "language": LANGUAGE_NAMES[language]}
            at = fields.table.lines.get(language, line)
            fields.found.append(problem(fields.path, at, "SGN006", **values))
    return {language: text for language, text in texts.items() if text}
