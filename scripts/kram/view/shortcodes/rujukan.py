"""``<!-- rujukan -->``: all references."""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.references import reference
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import KINDS


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The references in groups of one kind, the better kinds first, each in the order of their keys."""
    listed = [found for key in view.repository.references if (found := reference(view, key))]
    groups = [(kind, [r for r in listed if r["kind"] == kind]) for kind in (*KINDS, "")]
    return {"groups": [{"kind": kind, "references": found} for kind, found in groups if found]}
