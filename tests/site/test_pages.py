"""How the built pages hang together: both languages are side by side, and what is drawn reads as one text."""

from __future__ import annotations

import posixpath
from functools import cache
from pathlib import Path

import pytest
from lxml import html
from reader import path_of, slugs


@cache
def _parsed(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


@pytest.mark.parametrize("slug", slugs())
def test_sections_stand_against_one_another_each_with_its_heading_which_is_no_link(
    site: Path, slug: str
) -> None:
    both = f"dua-bahasa/{slug}.html"
    ids = []
    for language in ("id", "en"):
        path = path_of(slug, language)
        page = _parsed(site / path)
        ids.append(page.xpath("//article/h2[@id]/@id"))
        here = posixpath.relpath(both, posixpath.dirname(path) or ".")
        assert here in page.xpath("//*[@class='aksi']//a/@href")
    indonesian, english = ids
    sections = _parsed(site / both).xpath("//article/section")
    assert [section.get("id") for section in sections if section.get("id")] == indonesian == english
    for section in sections:
        for pair in section.xpath("./section[@class='pasangan']"):
            assert [side.get("lang") for side in pair] == ["id", "en"]
        if section.get("id"):
            assert section.xpath("./section[1]/section[h2]/@lang") == ["id", "en"]
            assert section.xpath(".//h2//a") == []


@pytest.mark.parametrize("slug", slugs())
def test_links_in_a_row_are_apart_and_signs_without_subheads_are_one_list(site: Path, slug: str) -> None:
    for language in ("id", "en"):
        page = _parsed(site / path_of(slug, language))
        joined = (
            "//article//a[following-sibling::node()[1][. = ';' or . = ',']][following-sibling::*[1][self::a]]"
        )
        assert page.xpath(f"{joined}/text()") == []
        assert page.xpath("//section[contains(@class, 'kotak')]/ul[preceding-sibling::*[1][self::ul]]") == []
