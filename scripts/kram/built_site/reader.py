"""One built file becomes one BuiltFile: the addresses it uses, the ids it defines, what it asks for."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import tinycss2
from lxml import etree

from kram.built_site import floor
from kram.built_site.safety import GOING, WATCHED, may_be_unsafe, unsafe
from kram.built_site.shown import Shown, shown_on
from kram.drawings import active_parts
from kram.problems import Problem, problem

# Plain tuples: a large site has a million of them, and copies of this process send them back.
Use = tuple[str, int, bool]
"""An address that a file uses, its line, and whether it is loaded without being asked for."""
Named = tuple[str, int]
"""An id or an address, and its line."""


@dataclass(slots=True)
class BuiltFile:
    """What one file of the built site uses and defines; path is relative to the site."""

    path: str
    language: str = ""
    canonical: str = ""
    uses: list[Use] = field(default_factory=list)
    references: list[Named] = field(default_factory=list)
    """Ids that an element names, such as its label."""
    ids: list[Named] = field(default_factory=list)
    headings: list[Named] = field(default_factory=list)
    """Headings of articles that have an id."""
    switches: dict[str, list[Named]] = field(default_factory=lambda: defaultdict(list))
    """Links to each other language, with their lines."""
    problems: list[Problem] = field(default_factory=list)
    """Why the file, or a part of it, cannot be read."""
    unsafe: list[Problem] = field(default_factory=list)
    beyond: list[Problem] = field(default_factory=list)
    """What old browsers do not know."""
    is_promised: bool = False
    """Whether content says what the page shows."""
    shown: Shown = field(default_factory=dict)
    """Then what it does show, as shown.py has it."""


MOST_BYTES = 200_000_000
FLOOR = "Chrome 69, Safari 12, Firefox 68"
"""The oldest browsers in which the whole site works."""

_LEADING_LINKS = {*"alternate author canonical help license next prev search".split()}
"""Kinds of ``link`` that only say where something is; every other one, also one to come, is asked for."""
_LOADED = ("src", "data", "poster", "background", "action", "formaction", "attributionsrc")
_REFERENCES = ("for", "list", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls")
_STYLED = {*"style fill stroke filter mask clip-path cursor marker-start marker-mid marker-end".split()}
_TELLING = {"href", "xlink:href", "id", "name", "srcset", "imagesrcset", "ping", "content"}
_TELLING |= {*_LOADED, *_REFERENCES, *_STYLED}
"""Attributes that say what is on a page, what it loads and where it leads."""
_SILENT = {*"class lang aria-label aria-hidden tabindex width height".split()}
"""What most elements have, and what neither leads anywhere nor does anything."""
_ASKS = re.compile(r"url\(|@import", re.I)
_LOADED_BY_SCRIPT = re.compile(
    r"(?:\bfetch|\bimport|\bimportScripts|\bopen|\bsendBeacon|\bnew\s+\w+)\s*\(\s*[\"'`](https?:[^\"'`]+)"
    r"|\.(?:src|href)\s*=\s*[\"'`](https?:[^\"'`]+)"
)
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_ADDRESS_KEYS = ("@id", "url", "contentUrl", "image", "logo", "thumbnailUrl", "sameAs", "mainEntityOfPage")
_READ_INSIDE = {*"h1 h2 h3 h4 h5 h6 style script".split()}


def read_built(site: Traversable, path: str, is_promised: bool = False) -> BuiltFile:
    """One file of a folder, which may be in a ZIP; what cannot be read becomes a problem of the BuiltFile."""
    file = BuiltFile(path, is_promised=is_promised)
    why = ""
    try:
        content = (site / path).read_bytes()
        if len(content) > MOST_BYTES:
            raise ValueError(f"more than {MOST_BYTES:,} bytes")
        _READERS[f".{path.rpartition('.')[2]}"](file, content.decode("utf-8"))
    except OSError as error:
        why = str(error.strerror)
    except UnicodeDecodeError:
        why = "not UTF-8"
    except (etree.XMLSyntaxError, ValueError) as error:
        why = str(error)
    if why:
        file.problems.append(problem(path, 1, "SIT012", why=why))
    return file


def is_absolute(target: str) -> bool:
    """The address names a scheme or a host."""
    return bool(_ABSOLUTE.match(target)) or target.startswith("//")


def _read_html(file: BuiltFile, text: str) -> None:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root: Any = etree.fromstring(text.encode(), parser)
    if root is None:
        raise ValueError("no HTML")
    file.language = root.get("lang") or ""
    watched, hidden = [], []
    for element in root.iter():
        tag, line = element.tag, element.sourceline or 1
        is_watched = tag in WATCHED
        for name, value in element.items():
            if name in _SILENT:
                continue
            is_watched = is_watched or may_be_unsafe(name, value)
            if name in _TELLING:
                _read_attribute(file, element, name, value, line)
            elif name == "hidden":
                hidden.append(element)
        if is_watched:
            watched.append(element)
        if tag in _READ_INSIDE:
            _read_inside(file, element, tag, line)
    file.unsafe.extend(unsafe(file.path, root, watched))
    if file.is_promised:
        file.shown = shown_on(root, hidden)


def _read_inside(file: BuiltFile, element: Any, tag: str, line: int) -> None:
    if tag == "style":
        _read_css(file, element.text or "", line)
    elif tag == "script":
        _read_inner_script(file, element, line)
    elif element.get("id") and next(element.iterancestors("article"), None) is not None:
        file.headings.append((element.get("id"), line))


def _read_attribute(file: BuiltFile, element: Any, name: str, value: str, line: int) -> None:
    if name in ("href", "xlink:href"):
        _read_link(file, element, value, line)
    elif name == "id" or (name == "name" and element.tag == "a"):
        file.ids.append((value, line))
    elif name in _LOADED:
        file.uses.append((value, line, True))
    elif name in ("srcset", "imagesrcset"):
        file.uses.extend((part.split()[0], line, True) for part in value.split(",") if part.strip())
    elif name == "ping":
        file.uses.extend((target, line, True) for target in value.split())
    elif name in _STYLED:
        file.uses.extend(_in_css(value, line))
    elif name in _REFERENCES:
        file.references.extend((id, line) for id in value.split())
    elif name == "content" and element.get("property") in ("og:url", "og:image") and value:
        file.uses.append((value, line, False))


def _read_link(file: BuiltFile, element: Any, href: str, line: int) -> None:
    tag = element.tag
    if tag == "a":  # nearly all of them
        file.uses.append((href, line, False))
        if element.get("hreflang"):
            file.switches[element.get("hreflang")].append((href, line))
        return
    rel = set(element.get("rel", "").lower().split()) if tag == "link" else set()
    if rel & GOING:
        return
    if "canonical" in rel:
        file.canonical = href
    loads = not rel <= _LEADING_LINKS if rel else tag not in ("area", "base")
    file.uses.append((href, line, loads))


def _read_inner_script(file: BuiltFile, element: Any, line: int) -> None:
    text, kind = element.text or "", element.get("type") or "text/javascript"
    if kind == "application/ld+json":
        try:
            said = [text for key, text in _texts(_parsed(text, "JSON-LD")) if key in _ADDRESS_KEYS]
        except ValueError as error:
            file.problems.append(problem(file.path, line, "SIT012", why=str(error)))
        else:
            file.uses.extend((target, line, False) for target in said if not target.startswith("_:"))
    elif kind in ("text/javascript", "module"):
        _read_script(file, text, line)


def _read_css(file: BuiltFile, text: str, line: int = 1) -> None:
    file.uses.extend(_in_css(text, line))
    for what in floor.in_style(text):
        file.beyond.append(problem(file.path, line, "SIT025", what=what, floor=FLOOR))


def _read_script(file: BuiltFile, text: str, line: int = 1) -> None:
    for match in _LOADED_BY_SCRIPT.finditer(text) if "http" in text else ():
        file.uses.append((match[1] or match[2], line + text.count("\n", 0, match.start()), True))
    for what in floor.in_script(text):
        file.beyond.append(problem(file.path, line, "SIT026", what=what, floor=FLOOR))


def _read_svg(file: BuiltFile, text: str) -> None:
    """A drawing leads nowhere but to its own parts; everything else is active, and reported as that."""
    file.unsafe.extend(problem(file.path, 1, "SIT021", what=part) for part in active_parts(text))
    for element in _elements(text, recover=True):
        for name, value in element.items():
            if name == "id":
                file.ids.append((value, element.sourceline or 1))
            elif name.endswith("href") and value.startswith("#"):
                file.uses.append((value, element.sourceline or 1, True))


def _read_xml(file: BuiltFile, text: str) -> None:
    for element in _elements(text):
        line = element.sourceline or 1
        if element.get("href"):
            file.uses.append((element.get("href"), line, False))
        if element.tag.endswith("}loc") and element.text:
            file.uses.append((element.text.strip(), line, False))


def _read_json(file: BuiltFile, text: str) -> None:
    for _, said in _texts(_parsed(text, "not JSON")):
        if said.partition("#")[0].endswith((".html", ".png")) and " " not in said:
            file.uses.append((said, 1, False))


_READERS: dict[str, Callable[[BuiltFile, str], None]] = {
    ".html": _read_html,
    ".css": _read_css,
    ".js": _read_script,
    ".svg": _read_svg,
    ".xml": _read_xml,
    ".json": _read_json,
    ".webmanifest": _read_json,
}
READ = tuple(_READERS)


def _elements(text: str, recover: bool = False) -> Iterable[Any]:
    root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, recover=recover))
    return root.iter(etree.Element) if root is not None else ()


def _parsed(text: str, what: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{what}: {error}") from None


def _texts(data: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in JSON, with the key that it is below."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _texts(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value, key)
    elif isinstance(data, str):
        yield key, data


def _in_css(text: str, line: int) -> Iterator[Use]:
    return ((target, line + further, True) for target, further in _asked_for(text))


@cache
def _asked_for(text: str) -> list[tuple[str, int]]:
    """The addresses that a style loads, each with the lines before it."""
    found, is_asked = [], False
    tokens = tinycss2.parse_component_value_list(text, skip_comments=True) if _ASKS.search(text) else ()
    for token in floor.tokens(tokens):
        if token.type == "url" or (token.type == "string" and is_asked):
            found.append((token.value, token.source_line - 1))
        if token.type != "whitespace":
            is_url = token.type == "function" and token.lower_name == "url"
            is_asked = is_url or (token.type == "at-keyword" and token.lower_value == "import")
    return found
