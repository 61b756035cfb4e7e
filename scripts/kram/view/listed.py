"""A page as lists of pages show it."""

from __future__ import annotations

from collections.abc import Iterable

from kram.view.viewpoint import Viewpoint


def listed(view: Viewpoint, slugs: Iterable[str]) -> list[dict[str, str]]:
    """Title, Markdown link and description of each page that there is in the language of the view."""
    return [
        {"title": page.title, "link": view.link(slug), "description": page.description}
        for slug in slugs
        if (page := view.other(slug))
    ]
