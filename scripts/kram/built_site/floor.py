"""SIT025 and SIT026: what the oldest browsers of the floor do not know, by the lists of floor.ini.

There everything works.  A declaration that they do not know is left out by them, so one before it that sets
the same property is enough; an unknown selector takes its whole rule with it, and an unknown at-rule all that
is in it.  What is in ``@supports`` asks for itself.  New syntax stops a whole script; a new name stops it
where it is called, unless a condition around it, or a ``try``, asks whether there is such a thing.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import tinycss2
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from kram import ini

_LISTS = ini.beside(__file__, "floor.ini")
_STYLE = {name: frozenset(words.split()) for name, words in _LISTS["style"].items()}
OPTIONAL = dict(_LISTS["missed by nobody"])
"""What is missed by nobody, each with what its reader has instead."""
_OF_ALL = ("revert", "revert-layer")
_PARSER = Parser(Language(tree_sitter_javascript.language()))
_GLOBAL = frozenset(_LISTS["script"]["global"].split())
_OF_OBJECTS = _GLOBAL.union(_LISTS["script"]["of-objects"].split())
_OPERATORS = ("??", "??=", "||=", "&&=")
_NUMBER = re.compile(r"_|n$")
_PATTERN = re.compile(r"\(\?<|\\[pP]\{")
"""What comes before something, a named group, a class of letters: not in Safari 12 or Firefox 68."""
_FLAGS = re.compile("[sdv]")
_PREFIX = re.compile("^(?:-(?:webkit|moz|o|ms)-|grid-(?=gap))")
"""What the older name of a property starts with."""
_TOKEN = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|\\.|[{}]", re.S)
"""What is read whole, so that a brace in it is none, and braces."""
_COLOURS = (("color", "var(--inherited)"), ("background", ""))
_TAKEN_OVER = ("inherit", "currentcolor")


@cache
def in_style(style: str) -> tuple[str, ...]:
    """What a stylesheet has that browsers of the floor do not know, with nothing in its place."""
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
    if name in _STYLE["at-rules"]:
        yield f"@{name}"
    elif name == "media" and re.search("[<>]", condition):
        yield f"@media {condition}"
    elif name == "media" or (name == "supports" and condition.lower().startswith("not")):
        inside = tinycss2.parse_rule_list(rule.content or (), skip_comments=True, skip_whitespace=True)
        yield from _rules(inside)


def _unknown(selector: str) -> Iterator[str]:
    """The parts of a selector for which browsers of the floor leave out the whole rule."""
    for pseudo in re.findall(r"::?[a-z-]+", selector.lower()):
        if pseudo.strip(":") in _STYLE["pseudo"]:
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
    found = [name] if name in _STYLE["properties"] else []
    for token in tokens(value):
        if token.type == "function" and token.lower_name in _STYLE["functions"]:
            found.append(f"{token.lower_name}()")
        elif token.type == "dimension" and token.lower_unit in _STYLE["units"]:
            found.append(f"the unit {token.lower_unit}")
        elif token.type == "ident" and token.lower_value in (_LISTS["values"].get(name), *_OF_ALL):
            found.append(f"{name}: {token.lower_value}")
    return found


def tokens(value: Iterable[Any]) -> Iterator[Any]:
    """Every token of a value, and those inside it."""
    for token in value:
        yield token
        yield from tokens(getattr(token, "arguments", None) or getattr(token, "content", None) or ())


@cache
def in_script(script: str) -> tuple[str, ...]:
    """What a script has that browsers of the floor do not know, and does not ask for before it uses it."""
    tree = _PARSER.parse(script.encode())
    return tuple(dict.fromkeys(_found(tree.root_node)))


def _found(node: Node) -> Iterator[str]:
    if node.type in _LISTS["syntax"]:
        yield _LISTS["syntax"][node.type]
    elif node.type in _OPERATORS:
        yield node.type
    elif node.type == "number" and _NUMBER.search(_text(node).lower().removeprefix("0x")):
        yield "a number with _ or n"
    elif node.type == "regex":
        yield from _pattern(node)
    elif node.type in ("call_expression", "new_expression", "member_expression"):
        yield from _used(node)
    for child in node.children:
        yield from _found(child)


def _pattern(node: Node) -> Iterator[str]:
    flags = node.child_by_field_name("flags")
    body = _text(node.child_by_field_name("pattern"))
    if _PATTERN.search(body):
        yield f"the pattern {_text(node)}"
    elif flags is not None and _FLAGS.search(_text(flags)):
        yield f"the flags of {_text(node)}"


def _used(node: Node) -> Iterator[str]:
    """A new name that is called or made, or of which a part is asked for."""
    field = {"call_expression": "function", "new_expression": "constructor", "member_expression": "object"}
    used = node.child_by_field_name(field[node.type])
    if used is None:
        return
    if used.type == "import":
        yield "import()"
    of_object = used.child_by_field_name("property")
    name = _text(of_object or used)
    if name in (_OF_OBJECTS if of_object else _GLOBAL) and not _is_guarded(node, name):
        yield name


def _is_guarded(node: Node, name: str) -> bool:
    """Whether a condition or a ``try`` around asks for the name."""
    inside, around = node, node.parent
    while around is not None:
        if around.type == "try_statement" and inside == around.child_by_field_name("body"):
            return True
        asked = around.child_by_field_name("condition") or (
            around.child_by_field_name("left")
            if _text(around.child_by_field_name("operator")) == "&&"
            else None
        )
        if asked is not None and asked != inside and re.search(rf"\b{name}\b", _text(asked)):
            return True
        inside, around = around, around.parent
    return False


def _text(node: Node | None) -> str:
    return node.text.decode() if node is not None and node.text is not None else ""
