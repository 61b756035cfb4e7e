"""The boxes of danger signs on a page."""

from __future__ import annotations

from typing import Any

from kram.source.data.signs import Sign
from kram.source.markdown.model import Marker
from kram.view.references import better_first
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import GROUPS, GROUPS_BY_PERSON, GROUPS_OF_VISITS, LEVELS

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
        {"name": name, "folded": whole and name in GROUPS_BY_PERSON, "signs": found}
        for name in GROUPS[level]
        if (found := [sign for sign in signs if sign.group == name])
    ]
    return {
        "level": level,
        "groups": groups,
        # How long a visit may wait is in the names of its groups alone.
        "subheads": GROUPS[level] == GROUPS_OF_VISITS
        or (len(groups) > 1 and (whole or len(signs) > MOST_WITHOUT_SUBHEADS)),
        "references": better_first(view.repository, (key for sign in signs for key in sign.references)),
    }
