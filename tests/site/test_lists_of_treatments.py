"""What a page of a cause says not to do is never read without the condition that decides it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from ground import ROOT
from kram.source.repository import load
from kram.urls import Place
from kram.vocabulary import HARMFUL, LANGUAGES
from lxml import html
from reader import path_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_reads_what_not_to_do_has_read_for_whom(site: Path, language: str) -> None:
    content = load(ROOT)
    exceptions = content.config.words[language]["exceptions"]
    warnings = [row for row in content.relations if row.fit == HARMFUL and row.when]
    assert len(warnings) > 20
    for row in warnings:
        page = html.fromstring((site / path_of(content.cause_of(row).slug, language)).read_bytes())
        label, when = row.label[language].lower(), row.when[language].lower()
        said = [_plain(entry.text_content()) for entry in page.xpath("//dt[@class='jangan']/../dd")]
        found = [entry for entry in said if label in entry and when in entry]
        assert found, (row.cause, label)
        is_exception = when.split()[0] in exceptions
        assert any((entry.index(when) > entry.index(label)) == is_exception for entry in found), (when, label)


ACTS = {
    "id": r"tanyakan|ke dokter|bidan|igd|119|telepon|hubungi|minta|bawa|segera|^jangan|[.,] jangan|hanya",
    "en": r"\bask|see a|midwife|igd|119|call|tell|bring (?:the|your)|at once|^do not|[.,] do not|\bonly",
}


def test_no_reason_that_is_folded_below_a_ban_says_what_to_do(site: Path) -> None:
    """In both languages the same reasons are folded, and none is an act that nobody may miss."""
    folded = 0
    for slug in {place.slug for place in _pages_with_bans()}:
        shapes = []
        for language, acts in ACTS.items():
            page = html.fromstring((site / path_of(slug, language)).read_bytes())
            bans = page.xpath("//dt[@class='jangan']/..//*[@class='larang']")
            shapes.append([[fold.tag for fold in ban.iter("details", "ul")] for ban in bans])
            for fold in page.xpath("//*[@class='larang']/details"):
                summary, folded = fold.find("summary"), folded + 1
                assert not summary.xpath(".//a"), slug
                assert summary.xpath("./strong"), slug
                why = fold.text_content().removeprefix(summary.text_content()).strip()
                assert not re.search(acts, why.lower()), (slug, why)
        assert shapes[0] == shapes[1], slug
    assert folded > 100


def _pages_with_bans() -> Iterator[Place]:
    content = load(ROOT)
    for row in content.relations:
        if row.fit == HARMFUL:
            yield content.cause_of(row)
            yield content.action_of(row)


def _plain(text: str) -> str:
    return " ".join(text.replace("\N{WORD JOINER}", "").split()).lower()
