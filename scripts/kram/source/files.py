"""A file is read once, strictly, and whatever is wrong with it becomes a problem with a line."""

import re
import sys
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from kram.problems import Problem, problem

MOST_BYTES_OF_A_PAGE = 100_000
MOST_BYTES_OF_DATA = 50_000_000
"""The relations of 10,000 pages in two languages have 32 million."""

LONGEST_LINE = 1_000
LONGEST_BLOCK = 3_000
"""Characters up to the next empty line: Markdown takes more than linear time for what is between brackets."""

# What no page can show: controls other than tab and line ends, private use (the build marks places with it),
# and code points that are no characters.
_UNSHOWN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\uf8ff\\ufdd0-\\ufdef\\ufffe\\uffff\\U000f0000-\\U0010ffff]"
)

_REFERENCE = re.compile(r"&(?:#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+));?|[a-zA-Z][a-zA-Z0-9]*;)")

# Cyrillic looks like Latin anywhere, Greek only within a Latin word, and "µg" is a unit.
# A character that pages use on purpose is taken out of these lists.
_UNSEEN = (
    "[\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e"
    "\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\U000e0000-\\U000e0fff]"
)
_SPACE = "[\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]"
_ALIKE = (
    "[\\xaa\\xba\\u0131\\u0138\\u0180-\\u019f\\u01a2-\\u01ae\\u01b1-\\u01cc\\u0250-\\u036f"
    "\\u0400-\\u052f\\u0531-\\u05ff\\u0660-\\u0669\\u066b\\u06f0-\\u06f9\\u0966-\\u096f\\u10a0-\\u10ff\\u13a0-\\u13ff"
    "\\u1d00-\\u1dbf\\u2010-\\u2012\\u2015\\u201a\\u201b\\u2024\\u2027\\u2043\\u2044\\u2100-\\u2121\\u2123-\\u214f"
    "\\u2160-\\u2188\\u2212\\u2215\\u2236\\u2460-\\u24ff\\u2c80-\\u2cff\\u3300-\\u33ff\\ua4d0-\\ua4ff\\ua789"
    "\\ufb00-\\ufb06\\ufe50-\\ufe6f\\uff01-\\uff5e\\U0001d400-\\U0001d7ff\\U0001f100-\\U0001f1ff]"
)
_GREEK = "[\\u0370-\\u03bb\\u03bd-\\u03ff]"
_MISLEADING = re.compile(
    f"(?P<FRM027>{_UNSEEN})|(?P<FRM032>{_SPACE})"
    f"|(?P<FRM028>{_ALIKE}|(?<=[A-Za-z]){_GREEK}|{_GREEK}(?=[A-Za-z]))"
)
"""Each character under the code of its problem."""
_SUSPECT = re.compile(f"{_UNSEEN}|{_SPACE}|{_ALIKE}|{_GREEK}")
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
    text, strange = _cleaned(path, text)
    return text, found + strange


def _cleaned(path: str, text: str) -> tuple[str, list[Problem]]:
    """A text with plain line ends and without what no page can show, and every character that is wrong."""
    found = []
    unusual = "".join({*_UNUSUAL.findall(text)})
    if "\r" in unusual:
        found.append(problem(path, text.count("\n", 0, text.index("\r")) + 1, "FRM004"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if unshown := _UNSHOWN.search(unusual) and _UNSHOWN.search(text):
        line = text.count("\n", 0, unshown.start()) + 1
        found.append(problem(path, line, "FRM025", character=named(unshown[0])))
        text = _UNSHOWN.sub(" ", text)
    for number, line_of_text in enumerate(text.split("\n") if _SUSPECT.search(unusual) else (), 1):
        code, character = first_strange(line_of_text)
        if code:
            found.append(problem(path, number, code, character=named(character)))
    return text, found


def first_strange(text: str) -> tuple[str, str]:
    """The code of the problem with the first character that no page can show, or that misleads, and that one.

    What misleads is what nobody sees, and what looks like one of ours and is another.
    """
    unshown = None if text.isprintable() else _UNSHOWN.search(text)
    match = unshown or _MISLEADING.search(text)
    return (match.lastgroup or "FRM025", match[0]) if match else ("", "")


def strange_by_name(path: str, lines: Iterable[str]) -> Iterator[Problem]:
    """Characters that no page can show, or that mislead, written as ``&#1;`` or ``&shy;``."""
    for line, text in enumerate(lines, 1):
        for match in _REFERENCE.finditer(text) if "&" in text else ():
            digits, base = (match["hex"], 16) if match["hex"] else (match["decimal"], 10)
            number = int((digits or "").lstrip("0")[:8] or "0", base)
            is_unshown = digits and (number > sys.maxunicode or _UNSHOWN.match(chr(number)))
            code = "FRM025" if is_unshown else first_strange(unescape(match[0]))[0]
            if code:
                yield problem(path, line, code, character=match[0])


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
