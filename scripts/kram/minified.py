"""Scripts without comments and spare white space, and with short names for their own variables.

No package that renames variables can be installed on every machine that a build runs on. What is done here is
less than what they do: a name that a script declares inside a function gets a short one, the same everywhere
in that script. Which name means which variable never has to be decided, so no two can be mixed up.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, product
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
import tinycss2
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_PARSER = Parser(Language(tree_sitter_javascript.language()))
_LETTERS = "etnsraoichldfmpugbvywkxzjqETNSRAOICHLDFMPUGBVYWKXZJQ"
_RESERVED = {"as", "do", "if", "in", "of"}
_SHORTHAND = ("shorthand_property_identifier", "shorthand_property_identifier_pattern")
"""In ``{ target }`` one word names a property and a variable."""
_NAMES = ("identifier", *_SHORTHAND)
_FUNCTIONS = ("arrow_function", "function_expression", "function_declaration", "method_definition")
_BLOCKS = (*_FUNCTIONS, "statement_block", "switch_body", "for_statement", "for_in_statement")


@cache
def script(source: str) -> str:
    """A script that does the same. Names declared outside of functions stay: other scripts may use them."""
    code = str(rjsmin.jsmin(source)).encode()
    root = _PARSER.parse(code).root_node
    names = [(_text(node), node) for node in _all(root) if node.type in _NAMES]
    short = _short(names, root)
    for name, node in reversed(names):
        if name in short:
            before = f"{name}:" if node.type in _SHORTHAND else ""
            code = code[: node.start_byte] + f"{before}{short[name]}".encode() + code[node.end_byte :]
    return code.decode()


def files(*paths: Path) -> str:
    """The scripts in some files, one after the other."""
    return script("\n".join(path.read_text("utf-8") for path in paths))


def json_for_script(value: Any) -> str:
    """The value as JSON that no script element can end in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def rules(path: Path) -> list[str]:
    """The rules of a stylesheet that a script adds to a page."""
    style = rcssmin.cssmin(path.read_text("utf-8"))
    return [rule.serialize() for rule in tinycss2.parse_stylesheet(style, skip_comments=True)]


def _short(names: list[tuple[str, Node]], root: Node) -> dict[str, str]:
    """Short names, the shortest for what is named most often.

    A name that is used where no declaration of it reaches is somebody else's there, and stays.
    """
    scopes: dict[str, list[Node | None]] = defaultdict(list)
    for declared, scope in _declarations(root):
        for name in _bound(declared):
            scopes[name].append(scope)
    kept = {name for name, found in scopes.items() if None in found}
    for name, node in names:
        around = (scope for scope in scopes[name] if scope)
        if not any(node.start_byte in range(scope.start_byte, scope.end_byte) for scope in around):
            kept.add(name)
    letters = chain(_LETTERS, map("".join, product(_LETTERS, repeat=2)))
    free = (name for name in letters if name not in kept | _RESERVED)
    counted = Counter(name for name, _ in names if name not in kept)
    return {name: next(free) for name, _ in counted.most_common()}


def _declarations(root: Node) -> Iterator[tuple[Node, Node | None]]:
    """What declares names, and the function or block in which they hold; None is the whole script."""
    for node in _all(root):
        if node.type in _FUNCTIONS:
            yield from ((part, node) for part in _parts(node, "parameter", "parameters"))
        if node.type == "function_declaration":
            yield from ((part, _around(node, _BLOCKS)) for part in _parts(node, "name"))
        elif node.type == "catch_clause":
            yield from ((part, node) for part in _parts(node, "parameter"))
        elif node.type == "for_in_statement" and _parts(node, "kind"):
            yield from ((part, node) for part in _parts(node, "left"))
        elif node.type == "variable_declarator" and node.parent:
            blocks = _FUNCTIONS if node.parent.type == "variable_declaration" else _BLOCKS
            yield from ((part, _around(node, blocks)) for part in _parts(node, "name"))


def _bound(pattern: Node) -> Iterator[str]:
    """The names that a pattern, such as ``{a, b: [c], d = e}``, gives to variables."""
    if pattern.type in _NAMES:
        yield _text(pattern)
    elif pattern.type in ("assignment_pattern", "object_assignment_pattern"):
        yield from (name for part in _parts(pattern, "left") for name in _bound(part))
    elif pattern.type == "pair_pattern":
        yield from (name for part in _parts(pattern, "value") for name in _bound(part))
    else:
        yield from (name for part in pattern.named_children for name in _bound(part))


def _around(node: Node, kinds: Iterable[str]) -> Node | None:
    around = node.parent
    while around and around.type not in kinds:
        around = around.parent
    return around


def _parts(node: Node, *fields: str) -> list[Node]:
    return [part for field in fields if (part := node.child_by_field_name(field))]


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _all(child)


def _text(node: Node) -> str:
    return (node.text or b"").decode()
