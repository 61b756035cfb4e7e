"""The record as it is kept: a text file for each page and each file of docs/_data, to be read in a diff.

The first line ends with a fingerprint of all others, so that a change by hand is seen: whoever means a change
makes it in the content and lets make catat write it here.
A line without indent names a group, an indented one is a statement: its language, two spaces, its text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kram.sums import fingerprint

FOLDER = "docs/_data/catatan"
HEAD = "Isi situs saat terakhir diperiksa. Ditulis oleh make catat; jangan diubah dengan tangan. Sidik:"
"""The first line of each file, before its fingerprint."""
NEUTRAL = "--"
"""In the place of a language: what is the same in all of them."""
REVIEWS = "_tinjauan"
"""The file of the record that says what each reviewer saw; its groups are pages."""
BEHIND = " (terjemahan menyusul)"
"""After the name of a group whose translation nobody has compared since its original changed."""

_DAY = re.compile(r"\n  (..)  ((?:changed|date): (\d{4}-\d{2}-\d{2}))$", re.M)
_LATE = re.compile(rf"^(?!  )(.+){re.escape(BEHIND)}$", re.M)


class Statement(NamedTuple):
    """One line of the record, with the file and line where an editor finds it."""

    language: str
    text: str
    path: str
    line: int


Groups = Mapping[str, Sequence[Statement]]
"""The sections of a page, or the rows of a data file, by name, each with its statements in order."""


class Seen(NamedTuple):
    """A review, and the fingerprint of what the page said then."""

    reviewed: str
    reviewer: str
    content: str


Recorded = Mapping[str, Groups]
"""The groups of each file of the record, by its path without the ending; one without any is not written."""


class Record(NamedTuple):
    """What the record says, and which groups have a translation that is behind."""

    root: Path
    sums: Mapping[str, str]
    """The fingerprint of each file; all of them together are as long as all that the site says."""
    last_day: tuple[date, Statement] | None
    """The last day that is certainly past, and where: two files of the record have it or a later one.

    A mistyped day is in one file; that of the last edition in each page and row that it changed.
    """
    behind: frozenset[tuple[str, str]]
    """File and group of each translation that is behind."""
    seen: Mapping[str, Seen]
    """What the reviewer of each reviewed page saw."""
    unreadable: tuple[tuple[str, int], ...]
    """Path and line of what no command wrote."""

    def groups(self, name: str) -> Groups:
        """What a file says; read when it is asked for, since most say what the content says."""
        text = (self.root / path_of(name)).read_text("utf-8") if name in self.sums else ""
        found = _groups(path_of(name), text, [])
        return {group.removesuffix(BEHIND): statements for group, statements in found.items()}


def _days(name: str, text: str) -> Iterator[tuple[date, Statement]]:
    for match in _DAY.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        with suppress(ValueError):
            yield date.fromisoformat(match[3]), Statement(match[1], match[2], path_of(name), line)


def digest(content: bytes) -> str:
    """What the record has in the place of a content: 16 digits of its SHA-256."""
    return fingerprint(content)[:16]


def as_text(groups: Groups, behind: Iterable[str]) -> str:
    """One file of the record."""
    late, blocks = set(behind), []
    for name, statements in groups.items():
        lines = "".join(f"\n  {s.language}  {s.text}".rstrip() for s in statements)
        blocks.append(f"{name}{BEHIND * (name in late)}{lines}\n")
    body = "\n".join(blocks)
    return f"{HEAD} {digest(body.encode())}\n\n{body}"


def path_of(name: str) -> str:
    """The file of the record for a page or a file of data."""
    return f"{FOLDER}/{name}.txt"


def read_record(root: Path) -> Record:
    """The whole record; an empty one where there is none."""
    sums: dict[str, str] = {}
    newest: list[tuple[date, Statement]] = []
    seen: dict[str, Seen] = {}
    behind: set[tuple[str, str]] = set()
    unreadable: list[tuple[str, int]] = []
    for file in sorted((root / FOLDER).rglob("*.txt")):
        name = file.relative_to(root / FOLDER).with_suffix("").as_posix()
        try:
            text = file.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            unreadable.append((path_of(name), 1))
            continue
        unreadable += _unreadable(path_of(name), text)
        if name == REVIEWS:
            seen = _seen(text)
            continue
        sums[name] = sum_of(text)
        newest += sorted(_days(name, text))[-1:]
        behind |= {(name, group) for group in (_LATE.findall(text) if BEHIND in text else ())}
    last_day = sorted(newest)[-2] if len(newest) > 1 else None
    return Record(root, sums, last_day, frozenset(behind), seen, tuple(unreadable))


def sum_of(text: str) -> str:
    """The fingerprint of a whole file of the record."""
    return fingerprint(text.encode())


def _seen(text: str) -> dict[str, Seen]:
    """What the reviewer of each page saw, as the file of reviews has it."""
    groups = _groups(path_of(REVIEWS), text, []).items()
    told = {slug: [statement.text for statement in statements] for slug, statements in groups}
    return {slug: Seen(*words) for slug, words in told.items() if len(words) == len(Seen._fields)}


def _unreadable(path: str, text: str) -> list[tuple[str, int]]:
    """What no command wrote: some lines, or the first one, which does not fit the rest."""
    first, _, body = text.partition("\n\n")
    if first == f"{HEAD} {digest(body.encode())}":
        return []
    strange: list[tuple[str, int]] = []
    _groups(path, text, strange)
    return strange or [(path, 1)]


def _groups(path: str, text: str, unreadable: list[tuple[str, int]]) -> Groups:
    groups = dict[str, list[Statement]]()
    for number, line in enumerate(text.split("\n")[1:], 2):
        if line and not line.startswith("  "):
            found = groups[line] = []
        elif groups and line[4:6] == "  ":
            found.append(Statement(line[2:4], line[6:], path, number))
        elif line:
            unreadable.append((path, number))
    return groups
