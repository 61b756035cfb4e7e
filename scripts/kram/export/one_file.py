"""The whole site of one language in one HTML file, for a phone without internet.

A phone hands its browser one file at a time: links between files would lead nowhere, so every page
is in the same file, and links lead to its place there. The sources are there once, and every
citation has the number of its source in that list.
"""

from __future__ import annotations

import base64
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.review import review_of
from kram.urls import url
from kram.view.article import inner
from kram.view.citations import spoken
from kram.vocabulary import LANGUAGES

_NUMBER = re.compile(r"\d+")


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """The page of each language that is a file of its own."""
    names = site.repository.topic.files
    return {
        names.phone_path(language): FinishedPage("satu-berkas.html", language, contents(site, language))
        for language in LANGUAGES
    }


def contents(site: FinishedSite, language: str) -> dict[str, Any]:
    """What the template gets: the pages of one language in the groups of the menu, with rewritten links."""
    groups = site.repository.config.groups(language)
    known = {url(slug, language): slug for _, slugs in groups for slug in slugs}
    numbers = _numbers(site, language)
    chapters = []
    for title, slugs in groups:
        pages = [
            {
                "id": anchor(slug),
                "title": page.title,
                "facts": review_of(site.repository, slug),
                "body": _body(site, slug, language, known, numbers),
            }
            for slug in slugs
            if (page := site.repository.page(slug, language))
        ]
        chapters.append({"title": title, "pages": pages})
    changed = max(page.front.get("changed", "") for page in site.repository.pages)
    reviewed = any(review_of(site.repository, slug).reviewed for slug in site.order)
    return {"groups": chapters, "changed": changed, "reviewed": reviewed, "moved": False}


def anchor(slug: str, id_: str = "") -> str:
    """The id that a page, or a place on it, has in the one file."""
    return slug.replace("/", "-") + (f"--{id_}" if id_ else "")


def _numbers(site: FinishedSite, language: str) -> dict[str, int]:
    """The place of each source in the list of all."""
    article = site.articles.get((site.repository.topic.pages.references, language))
    keys = article.root.xpath(".//*[@class='rujukan']/li/@id") if article else ()
    return {str(key): number for number, key in enumerate(keys, 1)}


def _body(
    site: FinishedSite, slug: str, language: str, known: dict[str, str], numbers: dict[str, int]
) -> str:
    root = site.articles[slug, language].copied()
    folder = posixpath.dirname(url(slug, language))
    own = _number_of_each(root, numbers)
    for part in root.xpath("./details[@class='sumber']"):
        part.drop_tree()
    before = 0
    for listed in root.xpath("./ul[@class='rujukan']"):
        listed.tag = "ol"
        if before:
            listed.set("start", str(before + 1))
        before += len(listed)
    for element in root.iter(etree.Element):
        if element.tag in ("h2", "h3", "h4", "h5"):
            element.tag = f"h{int(element.tag[1]) + 1}"
        if element.get("id", "").startswith("fn:"):
            del element.attrib["id"]
        elif element.get("id"):
            element.set("id", anchor(slug, element.get("id")))
        if element.tag == "a" and element.get("class") == "sitasi":
            _cite(element, own, site.repository.topic.pages.references, site.words[language]["citation"])
        elif element.tag == "a":
            _lead_inside(element, slug, folder, known)
        if element.tag == "img":
            _carry(element, site.repository.root, folder)
    return inner(root)


def _number_of_each(root: html.HtmlElement, numbers: dict[str, int]) -> dict[str, tuple[str, str]]:
    """For the number of each source on its page, its key, and its number in the list of all."""
    keys = [str(id_).removeprefix("fn:") for id_ in root.xpath("./details[@class='sumber']//li/@id")]
    return {str(place): (key, str(numbers[key])) for place, key in enumerate(keys, 1) if key in numbers}


def _cite(
    link: html.HtmlElement, own: dict[str, tuple[str, str]], references_page: str, words: Mapping[str, str]
) -> None:
    """A citation leads to the list of all sources, and says the numbers of that list."""
    cited = [own[number] for number in _NUMBER.findall(link.text or "") if number in own]
    if cited:
        numbers = [number for _, number in cited]
        link.set("href", "#" + anchor(references_page, cited[0][0]))
        link.set("aria-label", spoken(numbers, words))
        link.text = f"[{', '.join(numbers)}]"


def _lead_inside(link: html.HtmlElement, slug: str, folder: str, known: dict[str, str]) -> None:
    parts = urlsplit(link.get("href", ""))
    if parts.scheme or parts.netloc:
        return
    target = slug if not parts.path else known.get(posixpath.normpath(posixpath.join(folder, parts.path)))
    if target is None:
        link.drop_tag()
    else:
        link.set("href", "#" + anchor(target, parts.fragment))


def _carry(picture: html.HtmlElement, root: Path, folder: str) -> None:
    """Puts the drawing itself into the page."""
    file = root / "docs" / posixpath.normpath(posixpath.join(folder, picture.get("src", "")))
    picture.set("src", "data:image/svg+xml;base64," + base64.b64encode(file.read_bytes()).decode())
