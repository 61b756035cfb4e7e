"""Writing the record: each file is replaced whole, and only where it differs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kram.atomic_write import replace_text
from kram.source.data.record import (
    BEHIND,
    FOLDER,
    HEAD,
    NEUTRAL,
    REVIEWS,
    Group,
    Record,
    Statement,
    fingerprint,
    path_of,
)


def as_text(groups: Iterable[Group], behind: Iterable[str]) -> str:
    """One file of the record."""
    late = set(behind)
    blocks = []
    for group in groups:
        lines = [group.name + BEHIND * (group.name in late)]
        lines += [f"  {statement.language}  {statement.text}".rstrip() for statement in group.statements]
        blocks.append("\n".join(lines) + "\n")
    body = "\n".join(blocks)
    return f"{HEAD} {fingerprint(body)}\n\n{body}"


def _reviews(record: Record) -> tuple[Group, ...]:
    return tuple(
        Group(slug, tuple(Statement(NEUTRAL, text, "", 0) for text in seen))
        for slug, seen in sorted(record.seen.items())
    )


def write_record(root: Path, record: Record) -> list[str]:
    """The paths of the files that changed; each is replaced whole, and those of what is gone are removed.

    Raises OSError where a file cannot be written.
    """
    changed = []
    files = {**record.files, **({REVIEWS: _reviews(record)} if record.seen else {})}
    for name, groups in files.items():
        text = as_text(groups, (group for file, group in record.behind if file == name))
        file = root / path_of(name)
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_text(file, text)
            changed.append(path_of(name))
    for file in sorted((root / FOLDER).rglob("*.txt")):
        name = file.relative_to(root / FOLDER).with_suffix("").as_posix()
        if name not in files:
            file.unlink()
            changed.append(path_of(name))
    return changed
