"""Files are read once, strictly, and whatever is wrong with one becomes a problem with a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from kram.problems import Problem, near, problem

LANGUAGES = ("id", "en")
LANGUAGE_NAMES = {"id": "Indonesian", "en": "English"}

MOST_BYTES_OF_A_PAGE = 500_000
MOST_BYTES_OF_DATA = 20_000_000
DEEPEST = 12

_EVENTS = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_RESOLVER = yaml.resolver.Resolver()
_NOTHING = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Text:
    """A single value, kept as the editor wrote it."""

    value: str
    line: int
    plain: bool

    @property
    def reads_as_text(self) -> bool:
        """A value that other YAML readers take for text too, not for a number, a date or yes/no."""
        if not self.plain:
            return True
        tag = _RESOLVER.resolve(yaml.ScalarNode, self.value, (True, False))  # type: ignore[no-untyped-call]
        return bool(tag == "tag:yaml.org,2002:str")


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Values under keys, in the order of the file, with the line of every key."""

    entries: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int


Node = Text | Items | Table


@dataclass(slots=True)
class _Open:
    """A list or table whose end the reader has not reached."""

    line: int
    items: list[Node] | None
    entries: dict[str, Node]
    lines: dict[str, int]
    key: str | None = None
    key_line: int = 0
    repeated: bool = False


