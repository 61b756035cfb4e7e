"""GUI: steps, the map, the questions and sheets of paper name drawings, signs and places that exist."""

from __future__ import annotations

from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data import body_map, paper, path, steps
from kram.source.repository import Repository


def check(repository: Repository) -> Iterator[Problem]:
    """Drawings, signs and places that guides and sheets name and that are nowhere."""
    for found in repository.steps.values():
        for step in found:
            if step.picture and step.picture not in repository.pictures:
                near = closest_match(step.picture, repository.pictures)
                yield problem(steps.PATH, step.line, "GUI002", name=step.picture, near=near)
    for page in repository.pages:
        for marker in page.markers:
            if marker.name == "langkah" and marker.argument not in repository.steps:
                near = closest_match(marker.argument, repository.steps)
                yield problem(page.path, marker.line, "GUI006", name=marker.argument, near=near)
    for part in repository.body_map.parts:
        yield from _place(repository, body_map.PATH, part.line, part.place)
    yield from _questions(repository)
    for sheet in repository.paper:
        yield from _sheet(repository, sheet)


def _questions(repository: Repository) -> Iterator[Problem]:
    for question in repository.path:
        yield from _place(repository, path.PATH, question.place_line, question.place)
        for key in question.signs:
            sign = repository.signs.get(key.value)
            if sign is None:
                near = closest_match(key.value, repository.signs)
                yield problem(path.PATH, key.line, "GUI003", name=key.value, near=near)
            elif sign.level != question.level:
                values = {"name": key.value, "level": question.level, "other": sign.level}
                yield problem(path.PATH, key.line, "GUI005", **values)


def _sheet(repository: Repository, sheet: paper.Sheet) -> Iterator[Problem]:
    for place in (*sheet.text, *sheet.pages):
        yield from _place(repository, paper.PATH, place.line, place.value)
    for place in sheet.text:
        if "#" not in place.value:
            yield problem(paper.PATH, place.line, "GUI001", place=f"{place.value}#", near="")
    for key in sheet.signs:
        if key.value not in repository.signs:
            near = closest_match(key.value, repository.signs)
            yield problem(paper.PATH, key.line, "GUI003", name=key.value, near=near)
    own = [key.value for key in sheet.signs]
    if sheet.warning and sheet.warning not in own:
        near = closest_match(sheet.warning, own)
        yield problem(paper.PATH, sheet.lines["warning"], "GUI003", name=sheet.warning, near=near)
    if sheet.picture and sheet.picture not in repository.pictures:
        near = closest_match(sheet.picture, repository.pictures)
        yield problem(paper.PATH, sheet.lines["picture"], "GUI002", name=sheet.picture, near=near)


def _place(repository: Repository, file: str, line: int, place: str) -> Iterator[Problem]:
    if place and (gap := repository.gap(place)):
        yield problem(file, line, "GUI001", place=place, **gap)
