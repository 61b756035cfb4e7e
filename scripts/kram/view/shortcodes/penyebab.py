"""``<!-- penyebab -->``: the causes that the action on a page is for, or not for."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.relations import causes
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The causes in groups of one fit."""
    return {"groups": causes(view)}
