"""Sheets on which a clinician says yes, no or better to each claim of a page; they add no words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from kram.source.data.rows import Reference, Relation
from kram.source.markdown.model import Marker, Page
from kram.source.repository import Repository
from kram.source.review import is_behind, review_of
from kram.urls import Place
from kram.vocabulary import LANGUAGES, ORIGINAL


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a page says, in each language that says it, with what it rests on."""

    texts: Mapping[str, str]
    references: Sequence[Reference] = ()
    weight: str = ""
    """The fit of a row or the level of a sign, or nothing."""
    question: Mapping[str, str] = field(default_factory=dict)
    """What is still open about it, or nothing."""
    heading: bool = False


def sheet(repository: Repository, slug: str) -> dict[str, Any]:
    """What the template of a sheet gets for one page."""
    pages = _languages(repository, slug)
    first = next(iter(pages.values()))
    claims = [
        Claim({x: page.title for x, page in pages.items()}, heading=True),
        Claim({x: page.description for x, page in pages.items()}),
    ]
    for section in first.sections:
        claims += _of_text(repository, pages, section.id)
        for marker in first.markers:
            if marker.section == section.id and marker.name != "terbuka":
                claims += _of_data(repository, first, marker)
    facts = {"facts": review_of(repository, slug), "late": is_behind(repository, slug)}
    return {"slug": slug, "title": first.title, "claims": claims, **facts}


def open_signs(repository: Repository) -> list[Claim]:
    """The danger signs about which a clinician has yet to decide, the most urgent first."""
    return [claim for place in _asking(repository) for claim in _of_data(repository, *place)]


def open_points(repository: Repository) -> list[Claim]:
    """What the page with the list of open signs asks below that list."""
    found: list[Claim] = []
    for page, marker in _asking(repository):
        ids = [section.id for section in page.sections]
        for id in ids[ids.index(marker.section) + 1 :]:
            found += _of_text(repository, _languages(repository, page.slug), id)
    return found


def unchecked(repository: Repository) -> list[Reference]:
    """The references that nobody has looked up."""
    return [reference for reference in repository.references.values() if not reference.is_checked]


def _languages(repository: Repository, slug: str) -> dict[str, Page]:
    return {page.language: page for page in repository.pages_of(slug)}


def _asking(repository: Repository) -> Iterator[tuple[Page, Marker]]:
    """Where the list of open signs is."""
    for page in repository.pages:
        if page.language == ORIGINAL:
            yield from ((page, marker) for marker in page.markers if marker.name == "terbuka")


def _of_text(repository: Repository, pages: Mapping[str, Page], id: str) -> Iterator[Claim]:
    """The paragraphs, items and headings of a section, each against its translation."""
    blocks = [page.blocks_by_section()[id] for page in pages.values()]
    for row in zip_longest(*blocks):
        of_each = {x: block for x, block in zip(pages, row, strict=True) if block}
        texts = {x: " ".join(block.text.split()) for x, block in of_each.items()}
        keys = [
            mention.name
            for x, block in of_each.items()
            for mention in pages[x].citations
            if block.line <= mention.line <= block.line + block.text.count("\n")
        ]
        if any(texts.values()):
            is_heading = any(block.kind == "heading" for block in of_each.values())
            yield Claim(texts, repository.known_references(keys), heading=is_heading)


def _of_data(repository: Repository, page: Page, marker: Marker) -> Iterator[Claim]:
    """The rows and signs that are drawn in the place of a marker."""
    for row in repository.rows_drawn(page, marker):
        texts = {x: _row(repository, row, x) for x in LANGUAGES}
        yield Claim(texts, repository.known_references(row.references), row.fit)
    for sign in repository.signs_drawn(page, marker):
        texts = {
            x: f"{text} “{sign.short[x]}”" if sign.short.get(x) else text for x, text in sign.text.items()
        }
        yield Claim(texts, repository.known_references(sign.references), sign.level, sign.open)


def _row(repository: Repository, row: Relation, language: str) -> str:
    """A row as one line: what is done, on which condition, and why."""
    what = row.label.get(language) or repository.title(Place(repository.action_of(row).slug), language)
    condition = f" ({row.when[language]})" if row.when.get(language) else ""
    return f"{what}{condition}: {row.why.get(language, '')}"
