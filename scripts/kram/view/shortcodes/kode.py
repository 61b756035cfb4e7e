"""``<!-- kode -->``: every code of a diagnosis, and the pages that it leads to."""

from __future__ import annotations

from typing import Any

from kram.source.data.codes import Code
from kram.source.markdown.model import Marker
from kram.urls import Place, code_slug, url
from kram.view.place import full_title
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import CODE_SYSTEMS, LANGUAGE_CODES, other_of_two


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The codes in order, and what other systems call the other language."""
    return {
        "codes": [_shown(view, code) for code in view.repository.codes],
        "other_language": " ".join(LANGUAGE_CODES[other_of_two(view.language)]),
    }


def _shown(view: Viewpoint, code: Code) -> dict[str, Any]:
    places = [Place.parsed(place) for place in code.places]
    return {
        "code": code.code,
        "url": view.from_root(url(code_slug(code.code), view.language)),
        "name": next(iter(code.names.values()), ""),
        "systems": " ".join(CODE_SYSTEMS[system] for system in code.systems),
        "places": [
            {
                "url": view.from_root(place.url(view.language)),
                "title": full_title(view.repository, place, view.language),
            }
            for place in places
        ],
    }
