"""The menu in mkdocs.yml: its entries, and their English words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem, problem
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Items, Node, Table, Text, parse

PATH = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the menu; a group has a title and no file, a page may have no title."""

    title: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Menu:
    """The entries in order, and the line of every translated title."""

    entries: tuple[Entry, ...]
    translated: Mapping[str, int]


def read_menu(root: Path) -> tuple[Menu | None, list[Problem]]:
    """The menu, or None and the reason why there is none."""
    text, found = read_text(root, PATH, MOST_BYTES_OF_DATA)
    if text is None:
        return None, found
    node, wrong = parse(text, PATH, lenient=True)
    found += wrong
    if not isinstance(node, Table):
        if not wrong:
            found.append(problem(PATH, 1, "FRM013", key=PATH, value=""))
        return None, found
    nav = node.entries.get("nav")
    if nav is None:
        found.append(problem(PATH, 1, "FRM011", key="nav", name=PATH))
        return None, found
    return Menu(tuple(_entries(nav)), dict(_translated(node.entries.get("plugins")))), found


def _entries(node: Node, title: str = "") -> Iterator[Entry]:
    if isinstance(node, Text):
        yield Entry(title, node.value, node.line)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _entries(item)
    else:
        for key, value in node.entries.items():
            if isinstance(value, Text):
                yield Entry(key, value.value, node.lines[key])
            else:
                yield Entry(key, "", node.lines[key])
                yield from _entries(value)


def _translated(node: Node | None) -> Iterator[tuple[str, int]]:
    if isinstance(node, Items):
        for item in node.items:
            yield from _translated(item)
    elif isinstance(node, Table):
        for key, value in node.entries.items():
            if key == "nav_translations" and isinstance(value, Table):
                yield from value.lines.items()
            elif key in ("i18n", "languages"):
                yield from _translated(value)
