"""One Markdown file becomes one Page: its front matter, sections, links, boxes and prose, with lines."""

from __future__ import annotations

import hashlib
import posixpath
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

from kram.problems import Problem, problem
from kram.source.sentences import Sentence, sentences_of
from kram.source.yaml import Node, Table, Text, parse

_Place = Callable[[int], tuple[int, str]]

INTRO = "(intro)"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text below it, up to the next heading; the introduction has no heading."""

    id: str
    level: int
    title: str
    line: int
    text: str
    fingerprint: str


class Link(NamedTuple):
    """A link or picture as it is written, with the file under docs/ that it leads to."""

    target: str
    text: str
    line: int
    section: str
    kind: str
    file: str
    anchor: str

    @property
    def slug(self) -> str:
        """The page that the link leads to, the same for both languages, or nothing."""
        return slug_of(self.file)[0] if self.file.endswith(".md") else ""


class Mention(NamedTuple):
    """A name that stands in the text at a place: a reference, a label, an id."""

    name: str
    line: int
    section: str


@dataclass(frozen=True, slots=True)
class Box:
    """A help box; what is wrong with its form stands in fault."""

    kind: str
    title: str
    line: int
    end: int
    section: str
    items: int
    fault: str
    folded: bool = False
    """A note that readers unfold, ``???``, and no help box, ``!!!``."""

    @property
    def written(self) -> str:
        """The first line of the box, as it is on the page."""
        return f'{"???" if self.folded else "!!!"} {self.kind} "{self.title}"'


class Marker(NamedTuple):
    """A comment that stands for a part drawn from docs/_data; any other comment is all name."""

    name: str
    argument: str
    line: int
    section: str


class Block(NamedTuple):
    """Prose without markup: a paragraph, list item, table cell, heading or box title."""

    kind: str
    line: int
    text: str
    section: str
    boxed: bool
    cited: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ListOfItems:
    """A list with the number of its own items."""

    line: int
    count: int
    text: str


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    path: str
    slug: str
    language: str
    title: str
    description: str
    front: Mapping[str, str]
    translates: Mapping[str, str]
    nodes: Mapping[str, Node]
    lines: Mapping[str, int]
    sound: bool
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    labels: tuple[Mention, ...]
    broken_links: tuple[Mention, ...]
    citations: tuple[Mention, ...]
    definitions: tuple[Mention, ...]
    ids: tuple[Mention, ...]
    boxes: tuple[Box, ...]
    markers: tuple[Marker, ...]
    blocks: tuple[Block, ...]
    lists: tuple[ListOfItems, ...]
    _by_id: Mapping[str, Section] = field(repr=False, default_factory=dict)

    @property
    def headings(self) -> tuple[Section, ...]:
        """The sections that have a heading, in order."""
        return self.sections[1:]

    @property
    def folder(self) -> str:
        """The section of the site: penyebab, penanganan, pencegahan, tentang, or nothing."""
        return self.slug.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The last part of the address."""
        return self.slug.rpartition("/")[2]

    @property
    def head(self) -> tuple[Sentence, ...]:
        """The sentences of the title and the description."""
        title = sentences_of(self.title, self.line_of("title"))
        return title + sentences_of(self.description, self.line_of("description"))

    @property
    def count_of_sentences(self) -> int:
        """How many sentences a reader sees on the page, before parts are drawn."""
        return len(self.head) + sum(len(block.sentences) for block in self.blocks)

    def reads_as_text(self, key: str) -> bool:
        """Other YAML readers take the value of a key for text too, not for a number or a date."""
        node = self.nodes.get(key)
        return isinstance(node, Text) and node.reads_as_text

    def line_of(self, key: str) -> int:
        """The line of a key of the front matter, or the first line of the page."""
        return self.lines.get(key, 1)

    def lines_of(self, key: str) -> Mapping[str, int]:
        """The lines of the entries below a key of the front matter."""
        node = self.nodes.get(key)
        return node.lines if isinstance(node, Table) else {}

    def section(self, id: str) -> Section | None:
        """The section with this id."""
        return self._by_id.get(id)


