"""CHG: the news for clinics has a day and a place that exists, and is in order."""

from __future__ import annotations

from collections.abc import Iterator

from kram.problems import Problem, problem
from kram.source.data.changes import PATH, TO_FOLLOW
from kram.source.days import day_of
from kram.source.repository import Repository
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
        for place in change.places or ("",):
            yield from _place(repository, change.date, place, line)
        if change.what.get(TRANSLATION) == TO_FOLLOW:
            yield problem(PATH, change.line_of("what") + len(LANGUAGES), "CHG004")


def _place(repository: Repository, day: str, place: str, line: int) -> Iterator[Problem]:
    slug, _, section = place.partition("#")
    address = repository.addresses.get(slug)
    was_there = address is not None and (not section or section in address.sections)
    if not was_there and (gap := repository.gap(place)):
        yield problem(PATH, line, "CHG001", date=day, place=place, **gap)
