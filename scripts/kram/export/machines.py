"""What search engines and feed readers ask for, where the site knows its own address."""

from kram.export.site_context import FinishedSite
from kram.source.redirects import places_of
from kram.urls import feed_url
from kram.vocabulary import LANGUAGES


def files(site: FinishedSite) -> dict[str, str]:
    """sitemap.xml, robots.txt, and in each language the Atom feed of changes that alter advice; or none."""
    if not site.settings.site_url:
        return {}
    changes = [(change, places_of(site.repository, change)) for change in reversed(site.repository.changes)]
    views = {x: site.here(site.repository.topic.pages.home, x) for x in LANGUAGES}
    return {
        "sitemap.xml": site.templates.render("machines/sitemap.xml", views=map(site.view, site.pages)),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site.settings.absolute('sitemap.xml')}\n",
        **{
            feed_url(language): site.templates.render(
                "machines/perubahan.xml", language, view=view, changes=changes, feed=feed_url(language)
            )
            for language, view in views.items()
        },
    }
