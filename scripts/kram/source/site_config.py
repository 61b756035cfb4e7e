"""mkdocs.yml: the menu, and in each language the name of the site and the words of the interface."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from babel import localedata

from kram.problems import Problem, problem
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Items, Node, Table, Text, parse, shown
from kram.urls import slug_of
from kram.vocabulary import LANGUAGES

PATH = "mkdocs.yml"

GAP = re.compile(r"\{([a-z]+)\}")
"""What is filled in later in a word of the interface, such as ``{n}``."""


class Entry(NamedTuple):
    """One entry of the menu; the head of a group has no file, and a page may have no title."""

    title: str
    file: str
    line: int
    group: str = ""
    """The title of the group that a page is in, or nothing."""


@dataclass(frozen=True, kw_only=True)
class SiteConfig:
    """What mkdocs.yml says of the site, most of it by language; empty where it says nothing."""

    entries: tuple[Entry, ...] = ()
    """The menu in order."""
    translated: Mapping[str, int] = field(default_factory=dict)
    """The line of every title of a group that has a translation."""
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the titles of groups are called."""
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    phrases: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)
    """The words with their lines, each under all its keys, such as ``search_box/found``."""
    names: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, ...]:
        """The slugs of the pages in the order of the menu."""
        return tuple(slug_of(entry.file)[0] for entry in self.entries if entry.file.endswith(".md"))

    def groups(self, language: str) -> list[tuple[str, list[str]]]:
        """The menu as titles with slugs; pages outside a group form groups without a title."""
        titles = self.titles.get(language, {})
        pages = [entry for entry in self.entries if entry.file.endswith(".md")]
        return [
            (titles.get(title, title), [slug_of(entry.file)[0] for entry in found])
            for title, found in groupby(pages, lambda entry: entry.group)
        ]

    def lists(self, language: str) -> list[tuple[str, list[str]]]:
        """The groups as readers see them: what has no title, beside the first, is one list at the end."""
        groups = self.groups(language)
        titled = [group for group in groups[1:] if group[0]]
        rest = [slug for title, slugs in groups[1:] if not title for slug in slugs]
        return groups[:1] + titled + ([("", rest)] if rest else [])


def read_site_config(root: Path) -> tuple[SiteConfig, list[Problem]]:
    """What the file says, and what is wrong with its form."""
    text, found = read_text(root, PATH, MOST_BYTES_OF_DATA)
    if text is None:
        return SiteConfig(), found
    node, wrong = parse(text, PATH, lenient=True)
    found += wrong
    if not isinstance(node, Table) or "nav" not in node.entries:
        if isinstance(node, Table):
            found.append(problem(PATH, 1, "FRM011", key="nav", name=PATH))
        elif not wrong:
            found.append(problem(PATH, 1, "FRM013", key=PATH, value=""))
        return SiteConfig(), found
    nav = node.entries["nav"]
    if not isinstance(nav, Items):
        found.append(problem(PATH, node.lines["nav"], "FRM013", key="nav", value=shown(nav)))
        return SiteConfig(), found
    return _config(node, nav, found), found


def _config(node: Table, nav: Items, found: list[Problem]) -> SiteConfig:
    """The menu, and what the plugin that builds one language after the other has for each."""
    plugins = [plugin.table("i18n") for plugin in node.tables("plugins")]
    languages = {entry.text("locale"): entry for plugin in plugins for entry in plugin.tables("languages")}
    languages.pop("", None)
    if not languages:
        found.append(problem(PATH, 1, "FRM011", key="languages", name="plugins: i18n"))
    known = {language: languages.get(language, Table({}, {}, 1)) for language in LANGUAGES}
    titles = {language: entry.table("nav_translations") for language, entry in languages.items()}
    words = {language: entry.table("extra").table("words") for language, entry in known.items()}
    config = SiteConfig(
        entries=tuple(_entries(nav)),
        translated={title: line for table in titles.values() for title, line in table.lines.items()},
        titles={language: plain(table) for language, table in titles.items()},
        words={language: plain(table) for language, table in words.items()},
        phrases={language: dict(_phrases(table)) for language, table in words.items()},
        names={x: entry.text("site_name") or node.text("site_name") for x, entry in known.items()},
        descriptions={language: entry.text("site_description") for language, entry in known.items()},
    )
    first: dict[str, int] = {}
    for entry in config.entries:
        if entry.file and first.setdefault(entry.file, entry.line) != entry.line:
            found.append(problem(PATH, entry.line, "FRM008", key=entry.file, first=str(first[entry.file])))
    for key, word in (phrase for words in config.phrases.values() for phrase in words.items()):
        if word and not word.reads_as_text:
            found.append(problem(PATH, word.line, "FRM021", key=key, value=word))
        if key == "locale" and word and not localedata.exists(word):
            found.append(problem(PATH, word.line, "FRM013", key=key, value=word))
    for language in known.values():
        if language.text("build") == "false":
            found.append(problem(PATH, language.lines["build"], "FRM013", key="build", value="false"))
    return config


def plain(node: Node) -> Any:
    """The texts, lists and tables of a node without their lines."""
    if isinstance(node, Text):
        return str(node)
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return _Words({key: plain(value) for key, value in node.entries.items()})


class MissingWordError(KeyError, ValueError):
    """A word of the interface that is not there: undefined to a template, one line to whoever builds."""

    def __str__(self) -> str:
        return f'{PATH} has no word "{self.args[0]}": write it below words, in each language'


class _Words(dict[str, Any]):
    def __missing__(self, key: str) -> Any:
        raise MissingWordError(key)


def _phrases(node: Node, keys: tuple[str, ...] = ()) -> Iterator[tuple[str, Text]]:
    if isinstance(node, Text):
        yield "/".join(keys), node
        return
    parts = node.entries.items() if isinstance(node, Table) else enumerate(node.items, 1)
    for key, part in parts:
        yield from _phrases(part, (*keys, str(key)))


def _entries(node: Node, group: str = "") -> Iterator[Entry]:
    if isinstance(node, Text):
        yield Entry("", node, node.line, group)
    elif isinstance(node, Items):
        for item in node.items:
            yield from _entries(item, group)
    else:
        for title, value in node.entries.items():
            if isinstance(value, Text):
                yield Entry(title, value, node.lines[title], group)
            else:
                yield Entry(title, "", node.lines[title], group)
                yield from _entries(value, title)


def filled(words: str, **values: object) -> str:
    """Words of the interface with their gaps such as ``{n}`` filled; any other brace stays as it is."""
    return GAP.sub(lambda gap: str(values.get(gap[1], gap[0])), words)
