"""Which actions fit which causes, as one page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kram.source.data.relations import Relation
from kram.source.repository import Repository
from kram.view.references import better_first
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS


def cause_place(repository: Repository, relation: Relation) -> tuple[str, str]:
    """Page and section that the cause of a relation, such as ``obat#statin``, means."""
    return repository.causes.get(relation.cause_page, relation.cause_page), relation.cause_section


def action_place(repository: Repository, relation: Relation) -> tuple[str, str]:
    """Page and section that the action of a relation, such as ``minum#elektrolit``, means."""
    return repository.actions.get(relation.action_page, relation.action_page), relation.action_section


def action_title(view: Viewpoint, relation: Relation) -> str:
    """What is done: the label of the row, or else the title of its action."""
    return relation.label.get(view.language) or view.title(*action_place(view.repository, relation))


def _row(view: Viewpoint, alike: Sequence[Relation], part: str) -> dict[str, Any]:
    relation = alike[0]
    return {
        "action_title": action_title(view, relation),
        "action_link": view.link(*action_place(view.repository, relation)),
        "part": part,
        "when": relation.when.get(view.language, ""),
        "why": relation.why.get(view.language, ""),
        "references": [key for row in alike for key in row.references],
    }


def _grouped(view: Viewpoint, rows: Iterable[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    """The rows in groups of one fit; a group cites the sources of all its rows once."""
    by_fit: dict[str, list[dict[str, Any]]] = {}
    for fit, row in rows:
        by_fit.setdefault(fit, []).append(row)
    return [
        {
            "fit": fit,
            "rows": by_fit[fit],
            "references": better_first(view, (key for row in by_fit[fit] for key in row["references"])),
        }
        for fit in FITS
        if fit in by_fit
    ]


def actions(view: Viewpoint, section: str, fits: Iterable[str]) -> list[dict[str, Any]]:
    """The actions for the cause that this page, or one section of it, is about, in groups of one fit.

    What is said alike for several sections of the page is one row, which names them.
    """
    wanted = set(fits)
    merged: dict[tuple[Any, ...], list[Relation]] = {}
    for relation in view.repository.relations_of(view.page.slug):
        slug, part = cause_place(view.repository, relation)
        if slug == view.page.slug and relation.fit in wanted and (not section or part == section):
            merged.setdefault(_said(relation), []).append(relation)
    rows = []
    for alike in merged.values():
        parts = dict.fromkeys(relation.cause_section for relation in alike)
        specific = not section and "" not in parts
        label = ", ".join(view.title(view.page.slug, part) for part in parts) if specific else ""
        rows.append((alike[0].fit, _row(view, alike, label)))
    return _grouped(view, rows)


def _said(relation: Relation) -> tuple[Any, ...]:
    """What a row says beside its cause: rows that say the same are shown once."""
    texts = (relation.label, relation.when, relation.why)
    return (relation.action, relation.fit, *(tuple(text.items()) for text in texts))


def causes(view: Viewpoint) -> list[dict[str, Any]]:
    """The causes that the action on this page is for, or not for, in groups of one fit.

    Causes for which the same is said are in one row.
    """
    merged: dict[tuple[Any, ...], list[Relation]] = {}
    for relation in view.repository.relations_of(view.page.slug):
        if action_place(view.repository, relation)[0] == view.page.slug:
            merged.setdefault(_said(relation), []).append(relation)
    rows = []
    for alike in merged.values():
        first = alike[0]
        named = first.label or first.action_section
        row = _row(view, alike, action_title(view, first) if named else "")
        row["causes"] = [_cause(view, relation) for relation in alike]
        rows.append((first.fit, row))
    return _grouped(view, rows)


def _cause(view: Viewpoint, relation: Relation) -> dict[str, str]:
    place = cause_place(view.repository, relation)
    return {"title": view.title(*place), "link": view.link(*place)}
