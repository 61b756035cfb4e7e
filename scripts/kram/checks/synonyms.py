"""SYN: the words that readers search with are words, and lead to what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data.synonyms import Synonyms
from kram.source.repository import Repository
from kram.urls import file_of
from kram.vocabulary import LANGUAGES

PATH = "docs/_data/synonyms.yml"
_WORD = re.compile(r"[a-z0-9]+")


def check(repository: Repository) -> Iterator[Problem]:
    """Words that say nothing, and places that do not exist."""
    for language in LANGUAGES:
        synonyms = repository.synonyms[language]
        yield from _words(synonyms)
        for address in synonyms.pages:
            yield from _place(repository, language, address, synonyms.lines[address])


def _words(synonyms: Synonyms) -> Iterator[Problem]:
    for word, meant in synonyms.words:
        line = synonyms.lines[word]
        if word == meant or not (_WORD.fullmatch(word) and _WORD.fullmatch(meant)):
            yield problem(PATH, line, "SYN002", word=word, meant=meant)
        elif word in synonyms.ignore:
            yield problem(PATH, line, "SYN003", word=word)


def _place(repository: Repository, language: str, address: str, line: int) -> Iterator[Problem]:
    """What was public and is missing is told where it is missing, not here too."""
    slug, _, section = address.partition("#")
    page = repository.page(slug, language)
    if page is None:
        if not repository.is_expected(slug):
            known = closest_match(slug, repository.slugs)
            yield problem(PATH, line, "SYN001", address=address, path="docs/", near=known)
    elif section and page.section(section) is None:
        public = repository.addresses[slug].sections.get(section) if slug in repository.addresses else None
        if public is None or public.moved_to:
            path = f"docs/{file_of(slug, language)}"
            known = closest_match(section, [heading.id for heading in page.headings])
            yield problem(PATH, line, "SYN001", address=address, path=path, near=known)
