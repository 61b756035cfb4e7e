"""docs/_data/glossary.yml and docs/_data/words.yml: the words that pages use and do not use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.vocabulary import LANGUAGES

_KEY = re.compile(r"[a-z0-9-]+")
"""A part of an address: the id of the term in the glossary."""


def _words(row: Fields, _: str, part: str) -> dict[str, str]:
    """The term, or its explanation, in each language that has it."""
    found = {}
    for language in LANGUAGES:
        words = row.inner(language, ("term", "plain"))
        words.name = f"{row.name} {language}"
        if row.entries.get(language):
            found[language] = words.text(part)
        else:
            row.lacks("LNG007", language, "term", row.line)
    return found


def _forms(row: Fields, key: str, each: bool = False) -> dict[str, tuple[str, ...]]:
    inner = row.inner(key, LANGUAGES)
    forms = {language: inner.texts(language) for language in LANGUAGES}
    for language, words in forms.items():
        if each and key in row.entries and not words:
            row.lacks("LNG007", language, key, row.line_of(key))
    return forms


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Row):
    """One idea with its word and its plain explanation in both languages."""

    PATH = "docs/_data/glossary.yml"
    NAME = "term"

    key: str = read(Fields.formed, _KEY, names=True)
    term: Mapping[str, str] = read(_words, "term", keys=LANGUAGES)
    plain: Mapping[str, str] = read(_words, "plain", keys=LANGUAGES)
    say: Mapping[str, tuple[str, ...]] = read(_forms, each=True)
    never: Mapping[str, tuple[str, ...]] = read(_forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance(Row):
    """A page on which a word that is not used elsewhere has its place, with the reason."""

    PATH = "docs/_data/words.yml"

    page: str = read(Fields.word)
    why: str = read(Fields.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class BannedWord(Row):
    """A word that pages of one language do not use, with the right one and the reason."""

    PATH = "docs/_data/words.yml"
    NAME = "word"

    words: tuple[str, ...] = read(Fields.texts)
    say: str = read(Fields.text)
    why: str = read(Fields.text)
    allowed: tuple[Allowance, ...] = read(Fields.parts, Allowance)


def read_words(root: Path) -> tuple[dict[str, tuple[BannedWord, ...]], list[Problem]]:
    """The banned words of each language in the order of the file, and what is wrong with their form."""
    found: list[Problem] = []
    table = read_table(root, BannedWord.PATH, found, LANGUAGES)
    return {language: table.parts(language, BannedWord) for language in LANGUAGES}, found
