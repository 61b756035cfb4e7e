"""The content of one page as a tree: boxes get their headings, and it can appear on another page."""

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any, Self
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser
from markupsafe import Markup

from kram.urls import relative
from kram.vocabulary import LEVELS

_ADDRESSED: Any = etree.XPath(".//*[@id or @href or @src]")
_PARSER = HTMLParser(encoding="utf-8", collect_ids=False)
# Every element is of one class: to look for the class of its tag takes longer than to parse it.
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))


@dataclass(frozen=True)
class ArticleSection:
    """A part of an article from one ``h2`` to the next; the text before the first has the id ``""``."""

    id: str
    title: str
    pieces: tuple[Markup, ...]
    """HTML of the section without its ``h2``, cut before every ``h3`` and every help box."""
    old_ids: tuple[str, ...] = ()
    """Ids that the ``h2`` had before, which others may still link to."""


@dataclass(frozen=True)
class Finished:
    """A finished article as text: all trees of a large site would take ten times the memory."""

    text: Markup
    sources: Markup
    headings: tuple[tuple[str, str], ...]

    def tree(self) -> "Article":
        """The article, to be looked into or changed for another page."""
        return Article(self.text, self.sources)


class Article:
    """The HTML that MkDocs made of one page, parsed once, and the list of its sources at the end.

    Raises ValueError where that is no HTML of a part of a page.
    """

    def __init__(self, content: str, sources: str = "") -> None:
        self.root: HtmlElement = fragment(content + sources)
        self.sources = Markup(sources)

    @property
    def text(self) -> Markup:
        """The HTML of the article without the list of sources."""
        return inner(self.root, last=-1 if self.sources else None)

    def finished(self) -> Finished:
        """What is kept of it, with id and words of each ``h2``."""
        headings = ((heading.get("id", ""), heading.text_content()) for heading in self.root.iterfind("h2"))
        return Finished(self.text, self.sources, tuple(headings))

    def words(self) -> list[str]:
        """The words of the article without the list of sources."""
        parts = list(self.root)[:-1] if self.sources else list(self.root)
        return " ".join([self.root.text or "", *(text for part in parts for text in part.itertext())]).split()

    @property
    def sections(self) -> tuple[ArticleSection, ...]:
        """The article cut before every ``h2``."""
        found: list[tuple[str, str, list[str], list[str]]] = [("", "", [""], [])]
        if self.root.text and self.root.text.strip():
            found[0][2][0] = escape(self.root.text, quote=False)
        for child in self.root:
            if child.tag == "h2":
                old = [mark.get("id", "") for mark in child.iterfind("span[@id]")]
                found.append((child.get("id", ""), child.text_content(), [""], old))
            elif child.tag == "h3" or (child.tag == "section" and "kotak" in child.get("class", "").split()):
                found[-1][2].append(_serialized(child))
            else:
                found[-1][2][-1] += _serialized(child)
        return tuple(
            ArticleSection(id_, title, tuple(Markup(p.strip()) for p in parts if p.strip()), tuple(old))
            for id_, title, parts, old in found
            if id_ or any(parts)
        )

    def finish_boxes(self, urgency: Mapping[str, str]) -> None:
        """Makes help boxes sections with a heading.

        ``urgency`` has, for each kind of box, the words that a screen reader says before its heading.
        """
        for box in self.root.iter("div"):
            _finish_box(box, urgency)

    def keep_old_ids(self, ids: Mapping[str, Sequence[str]]) -> None:
        """Puts an empty element for each old id at the start of the heading that took its place."""
        for element in self.root.iter(etree.Element) if ids else ():
            for old in reversed(ids.get(element.get("id", ""), ())):
                mark = etree.Element("span")
                mark.set("id", old)
                mark.tail, element.text = element.text, None
                element.insert(0, mark)

    def without_sources(self, url: str) -> Self:
        """Takes out the list of sources: citations lead to the list on its page, at ``url``."""
        if self.sources:
            self.root.remove(self.root[-1])
        self.sources = Markup()
        addressed = _ADDRESSED(self.root)
        here = {element.get("id") for element in addressed}
        for element in addressed:
            href = element.get("href", "")
            if href.startswith("#fn:") and href[1:] not in here:
                element.set("href", posixpath.basename(url) + href)
        return self

    def moved(self, old_url: str, new_url: str, prefix: str = "") -> Self:
        """Makes the article what it must be on another page of the site.

        Relative addresses keep their targets; ids, and links to them, get ``prefix``.
        Both URLs are relative to the root of the site.
        """
        old_folder = posixpath.dirname(old_url)
        for element in _ADDRESSED(self.root):
            if prefix and element.get("id"):
                element.set("id", prefix + element.get("id"))
            for name in ("href", "src"):
                if (value := element.get(name)) is not None:
                    element.set(name, _address(value, old_folder, new_url, prefix))
        return self


def fragment(text: str) -> HtmlElement:
    """HTML of a part of a page, below one element; raises ValueError where it is no such HTML."""
    root: HtmlElement | None = etree.fromstring(f"<html><body>{text}</body></html>".encode(), _PARSER).find(
        "body"
    )
    if root is None or (text.strip() and not len(root) and not root.text):
        raise ValueError("the text has no words, or HTML that no part of a page can have")
    root.getparent().remove(root)
    root.attrib.clear()
    root.tag = "div"
    return root


def inner(element: HtmlElement, last: int | None = None) -> Markup:
    """The HTML inside an element, up to one of its children."""
    parts = [escape(element.text or "", quote=False), *map(_serialized, element[:last])]
    return Markup("".join(parts).strip())


def _serialized(element: HtmlElement) -> str:
    return etree.tostring(element, encoding="unicode", method="html")


def _finish_box(box: HtmlElement, urgency: Mapping[str, str]) -> None:
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


@lru_cache(4096)  # on one page the same again and again
def _address(value: str, old_folder: str, new_url: str, prefix: str) -> str:
    parts = urlsplit(value)
    if parts.scheme or parts.netloc or value.startswith("/"):
        return value
    if not parts.path:
        return f"#{prefix}{parts.fragment}"
    target = posixpath.normpath(posixpath.join(old_folder, parts.path))
    return relative(target, new_url) + (f"#{parts.fragment}" if parts.fragment else "")
