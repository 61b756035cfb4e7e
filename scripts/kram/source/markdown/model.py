"""What one Markdown file holds: sections, links, boxes, prose, each with its line."""

import marshal
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from kram.problems import MISTYPED, Problem, closest_match, problem
from kram.source.wording import Sentence, sentences_of
from kram.source.yaml import Node, Text
from kram.urls import slug_of

HEAD = "(halaman)"
"""What the title and the description of a page are called, as if they were a section."""
INTRO = "(intro)"
"""The id of the text before the first heading."""
MARKER_FORM = "<!-- ([a-z]+)(?:: ([a-z0-9-]+))? -->"
"""A marker has a name, and perhaps an argument after a colon."""


class Section(NamedTuple):
    """A heading with the text below it, up to the next heading; the introduction has no heading."""

    id: str
    level: int
    title: str
    line: int
    heading: str = ""
    """The line of the heading as it is written."""
    text: str = ""
    """The lines below it as they are written."""


class Link(NamedTuple):
    """A link or picture as it is written, with the file under docs/ that it leads to."""

    target: str
    text: str
    line: int
    section: str
    kind: str
    """``link``, ``image`` or ``html``."""
    file: str
    anchor: str

    @property
    def slug(self) -> str:
        """The page that the link leads to, the same for both languages, or nothing."""
        return slug_of(self.file)[0] if self.file.endswith(".md") else ""


class Mention(NamedTuple):
    """A name that appears in the text: a reference, a label, an id."""

    name: str
    line: int
    section: str


class Marker(NamedTuple):
    """A comment in the place of a part that is made from docs/_data; any other comment is all name."""

    name: str
    argument: str
    line: int
    section: str

    @property
    def written(self) -> str:
        """The words of the comment."""
        return f"{self.name}: {self.argument}" if self.argument else self.name


class Block(NamedTuple):
    """Prose without markup: a ``paragraph``, ``item``, ``cell``, ``heading``, or the ``title`` of a note."""

    kind: str
    line: int
    text: str
    section: str
    cited: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ListOfItems:
    """A list with the number of its own items, and the text of the first."""

    line: int
    count: int
    text: str
    section: str


@dataclass(frozen=True, kw_only=True)
class Body:
    """The text below the front matter, taken apart; only its two readers change it."""

    sections: list[Section] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    citations: list[Mention] = field(default_factory=list)
    cited: list[Mention] = field(default_factory=list)
    """Citations that are side by side, as ``r17 r34``."""
    ids: list[Mention] = field(default_factory=list)
    notes: list[Mention] = field(default_factory=list)
    """The titles of notes that readers unfold, ``??? catatan``."""
    markers: list[Marker] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    lists: list[ListOfItems] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    """What is wrong with the form of the text."""


_Kind = TypeVar("_Kind", bound=NamedTuple)


class _Packed(Generic[_Kind]):
    """Rows of a page, made anew each time that they are asked for."""

    def __init__(self, kind: type[_Kind]) -> None:
        self.kind = kind

    def __set_name__(self, _: type, name: str) -> None:
        self.name = name

    def __get__(self, page: "Page", _: type) -> list[_Kind]:
        return [*map(self.kind._make, marshal.loads(page.packed[self.name]))]


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page in one language."""

    path: str
    """The file, such as ``docs/penyebab/anemia.en.md``."""
    slug: str
    """The page without its language, such as ``penyebab/anemia``."""
    language: str
    title: str
    description: str
    front: Mapping[str, Text]
    """The front matter where a value is a single text."""
    nodes: Mapping[str, Node]
    """The front matter as it is written."""
    lines: Mapping[str, int]
    """The line of each key of the front matter."""
    valid_yaml: bool
    """Whether the front matter could be read without a problem."""
    sections: list[Section]
    markers: list[Marker]
    lists: list[ListOfItems]
    faults: list[Problem]
    packed: Mapping[str, bytes]
    """What there is most of, by name: as objects it takes five times the memory, in each of our processes."""
    counts: Mapping[str, int]
    """How many there are of each of these, and of sentences below the front matter."""

    links = _Packed(Link)
    citations = _Packed(Mention)
    cited = _Packed(Mention)
    ids = _Packed(Mention)
    notes = _Packed(Mention)
    blocks = _Packed(Block)

    @classmethod
    def of(cls, body: Body, **front: Any) -> "Page":
        """The page that a text and its front matter make."""
        values = vars(body)
        packed = {name: marshal.dumps([*map(tuple, values[name])]) for name in values.keys() & _PACKED}
        whole = {name: value for name, value in values.items() if name not in packed}
        counts = {name: len(values[name]) for name in packed}
        counts["sentences"] = sum(len(block.sentences) for block in body.blocks)
        return cls(packed=packed, counts=counts, **whole, **front)

    @property
    def headings(self) -> list[Section]:
        """The sections that have a heading, in order."""
        return self.sections[1:]

    @property
    def folder(self) -> str:
        """The folder of the page below docs/, or nothing."""
        return self.slug.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.slug.rpartition("/")[2]

    @cached_property
    def head(self) -> tuple[Sentence, ...]:
        """The sentences of the title and the description."""
        title = sentences_of(self.title, self.line_of("title"))
        return title + sentences_of(self.description, self.line_of("description"))

    def blocks_by_section(self) -> Mapping[str, list[Block]]:
        """The prose of each section."""
        result: Mapping[str, list[Block]] = defaultdict(list)
        for block in self.blocks:
            result[block.section].append(block)
        return result

    def line_of(self, key: str) -> int:
        """The line of a key of the front matter, or the first line of the page."""
        return self.lines.get(key, 1)

    def line_of_section(self, id: str) -> int:
        """The line of a heading, or the first line of the page where it is none."""
        section = self.section(id)
        return section.line if section and section.level else 1

    def problem(self, code: str, at: str | int = "", /, **values: str) -> Problem:
        """What is wrong on a line, with a key of the front matter, or with the whole page."""
        return problem(self.path, at if isinstance(at, int) else self.line_of(at), code, **values)

    def faults_of(self, family: str) -> Iterator[Problem]:
        """What is wrong with the form of the text that a family of codes is about."""
        return (fault for fault in self.faults if fault.code.startswith(family))

    @cached_property
    def _by_id(self) -> Mapping[str, Section]:
        return {section.id: section for section in reversed(self.sections)}

    def misnamed(self, code: str, marker: str, known: Collection[str]) -> Iterator[Problem]:
        """The markers of a name whose argument is none of those that are known."""
        for m in self.markers:
            if m.name == marker and m.argument not in known:
                yield self.problem(
                    code, m.line, name=m.argument, near=closest_match(m.argument, known, MISTYPED)
                )

    def section(self, id: str) -> Section | None:
        """The section with this id."""
        return self._by_id.get(id)


_PACKED = frozenset(name for name, value in vars(Page).items() if isinstance(value, _Packed))
