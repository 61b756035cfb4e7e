"""What is known once every page of every language has been built, for the files made of many pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kram.repository import Repository
from kram.settings import Settings


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


def url(slug: str, language: str) -> str:
    """The address of a page relative to the root of the site."""
    return f"en/{slug}.html" if language == "en" else f"{slug}.html"


def both_url(slug: str) -> str:
    """The address of the page that shows both languages side by side."""
    return f"dua-bahasa/{slug}.html"
