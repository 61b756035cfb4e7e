"""docs/_data/addresses.yml: every page and heading that was ever public, and where it is now."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from kram.source.fields import Fields, Row, read
from kram.source.yaml import Text
from kram.urls import Place


class Heading(Row, path="addresses.yml"):
    """One heading: since when it is public, and where it moved."""

    key: str
    """Its id; of a page, the slug."""
    since: str = read(Fields.word)
    moved_to: str = read(Fields.word, required=False)


def _headings(page: Fields, key: str) -> dict[str, Heading]:
    """By their ids; a heading that did not move is its day alone."""
    headings, found = page.inner(key), {}
    for id, node in headings.entries.items():
        line = headings.line_of(id)
        if isinstance(node, Text):
            found[id] = Heading(key=id, since=node, moved_to="", line=line)
        else:
            fields = Fields(page.path, node, f"{page.name}#{id}", page.found, Heading.keys())
            found[id] = Heading.of(fields, key=id, line=line)
    return found


class Address(Heading, path="addresses.yml"):
    """One page, with its headings."""

    sections: Mapping[str, Heading] = read(_headings)


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
    lines = [*_HEAD] if text.strip() in ("", "{}") else text.rstrip("\n").split("\n")
    for slug in sorted(new, key=lambda slug: -known[slug].line if slug in known else 1):
        added = [f"    {id}: {day}" for id in new[slug]]
        if slug in known:
            block = takewhile(lambda line: line[:1] in ("", " ", "\t", "#"), lines[known[slug].line :])
            within = [n for n, line in enumerate(block, 1) if line.startswith(" ")]
            end = known[slug].line + max(within, default=0)
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
    "# What has another name now gets moved_to: a page or page#heading of both languages.",
)
