"""CHG: the news for clinics has a day and a place that exists, and is in order."""

from collections.abc import Iterator

from kram.problems import Problem
from kram.source.data.rows import TO_FOLLOW
from kram.source.repository import Repository
from kram.source.wording import day_of
from kram.urls import Place
from kram.vocabulary import TRANSLATION


def check(repository: Repository) -> Iterator[Problem]:
    """Changes without a true day or English, out of order, or about a page or heading that does not exist."""
    before = ""
    for change in repository.changes:
        day = day_of(change.date)
        if change.date and (day is None or day > repository.latest_day):
            yield change.problem("CHG002", "date", date=change.date)
        elif change.date and change.date < before:
            yield change.problem("CHG003", "date", date=change.date, before=before)
        else:
            before = change.date or before
        for place in change.places or ("",):
            slug, section = Place.parsed(place)
            address = repository.addresses.get(slug)
            was_there = address is not None and (not section or section in address.sections)
            if not was_there and (gap := repository.gap(place)):
                yield change.problem("CHG001", "pages", date=change.date, place=place, **gap)
        english = change.what.get(TRANSLATION)
        if english == TO_FOLLOW:
            yield change.problem("CHG004", english.line)
