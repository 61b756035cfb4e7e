"""docs/_data/relations.yml: which action fits which cause, how well, why, and on what evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem, problem
from kram.source.fields import Fields, Row, read_rows

PATH = "docs/_data/relations.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Row):
    """One row: a cause, an action, and how well they fit."""

    cause: str
    action: str
    fit: str
    when: Mapping[str, str]
    why: Mapping[str, str]
    references: tuple[str, ...]
    label: Mapping[str, str]
    """What is done, where the title of the action does not fit the fit; else nothing."""

    @property
    def cause_page(self) -> str:
        """The page part of the cause."""
        return self.cause.partition("#")[0]

    @property
    def cause_section(self) -> str:
        """The section part of the cause, or nothing."""
        return self.cause.partition("#")[2]

    @property
    def action_page(self) -> str:
        """The page part of the action."""
        return self.action.partition("#")[0]

    @property
    def action_section(self) -> str:
        """The section part of the action, or nothing."""
        return self.action.partition("#")[2]


def read_relations(root: Path) -> tuple[tuple[Relation, ...], list[Problem]]:
    """All rows in the order of the file, and what is wrong with their form."""
    found: list[Problem] = []
    known = ("cause", "action", "fit", "when", "why", "references", "label")
    return tuple(_relation(row) for row in read_rows(root, PATH, "relation", known, found)), found


def _relation(fields: Fields) -> Relation:
    cause, action, fit = (fields.word(key) for key in ("cause", "action", "fit"))
    fields.name = f"{cause} + {action}"
    so_far = len(fields.found)
    references = fields.texts("references")
    if not references and len(fields.found) == so_far:
        values = {"cause": cause, "action": action}
        fields.found.append(problem(PATH, fields.line_of("references"), "REL011", **values))
    return Relation(
        cause=cause,
        action=action,
        fit=fit,
        when=fields.both("when", "REL006", required=False),
        why=fields.both("why", "REL006"),
        references=references,
        label=fields.both("label", "REL006", required=False),
        line=fields.line,
        lines=fields.lines,
    )
