"""``<!-- kontak -->``: where to send a report."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The contact as set, and the link behind it; both empty where none is set."""
    return {"contact": view.settings.contact, "report_url": view.settings.report_url(view.page.title)}
