"""Everything an editor can change, read once into one Repository that nothing changes afterwards."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from kram.parallel import each
from kram.problems import Problem, closest_match, problem
from kram.source import site_config as config_file
from kram.source.data import addresses as addresses_file
from kram.source.data import body_map as body_map_file
from kram.source.data import changes as changes_file
from kram.source.data import codes as codes_file
from kram.source.data import danger as danger_file
from kram.source.data import force as force_file
from kram.source.data import glossary as glossary_file
from kram.source.data import medicines as medicines_file
from kram.source.data import paper as paper_file
from kram.source.data import path as path_file
from kram.source.data import pictures as pictures_file
from kram.source.data import record as record_file
from kram.source.data import references as references_file
from kram.source.data import relations as relations_file
from kram.source.data import signs as signs_file
from kram.source.data import source_text as source_file
from kram.source.data import steps as steps_file
from kram.source.data import synonyms as synonyms_file
from kram.source.data import topic as topic_file
from kram.source.data.addresses import Address
from kram.source.data.body_map import BodyMap
from kram.source.data.changes import Change
from kram.source.data.codes import Code
from kram.source.data.danger import DangerWords
from kram.source.data.force import Force
from kram.source.data.glossary import BannedWord, Term
from kram.source.data.medicines import MedicineClass
from kram.source.data.paper import Sheet
from kram.source.data.path import Question
from kram.source.data.pictures import Picture
from kram.source.data.record import Record
from kram.source.data.references import Reference
from kram.source.data.relations import Relation
from kram.source.data.signs import Sign
from kram.source.data.source_text import Source
from kram.source.data.steps import Step
from kram.source.data.synonyms import Synonyms
from kram.source.data.topic import Topic
from kram.source.files import MOST_BYTES_OF_A_PAGE, read_text
from kram.source.markdown.model import Marker, Page
from kram.source.pages import read_page
from kram.source.site_config import SiteConfig
from kram.urls import file_of, slug_of
from kram.vocabulary import GROUPS, LANGUAGES, LEVELS, SOURCES_ID

_Data = TypeVar("_Data")


@dataclass(frozen=True, kw_only=True, eq=False)
class Repository:
    """The pages, the data, and what was wrong while reading them; each is equal to itself alone."""

    root: Path
    topic: Topic
    pages: tuple[Page, ...]
    relations: tuple[Relation, ...]
    references: Mapping[str, Reference]
    glossary: tuple[Term, ...]
    words: tuple[BannedWord, ...]
    source: Source
    addresses: Mapping[str, Address]
    config: SiteConfig
    files: frozenset[str]
    unreadable: frozenset[str]
    clock: date
    """The day that the machine says."""
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...]
    pictures: Mapping[str, Picture]
    synonyms: Mapping[str, Synonyms]
    danger: Mapping[str, DangerWords]
    medicines: tuple[MedicineClass, ...]
    signs: Mapping[str, Sign]
    record: Record
    force: Force
    steps: Mapping[str, tuple[Step, ...]]
    body_map: BodyMap
    codes: tuple[Code, ...]
    path: tuple[Question, ...]
    paper: tuple[Sheet, ...]
    _pages: Mapping[tuple[str, str], Page] = field(repr=False, default_factory=dict)

    @cached_property
    def today(self) -> date:
        """The day that the machine says, or the last one of the record where its clock is behind that."""
        last = self.record.last_day
        return max(self.clock, last[0]) if last else self.clock

    @property
    def latest_day(self) -> date:
        """The last day that can be past: it is tomorrow in Jakarta while a machine elsewhere has today."""
        return self.today + timedelta(days=1)

    def page(self, slug: str, language: str) -> Page | None:
        """One page in one language, if it could be read."""
        return self._pages.get((slug, language))

    def languages_of(self, slug: str) -> tuple[str, ...]:
        """The languages in which a page can be read."""
        return tuple(language for language in LANGUAGES if (slug, language) in self._pages)

    def is_unreadable(self, slug: str, language: str) -> bool:
        """There is a file for this page and language, and it could not be read."""
        return f"docs/{file_of(slug, language)}" in self.unreadable

    def is_expected(self, slug: str) -> bool:
        """The page exists in a language, could not be read, or is public and has not moved."""
        if any((slug, x) in self._pages or self.is_unreadable(slug, x) for x in LANGUAGES):
            return True
        address = self.addresses.get(slug)
        return address is not None and not address.moved_to

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """All pages that can be read in a language, in order."""
        return tuple(sorted({page.slug for page in self.pages}))

    @cached_property
    def causes(self) -> Mapping[str, str]:
        """The page of every cause, and of what looks like the topic, by the name that relations use."""
        return self._named((self.topic.folders.causes, ""))

    @cached_property
    def actions(self) -> Mapping[str, str]:
        """The page of every action by the name that relations use."""
        return self._named(self.topic.folders.actions)

    def _named(self, folders: tuple[str, ...]) -> dict[str, str]:
        result: dict[str, str] = {}
        known = {*self.slugs, *(slug for slug in self.addresses if self.is_expected(slug))}
        known |= {slug_of(path.removeprefix("docs/"))[0] for path in self.unreadable}
        for slug in sorted(known):
            folder, _, name = slug.rpartition("/")
            if folder in folders and name != "index":
                result.setdefault(name, slug)
        return {name: slug for name, slug in result.items() if self.is_expected(slug)}

    def cause_of(self, row: Relation) -> str:
        """The page of the cause of a row; a misspelt name counts as the one that it looks like."""
        return self.causes.get(row.cause_page) or self.causes.get(
            closest_match(row.cause_page, self.causes), ""
        )

    def action_of(self, row: Relation) -> str:
        """The page of the action of a row; a misspelt name counts as the one that it looks like."""
        return self.actions.get(row.action_page) or self.actions.get(
            closest_match(row.action_page, self.actions), ""
        )

    @cached_property
    def _relations_by_page(self) -> Mapping[str, tuple[Relation, ...]]:
        result: dict[str, list[Relation]] = {}
        for row in self.relations:
            for slug in {self.cause_of(row), self.action_of(row)} - {""}:
                result.setdefault(slug, []).append(row)
        return {slug: tuple(rows) for slug, rows in result.items()}

    def relations_of(self, slug: str) -> tuple[Relation, ...]:
        """The rows that name a page or a section of it, as a cause or as an action."""
        return self._relations_by_page.get(slug, ())

    def rows_drawn(self, page: Page, marker: Marker) -> tuple[Relation, ...]:
        """The rows that are on a page in the place of a marker."""
        rows = self.relations_of(page.slug)
        if marker.name == "penyebab":
            return tuple(row for row in rows if self.action_of(row) == page.slug)
        if marker.name not in ("tindakan", "jangan"):
            return ()
        return tuple(
            row
            for row in rows
            if self.cause_of(row) == page.slug
            and (row.fit == "jangan") == (marker.name == "jangan")
            and marker.argument in ("", row.cause_section)
        )

    @cached_property
    def _signs_by_place(self) -> Mapping[str, tuple[Sign, ...]]:
        """The signs that each page and each section shows, in the order of boxes."""
        result: dict[str, list[Sign]] = {}
        for sign in self._signs_in_order:
            for place in sign.places:
                result.setdefault(place.value, []).append(sign)
        return {place: tuple(signs) for place, signs in result.items()}

    @cached_property
    def _signs_in_order(self) -> tuple[Sign, ...]:
        order = {
            (level, group): (LEVELS.index(level), n)
            for level in LEVELS
            for n, group in enumerate(GROUPS[level])
        }
        unknown = (len(LEVELS), 0)
        return tuple(
            sorted(self.signs.values(), key=lambda sign: order.get((sign.level, sign.group), unknown))
        )

    def signs_at(self, slug: str, section: str) -> tuple[Sign, ...]:
        """The signs that a marker in a section of a page draws, of all levels.

        The help page shows every sign; another section shows its own signs, or else those of its page.
        """
        if slug == self.topic.pages.help:
            return self._signs_in_order
        of_place = self._signs_by_place
        return of_place.get(f"{slug}#{section}") or of_place.get(slug, ())

    def signs_drawn(self, page: Page, marker: Marker) -> tuple[Sign, ...]:
        """The signs that are on a page in the place of a marker."""
        if marker.name == "terbuka":
            return tuple(sign for sign in self._signs_in_order if sign.open)
        if marker.name != "tanda":
            return ()
        signs = self.signs_at(page.slug, marker.section)
        return tuple(sign for sign in signs if marker.argument in ("", sign.level))

    @cached_property
    def _codes_by_place(self) -> Mapping[str, tuple[Code, ...]]:
        result: dict[str, list[Code]] = {}
        for code in self.codes:
            for place in code.places:
                result.setdefault(place, []).append(code)
        return {place: tuple(codes) for place, codes in result.items()}

    def codes_of(self, place: str) -> tuple[Code, ...]:
        """The codes of diagnoses that lead to a page, or to one heading of it."""
        return self._codes_by_place.get(place, ())

    @cached_property
    def _cited(self) -> Mapping[str, tuple[str, ...]]:
        result: dict[str, dict[str, None]] = {}
        for page in self.pages:
            keys = result.setdefault(page.slug, {})
            keys.update(dict.fromkeys(mention.name for mention in page.citations))
            for marker in page.markers:
                for row in self.rows_drawn(page, marker):
                    keys.update(dict.fromkeys(row.references))
                if marker.name == "naskah":
                    for sentence in self.source.rows.values():
                        keys.update(dict.fromkeys(sentence.references))
        return {slug: tuple(keys) for slug, keys in result.items()}

    def drawn_ids(self, slug: str) -> tuple[str, ...]:
        """The heading ids that the template adds to a page: its sources, when it has any."""
        return (SOURCES_ID,) if self._cited.get(slug) else ()

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


def load(root: Path, today: date | None = None) -> Repository:
    """Read everything below a folder; mistakes of content become problems of the Repository."""
    reader = _Reader(root)
    pages, files = reader.pages()
    source = reader.source()
    return Repository(
        root=root,
        topic=reader.kept(topic_file.PATH, topic_file.read_topic, lambda _: False),
        pages=pages,
        relations=reader.kept(relations_file.PATH, relations_file.read_relations),
        references=reader.kept(references_file.PATH, references_file.read_references),
        glossary=reader.kept(glossary_file.PATH, glossary_file.read_glossary),
        words=reader.kept(glossary_file.WORDS_PATH, glossary_file.read_words),
        source=source,
        addresses=reader.kept(addresses_file.PATH, addresses_file.read_addresses),
        config=reader.kept(config_file.PATH, config_file.read_site_config, lambda config: config.entries),
        files=files,
        clock=today or date.today(),
        changes=reader.kept(changes_file.PATH, changes_file.read_changes),
        pictures=reader.kept(pictures_file.PATH, pictures_file.read_pictures),
        danger=reader.kept(danger_file.PATH, danger_file.read_danger),
        medicines=reader.kept(medicines_file.PATH, medicines_file.read_medicines),
        signs=reader.kept(signs_file.PATH, signs_file.read_signs),
        record=record_file.read_record(root),
        force=reader.kept(force_file.PATH, force_file.read_force, lambda known: known.words),
        steps=reader.kept(steps_file.PATH, steps_file.read_steps),
        body_map=reader.kept(body_map_file.PATH, body_map_file.read_body_map, lambda known: known.parts),
        codes=reader.kept(codes_file.PATH, codes_file.read_codes),
        path=reader.kept(path_file.PATH, path_file.read_path),
        paper=reader.kept(paper_file.PATH, paper_file.read_paper),
        synonyms=reader.kept(
            synonyms_file.PATH,
            synonyms_file.read_synonyms,
            lambda known: any(x.pages for x in known.values()),
        ),
        unreadable=frozenset(reader.unreadable),
        problems=tuple(reader.found),
        _pages={(page.slug, page.language): page for page in pages},
    )


class _Reader:
    """Reads file after file; collects what was wrong, and the files that gave nothing because of it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[Problem] = []
        self.unreadable: set[str] = set()

    def kept(
        self,
        path: str,
        read: Callable[[Path], tuple[_Data, list[Problem]]],
        content: Callable[[_Data], object] = bool,
    ) -> _Data:
        """What a reader makes of one file; with problems and no content the file counts as unread."""
        result, wrong = read(self.root)
        self._note(path, bool(content(result)), wrong)
        return result

    def source(self) -> Source:
        """The source text and its rows, which are two files."""
        source, wrong = source_file.read_source(self.root)
        of_text = [p for p in wrong if p.path == source_file.TEXT_PATH]
        self._note(source_file.PATH, bool(source.rows), [p for p in wrong if p not in of_text])
        self._note(source_file.TEXT_PATH, bool(source.sentences), of_text)
        return source

    def pages(self) -> tuple[tuple[Page, ...], frozenset[str]]:
        """Every page, and every file below docs/ as an address from there."""
        paths, files = _walk(self.root, self.found)
        self.unreadable.update(p.path for p in self.found if p.path.endswith(".md"))
        pages = []
        for path, (page, wrong) in zip(paths, each(self._page, paths), strict=True):
            self._note(path, page is not None, wrong)
            pages.append(page)
        return tuple(page for page in pages if page), frozenset(files)

    def _page(self, path: str) -> tuple[Page | None, list[Problem]]:
        text, found = read_text(self.root, path, MOST_BYTES_OF_A_PAGE)
        page, wrong = read_page(path, text) if text is not None else (None, [])
        return page, found + wrong

    def _note(self, path: str, is_read: bool, wrong: list[Problem]) -> None:
        self.found.extend(wrong)
        if wrong and not is_read:
            self.unreadable.add(path)


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
        elif entry.is_symlink() and _is_folder(root / path):
            found.append(problem(path, 1, "FRM001", why="it is a link to a folder"))
        else:
            yield path, False


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False
