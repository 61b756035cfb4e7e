"""``<!-- topik -->``: all pages."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.listed import listed
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The pages in the groups and the order of the menu."""
    groups = view.repository.config.groups(view.language)
    return {"groups": [{"title": title, "pages": listed(view, slugs)} for title, slugs in groups]}
