"""``<!-- unduhan -->``: the place for what can be kept, which each edition fills.

``pilih`` is a button for each device, ``kertas`` the sheets of paper, ``klinik`` those for clinics; without a
name it is the list of all files.
"""

from __future__ import annotations

from typing import Any

from kram.source.markdown.model import Marker
from kram.view.viewpoint import Viewpoint

KINDS = ("", "pilih", "kertas", "klinik")


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """Which part of the offer; raises ValueError where there is no such part."""
    if marker.argument not in KINDS:
        parts = ", ".join(filter(None, KINDS))
        raise ValueError(
            f'{view.page.path}:{marker.line}: no part "{marker.argument}" of unduhan; use {parts}'
        )
    return {"kind": marker.argument}
