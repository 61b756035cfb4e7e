"""links.json: every page and heading that others may link to, and which action fits which cause.

Ids are the slugs and heading ids of docs/_data/addresses.yml, and addresses are relative to the file itself,
so that it holds on the web, on a hotspot and in an unpacked folder.  Its form is docs/links.schema.json.
"""

import json
from typing import Any, TypeGuard

from kram import ini
from kram.export.site_context import FinishedSite
from kram.source.data.rows import Code, Relation
from kram.source.data.topic import Topic
from kram.source.markdown.model import Page
from kram.source.redirects import moved_pages, moved_sections
from kram.source.repository import Repository
from kram.source.review import review_of
from kram.urls import Place, both_url, code_slug
from kram.vocabulary import LANGUAGES, ORIGINAL, SOURCES_ID

PATH = "links.json"
SCHEMA_PATH = "links.schema.json"
VERSION = 1

_ENCODED = json.JSONEncoder(ensure_ascii=False).encode
_SUBJECTS = {part: [*roles.items()] for part, roles in ini.beside(__file__, "subjects.ini").items()}


def files(site: FinishedSite) -> dict[str, str]:
    """The file with every link of the site."""
    return {PATH: _written(contents(site)) + "\n"}


def _written(value: object) -> str:
    """JSON with a line for each heading and relation: one for each of their values makes a fifth more."""
    if _is_listing(value):
        return "[\n{}]".format(",\n".join(map(_written, value)))
    if isinstance(value, dict) and any(map(_is_listing, value.values())):
        lines = (f"{_ENCODED(key)}: {_written(inner)}" for key, inner in value.items())
        return "{{{}}}".format(",\n".join(lines))
    return _ENCODED(value)


def _is_listing(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and value != [] and isinstance(value[0], dict)


def contents(site: FinishedSite) -> dict[str, Any]:
    """What links.json says."""
    repository, topic = site.repository, site.repository.topic
    slugs = [slug for slug in site.order if len(repository.pages_of(slug)) == len(LANGUAGES)]
    pages = [_page(site, slug) for slug in slugs]
    return {
        "$schema": SCHEMA_PATH,
        "version": VERSION,
        "site": {
            "name": dict(site.names),
            "url": site.settings.site_url or None,
            "changed": max(page["changed"] for page in pages),
        },
        "topic": {
            "name": _titles(repository, Place(topic.pages.home)),
            "code": {"system": topic.code.system, "code": topic.code.code},
        },
        "pages": pages,
        "codes": [_code(site, code) for code in repository.codes],
        "relations": [_relation(repository, relation) for relation in repository.relations],
        "redirects": _redirects(site),
    }


def subject(topic: Topic, slug: str, section: str = "") -> str:
    """What a page, or a heading of it, is about."""
    if section == SOURCES_ID:
        return "sources"
    keys = {"sections": section, "pages": slug, "folders": slug.partition("/")[0]}
    roles = ((part, role, name) for part in keys for role, name in _SUBJECTS[part])
    found = (name for part, role, name in roles if getattr(getattr(topic, part), role) == keys[part])
    return next(found, "other")


def _code(site: FinishedSite, code: Code) -> dict[str, Any]:
    """A code of a diagnosis: the systems that have it, the pages it leads to, and its lasting address.

    Only the website has that address, so there is none relative to this file.
    """
    facts = {"code": code.code, "systems": list(code.systems), "pages": list(code.places)}
    lasting = _addresses(site, Place(code_slug(code.code)))
    del lasting["address"]
    return facts | lasting


def _page(site: FinishedSite, slug: str) -> dict[str, Any]:
    page = site.repository.page(slug, ORIGINAL)
    assert page is not None
    ids = [heading.id for heading in page.headings] + list(site.repository.drawn_ids(slug))
    return {
        **_entry(site, page, Place(slug)),
        "both": both_url(slug),
        "sections": [_entry(site, page, Place(slug, id)) for id in dict.fromkeys(ids)],
    }


def _entry(site: FinishedSite, page: Page, place: Place) -> dict[str, Any]:
    known = site.repository.addresses.get(place.slug)
    heading = known.sections.get(place.section) if known and place.section else known
    titles = _titles(site.repository, place)
    if place.section == SOURCES_ID:
        titles = {language: site.words[language]["sources"] for language in LANGUAGES}
    named = [(system, code.code) for code in site.repository.codes_of[place.id] for system in code.systems]
    codes = [{"system": system, "code": code} for system, code in named]
    return {
        "id": place.id,
        "title": titles,
        "subject": subject(site.repository.topic, place.slug, place.section),
        **_addresses(site, place),
        "since": heading.since if heading else None,
        "changed": page.front.get("changed", ""),
        "review": review(site.repository, place.slug),
        **({"codes": codes} if codes else {}),
    }


def review(repository: Repository, slug: str) -> dict[str, str]:
    """Whether a health professional has reviewed a page, by whom and when, and whether it changed since."""
    known = review_of(repository, slug)
    facts = {"date": known.reviewed, "reviewer": known.reviewer, "next": known.next_review}
    return {"state": known.state} | {name: value for name, value in facts.items() if value}


def _titles(repository: Repository, place: Place) -> dict[str, str]:
    return {language: repository.title(place, language) for language in LANGUAGES}


def _addresses(site: FinishedSite, place: Place) -> dict[str, Any]:
    found = {"address": {language: place.url(language) for language in LANGUAGES}}
    if site.settings.site_url:
        found["absolute"] = {x: site.settings.absolute(address) for x, address in found["address"].items()}
    return found


def _relation(repository: Repository, relation: Relation) -> dict[str, Any]:
    return {
        "cause": repository.cause_of(relation).id,
        "action": repository.action_of(relation).id,
        "label": dict(relation.label) or None,
        "fit": relation.fit,
        "when": dict(relation.when) or None,
        "reason": dict(relation.why),
        "references": list(relation.references),
    }


def _redirects(site: FinishedSite) -> list[dict[str, Any]]:
    """Old addresses that lead on: of pages that moved, and of headings that are not where they were."""
    found = []
    repository, pages = site.repository, moved_pages(site.repository)
    for slug, address in repository.addresses.items():
        moves = [(Place(slug, id), to) for id, to in moved_sections(repository, slug).items()]
        if slug in pages:
            moves.insert(0, (Place(slug), pages[slug]))
        for old, new in moves:
            heading = address.sections.get(old.section)
            since = heading.since if heading else address.since
            found.append({"from": old.id, "to": new.id, "since": since, **_addresses(site, old)})
    return found
