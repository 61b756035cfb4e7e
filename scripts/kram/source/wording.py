"""What texts are made of in both languages: sentences, amounts and days."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

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


_WRITTEN = ini.beside(__file__, "units.ini")
_UNITS = {word: unit for unit, words in _WRITTEN["units"].items() for word in words.split()}
_SIDES = {phrase.strip(): side for side, of in _WRITTEN["sides"].items() for phrase in of.split(",")}
_BEFORE = re.compile(rf"\b({'|'.join(_SIDES)})\s+$".replace(" ", r"\s+"))
_LONGEST_SIDE = max(map(len, _SIDES)) + 1
# "People over 65" and "2.4 as often": English leaves out what Indonesian says.
_OPTIONAL_UNITS = ("y", "x")
_NUMBER = re.compile(
    r"([\d½¼¾⅓⅔](?<![\w.,:][\d½¼¾⅓⅔])\d*(?:[.,:]\d+)*[½¼¾⅓⅔]?)"
    r"(?:[\s-]?(%|°C|µg|sendok\s(?:teh|makan)|[^\W\d_]+(?:/[^\W\d_]+)?))?"
)
_THOUSANDS = {
    x: re.compile(rf"(?<=\d){re.escape(mark)}(?=\d{{3}}(?:\D|$))") for x, (mark, _) in SEPARATORS.items()
}

_Amount = tuple[str, str, str]
"""A number, its unit, and the side of it that people are on, each of the last two or nothing."""


def amounts(text: str, language: str) -> list[tuple[str, str, str]]:
    """Each number of a text, with its unit and the side of it that people are on, or nothing for these."""
    return [amount for amount, _ in _amounts([text], language)]


def different_amounts(english: Iterable[str], indonesian: Iterable[str]) -> tuple[list[str], list[str]]:
    """The amounts that only the English and only the Indonesian texts have, as they are written there."""
    here, there = _amounts(english, TRANSLATION), _amounts(indonesian, ORIGINAL)
    if [key for key, _ in here] == [key for key, _ in there]:
        return [], []
    ours, theirs = Counter(key for key, _ in here), Counter(key for key, _ in there)
    only_here, only_there = ours - theirs, theirs - ours
    for amount in list(only_here.elements()):
        if other := next((x for x in only_there if _is_alike(amount, x)), None):
            only_here -= Counter([amount])
            only_there -= Counter([other])
    return [x for key, x in here if key in only_here], [x for key, x in there if key in only_there]


def _is_alike(first: _Amount, second: _Amount) -> bool:
    """Both are the same amount, where one of them may leave out what the other says."""
    units, sides = {first[1], second[1]}, {first[2], second[2]}
    is_unit = len(units) == 1 or ("" in units and units & {*_OPTIONAL_UNITS})
    return first[0] == second[0] and bool(is_unit) and (len(sides) == 1 or "" in sides)


def _amounts(texts: Iterable[str], language: str) -> list[tuple[_Amount, str]]:
    result = []
    for text in texts:
        for match in _NUMBER.finditer(text):
            unit, before = _unit(match[2] or ""), text[max(0, match.start() - _LONGEST_SIDE) : match.start()]
            limit = _BEFORE.search(before.lower())
            written = (limit[0] if limit else "") + (match[0] if unit else match[1])
            whole = _THOUSANDS[language].sub("", match[1])
            # A time of day: 07.30 in Indonesian, 07:30 in English.
            value = whole.replace(SEPARATORS[language][1], ".").replace(":", ".")
            side = _SIDES[" ".join(limit[1].split())] if limit else ""
            result.append(((value, unit, side), written))
    return result


@cache
def _unit(written: str) -> str:
    """What a unit is compared by, or nothing: the word after a number often is none."""
    name = "_".join(written.lower().split())
    first, _, per = name.partition("/")
    unit = _UNITS.get(name) or _UNITS.get(first, "")
    return f"{unit}/{_UNITS[per]}" if unit and per in _UNITS else unit


_FORM = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: str) -> date | None:
    """The day that a text such as ``2026-11-22`` names, or None where it names none."""
    try:
        return date.fromisoformat(text) if _FORM.fullmatch(text) else None
    except ValueError:
        return None
