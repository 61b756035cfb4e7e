"""The text of a section as paper has it: no links, no sources, its drawings as files below docs/."""

import posixpath
from dataclasses import replace

from lxml import html
from markupsafe import Markup

from kram.source.markdown.model import Page, Section
from kram.urls import leads_to
from kram.view.article import inner
from kram.view.citations import CITATION
from kram.view.folds import unfold
from kram.view.markdown import html_of
from kram.view.page import filled
from kram.view.templates import Templates
from kram.view.viewpoint import Viewpoint

_ON_SHEETS_ONLY = ("tanda",)
"""Markers whose data a sheet names for itself."""


def of_section(view: Viewpoint, section: Section, templates: Templates) -> Markup:
    """The HTML of a section below its heading; raises ValueError where a marker cannot be filled."""
    own = [m for m in view.page.markers if m.section == section.id and m.name not in _ON_SHEETS_ONLY]
    page: Page = replace(view.page, markers=own)
    text = CITATION.sub("", filled(section.text, replace(view, page=page), templates))
    return for_paper(html_of(text, page.path.removeprefix("docs/")), view.address)


def for_paper(text: str, here: str = "") -> Markup:
    """HTML of the page at an address as paper has it: what only a screen can do is gone, its words stay."""
    root = html.fragment_fromstring(text, create_parent="div")
    for link in root.iter("a"):
        link.tag, address = "span", link.get("href", "")
        link.attrib.clear()
        if address.startswith("tel:"):
            link.set("class", "nomor")
    unfold(root)
    for part in root.xpath(".//comment() | .//details | .//svg"):
        part.drop_tree()
    for picture in list(root.iter("img")):
        picture.set("src", leads_to(posixpath.dirname(here), picture.get("src", "")) or "")
        picture.attrib.pop("loading", None)
        # A drawing below a list of steps comes before it, so that the list can be beside it.
        for steps in picture.xpath("parent::p/preceding-sibling::*[1][self::ol]"):
            steps.addprevious(picture.getparent())
    return Markup(inner(root))
