"""REC: the content says what it said when a person last looked at it; whatever differs is reported."""

from collections.abc import Iterable, Iterator

from kram.problems import Problem, problem
from kram.record import differences as compare
from kram.record.recording import both_sides, compared
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
_ALIKE, _BEFORE = 100, 40
"""Characters: a message shows some 150 of a text."""


def check(repository: Repository) -> Iterator[Problem]:
    """Every difference between the content and its record, and lines of the record that no command wrote."""
    record = repository.record
    if not record.sums:
        yield problem(FOLDER, 1, "REC008")
        return
    for path, line in record.unreadable:
        yield problem(path, line, "REC007")
    found = compared(repository)
    yield from _differences(repository, found.differences)
    differing = {difference.file for difference in found.differences}
    for slug in repository.slugs:
        if review_of(repository, slug).reviewed and slug not in record.seen and slug not in differing:
            yield problem(path_of(REVIEWS), 1, "REC007")
    for place in found.waiting:
        there, here = both_sides(found, place)
        path, _, number = here.rpartition(":")
        yield problem(path, int(number), "REC011", group=place[1], there=there)


def _apart(difference: compare.Difference) -> dict[str, str]:
    """Both texts as a message can show them: where they are long alike, from shortly before they differ."""
    old, new = difference.old, difference.new
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    start = old.rfind(" ", 0, same - _BEFORE) + 1 if same > _ALIKE else 0
    return {"old": "… " * bool(start) + old[start:], "new": "… " * bool(start) + new[start:]}


def _differences(repository: Repository, found: Iterable[compare.Difference]) -> Iterator[Problem]:
    """Each difference; of a group that is new or gone as a whole only the first."""
    # Files of the record for files that could not be read, whose own problem comes first.
    paths = (path.removeprefix("docs/") for path in repository.unreadable)
    unread = {slug_of(path)[0] if path.endswith(".md") else path.rpartition(".")[0] for path in paths}
    whole = set[tuple[str, str]]()
    for d in (d for d in found if d.file not in unread):
        code, said = _CODES[d.kind]
        if d.whole:
            code, said = "REC009" if d.kind == compare.DROPPED else "REC010", ("group",)
        if d.kind == compare.CHANGED and d.new.startswith("sha256 "):
            code, said = "REC012", ("group",)
        if (d.path, d.group) not in whole:
            values = {name: getattr(d, name) for name in said}
            yield problem(d.path, d.line, code, **(values | _apart(d) if code == "REC001" else values))
        if d.whole:
            whole.add((d.path, d.group))
