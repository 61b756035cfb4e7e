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


Recorded = dict[str, Groups]
"""The groups of each file of the record, by its path without the ending."""


class Record(NamedTuple):
    """What the record says, and which groups have a translation that is behind."""

    texts: Mapping[str, str]
    """The files as they were read."""
    behind: frozenset[tuple[str, str]]
    """File and group of each translation that is behind."""
    seen: Mapping[str, Seen]
    """What the reviewer of each reviewed page saw."""
    unreadable: tuple[tuple[str, int], ...]
    """Path and line of what no command wrote."""

    def groups(self, name: str) -> Groups:
        """What a file says; taken apart when it is asked for, since most say what the content says."""
        found = _groups(path_of(name), self.texts.get(name, ""), [])
        return {group.removesuffix(BEHIND): statements for group, statements in found.items()}

    @property
    def last_day(self) -> tuple[date, Statement] | None:
        """The last day that is certainly past, and where: two files of the record have it or a later one.

        A mistyped day is in one file; that of the last edition in each page and row that it changed.
        """
        newest = [max(days) for name, text in self.texts.items() if (days := list(_days(name, text)))]
        return sorted(newest)[-2] if len(newest) > 1 else None


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
    texts: dict[str, str] = {}
    unreadable: list[tuple[str, int]] = []
    for file in sorted((root / FOLDER).rglob("*.txt")):
        name = file.relative_to(root / FOLDER).with_suffix("").as_posix()
        try:
            texts[name] = file.read_text("utf-8")
            unreadable += _unreadable(path_of(name), texts[name])
        except (OSError, UnicodeDecodeError):
            unreadable.append((path_of(name), 1))
    reviews = _groups(path_of(REVIEWS), texts.pop(REVIEWS, ""), [])
    told = {slug: [statement.text for statement in statements] for slug, statements in reviews.items()}
    seen = {slug: Seen(*words) for slug, words in told.items() if len(words) == len(Seen._fields)}
    late = {name: _LATE.findall(text) for name, text in texts.items() if BEHIND in text}
    behind = frozenset((name, group) for name, groups in late.items() for group in groups)
    return Record(texts, behind, seen, tuple(unreadable))


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
