"""One page on its way through the build: its Markdown, its article, and what its template knows."""

import re
from typing import Any

from kram.settings import Settings
from kram.source.markdown.model import INTRO, Page
from kram.source.redirects import gone, renamed
from kram.source.repository import Repository
from kram.source.review import is_behind, review_of
from kram.urls import both_url, feed_url, share_picture_url, url
from kram.view import citations, shortcodes
from kram.view.article import Article, finished
from kram.view.json_ld import json_ld
from kram.view.markdown import html_of
from kram.view.relations import next_pages
from kram.view.templates import Templates
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import LANGUAGES, ORIGINAL, SHORTCODES, other_of_two

OWN_SCRIPTS = ("klinik", "kode")
"""The markers whose pages load a script of their own, which has the same name."""
_MARKER = re.compile(r"^<!-- ([a-z]+)(?:: ([a-z0-9-]+))? -->[ \t]*$", re.MULTILINE)


def article(markdown: str, view: Viewpoint, templates: Templates) -> Article:
    """The article that the Markdown of a page makes, with its data, its citations and old addresses.

    Raises ValueError where a marker cannot be filled, or where the text is no HTML of a part of a page.
    """
    repository, page = view.repository, view.page
    try:
        text = citations.set_aside(filled(markdown, view, templates), repository.references)
        text = html_of(text, page.path.removeprefix("docs/"))
        cited = [repository.references[key] for key in citations.cited(text)]
        given = {"references": cited, "references_url": view.references_url}
        sources = templates.render("drawn/kutipan.html", page.language, **given).strip() if cited else ""
        text = citations.placed(text, view.words["citation"])
        if moved := moved_lines(view):
            text += templates.render("drawn/pindah.html", page.language, lines=moved)
        old_ids = ((old, now) for now, ids in renamed(repository, page.slug).items() for old in ids)
        return finished(text, sources, tuple(old_ids))
    except ValueError as error:
        raise ValueError(f"{page.path}: {error}") from None


def filled(markdown: str, view: Viewpoint, templates: Templates) -> str:
    """The Markdown of a page with its markers filled; raises ValueError where one cannot be."""
    markers = list(view.page.markers)

    def fill(match: re.Match[str]) -> str:
        named = (match[1], match[2] or "")
        marker = next((m for m in markers if (m.name, m.argument) == named), None)
        if marker is None or marker.name not in SHORTCODES:
            return match[0]
        markers.remove(marker)
        given = getattr(shortcodes, marker.name)(view, marker)
        return "\n" + templates.render(f"drawn/{marker.name}.md", view.language, **given) + "\n"

    return _MARKER.sub(fill, markdown)


def page_context(view: Viewpoint, article: Article) -> dict[str, Any]:
    """Everything but words and what MkDocs gives."""
    page, slug = view.page, view.page.slug
    names, signs = {marker.name for marker in page.markers}, signs_section(view.repository, page)
    return {
        **addresses(view),
        "title": page.title,
        "description": page.description or view.repository.config.descriptions[view.language],
        "content": article.text,
        "sources": article.sources,
        "toc": article.headings,
        "home": slug == view.repository.topic.pages.home,
        "report_url": view.settings.report_url(f"{page.title} ({slug})"),
        "facts": review_of(view.repository, slug),
        "origin": view.settings.absolute(view.address),
        "stale": view.language != ORIGINAL and is_behind(view.repository, slug),
        "signs_url": signs and f"#{signs}",
        "next_pages": next_pages(view),
        "whatsapp_url": view.settings.whatsapp_url(page.title, view.address),
        "keeps": "unduhan" in names,
        "own_scripts": [f"assets/{name}.js" for name in OWN_SCRIPTS if name in names],
        "machines": _machines(view),
        "moved": bool(gone(view.repository, slug)) or "rujukan" in names,
    }


def addresses(view: Viewpoint) -> dict[str, str]:
    """What the frame of a page links to, from where the page is."""
    topic = view.repository.topic
    roles = topic.pages
    return {
        "twin_url": view.from_root(url(view.slug, other_of_two(view.language))),
        "both_url": view.from_root(both_url(view.page.slug)),
        "home_url": view.url(roles.home),
        "help_url": roles.help and view.url(roles.help),
        "danger_url": roles.help and view.url(roles.help, topic.sections.danger),
        "today_url": roles.look_alikes and view.url(roles.look_alikes, topic.sections.today),
        "topics_url": roles.topics and view.url(roles.topics),
        "about_url": roles.about and view.url(roles.about),
    }


def _machines(view: Viewpoint) -> dict[str, Any]:
    """What only machines read; all but JSON-LD is empty where the site does not know its own address."""
    page, settings, roles = view.page, view.settings, view.repository.topic.pages
    has_feed = page.slug in (roles.home, roles.clinics)
    picture = share_picture_url(page.slug, page.language)
    return {
        "json_ld": json_ld(view),
        "canonical": settings.absolute(view.address),
        "alternates": alternates(settings, page.slug),
        "image": settings.absolute(picture),
        "picture": picture,
        "feed": settings.absolute(feed_url(page.language)) if has_feed else "",
    }


def alternates(settings: Settings, slug: str) -> dict[str, str]:
    """The absolute address of a page under each ``hreflang``; x-default is the page in its own language."""
    if not settings.site_url:
        return {}
    addresses = {language: settings.absolute(url(slug, language)) for language in LANGUAGES}
    return addresses | {"x-default": addresses[ORIGINAL]}


def signs_section(repository: Repository, page: Page) -> str:
    """The id of the section of a page with its danger signs; nothing where those of all pages are."""
    marker = next((marker for marker in page.markers if marker.name == "tanda"), None)
    if marker is None or marker.section == INTRO or repository.draws_all(page, marker):
        return ""
    return marker.section


def moved_lines(view: Viewpoint) -> list[dict[str, str]]:
    """For each heading that left the page its old id, and the address to go to with the title of its page."""
    moves = gone(view.repository, view.page.slug).items()
    return [{"id": id, **view.leading(to), "title": view.title(to.slug)} for id, to in moves]
