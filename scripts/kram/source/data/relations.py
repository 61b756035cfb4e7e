"""docs/_data/relations.yml: which action fits which cause, how well, why, and on what evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem, problem
from kram.source.fields import Fields, rows
from kram.source.yaml import read_data

PATH = "docs/_data/relations.yml"


@dataclass(frozen=True, slots=True)
class Relation:
    """One row: a cause, an action, and how well they fit."""

    cause: str
    action: str
    fit: str
    when: Mapping[str, str]
    why: Mapping[str, str]
    references: tuple[str, ...]
    label: Mapping[str, str]
    """What is done, where the title of the action does not fit the fit; else nothing."""
    line: int
    lines: Mapping[str, int]

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
    node, found = read_data(root, PATH)
    result = []
    for row in rows(PATH, node, found):
        fields = Fields(PATH, row, "relation", found)
        if fields.table is None:
            continue
        fields.only("cause", "action", "fit", "when", "why", "references", "label")
        cause, action, fit = (fields.word(key) for key in ("cause", "action", "fit"))
        fields.name = f"{cause} + {action}"
        references = fields.texts("references")
        if not references and not _wrong_form(found, fields.line_of("references")):
            line = fields.line_of("references")
            found.append(problem(PATH, line, "REL011", cause=cause, action=action))
        row_of_data = Relation(
            cause=cause,
            action=action,
            fit=fit,
            when=fields.both("when", "REL006", required=False),
            why=fields.both("why", "REL006"),
            references=references,
            label=fields.both("label", "REL006", required=False),
            line=row.line,
            lines={key: fields.line_of(key) for key in fields.entries},
        )
        result.append(row_of_data)
    return tuple(result), found


def _wrong_form(found: list[Problem], line: int) -> bool:
    return bool(found) and found[-1].code == "FRM013" and found[-1].line == line
