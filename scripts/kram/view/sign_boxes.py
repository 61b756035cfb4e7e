"""The boxes of danger signs on a page, and the signs about which a clinician has yet to decide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kram.source.data.signs import Sign
from kram.source.markdown.model import Marker
from kram.view.references import better_first, short_name
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import GROUPS, GROUPS_BY_PERSON, LEVELS

MOST_WITHOUT_SUBHEADS = 7


def boxes(view: Viewpoint, marker: Marker) -> list[dict[str, Any]]:
    """One box for each level that the page has signs of at a marker, the most urgent first."""
    signs = view.repository.signs_drawn(view.page, marker)
    levels = [(level, [sign for sign in signs if sign.level == level]) for level in LEVELS]
    return [_box(view, level, found) for level, found in levels if found]


def _box(view: Viewpoint, level: str, signs: list[Sign]) -> dict[str, Any]:
    """On the help page the groups by who you are are folded, each by itself."""
    whole = view.page.slug == view.repository.topic.pages.help
    groups = [
        {"name": name, "folded": whole and name in GROUPS_BY_PERSON, "signs": _texts(view, found)}
        for name in GROUPS[level]
        if (found := [sign for sign in signs if sign.group == name])
    ]
    return {
        "level": level,
        "groups": groups,
        "subheads": len(groups) > 1 and (whole or len(signs) > MOST_WITHOUT_SUBHEADS),
        "references": _named(view, signs),
    }


def _named(view: Viewpoint, signs: Iterable[Sign]) -> list[dict[str, str]]:
    """The references of signs by their short names, each once, the better kinds first."""
    keys = better_first(view, (key for sign in signs for key in sign.references))
    return [_source(view, key) for key in keys]


def _source(view: Viewpoint, key: str) -> dict[str, str]:
    page = view.repository.topic.pages.references
    name = short_name(view.repository.references[key])
    return {"key": key, "name": name, "link": view.url(page, key) if page else ""}


def _texts(view: Viewpoint, signs: Iterable[Sign]) -> list[str]:
    return [sign.text.get(view.language, "") for sign in signs]


def open_questions(view: Viewpoint, marker: Marker) -> list[dict[str, Any]]:
    """The signs whose level or wording a clinician has yet to confirm, each with its question."""
    return [
        {
            "level": sign.level,
            "text": sign.text.get(view.language, ""),
            "question": sign.open.get(view.language, ""),
            "references": _named(view, [sign]),
        }
        for sign in view.repository.signs_drawn(view.page, marker)
    ]
