"""PIC: drawings that pages show have a row, and every row has a file in which nothing runs."""

from collections.abc import Iterator

from kram.problems import Problem
from kram.source.data.guides import Picture
from kram.source.repository import Repository


def check(repository: Repository) -> Iterator[Problem]:
    """Markers of drawings that do not exist, rows without a file, and drawings in which something runs."""
    if Picture.PATH in repository.unreadable:
        return
    for page in repository.pages:
        yield from page.misnamed("PIC001", "gambar", repository.pictures)
    for picture in repository.pictures.values():
        if picture.file not in repository.files:
            yield picture.problem("PIC002", file=picture.file)
        for part in picture.active:
            yield picture.problem("PIC003", file=picture.file, what=part)
