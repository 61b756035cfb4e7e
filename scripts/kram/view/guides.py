"""What the step cards, the map of the legs and the path of questions show, in one language."""

from __future__ import annotations

from typing import Any

from kram.urls import url
from kram.view.shortcodes import Viewpoint, picture


def steps(view: Viewpoint, name: str) -> list[dict[str, Any]]:
    """The steps of one list, each with its drawing.

    Raises KeyError where there is no such list or drawing.
    """
    repository = view.repository
    up = "../" * url(view.page.slug, view.language).count(
        "/"
    )  # in HTML, not in Markdown that MkDocs resolves
    return [
        {
            "title": step.title.get(view.language, ""),
            "text": step.text.get(view.language, ""),
            "picture": picture(view, step.picture) | {"address": up + repository.pictures[step.picture].file},
        }
        for step in repository.steps[name]
    ]


def body_map(view: Viewpoint) -> dict[str, Any]:
    """The words under the legs, and their parts with the addresses that they lead to."""
    found = view.repository.body_map
    return {
        "front": found.front.get(view.language, ""),
        "back": found.back.get(view.language, ""),
        "parts": [
            {
                "key": part.key,
                "title": part.title.get(view.language, ""),
                "note": part.note.get(view.language, ""),
                "url": _url(view, part.place),
            }
            for part in found.parts
        ],
    }


def path(view: Viewpoint) -> list[dict[str, Any]]:
    """The questions in order, each with the words of its signs and where a yes leads."""
    signs = view.repository.signs
    return [
        {
            "level": question.level,
            "ask": question.ask.get(view.language, ""),
            "signs": [signs[key.value].text.get(view.language, "") for key in question.signs],
            "url": _url(view, question.place),
        }
        for question in view.repository.path
    ]


def _url(view: Viewpoint, place: str) -> str:
    slug, _, section = place.partition("#")
    return f"#{section}" if slug == view.page.slug and section else view.url(slug, section)
