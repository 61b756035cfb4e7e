"""COD: codes of diagnoses have the form of their system, are there once, and lead to what is there."""

from collections.abc import Iterator

from kram.problems import Problem
from kram.source.data.addresses import Address
from kram.source.data.rows import Code
from kram.source.repository import Repository
from kram.urls import code_slug
from kram.vocabulary import CODE_SYSTEMS


def check(repository: Repository) -> Iterator[Problem]:
    """Codes that nobody could ask with, or that lead nowhere, and codes without an address."""
    first: dict[str, int] = {}
    # A row without a code is reported where it is read.
    for code in (row for row in repository.codes if row.code):
        if not code.is_well_formed:
            yield code.problem("COD001", name=code.code)
        elif code.code in first:
            yield code.problem("COD002", name=code.code, first=str(first[code.code]))
        elif code_slug(code.code) not in repository.addresses and Address.PATH not in repository.unreadable:
            yield code.problem("COD006", name=code.code)
        first.setdefault(code.code, code.line)
        if not code.names:
            yield code.problem("COD003", name=code.code, systems=", ".join(CODE_SYSTEMS))
        yield from _places(repository, code)


def _places(repository: Repository, code: Code) -> Iterator[Problem]:
    if not code.places:
        yield code.problem("COD004", name=code.code)
    for number, page in enumerate(code.places):
        if page in code.places[:number]:
            yield code.problem("COD005", page.line, name=code.code, place=page)
        elif gap := repository.gap(page):
            yield code.problem("COD007", page.line, name=code.code, place=page, **gap)
