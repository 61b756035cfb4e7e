"""Markdown is read line by line into sections, boxes, lists and paragraphs; inline.py reads inside them."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from kram.problems import Problem, problem
from kram.remembered import remembered
from kram.source.files import strange_by_name, too_long
from kram.source.markdown import model
from kram.source.markdown.inline import ID, InlineReader, plain
from kram.source.wording import sentences_of
from kram.source.yaml import Table, Text, parse
from kram.urls import slug_of
from kram.vocabulary import NOTE, SHORTCODES

_HEADING = re.compile(r"(#{1,6})(?!#)")
_ATTRIBUTES_AT_END = re.compile(r"\{[^{}]*\}$")
_LOST_BRACE = re.compile(r"(?:\{[ \t]*#[^\s{}#]+|(?<=[ \t])#[^\s{}#]+[ \t]*\})$")
_NOTE = re.compile(rf'\?\?\?[ \t]+{NOTE}[ \t]+"(.*)"$')
_MARKER = re.compile(f"{model.MARKER_FORM}$")
_WITHOUT_END = re.compile(r"<!--[ ]?([a-z]+)(?::[ ]?([a-z0-9-]+))?[ >-]*$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)[ \t]+(?=\S)")
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_UNDERLINE = re.compile(r"(?:=+|-+)$")
_TABLE_RULE = re.compile(r"[|\s:-]+$")
_CELL = re.compile(r"(?<!\\)\|")
_CODE = re.compile(r"`[^`]*`")
_LABEL_LINE = re.compile(r"\[([^\]^\[][^\]\[]*)\]:[ \t]*(\S+)")
_FOOTNOTE_LINE = re.compile(r"\[\^([^\]\s]+)\]:")


# Python-Markdown needs an empty line between these: without one the second becomes a part of the first, and
# the page looks otherwise than in an editor. Between a heading and what follows it needs none.
_NEEDS_EMPTY_LINE_AFTER = {
    "text": ("item", "marker"),
    "item": ("text", "row", "marker"),
    "row": ("text", "item", "marker"),
    "heading": ("item", "row", "marker"),
    "marker": ("text", "item", "row", "marker"),
}


def read_body(file: str, lines: list[str], start: int) -> model.Body:
    """The text of a file from the line at the index ``start`` on."""
    reader = _BlockReader(f"docs/{file}", lines, start)
    reader.read()
    InlineReader(file, reader.targets, reader.place, reader.body).read("\n".join(reader.masked))
    return reader.body


@dataclass(slots=True)
class _List:
    """A list whose end the reader has not reached."""

    indent: int
    line: int
    count: int
    text: str


class _BlockReader:
    """The text below the front matter, read once from top to bottom."""

    def __init__(self, path: str, lines: list[str], start: int) -> None:
        self.path = path
        self.lines = lines
        self.start = start
        self.starts = [model.Section(model.INTRO, 0, "", start + 1)]
        """The headings, without what is below them."""
        self.body = model.Body()
        self.targets: dict[str, str] = {}
        self.masked: list[str] = []
        """The lines again, empty where there is nothing to read inside them."""
        self._until, self._fenced = "", 0
        """What ends the comment or the fence around the next line, or nothing."""
        self._after_blank = True
        self._before = ""
        """What kind of line the one above is, or nothing where it is empty or passed over."""
        self._kind = ""
        self._line = 0
        self._text: list[str] = []
        self._open: list[_List] = []
        self._box: tuple[str | None, int] | None = None
        """Title and line of a note that has not ended; a box that pages must not have has no title."""
        self._offsets: list[int] = []
        self._begins: list[int] = []

    def read(self) -> None:
        """Every line; then what is still open ends with the text."""
        for number, raw in enumerate(self.lines[self.start :], self.start + 1):
            self.masked.append(raw if self._has_prose(raw, raw.strip(), number) else "")
        self._flush()
        self._end_box()
        self._end_lists(-1)
        if self._until not in ("", "-->"):  # a comment without end is no drawn part that there is
            self._fault("FRM033", self._fenced, text=self._until)
        ends = [start.line - 1 for start in self.starts[1:]] + [len(self.lines)]
        for start, end in zip(self.starts, ends, strict=True):
            first = start.line if start.level else start.line - 1
            heading = self.lines[start.line - 1] if start.level else ""
            text = "\n".join(self.lines[first:end])
            self.body.sections.append(start._replace(heading=heading, text=text))
        self._offsets = [0, *accumulate(len(line) + 1 for line in self.masked)]
        self._begins = [start.line for start in self.starts]

    def place(self, position: int) -> tuple[int, str]:
        """The line and section of a position in the masked lines."""
        line = self.start + bisect_right(self._offsets, position)
        return line, self.starts[bisect_right(self._begins, line) - 1].id

    @property
    def _section(self) -> str:
        return self.starts[-1].id

    def _has_prose(self, raw: str, stripped: str, number: int) -> bool:
        """Takes a line in; False where nothing inside it is read."""
        before, self._before = self._before, ""
        if self._until:
            is_fence = self._until != "-->"
            if self._until in stripped and not (is_fence and stripped.strip(self._until[0])):
                self._until = ""
            return False
        if not stripped:
            self._flush()
            self._after_blank = True
            return False
        whole = raw.expandtabs(4) if "\t" in raw else raw
        indent = len(whole) - len(whole.lstrip())
        if self._box and indent < 4:
            self._end_box()
        indent -= 4 if self._box else 0
        if indent >= 4 and not self._text and not self._open:
            return False  # indented by itself
        self._before = _kind_of(stripped)
        if self._box and self._before == "marker":
            self._fault("FRM037", number, text=stripped)
            self._box = None, number  # that the note has no text is not worth a second problem
        elif before in _NEEDS_EMPTY_LINE_AFTER.get(self._before, ()):
            self._fault("FRM029", number, text=stripped)  # it becomes a part of what is above it
        if not self._box and raw[0].isspace() and self._before in ("heading", "marker"):
            self._fault("FRM030", number, text=stripped)
        if self._is_set_apart(stripped, number):
            return False
        self._row(stripped, indent, number)
        self._after_blank = False
        return True

    def _is_set_apart(self, stripped: str, number: int) -> bool:
        """The line begins a fence or a comment, or defines a label or footnote."""
        if stripped.startswith(("```", "~~~")):
            self._until = stripped[: len(stripped) - len(stripped.lstrip(stripped[0]))]
            self._fenced = number
        elif stripped.startswith("<!--"):
            self._marker(stripped, number)
        elif footnote := _FOOTNOTE_LINE.match(stripped):
            self._fault("REF007", number, key=footnote[1])
        elif label := _LABEL_LINE.match(stripped):
            self.targets[label[1].lower()] = label[2]
        else:
            return False
        self._flush()
        return True

    def _marker(self, stripped: str, number: int) -> None:
        """A comment; what is written like a marker and has no end hides nothing below it."""
        match, is_open = _MARKER.match(stripped), "-->" not in stripped
        if is_open and (lost := _WITHOUT_END.match(stripped)) and lost[1] in SHORTCODES:
            self._fault("FRM038", number, text=stripped, right=": ".join(filter(None, lost.groups())))
            match, is_open = lost, False
        name, argument = (match[1], match[2] or "") if match else (stripped, "")
        self.body.markers.append(model.Marker(name, argument, number, self._section))
        self._until = "-->" if is_open else ""

    def _row(self, stripped: str, indent: int, number: int) -> None:
        """A line of prose: it begins a block, or goes on with one."""
        if indent < 4 and (heading := _HEADING.match(stripped)):
            self._end_block()
            self._heading(heading[1], stripped[len(heading[1]) :].strip(), number)
        elif stripped.startswith(("!!", "???")):
            self._end_block()
            self._end_box()
            self._begin_box(stripped, number)
        elif stripped[0] == "|":
            self._end_block()
            for cell in () if _TABLE_RULE.match(stripped) else _CELL.split(stripped.strip("|")):
                self._add("cell", number, cell.strip())
        elif self._text and self._kind == "paragraph" and _UNDERLINE.match(stripped):
            title = " ".join(self._text)
            self._kind, self._text = "", []
            self.starts.append(model.Section("", 1 if stripped[0] == "=" else 2, plain(title), number - 1))
        elif _RULE.match(stripped):
            self._flush()
        elif item := _ITEM.match(stripped):
            self._flush()
            self._item(item, stripped[item.end() :], indent, number)
        else:
            self._prose(stripped, indent, number)

    def _prose(self, stripped: str, indent: int, number: int) -> None:
        if not self._text:
            if self._after_blank and indent < 2:
                self._end_lists(-1)
            self._kind = "item" if self._open else "paragraph"
            self._line = number
        self._text.append(stripped.lstrip("> ") if stripped[0] == ">" else stripped)

    def _item(self, mark: re.Match[str], text: str, indent: int, number: int) -> None:
        self._end_lists(indent)
        step = mark[0].rstrip(".) \t")
        if not self._open or self._open[-1].indent < indent:
            self._open.append(_List(indent, number, 0, text))
        self._open[-1].count += 1
        right = str(self._open[-1].count)
        if step.isdigit() and step != right:
            self._fault("FRM026", number, number=step, right=right)
        self._kind, self._line, self._text = "item", number, [text]

    def _end_lists(self, indent: int) -> None:
        while self._open and self._open[-1].indent > indent:
            end = self._open.pop()
            self.body.lists.append(model.ListOfItems(end.line, end.count, plain(end.text), self._section))

    def _heading(self, hashes: str, text: str, number: int) -> None:
        attributes = _ATTRIBUTES_AT_END.search(text)
        id = ID.search(attributes[0]) if attributes else None
        if not attributes and (attributes := _LOST_BRACE.search(text)):
            id = ID.search(attributes[0])
            self._fault("FRM036", number, text=text, id=id[1] if id else "")
        title = (text[: attributes.start()] if attributes else text).strip().rstrip("#").strip()
        self.starts.append(model.Section(id[1] if id else "", len(hashes), plain(title), number))
        self._add("heading", number, title)

    def _begin_box(self, stripped: str, number: int) -> None:
        if not stripped.startswith("???"):
            self._fault("SGN010", number, text=stripped)
            self._box = None, number
        elif match := _NOTE.match(stripped):
            self._box = match[1], number
            self._add("title", number, match[1])
        else:
            self._note("", number, stripped)

    def _end_box(self) -> None:
        if self._box:
            self._end_block()
            title, line = self._box
            if title is not None:
                filled = title.strip() and self.body.blocks and self.body.blocks[-1].line > line
                self._note(plain(title), line, "" if filled else f'??? {NOTE} "{title}"')
            self._box = None

    def _note(self, title: str, line: int, fault: str) -> None:
        self.body.notes.append(model.Mention(title, line, self._section))
        if fault:
            self._fault("FRM022", line, text=fault)

    def _fault(self, code: str, line: int, **values: str) -> None:
        self.body.faults.append(problem(self.path, line, code, **values))

    def _end_block(self) -> None:
        self._flush()
        self._end_lists(-1)

    def _flush(self) -> None:
        if self._text:
            self._add(self._kind, self._line, "\n".join(self._text))
            self._text = []

    def _add(self, kind: str, line: int, text: str) -> None:
        words, cited = plain(text), "[^" in text
        if text.count("**") % 2 and _CODE.sub("", text).count("**") % 2:
            self._fault("FRM034", line, text=text)
        if words.strip() or cited:
            block = model.Block(kind, line, words, self._section, cited, sentences_of(words, line))
            self.body.blocks.append(block)


def _kind_of(stripped: str) -> str:
    """What a line begins or goes on with, by its first characters."""
    if _HEADING.match(stripped):
        return "heading"
    if stripped.startswith("<!--"):
        return "marker"
    if stripped[0] == "|":
        return "row"
    if stripped.startswith(("!!", "???", "```", "~~~")) or _LABEL_LINE.match(stripped):
        return ""
    return "item" if _ITEM.match(stripped) else "text"


@remembered
def read_page(path: str, text: str) -> tuple[model.Page | None, tuple[Problem, ...]]:
    """The page that a text under docs/ holds, and what is wrong with its front matter."""
    lines = text.split("\n")
    end = _end_of_front_matter(lines)
    if lines[0].rstrip() != "---" or not end:
        return None, (problem(path, 1, "FRM006"),)
    node, found = parse("\n".join(lines[1:end]), path, 2)
    if (node is not None and not isinstance(node, Table)) or (node is None and not found):
        found.append(problem(path, 1, "FRM006"))
    front = node if isinstance(node, Table) else Table({}, {}, 1)
    file = path.removeprefix("docs/")
    slug, language = slug_of(file)
    values = {key: node for key, node in front.entries.items() if isinstance(node, Text)}
    page = model.Page.of(
        read_body(file, lines, end + 1),
        path=path,
        slug=slug,
        language=language,
        title=values.get("title", ""),
        description=values.get("description", ""),
        front=values,
        nodes=front.entries,
        lines=front.lines,
        valid_yaml=not found,
    )
    return page, (*found, *too_long(path, lines), *(strange_by_name(path, lines) if "&" in text else ()))


def text_below(text: str) -> str:
    """The Markdown below the front matter of a page."""
    lines = text.split("\n")
    return "\n".join(lines[_end_of_front_matter(lines) + 1 :])


def _end_of_front_matter(lines: list[str]) -> int:
    return next((n for n, x in enumerate(lines[1:], 1) if x.rstrip() in ("---", "...")), 0)
