"""The pages with the further parts of lists that only grow (``kram/view/parts.py``)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.markdown.model import Marker
from kram.source.review import review_of
from kram.urls import url
from kram.view import shortcodes
from kram.view.page import addresses
from kram.view.parts import PARTED, REFERENCES, Part
from kram.view.viewpoint import Viewpoint


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """Each further part of each list, in each language of its page."""
    views = [Viewpoint(site.repository, page, site.settings) for page in site.pages]
    return {
        url(part.slug, view.language): FinishedPage("bagian.html", view.language, given)
        for view in views
        for marker in view.page.markers
        if marker.name in PARTED
        for part, given in _further(view, marker)
    }


def not_in_copies(site: FinishedSite) -> frozenset[str]:
    """All but the references: 55 KB in a ZIP, whose pages of causes have the sources of their own signs."""
    return frozenset(path for path, page in pages(site).items() if page.given["list"] != REFERENCES)


def _further(view: Viewpoint, marker: Marker) -> Iterator[tuple[Part, dict[str, Any]]]:
    draw = getattr(shortcodes, marker.name)
    for part in draw(view, marker)["parts"]:
        if part.slug != view.slug:
            yield part, _contents(replace(view, part=part.slug), marker, part)


def _contents(view: Viewpoint, marker: Marker, part: Part) -> dict[str, Any]:
    page = view.page
    return {
        **addresses(view),
        **getattr(shortcodes, marker.name)(view, marker),
        "list": marker.name,
        "whole": page.title,
        "whole_url": view.url(page.slug),
        "name": part.name,
        "facts": review_of(view.repository, page.slug),
        "report_url": view.settings.report_url(f"{page.title} ({part.slug})"),
        "origin": view.settings.absolute(view.address),
    }
