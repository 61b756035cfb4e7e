"""CHG: the news for clinics has a day and a place that exists, and is in order."""

from __future__ import annotations

from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data.changes import PATH, TO_FOLLOW
from kram.source.days import day_of
from kram.source.repository import Repository
from kram.urls import file_of
from kram.vocabulary import LANGUAGES, TRANSLATION


def check(repository: Repository) -> Iterator[Problem]:
    """Changes without a true day or English, out of order, or about a page or heading that does not exist."""
    before = ""
    for change in repository.changes:
        line = change.line_of("date")
        day = day_of(change.date)
        if change.date and (day is None or day > repository.latest_day):
            yield problem(PATH, line, "CHG002", date=change.date)
        elif change.date and change.date < before:
            yield problem(PATH, line, "CHG003", date=change.date, before=before)
        else:
            before = change.date or before
        line = change.line_of("pages")
        for place in change.places:
            yield from _place(repository, change.date, place, line)
        if not change.places:
            values = {"date": change.date, "place": "", "path": "docs/", "near": ""}
            yield problem(PATH, line, "CHG001", **values)
        if change.what.get(TRANSLATION) == TO_FOLLOW:
            yield problem(PATH, change.line_of("what") + len(LANGUAGES), "CHG004")


def _place(repository: Repository, day: str, place: str, line: int) -> Iterator[Problem]:
    slug, _, section = place.partition("#")
    values = {"date": day, "place": place}
    known = {*repository.slugs, *repository.addresses}
    if slug not in known:
        yield problem(PATH, line, "CHG001", path="docs/", near=closest_match(slug, known), **values)
        return
    pages = [page for language in LANGUAGES if (page := repository.page(slug, language))]
    address = repository.addresses.get(slug)
    old = {heading.id for heading in address.sections.values()} if address else set()
    for page in pages if section not in old else ():
        ids = repository.anchors_of(page)
        if section and section not in ids:
            path = f"docs/{file_of(slug, page.language)}"
            yield problem(PATH, line, "CHG001", path=path, near=closest_match(section, ids), **values)
            return
