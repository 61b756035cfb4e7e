"""sitemap.xml and robots.txt, where the site knows its own address."""

from __future__ import annotations

from kram.export.site_context import FinishedSite
from kram.urls import url
from kram.view.page import alternates
from kram.vocabulary import ORIGINAL


def files(site: FinishedSite) -> dict[str, str]:
    """Both files, or none."""
    if not site.settings.site_url:
        return {}
    return {
        "sitemap.xml": site.templates.render("machines/sitemap.xml", pages=_pages(site)),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site.settings.absolute('sitemap.xml')}\n",
    }


def _pages(site: FinishedSite) -> list[dict[str, object]]:
    return [
        {
            "address": site.settings.absolute(url(slug, language)),
            "changed": original.front.get("changed", ""),
            "alternates": alternates(site.settings, slug),
        }
        for slug in site.order
        if (original := site.repository.page(slug, ORIGINAL))
        for language in site.repository.languages_of(slug)
    ]
