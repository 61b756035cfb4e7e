"""``<!-- langkah: name -->``: the steps of one list as cards."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.pictures import shown
from kram.view.viewpoint import Viewpoint


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The steps, each with its drawing; raises ValueError where there is no such list or drawing."""
    repository = view.repository
    steps = repository.steps.get(marker.argument)
    if steps is None:
        raise ValueError(f'{view.page.path}:{marker.line}: no steps "{marker.argument}"; see make check')
    up = "../" * view.address.count("/")  # in HTML, not in Markdown that MkDocs resolves
    return {
        "steps": [
            {
                "title": step.title.get(view.language, ""),
                "text": step.text.get(view.language, ""),
                "picture": shown(view, step.picture)
                | {"address": up + repository.pictures[step.picture].file},
            }
            for step in steps
        ]
    }
