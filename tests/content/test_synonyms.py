"""What people type leads to words that there are; make check holds the rest of what the search is given."""

from __future__ import annotations

import pytest
from ground import ROOT
from kram.export.search.pages import everything
from kram.export.search.stems import stem, words
from kram.source import repository


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_a_typed_word_stands_for_is_on_the_pages_or_leads_to_one(language: str) -> None:
    content = repository.load(ROOT)
    said = {
        stem(word, language)
        for page in content.pages
        if page.language == language
        for word in everything(content, page)
    }
    synonyms = content.synonyms[language]
    phrases = [phrase for phrases in synonyms.pages.values() for phrase in phrases]
    said |= {stem(word, language) for text in (*synonyms.ignore, *phrases) for word in words(text)}
    assert not [
        f"{word}: {meaning}" for word, meaning in synonyms.words if stem(meaning, language) not in said
    ]
