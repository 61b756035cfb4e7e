"""docs/_data/source.id.txt and source.yml: the text we started from, and what became of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Text

TEXT_PATH = "docs/_data/source.id.txt"

_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")
_YES_OR_NO = re.compile("true|false")


def _is_so(row: Fields, key: str) -> bool:
    return row.formed(key, _YES_OR_NO) == "true"


def _of_change(row: Fields, key: str) -> dict[str, str]:
    """What a changed sentence must have."""
    return row.both(key, "SRC004", required=row.word("changed", required=False) == "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow(Row):
    """What became of one sentence of the source text."""

    PATH = "docs/_data/source.yml"

    key: str
    text: str = read(Fields.text)
    stands: tuple[Text, ...] = read(Fields.listed)
    verdict: str = read(Fields.word)
    changed: bool = read(_is_so)
    what: Mapping[str, str] = read(_of_change)
    why: Mapping[str, str] = read(_of_change)
    references: tuple[str, ...] = read(Fields.texts)


def sentences_of(text: str) -> dict[str, str]:
    """The title and every sentence of a text, under the keys title, p1s1, p1s2, ..."""
    title, *paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text.strip()))
    result = {"title": title} if title else {}
    for p, paragraph in enumerate(paragraphs, 1):
        for s, sentence in enumerate(_END_OF_SENTENCE.split(paragraph), 1):
            result[f"p{p}s{s}"] = " ".join(sentence.split())
    return result


def read_sentences(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """The sentences of the source text by key, and what is wrong with the file."""
    text, found = read_text(root, TEXT_PATH, MOST_BYTES_OF_DATA)
    return sentences_of(text or ""), found
