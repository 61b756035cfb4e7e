"""``<!-- jalan -->``: the path of questions that distinguishes the topic from what looks like it."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.urls import Place
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The questions in order, each with the words of its signs and where a yes leads."""
    signs = view.repository.signs
    return {
        "home": view.url(view.repository.topic.pages.home),
        "questions": [
            {
                "level": question.level,
                "ask": question.ask.get(view.language, ""),
                "signs": [signs[key.value].text.get(view.language, "") for key in question.signs],
                "url": view.url_here(Place.parsed(question.place)),
            }
            for question in view.repository.path
        ],
    }
