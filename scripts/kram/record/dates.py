"""The day of the last change of a page: set when what its readers see is recorded anew, by no person."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kram.record.differences import Difference, is_seen
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.source.shown import pages_with
from kram.vocabulary import ORIGINAL


def dated(repository: Repository, found: Iterable[Difference]) -> dict[str, str]:
    """The new text of each page that reads otherwise than recorded and has an older day, by its path.

    A page changed where one of its languages did, or a relation or sign that it shows; the Indonesian page
    has the day for both languages.

    Raises OSError where a page cannot be read again.
    """
    day = repository.today.isoformat()
    places = {(d.file, d.group) for d in found if is_seen(d)}
    slugs = set[str]().union(*(pages_with(repository, *place) for place in places))
    pages = [page for slug in sorted(slugs) if (page := repository.page(slug, ORIGINAL))]
    older = [page for page in pages if page.front.get("changed", "") < day]
    return {page.path: _with_day(repository.root, page, day) for page in older}


def _with_day(root: Path, page: Page, day: str) -> str:
    """The text of a page whose front matter has this day, first of all where it had none."""
    lines = (root / page.path).read_text("utf-8").split("\n")
    line = page.line_of("changed")
    lines[line - 1 : line] = [f"changed: {day}"] if line > 1 else [lines[0], f"changed: {day}"]
    return "\n".join(lines)
