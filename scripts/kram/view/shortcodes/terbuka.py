"""``<!-- terbuka -->``: the danger signs about which a clinician has yet to decide."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.sign_boxes import open_questions
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The signs with their questions."""
    return {"signs": open_questions(view, marker)}
