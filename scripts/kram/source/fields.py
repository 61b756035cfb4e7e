"""The tables of a data file, asked for their keys; what they lack or have too much is collected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from kram.problems import Problem, closest_match, problem
from kram.source.yaml import Items, Node, Table, Text, shown
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES, ORIGINAL


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
        self.found.append(problem(self.path, line, "FRM013", key=key, value=shown(node)))

    def only(self, *known: str) -> None:
        """Every key is one of those known."""
        for key in self.entries:
            if key not in known:
                line = self.line_of(key)
                self.found.append(problem(self.path, line, "FRM010", key=key, near=closest_match(key, known)))

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
                values = {"key": key, "name": self.name, "language": LANGUAGE_NAMES[ORIGINAL]}
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
