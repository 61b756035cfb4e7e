"""The content of one page, kept as text; it can be looked into, and appear on another page."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from urllib.parse import quote

import deflate
from lxml import etree
from lxml.html import HtmlElement, HTMLParser
from markupsafe import Markup

from kram.remembered import remembered
from kram.urls import KNOWN_ADDRESSES, leads_to, relative
from kram.view import citations
from kram.view.folds import fold_answers

_CUT = "\0"
"""Where the text of an article can be cut: before an ``h2``, an ``h3`` and a help box inside nothing."""
_ADDRESS = re.compile(r' (id|href|src)="([^"]+)"(?=[^<>]*>)')
_SOURCES = re.compile(r'<(\w+) class="dasar">.*?</\1>', re.DOTALL)
_ID = re.compile(r' id="([^"]*)"')
_OLD_ID = re.compile(r'<span id="([^"]*)"></span>')
_TAG = re.compile(r"<[^<>]*>")
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
        return Markup(_unpacked(self.packed).replace(_CUT, ""))

    @property
    def sources(self) -> Markup:
        """The list of what it cites, which comes after it."""
        return Markup(_unpacked(self.packed_sources))

    def tree(self) -> HtmlElement:
        """The article without its citations, below one element, to be changed for another page."""
        return fragment(citations.left_out(self.text))

    def words(self) -> list[str]:
        """The words of the article."""
        return " ".join(fragment(self.text).itertext()).split()

    def sections(self, old_url: str, new_url: str, prefix: str) -> tuple[ArticleSection, ...]:
        """The article cut before every ``h2``, as it must be on another page of the site.

        Relative addresses keep their targets; ids, and links to them, get ``prefix``.  Both URLs are relative
        to the root of the site.  Citations and lists of sources stay on its own page.
        """
        old, new = posixpath.dirname(old_url), posixpath.dirname(new_url)

        def there(match: re.Match[str]) -> str:
            name, value = match.groups()
            return f' {name}="{prefix + value if name == "id" else _moved(value, old, new, prefix)}"'

        # In the text, since to parse it takes longer: serialized, it has one form.
        text = _SOURCES.sub("", citations.left_out(_unpacked(self.packed)))
        return tuple(_sections(_ADDRESS.sub(there, text)))


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
    return Article(_packed("".join(_with_cuts(root)).strip()), _packed(sources), tuple(headings))


def _packed(text: str) -> bytes:
    return bytes(deflate.gzip_compress(text.encode(), 1))


def _unpacked(packed: bytes) -> str:
    return bytes(deflate.gzip_decompress(packed)).decode()


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


def letters(text: str) -> int:
    """How many letters a reader sees of HTML, with the spaces between words."""
    return len(unescape(" ".join(_TAG.sub("", str(text)).split())))  # Markup does it for each tag anew


def inner(element: HtmlElement) -> Markup:
    """The HTML inside an element."""
    parts = [escape(element.text or "", quote=False), *map(_serialized, element)]
    return Markup("".join(parts).strip())


def _serialized(element: HtmlElement) -> str:
    text: str = etree.tostring(element, encoding="unicode", method="html")
    return text


def _with_cuts(root: HtmlElement) -> Iterator[str]:
    yield escape(root.text or "", quote=False)
    for child in root:
        is_box = child.tag == "section" and "kotak" in child.get("class", "").split()
        yield _CUT * (is_box or child.tag in ("h2", "h3")) + _serialized(child)


def _sections(text: str) -> Iterator[ArticleSection]:
    parts = [[""]]
    for piece in text.split(_CUT):
        if piece.startswith("<h2"):
            parts.append(list(piece.partition("</h2>")[::2]))
        else:
            parts[-1].append(piece)
    for head, *pieces in parts:
        found = tuple(Markup(piece.strip()) for piece in pieces if piece.strip())
        opening, _, words = head.partition(">")
        if head:
            id = _ID.search(opening)
            title = unescape(_TAG.sub("", words))
            yield ArticleSection(id[1] if id else "", title, found, tuple(_OLD_ID.findall(words)))
        elif found:
            yield ArticleSection("", "", found)


@lru_cache(KNOWN_ADDRESSES)
def _moved(address: str, old_folder: str, new_folder: str, prefix: str) -> str:
    target = leads_to(old_folder, address)
    _, hash_, section = address.partition("#")
    if target is None:
        return f"#{prefix}{section}" if address.startswith("#") else address
    return relative(quote(target) + hash_ + section, f"{new_folder}/")
