"""A file is read once, strictly, and whatever is wrong with it becomes a problem with a line."""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kram.problems import Problem, problem

MOST_BYTES_OF_A_PAGE = 100_000
MOST_BYTES_OF_DATA = 20_000_000

LONGEST_LINE = 1_000
LONGEST_BLOCK = 3_000
"""Characters up to the next empty line: Markdown takes more than linear time for what is between brackets."""

# What no page can show: controls other than tab and line ends, private use (the build marks places with it),
# and code points that are no characters.
_UNSHOWN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\uf8ff\\ufdd0-\\ufdef\\ufffe\\uffff\\U000f0000-\\U0010ffff]"
)

_BY_NUMBER = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+))")

# Cyrillic looks like Latin anywhere, Greek only within a Latin word, and "µg" is a unit.
_UNSEEN = (
    "[\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e"
    "\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0000-\\U000e0fff]"
)
_ALIKE = (
    "[\\u0131\\u0251\\u0261\\u0400-\\u052f\\u0531-\\u058f\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u13a0-\\u13ff"
    "\\u1d00-\\u1d7f\\uff01-\\uff5e\\U0001d400-\\U0001d7ff]"
)
_GREEK = "[\\u0370-\\u03bb\\u03bd-\\u03ff]"
_MISLEADING = re.compile(f"(?P<unseen>{_UNSEEN})|{_ALIKE}|(?<=[A-Za-z]){_GREEK}|{_GREEK}(?=[A-Za-z])")
_SUSPECT = re.compile(f"{_UNSEEN}|{_ALIKE}|{_GREEK}")
_UNUSUAL = re.compile(r"[^\n -~]")
"""What texts have few of: first it is asked which of them a text has, then where those are that are wrong."""


def read_text(root: Path, path: str, most: int) -> tuple[str | None, list[Problem]]:
    """The text of a file with plain line ends, or None and the reason why there is none."""
    try:
        size = (root / path).stat().st_size
        if size > most:
            return None, [problem(path, 1, "FRM005", size=f"{size:,}", most=f"{most:,}")]
        data = (root / path).read_bytes()
    except OSError as error:
        return None, [problem(path, 1, "FRM001", why=error.strerror or type(error).__name__)]
    found = []
    if data.startswith(b"\xef\xbb\xbf"):
        found.append(problem(path, 1, "FRM003"))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        return None, [problem(path, line, "FRM002", byte=byte)]
    unusual = "".join({*_UNUSUAL.findall(text)})
    if "\r" in unusual:
        found.append(problem(path, text.count("\n", 0, text.index("\r")) + 1, "FRM004"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNSHOWN.search(unusual):
        unshown = first_unshown(text)
        line = text.count("\n", 0, text.index(unshown)) + 1
        found.append(problem(path, line, "FRM025", character=named(unshown)))
        text = _UNSHOWN.sub(" ", text)
    return text, [*found, *(_misleading(path, text) if _SUSPECT.search(unusual) else ())]


def _misleading(path: str, text: str) -> Iterator[Problem]:
    """Characters that nobody sees, or that look like one of ours and are another: the first of each line."""
    for number, line in enumerate(text.split("\n"), 1):
        if match := _MISLEADING.search(line):
            code = "FRM027" if match["unseen"] else "FRM028"
            yield problem(path, number, code, character=named(match[0]))


def first_unshown(text: str) -> str:
    """The first character of a text that no page can show, or nothing."""
    match = None if text.isprintable() else _UNSHOWN.search(text)
    return match[0] if match else ""


def unshown_by_number(path: str, lines: Iterable[str]) -> Iterator[Problem]:
    """Characters that no page can show, written by their number, such as ``&#1;``."""
    for line, text in enumerate(lines, 1):
        for match in _BY_NUMBER.finditer(text) if "&#" in text else ():
            digits, base = (match["hex"], 16) if match["hex"] else (match["decimal"], 10)
            number = int(digits.lstrip("0")[:8] or "0", base)
            if number > sys.maxunicode or _UNSHOWN.match(chr(number)):
                yield problem(path, line, "FRM025", character=match[0])


def named(character: str) -> str:
    """A character by its number, such as U+0000."""
    return f"U+{ord(character):04X}"


def too_long(path: str, lines: Iterable[str]) -> Iterator[Problem]:
    """The lines, and the blocks between empty lines, that are longer than anybody reads."""
    size = 0
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            yield problem(path, number, "FRM023", count=f"{len(line):,}", most=f"{LONGEST_LINE:,}")
        before, size = size, size + len(line) if line.strip() else 0
        if before <= LONGEST_BLOCK < size:
            yield problem(path, number, "FRM024", most=f"{LONGEST_BLOCK:,}")
