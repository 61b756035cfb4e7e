"""docs/_data/synonyms.yml leads to pages and words that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from kram import repository, search
from kram.synonyms import PATH, read_synonyms

ROOT = Path(__file__).resolve().parents[2]
REPOSITORY = repository.load(ROOT)
SYNONYMS, PROBLEMS = read_synonyms(ROOT)

each_language = pytest.mark.parametrize("language", ["id", "en"])


def test_the_file_can_be_read() -> None:
    assert not [str(problem) for problem in PROBLEMS]


@each_language
def test_every_address_is_a_page_or_a_section(language: str) -> None:
    lines = SYNONYMS[language].lines or {}
    missing = []
    for address in SYNONYMS[language].pages or {}:
        slug, _, section = address.partition("#")
        page = REPOSITORY.page(slug, language)
        if page is None or (section and page.section(section) is None):
            missing.append(f"{PATH}:{lines[address]}: no page or section {address}")
    assert not missing


@each_language
def test_every_page_has_words_of_its_own(language: str) -> None:
    leading = {address.partition("#")[0] for address in SYNONYMS[language].pages or {}}
    assert {page.slug for page in REPOSITORY.pages if page.language == language} <= leading


@each_language
def test_a_typed_word_stands_for_one_word_and_is_not_ignored(language: str) -> None:
    synonyms = SYNONYMS[language]
    for word, meant in synonyms.words:
        assert re.fullmatch("[a-z0-9]+", word), word
        assert re.fullmatch("[a-z0-9]+", meant), f"{word}: {meant}"
        assert word != meant
        assert word not in synonyms.ignore, word


@each_language
def test_what_a_typed_word_stands_for_is_on_the_pages(language: str) -> None:
    pages = [page for page in REPOSITORY.pages if page.language == language]
    names = search.names(pages, SYNONYMS[language])
    everything = f"{names['pages']} {' '.join(search.texts(pages))} {names['roots']}"
    said = set(re.findall("[a-z0-9]+", everything.lower()))
    unsaid = [f"{word}: {meant}" for word, meant in SYNONYMS[language].words if meant not in said]
    assert not unsaid
