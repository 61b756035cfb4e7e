"""What a page of a cause says not to do is never read without the condition that decides it."""

from __future__ import annotations

from pathlib import Path

import pytest
from ground import ROOT
from kram.source.repository import load
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


def _plain(text: str) -> str:
    return " ".join(text.replace("\N{WORD JOINER}", "").split()).lower()
