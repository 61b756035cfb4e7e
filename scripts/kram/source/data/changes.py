"""docs/_data/changes.yml: changes of content that alter advice, oldest first; rows are never altered."""

from collections.abc import Mapping
from dataclasses import dataclass

from kram.source.fields import Fields, Row, read

TO_FOLLOW = "This advice changed. The English is to follow; please read the Indonesian page."
"""What a change says in English until somebody has translated it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Row):
    """One change: the day, the pages or headings it is about, and what is different now."""

    PATH = "docs/_data/changes.yml"
    NAME = "change"
    OPTIONAL = True

    date: str = read(Fields.word)
    places: tuple[str, ...] = read(Fields.texts, keys=["pages"])
    what: Mapping[str, str] = read(Fields.both, "LNG007")
