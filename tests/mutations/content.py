"""The content as texts by path, and small ways to change one of them line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

DATA = "docs/_data/"
RECORD = "docs/_data/catatan/"
FRAME = ("overrides/", "docs/assets/css/", "docs/assets/js/")
"""Folders of templates, styles and scripts."""
Texts = dict[str, str]
Changes = dict[str, str | None]
"""The new text of each changed file; None for a file that is gone."""


@dataclass(frozen=True)
class Fault:
    """One change that nobody meant."""

    kind: str
    changes: Changes = field(hash=False)


def read(root: Path) -> Texts:
    """Every text of the content that a person can edit, what is around it, and the record."""
    files = [
        root / "mkdocs.yml",
        *sorted((root / "docs").rglob("*")),
        *sorted((root / "overrides").rglob("*")),
    ]
    endings = (".md", ".yml", ".txt", ".svg")
    found = {path.relative_to(root).as_posix(): path for path in files if path.is_file()}
    return {
        name: path.read_text("utf-8")
        for name, path in found.items()
        if name.startswith(FRAME) or (path.suffix in endings and "_contoh" not in path.parts)
    }


def pages(texts: Texts, language: str) -> list[str]:
    """The paths of all pages in one language."""
    found = [path for path in texts if path.startswith("docs/") and path.endswith(".md")]
    return [path for path in found if path.endswith(".en.md") == (language == "en")]


def twin(path: str) -> str:
    """The same page in English."""
    return path.removesuffix(".md") + ".en.md"


def body_start(lines: list[str]) -> int:
    """The index of the first line after the front matter."""
    return lines.index("---", 1) + 1 if lines[0] == "---" and "---" in lines[1:] else 0


def sections(lines: list[str]) -> list[tuple[int, int]]:
    """First line and end of each section of the second level, as indexes."""
    heads = [n for n, line in enumerate(lines) if line.startswith("## ")]
    return list(zip(heads, [*heads[1:], len(lines)], strict=True))


def rows(lines: list[str]) -> list[tuple[int, int]]:
    """First line and end of each row or entry of a data file, as indexes."""
    heads = [n for n, line in enumerate(lines) if re.match(r"[^\s#]", line)]
    ends = [*heads[1:], len(lines)] if heads else []
    return [(a, _without_comments(lines, a, b)) for a, b in zip(heads, ends, strict=True)]


def _without_comments(lines: list[str], start: int, end: int) -> int:
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end


@lru_cache(maxsize=64)
def _begins(text: str) -> list[int]:
    """Where each line begins, and would begin after the last one; there are half a million faults to make."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def with_line(text: str, index: int, line: str) -> str:
    """The text with another line in one place."""
    begins = _begins(text)
    return text[: begins[index]] + line + text[begins[index + 1] - 1 :]


def without(text: str, start: int, end: int) -> str:
    """The text without some lines."""
    begins = _begins(text)
    return (f"{text}\n"[: begins[start]] + f"{text}\n"[begins[end] :]).removesuffix("\n")


def exchanged(text: str, first: tuple[int, int], second: tuple[int, int]) -> str:
    """The text with two runs of lines in each other's place; the first comes before the second."""
    begins, whole = _begins(text), f"{text}\n"
    a, b, c, d = (begins[line] for line in (*first, *second))
    return (whole[:a] + whole[c:d] + whole[b:c] + whole[a:b] + whole[d:]).removesuffix("\n")


def values(text: str, key: str) -> Iterator[tuple[int, str, str]]:
    """Index, beginning and value of every line that has a key."""
    form = re.compile(rf"(\s*(?:- )?{key}: )(\S.*)$")
    for index, line in enumerate(text.split("\n")):
        if match := form.match(line):
            yield index, match[1], match[2]
