"""docs/_data/source.id.txt and source.yml: the text we started from, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, named
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Text, read_data

PATH = "docs/_data/source.yml"
TEXT_PATH = "docs/_data/source.id.txt"

_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What became of one sentence of the source text."""

    key: str
    text: str
    stands: tuple[Text, ...]
    verdict: str
    changed: bool
    what: Mapping[str, str]
    why: Mapping[str, str]
    references: tuple[str, ...]
    line: int
    lines: Mapping[str, int]


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
    text, unread = read_text(root, TEXT_PATH, MOST_BYTES_OF_DATA)
    node, found = read_data(root, PATH)
    result = {}
    for key, line, value in named(PATH, node, found):
        fields = Fields(PATH, value, key, found)
        required = fields.table is not None
        fields.only("text", "stands", "verdict", "changed", "what", "why", "references")
        changed = fields.word("changed", required)
        if changed not in ("true", "false", ""):
            fields.wrong("changed", fields.entries["changed"])
        what = fields.both("what", "SRC004", required=changed == "true")
        why = fields.both("why", "SRC004", required=changed == "true")
        result[key] = SourceRow(
            key=key,
            text=fields.text("text", required),
            stands=fields.listed("stands"),
            verdict=fields.word("verdict", required),
            changed=changed == "true",
            what=what,
            why=why,
            references=fields.texts("references"),
            line=line,
            lines={name: fields.line_of(name) for name in fields.entries},
        )
    return Source(sentences_of(text or ""), result), unread + found
