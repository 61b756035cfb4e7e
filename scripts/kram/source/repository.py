"""Everything an editor can change, read once into one Repository that nothing changes afterwards."""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from kram.parallel import begun
from kram.problems import Problem, closest_match, problem
from kram.source.data import guides, rows
from kram.source.data.addresses import Address
from kram.source.data.force import Force, any_of
from kram.source.data.record import Record, read_record
from kram.source.data.searching import DangerWords, Hints, MedicineClass, Synonyms, read_synonyms
from kram.source.data.topic import Topic
from kram.source.fields import Row, read_lists, read_one, read_rows, read_tables
from kram.source.files import MOST_BYTES_OF_A_PAGE, read_text
from kram.source.markdown.blocks import read_page, text_below
from kram.source.markdown.model import Marker, Page
from kram.source.site_config import PATH as SETTINGS
from kram.source.site_config import SiteConfig, read_site_config
from kram.urls import Place, file_of, slug_of
from kram.vocabulary import GROUPS, HARMFUL, LANGUAGES, LEVELS, ORIGINAL, SOURCES_ID, TRANSLATION

_Data = TypeVar("_Data")
_Kind = TypeVar("_Kind", bound=Row)
_HIDDEN = (".", "_")


def _from_file(path: str, read: Callable[[Path], object], content: Callable[[Any], object] = bool) -> Any:
    """A value that is read from a file, which counts as unread with problems and no content."""
    return field(metadata={"file": (path, read, content)})


def _from_rows(
    read: Callable[[Path, type[_Kind]], object], kind: type[_Kind], content: Callable[[Any], object] = bool
) -> Any:
    """A value that is read from the file of a kind of rows."""
    return _from_file(kind.PATH, lambda root: read(root, kind), content)


@dataclass(frozen=True, kw_only=True, eq=False)
class Repository:
    """The pages, the data, and what was wrong while reading them; each is equal to itself alone."""

    root: Path
    clock: date
    """The day that the machine says."""
    pages: tuple[Page, ...]
    files: frozenset[str]
    """Every file below docs/ as an address from there."""
    unreadable: frozenset[str]
    problems: tuple[Problem, ...]
    record: Record
    topic: Topic = _from_rows(read_one, Topic, lambda _: False)
    relations: tuple[rows.Relation, ...] = _from_rows(read_rows, rows.Relation)
    references: Mapping[str, rows.Reference] = _from_rows(read_tables, rows.Reference)
    glossary: tuple[rows.Term, ...] = _from_rows(read_rows, rows.Term)
    words: Mapping[str, tuple[rows.BannedWord, ...]] = _from_rows(
        partial(read_lists, names=LANGUAGES), rows.BannedWord, lambda words: any(words.values())
    )
    source: Mapping[str, rows.SourceRow] = _from_rows(read_tables, rows.SourceRow)
    """What became of each sentence of the source text."""
    sentences: Mapping[str, str] = _from_file(rows.TEXT_PATH, rows.read_sentences)
    addresses: Mapping[str, Address] = _from_rows(read_tables, Address)
    config: SiteConfig = _from_file(SETTINGS, read_site_config, lambda config: config.entries)
    changes: tuple[rows.Change, ...] = _from_rows(read_rows, rows.Change)
    pictures: Mapping[str, guides.Picture] = _from_file(guides.Picture.PATH, guides.read_pictures)
    synonyms: Mapping[str, Synonyms] = _from_file(
        Synonyms.PATH, read_synonyms, lambda known: any(synonyms.pages for synonyms in known.values())
    )
    danger: Mapping[str, DangerWords] = _from_rows(read_tables, DangerWords)
    medicines: tuple[MedicineClass, ...] = _from_rows(read_rows, MedicineClass)
    hints: Mapping[str, Hints] = _from_rows(read_tables, Hints)
    signs: Mapping[str, rows.Sign] = _from_rows(read_tables, rows.Sign)
    force: Force = _from_rows(read_one, Force, lambda force: force.negation or force.must)
    steps: Mapping[str, tuple[guides.Step, ...]] = _from_rows(read_lists, guides.Step)
    body_map: guides.BodyMap = _from_rows(read_one, guides.BodyMap, lambda known: known.parts)
    codes: tuple[rows.Code, ...] = _from_rows(read_rows, rows.Code)
    path: tuple[guides.Question, ...] = _from_rows(read_rows, guides.Question)
    paper: tuple[guides.Sheet, ...] = _from_file(guides.Sheet.PATH, guides.read_paper)

    @cached_property
    def _pages(self) -> Mapping[tuple[str, str], Page]:
        return {(page.slug, page.language): page for page in self.pages}

    @cached_property
    def today(self) -> date:
        """The day that the machine says, or the last one of the record where its clock is behind that."""
        last = self.record.last_day
        return max(self.clock, last[0]) if last else self.clock

    @property
    def latest_day(self) -> date:
        """The last day that can be past: it is tomorrow in Jakarta while a machine elsewhere has today."""
        return min(self.today, date.max - timedelta(days=1)) + timedelta(days=1)

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

    def text_of(self, page: Page) -> str:
        """The Markdown of a page, read once more: that of all pages takes much memory.

        Raises ValueError where it cannot be read any more.
        """
        try:
            return text_below((self.root / page.path).read_text("utf-8"))
        except (OSError, UnicodeError):
            raise ValueError(f"{page.path}: it changed while the site was built; build again") from None

    def is_unreadable(self, slug: str, language: str) -> bool:
        """There is a file for this page and language, and it could not be read."""
        return f"docs/{file_of(slug, language)}" in self.unreadable

    def has_file(self, slug: str) -> bool:
        """There is a file for the page in a language, whether it could be read or not."""
        return any((slug, x) in self._pages or self.is_unreadable(slug, x) for x in LANGUAGES)

    def is_expected(self, slug: str) -> bool:
        """The page has a file, or is public and has not moved."""
        return self.has_file(slug) or (slug in self.addresses and not self.addresses[slug].moved_to)

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
        title = self.title(place, language)
        return f"{page.title}: {title}" if page and place.section and page.section(place.section) else title

    @cached_property
    def medicine_names(self) -> re.Pattern[str]:
        """What finds the name of a medicine in a text in small letters."""
        return any_of(name for known in self.medicines for name in known.names)

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
        return self._causes_meant[row.cause]

    def action_of(self, row: rows.Relation) -> Place:
        """The page or section that is the action of a row; a misspelt name means what it looks like."""
        return self._actions_meant[row.action]

    @cached_property
    def _causes_meant(self) -> Mapping[str, Place]:
        return {name: _meant(name, self.causes) for name in {row.cause for row in self.relations}}

    @cached_property
    def _actions_meant(self) -> Mapping[str, Place]:
        return {name: _meant(name, self.actions) for name in {row.action for row in self.relations}}

    @cached_property
    def rows_of_cause(self) -> Mapping[str, tuple[rows.Relation, ...]]:
        """The rows that name each page, or a section of it, as the cause."""
        return _grouped((self.cause_of(row).slug, row) for row in self.relations)

    @cached_property
    def rows_of_action(self) -> Mapping[str, tuple[rows.Relation, ...]]:
        """The rows that name each page, or a section of it, as the action."""
        return _grouped((self.action_of(row).slug, row) for row in self.relations)

    def rows_drawn(self, page: Page, marker: Marker) -> list[rows.Relation]:
        """The rows that are on a page in the place of a marker."""
        if marker.name == "penyebab":
            return [*self.rows_of_action[page.slug]]
        found = self.rows_of_cause[page.slug] if marker.name in ("tindakan", HARMFUL) else ()
        of_section = (row for row in found if marker.argument in ("", self.cause_of(row).section))
        return [row for row in of_section if (row.fit == HARMFUL) == (marker.name == HARMFUL)]

    @cached_property
    def _signs_by_place(self) -> Mapping[str, tuple[rows.Sign, ...]]:
        """The signs that each page and each section shows, in the order of boxes."""
        return _grouped((place, sign) for sign in self._signs_in_order for place in sign.places)

    @cached_property
    def _signs_in_order(self) -> tuple[rows.Sign, ...]:
        places = ((level, group) for level in LEVELS for group in GROUPS[level])
        order = {place: number for number, place in enumerate(places)}
        return tuple(sorted(self.signs.values(), key=lambda s: order.get((s.level, s.group), len(order))))

    @property
    def unnamed_signs(self) -> list[rows.Sign]:
        """The signs that neither questions nor paper nor the search names, such as one with a new name."""
        named = {*self.danger}.union(*(x.signs for x in self.path), *(x.signs for x in self.paper))
        return [sign for sign in self.signs.values() if sign.key not in named]

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

    def known_references(self, keys: Iterable[str]) -> list[rows.Reference]:
        """The references that there are of some keys, each once."""
        return [self.references[key] for key in dict.fromkeys(keys) if key in self.references]

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
        terms = [term.key for term in self.glossary]
        drawn = {"istilah": terms, "rujukan": self.references, "naskah": self.source}
        result = {}
        for page in self.pages:
            ids = {section.id for section in page.headings} | {mention.name for mention in page.ids}
            of_data = (drawn.get(marker.name, ()) for marker in page.markers)
            result[page.path] = frozenset(ids.union(self.drawn_ids(page.slug), *of_data))
        return result


def _meant(text: str, known: Mapping[str, str]) -> Place:
    named = Place.parsed(text)
    name = named.slug if named.slug in known else closest_match(named.slug, known)
    return Place(known.get(name, named.slug), named.section)


def _grouped(pairs: Iterable[tuple[str, _Data]]) -> Mapping[str, tuple[_Data, ...]]:
    result: dict[str, tuple[_Data, ...]] = defaultdict(tuple)
    for key, value in pairs:
        result[key] += (value,)
    return result


def load(root: Path, today: date | None = None) -> Repository:
    """Read everything below a folder; mistakes of content become problems of the Repository."""
    found: list[Problem] = []
    files = _walk(root, found)
    paths = [path for path in files if path.endswith(".md")]
    begun_pages = begun(partial(_page, root), paths)  # by copies, and this process later
    sources = [(value.name, *value.metadata["file"]) for value in fields(Repository) if value.metadata]
    data = {name: read(root) for name, _, read, _ in sources}
    record = read_record(root)
    pages = dict(zip(paths, begun_pages(), strict=True))
    found += (problem for _, wrong in (*data.values(), *pages.values()) for problem in wrong)
    unread = {p.path for p in found if p.code == "FRM001" and p.path.endswith(".md")}
    unread |= {path for path, (page, wrong) in pages.items() if wrong and not page}
    unread |= {path for name, path, _, content in sources if data[name][1] and not content(data[name][0])}
    return Repository(
        root=root,
        clock=today or date.today(),
        pages=tuple(page for page, _ in pages.values() if page),
        files=frozenset(path.removeprefix("docs/") for path in files),
        unreadable=frozenset(unread),
        problems=tuple(sorted({*found})),
        record=record,
        **{name: value for name, (value, _) in data.items()},
    )


def _page(root: Path, path: str) -> tuple[Page | None, list[Problem]]:
    text, found = read_text(root, path, MOST_BYTES_OF_A_PAGE)
    page, wrong = read_page(path, text) if text is not None else (None, ())
    return page, [*found, *wrong]


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
