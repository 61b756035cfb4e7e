"""A lasting address for each code of a diagnosis: it leads to the page, or lists the pages if it has several.

Only on the web: copies that readers keep have the list of all codes instead (``<!-- kode -->``).
"""

from __future__ import annotations

from typing import Any

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.data.codes import Code
from kram.urls import Place, code_slug, relative, url
from kram.view.place import full_title
from kram.vocabulary import LANGUAGES, other_of_two


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """The page of each code in each language, by its path."""
    return {
        url(code_slug(code.code), language): FinishedPage("kode.html", language, _given(site, code, language))
        for code in site.repository.codes
        for language in LANGUAGES
    }


def _given(site: FinishedSite, code: Code, language: str) -> dict[str, Any]:
    roles, here = site.repository.topic.pages, url(code_slug(code.code), language)
    places = [Place.parsed(place) for place in code.places]

    def to(slug: str) -> str:
        return slug and relative(url(slug, language), here)

    return {
        "code": code,
        "home_url": to(roles.home),
        "codes_url": to(roles.codes),
        "twin_url": relative(url(code_slug(code.code), other_of_two(language)), here),
        "canonical": site.settings.absolute(url(places[0].slug, language)) if len(places) == 1 else "",
        "places": [
            {
                "url": relative(place.url(language), here),
                "title": full_title(site.repository, place, language),
                "section": place.section,
            }
            for place in places
        ],
        "moved": len(places) == 1,
    }
