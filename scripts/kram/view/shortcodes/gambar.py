"""``<!-- gambar: name -->``: a drawing."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.pictures import shown
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The drawing with its alternative text; raises ValueError where there is none of that name."""
    return {"picture": shown(view, marker.argument)}
