"""What leads a reader by the eye: drawings, steps, the map, questions and sheets of paper (docs/_data)."""

import re
from collections.abc import Container, Iterator
from pathlib import Path

from kram.drawings import active_parts
from kram.problems import Problem
from kram.source.data.topic import PATH_OF_SVG
from kram.source.fields import Fields, Row, read, read_table
from kram.source.files import MOST_BYTES_OF_A_PAGE, read_text
from kram.source.yaml import Table, Text, Texts
from kram.vocabulary import LANGUAGES, LEVELS

_PIXELS = re.compile(r"[1-9]\d*", re.ASCII)


class Picture(Row, path="pictures.yml"):
    """One drawing, with its alternative text and its size in pixels."""

    name: str
    file: str
    """Where it is, below docs/."""
    alt: Texts = read(Fields.both, "FRM011")
    width: str = read(Fields.formed, _PIXELS)
    height: str = read(Fields.formed, _PIXELS)
    active: tuple[str, ...]
    """What runs in the drawing, or asks for something outside."""


def read_pictures(root: Path) -> tuple[dict[str, Picture], list[Problem]]:
    """All drawings by the name that markers use, and what is wrong with the form of the file."""
    found: list[Problem] = []
    result = {}
    for key, table in read_table(root, Picture, found).tables(Picture.keys()):
        name = key.removesuffix(".svg")
        file = f"assets/gambar/{name}.svg"
        is_there = (root / "docs" / file).exists()  # PIC002 says so where it is not
        text, wrong = read_text(root, f"docs/{file}", MOST_BYTES_OF_A_PAGE) if is_there else ("", [])
        found += [problem for problem in wrong if text is None]
        active = tuple(active_parts(text)) if text else ()
        result[name] = Picture.of(table, name=name, file=file, active=active)
    return result, found


_AT = re.compile("side|below")
_LEVEL = re.compile("|".join(LEVELS))


class Step(Row, path="steps.yml", optional=True):
    """What to do, in a few words, and the drawing that shows it."""

    picture: str = read(Fields.word)
    title: Texts = read(Fields.both, "GUI004")
    text: Texts = read(Fields.both, "GUI004")


class Question(Row, path="path.yml", name="question", optional=True):
    """One question: the signs that it asks about, how soon a yes needs help, and where it leads."""

    level: str = read(Fields.formed, _LEVEL)
    ask: Texts = read(Fields.both, "GUI004")
    signs: tuple[Text, ...] = read(Fields.texts)
    place: str = read(Fields.word)


class Part(Row, path="body_map.yml", name="part"):
    """One part of the body: its name, a note, and the page or heading that it leads to."""

    key: str = read(Fields.word)
    place: str = read(Fields.word)
    title: Texts = read(Fields.both, "GUI004")
    note: Texts = read(Fields.both, "GUI004", required=False)
    how: Texts = read(Fields.both, "GUI004", required=False)
    """What to do there, in one line for paper."""
    at: str = read(Fields.formed, _AT)
    """Where its label is: beside the drawing, or below it."""
    pointer: str = read(Fields.formed, PATH_OF_SVG, required=False, keys=["line"])
    """From the label to the part, as the path of an SVG."""
    spot: str = read(Fields.formed, PATH_OF_SVG, required=False)
    """The part itself, as the path of an SVG that is drawn as a thick line."""


class BodyMap(Row, path="body_map.yml", optional=True):
    """The words under the two views of the body, the drawing as paths of an SVG, and its parts."""

    front: Texts = read(Fields.both, "GUI004")
    back: Texts = read(Fields.both, "GUI004")
    leg: str = read(Fields.formed, PATH_OF_SVG, required=False)
    """The left leg; the right one is its mirror image."""
    clothes: str = read(Fields.formed, PATH_OF_SVG, required=False)
    parts: tuple[Part, ...] = read(Fields.parts, Part)


FOLDER = "cetak"
"""The folder of the site with all sheets."""
SIDES = {"poster": 1, "leaflet": 2, "patient": 2, "night": 2, "codes": 1}
"""The kinds of sheets, each with a template and words of its own, and how many sides each is made for."""
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.pdf")


class Sheet(Row, path="paper.yml", optional=True):
    """One sheet in one language, or in all of them."""

    kind: str
    languages: tuple[str, ...]
    file: str
    text: tuple[Text, ...] = read(Fields.texts)
    """Sections of pages in order, as ``page#section``."""
    signs: tuple[Text, ...] = read(Fields.texts)
    warning: str = read(Fields.word, required=False)
    """The key of the sign that has the drawing beside it, or nothing."""
    picture: str = read(Fields.word, required=False)
    pages: tuple[Text, ...] = read(Fields.texts)
    """The pages whose QR codes are on it."""

    @property
    def path(self) -> str:
        """Where the PDF is, relative to the root of the site."""
        return f"{FOLDER}/{self.file}"

    @property
    def sides(self) -> int:
        """How many sides the sheet is made for."""
        return SIDES[self.kind]


def read_paper(root: Path) -> tuple[tuple[Sheet, ...], list[Problem]]:
    """The sheets in order, and what is wrong with their form; no file is no sheet."""
    found: list[Problem] = []
    sheets: list[Sheet] = []
    table = read_table(root, Sheet, found, SIDES)
    for kind, fields in table.tables(("file", *Sheet.keys())):
        if kind in SIDES:
            files = _files(fields, {sheet.file for sheet in sheets})
            sheets += [Sheet.of(fields, kind=kind, languages=own, file=file) for own, file in files]
    return tuple(sheets), found


def _files(fields: Fields, known: Container[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The name of the file for each language, or the one for all of them, unlike those that are known."""
    names: list[tuple[tuple[str, ...], Fields, str]] = [(LANGUAGES, fields, "file")]
    if isinstance(fields.entries.get("file"), Table):
        inner = fields.inner("file", LANGUAGES)
        names = [((language,), inner, language) for language in LANGUAGES]
    for languages, table, key in names:
        name = table.formed(key, _FILE)
        if name in known:
            table.wrong(key, table.entries[key])
        elif name:
            yield languages, name
