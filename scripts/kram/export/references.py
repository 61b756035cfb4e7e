"""The pages on which the references are in full; the page of all of them only names each, and leads there.

One page with everything would be three times as heavy as any other.
"""

from typing import Any

from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.data.references import Reference
from kram.source.review import review_of
from kram.urls import reference_slug, relative, url
from kram.vocabulary import LANGUAGES, other_of_two


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """Each part of the references, in each language that has the page of all."""
    parts: dict[str, list[Reference]] = {}
    for key, reference in site.repository.references.items():
        parts.setdefault(reference_slug(key), []).append(reference)
    return {
        url(slug, language): FinishedPage("rujukan.html", language, _contents(site, slug, parts, language))
        for language in LANGUAGES
        if (site.repository.topic.pages.references, language) in site.articles
        for slug in parts
    }


def _contents(
    site: FinishedSite, slug: str, parts: dict[str, list[Reference]], language: str
) -> dict[str, Any]:
    roles, here = site.repository.topic.pages, url(slug, language)
    page = site.repository.page(roles.references, language)
    addresses = {
        f"{name}_url": role and relative(url(role, language), here)
        for name, role in {
            "home": roles.home,
            "help": roles.help,
            "topics": roles.topics,
            "about": roles.about,
            "all": roles.references,
        }.items()
    }
    return addresses | {
        "all": page.title if page else "",
        "twin_url": relative(url(slug, other_of_two(language)), here),
        "names": {
            relative(url(part, language), here): f"{found[0].key}–{found[-1].key}"
            for part, found in parts.items()
        },
        "here": relative(here, here),
        "references": parts[slug],
        "facts": review_of(site.repository, roles.references),
        "report_url": site.settings.report_url(f"{page.title if page else ''} ({slug})"),
        "origin": site.settings.absolute(here),
        "moved": False,
    }