def slug_of(path: str) -> tuple[str, str]:
    """The page and language that a file under docs/ stands for."""
    stem = path.removesuffix(".md")
    return (stem[:-3], "en") if stem.endswith(".en") else (stem, "id")


def file_of(slug: str, language: str) -> str:
    """The file under docs/ that holds a page in a language."""
    return f"{slug}.en.md" if language == "en" else f"{slug}.md"


def fingerprint(text: str) -> str:
    """Eight hexadecimal digits that change when the words change, not their links or white space."""
    words = _TARGET.sub("]", _CITED.sub("", text))
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:8]


def read_page(path: str, text: str) -> tuple[Page | None, list[Problem]]:
    """The page that a text under docs/ holds, and what is wrong with its front matter."""
    lines = text.split("\n")
    front: Mapping[str, Node] = {}
    keys: Mapping[str, int] = {}
    sound = False
    end = next((n for n, x in enumerate(lines[1:], 1) if x.rstrip() in ("---", "...")), 0)
    if lines[0].rstrip() != "---" or not end:
        return None, [problem(path, 1, "FRM006")]
    node, found = parse("\n".join(lines[1:end]), path, 2)
    if isinstance(node, Table):
        front, keys, sound = node.entries, node.lines, not found
    elif not found:
        found.append(problem(path, 1, "FRM006"))
    file = path.removeprefix("docs/")
    slug, language = slug_of(file)
    body = _Body(file, lines, end + 1)
    body.read()
    title, description = (_values(front).get(key, "") for key in ("title", "description"))
    translates = front.get("translates")
    sections = body.sections(f"{title}\n{description}\n")
    page = Page(
        path,
        slug,
        language,
        title,
        description,
        _values(front),
        _values(translates.entries) if isinstance(translates, Table) else {},
        front,
        keys,
        sound,
        sections,
        tuple(body.links),
        tuple(body.labels),
        tuple(body.broken),
        tuple(body.citations),
        tuple(body.definitions),
        tuple(body.ids),
        tuple(body.boxes),
        tuple(body.markers),
        tuple(body.blocks),
        tuple(body.lists),
        {section.id: section for section in reversed(sections)},
    )
    return page, found


def plain(text: str) -> str:
    """The words of a piece of Markdown as a reader sees them, on the same lines."""
    if "[" in text:
        text = _CITED.sub("", text)
        text = _PICTURE.sub("", text)
        text = _WORDS_OF_LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG_OR_COMMENT.sub("", text)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    if "*" in text or "_" in text or "`" in text or "\\" in text:
        text = _MARKS.sub(r"\1", text)
    return text


def _values(nodes: Mapping[str, Node]) -> dict[str, str]:
    return {key: node.value for key, node in nodes.items() if isinstance(node, Text)}


_CITED = re.compile(r"\[\^[^\]\s\[]*\]")
_TARGET = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_PICTURE = re.compile(r"!\[[^\[\]]*\](?:\([^()\n]*\)|\[[^\[\]]*\])")
_WORDS_OF_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*+)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]]*\])?"
)
_TAG_OR_COMMENT = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.S)
_ATTRIBUTES = re.compile(r"\{:?[^{}\n]*\}")
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|\*+|`+|(?<!\w)_+|_+(?!\w)")

_HEADING = re.compile(r"(#{1,6})(?!#)")
_ATTRIBUTES_AT_END = re.compile(r"\{[^{}]*\}$")
_ID = re.compile(r"#([^\s{}#]+)")
_BOX = re.compile(r'(?:!!!|\?\?\?)[ \t]+([\w-]+)[ \t]+"(.*)"$')
_BOX_KIND = re.compile(r"[!?]+[ \t]*([\w-]*)")
_MARKER = re.compile(r"<!-- ([a-z]+)(?:: ([a-z0-9-]+))? -->$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_UNDERLINE = re.compile(r"(?:=+|-+)$")
_TABLE_RULE = re.compile(r"[|\s:-]+$")
_CELL = re.compile(r"(?<!\\)\|")
_LABEL_LINE = re.compile(r"\[([^\]^\[][^\]\[]*)\]:[ \t]*(\S+)")
_FOOTNOTE_LINE = re.compile(r"\[\^([^\]\s]+)\]:")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:[^`\n]|(?!\1)`)+\1(?!`)")
_INLINE = re.compile(
    r"""\\.
    |\[\^(?P<cite>[^\]\s\[]*)\]
    |(?P<bang>!?)\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*+)\]
      (?:\((?P<inner>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)|(?P<open>\()|\[(?P<label>[^\[\]\n]*)\])?
    |<(?P<auto>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*)>
    |<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*+)>
    |\{:?(?P<listed>[^{}\n]*)\}
    """,
    re.X | re.S,
)
_DESTINATION = re.compile(r"""\s*(?:<([^<>]*)>|(\S*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*$""")
_QUOTED = re.compile(r"[\s<]")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_ADDRESSES_OF_HTML = ("href", "src", "srcset", "poster", "action", "data", "xlink:href")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(slots=True)
class _Start:
    """Where a section begins."""

    id: str
    level: int
    title: str
    line: int


