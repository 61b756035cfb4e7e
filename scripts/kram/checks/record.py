"""REC: the content says what it said when a person last looked at it; whatever differs is reported."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from kram.problems import Problem, problem
from kram.record import differences as compare
from kram.record.recording import both_sides, compared
from kram.source.data.addresses import Address
from kram.source.data.record import FOLDER, REVIEWS, path_of
from kram.source.data.rows import Change
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
_GROWING = ("_data/addresses", "_data/changes")
"""Files of the record to which much may be added, and from which nothing is taken."""
_HEADING = re.compile(r"sections/([^/:]+)[/:]")
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
    gone = [*lost(repository)]
    yield from gone
    found = compared(repository)
    less = (compare.DROPPED, compare.GONE) if gone else ()
    shown = (d for d in found.differences if d.file not in _GROWING or d.kind not in less)
    yield from _differences(repository, shown)
    differing = {difference.file for difference in found.differences}
    for slug in repository.slugs:
        if review_of(repository, slug).reviewed and slug not in record.seen and slug not in differing:
            yield problem(path_of(REVIEWS), 1, "REC007")
    for place in found.waiting:
        there, here = both_sides(found, place)
        path, _, number = here.rpartition(":")
        yield problem(path, int(number), "REC011", group=place[1], there=there)


def lost(repository: Repository) -> Iterator[Problem]:
    """Addresses and news that the record has and their file no longer: others link to them, and read them."""
    rows = repository.record.groups(_GROWING[0]) if Address.PATH not in repository.unreadable else {}
    line = 1
    for slug, said in rows.items():
        if (known := repository.addresses.get(slug)) is None:
            yield problem(Address.PATH, line, "REC012", page=slug)
            continue
        line = known.line
        for id in dict.fromkeys(match[1] for row in said if (match := _HEADING.match(row.text))):
            if heading := known.sections.get(id):
                line = heading.line
            else:
                yield problem(Address.PATH, line, "REC012", page=f"{slug}#{id}")
    if Change.PATH not in repository.unreadable:
        told = chain.from_iterable(repository.record.groups(_GROWING[1]).values())
        before = Counter(row.text.removeprefix("date: ") for row in told if row.text.startswith("date: "))
        for day in before - Counter(change.date for change in repository.changes):
            yield problem(Change.PATH, 1, "REC013", date=day)


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
            code, said = "REC014", ("group",)
        if (d.path, d.group) not in whole:
            values = {name: getattr(d, name) for name in said}
            yield problem(d.path, d.line, code, **(values | _apart(d) if code == "REC001" else values))
        if d.whole:
            whole.add((d.path, d.group))
