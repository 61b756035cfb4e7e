"""The stylesheet of the site, and the part of it that one page can use.

A rule stays in a page that has every element, class and id that one of its selectors names, or where a script
can make them.  More is never asked, such as which of them is in which, or their state: so a rule stays rather
too often than too seldom, and one that few pages need should name a class of its own.  A variable stays where
a rule of the page, or one that a script brings, asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

import rcssmin
import tinycss2

from kram.remembered import remembered

Names = frozenset[str]
"""Elements (``p``), classes (``.judul``) and ids (``#isi``)."""

_ALWAYS = ("html", "head", "body")
_GROUPS = ("media", "supports")
_ANY_OF = ("is", "where", "has")
_STRING = re.compile(r"\"([\w -]+)\"|'([\w -]+)'")
_ZERO = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<![\w.#%-])0(?=\.\d)""")
"""The zero before a decimal point; also strings, in which it stays."""
_ASKED_VARIABLE = re.compile(r"var\((--\w+)")
_FOR_PAPER = re.compile(r"@media\s+print\s*\{", re.I)
_TAGS = re.compile(r"<(?!img class=\"ikon\")([a-z][\w-]*)")
"""Elements; not icons, which have a rule of their own, and need none of those of drawings."""
_CLASSES, _IDS = (re.compile(rf"""{name}=["']?([^"'>]*)""") for name in ("class", "id"))
_VARIABLE = re.compile(r"(?<=[{;])(--\w+):[^;}]*(?:;|(?=}))")


@dataclass(frozen=True)
class _Selector:
    text: str
    needs: tuple[Names, ...]
    """Of each of these the page has a name."""


@dataclass(frozen=True)
class _Rule:
    """Selectors and their block; an at-rule without selectors is kept as it is."""

    selectors: tuple[_Selector, ...]
    block: str


@dataclass(frozen=True)
class _Group:
    head: str
    rules: tuple[_Rule | _Group, ...]


class Stylesheet:
    """A stylesheet read once, from which each page takes its rules in their order.

    ``scripts`` make elements or give them classes: the names in their strings count as being on every page.
    ``later`` are styles that scripts bring to every page: the variables in them are asked for there.
    Raises ValueError where it cannot be read.
    """

    def __init__(self, sheet: str, scripts: Iterable[str] = (), later: Iterable[str] = ()) -> None:
        self.whole = _ZERO.sub(r"\1", str(rcssmin.cssmin(sheet)))
        self.made = frozenset(_ALWAYS) | {name for script in scripts for name in _named_in(script)}
        self.variables = frozenset(name for style in later for name in _ASKED_VARIABLE.findall(style))
        try:
            nodes = tinycss2.parse_stylesheet(self.whole, skip_comments=True, skip_whitespace=True)
            self.rules = _read(nodes)
        except RecursionError:
            raise ValueError("the stylesheet cannot be read: nested too deep") from None
        self._asked = frozenset(_asked_for(self.rules))

    def for_page(self, page: str) -> str:
        """The rules that a page (HTML) can use; pages of one kind have the same of what is asked."""
        return _for_asked(self, (names_on(page) | self.made) & self._asked)


def without_paper(sheet: str) -> str:
    """A stylesheet without the rules that only paper needs."""
    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True)
    return "".join(s for s in (node.serialize() for node in nodes) if not _FOR_PAPER.match(s))


@cache
def _for_asked(sheet: Stylesheet, names: Names) -> str:
    style = "".join(_written(sheet.rules, names))
    variables = sheet.variables.union(_ASKED_VARIABLE.findall(style))
    return _VARIABLE.sub(lambda match: match[0] if match[1] in variables else "", style)


def _asked_for(rules: Iterable[_Rule | _Group]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, _Group):
            yield from _asked_for(rule.rules)
        else:
            yield from (name for selector in rule.selectors for need in selector.needs for name in need)


@remembered
def names_on(page: str) -> Names:
    """The names that the elements of a page answer to."""
    classes = {name for classes in set(_CLASSES.findall(page)) for name in classes.split()}
    found = {*_TAGS.findall(page), *(f".{name}" for name in classes)}
    return frozenset(found.union(f"#{id}" for id in _IDS.findall(page)))


def _named_in(script: str) -> Iterator[str]:
    for match in _STRING.finditer(script):
        for word in "".join(match.groups("")).split():
            yield from (word, f".{word}", f"#{word}")


def _read(nodes: Sequence[Any]) -> tuple[_Rule | _Group, ...]:
    result: list[_Rule | _Group] = []
    for node in nodes:
        if node.type == "qualified-rule":
            listed = _listed(node.prelude)
            selectors = (_Selector(tinycss2.serialize(s).strip(), tuple(_needs(s))) for s in listed)
            result.append(_Rule(tuple(selectors), tinycss2.serialize(node.content)))
        elif node.type == "at-rule" and node.lower_at_keyword in _GROUPS and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            result.append(_Group(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}", _read(inner)))
        elif node.type == "at-rule":
            result.append(_Rule((), node.serialize()))
        else:
            raise ValueError(f"the stylesheet cannot be read: {node.message}")
    return tuple(result)


def _listed(tokens: Iterable[Any]) -> list[list[Any]]:
    """The parts of a list with commas."""
    return [list(part) for is_comma, part in groupby(tokens, lambda token: token == ",") if not is_comma]


def _needs(tokens: Iterable[Any]) -> Iterator[Names]:
    """The names that a selector asks for; of each of these the page has one."""
    before: Any = None
    for token in tokens:
        if token.type == "ident" and before != ":":
            yield frozenset([f".{token.value}" if before == "." else token.lower_value])
        elif token.type == "hash":
            yield frozenset([f"#{token.value}"])
        elif token.type == "function" and before == ":" and token.lower_name in _ANY_OF:
            choices = [next(_needs(choice), None) for choice in _listed(token.arguments)]
            if all(choices):
                yield frozenset().union(*filter(None, choices))
        before = token


def _written(rules: Iterable[_Rule | _Group], names: Names) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, _Group):
            if inner := "".join(_written(rule.rules, names)):
                yield f"{rule.head}{{{inner}}}"
        elif not rule.selectors:
            yield rule.block
        elif kept := [s.text for s in rule.selectors if not any(map(names.isdisjoint, s.needs))]:
            yield f"{','.join(kept)}{{{rule.block}}}"
