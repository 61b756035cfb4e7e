"""Where a page came from, for a reader who holds it on paper."""

from __future__ import annotations

import base64
import io

import segno
from PIL import Image

from kram.settings import Settings


def origin(settings: Settings, url: str) -> dict[str, str]:
    """The absolute address of a page and its QR code; nothing where the site does not know its own address.

    The code is in the page itself: no browser waits for a picture that it fetches only for paper,
    and a copy in a folder has it too. With one pixel for each module it weighs less than as a drawing,
    and as WebP a fifth less than as PNG.
    """
    address = settings.absolute(url)
    if not address:
        return {}
    drawn, picture = io.BytesIO(), io.BytesIO()
    segno.make_qr(address, error="l", boost_error=False).save(drawn, kind="png", scale=1, border=0)
    Image.open(drawn).convert("RGB").save(picture, "WEBP", lossless=True, quality=0, method=0)
    return {
        "address": address,
        "qr": "data:image/webp;base64," + base64.b64encode(picture.getvalue()).decode(),
    }
