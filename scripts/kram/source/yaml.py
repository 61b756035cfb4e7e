"""YAML as an editor writes it: every value is text with its line, and what is strange is a problem."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import yaml

from kram.problems import Problem, problem
from kram.problems.yaml_reasons import REASONS
from kram.source.files import LONGEST_BLOCK, first_misleading, first_unshown, named

DEEPEST = 12

_EVENTS = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_RESOLVER = yaml.resolver.Resolver()
_MARKS = ("", *'[{"!-')
"""What a text begins with that has a meaning without quotes."""
_NOTHING = ("", "~", "null", "Null", "NULL")


class Text(NamedTuple):
    """A single value, kept as the editor wrote it."""

    value: str
    line: int
    plain: bool

    @property
    def exact(self) -> str:
        """The value; in quotes where it would be another one without them, or has spaces that nobody sees."""
        value = self.value
        is_line = "  " not in value and value.isprintable()
        if self.plain and is_line:
            return value or "null"
        is_same = is_line and value == value.strip() and value[:1] not in _MARKS and _is_text(value)
        return value if is_same else json.dumps(value, ensure_ascii=False)

    @property
    def reads_as_text(self) -> bool:
        """A value that other YAML readers take for text too, not for a number, a date or yes/no."""
        return not self.plain or _is_text(self.value)


@lru_cache(maxsize=4096)
def _is_text(value: str) -> bool:
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == "tag:yaml.org,2002:str")


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple[Node, ...]
    line: int

    @property
    def exact(self) -> str:
        """Its texts in brackets, those with commas in quotes."""
        texts = (item for item in self.items if isinstance(item, Text))
        return "[{}]".format(", ".join(f'"{x.value}"' if "," in x.value else x.exact for x in texts))

    @property
    def is_one_line(self) -> bool:
        """It is nothing but texts on one line."""
        return all(isinstance(n, Text) for n in self.items) and len({n.line for n in self.items}) < 2


@dataclass(frozen=True, slots=True)
class Table:
    """Values under keys, in the order of the file, with the line of every key."""

    entries: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int

    def text(self, key: str) -> str:
        """The single value under a key, or nothing."""
        node = self.entries.get(key)
        return node.value if isinstance(node, Text) else ""

    def table(self, key: str) -> Table:
        """The table under a key, or an empty one."""
        node = self.entries.get(key)
        return node if isinstance(node, Table) else Table({}, {}, self.line)

    def tables(self, key: str) -> list[Table]:
        """The tables of the list under a key."""
        node = self.entries.get(key)
        return [n for n in node.items if isinstance(n, Table)] if isinstance(node, Items) else []


Node = Text | Items | Table


def parse(
    text: str, path: str, first_line: int = 1, lenient: bool = False
) -> tuple[Node | None, list[Problem]]:
    """The one YAML document in a text; lenient allows the tag of mkdocs.yml that reads a setting.

    Of MkDocs' own tags one runs what it names (``!!python/object/apply``): that is refused everywhere.
    """
    read = _parsed_once if first_line == 1 else _parsed
    node, found = read(text, path, first_line, lenient)
    return node, list(found)


def _parsed(text: str, path: str, first_line: int, lenient: bool) -> tuple[Node | None, tuple[Problem, ...]]:
    reader = _Reader(path, first_line, lenient)
    try:
        for event in iter(_EVENTS(text).get_event, None):
            reader.take(event)
    except _RefusedError as refused:
        return None, (refused.problem,)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first_line if mark else first_line
        what = str(getattr(error, "problem", None) or getattr(error, "reason", None))
        return None, (problem(path, line, "FRM007", what=what if what in REASONS else "not YAML"),)
    return reader.result, tuple(reader.found)


_parsed_once = lru_cache(maxsize=64)(_parsed)
"""Data files are read for their meaning, and again for the record."""


def shown(node: Node | None) -> str:
    """A value in a few characters, for a message."""
    if isinstance(node, Text):
        return node.value[:60]
    return "[ ... ]" if isinstance(node, Items) else "{ ... }" if node else ""


_SETTING = "!ENV"
"""The tag with which mkdocs.yml reads a setting."""


class _RefusedError(Exception):
    """What keeps the rest of a text from being read."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found)
        self.problem = found


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

    def closed(self) -> Node:
        """The list or table once its end is reached."""
        if self.items is not None:
            return Items(tuple(self.items), self.line)
        return Table(self.entries, self.lines, self.line)


