"""Where a sentence ends, and how many words it has."""

import re
from collections.abc import Iterable, Iterator
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


def sentences_of(text: str, line: int, ends: Iterable[int] | None = None) -> tuple[Sentence, ...]:
    """The sentences of a text without markup that starts at a line; where they end may be known already."""
    result = []
    start = 0
    for end in ends_with_words(text) if ends is None else ends:
        part = text[start:end]
        result.append(Sentence(part.strip(), len(_WORD.findall(part)), line))
        line += part.count("\n")
        start = end
    return tuple(result)


def ends_with_words(text: str) -> tuple[int, ...]:
    """The position after each sentence that has words."""
    ends = (*ends_of(text), len(text))
    return tuple(end for start, end in zip((0, *ends), ends, strict=False) if _WORD.search(text, start, end))


def ends_of(text: str) -> Iterator[int]:
    """The position after each sentence but the last; an abbreviation ends none."""
    start = 0
    for match in _END.finditer(text):
        end = match.start(1)
        if not _ABBREVIATION.search(text[max(start, end - _LONGEST_ABBREVIATION) : end]):
            start = match.end()
            yield start
