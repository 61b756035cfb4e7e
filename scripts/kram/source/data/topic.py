"""docs/_data/topic.yml: what this site is about, which pages have a role, and what its files are called."""

import re
from collections.abc import Mapping

from kram.source.fields import Fields, Row, read
from kram.urls import built_folder
from kram.vocabulary import LANGUAGES

Point = tuple[float, float]

_SLUG = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")
_ARCHIVE = re.compile(r"[A-Za-z0-9-]+")
_TEXT, _PAGE = (re.compile(rf"{_ARCHIVE.pattern}\.{ending}") for ending in ("txt", "html"))
PATH_OF_SVG = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+")
_POINTS = re.compile(r"-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?)+")
_CODE = re.compile(r"[\w.-]+")


def _slug(table: Fields, key: str, required: bool = True) -> str:
    return table.formed(key, _SLUG, required)


def _names(files: Fields, key: str, form: re.Pattern[str]) -> dict[str, str]:
    """The name of a file in each language, no two of them alike: they come to lie in one folder."""
    names = files.inner(key, LANGUAGES, required=True)
    found: dict[str, str] = {}
    for language in LANGUAGES:
        name = names.formed(language, form)
        if name and name in found.values():
            names.wrong(language, names.entries[language])
        found[language] = name
    return found


def _points(text: str) -> tuple[Point, ...]:
    pairs = (pair.split(",") for pair in text.split())
    return tuple((float(x), float(y)) for x, y in pairs)


def _strokes(drawings: Fields, key: str) -> tuple[tuple[Point, ...], ...]:
    texts = drawings.texts(key)
    if not all(map(_POINTS.fullmatch, texts)):
        drawings.wrong(key, drawings.entries[key])
        return ()
    return tuple(map(_points, texts))


class TopicCode(Row):
    """The topic in a system of medical codes."""

    system: str = read(Fields.formed, _CODE)
    code: str = read(Fields.formed, _CODE)


class Folders(Row):
    """Folders of pages below docs/; empty where there is none of the kind."""

    causes: str = read(_slug)
    treatment: str = read(_slug)
    prevention: str = read(_slug, required=False)
    about: str = read(_slug, required=False)

    @property
    def actions(self) -> tuple[str, ...]:
        """The folders of what can be done about the topic."""
        return tuple(folder for folder in (self.treatment, self.prevention) if folder)


class Pages(Row):
    """The slugs of the pages that have a role of their own; empty where no page has it."""

    home: str = read(_slug)
    help: str = read(_slug, required=False)
    what_it_is: str = read(_slug, required=False)
    look_alikes: str = read(_slug, required=False)
    other_symptoms: str = read(_slug, required=False)
    first_aid: str = read(_slug, required=False)
    visit: str = read(_slug, required=False)
    topics: str = read(_slug, required=False)
    glossary: str = read(_slug, required=False)
    clinics: str = read(_slug, required=False)
    codes: str = read(_slug, required=False)
    downloads: str = read(_slug, required=False)
    about: str = read(_slug, required=False)
    references: str = read(_slug, required=False)


class Sections(Row):
    """Ids of headings that have a role; ``claims`` are those in which every paragraph needs a reference."""

    do: str = read(_slug)
    do_not: str = read(_slug)
    for_causes: str = read(_slug)
    danger: str = read(_slug)
    today: str = read(_slug, required=False)
    help: str = read(_slug)
    asked: str = read(_slug, required=False)
    address: str = read(_slug)
    paper: str = read(_slug, required=False)
    claims: tuple[str, ...] = read(Fields.texts)


class FileNames(Row):
    """What readers keep: the ZIP, and in each language its first text and the whole site in one file."""

    archive: str = read(Fields.formed, _ARCHIVE)
    readme: Mapping[str, str] = read(_names, _TEXT)
    phone: Mapping[str, str] = read(_names, _PAGE)

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


class Drawings(Row):
    """The icon of the site as the path of an SVG, and the drawing of share pictures."""

    icon: str = read(Fields.formed, PATH_OF_SVG)
    outline: tuple[Point, ...] = read(lambda drawings, key: _points(drawings.formed(key, _POINTS)))
    strokes: tuple[tuple[Point, ...], ...] = read(_strokes)


class Topic(Row, path="topic.yml"):
    """The topic of the site, with empty values where the file lacks them."""

    code: TopicCode = read(Fields.part, TopicCode)
    folders: Folders = read(Fields.part, Folders)
    pages: Pages = read(Fields.part, Pages)
    sections: Sections = read(Fields.part, Sections)
    files: FileNames = read(Fields.part, FileNames)
    drawings: Drawings = read(Fields.part, Drawings)

    def is_cause(self, slug: str) -> bool:
        """The page describes a cause of the topic."""
        return self._is_in(slug, self.folders.causes)

    def is_action(self, slug: str) -> bool:
        """The page describes something that can be done."""
        return self._is_in(slug, *self.folders.actions)

    def is_about_the_site(self, slug: str) -> bool:
        """The page is about the site or leads through it, and not of the topic."""
        own = (self.pages.clinics, self.pages.codes, self.pages.downloads, self.pages.topics)
        return slug in own or bool(self.folders.about and slug.startswith(f"{self.folders.about}/"))

    def is_handed_out(self, slug: str) -> bool:
        """A clinic may give the page to a patient: it is not about the site, and not the list of codes."""
        return slug != self.pages.codes and slug.partition("/")[0] != (self.folders.about or None)

    @staticmethod
    def _is_in(slug: str, *folders: str) -> bool:
        where, _, name = slug.rpartition("/")
        return where in folders and name != "index"
