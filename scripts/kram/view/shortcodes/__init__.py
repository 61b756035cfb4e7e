"""Parts of pages that are made from data.

A comment such as ``<!-- tanda -->`` on a page names a module here, whose ``data`` says what is shown, and a
template ``overrides/drawn/tanda.md``, which arranges it. Both decide nothing that the data does not say.
"""

from __future__ import annotations

import importlib
import re
from typing import Any

from kram.source.markdown.model import Marker
from kram.view.templates import Templates
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import SHORTCODES

_MARKER = re.compile(r"^<!-- ([a-z]+)(?:: ([a-z0-9-]+))? -->[ \t]*$", re.MULTILINE)


def filled(markdown: str, view: Viewpoint, templates: Templates) -> str:
    """The Markdown of a page with its markers filled; raises ValueError where one cannot be."""
    markers = list(view.page.markers)

    def fill(match: re.Match[str]) -> str:
        named = (match[1], match[2] or "")
        marker = next((m for m in markers if (m.name, m.argument) == named), None)
        if marker is None or marker.name not in SHORTCODES:
            return match[0]
        markers.remove(marker)
        return "\n" + templates.render(f"drawn/{marker.name}.md", view.language, **data(view, marker)) + "\n"

    return _MARKER.sub(fill, markdown)


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """What the template of a marker gets."""
    module = importlib.import_module(f"{__name__}.{marker.name}")
    result: dict[str, Any] = module.data(view, marker)
    return result
