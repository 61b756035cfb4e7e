"""Where a page is: its file below docs/, and its addresses relative to the root of the site."""

from __future__ import annotations

from kram.vocabulary import LANGUAGES, ORIGINAL

BOTH = "dua-bahasa"
"""The folder of the pages that show both languages side by side."""


def slug_of(file: str) -> tuple[str, str]:
    """The page and language that a file below docs/ stands for: ``x.en.md`` is ``x`` in English."""
    stem = file.removesuffix(".md")
    slug, _, language = stem.rpartition(".")
    return (slug, language) if slug and language in LANGUAGES and language != ORIGINAL else (stem, ORIGINAL)


def file_of(slug: str, language: str) -> str:
    """The file below docs/ that holds a page in a language."""
    return f"{slug}.md" if language == ORIGINAL else f"{slug}.{language}.md"


def built_folder(language: str) -> str:
    """The folder of the built site, with a slash at its end, that holds the pages of a language."""
    return "" if language == ORIGINAL else f"{language}/"


def id_prefix(language: str) -> str:
    """What ids of a language start with where both languages are on one page."""
    return "" if language == ORIGINAL else f"{language}-"


def url(slug: str, language: str) -> str:
    """The address of a page in one language."""
    return f"{built_folder(language)}{slug}.html"


def feed_url(language: str) -> str:
    """The address of the Atom feed in one language."""
    return f"{built_folder(language)}perubahan.xml"


def share_picture_url(slug: str, language: str) -> str:
    """The address of the picture beside a shared link to a page."""
    return f"assets/bagikan/{url(slug, language).removesuffix('.html')}.png"


def both_url(slug: str) -> str:
    """The address of the page that shows both languages side by side."""
    return f"{BOTH}/{slug}.html"
