"""The Atom feed of changes that alter advice, one for each language, where the site knows its own address."""

from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from kram.export.site_context import FinishedSite
from kram.settings import Settings
from kram.source.data.changes import Change
from kram.source.redirects import destination
from kram.source.repository import Repository
from kram.urls import Place, feed_url, url
from kram.view.place import full_title
from kram.view.shortcodes import Viewpoint
from kram.vocabulary import LANGUAGES


def files(site: FinishedSite) -> dict[str, str]:
    """The feed of each language, or none."""
    if not site.settings.site_url:
        return {}
    return {feed_url(language): _feed(site, language) for language in LANGUAGES}


def data(view: Viewpoint, settings: Settings) -> dict[str, Any]:
    """What a page shows: the changes, newest first, and the feed where there is one."""
    return {
        "feed": posixpath.basename(feed_url(view.language)) if settings.site_url else "",
        "changes": [
            {
                "date": change.date,
                "what": change.what.get(view.language, ""),
                "places": [
                    {"title": view.title(p.slug, p.section), "link": view.link(p.slug, p.section)}
                    for p in _places(view.repository, change)
                ],
            }
            for change in reversed(view.repository.changes)
        ],
    }


def _places(repository: Repository, change: Change) -> list[Place]:
    """Where the pages and headings of a change stand today."""
    found = (destination(repository, Place.parsed(place)) for place in change.places)
    return [place for place in found if place]


def _feed(site: FinishedSite, language: str) -> str:
    settings, changes = site.settings, site.repository.changes
    own = settings.absolute(feed_url(language))
    entries = "".join(_entry(site, change, language) for change in reversed(changes))
    updated = max((change.date for change in changes), default="")
    name = escape(site.names[language])
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">\n'
        f"<title>{name}: {escape(site.words[language]['news']['title'])}</title>\n"
        f"<id>{escape(own)}</id>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>\n'
        f'<link rel="alternate" type="text/html" hreflang="{language}"'
        f" href={quoteattr(settings.absolute(url(site.repository.topic.pages.home, language)))}/>\n"
        f"<updated>{_moment(updated)}</updated>\n"
        f"<author><name>{name}</name></author>\n"
        f"{entries}</feed>\n"
    )


def _entry(site: FinishedSite, change: Change, language: str) -> str:
    places = _places(site.repository, change)
    titles = [full_title(site.repository, place, language) for place in places]
    links = "".join(
        f'<link rel="{"related" if n else "alternate"}" type="text/html" hreflang="{language}"'
        f" title={quoteattr(titles[n])} href={quoteattr(_absolute(site.settings, place, language))}/>\n"
        for n, place in enumerate(places)
    )
    return (
        f"<entry>\n<title>{escape(', '.join(titles))}</title>\n"
        f"<id>{_id(site.settings, change, language)}</id>\n"
        f"<updated>{_moment(change.date)}</updated>\n{links}"
        f'<summary type="text">{escape(change.what.get(language, ""))}</summary>\n</entry>\n'
    )


def _absolute(settings: Settings, place: Place, language: str) -> str:
    return settings.absolute(place.url(language))


def _id(settings: Settings, change: Change, language: str) -> str:
    """A tag URI (RFC 4151): it never changes, since rows of the file are never moved."""
    return f"tag:{urlsplit(settings.site_url).hostname},{change.date}:perubahan/{change.number}/{language}"


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"
