"""What only machines read in the head of a page."""

from __future__ import annotations

from typing import Any

from kram.settings import Settings
from kram.urls import feed_url, share_picture_url, url
from kram.view.json_ld import json_ld
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import LANGUAGES, ORIGINAL


def head(view: Viewpoint) -> dict[str, Any]:
    """What a page says to machines; all but JSON-LD is empty where the site does not know its own address."""
    page, settings, roles = view.page, view.settings, view.repository.topic.pages
    has_feed = page.slug in (roles.home, roles.clinics)
    return {
        "json_ld": json_ld(view),
        "canonical": settings.absolute(view.address),
        "alternates": alternates(settings, page.slug),
        "image": settings.absolute(share_picture_url(page.slug, page.language)),
        "picture": share_picture_url(page.slug, page.language),
        "feed": settings.absolute(feed_url(page.language)) if has_feed else "",
    }


def alternates(settings: Settings, slug: str) -> dict[str, str]:
    """The absolute address of a page under each ``hreflang``; x-default is the page in its own language."""
    if not settings.site_url:
        return {}
    addresses = {language: settings.absolute(url(slug, language)) for language in LANGUAGES}
    return addresses | {"x-default": addresses[ORIGINAL]}
