"""SIT025: what a stylesheet has that the oldest browsers of the floor do not know, with nothing in its place.

The floor is Chrome 69, Safari 12 and Firefox 68: there everything works.  A declaration that they do not
know is left out by them, so one before it that sets the same property is enough; an unknown selector takes
its whole rule with it, and an unknown at-rule all that is in it.  What is in ``@supports`` asks for itself.
The lists hold what authors are likely to write, by the tables of MDN; they are not complete.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import tinycss2

_PSEUDO = frozenset(
    "is where has focus-visible modal popover-open open user-valid user-invalid dir state "
    "target-within marker backdrop details-content highlight file-selector-button cue".split()
)
"""Pseudo-classes and pseudo-elements."""
_PROPERTIES = frozenset(
    "accent-color appearance aspect-ratio backdrop-filter block-size border-block border-inline "
    "color-scheme column-gap container container-name container-type content-visibility field-sizing "
    "gap inline-size inset inset-block inset-inline interpolate-size margin-block margin-inline mask "
    "overscroll-behavior padding-block padding-inline print-color-adjust rotate row-gap scale "
    "scroll-margin scroll-margin-top scroll-padding scroll-padding-top scrollbar-color "
    "scrollbar-gutter scrollbar-width text-size-adjust text-decoration-color "
    "text-decoration-thickness text-underline-offset text-wrap translate user-select".split()
)
_FUNCTIONS = frozenset(
    "min max clamp color-mix light-dark oklch oklab lab lch hwb color round mod rem abs sign anchor "
    "fit-content image-set".split()
)
_UNITS = frozenset("dvh dvw svh svw lvh lvw lh rlh cap cqw cqh cqi cqb".split())
_VALUES = {
    "overflow-wrap": {"anywhere"},
    "overflow": {"clip"},
    "overflow-x": {"clip"},
    "overflow-y": {"clip"},
    "display": {"flow-root"},
    "position": {"sticky"},
    "width": {"fit-content"},
    "height": {"fit-content"},
}
"""Values of properties; every property has ``revert`` and ``revert-layer`` beside them."""
_OF_ALL = {"revert", "revert-layer"}
_AT_RULES = frozenset({"layer", "container", "scope", "starting-style"})
_PREFIX = re.compile("^(?:-(?:webkit|moz|o|ms)-|grid-(?=gap))")
"""What the older name of a property starts with."""
_TOKEN = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\\.|[{}]", re.S)
"""What is read whole, so that a brace in it is none, and braces."""
_COLOURS = (("color", "var(--inherited)"), ("background", ""))
_TAKEN_OVER = ("inherit", "currentcolor")

OPTIONAL = {
    ":focus-visible": "without it the browser draws a ring of its own, after a tap too",
    "::details-content": "on paper what is folded stays folded, and beside the text one tap opens the list",
    "color-scheme": "scroll bars and boxes stay light on a dark page",
    "position: sticky": "in Safari 12 the header and the menu scroll away with the page",
    "overflow-wrap: anywhere": "break-word, which the body has, is as good outside of tables",
    "overscroll-behavior": "the page moves on when a list has reached its end",
    "scroll-margin-top": "in Safari the header covers the heading that a link leads to",
    "width: fit-content": "the box is as wide as its line",
}
"""What is missed by nobody, each with what its reader has instead."""


@cache
def beyond_floor(style: str) -> tuple[str, ...]:
    """What a stylesheet has that browsers of the floor do not know and that has nothing in its place."""
    found = dict.fromkeys(what for part in _parts(style) for what in _unknown_in(part))
    return tuple(what for what in found if what not in OPTIONAL)


def _parts(style: str) -> Iterator[str]:
    """The style cut behind each rule of its own: pages share most of their rules, so few parts are new."""
    depth = start = 0
    for match in _TOKEN.finditer(style):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if match[0] == "}" and depth == 0:
            yield style[start : match.end()]
            start = match.end()
    yield style[start:]


@cache
def _unknown_in(style: str) -> tuple[str, ...]:
    return tuple(_rules(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)))


def _rules(rules: Iterable[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = tinycss2.serialize(rule.prelude)
            unknown = [list(_unknown(selector)) for selector in re.split(r",(?![^(]*\))", selectors)]
            yield from (found for each in unknown for found in each)
            if any(unknown) and not all(unknown):
                yield f"new selectors in one rule with old ones: {' '.join(selectors.split())}"
            elif not any(unknown):
                yield from _declarations(rule.content)
        elif rule.type == "at-rule":
            yield from _at_rule(rule)


def _at_rule(rule: Any) -> Iterator[str]:
    name, condition = rule.lower_at_keyword, tinycss2.serialize(rule.prelude).strip()
    if name in _AT_RULES:
        yield f"@{name}"
    elif name == "media" and re.search("[<>]", condition):
        yield f"@media {condition}"
    elif name == "media" or (name == "supports" and condition.lower().startswith("not")):
        inside = tinycss2.parse_rule_list(rule.content or (), skip_comments=True, skip_whitespace=True)
        yield from _rules(inside)


def _unknown(selector: str) -> Iterator[str]:
    """The parts of a selector for which browsers of the floor leave out the whole rule."""
    for pseudo in re.findall(r"::?[a-z-]+", selector.lower()):
        if pseudo.strip(":") in _PSEUDO:
            yield pseudo
    if re.search(r":not\([^)]*[, >+~]", selector):
        yield ":not() of more than one part"


def _declarations(content: Iterable[Any]) -> Iterator[str]:
    """What a block declares, with nothing before it that sets the same; and text on no ground of its own."""
    declared: dict[str, str] = {}
    for declaration in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if declaration.type == "qualified-rule":
            yield "a rule inside a rule"
        elif declaration.type == "declaration":
            name, value = _PREFIX.sub("", declaration.lower_name), tinycss2.serialize(declaration.value)
            found = _declared(name, declaration.value) if name == declaration.lower_name else []
            if name not in declared:
                yield from found
                declared[name] = value
    colour, ground = (declared.get(name, default).strip() for name, default in _COLOURS)
    if "var(" in ground and "var(" not in colour and colour.lower() not in _TAKEN_OVER:
        yield f"background: {ground} alone below color: {colour}, where there are no variables"


def _declared(name: str, value: Iterable[Any]) -> list[str]:
    found = [name] if name in _PROPERTIES else []
    for token in tokens(value):
        if token.type == "function" and token.lower_name in _FUNCTIONS:
            found.append(f"{token.lower_name}()")
        elif token.type == "dimension" and token.lower_unit in _UNITS:
            found.append(f"the unit {token.lower_unit}")
        elif token.type == "ident" and token.lower_value in _VALUES.get(name, set()) | _OF_ALL:
            found.append(f"{name}: {token.lower_value}")
    return found


def tokens(value: Iterable[Any]) -> Iterator[Any]:
    """Every token of a value, and those inside it."""
    for token in value:
        yield token
        yield from tokens(getattr(token, "arguments", None) or getattr(token, "content", None) or ())
