"""The body of a page as an edition needs it: without what the edition does not have."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Container
from urllib.parse import unquote, urlsplit

from lxml import html

from kram.view import article

DOWNLOADS = "unduhan"
"""The class of the empty element, with a language, that the list of downloads fills."""

_DOT = re.compile(r"\s*·\s*$")


def tree(body: str) -> html.HtmlElement:
    """The body below one element."""
    return html.fragment_fromstring(body, create_parent="div")


def text(root: html.HtmlElement) -> str:
    """The HTML of a body."""
    return article.inner(root)


def fill_downloads(root: html.HtmlElement, draw: Callable[[str], str]) -> None:
    """Puts into each place for it what ``draw`` makes for the language of the place."""
    for place in root.xpath(f".//div[@class='{DOWNLOADS}']"):
        for element in html.fragments_fromstring(draw(place.get("lang", "")).strip()):
            place.append(element)


def mark_pictures(root: html.HtmlElement, path: str, mark: Callable[[str], str]) -> None:
    """Adds to the address of each picture what ``mark`` says of the file."""
    for picture in root.iter("img"):
        if (target := leads_to(path, picture.get("src", ""))) is not None:
            picture.set("src", picture.get("src") + mark(target))


def leave_out(root: html.HtmlElement, path: str, absent: Container[str]) -> None:
    """Takes out pictures and downloads that are absent; of a link to something absent the words stay."""
    for element in list(root.iter("a", "img")):
        target = leads_to(path, element.get("href", element.get("src", "")))
        if target is None or target not in absent:
            continue
        if element.tag == "a" and element.get("download") is None:
            element.drop_tag()
            continue
        before, parent = element.getprevious(), element.getparent()
        if before is not None:
            before.tail = _DOT.sub("", before.tail or "")
        elif parent is not None:
            parent.text = _DOT.sub("", parent.text or "")
        element.drop_tree()


def leads_to(path: str, address: str) -> str | None:
    """The path of the file that an address on a page leads to; None where it leaves the site or the file."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
