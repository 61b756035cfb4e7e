"""GUI: steps, the map, the questions and sheets of paper name drawings, signs and places that exist."""

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from kram.problems import MISTYPED, Problem, closest_match
from kram.source.data.guides import Question, Sheet
from kram.source.fields import Row
from kram.source.repository import Repository
from kram.source.yaml import Text
from kram.vocabulary import LEVELS


def check(repository: Repository) -> Iterator[Problem]:
    """Drawings, signs and places that guides and sheets name and that are nowhere."""
    for step in (step for steps in repository.steps.values() for step in steps):
        yield from _named(step, "GUI002", "picture", step.picture, repository.pictures)
    for page in repository.pages:
        yield from page.misnamed("GUI006", "langkah", repository.steps)
    for part in repository.body_map.parts:
        yield from _place(repository, part, "place", part.place)
    yield from _order(repository.path)
    for question in repository.path:
        yield from _place(repository, question, "place", question.place)
        for key in question.signs:
            sign = repository.signs.get(key)
            if not sign:
                yield _no_sign(repository, question, key, question.level)
            if sign and sign.level and question.level and sign.level != question.level:
                values = {"level": question.level, "other": sign.level}
                yield question.problem("GUI005", key.line, name=key, **values)
    for sheet in repository.paper:
        yield from _sheet(repository, sheet)


def _order(path: Iterable[Question]) -> Iterator[Problem]:
    """The questions that are more urgent than the one before them."""
    for before, question in pairwise(question for question in path if question.level in LEVELS):
        if LEVELS.index(question.level) < LEVELS.index(before.level):
            yield question.problem("GUI007", "level", level=question.level, before=before.level)


def _sheet(repository: Repository, sheet: Sheet) -> Iterator[Problem]:
    for place in (*sheet.text, *sheet.pages):
        yield from _place(repository, sheet, place.line, place)
    for place in sheet.text:
        if "#" not in place:
            yield sheet.problem("GUI001", place.line, place=f"{place}#", near="")
    for key in sheet.signs:
        if key not in repository.signs:
            yield _no_sign(repository, sheet, key)
    yield from _named(sheet, "GUI003", "warning", sheet.warning, sheet.signs)
    yield from _named(sheet, "GUI002", "picture", sheet.picture, repository.pictures)


def _named(row: Row, code: str, at: str | int, name: str, known: Collection[str]) -> Iterator[Problem]:
    if name and name not in known:
        yield row.problem(code, at, name=name, near=closest_match(name, known, MISTYPED))


def _no_sign(repository: Repository, row: Row, key: Text, level: str = "") -> Problem:
    """What is said of a missing sign: another one is meant only if nothing else means it."""
    free = (sign.key for sign in repository.unnamed_signs if level in ("", sign.level))
    return row.problem("GUI003", key.line, name=key, near=closest_match(key, free, MISTYPED))


def _place(repository: Repository, row: Row, at: str | int, place: str) -> Iterator[Problem]:
    if place and (gap := repository.gap(place)):
        yield row.problem("GUI001", at, place=place, **gap)
