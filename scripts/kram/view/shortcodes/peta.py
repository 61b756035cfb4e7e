"""``<!-- peta -->``: the map of the body."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.urls import Place
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The words under the map, and its parts with the addresses that they lead to."""
    found = view.repository.body_map
    return {
        "peta": {
            "front": found.front.get(view.language, ""),
            "back": found.back.get(view.language, ""),
            "parts": [
                {
                    "key": part.key,
                    "title": part.title.get(view.language, ""),
                    "note": part.note.get(view.language, ""),
                    "url": view.url_here(Place.parsed(part.place)),
                }
                for part in found.parts
            ],
        }
    }
