"""Finished site -> the pages made of many pages, and the files beside them."""

from pathlib import Path

from kram.export import (
    hosting,
    kept,
    links_json,
    machines,
    parts,
    qr_codes,
    scripts,
    search,
    side_by_side,
    signposts,
    social_cards,
)
from kram.export.site_context import FinishedPage, FinishedSite


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """The pages of both editions beside those of the menu."""
    return side_by_side.pages(site) | parts.pages(site) | signposts.at_old_addresses(site)


def not_in_copies(site: FinishedSite) -> frozenset[str]:
    """What the ZIP and the file for Kiwix leave out: pages, and what programs of the website go by."""
    without = side_by_side.not_in_copies(site) | parts.not_in_copies(site)
    return without | {links_json.SCHEMA_PATH}


def web_pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """The pages that are only on the web."""
    return signposts.at_no_address(site) | signposts.at_codes(site)


def files(site: FinishedSite) -> dict[str, bytes]:
    """What pages ask for, what a host needs, and the licences of what others made, in both editions."""
    notices = {"LISENSI.txt": site.templates.render("lisensi.txt")}
    of_pages = search.files(site) | scripts.files(site)
    return _encoded(of_pages | hosting.files(site) | notices)


def web_files(site: FinishedSite, fonts: Path) -> dict[str, bytes]:
    """What only programs, search engines, feed readers and people with a phone and a network ask for.

    ``fonts`` are those of the pictures beside shared links.
    """
    texts = links_json.files(site) | hosting.web_files(site) | machines.files(site)
    return _encoded(texts) | qr_codes.files(site) | social_cards.files(site, fonts) | kept.web_files(site)


def _encoded(texts: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in texts.items()}
