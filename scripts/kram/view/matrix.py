"""Every cause with the actions that fit it and those that do not; what holds for most causes is said once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kram.source.data.rows import Relation
from kram.source.repository import Repository
from kram.urls import Place
from kram.view.relations import action_title
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS, HARMFUL, ORIGINAL

STRICTEST_FIRST = (HARMFUL, *(fit for fit in FITS if fit != HARMFUL))


class Fact(NamedTuple):
    """What rows say alike of an action, under no condition."""

    action: str
    label: str
    fit: str


def matrix(view: Viewpoint) -> dict[str, Any]:
    """The facts that hold for more than half of the causes, and for each cause what differs from them.

    A cause says of which shared facts it has no row: nothing is claimed of a pair that nobody has rated.
    Its rows keep the order of the file, the most needed action first.
    """
    by_cause = rows_of_causes(view.repository)
    examples = {fact_of(row): row for rows in by_cause.values() for row in rows}
    titles = {fact: action_title(view, examples[fact]) for fact in shared_facts(by_cause)}
    return {
        "shared": _grouped((fact.fit, {"title": title, "when": ""}) for fact, title in titles.items()),
        "causes": [_cause(view, place, rows, titles) for place, rows in by_cause.items()],
    }


def rows_of_causes(repository: Repository) -> dict[Place, list[Relation]]:
    """The rows of each cause, in the order of the file."""
    result: dict[Place, list[Relation]] = {}
    for row in repository.relations:
        result.setdefault(repository.cause_place(row), []).append(row)
    return result


def shared_facts(by_cause: Mapping[Place, Sequence[Relation]]) -> tuple[Fact, ...]:
    """The facts that hold for more than half of the causes, in the order in which they first come."""
    of_cause = [dict.fromkeys(fact for row in rows if (fact := fact_of(row))) for rows in by_cause.values()]
    counts = Counter(fact for facts in of_cause for fact in facts)
    return tuple(fact for fact, count in counts.items() if count * 2 > len(by_cause))


def fact_of(row: Relation) -> Fact | None:
    """What a row says of its action, or nothing where it holds under a condition."""
    return None if row.when else Fact(row.action, row.label.get(ORIGINAL, ""), row.fit)


def _cause(
    view: Viewpoint, place: Place, rows: Sequence[Relation], shared: Mapping[Fact, str]
) -> dict[str, Any]:
    entries = [
        (row.fit, {"title": action_title(view, row), "when": row.when.get(view.language, "")})
        for row in rows
        if fact_of(row) not in shared
    ]
    rated = {row.action for row in rows}
    return {
        "title": view.title(*place),
        "link": view.url(*place),
        "warnings": [entry for fit, entry in entries if fit == HARMFUL],
        "groups": _grouped(entries),
        "not_rated": [title for fact, title in shared.items() if fact.action not in rated],
    }


def _grouped(entries: Iterable[tuple[str, dict[str, str]]]) -> list[dict[str, Any]]:
    listed = list(entries)
    groups = [(fit, [entry for other, entry in listed if other == fit]) for fit in STRICTEST_FIRST]
    return [{"fit": fit, "actions": actions} for fit, actions in groups if actions]
