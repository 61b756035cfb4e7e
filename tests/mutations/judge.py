"""Applies a fault to a copy of the content, asks the checks, and says whether it is reported where it is."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Set
from datetime import date
from pathlib import Path

from kram.checks import examine, record
from kram.problems import Problem
from kram.source.repository import load
from mutations.content import DATA, FRAME, RECORD, Fault, Texts, rows


def is_reported(
    root: Path, texts: Texts, fault: Fault, today: date, before: Set[Problem] = frozenset()
) -> bool:
    """Whether a fault in the copy, which is as before afterwards, is reported where it is.

    What differs from the record is asked first, since few faults need all the checks.
    """
    try:
        for path, text in fault.changes.items():
            write(root / path, text)
        repository = load(root, today)
        problems = [*repository.problems, *record.check(repository)]
        if not is_caught(texts, fault, _new(problems, before)):
            problems = examine(repository)
        return is_caught(texts, fault, _new(problems, before))
    finally:
        for path in fault.changes:
            write(root / path, texts.get(path))


def _new(problems: Iterable[Problem], before: Set[Problem]) -> list[Problem]:
    return [p for p in problems if p not in before and not p.is_notice]


def write(file: Path, text: str | None) -> None:
    """The file has a text, or is gone."""
    if text is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")


def is_caught(texts: Texts, fault: Fault, problems: Iterable[Problem]) -> bool:
    """Whether each changed file has a problem within the block of lines that changed.

    A record that was edited by hand to agree with the content has one for its whole file, in its first line.
    """
    places = {(p.path, p.line) for p in problems}
    caught = {
        path: any((path, line) in places for line in changed_block(path, texts.get(path, ""), text))
        for path, text in fault.changes.items()
    }
    of_record = [path for path in caught if path.startswith(RECORD)]
    if not of_record:
        return all(caught.values())
    if any(fault.changes[path] is None for path in of_record):
        return any(p.path == _content_of(path) for path in of_record for p in problems)
    return all(caught[path] for path in of_record)


def _content_of(record: str) -> str:
    """The page, or the file of settings, that a file of the record is about."""
    name = record.removeprefix(RECORD).removesuffix(".txt")
    return "mkdocs.yml" if name == "mkdocs" else f"docs/{name}.md"


def changed_block(path: str, before: str, after: str | None) -> set[int]:
    """The lines on which a report of a change is on its line.

    On a page these are the lines that changed with the rest of their paragraph or list, or the paragraphs
    before and after what is gone; in data the rows that changed, or those before and after; in the settings,
    templates, styles and scripts the lines that changed and two around them, and the key of a text of
    several lines; of other files the first line. What became a comment is gone.
    """
    if after is None or path.startswith(RECORD) or path.endswith(".svg"):
        return {1}
    old, new = before.split("\n"), after.split("\n")
    if path.startswith(DATA) and path.endswith(".yml"):
        gone = {n for n, line in enumerate(new) if line.lstrip().startswith("#") and line not in old}
        beside = {line for n in gone for line in (n, n + 2)}
        return _changed(_texts(old, rows(old)), _texts(new, rows(new)), rows(new)) | beside or {1}
    if not path.endswith(".md") or path.startswith(FRAME):
        around = 2 if path == "mkdocs.yml" or path.startswith(FRAME) else 0
        found = _changed(old, new, [(max(n - around, 0), n + around + 1) for n in range(len(new))])
        return found | {_key_of(new, line) for line in found}
    blocks = _paragraphs(new)
    lines = _changed(old, new, [(n, n + 1) for n in range(len(new))])
    for n in [n for n in lines if _shows_nothing(new[n - 1])]:
        lines |= {max((b for _, b in blocks if b < n), default=1)}
        lines |= {min((a + 1 for a, _ in blocks if a + 1 > n), default=1)}
    return {n for a, b in blocks if lines & set(range(a + 1, b + 1)) for n in range(a, b + 2)}


def _key_of(lines: list[str], line: int) -> int:
    """The line of the key whose text, written below it as it is, has a line; else that line itself."""
    above = min(line, len(lines))
    while above > 1 and (not lines[above - 1].strip() or lines[above - 1].startswith(" ")):
        above -= 1
        if lines[above - 1].endswith(": |"):
            indent = len(lines[above - 1]) - len(lines[above - 1].lstrip())
            inside = (text for text in lines[above:line] if text.strip())
            return above if all(text.startswith(" " * (indent + 1)) for text in inside) else line
    return line


def _shows_nothing(line: str) -> bool:
    """Where a line is empty, or begins or ends what readers do not see, the text that was there is gone."""
    return line.strip() in ("", "<!--", "-->", "```")


def _changed(old: list[str], new: list[str], places: list[tuple[int, int]]) -> set[int]:
    """The lines of what changed, or of what is before and after it where it is gone."""
    found: set[int] = set()
    for tag, _, _, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            touched = places[max(start - 1, 0) : end + 1] if start == end else places[start:end]
            found.update(line + 1 for first, last in touched for line in range(first, last))
    return found


def _texts(lines: list[str], parts: list[tuple[int, int]]) -> list[str]:
    return ["\n".join(lines[first:last]) for first, last in parts]


def _paragraphs(lines: list[str]) -> list[tuple[int, int]]:
    """First line and end of each run of lines that are not empty, as indexes."""
    filled = [bool(line.strip()) for line in lines]
    starts = [n for n, full in enumerate(filled) if full and (n == 0 or not filled[n - 1])]
    ends = [n + 1 for n, full in enumerate(filled) if full and (n + 1 == len(filled) or not filled[n + 1])]
    return list(zip(starts, ends, strict=True))
