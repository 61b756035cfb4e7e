"""The files that readers keep, and what they say about themselves."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from babel.numbers import format_decimal

from kram.export.site_context import FinishedSite
from kram.source.data.guides import Sheet
from kram.source.review import reviewed_pages
from kram.source.site_config import filled
from kram.sums import fingerprint
from kram.urls import both_url, relative, url
from kram.view.templates import written_out
from kram.vocabulary import LANGUAGES, ORIGINAL

FOR_CLINICS = ("poster", "patient", "codes")
"""The kinds of sheets that a clinic puts up, hands out or cuts up."""


@dataclass(frozen=True)
class Release:
    """How new the content of a copy is, how much of it a clinician has read, and where newer ones are."""

    changed: str
    """The day of the newest change, never that of the clock."""
    pages: int
    reviewed: int
    site_url: str = ""
    """Where the website is; empty where that is not known."""

    @property
    def check_again(self) -> str:
        """The day from which a reader should look for a newer copy: a year after the newest change."""
        try:
            return (date.fromisoformat(self.changed) + timedelta(days=365)).isoformat()
        except ValueError:
            return ""


def release(site: FinishedSite) -> Release:
    """The release that the content makes."""
    originals = [page for page in site.repository.pages if page.language == ORIGINAL]
    return Release(
        changed=max((page.front.get("changed", "") for page in originals), default=""),
        pages=len(originals),
        reviewed=reviewed_pages(site.repository),
        site_url=site.settings.site_url,
    )


@dataclass(frozen=True)
class Download:
    """A file that the page of downloads links to; ``path`` is relative to the root of the site."""

    path: str
    size: int
    """In units of 1,000 bytes, rounded up, as readers see it."""
    sha256: str

    @property
    def name(self) -> str:
        """What the file is called once it is kept."""
        return posixpath.basename(self.path)

    def url(self, page: str) -> str:
        """Its address on a page."""
        return relative(self.path, page)


def download(path: str, content: bytes) -> Download:
    """The facts about a file."""
    return Download(path, kilobytes(content), fingerprint(content))


def kilobytes(content: bytes) -> int:
    """The size as readers see it, in units of 1,000 bytes, rounded up."""
    return -(-len(content) // 1000)


def drawn(site: FinishedSite, offered: Sequence[Download] | None, language: str, page: str, kind: str) -> str:
    """One part of the offer on the page at a path, as HTML; ``kind`` is that of the marker.

    ``offered`` is None for a reader who has the files already.
    """
    files = {file.path: file for file in offered or ()}
    sheets = [sheet for sheet in site.repository.paper if language in sheet.languages and sheet.path in files]
    given = {
        "kind": kind,
        "kept": offered is None,
        "date": written_out(release(site).changed, site.words[language]),
        "devices": list(_devices(site, files, sheets, language, page)),
        "sheets": [
            {"file": files[sheet.path], "url": relative(sheet.path, page), "kind": sheet.kind}
            for sheet in sheets
            if kind != "klinik" or sheet.kind in FOR_CLINICS
        ],
    }
    return site.templates.render("unduhan.html", language, **given)


def _devices(
    site: FinishedSite, files: dict[str, Download], sheets: Sequence[Sheet], language: str, page: str
) -> Iterator[dict[str, Any]]:
    """Each device that a file suits: its name, whom it is for, and where a tap leads."""
    names, words = site.repository.topic.files, site.words[language]
    phone = names.phone_path(language)
    suits = {"phone": phone, "computer": names.zip, "clinic": names.zip, "kiwix": names.zim}
    for device, its in words["downloads"]["devices"].items():
        if file := files.get(suits.get(device, "")):
            about = filled(its["about"], size=format_decimal(file.size, locale=words["locale"]))
            facts = {"url": file.url(page), "file": file, "device": device}
            yield {"title": its["title"], "about": about, **facts}
        elif device == "paper" and sheets:
            yield {"title": its["title"], "about": its["about"], "url": f"#lembar-{language}", "file": None}


def listed_on(site: FinishedSite) -> frozenset[str]:
    """The paths of the pages that list the files, and so depend on them."""
    slugs = {page.slug for page in site.repository.pages for mark in page.markers if mark.name == "unduhan"}
    paths = ((*(url(slug, language) for language in LANGUAGES), both_url(slug)) for slug in slugs)
    return frozenset(path for those in paths for path in those)


def readmes(site: FinishedSite) -> dict[str, bytes]:
    """The text beside index.html in the ZIP, in each language."""
    names = site.repository.topic.files.readme
    return {name: _readme(site.words[language], release(site)) for language, name in names.items()}


def reviewed(site: FinishedSite) -> dict[str, str]:
    """How much of the content a clinician has read, in each language."""
    given = release(site)
    return {language: _reviewed(site.words[language], given) for language in LANGUAGES}


def _reviewed(every_word: Mapping[str, Any], given: Release) -> str:
    state = "none" if not given.reviewed else "all" if given.reviewed >= given.pages else "some"
    text = every_word["downloads"][f"reviewed_{state}"]
    return filled(text, reviewed=given.reviewed, pages=given.pages)


def _readme(every_word: Mapping[str, Any], given: Release) -> bytes:
    changed = written_out(given.changed, every_word)
    text = filled(every_word["downloads"]["readme"], date=changed, review=_reviewed(every_word, given))
    return text.replace("\n", "\r\n").encode()
