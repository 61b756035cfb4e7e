"""docs/_data/addresses.yml: every page and heading that was ever public, and where it is now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.documents import Fields, Node, Table, Text, named, read_data
from kram.problems import Problem

PATH = "docs/_data/addresses.yml"


@dataclass(frozen=True, slots=True)
class HeadingAddress:
    """One heading id of a page: since when it is public, and where it moved."""

    id: str
    since: str
    moved_to: str
    line: int


@dataclass(frozen=True, slots=True)
class Address:
    """One page: since when it is public, where it moved, and its heading ids."""

    slug: str
    since: str
    moved_to: str
    sections: Mapping[str, HeadingAddress]
    line: int


def read_addresses(root: Path) -> tuple[dict[str, Address], list[Problem]]:
    """All addresses by page in the order of the file, and what is wrong with their form."""
    node, found = read_data(root, PATH)
    result = {}
    for slug, line, value in named(PATH, node, found):
        fields = Fields(PATH, value, slug, found)
        required = fields.table is not None
        fields.only("since", "moved_to", "sections")
        sections = {}
        listed = fields.entries.get("sections")
        if isinstance(listed, Table):
            for id, item in listed.entries.items():
                sections[id] = _heading(slug, id, listed.lines[id], item, found)
        elif listed is not None and not (isinstance(listed, Text) and not listed.value):
            fields.wrong("sections", listed)
        since, moved = fields.word("since", required), fields.word("moved_to", False)
        result[slug] = Address(slug, since, moved, sections, line)
    return result, found


def _heading(slug: str, id: str, line: int, node: Node, found: list[Problem]) -> HeadingAddress:
    if isinstance(node, Text):
        return HeadingAddress(id, node.value, "", line)
    fields = Fields(PATH, node, f"{slug}#{id}", found)
    fields.only("since", "moved_to")
    required = fields.table is not None
    return HeadingAddress(id, fields.word("since", required), fields.word("moved_to", False), line)
