"""A stylesheet as rules: read once, written again with some of its selectors.

What is written holds no custom property that nothing reads, no keyframes that nothing plays, no declaration
that a later rule with the same selector declares again, and no empty rule.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import rcssmin
import tinycss2

from kram.assets.selectors import Selector, selector_list

_READ = re.compile(r"var\(\s*(--[\w-]+)")
_WORD = re.compile(r"[\w-]+")
# 0.5rem is .5rem
_ZERO = re.compile(r"(?<![\w.#])0(?=\.\d)")
_GROUPS = {"media", "supports", "layer"}
# Rules for engines that no reader of a page with custom properties has.
_FOREIGN = re.compile(r"-(ms|moz|o|khtml)-")


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property and its value."""

    name: str
    text: str
    important: bool

    @property
    def reads(self) -> list[str]:
        """The custom properties that the value asks for."""
        return _READ.findall(self.text)


@dataclass(frozen=True, slots=True)
class Rule:
    """Selectors and what they declare."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """An at-rule that asks for no element; keyframes have a name by which they are played."""

    text: str
    keyframes: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that hold under a condition, such as ``@media print``; the whole stylesheet has none."""

    head: str
    rules: tuple[Rule | Statement | Group, ...]


_Place = tuple[tuple[str, ...], str, str]
"""Conditions, selector and property."""


def read(source: str) -> Group:
    """The rules of a stylesheet, without those that only foreign engines understand."""
    return Group("", _read(tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)))


def selectors(group: Group) -> list[Selector]:
    """Every selector, in order."""
    return [selector for rule in _rules(group) for selector in rule.selectors]


def write(group: Group, kept: Container[Selector], read_elsewhere: Iterable[str] = ()) -> str:
    """The minified stylesheet with the selectors in ``kept`` only.

    ``read_elsewhere`` names custom properties that something outside of it asks for.
    """
    left = _without_repeated(_with(group, kept))
    needed = _needed(left, read_elsewhere)
    played = _played(left, needed)
    return str(rcssmin.cssmin(_text(left, needed, played)))


def _read(nodes: Sequence[Any]) -> tuple[Rule | Statement | Group, ...]:
    result: list[Rule | Statement | Group] = []
    for node in nodes:
        if node.type == "qualified-rule":
            result.append(_read_rule(node))
        elif node.type == "at-rule" and node.lower_at_keyword in _GROUPS and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}".rstrip()
            result.append(Group(head, _read(inner)))
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            name = tinycss2.serialize(node.prelude).strip()
            result.append(Statement(node.serialize(), name * node.lower_at_keyword.endswith("keyframes")))
    return tuple(result)


def _read_rule(node: Any) -> Rule:
    parsed = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    declarations = [
        Declaration(d.name, _short(d.serialize()), d.important) for d in parsed if d.type == "declaration"
    ]
    understood = [s for s in selector_list(node.prelude) if not _FOREIGN.search(s.text)]
    return Rule(tuple(understood), tuple(declarations))


def _short(declaration: str) -> str:
    text = declaration.rstrip(";")
    return text if '"' in text or "'" in text else _ZERO.sub("", text)


def _rules(group: Group) -> Iterator[Rule]:
    for rule in group.rules:
        if isinstance(rule, Rule):
            yield rule
        elif isinstance(rule, Group):
            yield from _rules(rule)


def _with(group: Group, kept: Container[Selector]) -> Group:
    rules: list[Rule | Statement | Group] = []
    for rule in group.rules:
        if isinstance(rule, Statement):
            rules.append(rule)
        elif isinstance(rule, Group):
            if (inner := _with(rule, kept)).rules:
                rules.append(inner)
        elif left := tuple(s for s in rule.selectors if s in kept):
            rules.append(Rule(left, rule.declarations))
    return Group(group.head, tuple(rules))


def _without_repeated(group: Group) -> Group:
    """Drops what a later rule declares again, under no further condition, for all selectors of a rule."""
    return _without(group, (), {})


def _without(group: Group, conditions: tuple[str, ...], later: dict[_Place, bool]) -> Group:
    """``later`` says what the rules after this group declare, and whether that is important."""
    rules: list[Rule | Statement | Group] = []
    for rule in reversed(group.rules):
        if isinstance(rule, Statement):
            rules.append(rule)
        elif isinstance(rule, Group):
            rules.append(_without(rule, (*conditions, rule.head), later))
        else:
            texts = [selector.text for selector in rule.selectors]
            left = [d for d in rule.declarations if not all(_again(later, conditions, t, d) for t in texts)]
            rules.append(Rule(rule.selectors, tuple(left)))
            later |= {(conditions, text, d.name): d.important for text in texts for d in rule.declarations}
    return Group(group.head, tuple(reversed(rules)))


def _again(later: Mapping[_Place, bool], conditions: tuple[str, ...], text: str, one: Declaration) -> bool:
    for end in range(len(conditions) + 1):
        important = later.get((conditions[:end], text, one.name))
        if important is not None and (important or not one.important):
            return True
    return False


def _needed(group: Group, read_elsewhere: Iterable[str]) -> set[str]:
    """Custom properties that a declaration of anything else asks for, or that such a property asks for."""
    asking: dict[str, list[str]] = {}
    waiting = list(read_elsewhere)
    for rule in _rules(group):
        for declaration in rule.declarations:
            if declaration.name.startswith("--"):
                asking.setdefault(declaration.name, []).extend(declaration.reads)
            else:
                waiting += declaration.reads
    waiting += [name for statement in _statements(group) for name in _READ.findall(statement.text)]
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += asking.get(name, [])
    return needed


def _statements(group: Group) -> Iterator[Statement]:
    for rule in group.rules:
        if isinstance(rule, Statement):
            yield rule
        elif isinstance(rule, Group):
            yield from _statements(rule)


def _played(group: Group, needed: Container[str]) -> set[str]:
    """Words in which the names of animations can stand."""
    return {
        word
        for rule in _rules(group)
        for d in rule.declarations
        if "animation" in d.name or d.name in needed
        for word in _WORD.findall(d.text)
    }


def _text(group: Group, needed: Container[str], played: Container[str]) -> str:
    parts: list[str] = []
    for rule in group.rules:
        if isinstance(rule, Statement):
            if not rule.keyframes or rule.keyframes in played:
                parts.append(rule.text)
        elif isinstance(rule, Group):
            if inner := _text(rule, needed, played):
                parts.append(rule.head + "{" + inner + "}")
        else:
            body = [d.text for d in rule.declarations if not d.name.startswith("--") or d.name in needed]
            if body:
                parts.append(",".join(s.text for s in rule.selectors) + "{" + ";".join(body) + "}")
    return "".join(parts)
