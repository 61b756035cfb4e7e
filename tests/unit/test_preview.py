"""The picture beside a shared link: its size, and that every title fits."""

from __future__ import annotations

import io

import pytest
from kram.export import social_cards
from PIL import Image, ImageDraw

NOT_REVIEWED = "Belum ditinjau tenaga kesehatan"
TITLES = [
    "Pijat",
    "Aliran darah ke kaki berkurang",
    "Warming up and stretching before exercise",
    "Yang belum terbukti atau berbahaya, dan yang sebaiknya tidak Anda minum sendiri",
    "Pneumonoultramicroscopicsilicovolcanoconiosis",
]


@pytest.mark.parametrize("title", TITLES)
def test_it_has_the_size_that_is_promised_and_stays_small(title: str) -> None:
    content = social_cards.drawn("Kram Kaki", title, NOT_REVIEWED)
    with Image.open(io.BytesIO(content)) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(content) < 60_000


@pytest.mark.parametrize("title", TITLES[:-1])
def test_a_title_is_whole_and_stays_left_of_the_drawing(title: str) -> None:
    pen = ImageDraw.Draw(Image.new("RGB", social_cards.SIZE))
    font, rows = social_cards._fitted(pen, title)
    assert " ".join(rows) == title
    assert len(rows) <= 4 and max(pen.textlength(row, font=font) for row in rows) <= 716


def test_the_same_words_give_the_same_picture() -> None:
    assert social_cards.drawn("Kram Kaki", "Pijat", "") == social_cards.drawn("Kram Kaki", "Pijat", "")
    assert social_cards.drawn("Kram Kaki", "Pijat", "") != social_cards.drawn("Kram Kaki", "Kompres", "")
