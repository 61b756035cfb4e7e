"""``<!-- daftar -->``: the other pages of the folder of a page."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.listed import listed
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The pages in the order of the menu."""
    folder, own = view.page.folder, view.page.slug
    order = view.repository.config.order
    return {"pages": listed(view, (s for s in order if s.rpartition("/")[0] == folder and s != own))}
