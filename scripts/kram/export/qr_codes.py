"""The QR code of each page that a clinic may hand to a patient."""

import io
from functools import partial

import segno

from kram.export.site_context import FinishedSite
from kram.made_before import kept
from kram.urls import qr_url, url

_EDITION = f"QR code 1, segno {segno.__version__}"
"""Raised when the drawing changes, so that no code of the old form stays in the cache."""


def files(site: FinishedSite) -> dict[str, bytes]:
    """The QR codes by path; none where the site does not know its own address."""
    if not site.settings.site_url:
        return {}
    return {
        qr_url(page.slug, page.language): kept(
            site.repository.root, (_EDITION, *words), partial(qr_code, *words)
        )
        for page in site.pages
        if site.repository.topic.is_handed_out(page.slug)
        for words in [(site.settings.absolute(url(page.slug, page.language)), page.title)]
    }


def qr_code(address: str, title: str) -> bytes:
    """An SVG with the QR code of an address, 4 cm wide in print, with the quiet zone that scanners need."""
    packed = io.BytesIO()
    # The library rounds a width in mm and so cuts the quiet zone: it draws in modules, we name the size.
    segno.make_qr(address, error="m").save(
        packed,
        kind="svg",
        border=4,
        light="#fff",
        title=title,
        desc=address,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return packed.getvalue().replace(b"<svg ", b'<svg width="40mm" height="40mm" ', 1)
