"""``<!-- peta -->``: the map of the body."""

from __future__ import annotations

from typing import Any

from kram.source.data.body_map import WIDE, Part
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
            "skin": found.skin,
            "clothes": found.clothes,
            "parts": [
                {
                    "wide": part.at == WIDE,
                    "place_on_map": _on_map(part),
                    "title": part.title.get(view.language, ""),
                    "note": part.note.get(view.language, ""),
                    "url": view.url_here(Place.parsed(part.place)),
                }
                for part in found.parts
            ],
        }
    }


def _on_map(part: Part) -> dict[str, Any]:
    """The corner of the label, the line from it, and the spot; no spot where it is not on the drawing."""
    if part.at in ("", WIDE):
        return {"spot": ""}
    x, y = part.at.split(",")
    return {"x": int(x), "y": int(y), "line": part.pointer, "spot": part.spot}
