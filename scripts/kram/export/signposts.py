"""Pages that only lead elsewhere: from old addresses, from codes of diagnoses, and from no address at all.

Old addresses keep working, in three ways, all from ``moved_to`` in docs/_data/addresses.yml:

* a heading got another id on its page: an empty element with the old id is in the heading,
  so every browser finds it, with or without script, from a server or from a folder;
* a heading went to another page: at its old id is a line that leads there;
* a page moved: at its old address is a page with one such line for the page and one for each of its
  headings.  With script the reader is taken on at once, to the same heading.

There is no ``meta refresh``: Chromium and Firefox lose the ``#section`` with it, and a reader without
script would land at the top of a long page instead of at a line that leads to the right place.
"""

from typing import Any

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.data.rows import Code
from kram.source.redirects import moved_pages, moved_sections
from kram.urls import Place, both_url, code_slug, id_prefix, relative, url
from kram.vocabulary import LANGUAGES, ORIGINAL, SOURCES_ID, other_of_two


def at_old_addresses(site: FinishedSite) -> dict[str, FinishedPage]:
    """What is at each address of a page that moved, in each language and side by side."""
    found = {}
    for slug, place in moved_pages(site.repository).items():
        for language in LANGUAGES:
            side = _moved(site, slug, place, language, url(slug, language))
            canonical = site.settings.absolute(url(place.slug, language))
            given = {"sides": [side], "canonical": canonical, "moved": True}
            found[url(slug, language)] = FinishedPage("pindah.html", language, given)
        path = both_url(slug)
        sides = [_moved(site, slug, place, language, path, both=True) for language in LANGUAGES]
        found[path] = FinishedPage("pindah.html", ORIGINAL, {"sides": sides, "canonical": "", "moved": True})
    return found


def at_codes(site: FinishedSite) -> dict[str, FinishedPage]:
    """A lasting address for each code in each language: it leads to its page, or lists the pages if several.

    Only on the web: copies that readers keep have the list of all codes instead (``<!-- kode -->``).
    """
    return {
        url(code_slug(code.code), language): FinishedPage("kode.html", language, _code(site, code, language))
        for code in site.repository.codes
        for language in LANGUAGES
    }


def at_no_address(site: FinishedSite) -> dict[str, FinishedPage]:
    """The page that servers show for what does not exist, at any depth: its links start at the root."""
    roles = site.repository.topic.pages
    sides = [
        {
            **site.side(language),
            "home": f"/{url(roles.home, language)}",
            "help": roles.help and f"/{url(roles.help, language)}",
            "topics": roles.topics and f"/{url(roles.topics, language)}",
        }
        for language in LANGUAGES
    ]
    return {"404.html": FinishedPage("404.html", ORIGINAL, {"sides": sides})}


def _moved(
    site: FinishedSite, slug: str, place: Place, language: str, here: str, both: bool = False
) -> dict[str, Any]:
    prefix = id_prefix(language) if both else ""

    def to(target: Place) -> str:
        if not both or target.section == SOURCES_ID:  # the list of sources is on the page of one language
            return relative(target.url(language), here)
        section = f"#{prefix}{target.section}" if target.section else ""
        return relative(both_url(target.slug) + section, here)

    return {
        **site.side(language),
        "other": other_of_two(language),
        "url": to(place),
        "exact": bool(place.section),
        "title": site.repository.full_title(place, language),
        "home": relative(url(site.repository.topic.pages.home, language), here),
        "twin": "" if both else relative(url(slug, other_of_two(language)), here),
        "sections": [
            {"id": prefix + id, "url": to(now), "title": site.repository.full_title(now, language)}
            for id, now in moved_sections(site.repository, slug).items()
        ],
    }


def _code(site: FinishedSite, code: Code, language: str) -> dict[str, Any]:
    roles, slug = site.repository.topic.pages, code_slug(code.code)
    places = [Place.parsed(place) for place in code.places]
    here, one = url(slug, language), len(places) == 1
    return {
        "code": code,
        "home_url": relative(url(roles.home, language), here),
        "codes_url": roles.codes and relative(url(roles.codes, language), here),
        "twin_url": relative(url(slug, other_of_two(language)), here),
        "canonical": site.settings.absolute(url(places[0].slug, language)) if one else "",
        "places": [
            {
                "url": relative(place.url(language), here),
                "title": site.repository.full_title(place, language),
                "section": place.section,
            }
            for place in places
        ],
        "moved": one,
    }
