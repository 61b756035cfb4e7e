"""Texts that are in both languages at the same place: paragraphs and items of pages, and texts of data."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kram.source import site_config
from kram.source.data.rows import TO_FOLLOW
from kram.source.fields import Row
from kram.source.markdown.model import HEAD
from kram.source.repository import Repository
from kram.source.yaml import Texts
from kram.vocabulary import LANGUAGES, ORIGINAL, TRANSLATION


class Pair(NamedTuple):
    """One text in both languages, with the file and the line of its translation."""

    path: str
    line: int
    original: str
    translation: str
    place: str
    """Slug of the page and id of the section, or nothing for data."""


def of_pages(repository: Repository) -> Iterator[Pair]:
    """Blocks of the same kind at the same place of a section; a section that differs in form is one text."""
    for original, translation in repository.twins:
        slug, path = original.slug, translation.path
        for key in ("title", "description"):
            first, second = original.front.get(key, ""), translation.front.get(key, "")
            yield Pair(path, translation.line_of(key), first, second, f"{slug}#{HEAD}")
        blocks, others = original.blocks_by_section(), translation.blocks_by_section()
        for id in dict.fromkeys(section.id for section in original.sections):
            here, there, place = blocks[id], others[id], f"{slug}#{id}"
            if [block.kind for block in here] == [block.kind for block in there]:
                for block, other in zip(here, there, strict=True):
                    yield Pair(path, other.line, block.text, other.text, place)
            elif here and there:
                first, second = ("\n".join(block.text for block in side) for side in (here, there))
                yield Pair(path, there[0].line, first, second, place)


def texts_of_data(repository: Repository) -> Iterator[tuple[str, Texts]]:
    """Every text of docs/_data in its languages, without the danger signs, with its file."""
    translated = [c for c in repository.changes if c.what.get(TRANSLATION) != TO_FOLLOW]
    of_rows: tuple[tuple[Iterable[Row], tuple[str, ...]], ...] = (
        (repository.relations, ("label", "when", "why")),
        (repository.references.values(), ("note", "use")),
        (repository.source.values(), ("what", "why")),
        (repository.pictures.values(), ("alt",)),
        (translated, ("what",)),
        (repository.glossary, ("plain",)),
    )
    for rows, keys in of_rows:
        for row in rows:
            yield from ((row.PATH, getattr(row, key)) for key in keys)


def of_data(repository: Repository) -> Iterator[Pair]:
    """Every text of docs/_data in both languages but the signs, and every word of the interface."""
    yield from _of_texts(texts_of_data(repository))
    originals, translations = (repository.config.phrases.get(language, {}) for language in LANGUAGES)
    # Of a list that is longer in one language nobody knows which words belong together.
    alone = (key.rpartition("/") for key in originals.keys() ^ translations.keys())
    uneven = {above for above, _, last in alone if last.isdigit()}
    for key, text in translations.items():
        if text and originals.get(key) and key.rpartition("/")[0] not in uneven:
            yield Pair(site_config.PATH, text.line, originals[key], text, "")


def of_signs(repository: Repository) -> Iterator[Pair]:
    """Every danger sign, and its one line where it has one."""
    signs = repository.signs.values()
    return _of_texts((sign.PATH, texts) for sign in signs for texts in (sign.text, sign.short))


def _of_texts(found: Iterable[tuple[str, Texts]]) -> Iterator[Pair]:
    for path, texts in found:
        if all(texts.get(language) for language in LANGUAGES):
            yield Pair(path, texts[TRANSLATION].line, texts[ORIGINAL], texts[TRANSLATION], "")
