"""docs/_data/addresses.yml: every page and heading that was ever public, and where it is now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, read_table
from kram.source.yaml import Node, Text, parse
from kram.urls import Place

ADDRESSES = "docs/_data/addresses.yml"


@dataclass(frozen=True, slots=True)
class Address:
    """One page, or one heading of it: since when it is public, and where it moved."""

    name: str
    """The slug of the page, or the id of the heading."""
    since: str
    moved_to: str
    line: int
    sections: Mapping[str, Address] = field(default_factory=dict)
    """The headings of a page by their ids."""


def read_addresses(root: Path) -> tuple[dict[str, Address], list[Problem]]:
    """All addresses by page in the order of the file, and what is wrong with their form."""
    found: list[Problem] = []
    return _addresses(read_table(root, ADDRESSES, found)), found


def parse_addresses(text: str) -> dict[str, Address]:
    """All addresses in a text that make catat wrote."""
    return _addresses(Fields(ADDRESSES, parse(text, ADDRESSES)[0], ADDRESSES, []))


def _addresses(table: Fields) -> dict[str, Address]:
    result = {}
    for slug, fields in table.tables(("since", "moved_to", "sections")):
        headings = fields.inner("sections")
        sections = {id: _heading(headings, slug, id, node) for id, node in headings.entries.items()}
        moved_to = fields.word("moved_to", required=False)
        result[slug] = Address(slug, fields.word("since"), moved_to, fields.head, sections)
    return result


def _heading(headings: Fields, slug: str, id: str, node: Node) -> Address:
    line = headings.line_of(id)
    if isinstance(node, Text):
        return Address(id, node.value, "", line)
    fields = Fields(ADDRESSES, node, f"{slug}#{id}", headings.found, ("since", "moved_to"))
    return Address(id, fields.word("since"), fields.word("moved_to", required=False), line)


def steps(addresses: Mapping[str, Address], start: Place) -> tuple[Place, ...]:
    """The places through which an address leads, itself first; one that comes twice ends a circle.

    A heading whose page moved is looked for on the new page.
    """
    found = [start]
    while (following := _next(addresses, found[-1])) is not None:
        found.append(following)
        if following in found[:-1]:
            break
    return tuple(found)


def _next(addresses: Mapping[str, Address], place: Place) -> Place | None:
    address = addresses.get(place.slug)
    if address is None:
        return None
    heading = address.sections.get(place.section)
    if heading and heading.moved_to:
        return Place.parsed(heading.moved_to)
    if address.moved_to:
        to = Place.parsed(address.moved_to)
        return Place(to.slug, to.section or place.section)
    return None


def grown(text: str, known: Mapping[str, Address], new: Mapping[str, list[str]], day: str) -> str:
    """The text of the file with new pages at its end and new headings at the end of their page."""
    lines = [] if text.strip() in ("", "{}") else text.rstrip("\n").split("\n")
    if not lines:
        lines = list(_HEAD)
    for slug in sorted(new, key=lambda slug: -known[slug].line if slug in known else 1):
        added = [f"    {id}: {day}" for id in new[slug]]
        if slug in known:
            end = _end_of_block(lines, known[slug].line)
            if not known[slug].sections:
                added.insert(0, "  sections:")
            lines[end:end] = added
    for slug, ids in new.items():
        if slug not in known:
            lines += [f"{slug}:", f"  since: {day}"]
            lines += ["  sections:", *(f"    {id}: {day}" for id in ids)] if ids else []
    return "\n".join(lines) + "\n"


_HEAD = (
    "# Every page and heading that was ever public, with the day on which it first was.",
    "# Others link to them: make catat adds what is new, and nothing is ever removed.",
    "# What has another name now gets moved_to: a page or page#heading that stands in both languages.",
)


def _end_of_block(lines: list[str], first: int) -> int:
    end = first
    for number in range(first, len(lines)):
        if lines[number][:1] not in (" ", "\t", "#", ""):
            break
        if lines[number].startswith(" "):
            end = number + 1
    return end
