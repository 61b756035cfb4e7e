"""The picture that WhatsApp and others show beside a shared link: the page's title in the site's colours.

Drawn by Pillow with a font that comes with MkDocs (Lato, SIL Open Font License): no network, no browser.
Kept in .cache/, since a title changes rarely.
"""

from __future__ import annotations

import functools
import hashlib
import io
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from kram.export.site_context import FinishedSite
from kram.urls import url
from kram.vocabulary import LANGUAGES

SIZE = (1200, 630)
_EDITION = "1"
"""Raised when the drawing changes, so that no picture of the old look stays in the cache."""

_GREEN, _DEEP, _PALE, _WHITE = "#00695c", "#00504a", "#b2dfdb", "#ffffff"
_LEFT, _RIGHT, _TOP = 84, 800, 96
_LINE_HEIGHT = 1.16
_TITLE_SIZES = (92, 84, 76, 68, 60)
_MOST_LINES = 3
# A lower leg from the side, knee to toes, and the marks of a cramp behind the calf.
_LEG = (
    (30, -2), (46, -3), (60, -1), (63, 14), (59, 32), (56, 60), (54, 92), (55, 110), (64, 120),
    (84, 128), (97, 134), (101, 141), (95, 146), (70, 146), (46, 146), (33, 145), (29, 138),
    (33, 124), (34, 106), (30, 88), (22, 66), (20, 46), (25, 26), (28, 10),
)  # fmt: skip
_MARKS = (((6, 32), (-6, 26)), ((2, 52), (-12, 52)), ((6, 72), (-6, 78)))


def path(slug: str, language: str) -> str:
    """The address of the picture relative to the root of the site."""
    return f"assets/bagikan/{url(slug, language).removesuffix('.html')}.png"


def files(site: FinishedSite) -> dict[str, bytes]:
    """One picture for each page and language; none where the site does not know its own address."""
    if not site.settings.site_url:
        return {}
    cache = site.repository.root / ".cache" / "bagikan"
    cache.mkdir(parents=True, exist_ok=True)
    wanted = {}
    for slug in site.order:
        for language in LANGUAGES:
            page = site.repository.page(slug, language)
            if page:
                original = site.repository.page(slug, LANGUAGES[0]) or page
                reviewed = original.front.get("reviewed")
                line = "" if reviewed else site.words[language]["not_reviewed"].rstrip(".")
                title = site.words[language]["tagline_link"] if slug == "index" else page.title
                wanted[path(slug, language)] = (site.names[language], title, line)
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(wanted, pool.map(lambda words: _cached(cache, *words), wanted.values()), strict=True))


def _cached(cache: Path, name: str, title: str, line: str) -> bytes:
    key = hashlib.sha256("\0".join((_EDITION, name, title, line)).encode()).hexdigest()[:24]
    file = cache / f"{key}.png"
    if not file.exists():
        fresh = file.with_suffix(".new")
        fresh.write_bytes(drawn(name, title, line))
        fresh.replace(file)
    return file.read_bytes()


def drawn(name: str, title: str, line: str) -> bytes:
    """A picture with the name of the site, the title of a page and a line below, as PNG."""
    image = _ground().copy()
    pen = ImageDraw.Draw(image)
    pen.text((_LEFT, _TOP), name, font=_font("bold", 44), fill=_PALE, anchor="ls")
    font, rows = _fitted(pen, title)
    height = font.size * _LINE_HEIGHT
    middle = (SIZE[1] + 20) / 2
    first = middle - height * (len(rows) - 1) / 2
    for n, row in enumerate(rows):
        pen.text((_LEFT, first + n * height), row, font=font, fill=_WHITE, anchor="lm")
    if line:
        pen.rectangle((_LEFT, SIZE[1] - 118, _LEFT + 96, SIZE[1] - 112), fill=_PALE)
        pen.text((_LEFT, SIZE[1] - 62), line, font=_font("normal", 34), fill=_PALE, anchor="ls")
    packed = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    found = find_spec("mkdocs")
    assert found is not None and found.origin is not None
    folder = Path(found.origin).parent / "themes/readthedocs/css/fonts"
    return ImageFont.truetype(str(folder / f"lato-{weight}.woff"), size)


def _fitted(pen: ImageDraw.ImageDraw, title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest font in which a title fits, and its lines."""
    rows: list[str] = []
    for size in _TITLE_SIZES:
        font = _font("bold", size)
        rows = _wrapped(pen, title.split(), font)
        widest = max(pen.textlength(row, font=font) for row in rows)
        if len(rows) <= _MOST_LINES and widest <= _RIGHT - _LEFT:
            break
    return font, rows


def _wrapped(pen: ImageDraw.ImageDraw, words: Iterable[str], font: ImageFont.FreeTypeFont) -> list[str]:
    rows: list[str] = []
    for word in words:
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and pen.textlength(longer, font=font) <= _RIGHT - _LEFT:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


@functools.cache
def _ground() -> Image.Image:
    """What all pictures share: a leg in a disc at the right, drawn four times too large for smooth edges."""
    image = Image.new("RGB", SIZE, _GREEN)
    layers = []
    for color in (_DEEP, _WHITE, _PALE):
        mask = Image.new("L", (SIZE[0] * 4, SIZE[1] * 4))
        layers.append((color, mask, ImageDraw.Draw(mask)))
    layers[0][2].ellipse([4 * n for n in (828, 28, 1402, 602)], fill=255)
    layers[1][2].polygon(_placed(_smooth(_LEG)), fill=255)
    for start, end in _MARKS:
        layers[2][2].line(_placed([start, end]), fill=255, width=4 * 11)
        for x, y in _placed([start, end]):
            layers[2][2].ellipse((x - 22, y - 22, x + 22, y + 22), fill=255)
    for color, mask, _ in layers:
        image.paste(color, mask=mask.resize(SIZE, Image.Resampling.LANCZOS))
    return image


def _placed(points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Points of the drawing's own grid on the picture, four times too large."""
    return [(4 * (888 + 2.8 * x), 4 * (112 + 2.8 * y)) for x, y in points]


def _smooth(corners: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
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