@dataclass(slots=True)
class _List:
    indent: int
    line: int
    count: int
    text: str


class _OpenBox(NamedTuple):
    kind: str
    title: str
    line: int
    folded: bool


class _Body:
    """The text below the front matter, read once from top to bottom."""

    def __init__(self, file: str, lines: list[str], start: int) -> None:
        self.file = file
        self.folder = posixpath.dirname(file)
        self.source = lines
        self.start = start
        self.starts = [_Start(INTRO, 0, "", start + 1)]
        self.links: list[Link] = []
        self.labels: list[Mention] = []
        self.broken: list[Mention] = []
        self.citations: list[Mention] = []
        self.definitions: list[Mention] = []
        self.ids: list[Mention] = []
        self.boxes: list[Box] = []
        self.markers: list[Marker] = []
        self.blocks: list[Block] = []
        self.lists: list[ListOfItems] = []
        self._masked: list[str] = []
        self._targets: dict[str, str] = {}
        self._kind = ""
        self._line = 0
        self._text: list[str] = []
        self._open: list[_List] = []
        self._box: _OpenBox | None = None
        self._items = 0

    def read(self) -> None:
        """Blocks first, line by line; then everything inside them, in one pass."""
        fence = ""
        comment = False
        blank = True
        for number, raw in enumerate(self.source[self.start :], self.start + 1):
            stripped = raw.strip()
            if fence or comment:
                self._masked.append("")
                if fence and stripped.startswith(fence) and not stripped.strip(fence[0]):
                    fence = ""
                elif comment and "-->" in stripped:
                    comment = False
                continue
            if not stripped:
                self._masked.append("")
                self._flush()
                blank = True
                continue
            whole = raw.expandtabs(4) if "\t" in raw else raw
            indent = len(whole) - len(whole.lstrip())
            if self._box and indent < 4:
                self._end_box(number - 1)
            inner = indent - 4 if self._box else indent
            if inner >= 4 and not self._text and not self._open:
                self._masked.append("")  # indented by itself: a sample of code
                continue
            if stripped[0] in "`~" and stripped.startswith(("```", "~~~")):
                self._flush()
                self._masked.append("")
                fence = stripped[: len(stripped) - len(stripped.lstrip(stripped[0]))]
                continue
            first = stripped[0]
            if first == "<" and stripped.startswith("<!--"):
                self._flush()
                self._masked.append("")
                self._marker(stripped, number)
                comment = "-->" not in stripped
                continue
            footnote = _FOOTNOTE_LINE.match(stripped) if first == "[" else None
            label = _LABEL_LINE.match(stripped) if first == "[" and not footnote else None
            if footnote or label:
                self._flush()
                self._masked.append("")
                if footnote:
                    self.definitions.append(Mention(footnote[1], number, self.starts[-1].id))
                elif label:
                    self._targets[label[1].lower()] = label[2]
                continue
            self._masked.append(raw)
            self._row(stripped, inner, number, blank)
            blank = False
        self._flush()
        self._end_box(len(self.source))
        self._end_lists(-1)
        self._inline()

    def sections(self, head: str) -> tuple[Section, ...]:
        """The sections in order; the introduction also answers for title and description."""
        result = []
        ends = [start.line - 1 for start in self.starts[1:]] + [len(self.source)]
        for start, end in zip(self.starts, ends, strict=True):
            first = start.line if start.level else start.line - 1
            text = "\n".join(self.source[first:end]).strip("\n")
            whole = (head if not start.level else f"{start.title}\n") + text
            result.append(Section(start.id, start.level, start.title, start.line, text, fingerprint(whole)))
        return tuple(result)

    def _row(self, stripped: str, indent: int, number: int, blank: bool) -> None:
        first = stripped[0]
        if first == "#" and indent < 4:
            heading = _HEADING.match(stripped)
            if heading:
                self._flush()
                self._end_lists(-1)
                self._heading(heading[1], stripped[len(heading[1]) :].strip(), number)
                return
        if stripped.startswith(("!!", "???")):
            self._flush()
            self._end_box(number - 1)
            self._end_lists(-1)
            self._begin_box(stripped, number)
            return
        if first == "|":
            self._flush()
            self._end_lists(-1)
            if not _TABLE_RULE.match(stripped):
                for cell in _CELL.split(stripped.strip("|")):
                    self._add("cell", number, cell.strip())
            return
        if first in "=-*_+0123456789":
            if self._text and self._kind == "paragraph" and _UNDERLINE.match(stripped):
                title = " ".join(self._text)
                self._kind, self._text = "", []
                level = 1 if first == "=" else 2
                self.starts.append(_Start("", level, plain(title), number - 1))
                return
            if _RULE.match(stripped):
                self._flush()
                return
            item = _ITEM.match(stripped)
            if item:
                self._flush()
                self._item(stripped[item.end() :], indent, number)
                return
        if not self._text:
            if blank and indent < 2:
                self._end_lists(-1)
            self._kind = "item" if self._open else "paragraph"
            self._line = number
        self._text.append(stripped.lstrip("> ") if first == ">" else stripped)

    def _item(self, text: str, indent: int, number: int) -> None:
        self._end_lists(indent)
        if not self._open or self._open[-1].indent < indent:
            self._open.append(_List(indent, number, 0, text))
        self._open[-1].count += 1
        if self._box and len(self._open) == 1:
            self._items += 1
        self._kind, self._line, self._text = "item", number, [text]

    def _end_lists(self, indent: int) -> None:
        while self._open and self._open[-1].indent > indent:
            ended = self._open.pop()
            self.lists.append(ListOfItems(ended.line, ended.count, plain(ended.text)))

    def _heading(self, hashes: str, text: str, number: int) -> None:
        attributes = _ATTRIBUTES_AT_END.search(text)
        id = _ID.search(attributes[0]) if attributes else None
        title = (text[: attributes.start()] if attributes else text).strip().rstrip("#").strip()
        self.starts.append(_Start(id[1] if id else "", len(hashes), plain(title), number))
        self._add("heading", number, title)

    def _begin_box(self, stripped: str, number: int) -> None:
        match = _BOX.match(stripped)
        if match:
            self._box, self._items = _OpenBox(match[1], match[2], number, stripped.startswith("???")), 0
            self._add("title", number, match[2])
            return
        kind = _BOX_KIND.match(stripped)
        section = self.starts[-1].id
        folded = stripped.startswith("???")
        self.boxes.append(Box(kind[1] if kind else "", "", number, number, section, 0, stripped, folded))
        self._box = None

    def _end_box(self, end: int) -> None:
        if self._box:
            self._flush()
            self._end_lists(-1)
            kind, title, line, folded = self._box
            filled = self._items or (folded and self.blocks and self.blocks[-1].line > line)
            fault = "" if filled and title.strip() else f'{"???" if folded else "!!!"} {kind} "{title}"'
            section = self.starts[-1].id
            self.boxes.append(Box(kind, plain(title), line, end, section, self._items, fault, folded))
            self._box = None

    def _marker(self, stripped: str, number: int) -> None:
        match = _MARKER.match(stripped)
        name, argument = (match[1], match[2] or "") if match else (stripped, "")
        self.markers.append(Marker(name, argument, number, self.starts[-1].id))

    def _flush(self) -> None:
        if self._text:
            self._add(self._kind, self._line, "\n".join(self._text))
            self._text = []

    def _add(self, kind: str, line: int, text: str) -> None:
        words = plain(text)
        if words.strip() or "[^" in text:
            cited = "[^" in text
            section, boxed = self.starts[-1].id, self._box is not None and not self._box.folded
            self.blocks.append(Block(kind, line, words, section, boxed, cited, sentences_of(words, line)))

    def _inline(self) -> None:
        text = "\n".join(self._masked)
        if "`" in text:
            text = _CODE.sub(lambda m: " " * len(m[0]), text)
        offsets = [0]
        for line in self._masked:
            offsets.append(offsets[-1] + len(line) + 1)
        begins = [start.line for start in self.starts]

        def place(position: int) -> tuple[int, str]:
            line = self.start + bisect_right(offsets, position)
            return line, self.starts[bisect_right(begins, line) - 1].id

        self._scan(text, 0, place)

    def _scan(self, text: str, shift: int, place: _Place) -> None:
        for match in _INLINE.finditer(text):
            cite, words, auto, tag, listed = match.group("cite", "words", "auto", "tag", "listed")
            line, section = place(match.start() + shift)
            if cite is not None:
                self.citations.append(Mention(cite, line, section))
            elif words is not None:
                self._bracket(match, line, section)
                if "[" in words or "<" in words:
                    self._scan(words, match.start("words") + shift, place)
            elif auto is not None:
                self._link(auto, auto, "link", line, section)
            elif tag is not None:
                self._tag(match["attributes"], line, section)
            elif listed is not None:
                for id in _ID.findall(listed):
                    self.ids.append(Mention(id, line, section))

    def _bracket(self, match: re.Match[str], line: int, section: str) -> None:
        words = match["words"]
        kind = "image" if match["bang"] else "link"
        if match["open"]:
            self.broken.append(Mention(f"{match[0]}...", line, section))
        elif match["inner"] is not None:
            target = _destination(match["inner"])
            if target:
                self._link(target, words, kind, line, section)
            else:
                self.broken.append(Mention(match[0], line, section))
        else:
            label = match["label"] or words
            known = self._targets.get(label.lower())
            if known is not None:
                self._link(known, words, kind, line, section)
            elif label.strip() not in ("", "x", "X"):
                self.labels.append(Mention(label, line, section))

    def _tag(self, attributes: str, line: int, section: str) -> None:
        for name, *quoted in _ATTRIBUTE.findall(attributes):
            value = "".join(quoted)
            if name == "id":
                self.ids.append(Mention(value, line, section))
            elif name == "srcset":
                for candidate in value.split(","):
                    if candidate.strip():
                        self._link(candidate.split()[0], "html", "html", line, section)
            elif name in _ADDRESSES_OF_HTML:
                self._link(value, "html", "html", line, section)

    def _link(self, target: str, words: str, kind: str, line: int, section: str) -> None:
        file = anchor = ""
        if not _SCHEME.match(target):
            path, _, anchor = target.partition("#")
            english = kind == "html" and self.file.endswith(".en.md")
            file = _resolved(posixpath.join("en", self.folder) if english else self.folder, path)
            if not path:
                file = self.file
            anchor = unquote(anchor)
        self.links.append(Link(target, plain(words).strip(), line, section, kind, file, anchor))


def _destination(inside: str) -> str:
    """The address between the parentheses of a link, without its title, or nothing."""
    if not _QUOTED.search(inside):
        return inside
    match = _DESTINATION.match(inside)
    return (match[1] or match[2] or "") if match else ""


@cache
def _resolved(folder: str, path: str) -> str:
    """The file under docs/ that a relative path leads to from a folder, or nothing."""
    path = unquote(path.partition("?")[0])
    return posixpath.normpath(posixpath.join(folder, path)) if path and path[0] != "/" else ""
