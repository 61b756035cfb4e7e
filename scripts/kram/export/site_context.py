"""What is known once every page of every language has been built, for the files made of many pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kram.settings import Settings
from kram.source.repository import Repository


@dataclass(frozen=True)
class FinishedSite:
    """The content behind the site, and its finished articles."""

    repository: Repository
    settings: Settings
    articles: Mapping[tuple[str, str], str]
    """HTML of the article of each (slug, language)."""
    words: Mapping[str, Mapping[str, Any]]
    """Words of the interface by language, from mkdocs.yml."""
    names: Mapping[str, str]
    """Name of the site by language."""
    order: tuple[str, ...]
    """Slugs in the order of the menu."""
