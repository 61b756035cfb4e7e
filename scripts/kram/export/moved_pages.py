"""Old addresses keep working: where each leads today, and what is at the old place.

Three kinds, all from ``moved_to`` in docs/_data/addresses.yml:

* a heading got another id on its page: an empty element with the old id is in the heading,
  so every browser finds it, with or without script, from a server or from a folder;
* a heading went to another page: at its old id is a line that leads there;
* a page moved: at its old address is a page with one such line for the page and one for each of its
  headings.  With script the reader is taken on at once, to the same heading.

There is no ``meta refresh``: Chromium and Firefox lose the ``#section`` with it, and a reader without
script would land at the top of a long page instead of at a line that leads to the right place.
"""

from __future__ import annotations

from typing import Any

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.redirects import moved_pages, moved_sections
from kram.urls import Place, both_url, id_prefix, relative, url
from kram.view.place import full_title
from kram.vocabulary import LANGUAGES, SOURCES_ID, other_of_two


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """What is at each address of a page that moved, in each language and side by side."""
    found = {}
    for slug, place in moved_pages(site.repository).items():
        for language in LANGUAGES:
            path = url(slug, language)
            canonical = site.settings.absolute(url(place.slug, language))
            found[path] = _page([_side(site, slug, place, language, path)], canonical)
        path = both_url(slug)
        sides = [_side(site, slug, place, language, path, both=True) for language in LANGUAGES]
        found[path] = _page(sides, "")
    return found


def _page(sides: list[dict[str, Any]], canonical: str) -> FinishedPage:
    given = {"sides": sides, "canonical": canonical, "moved": True}
    return FinishedPage("pindah.html", sides[0]["lang"], given)


def _side(
    site: FinishedSite, slug: str, place: Place, language: str, here: str, both: bool = False
) -> dict[str, Any]:
    prefix = id_prefix(language) if both else ""

    def to(target: Place) -> str:
        if not both or target.section == SOURCES_ID:  # the list of sources is on the page of one language
            return relative(target.url(language), here)
        section = f"#{prefix}{target.section}" if target.section else ""
        return relative(both_url(target.slug) + section, here)

    return {
        "lang": language,
        "other": other_of_two(language),
        "site_name": site.names[language],
        "words": site.words[language],
        "url": to(place),
        "exact": bool(place.section),
        "title": full_title(site.repository, place, language),
        "home": relative(url(site.repository.topic.pages.home, language), here),
        "twin": "" if both else relative(url(slug, other_of_two(language)), here),
        "sections": [
            {"id": prefix + m.section, "url": to(m.to), "title": full_title(site.repository, m.to, language)}
            for m in moved_sections(site.repository, slug)
        ],
    }
