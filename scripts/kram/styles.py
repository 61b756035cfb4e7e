"""The stylesheet of the site: the theme's rules and our own, less what no page can use.

A selector stays when every class, id, element and attribute it needs stands somewhere in the built
pages or in a script (which may add it later).  Pseudo-classes and what stands inside ``:not()`` never
take a selector out, so every state of an element that exists (hover, open, print, dark) keeps its
rules.  The result depends on the set of names only, not on the order of the pages.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import rcssmin
import tinycss2
from lxml import html

_ALWAYS = {"html", "body", "*"}
_ANY_OF = {"is", "where", "matches", "-webkit-any", "-moz-any"}
# Rules for engines that no reader of a page with custom properties has.
_FOREIGN = re.compile(r"^-(ms|moz|o|khtml)-")


@dataclass
class UsedNames:
    """Names that selectors may ask for: elements, classes, ids, and attributes with their values."""

    elements: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(default_factory=dict)
    # Words of the scripts: any of them may become a class, an element or an attribute's value.
    words: set[str] = field(default_factory=set)

    def add_page(self, page: str) -> None:
        """Adds all names of one built page."""
        for element in html.document_fromstring(page).iter(tag=html.etree.Element):
            self.elements.add(element.tag)
            for name, value in element.attrib.items():
                self.attributes.setdefault(name, set()).add(value)
                if name == "class":
                    self.classes.update(value.split())
                elif name == "id":
                    self.ids.add(value)

    def add_script(self, script: str) -> None:
        """Adds every word of a script, since it may set any of them."""
        self.words.update(re.findall(r"[A-Za-z_][\w-]*", script))

    def has_attribute(self, name: str, operator: str, value: str) -> bool:
        """Whether an element carries the attribute, with that value where ``operator`` is ``=``."""
        values = self.attributes.get(name)
        if values is None:
            return name in self.words
        return operator != "=" or value in values or value in self.words


def lean_stylesheet(sources: Iterable[str], used: UsedNames) -> str:
    """The minified rules of ``sources``, in their order, that pages with these names can use."""
    rules = [
        rule
        for source in sources
        for rule in tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)
    ]
    kept = _keep_rules(rules, used)
    while True:
        lean = _without_unused_definitions(kept)
        if len(lean) == len(kept):
            return str(rcssmin.cssmin(lean))
        kept = lean


def _keep_rules(rules: Sequence[Any], used: UsedNames) -> str:
    parts: list[str] = []
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [s for s in _split(rule.prelude) if _can_match(s, used)]
            body = tinycss2.serialize(rule.content)
            if selectors and body.strip():
                parts.append(",".join(tinycss2.serialize(s).strip() for s in selectors) + "{" + body + "}")
        elif rule.type == "at-rule":
            parts.append(_keep_at_rule(rule, used))
    return "".join(parts)


def _keep_at_rule(rule: Any, used: UsedNames) -> str:
    head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
    if rule.content is None:
        return "" if rule.lower_at_keyword == "charset" else head + ";"
    if rule.lower_at_keyword in {"media", "supports", "layer"}:
        inner = _keep_rules(
            tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), used
        )
        return head + "{" + inner + "}" if inner else ""
    return head + "{" + tinycss2.serialize(rule.content) + "}"


def _split(tokens: Sequence[Any]) -> list[list[Any]]:
    """The comma-separated parts of a selector list."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _can_match(selector: Sequence[Any], used: UsedNames) -> bool:
    previous: Any = None
    for index, token in enumerate(selector):
        if token.type == "ident":
            if previous == ".":
                if token.value not in used.classes and token.value not in used.words:
                    return False
            elif previous == ":":
                if _FOREIGN.match(token.value):
                    return False
            elif token.lower_value not in _ALWAYS | used.elements | used.words:
                return False
        elif token.type == "hash":
            if token.value not in used.ids and token.value not in used.words:
                return False
        elif token.type == "[] block":
            if not _attribute_can_match(token.content, used):
                return False
        elif token.type == "function" and previous == ":":
            if token.lower_name in _ANY_OF and not any(
                _can_match(part, used) for part in _split(token.arguments)
            ):
                return False
        previous = token
        del index
    return True


def _attribute_can_match(tokens: Sequence[Any], used: UsedNames) -> bool:
    parts = [t for t in tokens if t.type != "whitespace"]
    name = parts[0].lower_value
    operator = parts[1].value if len(parts) > 1 else ""
    value = parts[2].value if len(parts) > 2 else ""
    return used.has_attribute(name, operator, value)


def _without_unused_definitions(css: str) -> str:
    """The stylesheet without custom properties that nothing reads and keyframes that nothing plays."""
    read = set(re.findall(r"var\(\s*(--[\w-]+)", css))
    played = " ".join(re.findall(r"animation(?:-name)?\s*:([^;}]*)", css))

    def keep(rules: Sequence[Any]) -> str:
        parts: list[str] = []
        for rule in rules:
            if rule.type == "qualified-rule":
                declarations = [
                    d
                    for d in tinycss2.parse_blocks_contents(
                        rule.content, skip_comments=True, skip_whitespace=True
                    )
                    if d.type != "declaration" or not d.name.startswith("--") or d.name in read
                ]
                body = ";".join(d.serialize().rstrip(";") for d in declarations)
                if body:
                    parts.append(tinycss2.serialize(rule.prelude) + "{" + body + "}")
            elif rule.content is None:
                parts.append(rule.serialize())
            elif "keyframes" in rule.lower_at_keyword:
                if tinycss2.serialize(rule.prelude).strip() in played:
                    parts.append(rule.serialize())
            elif rule.lower_at_keyword in {"media", "supports", "layer"}:
                inner = keep(
                    tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                )
                if inner:
                    head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
                    parts.append(head + "{" + inner + "}")
            else:
                parts.append(rule.serialize())
        return "".join(parts)

    return keep(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
