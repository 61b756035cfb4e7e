"""docs/_data/source.id.txt and source.yml: the text we started from, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Row, read_table
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Text

PATH = "docs/_data/source.yml"
TEXT_PATH = "docs/_data/source.id.txt"

_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")
_YES_OR_NO = re.compile("true|false")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow(Row):
    """What became of one sentence of the source text."""

    key: str
    text: str
    stands: tuple[Text, ...]
    verdict: str
    changed: bool
    what: Mapping[str, str]
    why: Mapping[str, str]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The sentences of the source text by key, the line of each, and their rows."""

    sentences: Mapping[str, str]
    rows: Mapping[str, SourceRow]


def sentences_of(text: str) -> dict[str, str]:
    """The title and every sentence of a text, under the keys title, p1s1, p1s2, ..."""
    title, *paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text.strip()))
    result = {"title": title} if title else {}
    for p, paragraph in enumerate(paragraphs, 1):
        for s, sentence in enumerate(_END_OF_SENTENCE.split(paragraph), 1):
            result[f"p{p}s{s}"] = " ".join(sentence.split())
    return result


def read_source(root: Path) -> tuple[Source, list[Problem]]:
    """The source text with its rows, and what is wrong with their form."""
    text, found = read_text(root, TEXT_PATH, MOST_BYTES_OF_DATA)
    known = ("text", "stands", "verdict", "changed", "what", "why", "references")
    result = {}
    for key, line, fields in read_table(root, PATH, found).tables(known):
        changed = fields.formed("changed", _YES_OR_NO) == "true"
        result[key] = SourceRow(
            key=key,
            text=fields.text("text"),
            stands=fields.listed("stands"),
            verdict=fields.word("verdict"),
            changed=changed,
            what=fields.both("what", "SRC004", required=changed),
            why=fields.both("why", "SRC004", required=changed),
            references=fields.texts("references"),
            line=line,
            lines=fields.lines,
        )
    return Source(sentences_of(text or ""), result), found
