"""docs/_data/relations.yml: which action fits which cause, how well, why, and on what evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from kram.problems import problem
from kram.source.fields import Fields, Row, read
from kram.urls import Place


def _references(row: Fields, key: str) -> tuple[str, ...]:
    so_far = len(row.found)
    references = row.texts(key)
    if not references and len(row.found) == so_far:
        cause, _, action = row.name.partition(" + ")
        row.found.append(problem(row.path, row.line_of(key), "REL011", cause=cause, action=action))
    return references


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Row):
    """One row: a cause, an action, and how well they fit."""

    PATH = "docs/_data/relations.yml"
    NAME = "relation"

    cause: str = read(Fields.word, names=True)
    action: str = read(Fields.word, names=True)
    fit: str = read(Fields.word)
    when: Mapping[str, str] = read(Fields.both, "REL006", required=False)
    why: Mapping[str, str] = read(Fields.both, "REL006")
    references: tuple[str, ...] = read(_references)
    label: Mapping[str, str] = read(Fields.both, "REL006", required=False)
    """What is done, where the title of the action does not fit the fit; else nothing."""

    @property
    def named_cause(self) -> Place:
        """The page, by its last part, and the section that the row names as the cause."""
        return Place.parsed(self.cause)

    @property
    def named_action(self) -> Place:
        """The page, by its last part, and the section that the row names as the action."""
        return Place.parsed(self.action)
