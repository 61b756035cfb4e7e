"""docs/_data/glossary.yml and docs/_data/words.yml: the words that pages use and do not use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, read_rows, read_table
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/glossary.yml"
WORDS_PATH = "docs/_data/words.yml"

_KEY = re.compile(r"[a-z0-9-]+")
"""A part of an address: the id of the term in the glossary."""


@dataclass(frozen=True, slots=True)
class Term:
    """One idea with its word and its plain explanation in both languages."""

    key: str
    term: Mapping[str, str]
    plain: Mapping[str, str]
    say: Mapping[str, tuple[str, ...]]
    never: Mapping[str, tuple[str, ...]]
    line: int


@dataclass(frozen=True, slots=True)
class Allowance:
    """A page on which a word that is not used elsewhere has its place, with the reason."""

    page: str
    why: str
    line: int


@dataclass(frozen=True, slots=True)
class BannedWord:
    """A word that pages of one language do not use, with the right one and the reason."""

    language: str
    words: tuple[str, ...]
    say: str
    why: str
    allowed: tuple[Allowance, ...]
    line: int


def read_glossary(root: Path) -> tuple[tuple[Term, ...], list[Problem]]:
    """All terms in the order of the file, and what is wrong with their form."""
    found: list[Problem] = []
    rows = read_rows(root, PATH, "term", ("key", "say", "never", "note", *LANGUAGES), found)
    return tuple(_term(fields) for fields in rows), found


def _term(fields: Fields) -> Term:
    key = fields.name = fields.formed("key", _KEY)
    term, plain = {}, {}
    for language in LANGUAGES:
        words = fields.inner(language, ("term", "plain", "note"))
        words.name = f"{key} {language}"
        if not fields.entries.get(language):
            fields.lacks("LNG007", language, "term", fields.line)
        else:
            term[language], plain[language] = words.text("term"), words.text("plain")
    say, never = _forms(fields, "say"), _forms(fields, "never")
    for language in LANGUAGES:
        if "say" in fields.entries and not say.get(language):
            fields.lacks("LNG007", language, "say", fields.line_of("say"))
    return Term(key, term, plain, say, never, fields.line)


def _forms(fields: Fields, key: str) -> dict[str, tuple[str, ...]]:
    inner = fields.inner(key, LANGUAGES)
    return {language: inner.texts(language) for language in LANGUAGES}


def read_words(root: Path) -> tuple[tuple[BannedWord, ...], list[Problem]]:
    """All banned words in the order of the file, and what is wrong with their form."""
    found: list[Problem] = []
    table = read_table(root, WORDS_PATH, found, LANGUAGES)
    words = tuple(
        BannedWord(
            language=language,
            words=fields.texts("words"),
            say=fields.text("say"),
            why=fields.text("why"),
            allowed=tuple(
                Allowance(row.word("page"), row.text("why"), row.line)
                for row in fields.rows("allowed", "allowed", ("page", "why"))
            ),
            line=fields.line,
        )
        for language in LANGUAGES
        for fields in table.rows(language, "word", ("words", "say", "why", "allowed"))
    )
    return words, found
