"""SIT026: what a script has that the oldest browsers of the floor do not know, without asking first.

The floor is Chrome 69, Safari 12 and Firefox 68.  New syntax stops a whole script there; a new name stops it
where it is called, unless a condition around it, or a ``try``, asks whether there is such a thing.
The lists hold what authors are likely to write, by the tables of MDN; they are not complete.
"""

import re
from collections.abc import Iterator
from functools import cache

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_PARSER = Parser(Language(tree_sitter_javascript.language()))
_SYNTAX = {
    "optional_chain": "?.",
    "field_definition": "a field of a class",
    "private_property_identifier": "a private name",
    "class_static_block": "static {}",
    "import_statement": "import",
    "export_statement": "export",
    "meta_property": "import.meta",
    "ERROR": "what cannot be read",
}
_OPERATORS = frozenset({"??", "??=", "||=", "&&="})
_NUMBER = re.compile(r"_|n$")
_PATTERN = re.compile(r"\(\?<|\\[pP]\{")
"""What stands before something, a named group, a class of letters: not in Safari 12 or Firefox 68."""
_FLAGS = re.compile("[sdv]")
_GLOBAL = frozenset(
    "AbortSignal BigInt CSSStyleSheet DecompressionStream FinalizationRegistry IntersectionObserver "
    "WeakRef ResizeObserver globalThis queueMicrotask requestIdleCallback scheduler structuredClone "
    "visualViewport".split()
)
_OF_OBJECTS = _GLOBAL | frozenset(
    "adoptedStyleSheets allSettled any at checkVisibility clipboard findLast findLastIndex "
    "fromEntries groupBy hasOwn hidePopover matchAll moveBefore randomUUID replaceAll replaceChildren "
    "serviceWorker setHTML share showModal showPopover toReversed toSorted toSpliced togglePopover "
    "wakeLock withResolvers".split()
)


@cache
def beyond_floor(script: str) -> tuple[str, ...]:
    """What a script has that browsers of the floor do not know, and does not ask for before it uses it."""
    tree = _PARSER.parse(script.encode())
    return tuple(dict.fromkeys(_found(tree.root_node)))


def _found(node: Node) -> Iterator[str]:
    if node.type in _SYNTAX:
        yield _SYNTAX[node.type]
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
