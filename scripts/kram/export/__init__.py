"""Finished site -> the files made of many pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kram.export import (
    feed,
    hosting,
    links_json,
    moved_pages,
    not_found,
    one_file,
    qr_codes,
    scripts,
    search,
    side_by_side,
    sitemap,
    social_cards,
)
from kram.export.site_context import FinishedSite

_MAKERS = (
    side_by_side,
    one_file,
    search,
    links_json,
    not_found,
    moved_pages,
    hosting,
    sitemap,
    feed,
    scripts,
    qr_codes,
)


def files(site: FinishedSite, fonts: Path) -> Iterator[tuple[str, str | bytes]]:
    """Every file with its path in the site; ``fonts`` are those of the pictures beside shared links."""
    for maker in _MAKERS:
        yield from maker.files(site).items()
    yield from social_cards.files(site, fonts).items()
