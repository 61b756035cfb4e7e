"""The pages with the further parts of lists that only grow (``kram/view/parts.py``)."""

from collections.abc import Iterator
from functools import partial

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.markdown.model import Marker, Page
from kram.view import shortcodes
from kram.view.parts import PARTED, REFERENCES


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """Each further part of each list, in each language of its page."""
    return {
        part.given["view"].address: part
        for page in site.pages
        for marker in page.markers
        if marker.name in PARTED and (marker.name != "tanda" or site.repository.draws_all(page, marker))
        for part in _further(site, page, marker)
    }


def not_in_copies(site: FinishedSite) -> frozenset[str]:
    """All but the references: 55 KB in a ZIP, whose pages of causes have the sources of their own signs."""
    return frozenset(path for path, page in pages(site).items() if page.given["list"] != REFERENCES)


def _further(site: FinishedSite, page: Page, marker: Marker) -> Iterator[FinishedPage]:
    draw = getattr(shortcodes, marker.name)
    for part in draw(site.view(page), marker)["parts"]:
        if part.slug != page.slug:
            view = site.view(page, part.slug)
            given = {"view": view, "list": marker.name, "name": part.name}
            yield FinishedPage("bagian.html", page.language, given, partial(draw, view, marker))
