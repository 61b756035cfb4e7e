"""Faults of every file of data alike, whatever its keys are called, and of the settings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from mutations.content import DATA, RECORD, Fault, Texts, exchanged, with_line, without

_KEY = re.compile(r"(\s*(?:- )?)([\w./#-]+):(?: (.*))?$")
_PARTS = ("nav:", "plugins:")
"""Parts of the settings: where their name is wrong, the lines below are reported."""
_LIST = r"(?<=: \[)([^\[\],]+), ([^\[\],]+)"
LINES: tuple[tuple[str, str, str], ...] = (
    ("value that ends otherwise", r"(?<=\w)\w([.\"\]}]*)$", r"x\1"),
    ("value that begins otherwise", r"(?<=: )([\"\[]?)\w(?=\w*[^\w:])", r"\1x"),
    ("items of a list exchanged", _LIST, r"\2, \1"),
    ("item of a list dropped", _LIST, r"\2"),
    ("item of a list twice", _LIST, r"\1, \1, \2"),
    ("two items made one", _LIST, r"\1 \2"),
    ("key renamed", r"^(\s*(?:- )?[\w./#-]+):(?= |$)", r"\1-lain:"),
    ("line put in a comment", r"^(\s*)(?=\S)", r"\1# "),
    ("value put in a comment", r"^(\s*(?:- )?[\w./#-]+: )(?=\w)", r"\1# "),
    ("text that goes on", r"^(\s+)([\w-]+: [A-Za-z][^\"'\[{#]*[\w.])$", r"\1\2\n\1  kecuali lain"),
    ("comma dropped", r"(?<=\w), (?=\w+ )", " "),
    ("full stop made a comma", r"(?<=\w)\. (?=[A-Z])", ", "),
)
"""Kind, form of a part of a line, and what becomes of it."""


def in_every_file(texts: Texts) -> Iterator[Fault]:
    """Every fault of every file of data, and of the settings."""
    for path in texts:
        if path == "mkdocs.yml" or (path.startswith(DATA) and path.endswith(".yml")):
            if path.startswith(RECORD):
                continue
            name = path.rpartition("/")[2]
            for kind, text in (*_of_lines(texts[path]), *_of_keys(texts[path]), *_of_items(texts[path])):
                yield Fault(f"{name}: {kind}", {path: text})


def _of_lines(text: str) -> Iterator[tuple[str, str]]:
    for index, line in enumerate(text.split("\n")):
        if not line.lstrip().startswith("#") and line not in _PARTS:
            for kind, form, new in LINES:
                made = re.sub(form, new, line, count=1)
                if made != line:
                    yield kind, with_line(text, index, made)


def _of_keys(text: str) -> Iterator[tuple[str, str]]:
    """Values of neighbours exchanged, and a key moved to the row before or after its own."""
    lines = text.split("\n")
    keys = [(index, match) for index, line in enumerate(lines) if (match := _KEY.match(line))]
    for (a, first), (b, second) in itertools.pairwise(keys):
        if (
            b == a + 1
            and len(first[1]) == len(second[1])
            and first[3]
            and second[3]
            and first[3] != second[3]
        ):
            here, there = f"{first[1]}{first[2]}: {second[3]}", f"{second[1]}{second[2]}: {first[3]}"
            yield "neighbours exchanged", with_line(with_line(text, a, here), b, there)
    for index, match in keys:
        if match[1] and not match[1].endswith("- "):
            yield from _moved(text, lines, index, match[1])


def _end(lines: list[str], start: int, indent: int) -> int:
    end = start + 1
    while end < len(lines) and lines[end].startswith(" " * (indent + 1)):
        end += 1
    return end


def _moved(text: str, lines: list[str], start: int, indent: str) -> Iterator[tuple[str, str]]:
    """The last key of a row becomes the second one of the next row."""
    end = _end(lines, start, len(indent))
    if end < len(lines) and lines[end].startswith(f"{indent[:-2]}- "):
        after = _end(lines, end, len(indent))
        yield "key moved to the next row", exchanged(text, (start, end), (end, after))


def _of_items(text: str) -> Iterator[tuple[str, str]]:
    """Items of lists over several lines, with what is below them."""
    lines = text.split("\n")
    starts = [(n, len(line) - len(line.lstrip())) for n, line in enumerate(lines) if re.match(r"\s+- ", line)]
    runs = [(n, _end(lines, n, indent), indent) for n, indent in starts]
    for start, end, _ in runs:
        yield "item dropped", without(text, start, end)
    for (a, b, indent), (c, d, other) in itertools.pairwise(runs):
        if b == c and indent == other and lines[a:b] != lines[c:d]:
            yield "items exchanged", exchanged(text, (a, b), (c, d))