def read_text(root: Path, path: str, most: int) -> tuple[str | None, list[Problem]]:
    """The text of a file with plain line ends, or None and the reason why there is none."""
    try:
        size = (root / path).stat().st_size
        if size > most:
            return None, [problem(path, 1, "FRM005", size=f"{size:,}", most=f"{most:,}")]
        data = (root / path).read_bytes()
    except OSError as error:
        return None, [problem(path, 1, "FRM001", why=error.strerror or type(error).__name__)]
    found = []
    if data.startswith(b"\xef\xbb\xbf"):
        found.append(problem(path, 1, "FRM003"))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        return None, [problem(path, line, "FRM002", byte=byte)]
    if "\r" in text:
        found.append(problem(path, text.count("\n", 0, text.index("\r")) + 1, "FRM004"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, found


def parse(
    text: str, path: str, first_line: int = 1, lenient: bool = False
) -> tuple[Node | None, list[Problem]]:
    """The one YAML document in a text; lenient allows the tags and anchors of mkdocs.yml."""
    found: list[Problem] = []
    stack: list[_Open] = []
    result: Node | None = None
    documents = 0
    try:
        for event in yaml.parse(text, Loader=_EVENTS):
            line = (event.start_mark.line if event.start_mark else 0) + first_line
            if isinstance(event, yaml.AliasEvent):
                if not lenient:
                    return None, [problem(path, line, "FRM009", what=f"*{event.anchor}")]
                node: Node = Text("", line, False)
            elif isinstance(event, yaml.ScalarEvent):
                strange = _strange(event.anchor, event.tag)
                if strange and not lenient:
                    return None, [problem(path, line, "FRM009", what=strange)]
                plain = not event.style
                value = "" if plain and event.value in _NOTHING else event.value
                node = Text(value, line, plain)
            elif isinstance(event, yaml.CollectionStartEvent):
                strange = _strange(event.anchor, event.tag)
                if strange and not lenient:
                    return None, [problem(path, line, "FRM009", what=strange)]
                if len(stack) >= DEEPEST:
                    return None, [problem(path, line, "FRM007", what="nested too deep")]
                is_list = isinstance(event, yaml.SequenceStartEvent)
                stack.append(_Open(line, [] if is_list else None, {}, {}))
                continue
            elif isinstance(event, yaml.CollectionEndEvent):
                node = _close(stack.pop())
            else:
                documents += isinstance(event, yaml.DocumentStartEvent)
                if documents > 1:
                    return None, [problem(path, line, "FRM007", what="a second document: ---")]
                continue
            if not stack:
                result = node
            else:
                _put(stack[-1], node, line, path, found)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first_line if mark else first_line
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
        return None, [problem(path, line, "FRM007", what=str(what))]
    return result, found


def read_data(root: Path, path: str) -> tuple[Node | None, list[Problem]]:
    """The content of one file of docs/_data, or None and the reason why there is none."""
    text, found = read_text(root, path, MOST_BYTES_OF_DATA)
    if text is None:
        return None, found
    node, wrong = parse(text, path)
    if not wrong and (node is None or isinstance(node, Text)):
        wrong = [problem(path, 1, "FRM013", key=path.rpartition("/")[2], value=_shown(node))]
        node = None
    return node, found + wrong


def _strange(anchor: str | None, tag: str | None) -> str:
    if anchor:
        return f"&{anchor}"
    return tag if tag and tag != "!" else ""


def _close(container: _Open) -> Node:
    if container.items is not None:
        return Items(tuple(container.items), container.line)
    return Table(container.entries, container.lines, container.line)


def _put(container: _Open, node: Node, line: int, path: str, found: list[Problem]) -> None:
    if container.items is not None:
        container.items.append(node)
        return
    if container.key is None:
        key = node.value if isinstance(node, Text) else ""
        if not isinstance(node, Text):
            found.append(problem(path, line, "FRM007", what="a key that is not a word"))
        container.key, container.key_line = key, line
        container.repeated = key in container.entries
        if container.repeated:
            first = str(container.lines[key])
            found.append(problem(path, line, "FRM008", key=key, first=first))
        return
    if not container.repeated:
        container.entries[container.key] = node
        container.lines[container.key] = container.key_line
    container.key = None


def _shown(node: Node | None) -> str:
    if isinstance(node, Text):
        return node.value[:60]
    return "[ ... ]" if isinstance(node, Items) else "{ ... }" if node else ""


class Fields:
    """One table of a file, asked for its keys; what it lacks or has too much is collected."""

    def __init__(self, path: str, node: Node, name: str, found: list[Problem]) -> None:
        self.path = path
        self.name = name
        self.line = node.line
        self.found = found
        self.table = node if isinstance(node, Table) else None
        if self.table is None:
            self.wrong(name, node)

    @property
    def entries(self) -> Mapping[str, Node]:
        """The values of the table, none when there is no table."""
        return self.table.entries if self.table else {}

    def line_of(self, key: str) -> int:
        """The line of a key, or that of the table where the key is missing."""
        return self.table.lines.get(key, self.line) if self.table else self.line

    def wrong(self, key: str, node: Node) -> None:
        """The value of a key has the wrong form."""
        line = self.line_of(key)
        self.found.append(problem(self.path, line, "FRM013", key=key, value=_shown(node)))

    def only(self, *known: str) -> None:
        """Every key is one of those known."""
        for key in self.entries:
            if key not in known:
                line = self.line_of(key)
                self.found.append(problem(self.path, line, "FRM010", key=key, near=near(key, known)))

    def text(self, key: str, required: bool = True) -> str:
        """The prose under a key, or an empty one; other YAML readers see text there too."""
        value = self.word(key, required)
        node = self.entries.get(key)
        if value and isinstance(node, Text) and not node.reads_as_text:
            line = self.line_of(key)
            self.found.append(problem(self.path, line, "FRM021", key=key, value=value))
        return value

    def word(self, key: str, required: bool = True) -> str:
        """The single value under a key as it is written, or an empty one."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Text) and not node.value.strip()):
            if required and self.table is not None:
                line = self.line_of(key)
                self.found.append(problem(self.path, line, "FRM011", key=key, name=self.name))
            return ""
        if not isinstance(node, Text):
            self.wrong(key, node)
            return ""
        return node.value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key, or an empty one."""
        return tuple(text.value for text in self.listed(key))

    def listed(self, key: str) -> tuple[Text, ...]:
        """The list of texts under a key with their lines, or an empty one."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Text) and not node.value):
            return ()
        if not isinstance(node, Items) or not all(isinstance(n, Text) for n in node.items):
            self.wrong(key, node)
            return ()
        return cast("tuple[Text, ...]", node.items)

    def both(self, key: str, code: str, required: bool = True) -> dict[str, str]:
        """The text under a key in both languages; a language that is missing has the given code."""
        node = self.entries.get(key)
        if node is None:
            if required and self.table is not None:
                values = {"key": key, "name": self.name, "language": LANGUAGE_NAMES["id"]}
                self.found.append(problem(self.path, self.line, code, **values))
            return {}
        if not isinstance(node, Table):
            self.wrong(key, node)
            return {}
        words = Fields(self.path, node, key, self.found)
        words.only(*LANGUAGES)
        result = {}
        for language in LANGUAGES:
            text = words.text(language, required=False)
            if text:
                result[language] = text
            elif not isinstance(node.entries.get(language), Items | Table):
                line = words.line_of(language) if language in node.lines else self.line_of(key)
                self.found.append(
                    problem(self.path, line, code, key=key, name=self.name, language=LANGUAGE_NAMES[language])
                )
        return result


def rows(path: str, node: Node | None, found: list[Problem]) -> Iterator[Node]:
    """The rows of a file that is a list of tables."""
    if isinstance(node, Items):
        yield from node.items
    elif node is not None:
        found.append(problem(path, node.line, "FRM013", key=path.rpartition("/")[2], value="{ ... }"))


def named(path: str, node: Node | None, found: list[Problem]) -> Iterator[tuple[str, int, Node]]:
    """The key, its line and the value of every entry of a file that is one table."""
    if isinstance(node, Table):
        for key, value in node.entries.items():
            yield key, node.lines[key], value
    elif node is not None:
        found.append(problem(path, node.line, "FRM013", key=path.rpartition("/")[2], value="[ ... ]"))
