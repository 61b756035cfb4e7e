"""Old addresses keep working: where each leads today, and what stands at the old place.

Three kinds, all from ``moved_to`` in docs/_data/addresses.yml:

* a heading got another id on its page: an empty element with the old id stands in the heading,
  so every browser finds it, with or without script, from a server or from a folder;
* a heading went to another page: at its old id stands a line that leads there;
* a page moved: at its old address stands a page with one such line for the page and one for each of its
  headings.  With script the reader is taken on at once, to the same heading.

There is no ``meta refresh``: Chromium and Firefox lose the ``#section`` with it, and a reader without
script would land at the top of a long page instead of at a line that leads to the right place.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree, html

from kram.export.site_context import FinishedSite
from kram.source.repository import Repository
from kram.urls import both_url, id_prefix, url
from kram.vocabulary import LANGUAGES, other_of_two


@dataclass(frozen=True, slots=True)
class Place:
    """A page that exists, or a heading of it."""

    slug: str
    section: str = ""

    @property
    def id(self) -> str:
        """The stable id, such as ``penyebab/obat#statin``."""
        return f"{self.slug}#{self.section}" if self.section else self.slug


@dataclass(frozen=True, slots=True)
class Moved:
    """A heading that is no longer where it was."""

    section: str
    to: Place


def destination(repository: Repository, slug: str, section: str = "") -> Place | None:
    """Where an address leads today; None where it ends nowhere.

    A heading whose page moved is looked for on the new page, and the page stands for it where it has none.
    """
    seen: set[tuple[str, str]] = set()
    while (slug, section) not in seen:
        seen.add((slug, section))
        address = repository.addresses.get(slug)
        if address and section in address.sections and address.sections[section].moved_to:
            slug, _, section = address.sections[section].moved_to.partition("#")
        elif address and address.moved_to:
            slug, _, named = address.moved_to.partition("#")
            section = named or section
        else:
            page = repository.page(slug, LANGUAGES[0])
            if page is None:
                return None
            return Place(slug, section if section in repository.anchors_of(page) else "")
    return None


def moved_sections(repository: Repository, slug: str) -> tuple[Moved, ...]:
    """The headings of a page that are not where they were, in the order of the file."""
    address = repository.addresses.get(slug)
    if address is None:
        return ()
    found = []
    for heading in address.sections.values():
        if heading.moved_to or address.moved_to:
            place = destination(repository, slug, heading.id)
            if place:
                found.append(Moved(heading.id, place))
    return tuple(found)


def moved_pages(repository: Repository) -> dict[str, Place]:
    """The addresses of pages that moved, and where each leads today."""
    places = {
        slug: destination(repository, slug)
        for slug, address in repository.addresses.items()
        if address.moved_to and not repository.languages_of(slug)
    }
    return {slug: place for slug, place in places.items() if place}


def renamed(repository: Repository, slug: str) -> dict[str, list[str]]:
    """Old ids of the headings of a page, by their id of today."""
    ids: dict[str, list[str]] = {}
    for moved in moved_sections(repository, slug):
        if moved.to.slug == slug and moved.to.section:
            ids.setdefault(moved.to.section, []).append(moved.section)
    return ids


def gone(repository: Repository, slug: str) -> tuple[Moved, ...]:
    """The headings of a page that are on no page under this address any more."""
    return tuple(m for m in moved_sections(repository, slug) if m.to.slug != slug or not m.to.section)


def with_old_ids(content: str, ids: Mapping[str, Sequence[str]]) -> str:
    """The article with an empty element for each old id at the start of the heading that took its place."""
    if not ids:
        return content
    root = html.fragment_fromstring(content, create_parent="div")
    for element in root.iter(etree.Element):
        for old in reversed(ids.get(element.get("id", ""), ())):
            mark = etree.Element("span")
            mark.set("id", old)
            mark.tail, element.text = element.text, None
            element.insert(0, mark)
    parts = [root.text or ""]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in root]
    return "".join(parts)


def lines(repository: Repository, moves: Iterable[Moved], language: str, here: str) -> list[dict[str, str]]:
    """What a template says of headings that moved: the old id, and the address and title to go to.

    ``here`` is the address of the page that says it, relative to the root of the site.
    """
    return [
        {
            "id": moved.section,
            "url": _relative(here, url(moved.to.slug, language), moved.to.section),
            "title": title(repository, moved.to, language),
        }
        for moved in moves
    ]


def title(repository: Repository, place: Place, language: str) -> str:
    """The title of a page, and of the heading on it."""
    page = repository.page(place.slug, language)
    if page is None:
        return place.id
    section = page.section(place.section) if place.section else None
    return f"{page.title}: {section.title}" if section else page.title


def stubs(site: FinishedSite) -> dict[str, dict[str, Any]]:
    """What stands at each address of a page that moved, in each language and side by side."""
    found = {}
    for slug, place in moved_pages(site.repository).items():
        for language in LANGUAGES:
            path = url(slug, language)
            canonical = site.settings.absolute(url(place.slug, language))
            found[path] = {"sides": [_side(site, slug, place, language, path)], "canonical": canonical}
        path = both_url(slug)
        sides = [_side(site, slug, place, language, path, both=True) for language in LANGUAGES]
        found[path] = {"sides": sides, "canonical": ""}
    return found


def _side(
    site: FinishedSite, slug: str, place: Place, language: str, here: str, both: bool = False
) -> dict[str, Any]:
    prefix = id_prefix(language) if both else ""

    def to(target: Place) -> str:
        address = both_url(target.slug) if both else url(target.slug, language)
        return _relative(here, address, prefix + target.section if target.section else "")

    return {
        "lang": language,
        "other": other_of_two(language),
        "site_name": site.names[language],
        "words": site.words[language],
        "url": to(place),
        "exact": bool(place.section),
        "title": title(site.repository, place, language),
        "home": _relative(here, url(site.repository.topic.pages.home, language)),
        "twin": "" if both else _relative(here, url(slug, other_of_two(language))),
        "sections": [
            {"id": prefix + m.section, "url": to(m.to), "title": title(site.repository, m.to, language)}
            for m in moved_sections(site.repository, slug)
        ],
    }


def _relative(here: str, target: str, section: str = "") -> str:
    relative = posixpath.relpath(target, posixpath.dirname(here) or ".")
    return relative + (f"#{section}" if section else "")
