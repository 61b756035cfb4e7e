"""Sheets on which a clinician says yes, no or better to each claim of a page; they add no words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from kram.source.data.references import Reference
from kram.source.markdown.model import Block, Marker, Page
from kram.source.repository import Repository
from kram.source.review import review_of
from kram.source.shown import is_behind
from kram.vocabulary import CHECKED, LANGUAGES, ORIGINAL


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a page says, in each language that says it, with what it rests on."""

    heading: bool
    texts: Mapping[str, str]
    weight: str
    """The fit of a row or the level of a sign, or nothing."""
    references: tuple[Reference, ...]
    question: Mapping[str, str]
    """What is still open about it, or nothing."""


def sheet(repository: Repository, slug: str) -> dict[str, Any]:
    """What the template of a sheet gets for one page."""
    pages = {x: page for x in LANGUAGES if (page := repository.page(slug, x))}
    original = pages.get(ORIGINAL) or next(iter(pages.values()))
    claims = [_claim(repository, {x: page.title for x, page in pages.items()}, heading=True)]
    claims.append(_claim(repository, {x: page.description for x, page in pages.items()}))
    for section in original.sections:
        claims += _of_text(repository, pages, section.id)
        claims += _of_data(repository, original, section.id)
    return {
        "slug": slug,
        "title": original.title,
        "facts": review_of(repository, slug),
        "claims": claims,
        "late": is_behind(repository, slug),
    }


def open_signs(repository: Repository) -> list[Claim]:
    """The danger signs about which a clinician has yet to decide, the most urgent first."""
    page, marker = _asking(repository)
    signs = repository.signs_drawn(page, marker) if page and marker else ()
    return [_claim(repository, s.text, s.references, s.level, question=s.open) for s in signs]


def open_points(repository: Repository) -> list[Claim]:
    """What the page with the list of open signs asks and misses below it."""
    page, marker = _asking(repository)
    if page is None or marker is None:
        return []
    pages = {x: other for x in LANGUAGES if (other := repository.page(page.slug, x))}
    ids = [section.id for section in page.sections]
    below = ids[ids.index(marker.section) + 1 :]
    return [claim for id in below for claim in _of_text(repository, pages, id)]


def _asking(repository: Repository) -> tuple[Page | None, Marker | None]:
    """The page that lists what is open, and where it does."""
    found = (
        (page, marker)
        for page in repository.pages
        for marker in page.markers
        if page.language == ORIGINAL and marker.name == "terbuka"
    )
    return next(found, (None, None))


def unchecked(repository: Repository) -> list[Reference]:
    """The references that nobody has looked up."""
    return [reference for reference in repository.references.values() if reference.status != CHECKED]


def _claim(
    repository: Repository,
    texts: Mapping[str, str],
    keys: tuple[str, ...] = (),
    weight: str = "",
    *,
    heading: bool = False,
    question: Mapping[str, str] | None = None,
) -> Claim:
    known = repository.references
    references = tuple(known[key] for key in dict.fromkeys(keys) if key in known)
    return Claim(heading, texts, weight, references, question or {})


def _of_text(repository: Repository, pages: Mapping[str, Page], id: str) -> Iterator[Claim]:
    """The paragraphs, items and headings of a section, each against its translation."""
    blocks = [[block for block in page.blocks if block.section == id] for page in pages.values()]
    for row in zip_longest(*blocks):
        of_each = {x: (page, block) for (x, page), block in zip(pages.items(), row, strict=True) if block}
        texts = {x: " ".join(block.text.split()) for x, (_, block) in of_each.items()}
        keys = tuple(key for page, block in of_each.values() for key in _cited(page, block))
        heading = any(block.kind == "heading" for _, block in of_each.values())
        if any(texts.values()):
            yield _claim(repository, texts, keys, heading=heading)


def _cited(page: Page, block: Block) -> list[str]:
    last = block.line + block.text.count("\n")
    return [mention.name for mention in page.citations if block.line <= mention.line <= last]


def _of_data(repository: Repository, page: Page, id: str) -> Iterator[Claim]:
    """The rows and signs that are drawn in a section."""
    for marker in page.markers:
        if marker.section != id or marker.name == "terbuka":
            continue
        for row in repository.rows_drawn(page, marker):
            texts = {x: _row(repository, row.action_page, row.label, row.when, row.why, x) for x in LANGUAGES}
            yield _claim(repository, texts, row.references, row.fit)
        for sign in repository.signs_drawn(page, marker):
            yield _claim(repository, sign.text, sign.references, sign.level, question=sign.open)


def _row(
    repository: Repository,
    action: str,
    label: Mapping[str, str],
    when: Mapping[str, str],
    why: Mapping[str, str],
    language: str,
) -> str:
    """A row as one line: what is done, on which condition, and why."""
    page = repository.page(repository.actions.get(action, ""), language)
    what = label.get(language) or (page.title if page else action)
    condition = f" ({when[language]})" if when.get(language) else ""
    return f"{what}{condition}: {why.get(language, '')}"
