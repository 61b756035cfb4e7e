"""One built file becomes one BuiltFile: the addresses it uses, the ids it defines, what it asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from kram.built_site import floor
from kram.built_site.safety import GOING, unsafe
from kram.drawings import active_parts
from kram.problems import Problem, problem


class Use(NamedTuple):
    """An address that a file uses: to lead readers there, or to load it without being asked."""

    target: str
    line: int
    loads: bool


class Named(NamedTuple):
    """An id at a line."""

    id: str
    line: int


class Switch(NamedTuple):
    """A link to another language."""

    language: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """What one file of the built site uses and defines; path is relative to the site."""

    path: str
    language: str
    uses: tuple[Use, ...]
    references: tuple[Named, ...]
    ids: tuple[Named, ...]
    headings: tuple[Named, ...]
    switches: tuple[Switch, ...]
    canonical: str
    problems: tuple[Problem, ...]
    """Why the file, or a part of it, cannot be read."""
    unsafe: tuple[Problem, ...] = ()
    beyond: tuple[Problem, ...] = ()
    """What old browsers do not know."""


MOST_BYTES = 50_000_000
READ = (".html", ".css", ".svg", ".xml", ".json", ".webmanifest", ".js")

_LOADING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "manifest",
    "apple-touch-icon",
    "mask-icon",
}
_LOADED = ("src", "data", "poster", "background", "action", "formaction")
_REFERENCES = ("for", "list", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls")
_TELLING = {"id", "name", "srcset", "imagesrcset", "ping", "style", *_LOADED, *_REFERENCES}
_CSS_URL = re.compile(
    r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s()\"']*))\s*\)|@import\s+(?:\"([^\"]*)\"|'([^']*)')"
)
_CSS_COMMENT = re.compile(r"/\*(?:(?!/\*).)*?\*/", re.S)
_SVG_REFERENCE = re.compile(r"\b(?:xlink:)?href\s*=\s*[\"'](#[^\"']+)[\"']")
_SVG_ID = re.compile(r"\sid=[\"']([^\"']+)[\"']")
_LOADED_BY_SCRIPT = re.compile(
    r"(?:\bfetch|\bimport|\bimportScripts|\bopen|\bsendBeacon|\bnew\s+\w+)\s*\(\s*[\"'`](https?:[^\"'`]+)"
    r"|\.(?:src|href)\s*=\s*[\"'`](https?:[^\"'`]+)"
)
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_ADDRESS_KEYS = ("@id", "url", "contentUrl", "image", "logo", "thumbnailUrl", "sameAs", "mainEntityOfPage")


def read_built(site: Path, path: str) -> BuiltFile:
    """One file of the site; what cannot be read becomes a problem of the BuiltFile."""
    try:
        file = site / path
        if file.stat().st_size > MOST_BYTES:
            return _unread(path, f"more than {MOST_BYTES:,} bytes")
        text = file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return _unread(path, str(error.strerror) if isinstance(error, OSError) else "not UTF-8")
    if path.endswith(".html"):
        return _read_html(path, text)
    if path.endswith(".css"):
        return _plain(path, _in_css(text, 1), floor.in_style(path, text))
    if path.endswith(".svg"):
        return _read_svg(path, text)
    if path.endswith(".xml"):
        return _read_xml(path, text)
    if path.endswith((".json", ".webmanifest")):
        return _read_json(path, text)
    return _plain(path, _in_script(text, 1), floor.in_script(path, text))


def _unread(path: str, why: str) -> BuiltFile:
    return BuiltFile(path, "", (), (), (), (), (), "", (problem(path, 1, "SIT012", why=why),))


def _plain(path: str, uses: Iterator[Use], beyond: Iterable[Problem] = ()) -> BuiltFile:
    return BuiltFile(path, "", tuple(uses), (), (), (), (), "", (), beyond=tuple(beyond))


def _read_html(path: str, text: str) -> BuiltFile:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return _unread(path, str(error))
    if root is None:
        return _unread(path, "no HTML")
    reader = _Html(path)
    reader.read(root)
    return BuiltFile(
        path,
        root.get("lang") or "",
        tuple(reader.uses),
        tuple(reader.references),
        tuple(reader.ids),
        tuple(reader.headings),
        tuple(reader.switches),
        reader.canonical,
        tuple(reader.problems),
        tuple(unsafe(path, root)),
        tuple(floor.in_page(path, root)),
    )


class _Html:
    """Everything that one page uses and defines, collected element by element."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.uses: list[Use] = []
        self.references: list[Named] = []
        self.ids: list[Named] = []
        self.headings: list[Named] = []
        self.switches: list[Switch] = []
        self.problems: list[Problem] = []
        self.canonical = ""

    def read(self, root: Any) -> None:
        """Every element once; headings of articles are those that carry an id there."""
        for element in root.iter():
            items = element.items()
            if items:
                self._attributes(element.tag, dict(items), element.sourceline or 1)
            if element.tag == "style" and element.text:
                self.uses.extend(_in_css(element.text, element.sourceline or 1))
            elif element.tag == "script":
                self._script(element, element.sourceline or 1)
        for article in root.iter("article"):
            for heading in article.iter("h1", "h2", "h3", "h4", "h5", "h6"):
                if heading.get("id"):
                    self.headings.append(Named(heading.get("id"), heading.sourceline or 1))

    def _attributes(self, tag: str, attributes: dict[str, str], line: int) -> None:
        href = attributes.get("href", attributes.get("xlink:href"))
        if href is not None:
            self._link(tag, href, attributes, line)
        for name in attributes.keys() & _TELLING:
            value = attributes[name]
            if name == "id" or (name == "name" and tag == "a"):
                self.ids.append(Named(value, line))
            elif name in _LOADED:
                self.uses.append(Use(value, line, True))
            elif name in ("srcset", "imagesrcset"):
                targets = [part.split()[0] for part in value.split(",") if part.strip()]
                self.uses.extend(Use(target, line, True) for target in targets)
            elif name == "ping":
                self.uses.extend(Use(target, line, True) for target in value.split())
            elif name == "style":
                self.uses.extend(_in_css(value, line))
            elif name in _REFERENCES:
                self.references.extend(Named(id, line) for id in value.split())
        if tag == "meta":
            self._meta(attributes, line)

    def _link(self, tag: str, href: str, attributes: dict[str, str], line: int) -> None:
        loads = tag not in ("a", "area", "link", "base")
        if tag == "link":
            rel = set(attributes.get("rel", "").lower().split())
            if rel & GOING:
                return
            loads = bool(rel & _LOADING_LINKS)
            if "canonical" in rel:
                self.canonical = href
        self.uses.append(Use(href, line, loads))
        if tag == "a" and attributes.get("hreflang"):
            self.switches.append(Switch(attributes["hreflang"], href, line))

    def _meta(self, attributes: dict[str, str], line: int) -> None:
        content = attributes.get("content", "")
        if attributes.get("property") in ("og:url", "og:image") and content:
            self.uses.append(Use(content, line, False))

    def _script(self, element: Any, line: int) -> None:
        text = element.text or ""
        if element.get("type") == "application/ld+json":
            try:
                self.uses.extend(Use(target, line, False) for target in _in_linked_data(json.loads(text)))
            except (ValueError, RecursionError) as error:
                self.problems.append(problem(self.path, line, "SIT012", why=f"JSON-LD: {error}"))
        elif text and element.get("type", "text/javascript") in ("text/javascript", "module"):
            self.uses.extend(_in_script(text, line))


