"""The tables of a data file, asked for their keys; what they lack or have too much is collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar, Self, TypeVar, cast, dataclass_transform

from kram.problems import Problem, closest_match, problem
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Items, Node, Table, Text, Texts, parse, shown
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES, ORIGINAL


def read(
    how: Callable[..., object],
    *given: object,
    keys: Collection[str] | None = None,
    names: bool = False,
    **more: object,
) -> Any:
    """A value of a row, which ``how``, mostly a method of Fields, reads from the key of its own name.

    ``keys`` are its keys where it has others.  Messages call a row by what ``names`` it.
    """
    return field(metadata={"read": how, "given": given, "more": more, "keys": keys, "names": names})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(read,))
@dataclass(frozen=True, kw_only=True)
class Row:
    """What one row or table of a file says, with the lines of its keys; each kind says which keys it has.

    A kind names its file below docs/_data, what messages call a row of a list, whether the file may be
    missing, and the key that no two rows of a list have alike.
    """

    FILE: ClassVar[str]
    PATH: ClassVar[str]
    NAME: ClassVar[str]
    OPTIONAL: ClassVar[bool]
    UNIQUE: ClassVar[str]

    line: int = field(default=1, compare=False, repr=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def __init_subclass__(
        cls, path: str = "", name: str = "", optional: bool = False, unique: str = ""
    ) -> None:
        cls.FILE, cls.PATH, cls.NAME = path, f"docs/_data/{path}", name
        cls.OPTIONAL, cls.UNIQUE = optional, unique
        dataclass(frozen=True, kw_only=True)(cls)

    @classmethod
    def keys(cls) -> list[str]:
        """Every key that a row of this kind may have."""
        return [key for value in fields(cls) if "read" in value.metadata for key in _keys(value)]

    @classmethod
    def of(cls, table: Fields, **known: Any) -> Self:
        """The row that a table holds; some values may be known without it."""
        declared = [value for value in fields(cls) if "read" in value.metadata]
        naming = [value for value in declared if value.metadata["names"]]
        known |= {value.name: _value(value, table) for value in naming}
        if naming:
            table.name = " + ".join(known[value.name] for value in naming)
        known |= {value.name: _value(value, table) for value in declared if value not in naming}
        return cls(**{"line": table.head, "lines": table.lines, **known})

    def line_of(self, key: str) -> int:
        """The line of a key, or the first line where the key is missing."""
        return self.lines.get(key, self.line)

    def problem(self, code: str, at: str | int = "", /, **values: str) -> Problem:
        """What is wrong with a key, a line, or the whole row."""
        return problem(self.PATH, at if isinstance(at, int) else self.line_of(at), code, **values)

    def unless_known(
        self, code: str, key: str, known: Collection[str], /, **values: str
    ) -> Iterator[Problem]:
        """What is wrong with a value that is none of those that are known."""
        value = getattr(self, key)
        if value and value not in known:
            yield self.problem(code, key, near=closest_match(value, known), **{key: value, **values})


_Kind = TypeVar("_Kind", bound=Row)


def _keys(value: Field[Any]) -> Collection[str]:
    keys: Collection[str] | None = value.metadata["keys"]
    return (value.name,) if keys is None else keys


def _value(value: Field[Any], table: Fields) -> Any:
    how, key = value.metadata["read"], next(iter(_keys(value)), "")
    return how(table, key, *value.metadata["given"], **value.metadata["more"])


class Fields:
    """One table of a file; any key that is not ``known`` is a problem, unless none is."""

    def __init__(
        self, path: str, node: Node | None, name: str, found: list[Problem], known: Collection[str] = ()
    ) -> None:
        self.path = path
        self.name = name
        self.line = 1 if node is None else node.line
        self.head = self.line
        """The line of the key that the table is under."""
        self.found = found
        self.is_table = isinstance(node, Table)
        table = node if isinstance(node, Table) else Table({}, {}, self.line)
        self.entries, self.lines = table.entries, table.lines
        """The values and lines of the keys; none when there is no table."""
        if node is not None and not self.is_table:
            self.wrong(name, node)
        for key in self.entries if known else ():
            if key not in known:
                self._report(self.line_of(key), "FRM010", key=key, near=closest_match(key, known))

    def line_of(self, key: str) -> int:
        """The line of a key, or that of the table where the key is missing."""
        return self.lines.get(key, self.line)

    def filled(self, _: str) -> frozenset[str]:
        """The keys that have a value, of whatever form."""
        return frozenset(key for key in self.entries if self._filled(key, required=False))

    def _report(self, line: int, code: str, **values: str) -> None:
        self.found.append(problem(self.path, line, code, **values))

    def wrong(self, key: str, node: Node) -> None:
        """The value of a key has the wrong form."""
        self._report(self.line_of(key), "FRM013", key=key, value=shown(node))

    def lacks(self, code: str, language: str, key: str, line: int) -> None:
        """The text under a key is missing in a language."""
        self._report(line, code, key=key, name=self.name, language=LANGUAGE_NAMES[language])

    def text(self, key: str, required: bool = True) -> Text:
        """The prose under a key, or an empty one; other YAML readers see text there too."""
        value = self.word(key, required)
        if value and not value.reads_as_text:
            self._report(self.line_of(key), "FRM021", key=key, value=value)
        return value

    def word(self, key: str, required: bool = True) -> Text:
        """The single value under a key as it is written, or an empty one."""
        node = self._filled(key, required)
        if isinstance(node, Text):
            return node
        if node:
            self.wrong(key, node)
        return Text("")

    def _filled(self, key: str, required: bool) -> Node | None:
        """What is under a key, unless it is missing or empty."""
        node = self.entries.get(key)
        if node and not (isinstance(node, Text) and not node.strip()):
            return node
        if required and self.is_table:
            self._report(self.line_of(key), "FRM011", key=key, name=self.name)
        return None

    def formed(self, key: str, form: re.Pattern[str], required: bool = True) -> str:
        """The word under a key, which has a form; empty where it has not."""
        value = self.word(key, required)
        if value and not form.fullmatch(value):
            self.wrong(key, self.entries[key])
            return ""
        return value

    def lists(self, key: str, known: Collection[str] = ()) -> dict[str, tuple[str, ...]]:
        """The lists of texts in the table under a key."""
        inner = self.inner(key, known)
        return {name: inner.texts(name) for name in inner.entries}

    def texts(self, key: str, required: bool = False) -> tuple[Text, ...]:
        """The list of texts under a key, or an empty one."""
        items = self._items(key, required)
        if not all(isinstance(n, Text) for n in items):
            self.wrong(key, self.entries[key])
            return ()
        return cast("tuple[Text, ...]", items)

    def _items(self, key: str, required: bool = False) -> tuple[Node, ...]:
        node = self._filled(key, required)
        if node is not None and not (isinstance(node, Items) and (node.items or not required)):
            self.wrong(key, node)
        return node.items if isinstance(node, Items) else ()

    def parts(self, key: str, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """The rows of the list under a key."""
        name, keys = kind.NAME or key, kind.keys()
        tables = [Fields(self.path, item, name, self.found, keys) for item in self._items(key)]
        return tuple(kind.of(table) for table in tables if table.is_table)

    def part(self, key: str, kind: type[_Kind]) -> _Kind:
        """What the table under a key says."""
        return kind.of(self.inner(key, kind.keys(), required=True))

    def inner(self, key: str, known: Collection[str] = (), required: bool = False) -> Fields:
        """The table under a key, without entries where there is none."""
        return Fields(self.path, self._filled(key, required), key, self.found, known)

    def tables(self, known: Collection[str]) -> Iterator[tuple[str, Fields]]:
        """Every key with the table under it."""
        for key, node in self.entries.items():
            table = Fields(self.path, node, key, self.found, known)
            table.head = self.lines[key]
            yield key, table

    def both(self, key: str, code: str, required: bool = True) -> Texts:
        """The text under a key in both languages; a language that is missing has the given code."""
        node = self.entries.get(key)
        if node is None and required and self.is_table:
            self.lacks(code, ORIGINAL, key, self.line)
        if not isinstance(node, Table):
            if node is not None:
                self.wrong(key, node)
            return {}
        words = self.inner(key, LANGUAGES)
        result = {language: words.text(language, required=False) for language in LANGUAGES}
        for language, text in result.items():
            if not text and not isinstance(node.entries.get(language), Items | Table):
                self.lacks(code, language, key, words.lines.get(language, self.line_of(key)))
        return {language: text for language, text in result.items() if text}


def read_table(root: Path, kind: type[Row], found: list[Problem], known: Collection[str] = ()) -> Fields:
    """The file of a kind of rows as one table; it has no entries where it cannot be read."""
    return Fields(kind.PATH, _content(root, kind, found), kind.FILE, found, known)


def read_one(root: Path, kind: type[_Kind]) -> tuple[_Kind, list[Problem]]:
    """What a file that is one table says, and what is wrong with its form."""
    found: list[Problem] = []
    return kind.of(read_table(root, kind, found, kind.keys())), found


def read_tables(root: Path, kind: type[_Kind]) -> tuple[dict[str, _Kind], list[Problem]]:
    """The rows of a file by their keys, in its order, and what is wrong with their form."""
    found: list[Problem] = []
    tables = read_table(root, kind, found).tables(kind.keys())
    return {key: kind.of(table, key=key) for key, table in tables}, found


def read_lists(
    root: Path, kind: type[_Kind], names: Collection[str] = ()
) -> tuple[dict[str, tuple[_Kind, ...]], list[Problem]]:
    """The rows of each list of a file, which may have ``names`` alone, and what is wrong with their form."""
    found: list[Problem] = []
    table = read_table(root, kind, found, names)
    return {name: table.parts(name, kind) for name in names or table.entries}, found


def read_rows(root: Path, kind: type[_Kind]) -> tuple[tuple[_Kind, ...], list[Problem]]:
    """The rows of a file that is a list, in its order, and what is wrong with their form."""
    found: list[Problem] = []
    node = _content(root, kind, found)
    file = Table({kind.FILE: node}, {kind.FILE: node.line}, node.line) if node else None
    rows = Fields(kind.PATH, file, kind.FILE, found).parts(kind.FILE, kind)
    first: dict[str, int] = {}
    for row in rows if kind.UNIQUE else ():
        value, line = getattr(row, kind.UNIQUE), row.line_of(kind.UNIQUE)
        if value and first.setdefault(value, line) != line:
            found.append(row.problem("FRM008", line, key=value, first=str(first[value])))
    return rows, found


def _content(root: Path, kind: type[Row], found: list[Problem]) -> Node | None:
    """What the file of a kind holds, or None and a problem that says why; an optional one may be missing."""
    if kind.OPTIONAL and not (root / kind.PATH).exists():
        return None
    text, wrong = read_text(root, kind.PATH, MOST_BYTES_OF_DATA)
    found += wrong
    node, wrong = parse(text, kind.PATH) if text is not None else (None, wrong)
    found += wrong
    if not wrong and (node is None or isinstance(node, Text)):
        found.append(problem(kind.PATH, 1, "FRM013", key=kind.FILE, value=shown(node)))
        return None
    return node
