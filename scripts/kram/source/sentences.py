"""Where a sentence ends, and how many words it has."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence, the number of its words, and its line."""

    text: str
    words: int
    line: int


_WORD = re.compile(r"[^\W_]\S*")
_END = re.compile(r"[.!?…]((?:[\"”’»)*_]|\[\^[^\]\s]*\]|\](?:\([^()\s]*\))?)*\s+)(?=[\"“‘«(\[*_]*[A-Z0-9])")
"""Marks of Markdown may be between a sentence and the next one."""
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:dr|drg|Dr|Mr|Mrs|Ms|No|no|St|e\.g|i\.e|vs|hlm|mis|[A-Z])\.$")
_LONGEST_ABBREVIATION = 8


def sentences_of(text: str, line: int) -> tuple[Sentence, ...]:
    """The sentences of a text without markup that starts at a line."""
    result = []
    start = 0
    for end in (*ends_of(text), len(text)):
        part = text[start:end]
        words = len(_WORD.findall(part))
        if words:
            result.append(Sentence(part.strip(), words, line))
        line += part.count("\n")
        start = end
    return tuple(result)


def ends_of(text: str) -> Iterator[int]:
    """The position after each sentence but the last; an abbreviation ends none."""
    start = 0
    for match in _END.finditer(text):
        end = match.start(1)
        if not _ABBREVIATION.search(text[max(start, end - _LONGEST_ABBREVIATION) : end]):
            start = match.end()
            yield start