class _Reader:
    """Makes nodes of the events of PyYAML, without recursion."""

    def __init__(self, path: str, first_line: int, lenient: bool) -> None:
        self.path = path
        self.first_line = first_line
        self.lenient = lenient
        self.found: list[Problem] = []
        self.result: Node | None = None
        self.stack: list[_Open] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        """The next event of the text; raises _RefusedError where reading must end."""
        line = (event.start_mark.line if event.start_mark else 0) + self.first_line
        if isinstance(event, yaml.ScalarEvent):  # nearly all of them
            if event.anchor or event.tag:
                self._refuse_strange(event, line)
            plain = not event.style
            value = "" if plain and event.value in _NOTHING else event.value
            if event.tag == _SETTING:
                value = f"{_SETTING} {value}"
            if len(value) > LONGEST_BLOCK or not (value.isprintable() and value.isascii()):
                self._judge(value, line)
            self._put(Text(value, line, plain), line)
            return
        if isinstance(event, yaml.NodeEvent):
            self._refuse_strange(event, line)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self.stack) >= DEEPEST:
                raise _RefusedError(problem(self.path, line, "FRM007", what="nested too deep"))
            items: list[Node] = [Text(_SETTING, line, True)] if event.tag == _SETTING else []
            is_list = isinstance(event, yaml.SequenceStartEvent)
            self.stack.append(_Open(line, items if is_list else None, {}, {}))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._put(self.stack.pop().closed(), line)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _RefusedError(problem(self.path, line, "FRM007", what="a second document: ---"))

    def _refuse_strange(self, event: yaml.NodeEvent, line: int) -> None:
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            strange = f"*{event.anchor}"
        elif event.anchor:
            strange = f"&{event.anchor}"
        else:
            strange = tag if tag and tag != "!" else ""
        if strange and not (self.lenient and strange == _SETTING):
            raise _RefusedError(problem(self.path, line, "FRM009", what=strange))

    def _judge(self, value: str, line: int) -> None:
        if unshown := first_unshown(value):
            self.found.append(problem(self.path, line, "FRM025", character=named(unshown)))
        elif strange := first_misleading(value):  # it may be written as \u00a0
            self.found.append(problem(self.path, line, strange.code, character=named(strange.text)))
        if len(value) > LONGEST_BLOCK:
            self.found.append(problem(self.path, line, "FRM024", most=f"{LONGEST_BLOCK:,}"))

    def _put(self, node: Node, line: int) -> None:
        """The node has its place in the list or table that is open, or is the whole document."""
        if not self.stack:
            self.result = node
            return
        container = self.stack[-1]
        if container.items is not None:
            container.items.append(node)
        elif container.key is None:
            self._put_key(container, node, line)
        else:
            if not container.repeated:
                container.entries[container.key] = node
                container.lines[container.key] = container.key_line
            container.key = None

    def _put_key(self, container: _Open, node: Node, line: int) -> None:
        key = node.value if isinstance(node, Text) else ""
        if not isinstance(node, Text):
            self.found.append(problem(self.path, line, "FRM007", what="a key that is not a word"))
        elif not node.reads_as_text:
            self.found.append(problem(self.path, line, "FRM031", key=key))
        container.key, container.key_line = key, line
        container.repeated = key in container.entries
        if container.repeated:
            first = str(container.lines[key])
            self.found.append(problem(self.path, line, "FRM008", key=key, first=first))
