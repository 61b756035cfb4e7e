"""What people type leads to words that there are; make check holds the rest of what the search is given."""

from __future__ import annotations

import pytest
from ground import ROOT
from kram.export.search.pages import everything
from kram.export.search.stems import stem
from kram.source import repository


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_a_typed_word_stands_for_is_on_the_pages(language: str) -> None:
    content = repository.load(ROOT)
    said = {
        stem(word, language)
        for page in content.pages
        if page.language == language
        for word in everything(content, page)
    }
    said |= {stem(word, language) for word in content.synonyms[language].ignore}
    meant = content.synonyms[language].words
    assert not [f"{word}: {meaning}" for word, meaning in meant if stem(meaning, language) not in said]
