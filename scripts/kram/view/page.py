"""One page on its way through the build: its Markdown, its article, and what its template knows."""

import re
from typing import Any

from kram.source.markdown.model import MARKER_FORM
from kram.source.redirects import gone, renamed
from kram.urls import feed_url, share_picture_url
from kram.view import citations, shortcodes
from kram.view.article import Article, finished, letters
from kram.view.json_ld import json_ld
from kram.view.markdown import aside, html_of
from kram.view.relations import next_pages
from kram.view.templates import Templates
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import SHORTCODES

OWN_SCRIPTS = ("klinik", "kode")
"""The markers whose pages have a script of their own, which has the same name, below docs/assets/js."""
_MUCH, _OF_A_DRAWING = 11_000, 400
"""More letters than this fill two sheets of paper, so the text is smaller; and how many a drawing takes."""
_MARKER = re.compile(rf"^{MARKER_FORM}[ \t]*$", re.MULTILINE)


def article(markdown: str, view: Viewpoint, templates: Templates) -> Article:
    """The article that the Markdown of a page makes, with its data, its citations and old addresses.

    Raises ValueError where a marker cannot be filled, or where the text is no HTML of a part of a page.
    """
    repository, page = view.repository, view.page
    try:
        text = citations.set_aside(filled(markdown, view, templates), repository.references)
        text = html_of(text, page.path.removeprefix("docs/"))
        cited = [repository.references[key] for key in citations.cited(text)]
        given = {"view": view, "references": cited}
        sources = templates.render("partials/kutipan.html", page.language, **given).strip() if cited else ""
        text = citations.placed(text, view.words["citation"])
        if moved := moved_lines(view):
            text += templates.render("partials/pindah.html", page.language, lines=moved)
        old_ids = ((old, now) for now, ids in renamed(repository, page.slug).items() for old in ids)
        return finished(text, sources, tuple(old_ids), repository.topic.sections.asked)
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
        draw = getattr(shortcodes, marker.name, None)
        given = {"view": view, "marker": marker} | (draw(view, marker) if draw else {})
        name = SHORTCODES[marker.name]
        drawn = templates.render(f"drawn/{name}", view.language, **given)
        return f"\n{aside(drawn) if name.endswith('.html') else drawn}\n"

    return _MARKER.sub(fill, markdown)


def page_context(view: Viewpoint, article: Article) -> dict[str, Any]:
    """Everything but words and the menu."""
    slug, roles, text = view.page.slug, view.repository.topic.pages, article.text
    names = {marker.name for marker in view.page.markers}
    has_feed = view.settings.site_url and slug in (roles.home, roles.clinics)
    return {
        "view": view,
        "article": article,
        "dense": letters(text) + text.count("<img") * _OF_A_DRAWING > _MUCH,
        "next_pages": next_pages(view),
        "keeps": "unduhan" in names,
        "own_scripts": [name for name in OWN_SCRIPTS if name in names],
        "json_ld": json_ld(view),
        "picture": share_picture_url(slug, view.language),
        "feed": view.settings.absolute(feed_url(view.language)) if has_feed else "",
        "moved": "rujukan" in names,
    }


def moved_lines(view: Viewpoint) -> list[dict[str, str]]:
    """For each heading that left the page its old id, and the address to go to with the title of its page."""
    moves = gone(view.repository, view.page.slug).items()
    return [{"id": id, **view.leading(to), "title": view.title(to.slug)} for id, to in moves]
