"""``<!-- unduhan -->``: the files to download, which packing fills in."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from kram.source.markdown.model import Marker
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import ORIGINAL


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """What a copy says about itself, as JSON that cannot end the comment in which it is written.

    Its date is that of the newest change of content, never that of the clock.
    """
    originals = [page for page in view.repository.pages if page.language == ORIGINAL]
    edition = {
        "language": view.language,
        "changed": max((page.front.get("changed", "") for page in originals), default=""),
        "pages": len(originals),
        "reviewed": sum(1 for page in originals if page.front.get("reviewed")),
    }
    return {"edition": Markup(json.dumps(edition).replace("-", "\\u002d").replace(">", "\\u003e"))}
