"""``<!-- jangan -->``: what not to do with the cause on a page, or in one section of it."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.relations import actions
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import HARMFUL


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The actions that must not be taken, in one group."""
    return {"groups": actions(view, marker.argument, [HARMFUL])}
