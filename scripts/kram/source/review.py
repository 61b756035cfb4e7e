"""What the record knows of a page: whether a person has read it as it is, and its translation is behind."""

from collections.abc import Iterator
from typing import NamedTuple

from kram.source.data.record import digest
from kram.source.data.rows import Relation, Sign
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.vocabulary import ORIGINAL

NOT_REVIEWED, REVIEWED, CHANGED_SINCE = "not-reviewed", "reviewed", "changed-since"
"""The states of a page, as links.json calls them."""


class Review(NamedTuple):
    """The state of one page, the same in all languages."""

    state: str
    changed: str
    reviewed: str = ""
    reviewer: str = ""
    next_review: str = ""


def review_of(repository: Repository, slug: str) -> Review:
    """The review of a page, as its Indonesian front matter and the record have it.

    A page that changed after the review, by its own date or against what the record says the reviewer saw,
    was reviewed before its last change.
    """
    page = repository.page(slug, ORIGINAL)
    front = page.front if page else {}
    changed, reviewed = front.get("changed", ""), front.get("reviewed", "")
    if not reviewed:
        return Review(NOT_REVIEWED, changed)
    seen = repository.record.seen.get(slug)
    is_other = seen is not None and seen.content != content_of(repository, slug)
    state = CHANGED_SINCE if is_other or changed > reviewed else REVIEWED
    return Review(state, changed, reviewed, front.get("reviewer", ""), front.get("next_review", ""))


def reviewed_pages(repository: Repository) -> int:
    """How many pages a clinician has read as they are."""
    return sum(review_of(repository, slug).state == REVIEWED for slug in repository.slugs)


def content_of(repository: Repository, slug: str) -> str:
    """A fingerprint of all that a page says in every language, with the rows and signs that it shows.

    Where a line is broken makes no difference.
    """
    parts: list[str] = []
    for page in repository.pages_of(slug):
        parts += (*page.title.split(), *page.description.split())
        for section in page.sections:
            parts += (section.id, *section.title.split(), *section.text.split())
        parts += _shown(repository, page)
    return digest("\n".join(parts).encode())


def _shown(repository: Repository, page: Page) -> Iterator[str]:
    for marker in page.markers:
        for row in repository.rows_drawn(page, marker):
            texts = (row.label, row.when, row.why)
            yield from (row.cause, row.action, row.fit, *row.references)
            yield from (text.get(page.language, "") for text in texts)
        for sign in repository.signs_drawn(page, marker):
            yield from (sign.level, sign.text.get(page.language, ""), *sign.references)


def pages_with(repository: Repository, file: str, group: str) -> set[str]:
    """The pages that show a group of the record: its own page, or those that draw the relation or sign.

    Other data, such as a reference or a word of a button, is the content of no single page: an empty set.
    """
    path = f"docs/{file}.yml"
    if path == Sign.PATH:
        boxes = [(page, m) for page in repository.pages for m in page.markers if m.name == "tanda"]
        return {p.slug for p, m in boxes if any(sign.key == group for sign in repository.signs_drawn(p, m))}
    if path == Relation.PATH:
        cause, _, action = (name.partition("#")[0] for name in group.partition(" (")[0].partition(" + "))
        return {repository.causes.get(cause, ""), repository.actions.get(action, "")}
    return {file}


def is_behind(repository: Repository, slug: str) -> bool:
    """Whether nobody has compared the translation of a page, or of what it shows, since the other changed."""
    return any(slug in pages_with(repository, *place) for place in repository.record.behind)
