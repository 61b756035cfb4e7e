"""Scripts without comments and spare white space, and with short names for their own variables.

No package that renames variables can be installed on every machine that a build runs on. What is done here is
less than what they do: a variable that a script declares inside a function gets the shortest name that means
nothing else where it is used.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
_ENDED = ("expression_statement", "lexical_declaration", "return_statement")
_WITH_NAMES = (*_FUNCTIONS, "catch_clause")
_BLOCKS = (*_FUNCTIONS, "statement_block", "switch_body", "for_statement", "for_in_statement")


@dataclass(frozen=True)
class _Variable:
    """A name, and the function or block that declares it; None is the whole script, or somebody else's."""

    name: str
    scope: Node | None


@cache
def script(source: str) -> str:
    """A script that does the same. Names declared outside of functions stay: other scripts may use them."""
    code = str(rjsmin.jsmin(source)).encode()
    root = _PARSER.parse(code).root_node
    scopes = _scopes(root)
    named = [(node, _variable(node, scopes)) for node in _all(root) if node.type in _NAMES]
    short = _short(named)
    edits = [
        (node.start_byte, node.end_byte, _named(node, variable, short))
        for node, variable in named
        if variable.scope
    ]
    edits += (edit for node in _all(root) for edit in _shorter(node, code))
    for start, end, text in sorted(edits, reverse=True):
        code = code[:start] + text.encode() + code[end:]
    return code.decode()


def _shorter(node: Node, code: bytes) -> Iterator[tuple[int, int, str]]:
    """Where a script can be written shorter, from byte to byte, and how; what others use stays."""
    before, after = node.prev_sibling, node.next_sibling
    if node.type == "formal_parameters" and after and after.type == "=>":
        yield from _without_brackets(node, code)
    elif node.type == "lexical_declaration" and _around(node, _FUNCTIONS):
        kind = node.children[0]
        if before and before.type == node.type and before.children[-1].type == ";":
            yield before.end_byte - 1, node.children[1].start_byte, ","
        elif _text(kind) == "const":
            yield kind.start_byte, kind.end_byte, "let"
    elif node.type == "const" and node.parent and node.parent.type == "for_in_statement":
        yield node.start_byte, node.end_byte, "let"
    elif node.type == ";" and node.parent and after is None:
        end = node.parent.next_sibling
        if node.parent.type in _ENDED and end and end.type == "}":
            yield node.start_byte, node.end_byte, ""


def _without_brackets(parameters: Node, code: bytes) -> Iterator[tuple[int, int, str]]:
    """The brackets around the one name of an arrow function; a word before them stays apart."""
    first, *others = parameters.children
    if [part.type for part in others] == ["identifier", ")"]:
        space = " " if re.match(rb"[\w$]", code[first.start_byte - 1 :]) else ""
        yield first.start_byte, first.end_byte, space
        yield others[1].start_byte, others[1].end_byte, ""


def _named(node: Node, variable: _Variable, short: Mapping[_Variable, str]) -> str:
    return (f"{variable.name}:" if node.type in _SHORTHAND else "") + short[variable]


def file(path: Path) -> str:
    """The script in a file."""
    return script(path.read_text("utf-8"))


def json_for_script(value: Any) -> str:
    """The value as JSON that no script element can end in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def rules(path: Path) -> list[str]:
    """The rules of a stylesheet that a script adds to a page."""
    style = rcssmin.cssmin(path.read_text("utf-8"))
    return [rule.serialize() for rule in tinycss2.parse_stylesheet(style, skip_comments=True)]


def _scopes(root: Node) -> dict[str, list[Node]]:
    """For each name, the functions and blocks in which a declaration of it holds."""
    found: dict[str, list[Node]] = defaultdict(list)
    for declared, scope in _declarations(root):
        if scope:
            for name in _bound(declared):
                found[name].append(_whole(scope))
    return found


def _whole(scope: Node) -> Node:
    """What a function declares and its parameters may not have the same names, so both are in one scope."""
    around = scope.parent
    return around if around and scope.type == "statement_block" and around.type in _WITH_NAMES else scope


def _variable(node: Node, scopes: Mapping[str, Sequence[Node]]) -> _Variable:
    """What a name means: what is declared in the nearest function or block around it."""
    name, at = _text(node), node.start_byte
    around = [scope for scope in scopes.get(name, ()) if scope.start_byte <= at < scope.end_byte]
    return _Variable(name, max(around, key=lambda scope: scope.start_byte, default=None))


def _short(named: Sequence[tuple[Node, _Variable]]) -> dict[_Variable, str]:
    """Short names, the shortest for what is named most often."""
    counted = Counter(variable for _, variable in named)
    apart = _apart(named)
    short = {variable: variable.name for variable in counted if not variable.scope}
    for variable, _ in counted.most_common():
        if variable.scope:
            taken = {short.get(other) for other in apart[variable]} | _RESERVED
            letters = chain(_LETTERS, map("".join, product(_LETTERS, repeat=2)))
            short[variable] = next(name for name in letters if name not in taken)
    return short


def _apart(named: Sequence[tuple[Node, _Variable]]) -> dict[_Variable, set[_Variable]]:
    """For each variable those that need another name: one of both is used inside the scope of the other."""
    used: dict[Node, set[_Variable]] = defaultdict(set)
    for node, variable in named:
        around = node.parent
        while around:
            used[around].add(variable)
            around = None if around == variable.scope else around.parent
    apart: dict[_Variable, set[_Variable]] = defaultdict(set)
    for variable in {variable for _, variable in named}:
        for other in used[variable.scope] - {variable} if variable.scope else ():
            apart[variable].add(other)
            apart[other].add(variable)
    return apart


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


def _all(root: Node) -> Iterator[Node]:
    """A node and all inside it, in the order of the script."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += reversed(node.children)


def _text(node: Node) -> str:
    return (node.text or b"").decode()
