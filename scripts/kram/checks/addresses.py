"""ADR: every page and heading that was ever public is still there, or says where it went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kram.problems import Problem, closest_match, problem
from kram.source.data.addresses import ADDRESSES, steps
from kram.source.data.codes import Code
from kram.source.days import day_of
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.urls import CODES, Place, code_slug, file_of
from kram.vocabulary import LANGUAGES, ORIGINAL, SOURCES_ID

PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")


def check(repository: Repository) -> Iterator[Problem]:
    """Pages and headings without an address, addresses without a page, and redirects that fail."""
    for slug in repository.slugs:
        for part in slug.split("/"):
            if not PART.match(part):
                yield repository.pages_of(slug)[0].problem("ADR011", name=part)
    for page in repository.pages:
        yield from _names(page)
    if ADDRESSES in repository.unreadable:
        return
    misspelt = _gone_pages(repository)
    for slug in repository.slugs:
        yield from _known(repository, slug)
    for slug, address in repository.addresses.items():
        yield from _date(slug, address.since, address.line, repository.latest_day)
        for heading in address.sections.values():
            name = f"{slug}#{heading.id}"
            yield from _date(name, heading.since, heading.line, repository.latest_day)
            yield from _heading(repository, slug, heading.id)
        if address.moved_to:
            yield from _moved(repository, slug, "", address.moved_to, address.line)
            for page in repository.pages_of(slug)[:1]:
                values = {"page": slug, "target": address.moved_to, "path": page.path}
                yield problem(ADDRESSES, address.line, "ADR008", **values)
        elif slug in misspelt:
            of_code = slug.startswith(f"{CODES}/")
            path = Code.PATH if of_code else f"docs/{file_of(slug, 'id')}"
            yield problem(path, 1, "ADR003", page=slug, since=address.since)


def _names(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    ids = [(s.line, s.id, s.title) for s in page.headings]
    ids += [(m.line, m.name, "") for m in page.ids]
    for line, id, title in sorted(set(ids)):
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
        return
    if page.language != ORIGINAL:
        return
    lines = {heading.id: heading.line for heading in page.headings if heading.id}
    lines.update((id, 1) for id in repository.drawn_ids(slug))
    for id, line in lines.items():
        if id not in address.sections and PART.match(id):
            yield page.problem("ADR002", line, page=slug, section=id)


def _gone_pages(repository: Repository) -> set[str]:
    codes = {code_slug(code.code) for code in repository.codes}
    if Code.PATH in repository.unreadable:
        codes = {slug for slug in repository.addresses if slug.startswith(f"{CODES}/")}
    return {
        slug
        for slug, address in repository.addresses.items()
        if not address.moved_to
        and slug not in codes
        and not repository.languages_of(slug)
        and not any(repository.is_unreadable(slug, language) for language in LANGUAGES)
    }


def _ids(repository: Repository, slug: str) -> set[str]:
    result = set(repository.drawn_ids(slug))
    if repository.unreadable:
        result.add(SOURCES_ID)  # nobody knows what was in a file that could not be read
    for page in repository.pages_of(slug):
        result.update(section.id for section in page.headings)
    return result


def _heading(repository: Repository, slug: str, id: str) -> Iterator[Problem]:
    address = repository.addresses[slug]
    heading = address.sections[id]
    page = repository.page(slug, ORIGINAL)
    is_there = id in _ids(repository, slug)
    if heading.moved_to:
        yield from _moved(repository, slug, id, heading.moved_to, heading.line)
        if is_there and page:
            values = {"page": f"{slug}#{id}", "target": heading.moved_to, "path": page.path}
            yield problem(ADDRESSES, heading.line, "ADR008", **values)
    elif page and not is_there and not address.moved_to and not _without_id(page):
        new = [s.id for s in page.headings if s.id not in address.sections]
        values = {"section": id, "since": heading.since, "near": closest_match(id, new)}
        yield page.problem("ADR004", **values)


def _without_id(page: Page) -> bool:
    return any(not section.id for section in page.headings)


def _date(name: str, since: str, line: int, latest: date) -> Iterator[Problem]:
    day = day_of(since)
    if since and (day is None or day > latest):
        yield problem(ADDRESSES, line, "ADR007", page=name, date=since)


def _moved(repository: Repository, slug: str, id: str, target: str, line: int) -> Iterator[Problem]:
    name = Place(slug, id).id
    through = steps(repository.addresses, Place(slug, id))
    if len(through) != len(set(through)):
        shown = " -> ".join(place.id for place in through)
        yield problem(ADDRESSES, line, "ADR006", page=name, steps=shown)
        return
    if len(through) == 2 and (gap := repository.gap(target)):
        yield problem(ADDRESSES, line, "ADR005", page=name, target=target, **gap)
