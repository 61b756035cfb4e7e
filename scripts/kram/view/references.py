"""A reference as lists of references show it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kram.source.data.references import Reference
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import CHECKED, KINDS


def short_name(reference: Reference) -> str:
    """A reference as people speak of it, "Hawke 2021"; the whole entry where no short form is known."""
    return f"{reference.who} {reference.year}".strip() or reference.text


def better_first(view: Viewpoint, keys: Iterable[str]) -> list[str]:
    """The references that there are of some keys, each once, the better kinds first."""
    known = view.repository.references
    return sorted((key for key in dict.fromkeys(keys) if key in known), key=lambda key: _rank(known[key]))


def _rank(reference: Reference) -> int:
    return KINDS.index(reference.kind) if reference.kind in KINDS else len(KINDS)


def reference(view: Viewpoint, key: str) -> dict[str, Any] | None:
    """One reference as a list shows it; None where there is none of that key."""
    found = view.repository.references.get(key)
    if found is None:
        return None
    return {
        "key": found.key,
        "text": found.text,
        "lang": found.lang,
        "address": found.address,
        "checked": found.status == CHECKED,
        "note": found.note.get(view.language, ""),
        "kind": found.kind,
        "name": short_name(found),
        "title": found.title,
        "use": found.use.get(view.language, ""),
    }
