"""The picture that WhatsApp and others show beside a shared link: the page's title in the site's colours.

Drawn by Pillow in Lato (SIL Open Font License), which comes with MkDocs: no network, no browser.
Kept in .cache/, since a title changes rarely.
"""

import io
from collections.abc import Iterable
from functools import cache, cached_property, partial
from pathlib import Path

import PIL
from PIL import Image, ImageColor, ImageDraw, ImageFont

from kram.export.site_context import FinishedSite
from kram.made_before import kept
from kram.painting import DEEP, GREEN, PALE, WHITE, disc, figure
from kram.source.data.topic import Drawings
from kram.source.markdown.model import Page
from kram.source.review import REVIEWED, review_of
from kram.sums import mark
from kram.urls import share_picture_url

SIZE = (1200, 630)
_EDITION = "2"
"""Raised when the drawing changes, so that no picture of the old look stays in the cache."""

_LEFT, _RIGHT, _TOP = 84, 800, 96
_LINE_HEIGHT = 1.16
_TITLE_SIZES = (92, 84, 76, 68, 60)
_MOST_LINES = 3
_WEIGHTS = ("bold", "normal")
_EDGES = ((GREEN, DEEP), (GREEN, PALE), (GREEN, WHITE), (DEEP, PALE), (DEEP, WHITE))
"""Which colours meet on a picture."""
_SHADES = 16
"""How many steps a smooth edge has at most."""


def files(site: FinishedSite, fonts: Path) -> dict[str, bytes]:
    """One picture for each page and language; none where the site does not know its own address.

    ``fonts`` is a folder with ``lato-bold.woff`` and ``lato-normal.woff``.
    """
    if not site.settings.site_url:
        return {}
    painter = Painter(fonts, site.repository.topic.drawings)
    same = (_EDITION, PIL.__version__, *painter.facts)
    return {
        share_picture_url(page.slug, page.language): kept(
            site.repository.root, (*same, *words), partial(painter.picture, *words)
        )
        for page in site.pages
        for words in [_words_on(site, page)]
    }


def _words_on(site: FinishedSite, page: Page) -> tuple[str, str, str]:
    """The name of the site, a title, and a line below where the page was not reviewed."""
    words = site.words[page.language]
    reviewed = review_of(site.repository, page.slug).state == REVIEWED
    line = "" if reviewed else words["not_reviewed"].rstrip(".")
    title = words["tagline_link"] if page.slug == site.repository.topic.pages.home else page.title
    return site.names[page.language], title, line


class Painter:
    """Draws pictures that share a ground and the fonts."""

    def __init__(self, fonts: Path, drawings: Drawings) -> None:
        self.fonts = fonts
        self.drawings = drawings

    def picture(self, name: str, title: str, line: str) -> bytes:
        """A picture with the name of the site, the title of a page and a line below, as PNG."""
        image = self._ground.copy()
        pen = ImageDraw.Draw(image)
        pen.text((_LEFT, _TOP), name, font=self._font("bold", 44), fill=PALE, anchor="ls")
        font, rows = self.fitted(pen, title)
        height = font.size * _LINE_HEIGHT
        middle = (SIZE[1] + 20) / 2
        first = middle - height * (len(rows) - 1) / 2
        for n, row in enumerate(rows):
            pen.text((_LEFT, first + n * height), row, font=font, fill=WHITE, anchor="lm")
        if line:
            pen.rectangle((_LEFT, SIZE[1] - 118, _LEFT + 96, SIZE[1] - 112), fill=PALE)
            pen.text((_LEFT, SIZE[1] - 62), line, font=self._font("normal", 34), fill=PALE, anchor="ls")
        packed = io.BytesIO()
        image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(packed, "PNG")
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

    @property
    def facts(self) -> tuple[str, ...]:
        """What all pictures are drawn from."""
        fonts = (mark((self.fonts / f"lato-{weight}.woff").read_bytes()) for weight in _WEIGHTS)
        return (str(self.drawings), *fonts)

    def _font(self, weight: str, size: int) -> ImageFont.FreeTypeFont:
        return _opened(self.fonts / f"lato-{weight}.woff", size)

    @cached_property
    def _ground(self) -> Image.Image:
        image = Image.new("RGB", SIZE, GREEN)
        disc(image, (828, 28, 1402, 602))
        figure(image, self.drawings, 888, 112, 2.8)
        return image


@cache
def _opened(font: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font), size)


@cache
def _palette() -> Image.Image:
    """All colours that a picture has: to look for them in each picture would take longer than to draw it."""
    palette = Image.new("P", (1, 1))
    edges = [[ImageColor.getrgb(color) for color in edge] for edge in _EDGES]
    palette.putpalette(
        [
            round(one + (other - one) * step / (_SHADES - 1))
            for edge in edges
            for step in range(_SHADES)
            for one, other in zip(*edge, strict=True)
        ]
    )
    return palette


def _wrapped(pen: ImageDraw.ImageDraw, words: Iterable[str], font: ImageFont.FreeTypeFont) -> list[str]:
    rows: list[str] = []
    for word in words:
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and pen.textlength(longer, font=font) <= _RIGHT - _LEFT:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows
