"""The stylesheet of a page: the theme's rules and our own, less what no element of the page can use.

A selector stays for a page when an element of that page matches it, whatever its state: pseudo-classes
(hover, open, print, what stands inside ``:not()``) and siblings never take a selector out.  Names that a
script may set later count as present.  The result for a page depends on that page and the scripts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import rcssmin
import tinycss2
from lxml import html

_ANY_OF = {"is", "where"}
_GROUPS = {"media", "supports", "layer"}
# Attributes that the reader sets by using the page.
_STATES = {"open", "hidden"}
# Rules for engines that no reader of a page with custom properties has.
_FOREIGN = re.compile(r"-(ms|moz|o|khtml)-")


Attribute = tuple[str, str, str]


@dataclass(frozen=True)
class Compound:
    """What one element must be: ``h2.judul[lang]``."""

    tag: str
    classes: frozenset[str]
    id: str
    attributes: tuple[Attribute, ...]
    """Name, operator and value of each; operator and value may be empty."""
    any_of: tuple[tuple[Selector, ...], ...]

    def names(self) -> set[str]:
        """Everything that a script would have to name to make such an element."""
        return {self.tag, self.id, *self.classes} - {"", "*"}


@dataclass(frozen=True)
class Selector:
    """A selector from left to right; combinators[i] stands before compounds[i + 1]."""

    text: str
    compounds: tuple[Compound, ...]
    combinators: tuple[str, ...]


@dataclass(frozen=True)
class Element:
    """What the selectors of one stylesheet can ask of an element; equal ones answer alike."""

    tag: str
    classes: frozenset[str]
    id: str
    attributes: frozenset[Attribute]
    """The attribute selectors that the element answers."""


Path = tuple[int, ...]
"""Numbers of the element and its ancestors, outermost first."""


@dataclass
class _Rule:
    selectors: list[tuple[int, str]]
    declarations: list[tuple[str, str]]
    """Name and text of each."""


@dataclass
class _Group:
    head: str
    rules: list[_Rule | _Group | str] = field(default_factory=list)


class Stylesheet:
    """Rules read once, from which the stylesheet of each page is taken."""

    def __init__(self, sources: Iterable[str], scripts: Iterable[str]) -> None:
        self._selectors: list[Selector] = []
        self._words = {w for script in scripts for w in re.findall(r"[A-Za-z_][\w-]*", script)}
        self._root = _Group("")
        for source in sources:
            rules = tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)
            self._root.rules += self._read(rules)
        compounds = [c for s in self._selectors for c in _all_compounds(s)]
        self._ids = {c.id for c in compounds} - {""}
        self._classes = {name for c in compounds for name in c.classes}
        self._asked: dict[str, set[Attribute]] = {}
        for attribute in {a for c in compounds for a in c.attributes}:
            self._asked.setdefault(attribute[0], set()).add(attribute)
        self._by_key: dict[str, list[int]] = {}
        self._scripted: list[tuple[int, set[str]]] = []
        for number, selector in enumerate(self._selectors):
            self._by_key.setdefault(self._key(selector.compounds[-1]), []).append(number)
            names = set().union(*(compound.names() for compound in selector.compounds))
            if names & self._words:
                self._scripted.append((number, names))
        self._elements: dict[Element, int] = {}
        self._by_number: list[Element] = []
        self._fitting: dict[tuple[int, Compound], bool] = {}
        self._matches: dict[Path, frozenset[int]] = {}
        self._styles: dict[frozenset[int], str] = {}

    def for_page(self, page: str) -> str:
        """The minified rules that this page can use, in their order."""
        return self.for_pages([page])

    def for_pages(self, pages: Iterable[str]) -> str:
        """The minified rules that any of these pages can use, in their order."""
        matched: set[int] = set()
        for page in pages:
            paths = self._paths(page)
            for path in paths:
                if path not in self._matches:
                    self._matches[path] = self._matching(path)
                matched |= self._matches[path]
            matched |= self._made_by_scripts({self._by_number[n] for path in paths for n in path})
        key = frozenset(matched)
        if key not in self._styles:
            self._styles[key] = str(rcssmin.cssmin(_without_unread(_written(self._root, key))))
        return self._styles[key]

    # Reading the rules

    def _read(self, rules: Sequence[Any]) -> list[_Rule | _Group | str]:
        result: list[_Rule | _Group | str] = []
        for rule in rules:
            if rule.type == "qualified-rule":
                result.append(self._read_rule(rule))
            elif rule.type == "at-rule" and rule.content is None:
                if rule.lower_at_keyword != "charset":
                    result.append(rule.serialize())
            elif rule.type == "at-rule":
                head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
                if rule.lower_at_keyword in _GROUPS:
                    inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                    result.append(_Group(head, self._read(inner)))
                else:
                    result.append(head + "{" + tinycss2.serialize(rule.content) + "}")
        return result

    def _read_rule(self, rule: Any) -> _Rule:
        selectors = []
        for tokens in _split(rule.prelude):
            selector = _selector(tokens)
            if not _FOREIGN.search(selector.text):
                selectors.append((len(self._selectors), selector.text))
                self._selectors.append(selector)
        parsed = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        declarations = [(d.name, d.serialize().rstrip(";")) for d in parsed if d.type == "declaration"]
        return _Rule(selectors, declarations)

    # Matching elements

    def _paths(self, page: str) -> set[Path]:
        """Every element of a page with its ancestors, outermost first, each kind once."""
        paths: set[Path] = set()

        def walk(element: html.HtmlElement, above: Path) -> None:
            path = (*above, self._number(element))
            paths.add(path)
            for child in element.iterchildren(tag=html.etree.Element):
                walk(child, path)

        walk(html.document_fromstring(page), ())
        return paths

    def _number(self, element: html.HtmlElement) -> int:
        id_ = element.get("id", "")
        found = Element(
            element.tag,
            frozenset(element.get("class", "").split()) & self._classes,
            id_ if id_ in self._ids else "",
            frozenset(
                asked
                for name, value in element.attrib.items()
                for asked in self._asked.get(name, ())
                if _answers(value, asked)
            ),
        )
        if found not in self._elements:
            self._elements[found] = len(self._by_number)
            self._by_number.append(found)
        return self._elements[found]

    def _key(self, compound: Compound) -> str:
        """A name that an element must have for this compound, to look up few selectors for each."""
        fixed = sorted(compound.classes - self._words)
        return "." + fixed[0] if fixed else compound.tag

    def _matching(self, path: Path) -> frozenset[int]:
        element = self._by_number[path[-1]]
        keys = ["", "*", element.tag, *("." + name for name in element.classes)]
        candidates = [n for key in keys for n in self._by_key.get(key, ())]
        return frozenset(n for n in candidates if self._matches_path(self._selectors[n], path))

    def _matches_path(self, selector: Selector, path: Path) -> bool:
        return self._fits(path[-1], selector.compounds[-1]) and self._fits_above(
            selector, len(selector.compounds) - 1, path[:-1]
        )

    def _fits_above(self, selector: Selector, index: int, above: Path) -> bool:
        """Whether the compounds before ``index`` fit the ancestors; siblings are taken for granted."""
        if index == 0:
            return True
        combinator, compound = selector.combinators[index - 1], selector.compounds[index - 1]
        if combinator in "+~":
            return self._fits_above(selector, index - 1, above)
        nearest = len(above) - 1
        farthest = 0 if combinator == " " else max(nearest, 0)
        return any(
            self._fits(above[position], compound) and self._fits_above(selector, index - 1, above[:position])
            for position in range(nearest, farthest - 1, -1)
        )

    def _fits(self, number: int, compound: Compound) -> bool:
        key = (number, compound)
        if key not in self._fitting:
            self._fitting[key] = self._compare(self._by_number[number], compound)
        return self._fitting[key]

    def _compare(self, element: Element, compound: Compound) -> bool:
        return (
            compound.tag in ("", "*", element.tag)
            and compound.id in ("", element.id)
            and all(c in element.classes or c in self._words for c in compound.classes)
            and all(self._has(element, attribute) for attribute in compound.attributes)
            and all(
                any(len(s.compounds) > 1 or self._compare(element, s.compounds[0]) for s in choices)
                for choices in compound.any_of
            )
        )

    def _has(self, element: Element, attribute: Attribute) -> bool:
        name = attribute[0]
        by_script = name in self._words or name.removeprefix("data-") in self._words
        return name in _STATES or by_script or attribute in element.attributes

    def _made_by_scripts(self, elements: set[Element]) -> set[int]:
        """Selectors of elements that only a script makes, all other names of which the page has."""
        there = {name for e in elements for name in (e.tag, e.id, *e.classes)} | {"", "*"}
        found = set()
        for number, names in self._scripted:
            missing = names - there
            if missing and missing <= self._words:
                found.add(number)
        return found


def _answers(value: str, attribute: Attribute) -> bool:
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
        case _:
            return wanted in value


def _all_compounds(selector: Selector) -> list[Compound]:
    inner = [
        c for s in selector.compounds for choices in s.any_of for choice in choices for c in choice.compounds
    ]
    return [*selector.compounds, *inner]


def _split(tokens: Sequence[Any]) -> list[list[Any]]:
    """The comma-separated parts of a selector list."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


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
            any_of.append(tuple(_selector(part) for part in _split(token.arguments)))
        previous = token
    return Compound(tag, frozenset(classes), id_, tuple(attributes), tuple(any_of))


