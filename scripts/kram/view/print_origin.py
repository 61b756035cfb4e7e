"""Where a page came from, for a reader who holds it on paper."""

from __future__ import annotations

import base64
import io
from functools import partial
from pathlib import Path

import PIL
import segno
from PIL import Image

from kram.made_before import kept
from kram.settings import Settings

_EDITION = f"print 1, segno {segno.__version__}, Pillow {PIL.__version__}"
"""Raised when the drawing changes, so that no code of the old form stays in the cache."""


def origin(root: Path, settings: Settings, url: str) -> dict[str, str]:
    """The absolute address of a page and its QR code; nothing where the site does not know its own address.

    The code is in the page itself: no browser waits for a picture that it fetches only for paper,
    and a copy in a folder has it too. With one pixel for each module it weighs less than as a drawing,
    and as WebP a fifth less than as PNG.
    """
    address = settings.absolute(url)
    if not address:
        return {}
    picture = kept(root, (_EDITION, address), partial(_drawn, address))
    return {"address": address, "qr": "data:image/webp;base64," + base64.b64encode(picture).decode()}


def _drawn(address: str) -> bytes:
    drawn, picture = io.BytesIO(), io.BytesIO()
    segno.make_qr(address, error="l", boost_error=False).save(drawn, kind="png", scale=1, border=0)
    Image.open(drawn).convert("RGB").save(picture, "WEBP", lossless=True, quality=0, method=0)
    return picture.getvalue()
