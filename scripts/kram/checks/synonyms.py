"""SYN: the words that readers search with are words, and lead to what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data import danger, medicines
from kram.source.data.synonyms import PATH, Synonyms
from kram.source.repository import Repository
from kram.vocabulary import LANGUAGES

_WORD = re.compile(r"[a-z0-9]+")
_ASKED = r"(?:=?[a-z0-9]+|>[0-9]+)"
_PART = rf"!?{_ASKED}(?:\|{_ASKED})*"
_PATTERN = re.compile(rf"{_PART}(?: {_PART})*")


def check(repository: Repository) -> Iterator[Problem]:
    """Words that say nothing, and places that do not exist."""
    for language in LANGUAGES:
        synonyms = repository.synonyms[language]
        yield from _words(synonyms)
        for address in synonyms.pages:
            yield from _place(repository, address, PATH, synonyms.lines[address])
    yield from _medicines(repository)
    yield from _danger(repository)


def _words(synonyms: Synonyms) -> Iterator[Problem]:
    for word, meant in synonyms.words:
        line = synonyms.lines[word]
        if word == meant or not (_WORD.fullmatch(word) and _WORD.fullmatch(meant)):
            yield problem(PATH, line, "SYN002", word=word, meant=meant)
        elif word in synonyms.ignore:
            yield problem(PATH, line, "SYN003", word=word)


def _medicines(repository: Repository) -> Iterator[Problem]:
    """Each name is there once, as one word, and each class leads to a place."""
    first: dict[str, int] = {}
    for one in repository.medicines:
        if one.leads_to:
            yield from _place(repository, one.leads_to, medicines.PATH, one.line_of_place)
        for name in one.names:
            if not _WORD.fullmatch(name.value):
                yield problem(medicines.PATH, name.line, "SYN004", name=name.value)
            elif name.value in first:
                again = str(first[name.value])
                yield problem(medicines.PATH, name.line, "SYN005", name=name.value, first=again)
            first.setdefault(name.value, name.line)


def _danger(repository: Repository) -> Iterator[Problem]:
    """Each entry is of a sign that there is, and each pattern is one that the search can read."""
    for row in repository.danger.values():
        if row.sign not in repository.signs:
            near = closest_match(row.sign, list(repository.signs))
            yield problem(danger.PATH, row.line, "SYN006", key=row.sign, near=near)
        for pattern in (pattern for of_language in row.patterns.values() for pattern in of_language):
            if not _PATTERN.fullmatch(pattern.value) or pattern.value.startswith("!"):
                yield problem(danger.PATH, pattern.line, "SYN007", pattern=pattern.value)


def _place(repository: Repository, place: str, source: str, line: int) -> Iterator[Problem]:
    """What was public and is missing is reported where it is missing, not here too."""
    slug, _, section = place.partition("#")
    address = repository.addresses.get(slug)
    heading = address.sections.get(section) if address and not address.moved_to else None
    is_reported = heading is not None and not heading.moved_to
    if not is_reported and (gap := repository.gap(place, headings=True)):
        yield problem(source, line, "SYN001", address=place, **gap)