def _in_linked_data(data: Any, key: str = "") -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _in_linked_data(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _in_linked_data(value, key)
    elif isinstance(data, str) and key in _ADDRESS_KEYS and not data.startswith("_:"):
        yield data


def _in_css(text: str, line: int) -> Iterator[Use]:
    if "url(" not in text and "@import" not in text:
        return
    clean = _CSS_COMMENT.sub(lambda m: "\n" * m[0].count("\n"), text)
    for match, number in _with_lines(_CSS_URL, clean, line):
        target = next((group for group in match.groups() if group is not None), "")
        yield Use(target, number, True)


def _in_script(text: str, line: int) -> Iterator[Use]:
    if "http" not in text:
        return
    for match, number in _with_lines(_LOADED_BY_SCRIPT, text, line):
        yield Use(match[1] or match[2], number, True)


def _read_svg(path: str, text: str) -> BuiltFile:
    """A drawing leads nowhere but to its own parts; everything else is active, and reported as that."""
    uses = [Use(match[1], line, True) for match, line in _with_lines(_SVG_REFERENCE, text, 1)]
    ids = [Named(match[1], line) for match, line in _with_lines(_SVG_ID, text, 1)]
    active = tuple(problem(path, 1, "SIT021", what=part) for part in active_parts(text))
    return BuiltFile(path, "", tuple(uses), (), tuple(ids), (), (), "", (), active)


def _with_lines(pattern: re.Pattern[str], text: str, line: int) -> Iterator[tuple[re.Match[str], int]]:
    """Every match with its line, where the text begins at the given one."""
    before = 0
    for match in pattern.finditer(text):
        line += text.count("\n", before, match.start())
        before = match.start()
        yield match, line


def _read_xml(path: str, text: str) -> BuiltFile:
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return _unread(path, str(error))
    uses = []
    for element in root.iter(etree.Element):
        line = int(element.sourceline or 1)  # type: ignore[arg-type]
        if element.get("href"):
            uses.append(Use(str(element.get("href")), line, False))
        if str(element.tag).endswith("}loc") and element.text:
            uses.append(Use(element.text.strip(), line, False))
    return _plain(path, iter(uses))


def _read_json(path: str, text: str) -> BuiltFile:
    try:
        return _plain(path, (Use(target, 1, False) for target in _addresses_in(json.loads(text))))
    except (ValueError, RecursionError) as error:
        return _unread(path, f"not JSON: {error}")


def _addresses_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from _addresses_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _addresses_in(value)
    elif isinstance(data, str) and data.partition("#")[0].endswith((".html", ".png")) and " " not in data:
        yield data


def is_absolute(target: str) -> bool:
    """The address names a scheme or a host."""
    return bool(_ABSOLUTE.match(target)) or target.startswith("//")
