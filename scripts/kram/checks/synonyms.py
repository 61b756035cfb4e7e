"""SYN: the words that readers search with are words, and lead to what is there."""

import re
from collections.abc import Iterator

from kram.problems import MISTYPED, Problem, closest_match
from kram.source.data.searching import Synonyms
from kram.source.repository import Repository
from kram.urls import Place
from kram.vocabulary import LANGUAGES

_NAME = re.compile(r"\*\*(.+?)\*\*")
_BETWEEN = re.compile("[():;]")
_WORD = re.compile(r"[a-z0-9]+")
_ASKED = r"(?:=?[a-z0-9]+|[>@][0-9]+)"
_PART = rf"!?{_ASKED}(?:\|{_ASKED})*"
_PATTERN = re.compile(rf"{_PART}(?: {_PART})*")


def check(repository: Repository) -> Iterator[Problem]:
    """Words that say nothing, and places that do not exist."""
    for language in LANGUAGES:
        synonyms = repository.synonyms[language]
        for word, meant in synonyms.words:
            if meant and (word == meant or not (_WORD.fullmatch(word) and _WORD.fullmatch(meant))):
                yield synonyms.problem("SYN002", word, word=word, meant=meant)
            elif word in synonyms.ignore:
                yield synonyms.problem("SYN003", word, word=word)
        for address in synonyms.pages:
            if gap := _gap(repository, address):
                yield synonyms.problem("SYN001", address, address=address, **gap)
        yield from _there_after_all(repository, synonyms, language)
    for row in repository.hints.values():
        if gap := _gap(repository, row.key):
            yield row.problem("SYN001", row.line, address=row.key, **gap)
    yield from _medicines(repository)
    yield from _danger(repository)


def _there_after_all(repository: Repository, synonyms: Synonyms, language: str) -> Iterator[Problem]:
    """What the search calls missing, although a page, heading or name in bold is called so."""
    named = {tuple(entry.split()): entry for entry in reversed(synonyms.nothing)}
    for page in repository.pages if named else ():
        sections = page.sections if page.language == language else ()
        for section in sections:
            names = (page.title, section.title, *_NAME.findall(section.text))
            parts = {tuple(_WORD.findall(part.lower())) for name in names for part in _BETWEEN.split(name)}
            for said in sorted(parts & named.keys()):
                entry = named.pop(said)
                yield synonyms.problem("SYN008", entry.line, name=entry, path=page.path)


def _medicines(repository: Repository) -> Iterator[Problem]:
    """Each name is there once, as one word, and each class leads to a place."""
    first: dict[str, int] = {}
    for one in repository.medicines:
        if one.leads_to and (gap := _gap(repository, one.leads_to)):
            yield one.problem("SYN001", "leads_to", address=one.leads_to, **gap)
        for name in one.names:
            if not _WORD.fullmatch(name):
                yield one.problem("SYN004", name.line, name=name)
            elif name in first:
                yield one.problem("SYN005", name.line, name=name, first=str(first[name]))
            first.setdefault(name, name.line)


def _danger(repository: Repository) -> Iterator[Problem]:
    """Each entry is of a sign that there is, and each pattern is one that the search can read."""
    free = [sign.key for sign in repository.unnamed_signs]
    for row in repository.danger.values():
        if row.key not in repository.signs:
            yield row.problem("SYN006", key=row.key, near=closest_match(row.key, free, MISTYPED))
        for pattern in (pattern for of_language in row.patterns.values() for pattern in of_language):
            if not _PATTERN.fullmatch(pattern) or pattern.startswith("!"):
                yield row.problem("SYN007", pattern.line, pattern=pattern)


def _gap(repository: Repository, place: str) -> dict[str, str]:
    """What is wrong with a place; what was public and is missing is reported where it is missing."""
    slug, section = Place.parsed(place)
    address = repository.addresses.get(slug)
    heading = address.sections.get(section) if address and not address.moved_to else None
    is_reported = heading is not None and not heading.moved_to
    return {} if is_reported else repository.gap(place, headings=True)
