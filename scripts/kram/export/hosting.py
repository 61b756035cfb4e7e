"""How a web server should hand out the site: one list of headers, as a file for Netlify and one for nginx.

A page carries its own Content-Security-Policy in a meta tag; what a meta tag cannot say stands here.
Nothing changes its address when its content changes, so browsers ask again each time (a short answer, 304);
only pictures may be kept for a week.
"""

from __future__ import annotations

from typing import Any

from kram.export.site_context import FinishedSite
from kram.source.redirects import moved_pages, moved_sections
from kram.source.repository import Repository
from kram.urls import both_url, feed_url, url
from kram.vocabulary import LANGUAGES

SECURITY = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
ASK_AGAIN = "no-cache"
KEEP = "public, max-age=604800"
KEPT = ("/assets/gambar/", "/assets/bagikan/", "/assets/qr/")
"""Folders of pictures."""


def files(site: FinishedSite) -> dict[str, str]:
    """The settings that a clinic needs for a server of its own."""
    return {"nginx.conf": site.templates.render("hosting/nginx.conf", **data(site))}


def web_files(site: FinishedSite) -> dict[str, str]:
    """The settings that hosts read from the site itself."""
    return {"_headers": site.templates.render("hosting/_headers", **data(site))}


def data(site: FinishedSite) -> dict[str, Any]:
    """What the templates of both files get."""
    return {
        "security": SECURITY,
        "ask_again": ASK_AGAIN,
        "keep": KEEP,
        "kept": KEPT,
        "open": open_files(),
        "name": site.repository.topic.files.archive,
        "host": site.settings.site_url.partition("://")[2].partition(":")[0],
        "moved": moved(site.repository),
    }


def open_files() -> list[str]:
    """Files that programs on other sites may read from a browser."""
    return ["/links.json", "/links.schema.json", *(f"/{feed_url(language)}" for language in LANGUAGES)]


def moved(repository: Repository) -> dict[str, str]:
    """Old addresses that a server may answer with 301: every heading has kept its id on the new page.

    A browser keeps the ``#section`` over a 301, so this needs neither script nor a tap.
    Where a heading went elsewhere, the page at the old address knows more than the server.
    """
    found = {}
    for slug, place in moved_pages(repository).items():
        if place.section or any(
            m.to.slug != place.slug or m.to.section != m.section for m in moved_sections(repository, slug)
        ):
            continue
        for language in LANGUAGES:
            found[f"/{url(slug, language)}"] = f"/{url(place.slug, language)}"
        found[f"/{both_url(slug)}"] = f"/{both_url(place.slug)}"
    return found
