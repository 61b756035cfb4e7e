"""How the built pages hang together: one leads to the next, and both languages stand side by side."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from ground import ROOT
from lxml import html
from reader import path_of, slugs


@cache
def _parsed(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


def _menu_order() -> list[str]:
    """Slugs in the order of mkdocs.yml, read without the tags that only MkDocs knows."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    nav = yaml.safe_load(text[text.index("\nnav:") : text.index("\nexclude_docs:")])["nav"]
    sections = [next(iter(item.values())) if isinstance(item, dict) else [item] for item in nav]
    return [page.removesuffix(".md") for section in sections for page in section]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_next_page_leads_through_all_pages_in_the_order_of_the_menu(site: Path, language: str) -> None:
    paths = [path_of(slug, language) for slug in _menu_order()]
    assert sorted(paths) == sorted(path_of(slug, language) for slug in slugs())
    for before, path, after in zip(["", *paths], paths, [*paths[1:], ""], strict=False):
        page = _parsed(site / path)
        for name, neighbour in (("prev", before), ("next", after)):
            links = page.xpath(f"//a[@rel='{name}']/@href")
            wanted = [posixpath.relpath(neighbour, posixpath.dirname(path) or ".")] if neighbour else []
            assert links == wanted, f"{path}: {name}"


@pytest.mark.parametrize("slug", slugs())
def test_sections_stand_against_one_another_and_lead_to_both_languages(site: Path, slug: str) -> None:
    both = f"dua-bahasa/{slug}.html"
    ids = []
    for language in ("id", "en"):
        path = path_of(slug, language)
        page = _parsed(site / path)
        ids.append(page.xpath("//article/h2[@id]/@id"))
        assert posixpath.relpath(both, posixpath.dirname(path) or ".") in page.xpath(
            "//*[@class='fakta']//a/@href"
        )
    indonesian, english = ids
    pairs = _parsed(site / both).xpath("//section[contains(@class, 'pasangan')]")
    assert [pair.get("id") for pair in pairs if pair.get("id")] == indonesian == english
    up = "../" * both.count("/")
    for pair in pairs:
        assert [side.get("lang") for side in pair] == ["id", "en"]
        if pair.get("id"):
            wanted = [f"{up}{path_of(slug, language)}#{pair.get('id')}" for language in ("id", "en")]
            assert pair.xpath("./div/h2/a/@href") == wanted


@pytest.mark.parametrize("file", ["kram-kaki-ponsel.html", "en/leg-cramps-phone.html"])
def test_in_the_file_for_phones_each_source_stands_once_and_has_its_number(site: Path, file: str) -> None:
    page = _parsed(site / file)
    sources = page.xpath("//ol[@class='rujukan']/li/@id")
    assert len(sources) > 100
    citations = page.xpath("//a[@class='sitasi']")
    assert len(citations) > 500
    for citation in citations:
        numbers = re.findall(r"\d+", citation.text)
        assert re.findall(r"\d+", citation.get("aria-label")) == numbers
        assert citation.get("href").removeprefix("#") == sources[int(numbers[0]) - 1]
    assert not page.xpath("//*[contains(@id, 'fn:')]")
