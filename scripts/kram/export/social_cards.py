"""The picture that WhatsApp and others show beside a shared link: the page's title in the site's colours.

Drawn by Pillow in Lato (SIL Open Font License), which comes with MkDocs: no network, no browser.
Kept in .cache/, since a title changes rarely.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from kram.export.site_context import FinishedSite
from kram.source.data.topic import Drawings
from kram.source.markdown.model import Page
from kram.source.review import REVIEWED, review_of
from kram.urls import share_picture_url
from kram.vocabulary import LANGUAGES

SIZE = (1200, 630)
_EDITION = "1"
"""Raised when the drawing changes, so that no picture of the old look stays in the cache."""

_GREEN, _DEEP, _PALE, _WHITE = "#00695c", "#00504a", "#b2dfdb", "#ffffff"
_LEFT, _RIGHT, _TOP = 84, 800, 96
_LINE_HEIGHT = 1.16
_TITLE_SIZES = (92, 84, 76, 68, 60)
_MOST_LINES = 3


def files(site: FinishedSite, fonts: Path) -> dict[str, bytes]:
    """One picture for each page and language; none where the site does not know its own address.

    ``fonts`` is a folder with ``lato-bold.woff`` and ``lato-normal.woff``.
    """
    if not site.settings.site_url:
        return {}
    painter = Painter(fonts, site.repository.topic.drawings)
    cache = site.repository.root / ".cache" / "bagikan"
    return {
        share_picture_url(page.slug, page.language): _cached(cache, painter, *_words_on(site, page))
        for slug in site.order
        for language in LANGUAGES
        if (page := site.repository.page(slug, language))
    }


def _words_on(site: FinishedSite, page: Page) -> tuple[str, str, str]:
    """The name of the site, a title, and a line below where the page was not reviewed."""
    words = site.words[page.language]
    reviewed = review_of(site.repository, page.slug).state == REVIEWED
    line = "" if reviewed else words["not_reviewed"].rstrip(".")
    title = words["tagline_link"] if page.slug == site.repository.topic.pages.home else page.title
    return site.names[page.language], title, line


def _cached(cache: Path, painter: Painter, name: str, title: str, line: str) -> bytes:
    facts = (_EDITION, str(painter.drawings), name, title, line)
    file = cache / f"{hashlib.sha256(chr(0).join(facts).encode()).hexdigest()[:24]}.png"
    if file.exists():
        return file.read_bytes()
    painted = painter.picture(name, title, line)
    fresh = file.with_suffix(".new")
    with suppress(OSError):  # as in a clone that may only be read
        cache.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(painted)
        fresh.replace(file)
    return painted


class Painter:
    """Draws pictures that share a ground and the fonts."""

    def __init__(self, fonts: Path, drawings: Drawings) -> None:
        self.fonts = fonts
        self.drawings = drawings

    def picture(self, name: str, title: str, line: str) -> bytes:
        """A picture with the name of the site, the title of a page and a line below, as PNG."""
        image = self._ground.copy()
        pen = ImageDraw.Draw(image)
        pen.text((_LEFT, _TOP), name, font=self._font("bold", 44), fill=_PALE, anchor="ls")
        font, rows = self.fitted(pen, title)
        height = font.size * _LINE_HEIGHT
        middle = (SIZE[1] + 20) / 2
        first = middle - height * (len(rows) - 1) / 2
        for n, row in enumerate(rows):
            pen.text((_LEFT, first + n * height), row, font=font, fill=_WHITE, anchor="lm")
        if line:
            pen.rectangle((_LEFT, SIZE[1] - 118, _LEFT + 96, SIZE[1] - 112), fill=_PALE)
            pen.text((_LEFT, SIZE[1] - 62), line, font=self._font("normal", 34), fill=_PALE, anchor="ls")
        packed = io.BytesIO()
        image.quantize(64, dither=Image.Dither.NONE).save(packed, "PNG", optimize=True)
        return packed.getvalue()

    def fitted(self, pen: ImageDraw.ImageDraw, title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
        """The largest font in which a title fits, and its lines."""
        rows: list[str] = []
        for size in _TITLE_SIZES:
            font = self._font("bold", size)
            rows = _wrapped(pen, title.split(), font)
            widest = max(pen.textlength(row, font=font) for row in rows)
            if len(rows) <= _MOST_LINES and widest <= _RIGHT - _LEFT:
                break
        return font, rows

    def _font(self, weight: str, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(self.fonts / f"lato-{weight}.woff"), size)

    @cached_property
    def _ground(self) -> Image.Image:
        """The drawing in a disc at the right, four times too large at first for smooth edges."""
        image = Image.new("RGB", SIZE, _GREEN)
        layers = []
        for color in (_DEEP, _WHITE, _PALE):
            mask = Image.new("L", (SIZE[0] * 4, SIZE[1] * 4))
            layers.append((color, mask, ImageDraw.Draw(mask)))
        layers[0][2].ellipse([4 * n for n in (828, 28, 1402, 602)], fill=255)
        layers[1][2].polygon(_placed(_smooth(self.drawings.outline)), fill=255)
        for stroke in self.drawings.strokes:
            layers[2][2].line(_placed(stroke), fill=255, width=4 * 11)
            for x, y in _placed(stroke):
                layers[2][2].ellipse((x - 22, y - 22, x + 22, y + 22), fill=255)
        for color, mask, _ in layers:
            image.paste(color, mask=mask.resize(SIZE, Image.Resampling.LANCZOS))
        return image


def _wrapped(pen: ImageDraw.ImageDraw, words: Iterable[str], font: ImageFont.FreeTypeFont) -> list[str]:
    rows: list[str] = []
    for word in words:
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and pen.textlength(longer, font=font) <= _RIGHT - _LEFT:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


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
