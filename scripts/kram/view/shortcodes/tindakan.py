"""``<!-- tindakan -->``: what can be done against the cause on a page, or in one section of it."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.relations import actions
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS, HARMFUL


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The actions that may be taken, in groups of one fit."""
    return {"groups": actions(view, marker.argument, [fit for fit in FITS if fit != HARMFUL])}
