"""Where a page is on the site: addresses relative to its root, with no slash in front."""

from __future__ import annotations


def url(slug: str, language: str) -> str:
    """The address of a page in one language."""
    return f"en/{slug}.html" if language == "en" else f"{slug}.html"


def both_url(slug: str) -> str:
    """The address of the page that shows both languages side by side."""
    return f"dua-bahasa/{slug}.html"
