"""Days as content has them: year-month-day."""

import re
from datetime import date

_FORM = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(text: str) -> date | None:
    """The day that a text such as ``2026-11-22`` names, or None where it names none."""
    try:
        return date.fromisoformat(text) if _FORM.fullmatch(text) else None
    except ValueError:
        return None
