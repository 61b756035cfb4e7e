"""The stylesheet of a page: the theme's rules and our own, less what no element of the page can use.

A selector stays for a page when an element of that page answers it, whatever its state, or when scripts
can make such an element. The result depends on that page, the stylesheets and the scripts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from kram.assets import rules
from kram.assets.selectors import Attribute, Compound, Selector, answers

# Attributes that the reader sets by using the page.
_STATES = {"hidden", "open"}
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_PROPERTY = re.compile(r"--[A-Za-z][\w-]*")
_STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`")
# A property that is read, not set.
_READ = re.compile(r"\.[A-Za-z_]\w*\b(?!\s*[^\w\s=<>!]*=(?![=>]))")
_TAG = re.compile(r"^([a-z][a-z0-9]*)$|<([a-z][a-z0-9]*)")


class Scripted:
    """What scripts can make of a page: elements, and names and attributes that they give to elements.

    A name is one that stands in a string of a script; a string such as ``".tema"`` only looks for one.
    Scripts in ``styled`` bring styles of their own for the elements that they make.
    """

    def __init__(self, scripts: Iterable[str], styled: Iterable[str]) -> None:
        own, every = list(scripts), [*scripts, *styled]
        self.attributes = frozenset(
            name for script in every for name in _NAME.findall(_READ.sub(" ", script))
        )
        self.properties = frozenset(name for script in every for name in _PROPERTY.findall(script))
        self.names = frozenset(
            name for text in _strings(every) if text[:1] not in ".#" for name in _NAME.findall(text)
        )
        self.tags = frozenset("".join(tag) for text in _strings(own) for tag in _TAG.findall(text))

    def sets(self, attribute: Attribute) -> bool:
        """Whether a script, or the reader, can give an element this attribute."""
        name, _, value = attribute
        if name in ("id", "class"):
            return name in self.attributes and self.names.issuperset(_NAME.findall(value))
        return not self.attributes.isdisjoint((name, name.removeprefix("data-"))) or name in _STATES

    def makes(self, compound: Compound) -> bool:
        """Whether a script can make an element that answers all of this."""
        return (
            (compound.tag in ("", "*") or compound.tag in self.tags)
            and (not compound.id or compound.id in self.names)
            and self.names.issuperset(compound.classes)
            and all(self.sets(attribute) for attribute in compound.attributes)
            and all(any(self.makes(s.compounds[-1]) for s in choices) for choices in compound.any_of)
        )


def _strings(scripts: Iterable[str]) -> Iterator[str]:
    for script in scripts:
        for match in _STRING.finditer(script):
            yield "".join(match.groups(""))


@dataclass(frozen=True)
class Kind:
    """What the selectors of one stylesheet can ask of an element; equal ones answer alike."""

    tag: str
    classes: frozenset[str]
    id: str
    attributes: frozenset[Attribute]
    """The attribute selectors that the element answers."""


class Places:
    """Where elements stand: kinds of elements below certain others, with numbers that hold for every page."""

    def __init__(self, asked_for: Iterable[Compound]) -> None:
        compounds = list(asked_for)
        self._ids = {c.id for c in compounds} - {""}
        self._classes = {name for c in compounds for name in c.classes}
        self._attributes: dict[str, set[Attribute]] = {}
        for attribute in {a for c in compounds for a in c.attributes}:
            self._attributes.setdefault(attribute[0], set()).add(attribute)
        self._names = {"class", "id", *self._attributes}
        self._known: dict[tuple[object, ...], int] = {}
        self._numbers: dict[Kind, int] = {}
        self._children: dict[tuple[int, int], int] = {}
        self.kinds: list[Kind] = []
        self.chains: list[tuple[int, ...]] = [()]
        """For each place the numbers of its kinds, outermost first; place 0 is that of the whole page."""

    def of(self, page: str) -> set[int]:
        """The places that the elements of a page have."""
        walk = _Walk(self)
        target: Any = walk
        etree.fromstring(page, etree.HTMLParser(target=target))
        return walk.found

    def below(self, parent: int, tag: str, attributes: Mapping[str, str]) -> int:
        """The place of an element below another one."""
        key = (tag, *((name, attributes[name]) for name in attributes if name in self._names))
        kind = self._known.get(key)
        if kind is None:
            kind = self._known[key] = self._kind(tag, attributes)
        place = self._children.get((parent, kind))
        if place is None:
            place = self._children[parent, kind] = len(self.chains)
            self.chains.append((*self.chains[parent], kind))
        return place

    def _kind(self, tag: str, attributes: Mapping[str, str]) -> int:
        id_ = attributes.get("id", "")
        answered = {
            asked
            for name, value in attributes.items()
            for asked in self._attributes.get(name, ())
            if answers(value, asked)
        }
        classes = self._classes.intersection(attributes.get("class", "").split())
        kind = Kind(tag, frozenset(classes), id_ if id_ in self._ids else "", frozenset(answered))
        if kind not in self._numbers:
            self._numbers[kind] = len(self.kinds)
            self.kinds.append(kind)
        return self._numbers[kind]


class _Walk:
    """Follows the parser through a page."""

    def __init__(self, places: Places) -> None:
        self._below = places.below
        self._open = [0]
        self.found: set[int] = set()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        place = self._below(self._open[-1], tag, attributes)
        self._open.append(place)
        self.found.add(place)

    def end(self, tag: str) -> None:
        self._open.pop()

    def close(self) -> None:
        pass


class Stylesheet:
    """Rules read once, from which the stylesheet of each page is taken.

    ``scripts`` are the scripts of the pages; those in ``styled`` have styles of their own beside them.
    """

    def __init__(self, sources: Iterable[str], scripts: Iterable[str], styled: Iterable[str] = ()) -> None:
        self._rules = rules.Group("", tuple(rule for source in sources for rule in rules.read(source).rules))
        self._scripted = Scripted(scripts, styled)
        selectors = rules.selectors(self._rules)
        self._places = Places(c for selector in selectors for c in selector.all_compounds())
        self._always: set[Selector] = set()
        self._by_key: dict[str, list[tuple[Selector, Selector]]] = {}
        for selector in selectors:
            self._enter(selector)
        # What was worked out for one page holds for every other one.
        self._fitting: dict[tuple[int, Compound], bool] = {}
        self._answered: dict[int, frozenset[Selector]] = {}
        self._written: dict[frozenset[Selector], str] = {}

    def for_page(self, page: str) -> str:
        """The minified rules that this page can use, in their order."""
        return self.for_pages([page])

    def for_pages(self, pages: Iterable[str]) -> str:
        """The minified rules that any of these pages can use, in their order."""
        places = set().union(*(self._places.of(page) for page in pages))
        kept = frozenset(self._always.union(*{self._answered_at(place) for place in places}))
        if kept not in self._written:
            self._written[kept] = rules.write(self._rules, kept, self._scripted.properties)
        return self._written[kept]

    def _enter(self, selector: Selector) -> None:
        """Files a selector under a name that an element must have to answer it.

        Where a script can make the last elements that it asks for, those above them are enough.
        """
        asked = selector
        while asked.compounds and self._scripted.makes(asked.compounds[-1]):
            asked = asked.without_last()
        if asked.compounds:
            last = asked.compounds[-1]
            fixed = sorted("." + name for name in last.classes - self._scripted.names)
            self._by_key.setdefault(fixed[0] if fixed else last.tag or "*", []).append((asked, selector))
        else:
            self._always.add(selector)

    def _answered_at(self, place: int) -> frozenset[Selector]:
        """The selectors that an element at this place answers, or what a script makes below it."""
        if place not in self._answered:
            chain = self._places.chains[place]
            kind = self._places.kinds[chain[-1]]
            keys = ["*", kind.tag, *("." + name for name in kind.classes)]
            self._answered[place] = frozenset(
                selector
                for key in keys
                for asked, selector in self._by_key.get(key, ())
                if self._matches(asked, len(asked.compounds) - 1, chain, len(chain) - 1)
            )
        return self._answered[place]

    def _matches(self, selector: Selector, last: int, chain: tuple[int, ...], end: int) -> bool:
        """Whether the compounds up to ``last`` fit the elements up to ``end``; siblings always do."""
        if not self._fits(chain[end], selector.compounds[last]):
            return False
        while last and selector.combinators[last - 1] in "+~":
            last -= 1
        if last == 0:
            return True
        nearest = end - 1
        farthest = 0 if selector.combinators[last - 1] == " " else max(nearest, 0)
        return any(
            self._matches(selector, last - 1, chain, above) for above in range(nearest, farthest - 1, -1)
        )

    def _fits(self, number: int, compound: Compound) -> bool:
        key = (number, compound)
        if key not in self._fitting:
            self._fitting[key] = self._compare(self._places.kinds[number], compound)
        return self._fitting[key]

    def _compare(self, kind: Kind, compound: Compound) -> bool:
        return (
            compound.tag in ("", "*", kind.tag)
            and (compound.id in ("", kind.id) or compound.id in self._scripted.names)
            and all(c in kind.classes or c in self._scripted.names for c in compound.classes)
            and all(a in kind.attributes or self._scripted.sets(a) for a in compound.attributes)
            and all(
                any(len(s.compounds) > 1 or self._compare(kind, s.compounds[0]) for s in choices)
                for choices in compound.any_of
            )
        )
