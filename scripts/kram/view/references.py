"""References in the order in which lists show them."""

from __future__ import annotations

from collections.abc import Iterable

from kram.source.data.references import Reference
from kram.source.repository import Repository
from kram.vocabulary import KINDS


def better_first(repository: Repository, keys: Iterable[str]) -> list[Reference]:
    """The references that there are of some keys, each once, the better kinds first."""
    found = [repository.references[key] for key in dict.fromkeys(keys) if key in repository.references]
    return sorted(found, key=lambda found: KINDS.index(found.kind) if found.kind in KINDS else len(KINDS))
