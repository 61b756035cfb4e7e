"""``<!-- tanda -->``: the danger signs for a page or section, in boxes."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.sign_boxes import boxes
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """One box for each level, the most urgent first."""
    return {"boxes": boxes(view, marker)}
