"""Everything an editor can change, read once into one Repository that nothing changes afterwards."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from kram.parallel import begun
from kram.problems import Problem, closest_match, problem
from kram.source.data import guides, rows
from kram.source.data.addresses import Address
from kram.source.data.force import Force
from kram.source.data.record import Record, read_record
from kram.source.data.searching import DangerWords, Hints, MedicineClass, Synonyms, read_synonyms
from kram.source.data.topic import Topic
from kram.source.fields import Row, read_lists, read_one, read_rows, read_tables
from kram.source.files import MOST_BYTES_OF_A_PAGE, read_text
from kram.source.markdown.blocks import read_page
from kram.source.markdown.model import Marker, Page
from kram.source.site_config import PATH as SETTINGS
from kram.source.site_config import SiteConfig, read_site_config
from kram.urls import Place, file_of, slug_of
from kram.vocabulary import GROUPS, HARMFUL, LANGUAGES, LEVELS, ORIGINAL, SOURCES_ID, TRANSLATION

_Data = TypeVar("_Data")
_Kind = TypeVar("_Kind", bound=Row)
_HIDDEN = (".", "_")


@dataclass(frozen=True, kw_only=True, eq=False)
class Repository:
    """The pages, the data, and what was wrong while reading them; each is equal to itself alone."""

    root: Path
    topic: Topic
    pages: tuple[Page, ...]
    relations: tuple[rows.Relation, ...]
    references: Mapping[str, rows.Reference]
    glossary: tuple[rows.Term, ...]
    words: Mapping[str, tuple[rows.BannedWord, ...]]
    source: Mapping[str, rows.SourceRow]
    """What became of each sentence of the source text."""
    sentences: Mapping[str, str]
    addresses: Mapping[str, Address]
    config: SiteConfig
    files: frozenset[str]
    unreadable: frozenset[str]
    clock: date
    """The day that the machine says."""
    problems: tuple[Problem, ...]
    changes: tuple[rows.Change, ...]
    pictures: Mapping[str, guides.Picture]
    synonyms: Mapping[str, Synonyms]
    danger: Mapping[str, DangerWords]
    medicines: tuple[MedicineClass, ...]
    hints: Mapping[str, Hints]
    signs: Mapping[str, rows.Sign]
    record: Record
    force: Force
    steps: Mapping[str, tuple[guides.Step, ...]]
    body_map: guides.BodyMap
    codes: tuple[rows.Code, ...]
    path: tuple[guides.Question, ...]
    paper: tuple[guides.Sheet, ...]
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

    def pages_of(self, slug: str) -> list[Page]:
        """One page in each language in which it can be read, the original first."""
        return [page for language in LANGUAGES if (page := self.page(slug, language))]

    @property
    def twins(self) -> list[tuple[Page, Page]]:
        """The pages that can be read in both languages, each with its translation."""
        found = ((self.page(slug, ORIGINAL), self.page(slug, TRANSLATION)) for slug in self.slugs)
        return [(original, translation) for original, translation in found if original and translation]

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

    def gap(self, place: str, headings: bool = False) -> dict[str, str]:
        """What messages say of a page, or of an id on it, that is in no language: ``path`` and ``near``.

        Nothing where it is there or expected. Only ids of ``headings`` count where other ids are no place.
        """
        slug, hash_, section = place.partition("#")
        pages = self.pages_of(slug)
        if not pages and not self.is_expected(slug):
            return {"path": "docs/", "near": closest_match(slug, self.slugs)}
        known = [heading.id for page in pages for heading in page.headings]
        is_there = section in known or (not headings and any(section in self.anchors[p.path] for p in pages))
        if not pages or not hash_ or is_there:
            return {}
        return {"path": pages[0].path, "near": closest_match(section, known)}

    def title(self, place: Place, language: str) -> str:
        """The title of a page, or of the heading on it; the place itself where it has none."""
        page = self.page(place.slug, language)
        section = page.section(place.section) if page and place.section else None
        return section.title if section else page.title if page else place.id

    def full_title(self, place: Place, language: str) -> str:
        """The title of a page, and of the heading on it."""
        page = self.page(place.slug, language)
        section = page.section(place.section) if page and place.section else None
        return f"{page.title}: {section.title}" if page and section else self.title(place, language)

    @cached_property
    def causes(self) -> Mapping[str, str]:
        """The page of every cause, and of what looks like the topic, by the name that relations use."""
        return self._named((self.topic.folders.causes, ""))

    @cached_property
    def actions(self) -> Mapping[str, str]:
        """The page of every action by the name that relations use."""
        return self._named(self.topic.folders.actions)

    def _named(self, folders: tuple[str, ...]) -> dict[str, str]:
        """The pages of some folders by their last part; the first of two that share it."""
        unread = (slug_of(path.removeprefix("docs/"))[0] for path in self.unreadable)
        known = sorted({*self.slugs, *self.addresses, *unread}, reverse=True)
        parts = ((slug, slug.rpartition("/")) for slug in known if self.is_expected(slug))
        return {name: slug for slug, (folder, _, name) in parts if folder in folders and name != "index"}

    def cause_of(self, row: rows.Relation) -> Place:
        """The page or section that is the cause of a row; a misspelt name means what it looks like."""
        return _meant(row.named_cause, self.causes)

    def action_of(self, row: rows.Relation) -> Place:
        """The page or section that is the action of a row; a misspelt name means what it looks like."""
        return _meant(row.named_action, self.actions)

    @cached_property
    def relations_of(self) -> Mapping[str, tuple[rows.Relation, ...]]:
        """The rows that name each page or a section of it, as a cause or as an action."""
        pages = ((row, {self.cause_of(row).slug, self.action_of(row).slug}) for row in self.relations)
        return _grouped((slug, row) for row, slugs in pages for slug in slugs)

    def rows_of_cause(self, slug: str) -> list[rows.Relation]:
        """The rows that name a page, or a section of it, as the cause."""
        return [row for row in self.relations_of[slug] if self.cause_of(row).slug == slug]

    def rows_of_action(self, slug: str) -> list[rows.Relation]:
        """The rows that name a page, or a section of it, as the action."""
        return [row for row in self.relations_of[slug] if self.action_of(row).slug == slug]

    def rows_drawn(self, page: Page, marker: Marker) -> list[rows.Relation]:
        """The rows that are on a page in the place of a marker."""
        if marker.name == "penyebab":
            return self.rows_of_action(page.slug)
        found = self.rows_of_cause(page.slug) if marker.name in ("tindakan", HARMFUL) else []
        if marker.argument:
            found = [row for row in found if row.named_cause.section == marker.argument]
        return [row for row in found if (row.fit == HARMFUL) == (marker.name == HARMFUL)]

    @cached_property
    def _signs_by_place(self) -> Mapping[str, tuple[rows.Sign, ...]]:
        """The signs that each page and each section shows, in the order of boxes."""
        return _grouped((place.value, sign) for sign in self._signs_in_order for place in sign.places)

    @cached_property
    def _signs_in_order(self) -> tuple[rows.Sign, ...]:
        places = ((level, group) for level in LEVELS for group in GROUPS[level])
        order = {place: number for number, place in enumerate(places)}
        in_order = sorted(self.signs.values(), key=lambda s: order.get((s.level, s.group), len(order)))
        return tuple(in_order)

    def signs_drawn(self, page: Page, marker: Marker) -> tuple[rows.Sign, ...]:
        """The signs that are on a page in the place of a marker.

        A section shows its own signs, or else those of its page.
        """
        if marker.name == "terbuka":
            return tuple(sign for sign in self._signs_in_order if sign.open)
        if marker.name != "tanda":
            return ()
        if self.draws_all(page, marker):
            return tuple(sign for sign in self._signs_in_order if marker.argument in ("", sign.level))
        by_place, slug = self._signs_by_place, page.slug
        return by_place[f"{slug}#{marker.section}"] or by_place[slug]

    def draws_all(self, page: Page, marker: Marker) -> bool:
        """Whether a marker draws every sign: on the help page, and of a level wherever it names one."""
        return marker.name == "tanda" and (bool(marker.argument) or page.slug == self.topic.pages.help)

    @cached_property
    def codes_of(self) -> Mapping[str, tuple[rows.Code, ...]]:
        """The codes of diagnoses that lead to each page, and to each heading."""
        return _grouped((place, code) for code in self.codes for place in code.places)

    @cached_property
    def _with_sources(self) -> set[str]:
        """The pages that cite anything, in their text or in what is drawn on them."""
        drawn = ((page, row) for page in self.pages for m in page.markers for row in self.rows_drawn(page, m))
        return {p.slug for p in self.pages if p.citations} | {p.slug for p, row in drawn if row.references}

    def drawn_ids(self, slug: str) -> tuple[str, ...]:
        """The heading ids that the template adds to a page: its sources, when it has any."""
        return (SOURCES_ID,) if slug in self._with_sources else ()

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """By the path of each page, every id on it that a link may name."""
        return {page.path: self._anchors_on(page) for page in self.pages}

    def _anchors_on(self, page: Page) -> frozenset[str]:
        result = {section.id for section in page.headings}
        result.update(mention.name for mention in page.ids)
        result.update(self.drawn_ids(page.slug))
        names = {marker.name for marker in page.markers}
        if "istilah" in names:
            result.update(term.key for term in self.glossary)
        if "rujukan" in names:
            result.update(self.references)
        if "naskah" in names:
            result.update(self.source)
        return frozenset(result)


def _meant(named: Place, known: Mapping[str, str]) -> Place:
    name = named.slug if named.slug in known else closest_match(named.slug, known)
    return Place(known.get(name, named.slug), named.section)


def _grouped(pairs: Iterable[tuple[str, _Data]]) -> Mapping[str, tuple[_Data, ...]]:
    result: dict[str, tuple[_Data, ...]] = defaultdict(tuple)
    for key, value in pairs:
        result[key] += (value,)
    return result


def load(root: Path, today: date | None = None) -> Repository:
    """Read everything below a folder; mistakes of content become problems of the Repository."""
    reader = _Reader(root)
    return Repository(
        root=root,
        topic=reader.of(read_one, Topic, lambda _: False),
        relations=reader.of(read_rows, rows.Relation),
        references=reader.of(read_tables, rows.Reference),
        glossary=reader.of(read_rows, rows.Term),
        words=reader.of(partial(read_lists, names=LANGUAGES), rows.BannedWord, lambda x: any(x.values())),
        source=reader.of(read_tables, rows.SourceRow),
        sentences=reader.kept(rows.TEXT_PATH, rows.read_sentences),
        addresses=reader.of(read_tables, Address),
        config=reader.kept(SETTINGS, read_site_config, lambda config: config.entries),
        files=reader.files,
        clock=today or date.today(),
        changes=reader.of(read_rows, rows.Change),
        pictures=reader.kept(guides.Picture.PATH, guides.read_pictures),
        danger=reader.of(read_tables, DangerWords),
        medicines=reader.of(read_rows, MedicineClass),
        hints=reader.of(read_tables, Hints),
        signs=reader.of(read_tables, rows.Sign),
        record=read_record(root),
        force=reader.of(read_one, Force, lambda force: force.negation or force.must),
        steps=reader.of(read_lists, guides.Step),
        body_map=reader.of(read_one, guides.BodyMap, lambda known: known.parts),
        codes=reader.of(read_rows, rows.Code),
        path=reader.of(read_rows, guides.Question),
        paper=reader.kept(guides.Sheet.PATH, guides.read_paper),
        synonyms=reader.kept(Synonyms.PATH, read_synonyms, lambda x: any(s.pages for s in x.values())),
        pages=(pages := reader.pages()),
        unreadable=frozenset(reader.unreadable),
        problems=tuple(sorted({*reader.found})),
        _pages={(page.slug, page.language): page for page in pages},
    )


class _Reader:
    """Reads file after file; collects what was wrong, and the files that gave nothing because of it.

    Copies read pages from the beginning; this process does when it has read the data.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[Problem] = []
        files = _walk(root, self.found)
        self.unreadable = {p.path for p in self.found if p.path.endswith(".md")}
        self.files = frozenset(path.removeprefix("docs/") for path in files)
        """Every file below docs/ as an address from there."""
        self._paths = [path for path in files if path.endswith(".md")]
        self._begun = begun(self._page, self._paths)

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

    def of(
        self,
        read: Callable[[Path, type[_Kind]], tuple[_Data, list[Problem]]],
        kind: type[_Kind],
        content: Callable[[_Data], object] = bool,
    ) -> _Data:
        """What a reader of a kind of rows makes of its file."""
        return self.kept(kind.PATH, lambda root: read(root, kind), content)

    def pages(self) -> tuple[Page, ...]:
        """Every page that can be read."""
        pages = []
        for path, (page, wrong) in zip(self._paths, self._begun(), strict=True):
            self._note(path, page is not None, wrong)
            pages.append(page)
        return tuple(page for page in pages if page)

    def _page(self, path: str) -> tuple[Page | None, list[Problem]]:
        text, found = read_text(self.root, path, MOST_BYTES_OF_A_PAGE)
        page, wrong = read_page(path, text) if text is not None else (None, ())
        return page, [*found, *wrong]

    def _note(self, path: str, is_read: bool, wrong: list[Problem]) -> None:
        self.found.extend(wrong)
        if wrong and not is_read:
            self.unreadable.add(path)


def _walk(root: Path, found: list[Problem]) -> list[str]:
    """Every file below docs/ that is not hidden; what cannot be read or followed is a problem."""
    errors: list[OSError] = []
    files: list[str] = []
    for folder, folders, names in os.walk(root / "docs", onerror=errors.append):
        here = Path(folder).relative_to(root).as_posix()
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        files += (f"{here}/{name}" for name in names if not name.startswith(_HIDDEN))
        for name in folders:
            is_link = (Path(folder) / name).is_symlink()
            if is_link or name.endswith(".md"):
                why = "it is a link to a folder" if is_link else "it is a folder"
                found.append(problem(f"{here}/{name}", 1, "FRM001", why=why))
    for error in errors:
        path = Path(error.filename).relative_to(root).as_posix()
        found.append(problem(path, 1, "FRM001", why=error.strerror or type(error).__name__))
    return sorted(files)
