"""``<!-- perubahan -->``: the changes that alter advice."""

from __future__ import annotations

from typing import Any

from kram.source.data.changes import Change
from kram.source.markdown.model import Marker
from kram.source.redirects import places_of
from kram.urls import feed_url
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The changes, newest first, and the feed where there is one."""
    feed = view.from_root(feed_url(view.language)) if view.settings.site_url else ""
    return {
        "feed": feed,
        "address_url": view.how_to_set_the_address(),
        "changes": [_change(view, row) for row in reversed(view.repository.changes)],
    }


def _change(view: Viewpoint, change: Change) -> dict[str, Any]:
    return {
        "date": change.date,
        "what": change.what.get(view.language, ""),
        "places": [
            {"title": view.title(p.slug, p.section), "link": view.link(p.slug, p.section)}
            for p in places_of(view.repository, change)
        ],
    }
