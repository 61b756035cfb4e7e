"""``<!-- naskah -->``: the sentences of the source text."""

from __future__ import annotations

from typing import Any

from kram.source.data.source_text import SourceRow
from kram.source.markdown.model import Marker
from kram.urls import Place
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """What became of each sentence, and where it is now."""
    return {"sentences": [_sentence(view, row) for row in view.repository.source.rows.values()]}


def _sentence(view: Viewpoint, row: SourceRow) -> dict[str, Any]:
    title = view.words["source_table"]["title"]
    return {
        "key": row.key,
        "label": title if row.key == "title" else row.key.upper(),
        "text": row.text,
        "verdict": row.verdict,
        "what": row.what.get(view.language, ""),
        "why": row.why.get(view.language, ""),
        "stands": [_place(view, Place.parsed(place.value)) for place in row.stands],
        "references": row.references,
    }


def _place(view: Viewpoint, place: Place) -> dict[str, str]:
    titles = dict.fromkeys((view.title(place.slug), view.title(place.slug, place.section)))
    return {"title": " – ".join(titles), "link": view.link(place.slug, place.section)}
