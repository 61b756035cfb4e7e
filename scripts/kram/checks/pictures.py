"""PIC: drawings that pages show have a row, and every row has a file in which nothing runs."""

from __future__ import annotations

from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data.pictures import PATH
from kram.source.repository import Repository


def check(repository: Repository) -> Iterator[Problem]:
    """Markers of drawings that do not exist, rows without a file, and drawings in which something runs."""
    if PATH in repository.unreadable:
        return
    known = repository.pictures
    for page in repository.pages:
        for marker in page.markers:
            if marker.name == "gambar" and marker.argument not in known:
                values = {"name": marker.argument, "near": closest_match(marker.argument, known)}
                yield problem(page.path, marker.line, "PIC001", **values)
    for picture in known.values():
        if picture.file not in repository.files:
            yield problem(PATH, picture.line, "PIC002", file=picture.file)
        for part in picture.active:
            yield problem(PATH, picture.line, "PIC003", file=picture.file, what=part)
