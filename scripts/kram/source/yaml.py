"""YAML as an editor writes it: every value is text with its line, and what is strange is a problem."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, NoReturn, Self

import yaml

from kram.problems import REASONS, Problem, problem
from kram.source.files import LONGEST_BLOCK, first_strange, named

DEEPEST = 12

_EVENTS = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_RESOLVER = yaml.resolver.Resolver()
_MARKS = ("", *'[{"!-')
"""What a text begins with that has a meaning without quotes."""
_NOTHING = ("", "~", "null", "Null", "NULL")


class Text(str):
    """A single value as the editor wrote it, with its line, and whether it has no quotes."""

    __slots__ = ("line", "plain")
    line: int
    plain: bool

    def __new__(cls, value: str, line: int = 1, plain: bool = True) -> Self:
        """The value that is on a line."""
        text = super().__new__(cls, value)
        text.line, text.plain = line, plain
        return text

    @property
    def exact(self) -> str:
        """The value; in quotes where it would be another one without them, or has spaces that nobody sees."""
        is_line = "  " not in self and self.isprintable()
        if self.plain and is_line:
            return self or "null"
        is_same = is_line and self == self.strip() and self[:1] not in _MARKS and _is_text(self)
        return self if is_same else _quoted(self)

    @property
    def reads_as_text(self) -> bool:
        """A value that other YAML readers take for text too, not for a number, a date or yes/no."""
        return not self.plain or _is_text(self)


Texts = Mapping[str, Text]
"""A text by language."""


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


@lru_cache(maxsize=4096)
def _is_text(value: str) -> bool:
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == "tag:yaml.org,2002:str")


class Items(NamedTuple):
    """A list of values."""

    items: tuple[Node, ...]
    line: int

    @property
    def exact(self) -> str:
        """Its texts in brackets, those with commas in quotes."""
        texts = (item for item in self.items if isinstance(item, Text))
        return "[{}]".format(", ".join(_quoted(x) if "," in x else x.exact for x in texts))


class Table(NamedTuple):
    """Values under keys, in the order of the file, with the line of every key."""

    entries: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int

    def text(self, key: str) -> str:
        """The single value under a key, or nothing."""
        node = self.entries.get(key)
        return node if isinstance(node, Text) else ""

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
    node, found = _parsed(text, path, first_line, lenient)
    return node, list(found)


@lru_cache(maxsize=4096)  # data is read for its meaning, and again for the record
def _parsed(text: str, path: str, first_line: int, lenient: bool) -> tuple[Node | None, tuple[Problem, ...]]:
    reader = _Reader(path, first_line, lenient)
    try:
        return reader.document(text), tuple(reader.found)
    except _RefusedError as refused:
        return None, refused.args
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first_line if mark else first_line
        what = str(getattr(error, "problem", None) or getattr(error, "reason", None))
        return None, (problem(path, line, "FRM007", what=what if what in REASONS else "not YAML"),)


forget = _parsed.cache_clear
"""Lets go of what was read, where nobody reads it again: half of what a large site takes until then."""


def shown(node: Node | None) -> str:
    """A value in a few characters, for a message."""
    if isinstance(node, Text):
        return node[:60]
    return "[ ... ]" if isinstance(node, Items) else "{ ... }" if node else ""


_SETTING = "!ENV"
"""The tag with which mkdocs.yml reads a setting."""


class _RefusedError(Exception):
    """What keeps the rest of a text from being read; its argument is the problem."""


class _Reader:
    """Makes nodes of the events of PyYAML."""

    def __init__(self, path: str, first_line: int, lenient: bool) -> None:
        self.path = path
        self.first_line = first_line
        self.lenient = lenient
        self.found: list[Problem] = []

    def document(self, text: str) -> Node | None:
        """What a text holds; raises _RefusedError where reading must end."""
        self.events = iter(_EVENTS(text).get_event, None)
        result = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and result is not None:
                self._refuse(event, "FRM007", "a second document: ---")
            if isinstance(event, yaml.NodeEvent):
                result = self._node(event, 0)
        return result

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = self._line(event)
        if isinstance(event, yaml.ScalarEvent):  # nearly all of them
            if event.anchor or event.tag:
                self._refuse_strange(event)
            plain = not event.style
            value = "" if plain and event.value in _NOTHING else event.value
            if event.tag == _SETTING:
                value = f"{_SETTING} {value}"
            if len(value) > LONGEST_BLOCK or not (value.isprintable() and value.isascii()):
                self._judge(value, line)
            return Text(value, line, plain)
        self._refuse_strange(event)
        if depth >= DEEPEST:
            self._refuse(event, "FRM007", "nested too deep")
        inside = iter(self._next, None)
        if isinstance(event, yaml.SequenceStartEvent):
            setting = [Text(_SETTING, line, True)] if event.tag == _SETTING else []
            return Items((*setting, *(self._node(item, depth + 1) for item in inside)), line)
        entries, lines = dict[str, Node](), dict[str, int]()
        for item in inside:
            key, at = self._key(self._node(item, depth + 1), lines), self._line(item)
            node = self._node(next(self.events), depth + 1)
            if key not in entries:
                entries[key], lines[key] = node, at
        return Table(entries, lines, line)

    def _next(self) -> yaml.Event | None:
        """The next event in a list or table, or None at its end."""
        event = next(self.events)
        return None if isinstance(event, yaml.CollectionEndEvent) else event

    def _key(self, node: Node, known: Mapping[str, int]) -> str:
        key = str(node) if isinstance(node, Text) else ""
        if not isinstance(node, Text):
            self.found.append(problem(self.path, node.line, "FRM007", what="a key that is not a word"))
        elif not node.reads_as_text:
            self.found.append(problem(self.path, node.line, "FRM031", key=key))
        if key in known:
            self.found.append(problem(self.path, node.line, "FRM008", key=key, first=str(known[key])))
        return key

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self.first_line

    def _refuse(self, event: yaml.Event, code: str, what: str) -> NoReturn:
        raise _RefusedError(problem(self.path, self._line(event), code, what=what))

    def _refuse_strange(self, event: yaml.Event) -> None:
        tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
        strange = f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{anchor}" if anchor else tag
        if strange and strange != "!" and not (self.lenient and strange == _SETTING):
            self._refuse(event, "FRM009", strange)

    def _judge(self, value: str, line: int) -> None:
        code, character = first_strange(value)  # it may be written as \u00a0
        if code:
            self.found.append(problem(self.path, line, code, character=named(character)))
        if len(value) > LONGEST_BLOCK:
            self.found.append(problem(self.path, line, "FRM024", most=f"{LONGEST_BLOCK:,}"))
