"""``<!-- istilah -->``: the glossary."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import other_of_two


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The terms in one language, each with the term of the other language beside it."""
    other = other_of_two(view.language)
    return {
        "terms": [
            {
                "key": term.key,
                "term": term.term[view.language],
                "plain": term.plain[view.language],
                "translation": term.term[other],
            }
            for term in view.repository.glossary
        ]
    }
