"""``<!-- unduhan -->``: the place for the list of downloads, which each edition fills."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """Nothing: the files are there only once the site is finished."""
    return {}
