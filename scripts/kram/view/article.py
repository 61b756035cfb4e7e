"""The content of one page, kept as text; it can be looked into, and appear on another page."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any
from urllib.parse import quote

import deflate
from lxml import etree
from lxml.html import HtmlElement, HTMLParser
from markupsafe import Markup

from kram.remembered import remembered
from kram.urls import KNOWN_ADDRESSES, leads_to, relative
from kram.view import citations
from kram.view.folds import fold_answers

_ADDRESSED: Any = etree.XPath(".//*[@id or @href or @src]")
_CITATIONS: Any = etree.XPath(".//a[@class='sitasi']")
_SOURCES: Any = etree.XPath(".//*[@class='dasar']")
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
class Article:
    """A finished article, packed: texts of a large site would take six times the memory, and trees more."""

    packed: bytes
    packed_sources: bytes
    headings: tuple[tuple[str, str], ...]
    """The id and the words of each ``h2``."""

    @property
    def text(self) -> Markup:
        """Its HTML."""
        return _unpacked(self.packed)

    @property
    def sources(self) -> Markup:
        """The list of what it cites, which comes after it."""
        return _unpacked(self.packed_sources)

    def tree(self) -> HtmlElement:
        """The article below one element, to be looked into or changed for another page."""
        return fragment(self.text)

    def words(self) -> list[str]:
        """The words of the article."""
        return " ".join(self.tree().itertext()).split()

    def sections(self, old_url: str, new_url: str, prefix: str) -> tuple[ArticleSection, ...]:
        """The article cut before every ``h2``, as it must be on another page of the site.

        Relative addresses keep their targets; ids, and links to them, get ``prefix``.  Both URLs are relative
        to the root of the site.  Citations and lists of sources stay on its own page.
        """
        root, folder = self.tree(), posixpath.dirname(old_url)
        for citation in _CITATIONS(root):
            citations.drop(citation)
        for sources in _SOURCES(root):
            sources.drop_tree()
        for element in _ADDRESSED(root):
            if prefix and element.get("id"):
                element.set("id", prefix + element.get("id"))
            for name in ("href", "src"):
                if (value := element.get(name)) is not None:
                    element.set(name, _moved(value, folder, posixpath.dirname(new_url), prefix))
        return tuple(_sections(root))


@remembered
def finished(text: str, sources: str, old_ids: Iterable[tuple[str, str]], asked: str = "") -> Article:
    """The article of a text, with an empty element for each old id at the start of its heading.

    ``old_ids`` has pairs of an old id and that of today; the answers of the section ``asked`` are folded.
    Raises ValueError where that is no HTML of a part of a page.
    """
    root = fragment(text)
    fold_answers(root, asked)
    for old, now in reversed(list(old_ids)):
        for heading in root.xpath(".//*[@id=$now]", now=now):
            mark = etree.Element("span", id=old)
            mark.tail, heading.text = heading.text, None
            heading.insert(0, mark)
    headings = ((heading.get("id", ""), heading.text_content()) for heading in root.iterfind("h2"))
    return Article(_packed(inner(root)), _packed(sources), tuple(headings))


def _packed(text: str) -> bytes:
    return bytes(deflate.gzip_compress(text.encode(), 1))


def _unpacked(packed: bytes) -> Markup:
    return Markup(deflate.gzip_decompress(packed).decode())


def fragment(text: str) -> HtmlElement:
    """HTML of a part of a page, below one element; raises ValueError where it is no such HTML."""
    html = f"<html><body>{text}</body></html>".encode()
    root: HtmlElement | None = etree.fromstring(html, _PARSER).find("body")
    if root is None or (text.strip() and not len(root) and not root.text):
        raise ValueError("the text has no words, or HTML that no part of a page can have")
    root.getparent().remove(root)
    root.attrib.clear()
    root.tag = "div"
    return root


def inner(element: HtmlElement) -> Markup:
    """The HTML inside an element."""
    parts = [escape(element.text or "", quote=False), *map(_serialized, element)]
    return Markup("".join(parts).strip())


def _serialized(element: HtmlElement) -> str:
    text: str = etree.tostring(element, encoding="unicode", method="html")
    return text


def _sections(root: HtmlElement) -> Iterator[ArticleSection]:
    heads: list[HtmlElement | None] = [None]
    pieces = [[escape(root.text or "", quote=False)]]
    for child in root:
        if child.tag == "h2":
            heads.append(child)
            pieces.append([""])
        elif child.tag == "h3" or (child.tag == "section" and "kotak" in child.get("class", "").split()):
            pieces[-1].append(_serialized(child))
        else:
            pieces[-1][-1] += _serialized(child)
    for head, parts in zip(heads, pieces, strict=True):
        found = tuple(Markup(part.strip()) for part in parts if part.strip())
        if head is not None:
            old_ids = tuple(mark.get("id", "") for mark in head.iterfind("span[@id]"))
            yield ArticleSection(head.get("id", ""), head.text_content(), found, old_ids)
        elif found:
            yield ArticleSection("", "", found)


@lru_cache(KNOWN_ADDRESSES)
def _moved(address: str, old_folder: str, new_folder: str, prefix: str) -> str:
    target = leads_to(old_folder, address)
    _, hash_, section = address.partition("#")
    if target is None:
        return f"#{prefix}{section}" if address.startswith("#") else address
    return relative(quote(target) + hash_ + section, f"{new_folder}/")
