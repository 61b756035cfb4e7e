"""docs/_data/synonyms.yml: what people type into the search box where the pages say it otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import read_table
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/synonyms.yml"


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
    for language, _, fields in read_table(root, PATH, found).tables(("ignore", "words", "pages", "nothing")):
        words, pages = fields.inner("words"), fields.inner("pages")
        result[language] = Synonyms(
            ignore=tuple(word for line in fields.texts("ignore") for word in line.split()),
            words=tuple((word, words.word(word)) for word in words.entries),
            pages={address: pages.texts(address) for address in pages.entries},
            nothing=fields.texts("nothing"),
            lines={**words.lines, **pages.lines},
        )
    return result, found
