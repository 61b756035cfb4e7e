"""What people type into the search box: synonyms, medicines, danger and hints, .yml in docs/_data."""

import re
from collections.abc import Mapping
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.source.yaml import Text
from kram.vocabulary import LANGUAGES

_HINT = re.compile("([a-z0-9]+) ([1-9])")


def _meant(row: Fields, key: str) -> tuple[tuple[str, str], ...]:
    words = row.inner(key)
    return tuple((word, words.word(word)) for word in words.entries)


class Synonyms(Row, path="synonyms.yml"):
    """What the search of one language knows beyond its pages."""

    ignore: tuple[str, ...] = read(lambda row, key: tuple(" ".join(row.texts(key)).split()))
    """Words that say nothing about the subject."""
    whole: tuple[str, ...] = read(Fields.texts)
    """Words that are not what their root is: "pemanasan" is no "panas"."""
    words: tuple[tuple[str, str], ...] = read(_meant)
    """What is typed, and the word of the pages it means."""
    pages: Mapping[str, tuple[str, ...]] = read(Fields.lists)
    """Words and phrases that lead to ``page`` or ``page#section``."""
    nothing: tuple[Text, ...] = read(Fields.texts)
    """What the site does not have, and says so."""
    lines: Mapping[str, int] = read(
        lambda row, _: {**row.inner("words").lines, **row.inner("pages").lines}, keys=()
    )
    """The line of each word and of each address."""


def read_synonyms(root: Path) -> tuple[dict[str, Synonyms], list[Problem]]:
    """The synonyms of each language, and what is wrong with their form."""
    found: list[Problem] = []
    tables = read_table(root, Synonyms, found).tables(Synonyms.keys())
    known = {language: Synonyms.of(table) for language, table in tables}
    nothing = Synonyms.of(Fields(Synonyms.PATH, None, "", found))
    return {language: known.get(language, nothing) for language in LANGUAGES}, found


class MedicineClass(Row, path="medicines.yml", name="class", optional=True):
    """A class of medicines: its names, the endings of names that no list has, and the place about it."""

    name: str = read(Fields.word, keys=["class"])
    atc: str = read(Fields.word)
    names: tuple[Text, ...] = read(Fields.texts, required=True)
    endings: tuple[str, ...] = read(Fields.texts)
    leads_to: str = read(Fields.word)


def _listed(row: Fields, _: str) -> dict[str, tuple[Text, ...]]:
    return {language: row.texts(language) for language in LANGUAGES}


class DangerWords(Row, path="danger.yml", optional=True):
    """What people in danger type for one sign: in each language, the words asked for together."""

    key: str
    patterns: Mapping[str, tuple[Text, ...]] = read(_listed, keys=LANGUAGES)


def _hinting(row: Fields, _: str) -> dict[str, dict[str, int]]:
    found = {language: [_HINT.fullmatch(text) for text in row.texts(language)] for language in LANGUAGES}
    for language, matches in found.items():
        if None in matches:
            row.wrong(language, row.entries[language])
    return {language: {m[1]: int(m[2]) for m in matches if m} for language, matches in found.items()}


class Hints(Row, path="hints.yml", optional=True):
    """Everyday words that make a page likelier, by so many steps each; learnt from questions."""

    key: str
    """The slug of the page."""
    words: Mapping[str, Mapping[str, int]] = read(_hinting, keys=LANGUAGES)
