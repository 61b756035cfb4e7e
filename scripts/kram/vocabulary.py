"""What this site and its languages are called: the one place for words that data and code share."""

from __future__ import annotations

ORIGINAL = "id"
"""The language that pages are written in; every other fact of a page is said there."""
TRANSLATION = "en"
"""The language that pages are translated into."""
LANGUAGES = (ORIGINAL, TRANSLATION)
LANGUAGE_NAMES = {"id": "Indonesian", "en": "English"}
"""As messages of problems call them."""
