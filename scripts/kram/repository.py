"""Everything an editor can change, read once into one Repository that nothing changes afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kram.addresses import Address, read_addresses
from kram.documents import LANGUAGES, MOST_BYTES_OF_A_PAGE, read_text
from kram.glossary import BannedWord, Term, read_glossary, read_words
from kram.menu import Menu, read_menu
from kram.pages import Page, file_of, read_page, slug_of
from kram.problems import Problem, problem
from kram.references import Reference, read_references
from kram.relations import Relation, read_relations
from kram.source import Source, read_source

CAUSES = "penyebab"
ACTIONS = ("penanganan", "pencegahan")
SOURCES_ID = "sumber"
_CAUSE_FOLDERS = (CAUSES, "")
_MARKERS_OF_RELATIONS = ("tindakan", "jangan", "penyebab")


@dataclass(frozen=True)
class Repository:
    """The pages, the data, and what was wrong while reading them."""

    root: Path
    pages: tuple[Page, ...]
    relations: tuple[Relation, ...]
    references: Mapping[str, Reference]
    glossary: tuple[Term, ...]
    words: tuple[BannedWord, ...]
    source: Source
    addresses: Mapping[str, Address]
    menu: Menu | None
    files: frozenset[str]
    unread: frozenset[str]
    problems: tuple[Problem, ...]
    _pages: Mapping[tuple[str, str], Page] = field(repr=False, default_factory=dict)

    def page(self, slug: str, language: str) -> Page | None:
        """One page in one language, if it could be read."""
        return self._pages.get((slug, language))

    def languages_of(self, slug: str) -> tuple[str, ...]:
        """The languages in which a page can be read."""
        return tuple(language for language in LANGUAGES if (slug, language) in self._pages)

    def is_unread(self, slug: str, language: str) -> bool:
        """There is a file for this page and language, and it could not be read."""
        return f"docs/{file_of(slug, language)}" in self.unread

    def is_expected(self, slug: str) -> bool:
        """The page exists in a language, could not be read, or is public and has not moved."""
        if any((slug, x) in self._pages or self.is_unread(slug, x) for x in LANGUAGES):
            return True
        address = self.addresses.get(slug)
        return address is not None and not address.moved_to

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """All pages that can be read in a language, in order."""
        return tuple(sorted({page.slug for page in self.pages}))

    @cached_property
    def causes(self) -> Mapping[str, str]:
        """The page of every cause by the name that relations use."""
        return self._named(_CAUSE_FOLDERS)

    @cached_property
    def actions(self) -> Mapping[str, str]:
        """The page of every action by the name that relations use."""
        return self._named(ACTIONS)

    def _named(self, folders: tuple[str, ...]) -> dict[str, str]:
        result: dict[str, str] = {}
        known = {*self.slugs, *(slug for slug in self.addresses if self.is_expected(slug))}
        known |= {slug_of(path.removeprefix("docs/"))[0] for path in self.unread}
        for slug in sorted(known):
            folder, _, name = slug.rpartition("/")
            if folder in folders and name != "index":
                result.setdefault(name, slug)
        return {name: slug for name, slug in result.items() if self.is_expected(slug)}

    @cached_property
    def _relations_by_page(self) -> Mapping[str, tuple[Relation, ...]]:
        result: dict[str, list[Relation]] = {}
        for row in self.relations:
            ends = {self.causes.get(row.cause_page), self.actions.get(row.action_page)}
            for slug in ends - {None}:
                result.setdefault(slug or "", []).append(row)
        return {slug: tuple(rows) for slug, rows in result.items()}

    def relations_of(self, slug: str) -> tuple[Relation, ...]:
        """The rows that name a page or a section of it, as a cause or as an action."""
        return self._relations_by_page.get(slug, ())

    @cached_property
    def _cited(self) -> Mapping[str, tuple[str, ...]]:
        result = {}
        for slug in self.slugs:
            keys: dict[str, None] = {}
            for language in self.languages_of(slug):
                page = self._pages[slug, language]
                keys.update(dict.fromkeys(mention.name for mention in page.citations))
                names = {marker.name for marker in page.markers}
                if names & set(_MARKERS_OF_RELATIONS):
                    for row in self.relations_of(slug):
                        keys.update(dict.fromkeys(row.references))
                if "naskah" in names:
                    for sentence in self.source.rows.values():
                        keys.update(dict.fromkeys(sentence.references))
            result[slug] = tuple(keys)
        return result

    def cited_on(self, slug: str) -> tuple[str, ...]:
        """The references of a page: those its text cites, then those its drawn parts cite."""
        return self._cited.get(slug, ())

    def drawn_ids(self, slug: str) -> tuple[str, ...]:
        """The heading ids that the template adds to a page: its sources, when it has any."""
        return (SOURCES_ID,) if self.cited_on(slug) else ()

    def anchors_of(self, page: Page) -> frozenset[str]:
        """Every id on a page that a link may name."""
        result = {section.id for section in page.headings}
        result.update(mention.name for mention in page.ids)
        result.update(self.drawn_ids(page.slug))
        names = {marker.name for marker in page.markers}
        if "istilah" in names:
            result.update(term.key for term in self.glossary)
        if "rujukan" in names:
            result.update(self.references)
        if "naskah" in names:
            result.update(self.source.rows)
        return frozenset(result)


def load(root: Path) -> Repository:
    """Read everything below a folder; mistakes of content become problems of the Repository."""
    found: list[Problem] = []
    paths, files = _walk(root, found)
    pages, unread = [], {p.path for p in found if p.path.endswith(".md")}
    for path in paths:
        text, wrong = read_text(root, path, MOST_BYTES_OF_A_PAGE)
        page = None
        if text is not None:
            page, more = read_page(path, text)
            wrong += more
        found += wrong
        if page is None:
            unread.add(path)
        else:
            pages.append(page)
    relations, wrong = read_relations(root)
    references, more = read_references(root)
    found += wrong + more
    glossary, wrong = read_glossary(root)
    words, more = read_words(root)
    found += wrong + more
    source, wrong = read_source(root)
    addresses, more = read_addresses(root)
    found += wrong + more
    menu, wrong = read_menu(root)
    found += wrong
    return Repository(
        root,
        tuple(pages),
        relations,
        references,
        glossary,
        words,
        source,
        addresses,
        menu,
        frozenset(files),
        frozenset(unread | {p.path for p in found if p.path.startswith("docs/_data/")}),
        tuple(found),
        {(page.slug, page.language): page for page in pages},
    )


def _walk(root: Path, found: list[Problem]) -> tuple[list[str], list[str]]:
    pages: list[str] = []
    files: list[str] = []
    for path, is_folder in sorted(_below(root, "docs", found)):
        if path.endswith(".md"):
            if is_folder:
                found.append(problem(path, 1, "FRM001", why="it is a folder"))
            else:
                pages.append(path)
        if not is_folder:
            files.append(path.removeprefix("docs/"))
    return pages, files


def _below(root: Path, folder: str, found: list[Problem]) -> Iterator[tuple[str, bool]]:
    try:
        entries = list(os.scandir(root / folder))
    except OSError as error:
        found.append(problem(folder, 1, "FRM001", why=error.strerror or type(error).__name__))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield path, True
            yield from _below(root, path, found)
        elif entry.is_symlink() and entry.is_dir():
            found.append(problem(path, 1, "FRM001", why="it is a link to a folder"))
        else:
            yield path, False
