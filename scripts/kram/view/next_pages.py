"""Where a reader of a cause goes next: the first things that help, each a page of its own."""

from __future__ import annotations

from kram.view.relations import action_place, cause_place
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS

_MOST = 2


def next_pages(view: Viewpoint) -> list[dict[str, str]]:
    """Title, address and description of the first actions that help against the cause on this page."""
    slugs: dict[str, None] = {}
    for relation in view.repository.relations_of(view.page.slug):
        if relation.fit == FITS[0] and cause_place(view.repository, relation)[0] == view.page.slug:
            slugs.setdefault(action_place(view.repository, relation)[0])
    pages = [page for slug in slugs if slug != view.page.slug and (page := view.other(slug))]
    return [
        {"title": page.title, "url": view.url(page.slug), "description": page.description}
        for page in pages[:_MOST]
    ]
