"""CSS selectors, read far enough to tell whether an element can ever answer them.

States are never asked: ``:hover``, ``[open]``, what stands inside ``:not()`` and what stands beside
an element are taken for granted, so that a selector counts as answered rather too often than too seldom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2

Attribute = tuple[str, str, str]
"""Name, operator and value; operator and value may be empty."""

_ANY_OF = {"is", "where"}


@dataclass(frozen=True, eq=False)
class Compound:
    """What one element must be: ``h2.judul[lang]``."""

    tag: str
    classes: frozenset[str]
    id: str
    attributes: tuple[Attribute, ...]
    any_of: tuple[tuple[Selector, ...], ...]
    """For each ``:is()`` the choices that it gives."""


@dataclass(frozen=True, eq=False)
class Selector:
    """A selector from left to right; ``combinators[i]`` stands before ``compounds[i + 1]``."""

    text: str
    compounds: tuple[Compound, ...]
    combinators: tuple[str, ...]

    def without_last(self) -> Selector:
        """What it asks of the elements above or beside the last one."""
        return Selector(self.text, self.compounds[:-1], self.combinators[:-1])

    def all_compounds(self) -> list[Compound]:
        """Its compounds and those inside their ``:is()``."""
        inner = [
            c
            for compound in self.compounds
            for choices in compound.any_of
            for choice in choices
            for c in choice.all_compounds()
        ]
        return [*self.compounds, *inner]


def selector_list(tokens: Sequence[Any]) -> list[Selector]:
    """The selectors of a rule."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [_selector(part) for part in parts]


def answers(value: str, attribute: Attribute) -> bool:
    """Whether an attribute that has this value is what the selector asks for."""
    _, operator, wanted = attribute
    match operator:
        case "":
            return True
        case "=":
            return value == wanted
        case "^=":
            return value.startswith(wanted)
        case "$=":
            return value.endswith(wanted)
        case "~=":
            return wanted in value.split()
        case "|=":
            return value == wanted or value.startswith(wanted + "-")
        case _:
            return wanted in value


def _selector(tokens: Sequence[Any]) -> Selector:
    compounds: list[list[Any]] = [[]]
    combinators: list[str] = []
    for token in tokens:
        if token.type == "whitespace" or (token.type == "literal" and token.value in ">+~"):
            sign = " " if token.type == "whitespace" else token.value
            if compounds[-1]:
                compounds.append([])
                combinators.append(sign)
            elif combinators and sign != " ":
                combinators[-1] = sign
        else:
            compounds[-1].append(token)
    if not compounds[-1] and combinators:
        compounds.pop()
        combinators.pop()
    text = tinycss2.serialize(tokens).strip()
    return Selector(text, tuple(_compound(c) for c in compounds), tuple(combinators))


def _compound(tokens: Sequence[Any]) -> Compound:
    tag, id_ = "", ""
    classes, attributes, any_of = set(), [], []
    previous: Any = None
    for token in tokens:
        if token.type == "ident":
            if previous == ".":
                classes.add(token.value)
            elif previous != ":":
                tag = token.lower_value
        elif token.type == "hash":
            id_ = token.value
        elif token.type == "[] block":
            attributes.append(_attribute(token.content))
        elif token.type == "function" and previous == ":" and token.lower_name in _ANY_OF:
            any_of.append(tuple(selector_list(token.arguments)))
        previous = token
    return Compound(tag, frozenset(classes), id_, tuple(attributes), tuple(any_of))


def _attribute(tokens: Sequence[Any]) -> Attribute:
    parts = [t for t in tokens if t.type != "whitespace"]
    if len(parts) == 1:
        return parts[0].lower_value, "", ""
    return parts[0].lower_value, parts[1].value, parts[2].value
