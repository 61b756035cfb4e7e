"""What only machines read: the head of a page, sitemap.xml and robots.txt.

All but JSON-LD needs absolute addresses, so it is there only where the site knows its own.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from kram.export import json_ld
from kram.export.site_context import FinishedSite
from kram.settings import Settings
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.urls import feed_url, share_picture_url, url
from kram.vocabulary import LANGUAGES

X_DEFAULT = LANGUAGES[0]


def head(repository: Repository, settings: Settings, page: Page) -> dict[str, Any]:
    """What the head of a page says to machines; addresses are empty where the site does not know its own."""
    own, roles = settings.site_url, repository.topic.pages
    return {
        "json_ld": json_ld.json_ld(repository, settings, page),
        "canonical": settings.absolute(url(page.slug, page.language)),
        "alternates": alternates(own, page.slug) if own else {},
        "image": settings.absolute(share_picture_url(page.slug, page.language)),
        "feed": settings.absolute(feed_url(page.language))
        if page.slug in (roles.home, roles.clinics)
        else "",
    }


def alternates(site_address: str, slug: str) -> dict[str, str]:
    """The absolute address of a page under each ``hreflang``, x-default being the Indonesian page."""
    addresses = {language: f"{site_address}/{url(slug, language)}" for language in LANGUAGES}
    return addresses | {"x-default": addresses[X_DEFAULT]}


def files(site: FinishedSite) -> dict[str, str]:
    """Both files, or none."""
    own = site.settings.site_url
    if not own:
        return {}
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {own}/sitemap.xml\n"
    return {"sitemap.xml": _sitemap(site, own), "robots.txt": robots}


def _sitemap(site: FinishedSite, own: str) -> str:
    rows = []
    for slug in site.order:
        original = site.repository.page(slug, LANGUAGES[0])
        if original is None:
            continue
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address)}"/>'
            for language, address in alternates(own, slug).items()
        )
        for language in site.repository.languages_of(slug):
            address = escape(f"{own}/{url(slug, language)}")
            changed = original.front.get("changed", "")
            rows.append(f"<url><loc>{address}</loc><lastmod>{changed}</lastmod>{links}</url>\n")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "".join(rows) + "</urlset>\n"
    )
