"""What search engines and feed readers ask for, where the site knows its own address."""

from typing import Any
from urllib.parse import urlsplit

from kram.export.site_context import FinishedSite
from kram.source.redirects import places_of
from kram.urls import feed_url, url
from kram.vocabulary import LANGUAGES


def files(site: FinishedSite) -> dict[str, str]:
    """sitemap.xml, robots.txt, and in each language the Atom feed of changes that alter advice; or none."""
    if not site.settings.site_url:
        return {}
    return {
        "sitemap.xml": site.templates.render("machines/sitemap.xml", views=map(site.view, site.pages)),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site.settings.absolute('sitemap.xml')}\n",
        **{feed_url(language): _feed(site, language) for language in LANGUAGES},
    }


def _feed(site: FinishedSite, language: str) -> str:
    changes = site.repository.changes
    return site.templates.render(
        "machines/perubahan.xml",
        language,
        own=site.settings.absolute(feed_url(language)),
        home=site.settings.absolute(url(site.repository.topic.pages.home, language)),
        updated=max((change.date for change in changes), default=""),
        entries=[_entry(site, number, language) for number in range(len(changes), 0, -1)],
    )


def _entry(site: FinishedSite, number: int, language: str) -> dict[str, Any]:
    """One change; its id is a tag URI (RFC 4151), which stays since rows of the file are never moved."""
    change, titled = site.repository.changes[number - 1], site.repository.full_title
    host = urlsplit(site.settings.site_url).hostname
    return {
        "id": f"tag:{host},{change.date}:perubahan/{number}/{language}",
        "date": change.date,
        "what": change.what.get(language, ""),
        "places": [
            {"title": titled(place, language), "url": site.settings.absolute(place.url(language))}
            for place in places_of(site.repository, change)
        ],
    }
