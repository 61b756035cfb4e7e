"""``<!-- matriks -->``: every cause with the actions that fit it and those that do not.

What holds for most causes is said once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kram.source.data.relations import Relation
from kram.source.markdown.model import Marker
from kram.source.repository import Repository
from kram.view.relations import action_place, action_title, cause_place
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS, HARMFUL, ORIGINAL

STRICTEST_FIRST = (HARMFUL, *(fit for fit in FITS if fit != HARMFUL))
_Place = tuple[str, str]


class Fact(NamedTuple):
    """What rows say alike of an action, under no condition."""

    action: str
    label: str
    fit: str


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The facts that hold for more than half of the causes, and for each cause what differs from them.

    A cause says of which shared facts it has no row: nothing is claimed of a pair that nobody has rated.
    """
    by_cause = rows_of_causes(view.repository)
    shared = shared_facts(by_cause)
    position = {slug: number for number, slug in enumerate(view.repository.config.order)}

    def place_in_menu(relation: Relation) -> int:
        return position.get(action_place(view.repository, relation)[0], len(position))

    sorted_rows = {cause: sorted(rows, key=place_in_menu) for cause, rows in by_cause.items()}
    examples = {fact_of(row): row for rows in sorted_rows.values() for row in rows}
    titles = {fact: action_title(view, examples[fact]) for fact in shared}
    return {
        "shared": _grouped((fact.fit, {"title": titles[fact], "when": ""}) for fact in shared),
        "causes": [_cause(view, place, rows, titles) for place, rows in sorted_rows.items()],
    }


def rows_of_causes(repository: Repository) -> dict[_Place, list[Relation]]:
    """The rows of each cause, in the order of the file."""
    result: dict[_Place, list[Relation]] = {}
    for relation in repository.relations:
        result.setdefault(cause_place(repository, relation), []).append(relation)
    return result


def shared_facts(by_cause: Mapping[_Place, Sequence[Relation]]) -> tuple[Fact, ...]:
    """The facts that hold for more than half of the causes, in the order in which they first come."""
    of_cause = [dict.fromkeys(fact for row in rows if (fact := fact_of(row))) for rows in by_cause.values()]
    counts = Counter(fact for facts in of_cause for fact in facts)
    return tuple(fact for fact, count in counts.items() if count * 2 > len(by_cause))


def fact_of(relation: Relation) -> Fact | None:
    """What a row says of its action, or nothing where it holds under a condition."""
    return None if relation.when else Fact(relation.action, relation.label.get(ORIGINAL, ""), relation.fit)


def _cause(
    view: Viewpoint, place: _Place, rows: Sequence[Relation], shared: Mapping[Fact, str]
) -> dict[str, Any]:
    own = [row for row in rows if fact_of(row) not in shared]
    entries = [
        (row.fit, {"title": action_title(view, row), "when": row.when.get(view.language, "")}) for row in own
    ]
    warnings = [entry for fit, entry in entries if fit == HARMFUL]
    rated = {row.action for row in rows}
    return {
        "title": view.title(*place),
        "link": view.url(*place),
        "warnings": [entry for entry in warnings if not entry["when"]] or warnings,
        "groups": _grouped(entries),
        "not_rated": [title for fact, title in shared.items() if fact.action not in rated],
    }


def _grouped(entries: Iterable[tuple[str, dict[str, str]]]) -> list[dict[str, Any]]:
    listed = list(entries)
    groups = [(fit, [entry for other, entry in listed if other == fit]) for fit in STRICTEST_FIRST]
    return [{"fit": fit, "actions": actions} for fit, actions in groups if actions]
