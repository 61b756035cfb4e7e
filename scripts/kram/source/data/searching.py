"""What people type into the search box: synonyms, medicines, danger and hints, .yml in docs/_data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.source.yaml import Text
from kram.vocabulary import LANGUAGES

SYNONYMS = "docs/_data/synonyms.yml"
_HINT = re.compile("([a-z0-9]+) ([1-9])")


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What the search of one language knows beyond its pages."""

    ignore: tuple[str, ...] = ()
    """Words that say nothing about the subject."""
    words: tuple[tuple[str, str], ...] = ()
    """What is typed, and the word of the pages it means."""
    pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words and phrases that lead to ``page`` or ``page#section``."""
    nothing: tuple[str, ...] = ()
    """What the site does not have, and says so."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of each word and of each address."""

    def leading_to(self, address: str) -> tuple[str, ...]:
        """The words and phrases that lead to a page or section."""
        return self.pages.get(address, ())


def read_synonyms(root: Path) -> tuple[dict[str, Synonyms], list[Problem]]:
    """The synonyms of each language, and what is wrong with their form."""
    found: list[Problem] = []
    result = {language: Synonyms() for language in LANGUAGES}
    tables = read_table(root, SYNONYMS, found).tables(("ignore", "words", "pages", "nothing"))
    for language, fields in tables:
        words, pages = fields.inner("words"), fields.inner("pages")
        result[language] = Synonyms(
            ignore=tuple(word for line in fields.texts("ignore") for word in line.split()),
            words=tuple((word, words.word(word)) for word in words.entries),
            pages={address: pages.texts(address) for address in pages.entries},
            nothing=fields.texts("nothing"),
            lines={**words.lines, **pages.lines},
        )
    return result, found


class MedicineClass(Row, path="medicines.yml", name="class", optional=True):
    """A class of medicines: its names, the endings of names that no list has, and the place about it."""

    name: str = read(Fields.word, keys=["class"])
    atc: str = read(Fields.word)
    names: tuple[Text, ...] = read(Fields.listed)
    endings: tuple[str, ...] = read(Fields.texts)
    leads_to: str = read(Fields.word)


class DangerWords(Row, path="danger.yml", optional=True):
    """What people in danger type for one sign: in each language, the words asked for together."""

    key: str
    patterns: Mapping[str, tuple[Text, ...]] = read(Fields.in_languages, Fields.listed, keys=LANGUAGES)


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
