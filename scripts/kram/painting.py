"""The drawing of the topic in the colours of the site: as icons, and on the ground of share pictures."""

import io
from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw

from kram.source.data.topic import Drawings, Point

GREEN, DEEP, PALE, WHITE = "#00695c", "#00504a", "#b2dfdb", "#ffffff"
_FINER = 4
"""Everything is first drawn this many times too large, for smooth edges."""
_STROKE = 3.9
"""How wide the short strokes are, in units of the drawing."""


def figure(ground: Image.Image, drawings: Drawings, left: float, top: float, scale: float) -> None:
    """Draws the topic on a ground; ``left`` and ``top`` are where the zero of the drawing is, in pixels."""

    def placed(points: Iterable[Point]) -> list[Point]:
        return [(_FINER * (left + scale * x), _FINER * (top + scale * y)) for x, y in points]

    outline, strokes = _mask(ground), _mask(ground)
    ImageDraw.Draw(outline).polygon(placed(_smooth(drawings.outline)), fill=255)
    pen, width = ImageDraw.Draw(strokes), _FINER * scale * _STROKE
    for stroke in drawings.strokes:
        pen.line(placed(stroke), fill=255, width=round(width))
        for x, y in placed(stroke):
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
    paint(ground, outline, WHITE)
    paint(ground, strokes, PALE)


def disc(ground: Image.Image, box: tuple[float, float, float, float]) -> None:
    """Draws the darker disc behind the figure."""
    mask = _mask(ground)
    ImageDraw.Draw(mask).ellipse([_FINER * n for n in box], fill=255)
    paint(ground, mask, DEEP)


def paint(ground: Image.Image, mask: Image.Image, color: str) -> None:
    """Colours the ground where the larger mask is light."""
    ground.paste(color, mask=mask.resize(ground.size, Image.Resampling.LANCZOS))


def icon(drawings: Drawings, size: int, share: float, corners: float = 0) -> bytes:
    """A square PNG with the figure in its middle.

    ``share`` is how much of the side the figure takes, ``corners`` how much the radius of a corner.  A
    launcher may cut an icon without corners down to a disc of four fifths: 0.56 stays inside.
    """
    image = Image.new("RGB", (size, size), GREEN)
    points = [*drawings.outline, *(point for stroke in drawings.strokes for point in stroke)]
    if points:
        (left, right), (top, bottom) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
        scale = share * size / max(right - left, bottom - top)
        middle = (size / 2 - scale * (left + right) / 2, size / 2 - scale * (top + bottom) / 2)
        figure(image, drawings, *middle, scale)
    if corners:
        mask = _mask(image)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, *mask.size), _FINER * corners * size, fill=255)
        image.putalpha(mask.resize(image.size, Image.Resampling.LANCZOS))
    packed = io.BytesIO()
    image.save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _mask(ground: Image.Image) -> Image.Image:
    return Image.new("L", (ground.width * _FINER, ground.height * _FINER))


def _smooth(corners: Sequence[Point]) -> list[Point]:
    """A closed line through all corners without edges (Catmull-Rom)."""
    points = []
    for n in range(len(corners)):
        a, b, c, d = (corners[(n + k) % len(corners)] for k in (-1, 0, 1, 2))
        for step in range(16):
            t = step / 16
            x, y = (
                b[i]
                + t * (c[i] - a[i]) / 2
                + t * t * (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) / 2
                + t**3 * (3 * b[i] - a[i] - 3 * c[i] + d[i]) / 2
                for i in (0, 1)
            )
            points.append((x, y))
    return points
