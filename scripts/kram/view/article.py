"""The content of one page as HTML: help boxes made readable, and its sections taken apart."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html

from kram.vocabulary import LEVELS

_ADDRESSED: Any = etree.XPath(".//*[@id or @href or @src]")


@dataclass(frozen=True)
class ArticleSection:
    """A part of an article from one ``h2`` to the next; the text before the first has the id ``""``."""

    id: str
    title: str
    body: str
    """HTML of the section without its ``h2``."""
    old_ids: tuple[str, ...] = ()
    """Ids that the ``h2`` had before, which others may still link to."""


def _fragment(content: str) -> html.HtmlElement:
    return html.fragment_fromstring(content, create_parent="div")


def inner(element: html.HtmlElement) -> str:
    """The HTML inside an element."""
    parts = [element.text or ""]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return "".join(parts)


def finish(content: str, urgency: Mapping[str, str]) -> str:
    """The content with its help boxes as headed sections.

    ``urgency`` has, for each kind of box, the words that a screen reader says before its heading.
    """
    root = _fragment(content)
    for box in root.iter("div"):
        _finish_box(box, urgency)
    return inner(root).strip()


def _finish_box(box: html.HtmlElement, urgency: Mapping[str, str]) -> None:
    classes = box.get("class", "").split()
    kind = next((k for k in LEVELS if k in classes), None)
    if "admonition" not in classes or kind is None:
        return
    box.tag = "section"
    box.set("class", f"kotak {kind}")
    title = box.find("p")
    if title is None or title.get("class") != "admonition-title":
        return
    above = [e for e in box.itersiblings(preceding=True) if e.tag in ("h2", "h3", "h4")]
    level = int(above[0].tag[1]) + 1 if above else 2
    title.tag = f"h{level}"
    for subhead in box.iterfind("h3[@class='sub']"):
        subhead.tag = f"h{level + 1}"
    del title.attrib["class"]
    spoken = etree.Element("span")
    spoken.set("class", "sr")
    spoken.text = urgency[kind] + " "
    spoken.tail, title.text = title.text, None
    title.insert(0, spoken)


def sections(content: str) -> tuple[ArticleSection, ...]:
    """The content cut before every ``h2``."""
    return _cut(_fragment(content))


def moved(content: str, old_url: str, new_url: str, prefix: str = "") -> str:
    """The content as it must stand on another page of the site.

    Relative addresses keep their targets; ids, and links to them, get ``prefix``.
    Both URLs are relative to the root of the site.
    """
    return inner(_moved(content, old_url, new_url, prefix))


def moved_sections(content: str, old_url: str, new_url: str, prefix: str = "") -> tuple[ArticleSection, ...]:
    """The sections of the content as they must stand on another page of the site."""
    return _cut(_moved(content, old_url, new_url, prefix))


def _cut(root: html.HtmlElement) -> tuple[ArticleSection, ...]:
    found: list[tuple[str, str, list[str], list[str]]] = [("", "", [], [])]
    if root.text and root.text.strip():
        found[0][2].append(root.text)
    for child in root:
        if child.tag == "h2":
            old = [mark.get("id", "") for mark in child.iterfind("span[@id]")]
            found.append((child.get("id", ""), child.text_content(), [], old))
        else:
            found[-1][2].append(etree.tostring(child, encoding="unicode", method="html"))
    return tuple(
        ArticleSection(id_, title, "".join(parts).strip(), tuple(old))
        for id_, title, parts, old in found
        if id_ or parts
    )


def _moved(content: str, old_url: str, new_url: str, prefix: str) -> html.HtmlElement:
    root = _fragment(content)
    old_folder, new_folder = posixpath.dirname(old_url), posixpath.dirname(new_url) or "."
    for element in _ADDRESSED(root):
        if prefix and element.get("id"):
            element.set("id", prefix + element.get("id"))
        for name in ("href", "src"):
            if (value := element.get(name)) is not None:
                element.set(name, _address(value, old_folder, new_folder, prefix))
    return root


@cache
def _address(value: str, old_folder: str, new_folder: str, prefix: str) -> str:
    parts = urlsplit(value)
    if parts.scheme or parts.netloc or value.startswith("/"):
        return value
    if not parts.path:
        return f"#{prefix}{parts.fragment}"
    target = posixpath.normpath(posixpath.join(old_folder, parts.path))
    relative = posixpath.relpath(target, new_folder)
    return relative + (f"#{parts.fragment}" if parts.fragment else "")
