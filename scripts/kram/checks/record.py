"""REC: the content says what it said when a person last looked at it; whatever differs is reported."""

from collections.abc import Iterator

from kram.problems import Problem, problem
from kram.record import differences as compare
from kram.record.differences import Difference
from kram.record.recording import both_sides, review
from kram.source.data.record import FOLDER, REVIEWS, path_of
from kram.source.repository import Repository
from kram.source.review import review_of
from kram.urls import slug_of

_CODES = {
    compare.CHANGED: ("REC001", ("old", "new")),
    compare.DROPPED: ("REC002", ("old", "group")),
    compare.ADDED: ("REC003", ("new",)),
    compare.UNKNOWN: ("REC004", ()),
    compare.GONE: ("REC005", ("file",)),
    compare.ORDER: ("REC006", ("group",)),
}
"""Code of each kind of difference, and what its message says of it."""


def check(repository: Repository) -> Iterator[Problem]:
    """Every difference between the content and its record, and lines of the record that no command wrote."""
    record = repository.record
    if not record.files:
        yield problem(FOLDER, 1, "REC008")
        return
    for path, line in record.unreadable:
        yield problem(path, line, "REC007")
    unread = {_name(path) for path in repository.unreadable}
    whole: set[tuple[str, str]] = set()
    found = review(repository)
    for difference in found.differences:
        if difference.file in unread:
            continue
        group = (difference.path, difference.group)
        if not difference.whole:
            yield _problem(difference)
        elif group not in whole:
            whole.add(group)
            code = "REC009" if difference.kind == compare.DROPPED else "REC010"
            yield problem(difference.path, difference.line, code, group=difference.group)
    differing = {difference.file for difference in found.differences}
    for slug in repository.slugs:
        if review_of(repository, slug).reviewed and slug not in record.seen and slug not in differing:
            yield problem(path_of(REVIEWS), 1, "REC007")
    for place in found.waiting:
        there, here = both_sides(found, place)
        path, _, number = here.rpartition(":")
        yield problem(path, int(number), "REC011", group=place[1], there=there)


def _name(path: str) -> str:
    """The file of the record for a file that could not be read, whose own problem comes first."""
    if path.endswith(".md"):
        return slug_of(path.removeprefix("docs/"))[0]
    return path.removeprefix("docs/").rpartition(".")[0]


def _problem(difference: Difference) -> Problem:
    code, said = _CODES[difference.kind]
    return problem(
        difference.path, difference.line, code, **{name: getattr(difference, name) for name in said}
    )
