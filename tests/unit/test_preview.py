"""The picture beside a shared link: its size, and that every title fits."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import mkdocs
import pytest
from kram.export.social_cards import SIZE, Painter
from kram.painting import DEEP, GREEN, PALE, WHITE, icon
from kram.source.data.topic import Drawings
from PIL import Image, ImageColor, ImageDraw

DRAWINGS = Drawings(
    icon="M0,0", outline=((30, -2), (63, 14), (55, 110), (29, 138)), strokes=(((6, 32), (-6, 26)),)
)
PAINTER = Painter(Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts", DRAWINGS)
NOT_REVIEWED = "Belum ditinjau tenaga kesehatan"
TITLES = [
    "Kaget",
    "Udara ke perut berkurang",
    "Drinking slowly and breathing out before meals",
    "Yang belum terbukti atau berbahaya, dan yang sebaiknya tidak Anda minum sendiri",
    "Pneumonoultramicroscopicsilicovolcanoconiosis",
]


def _colours(image: Image.Image) -> list[tuple[int, tuple[int, ...]]]:
    """How many points of a picture have each of its colours."""
    found: Any = image.getcolors(maxcolors=10_000)
    assert found
    return list(found)


def _pixel(image: Image.Image, at: tuple[int, int]) -> tuple[int, ...]:
    found: Any = image.getpixel(at)
    return tuple(found)


@pytest.mark.parametrize("title", TITLES)
def test_it_has_the_size_that_is_promised_and_stays_small(title: str) -> None:
    content = PAINTER.picture("Cegukan", title, NOT_REVIEWED)
    with Image.open(io.BytesIO(content)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(content) < 60_000


@pytest.mark.parametrize("title", TITLES[:-1])
def test_a_title_is_whole_and_stays_left_of_the_drawing(title: str) -> None:
    pen = ImageDraw.Draw(Image.new("RGB", SIZE))
    font, rows = PAINTER.fitted(pen, title)
    assert " ".join(rows) == title
    assert len(rows) <= 4 and max(pen.textlength(row, font=font) for row in rows) <= 716


def test_the_same_words_give_the_same_picture() -> None:
    assert PAINTER.picture("Kram Kaki", "Pijat", "") == PAINTER.picture("Kram Kaki", "Pijat", "")
    assert PAINTER.picture("Kram Kaki", "Pijat", "") != PAINTER.picture("Kram Kaki", "Kompres", "")


def test_its_colours_are_those_of_the_site() -> None:
    with Image.open(io.BytesIO(PAINTER.picture("Cegukan", "Kaget", NOT_REVIEWED))) as image:
        most = sorted(_colours(image.convert("RGB")), reverse=True)[:4]
    assert {color for _, color in most} == {ImageColor.getrgb(color) for color in (GREEN, DEEP, WHITE, PALE)}


def test_an_icon_has_the_figure_where_no_launcher_cuts_it_and_round_corners() -> None:
    with Image.open(io.BytesIO(icon(DRAWINGS, 96, 0.56, corners=0.2))) as image:
        drawn = image.convert("RGBA")
    green = ImageColor.getcolor(GREEN, "RGB")
    kept = (10, 10, 86, 86)  # four fifths of the side
    assert len(_colours(drawn.crop(kept))) > 1
    assert [_pixel(drawn, corner)[3] for corner in ((0, 0), (95, 0), (0, 95), (95, 95))] == [0] * 4
    drawn.paste(green, kept)
    assert {color[:3] for _, color in _colours(drawn)} == {green}
