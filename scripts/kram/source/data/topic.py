"""docs/_data/topic.yml: what this site is about, which pages have a role, and what its files are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields
from kram.source.yaml import Node, Table, read_data
from kram.urls import built_folder
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/topic.yml"

Point = tuple[float, float]

_REQUIRED = ("causes", "treatment", "home")
_SLUG = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
_FILE = re.compile(r"[A-Za-z0-9-]+(?:\.[a-z]+)?")
_PATH_OF_SVG = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+")
_POINTS = re.compile(r"-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?)+")
_CODE = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Code:
    """The topic in a system of medical codes."""

    system: str
    code: str


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders of pages below docs/; empty where there is none of the kind."""

    causes: str
    treatment: str
    prevention: str
    about: str

    @property
    def actions(self) -> tuple[str, ...]:
        """The folders of what can be done about the topic."""
        return tuple(folder for folder in (self.treatment, self.prevention) if folder)


@dataclass(frozen=True, slots=True)
class Pages:
    """The slugs of the pages that have a role of their own; empty where no page has it."""

    home: str
    help: str
    what_it_is: str
    look_alikes: str
    other_symptoms: str
    first_aid: str
    visit: str
    topics: str
    glossary: str
    clinics: str
    codes: str
    downloads: str
    about: str
    references: str


@dataclass(frozen=True, slots=True)
class Sections:
    """Ids of headings that have a role; ``claims`` are those in which every paragraph needs a reference."""

    do: str
    do_not: str
    for_causes: str
    danger: str
    help: str
    address: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileNames:
    """What readers keep: the ZIP, and in each language its first text and the whole site in one file."""

    archive: str
    readme: Mapping[str, str]
    phone: Mapping[str, str]

    @property
    def zip(self) -> str:
        """The file name of the ZIP."""
        return f"{self.archive}.zip"

    @property
    def zim(self) -> str:
        """The file name of the book for Kiwix."""
        return f"{self.archive}.zim"

    def phone_path(self, language: str) -> str:
        """Where the one file of a language is, relative to the root of the site."""
        return built_folder(language) + self.phone.get(language, "")


@dataclass(frozen=True, slots=True)
class Drawings:
    """The icon of the site as the path of an SVG, and the drawing of share pictures."""

    icon: str
    outline: tuple[Point, ...]
    strokes: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The topic of the site."""

    code: Code
    folders: Folders
    pages: Pages
    sections: Sections
    files: FileNames
    drawings: Drawings
    lines: Mapping[str, int]
    """The line of each entry, as in ``pages.home``."""

    def is_cause(self, slug: str) -> bool:
        """The page describes a cause of the topic."""
        return self._is_in(slug, self.folders.causes)

    def is_action(self, slug: str) -> bool:
        """The page describes something that can be done."""
        return any(self._is_in(slug, folder) for folder in self.folders.actions)

    def is_about_the_site(self, slug: str) -> bool:
        """The page is about the site or leads through it, and not of the topic."""
        own = (self.pages.clinics, self.pages.codes, self.pages.downloads, self.pages.topics)
        return slug in own or bool(self.folders.about and slug.startswith(f"{self.folders.about}/"))

    def is_handed_out(self, slug: str) -> bool:
        """A clinic may give the page to a patient: it is not about the site, and not the list of codes."""
        return slug != self.pages.codes and slug.partition("/")[0] != (self.folders.about or None)

    @staticmethod
    def _is_in(slug: str, folder: str) -> bool:
        where, _, name = slug.rpartition("/")
        return where == folder and name != "index"


def read_topic(root: Path) -> tuple[Topic, list[Problem]]:
    """The topic, with empty values where the file lacks them, and what is wrong with its form."""
    node, found = read_data(root, PATH)
    reader = _Reader(node or Table({}, {}, 1), [] if node is None else found)
    code, files = reader.table("code", Code), reader.table("files", FileNames)
    sections, drawings = reader.table("sections", Sections), reader.table("drawings", Drawings)
    topic = Topic(
        code=Code(*(reader.word(code, key, _CODE) for key in ("system", "code"))),
        folders=Folders(**reader.words("folders", Folders)),
        pages=Pages(**reader.words("pages", Pages)),
        sections=Sections(
            **{f.name: reader.word(sections, f.name, _SLUG) for f in fields(Sections) if f.name != "claims"},
            claims=sections.texts("claims"),
        ),
        files=FileNames(
            archive=reader.word(files, "archive", _FILE),
            readme=reader.names(files, "readme"),
            phone=reader.names(files, "phone"),
        ),
        drawings=Drawings(
            icon=reader.word(drawings, "icon", _PATH_OF_SVG),
            outline=_points(reader.word(drawings, "outline", _POINTS)),
            strokes=tuple(_points(text) for text in drawings.texts("strokes") if _POINTS.fullmatch(text)),
        ),
        lines=reader.lines,
    )
    return topic, found


class _Reader:
    """Reads table after table of the file, and remembers the lines."""

    def __init__(self, node: Node, found: list[Problem]) -> None:
        self.found = found
        self.lines: dict[str, int] = {}
        self.top = Fields(PATH, node, "topic", found)
        self.top.only(*(field.name for field in fields(Topic) if field.name != "lines"))

    def table(self, key: str, kind: type[Code | Folders | Pages | Sections | FileNames | Drawings]) -> Fields:
        """One table of the file, which has the keys that the class has fields."""
        node = self.top.entries.get(key)
        if node is None:
            self.top.word(key)
            node = Table({}, {}, self.top.line)
            return Fields(PATH, node, key, [])
        table = Fields(PATH, node, key, self.found)
        table.only(*(field.name for field in fields(kind)))
        self.lines |= {f"{key}.{name}": table.line_of(name) for name in table.entries}
        return table

    def words(self, key: str, kind: type[Folders | Pages]) -> dict[str, str]:
        """A table that holds nothing but slugs."""
        table = self.table(key, kind)
        return {f.name: self.word(table, f.name, _SLUG, f.name in _REQUIRED) for f in fields(kind)}

    def word(self, table: Fields, key: str, form: re.Pattern[str], required: bool = True) -> str:
        """The word under a key, which has a form; empty where it has not."""
        value = table.word(key, required)
        if value and not form.fullmatch(value):
            table.wrong(key, table.entries[key])
            return ""
        return value

    def names(self, table: Fields, key: str) -> dict[str, str]:
        """The names of a file in each language."""
        node = table.entries.get(key)
        if not isinstance(node, Table):
            table.word(key)
            return {}
        inner = Fields(PATH, node, key, self.found)
        inner.only(*LANGUAGES)
        return {language: self.word(inner, language, _FILE) for language in LANGUAGES}


def _points(text: str) -> tuple[Point, ...]:
    pairs = (pair.split(",") for pair in text.split())
    return tuple((float(x), float(y)) for x, y in pairs)
