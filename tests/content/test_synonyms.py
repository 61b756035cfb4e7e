"""What people type leads to words that there are; make check holds the rest of what the search is given."""

from __future__ import annotations

import pytest
from ground import ROOT
from kram.export import search
from kram.export.search.stems import stem, words
from kram.source import repository


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_a_typed_word_stands_for_is_on_the_pages(language: str) -> None:
    content = repository.load(ROOT)
    known = search.data(content, language)
    everything = words(f"{known['pages']} {known['vocabulary']} {known['ignore']}")
    said = {stem(word, language) for word in everything}
    meant = content.synonyms[language].words
    assert not [f"{word}: {meaning}" for word, meaning in meant if stem(meaning, language) not in said]
