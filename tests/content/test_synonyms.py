"""What people type leads to words that there are; make check holds the rest of docs/_data/synonyms.yml."""

from __future__ import annotations

import re

import pytest
from ground import ROOT
from kram.export import search
from kram.source import repository


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_a_typed_word_stands_for_is_on_the_pages(language: str) -> None:
    content = repository.load(ROOT)
    pages = [page for page in content.pages if page.language == language]
    synonyms = content.synonyms[language]
    known_to_search = search.Knowledge(content.topic, language, pages, synonyms)
    names, contents = known_to_search.names(), known_to_search.contents()
    known = [names["pages"], names["roots"], contents["sections"], contents["roots"], *contents["texts"]]
    everything = " ".join(map(str, known))
    said = set(re.findall("[a-z0-9]+", everything.lower()))
    unsaid = [f"{word}: {meant}" for word, meant in synonyms.words if meant not in said]
    assert not unsaid
