"""docs/_data/glossary.yml and docs/_data/words.yml: the words that pages use and do not use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem, problem
from kram.source.fields import Fields, named, rows
from kram.source.yaml import Items, Table, read_data
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES

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
    node, found = read_data(root, PATH)
    result = []
    for row in rows(PATH, node, found):
        fields = Fields(PATH, row, "term", found)
        if fields.table is None:
            continue
        fields.only("key", "say", "never", "note", *LANGUAGES)
        key = fields.word("key")
        if key and not _KEY.fullmatch(key):
            fields.wrong("key", fields.entries["key"])
        fields.name = key
        term, plain = {}, {}
        for language in LANGUAGES:
            value = fields.entries.get(language)
            if value is None:
                found.append(
                    problem(PATH, row.line, "LNG007", key="term", name=key, language=LANGUAGE_NAMES[language])
                )
                continue
            words = Fields(PATH, value, f"{key} {language}", found)
            words.only("term", "plain", "note")
            term[language] = words.text("term")
            plain[language] = words.text("plain")
        say, never = _forms(fields, "say"), _forms(fields, "never")
        for language in LANGUAGES:
            if fields.table.entries.get("say") and not say.get(language):
                line = fields.line_of("say")
                found.append(
                    problem(PATH, line, "LNG007", key="say", name=key, language=LANGUAGE_NAMES[language])
                )
        result.append(Term(key, term, plain, say, never, row.line))
    return tuple(result), found


def read_words(root: Path) -> tuple[tuple[BannedWord, ...], list[Problem]]:
    """All banned words in the order of the file, and what is wrong with their form."""
    node, found = read_data(root, WORDS_PATH)
    result = []
    for language, _, listed in named(WORDS_PATH, node, found):
        if language not in LANGUAGES or not isinstance(listed, Items):
            Fields(WORDS_PATH, listed, language, found).wrong(language, listed)
            continue
        for row in listed.items:
            fields = Fields(WORDS_PATH, row, "word", found)
            if fields.table is None:
                continue
            fields.only("words", "say", "why", "allowed")
            result.append(
                BannedWord(
                    language=language,
                    words=fields.texts("words"),
                    say=fields.text("say"),
                    why=fields.text("why"),
                    allowed=_exceptions(fields),
                    line=row.line,
                )
            )
    return tuple(result), found


def _forms(fields: Fields, key: str) -> dict[str, tuple[str, ...]]:
    node = fields.entries.get(key)
    if not isinstance(node, Table):
        if node is not None:
            fields.wrong(key, node)
        return {}
    inner = Fields(fields.path, node, f"{fields.name} {key}", fields.found)
    inner.only(*LANGUAGES)
    return {language: inner.texts(language) for language in LANGUAGES}


def _exceptions(fields: Fields) -> tuple[Allowance, ...]:
    node = fields.entries.get("allowed")
    if node is None:
        return ()
    if not isinstance(node, Items):
        fields.wrong("allowed", node)
        return ()
    result = []
    for item in node.items:
        inner = Fields(fields.path, item, "allowed", fields.found)
        if inner.table is not None:
            inner.only("page", "why")
            result.append(Allowance(inner.word("page"), inner.text("why"), item.line))
    return tuple(result)
