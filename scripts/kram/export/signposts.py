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
from kram.urls import Place, both_url, code_slug, id_prefix, url
from kram.view.viewpoint import Here
from kram.vocabulary import LANGUAGES, ORIGINAL, SOURCES_ID


def at_old_addresses(site: FinishedSite) -> dict[str, FinishedPage]:
    """What is at each address of a page that moved, in each language and side by side."""
    found = {}
    for slug, place in moved_pages(site.repository).items():
        both = [_moved(site.here(slug, language, both_url(slug)), slug, place) for language in LANGUAGES]
        found[both_url(slug)] = _leading(both, "")
        for language in LANGUAGES:
            side = _moved(site.here(slug, language), slug, place)
            found[url(slug, language)] = _leading([side], site.settings.absolute(url(place.slug, language)))
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
    sides = [site.here("404", language, "404.html") for language in LANGUAGES]
    return {"404.html": FinishedPage("404.html", ORIGINAL, {"sides": sides})}


def _leading(sides: list[dict[str, Any]], canonical: str) -> FinishedPage:
    view = sides[0]["view"]
    given = {"view": view, "sides": sides, "canonical": canonical, "moved": True}
    return FinishedPage("pindah.html", view.language, given)


def _moved(view: Here, slug: str, place: Place) -> dict[str, Any]:
    """Where a page and its headings are now, in one language."""
    both = bool(view.at)
    prefix = id_prefix(view.language) if both else ""

    def to(target: Place) -> str:
        if not both or target.section == SOURCES_ID:  # the list of sources is on the page of one language
            return view.url(*target)
        section = f"#{prefix}{target.section}" if target.section else ""
        return view.from_root(both_url(target.slug) + section)

    moved = moved_sections(view.repository, slug).items()
    return {
        "view": view,
        "url": to(place),
        "exact": bool(place.section),
        "title": view.leading(place)["title"],
        "sections": [{**view.leading(now), "id": prefix + id, "url": to(now)} for id, now in moved],
    }


def _code(site: FinishedSite, code: Code, language: str) -> dict[str, Any]:
    view, places = site.here(code_slug(code.code), language), [Place.parsed(place) for place in code.places]
    one = len(places) == 1
    return {
        "view": view,
        "code": code,
        "canonical": site.settings.absolute(url(places[0].slug, language)) if one else "",
        "places": [{**view.leading(place), "section": place.section} for place in places],
        "moved": one,
    }
