"""The text of a section as paper has it: no links, no sources, its drawings as files below docs/."""

import posixpath
from dataclasses import replace

import markdown
from lxml import html
from markupsafe import Markup

from kram.source.markdown.model import Page, Section
from kram.view.article import inner
from kram.view.citations import CITATION
from kram.view.page import filled
from kram.view.templates import Templates
from kram.view.viewpoint import Viewpoint

_EXTENSIONS = ("attr_list", "def_list", "md_in_html", "pymdownx.details", "tables")
_NOT_ON_PAPER = ("details", "svg")
_ON_SHEETS_ONLY = ("tanda",)
"""Markers whose data a sheet names for itself."""


def of_section(view: Viewpoint, section: Section, templates: Templates) -> Markup:
    """The HTML of a section below its heading; raises ValueError where a marker cannot be filled."""
    own = [m for m in view.page.markers if m.section == section.id and m.name not in _ON_SHEETS_ONLY]
    page: Page = replace(view.page, markers=own)
    text = CITATION.sub("", filled(section.text, replace(view, page=page), templates))
    return for_paper(markdown.markdown(text, extensions=list(_EXTENSIONS)), page.slug)


def for_paper(text: str, slug: str = "") -> Markup:
    """HTML of the page at an address as paper has it: what only a screen can do is gone, its words stay."""
    root = html.fragment_fromstring(text, create_parent="div")
    for comment in root.xpath(".//comment()"):
        comment.drop_tree()
    for link in root.iter("a"):
        link.tag, address = "span", link.get("href", "")
        link.attrib.clear()
        if address.startswith("tel:"):
            link.set("class", "nomor")
    for part in root.xpath("|".join(f".//{name}" for name in _NOT_ON_PAPER)):
        part.drop_tree()
    for picture in list(root.iter("img")):
        address = posixpath.normpath(posixpath.join(posixpath.dirname(slug), picture.get("src", "")))
        picture.set("src", address.removeprefix("../"))
        picture.attrib.pop("loading", None)
        _before_its_steps(picture)
    return Markup(inner(root))


def _before_its_steps(picture: html.HtmlElement) -> None:
    """A drawing below a list of steps comes before it, so that the list can stand beside it."""
    around = picture.getparent()
    above = around.getprevious() if around is not None and around.tag == "p" else None
    if around is not None and above is not None and above.tag == "ol":
        above.addprevious(around)
