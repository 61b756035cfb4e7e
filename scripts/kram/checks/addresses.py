"""ADR: every page and heading that was ever public is still there, or says where it went."""

import re
from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data.addresses import Address, Heading, steps
from kram.source.data.rows import Code
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.source.wording import day_of
from kram.urls import CODES, Place, code_slug, file_of
from kram.vocabulary import ORIGINAL, SOURCES_ID

PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")


def check(repository: Repository) -> Iterator[Problem]:
    """Pages and headings without an address, addresses without a page, and redirects that fail."""
    for slug in repository.slugs:
        for part in slug.split("/"):
            if not PART.match(part):
                yield repository.pages_of(slug)[0].problem("ADR011", name=part)
    for page in repository.pages:
        yield from _names(page)
    if Address.PATH in repository.unreadable:
        return
    for slug in repository.slugs:
        yield from _known(repository, slug)
    for slug, address in repository.addresses.items():
        for id, entry in {"": address, **address.sections}.items():
            yield from _entry(repository, Place(slug, id), entry)


def _entry(repository: Repository, place: Place, entry: Heading) -> Iterator[Problem]:
    day = day_of(entry.since)
    if entry.since and (day is None or day > repository.latest_day):
        yield entry.problem("ADR007", page=place.id, date=entry.since)
    if entry.moved_to:
        yield from _moved(repository, place, entry)
    elif place.section:
        yield from _heading(repository, place, entry)
    elif not repository.has_file(place.slug):
        of_code = place.slug.startswith(f"{CODES}/")
        path = Code.PATH if of_code else f"docs/{file_of(place.slug, ORIGINAL)}"
        is_there = any(code_slug(code.code) == place.slug for code in repository.codes)
        if not of_code or not (is_there or path in repository.unreadable):
            yield problem(path, 1, "ADR003", page=place.slug, since=entry.since)


def _names(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    ids = {(s.line, s.id, s.title) for s in page.headings} | {(m.line, m.name, "") for m in page.ids}
    for line, id, title in sorted(ids):
        if not id:
            yield page.problem("ADR009", line, title=title)
            continue
        if first.get(id, line) != line:
            yield page.problem("ADR010", line, section=id, first=str(first[id]))
        first.setdefault(id, line)
        if title and not PART.match(id):
            yield page.problem("ADR011", line, name=id)


def _known(repository: Repository, slug: str) -> Iterator[Problem]:
    page = repository.pages_of(slug)[0]
    address = repository.addresses.get(slug)
    if address is None:
        yield page.problem("ADR001", page=slug)
    elif page.language == ORIGINAL:
        lines = {heading.id: heading.line for heading in page.headings}
        for id, line in (lines | dict.fromkeys(repository.drawn_ids(slug), 1)).items():
            if id not in address.sections and PART.match(id):
                yield page.problem("ADR002", line, page=slug, section=id)


def _ids(repository: Repository, slug: str) -> set[str]:
    return {*repository.drawn_ids(slug)}.union(
        section.id for page in repository.pages_of(slug) for section in page.headings
    )


def _heading(repository: Repository, place: Place, entry: Heading) -> Iterator[Problem]:
    """A heading that is gone; which one, nobody can say where another has no id."""
    address, page = repository.addresses[place.slug], repository.page(place.slug, ORIGINAL)
    # Nobody knows what a file cites that could not be read.
    unknown = repository.unreadable and place.section == SOURCES_ID
    is_there = unknown or place.section in _ids(repository, place.slug)
    if page and not is_there and not address.moved_to and all(section.id for section in page.headings):
        near = closest_match(place.section, [s.id for s in page.headings if s.id not in address.sections])
        yield page.problem("ADR004", section=place.section, since=entry.since, near=near)


def _moved(repository: Repository, place: Place, entry: Heading) -> Iterator[Problem]:
    through = steps(repository.addresses, place)
    if len(through) != len(set(through)):
        shown = " -> ".join(step.id for step in through)
        yield entry.problem("ADR006", page=place.id, steps=shown)
    elif len(through) == 2 and (gap := repository.gap(entry.moved_to)):
        yield entry.problem("ADR005", page=place.id, target=entry.moved_to, **gap)
    pages = repository.pages_of(place.slug)
    page = repository.page(place.slug, ORIGINAL) if place.section else next(iter(pages), None)
    if page and (not place.section or place.section in _ids(repository, place.slug)):
        yield entry.problem("ADR008", page=place.id, target=entry.moved_to, path=page.path)
