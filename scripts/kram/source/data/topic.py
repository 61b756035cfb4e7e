"""docs/_data/topic.yml: what this site is about, which pages have a role, and what its files are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, read_table
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
    """The line of each role of a page."""

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
    found: list[Problem] = []
    kinds = {"code": Code, "folders": Folders, "pages": Pages, "sections": Sections}
    kinds |= {"files": FileNames, "drawings": Drawings}
    top = read_table(root, PATH, found, kinds)
    code, folders, pages, sections, files, drawings = (
        top.inner(key, [field.name for field in fields(kind)], required=True) for key, kind in kinds.items()
    )
    topic = Topic(
        code=Code(code.formed("system", _CODE), code.formed("code", _CODE)),
        folders=Folders(**_slugs(folders, Folders)),
        pages=Pages(**_slugs(pages, Pages)),
        sections=Sections(
            **{f.name: sections.formed(f.name, _SLUG) for f in fields(Sections) if f.name != "claims"},
            claims=sections.texts("claims"),
        ),
        files=FileNames(
            files.formed("archive", _FILE), readme=_names(files, "readme"), phone=_names(files, "phone")
        ),
        drawings=Drawings(
            icon=drawings.formed("icon", _PATH_OF_SVG),
            outline=_points(drawings.formed("outline", _POINTS)),
            strokes=tuple(_points(text) for text in drawings.texts("strokes") if _POINTS.fullmatch(text)),
        ),
        lines=pages.lines,
    )
    return topic, found


def _slugs(table: Fields, kind: type[Folders | Pages]) -> dict[str, str]:
    """A table that holds nothing but slugs."""
    return {f.name: table.formed(f.name, _SLUG, f.name in _REQUIRED) for f in fields(kind)}


def _names(files: Fields, key: str) -> dict[str, str]:
    """The names of a file in each language."""
    names = files.inner(key, LANGUAGES, required=True)
    return {language: names.formed(language, _FILE) for language in LANGUAGES}


def _points(text: str) -> tuple[Point, ...]:
    pairs = (pair.split(",") for pair in text.split())
    return tuple((float(x), float(y)) for x, y in pairs)
