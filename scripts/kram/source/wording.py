"""What texts are made of in both languages: sentences, amounts and days."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from kram import ini
from kram.vocabulary import ORIGINAL, SEPARATORS, TRANSLATION

# A plain tuple: a large site has a million of them, and copies of this process send them back.
Sentence = tuple[str, int, int]
"""A sentence, the number of its words, and its line."""

_WORD = re.compile(r"[^\W_]\S*")
_END = re.compile(r"[.!?…]((?:[\"”’»)*_]|\[\^[^\]\s]*\]|\](?:\([^()\s]*\))?)*\s+)(?=[\"“‘«(\[*_]*[A-Z0-9])")
"""Marks of Markdown may be between a sentence and the next one."""
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:dr|drg|Dr|Mr|Mrs|Ms|No|no|St|e\.g|i\.e|vs|hlm|mis|[A-Z])\.$")
_LONGEST_ABBREVIATION = 8


def sentences_of(text: str, line: int) -> tuple[Sentence, ...]:
    """The sentences of a text without markup that starts at a line; each has words."""
    result, start = [], 0
    for end in (*ends_of(text), len(text)):
        part = text[start:end]
        if words := len(_WORD.findall(part)):
            result.append((part.strip(), words, line))
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


_WRITTEN = ini.beside(__file__, "units.ini")["units"].items()
_UNITS = {word: unit for unit, words in _WRITTEN for word in words.split()}


def unit(name: str) -> str:
    """The sign of a unit that has this name in a language, or nothing where none has."""
    return _UNITS.get(name.lower(), "")


# "People over 65" and "2.4 as often": English leaves out what Indonesian says.
_OPTIONAL_UNITS = ("y", "x")
_NUMBER = re.compile(r"(\d(?<![\w.,:]\d)\d*(?:[.,:]\d+)*)(?:[\s-]?(%|°C|µg|[^\W\d_]+))?")
_THOUSANDS = {
    x: re.compile(rf"(?<=\d){re.escape(mark)}(?=\d{{3}}(?:\D|$))") for x, (mark, _) in SEPARATORS.items()
}

_Amount = tuple[str, str]


def different_amounts(english: Iterable[str], indonesian: Iterable[str]) -> tuple[list[str], list[str]]:
    """The amounts that only the English and only the Indonesian texts have, as they are written there."""
    here, there = _amounts(english, TRANSLATION), _amounts(indonesian, ORIGINAL)
    if [key for key, _ in here] == [key for key, _ in there]:
        return [], []
    ours, theirs = Counter(key for key, _ in here), Counter(key for key, _ in there)
    for first, second in ((ours, theirs), (theirs, ours)):
        for number, unit in list((first - second).elements()):
            if unit in _OPTIONAL_UNITS and (second - first)[number, ""]:
                first[number, unit] -= 1
                second[number, ""] -= 1
    only_here, only_there = ours - theirs, theirs - ours
    return [x for key, x in here if key in only_here], [x for key, x in there if key in only_there]


def _amounts(texts: Iterable[str], language: str) -> list[tuple[_Amount, str]]:
    result = []
    for text in texts:
        for match in _NUMBER.finditer(text):
            sign = unit(match[2] or "")
            written = match[0] if sign else match[1]
            whole = _THOUSANDS[language].sub("", match[1])
            # A time of day: 07.30 in Indonesian, 07:30 in English.
            value = whole.replace(SEPARATORS[language][1], ".").replace(":", ".")
            result.append(((value, sign), written))
    return result


_FORM = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: str) -> date | None:
    """The day that a text such as ``2026-11-22`` names, or None where it names none."""
    try:
        return date.fromisoformat(text) if _FORM.fullmatch(text) else None
    except ValueError:
        return None
