"""What is known once every page of every language has been built, for the files made of many pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kram.settings import Settings
from kram.source.repository import Repository
from kram.view.article import Article
from kram.view.templates import Templates
from kram.vocabulary import LANGUAGES


@dataclass(frozen=True)
class FinishedPage:
    """A page of the site before it has the frame of an edition: a template, and what it is given."""

    template: str
    language: str
    """The language of the frame."""
    given: Mapping[str, Any]
    """Among it ``moved``: whether the page has a place that leads on to a new address."""


@dataclass(frozen=True)
class FinishedSite:
    """The content behind the site, and its finished articles."""

    repository: Repository
    settings: Settings
    articles: Mapping[tuple[str, str], Article]
    """The article of each (slug, language)."""
    templates: Templates

    @property
    def words(self) -> Mapping[str, Mapping[str, Any]]:
        """Words of the interface by language."""
        return self.repository.config.words

    @property
    def names(self) -> Mapping[str, str]:
        """Name of the site by language."""
        return self.repository.config.names

    @property
    def order(self) -> tuple[str, ...]:
        """Slugs in the order of the menu; a preview leaves out pages that are not there in every language."""
        every = [{slug for slug, language in self.articles if language == own} for own in LANGUAGES]
        return tuple(slug for slug in self.repository.config.order if all(slug in known for known in every))
