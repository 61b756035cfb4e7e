"""The files that readers keep, and what they say about themselves."""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from kram.export.site_context import FinishedSite
from kram.sums import fingerprint
from kram.urls import both_url, relative, url
from kram.vocabulary import LANGUAGES


@dataclass(frozen=True)
class Download:
    """A file that the page of downloads links to; ``path`` is relative to the root of the site."""

    path: str
    size: int
    """In units of 1,000 bytes, rounded up, as readers see it."""
    sha256: str

    @classmethod
    def of(cls, path: str, content: bytes) -> Self:
        """The facts about a file."""
        return cls(path, -(-len(content) // 1000), fingerprint(content))

    @property
    def name(self) -> str:
        """What the file is called once it is kept."""
        return posixpath.basename(self.path)

    def url(self, page: str) -> str:
        """Its address on a page."""
        return relative(self.path, page)


def drawn(site: FinishedSite, offered: Sequence[Download] | None, language: str, page: str, kind: str) -> str:
    """One part of the offer on the page at a path, as HTML; ``kind`` is that of the marker.

    ``offered`` is None for a reader who has the files already.
    """
    names, words = site.repository.topic.files, site.words[language]["downloads"]
    files = {file.path: file for file in offered or ()}
    sheets = [sheet for sheet in site.repository.paper if language in sheet.languages and sheet.path in files]
    suits = {
        "phone": names.phone_path(language),
        "computer": names.zip,
        "kiwix": names.zim,
    }
    devices = {device: files[suits[device]] for device in words["devices"] if suits.get(device) in files}
    given = {"kind": kind, "kept": offered is None, "devices": devices, "sheets": sheets, "files": files}
    return site.templates.render("unduhan.html", language, **given, release=site.release, path=page)


def listed_on(site: FinishedSite) -> frozenset[str]:
    """The paths of the pages that list the files, and so depend on them."""
    slugs = {page.slug for page in site.repository.pages for mark in page.markers if mark.name == "unduhan"}
    paths = ((*(url(slug, language) for language in LANGUAGES), both_url(slug)) for slug in slugs)
    return frozenset(path for those in paths for path in those)