def _attribute(tokens: Sequence[Any]) -> Attribute:
    parts = [t for t in tokens if t.type != "whitespace"]
    if len(parts) == 1:
        return parts[0].lower_value, "", ""
    return parts[0].lower_value, parts[1].value, parts[-1].value


def _written(group: _Group, kept: frozenset[int]) -> str:
    parts: list[str] = []
    for rule in group.rules:
        if isinstance(rule, str):
            parts.append(rule)
        elif isinstance(rule, _Group):
            inner = _written(rule, kept)
            if inner:
                parts.append(rule.head + "{" + inner + "}")
        else:
            selectors = [text for number, text in rule.selectors if number in kept]
            if selectors and rule.declarations:
                body = ";".join(text for _, text in rule.declarations)
                parts.append(",".join(selectors) + "{" + body + "}")
    return "".join(parts)


_DEFINITION = re.compile(r"(--[\w-]+)\s*:(?:\"[^\"]*\"|url\((?:\"[^\"]*\"|[^)]*)\)|[^;{}\"])*(?:;|(?=\}))")
_KEYFRAMES = re.compile(r"@(?:-webkit-)?keyframes\s+([\w-]+)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def _without_unread(css: str) -> str:
    """The stylesheet without custom properties that nothing reads and keyframes that nothing plays."""
    while True:
        lean = _without_unplayed(_without_unread_definitions(css))
        lean = re.sub(r"[^{};]+\{\s*\}", "", lean)
        if lean == css:
            return css
        css = lean


def _without_unread_definitions(css: str) -> str:
    read = set(re.findall(r"var\(\s*(--[\w-]+)", css))
    return _DEFINITION.sub(lambda m: m[0] if m[1] in read else "", css)


def _without_unplayed(css: str) -> str:
    played = " ".join(re.findall(r"animation(?:-name)?\s*:([^;}]*)", css))
    return _KEYFRAMES.sub(lambda m: m[0] if re.search(rf"\b{re.escape(m[1])}\b", played) else "", css)
