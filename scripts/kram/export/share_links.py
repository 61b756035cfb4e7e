"""What a clinic needs to link to each page: HTML, a link text, a WhatsApp message and a QR code."""

from __future__ import annotations

import io
from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote

import segno

from kram.export.site_context import FinishedSite
from kram.settings import Settings
from kram.source.repository import Repository
from kram.urls import url
from kram.view.shortcodes import Viewpoint
from kram.vocabulary import LANGUAGES

PLACEHOLDER = "https://ALAMAT-SITUS"
"""Stands in the HTML to copy where the site does not know its own address."""


def qr_path(slug: str, language: str) -> str:
    """The address of a QR code relative to the root of the site."""
    return f"assets/qr/{url(slug, language).removesuffix('.html')}.svg"


def files(site: FinishedSite) -> dict[str, bytes]:
    """The QR code of each page; none where the site does not know its own address."""
    if not site.settings.site_url:
        return {}
    return {
        qr_path(slug, language): qr_code(site.settings.absolute(url(slug, language)), page.title)
        for slug in site.order
        for language in LANGUAGES
        if (page := site.repository.page(slug, language))
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


def data(view: Viewpoint, settings: Settings, groups: Iterable[tuple[str, Iterable[str]]]) -> dict[str, Any]:
    """What the list of pages shows, in the groups and the order of the menu."""
    root = "../" * url(view.page.slug, view.language).count("/")
    return {
        "site_url": settings.site_url,
        "placeholder": "" if settings.site_url else PLACEHOLDER,
        "root": root,
        "groups": [
            {
                "title": title,
                "pages": [_page(view, settings, slug, root) for slug in slugs if view.other(slug)],
            }
            for title, slugs in groups
        ],
    }


def _page(view: Viewpoint, settings: Settings, slug: str, root: str) -> dict[str, Any]:
    repository = view.repository
    languages = [language for language in LANGUAGES if repository.page(slug, language)]
    return {
        "title": view.title(slug),
        "url": view.url(slug),
        "html": " · ".join(link(repository, settings, slug, language) for language in languages),
        "shares": [
            {
                "lang": language,
                "title": _title(repository, slug, language),
                "name": f"{slug.replace('/', '-')}-{language}",
                "whatsapp": whatsapp(repository, settings, slug, language),
                "qr": root + qr_path(slug, language) if settings.site_url else "",
            }
            for language in languages
        ],
    }


def link(repository: Repository, settings: Settings, slug: str, language: str) -> str:
    """HTML that links to a page, with its title as the link text and its language marked."""
    address = settings.absolute(url(slug, language)) or f"{PLACEHOLDER}/{url(slug, language)}"
    title = _title(repository, slug, language)
    return f'<a href="{address}" hreflang="{language}" lang="{language}">{escape(title)}</a>'


def whatsapp(repository: Repository, settings: Settings, slug: str, language: str) -> str:
    """A link that opens WhatsApp with a message about a page; empty where the page has no public address."""
    page = repository.page(slug, language)
    if page is None or not settings.site_url:
        return ""
    address = settings.absolute(url(slug, language))
    return "https://wa.me/?text=" + quote(f"*{page.title}*\n{page.description}\n{address}", safe="")


def _title(repository: Repository, slug: str, language: str) -> str:
    page = repository.page(slug, language)
    return page.title if page else slug
