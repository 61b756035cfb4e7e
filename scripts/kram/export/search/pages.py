"""What the search knows about the pages: titles, headings that something leads to, and phrases."""

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from kram.export.search.stems import WITH_ROOTS, stem, words
from kram.source.data.searching import Synonyms
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.view.letters import small_letter

SHOWN = 46
"""So many letters of a description are shown under a result: more would hide the next one on a phone."""


class Row(NamedTuple):
    """A page with its title, description and phrases, or a section with its heading and phrases."""

    slug: str
    section: str
    name: str
    about: str
    sought: str


@dataclass(frozen=True)
class Known:
    """All that the search of one language knows about the pages."""

    rows: tuple[Row, ...]
    """Each page, followed by its sections."""
    roots: tuple[str, ...]
    """Indonesian roots of words in titles, headings, descriptions, keywords and patterns of danger."""
    ignored: tuple[str, ...]
    """Words that say nothing about the subject, and that the search would otherwise meet in a row."""
    vocabulary: tuple[str, ...]
    """Words that the pages have, or that say nothing, and no row has, so that nobody reads that they are not
    on the site.  Stems, where those need no roots.
    """


def known(repository: Repository, language: str, pages: Sequence[Page], led_to: Collection[str]) -> Known:
    """What the search of one language knows about these pages, in their order.

    ``led_to`` has the sections that are found by themselves.
    """
    synonyms = repository.synonyms[language]
    phrases = Phrases(synonyms, language)
    rows = tuple(row for page in pages for row in _rows(page, phrases, led_to))
    in_rows = {word for row in rows for text in row[2:] for word in words(text)}
    patterns = [pattern for row in repository.danger.values() for pattern in row.patterns[language]]
    sought = in_rows | {word for pattern in patterns for word in words(pattern.replace("|", " "))}
    stems = {stem(word, language) for word in sought}
    roots = _roots(synonyms, sought) if language == WITH_ROOTS else set(synonyms.whole)
    exchanged = {word for pair in synonyms.words for word in pair}
    met = exchanged | in_rows | stems
    ignored = {word for word in synonyms.ignore if word in met or stem(word, language) in met}
    said = {word for page in pages for word in everything(repository, page)}.union(synonyms.ignore)
    only_said = _only_said(said - ignored - exchanged, language, stems)
    return Known(rows, *(tuple(sorted(found)) for found in (roots, ignored, only_said)))


def _roots(synonyms: Synonyms, sought: Set[str]) -> set[str]:
    """The Indonesian roots that differ from their word, and the words that are not what their root is."""
    looked_up = sought | {meant for _, meant in synonyms.words}
    return {root for word in looked_up if (root := stem(word, WITH_ROOTS)) != word}.union(synonyms.whole)


def _only_said(said: Set[str], language: str, stems: Set[str]) -> set[str]:
    """Those of these words that no row has, whatever they end in: their stems, but Indonesian as they are."""
    found = {word: stem(word, language) for word in said if not word.isdigit()}
    return {word if language == WITH_ROOTS else root for word, root in found.items() if root not in stems}


class Phrases:
    """What people type for each page and section, in the words of the pages: no two that mean the same."""

    def __init__(self, synonyms: Synonyms, language: str) -> None:
        self._synonyms, self._language = synonyms, language
        self._meant = dict(synonyms.words)

    def of(self, address: str) -> str:
        """The phrases that lead to an address, with commas between them."""
        found: dict[frozenset[str], list[str]] = {}
        for phrase in self._synonyms.pages.get(address, ()):
            meant = [self._meaning(word) for word in words(phrase)]
            found.setdefault(frozenset(stem(word, self._language) for word in meant), meant)
        return ",".join(" ".join(dict.fromkeys(meant)) for meant in found.values())

    def _meaning(self, word: str) -> str:
        return self._meant.get(word) or self._meant.get(stem(word, self._language)) or word


def _rows(page: Page, phrases: Phrases, led_to: Collection[str]) -> Iterator[Row]:
    slug = page.slug
    yield Row(slug, "", page.title, _in_short(page.description), phrases.of(slug))
    for section in page.headings:
        if (address := f"{slug}#{section.id}") in led_to:
            yield Row(slug, section.id, small_letter(section.title), "", phrases.of(address))


def _in_short(description: str) -> str:
    """As much of a description as a result shows: up to the last comma, or word, within the limit."""
    whole = description.rstrip(".")
    if len(whole) <= SHOWN:
        return whole
    comma, space = (whole.rfind(sign, 0, SHOWN) for sign in ", ")
    return f"{whole[: comma if comma > SHOWN / 3 else space]} …"


def _names(page: Page) -> Iterator[str]:
    yield from (page.title, page.description)
    yield from (section.title for section in page.headings)


def everything(repository: Repository, page: Page) -> list[str]:
    """Every word that a reader meets on a page, in its own text and in what is drawn from data."""
    language = page.language
    texts = [block.text for block in page.blocks]
    texts += _names(page)
    for marker in page.markers:
        texts += (sign.text.get(language, "") for sign in repository.signs_drawn(page, marker))
        for row in repository.rows_drawn(page, marker):
            texts += (said.get(language, "") for said in (row.why, row.when, row.label))
        for step in repository.steps.get(marker.argument, ()) if marker.name == "langkah" else ():
            texts += (step.title.get(language, ""), step.text.get(language, ""))
    if page.slug == repository.topic.pages.glossary:
        for term in repository.glossary:
            texts += (term.term.get(language, ""), term.plain.get(language, ""))
    return words(" ".join(texts))
