"""The page for an address that does not exist: served at any depth, so links start at the root."""

from __future__ import annotations

from typing import Any

from kram.export.site_context import FinishedPage, FinishedSite
from kram.urls import url
from kram.vocabulary import LANGUAGES, ORIGINAL


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """The page under the name that servers look for."""
    return {"404.html": FinishedPage("404.html", ORIGINAL, {"sides": _sides(site), "moved": False})}


def _sides(site: FinishedSite) -> list[dict[str, Any]]:
    """For each language its words, and where a reader can go from here."""
    roles = site.repository.topic.pages
    return [
        {
            "lang": language,
            "words": site.words[language],
            "site_name": site.names[language],
            "home": f"/{url(roles.home, language)}",
            "help": roles.help and f"/{url(roles.help, language)}",
            "topics": roles.topics and f"/{url(roles.topics, language)}",
        }
        for language in LANGUAGES
    ]
