"""The ids of pages and of places on them in the file that holds all pages, and where links lead there."""

import posixpath
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from lxml import html

from kram.export.site_context import FinishedSite
from kram.urls import url

DIGITS = "0123456789abcdefghjklmnopqrstuvwxyz"
"""Without i, which every id of the frame has: a very large site came to "isi" by counting."""


class Places:
    """Short ids, since thousands of links name them: each is given when somebody first leads there."""

    def __init__(self, slugs: Iterable[str]) -> None:
        self._given: dict[tuple[str, str], str] = {}
        for slug in slugs:
            self.lead_to(slug)

    def has(self, slug: str) -> bool:
        """Whether a page is in the file."""
        return (slug, "") in self._given

    def lead_to(self, slug: str, id_: str = "") -> str:
        """The id of a page, or of the element that has an id on the page."""
        return self._given.setdefault((slug, id_), written(len(self._given)))

    def of(self, slug: str, id_: str = "") -> str:
        """The id of a page or element, empty where nothing leads there."""
        return self._given.get((slug, id_), "")


def written(number: int) -> str:
    """A number in as few characters as digits and letters allow."""
    rest, last = divmod(number, len(DIGITS))
    return (written(rest) if rest else "") + DIGITS[last]


class Links:
    """The pages of the site, those that are in the file, and the ids on them."""

    def __init__(
        self, site: FinishedSite, language: str, trees: Mapping[str, html.HtmlElement], places: Places
    ) -> None:
        self._slugs = {url(slug, language): slug for slug in site.order}
        self._folders = {slug: posixpath.dirname(url(slug, language)) for slug in trees}
        self._ids = {slug: frozenset(map(str, tree.xpath(".//@id"))) for slug, tree in trees.items()}
        self._places, self._settings = places, site.settings

    def to(self, slug: str, id_: str) -> str:
        """The id in the file of a place on a page, or of the page where the place was left out.

        Nothing where the page is not in the file.
        """
        known = id_ if id_ in self._ids.get(slug, ()) else ""
        return self._places.lead_to(slug, known) if self._places.has(slug) else ""

    def lead_inside(self, slug: str, tree: html.HtmlElement) -> None:
        """Lets every link to another page lead to its place in the file.

        Where it has none, the link leads to the website, or only its words stay if the address is not known.
        """
        for link in list(tree.iter("a")):
            parts = urlsplit(link.get("href", ""))
            if parts.scheme or parts.netloc:
                continue
            full = posixpath.normpath(posixpath.join(self._folders[slug], parts.path))
            target = self._slugs.get(full, "") if parts.path else slug
            fragment = f"#{parts.fragment}" if parts.fragment else ""
            if place := target and self.to(target, parts.fragment):
                link.set("href", f"#{place}")
            elif target and (address := self._settings.absolute(full)):
                link.set("href", address + fragment)
            else:
                link.drop_tag()
