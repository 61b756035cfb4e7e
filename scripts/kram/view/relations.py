"""Which actions fit which causes, and on what evidence, as one page shows it."""

from collections.abc import Iterable
from typing import Any

from kram.source.data.rows import Reference, Relation
from kram.source.markdown.model import Marker
from kram.source.repository import Repository
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS, KINDS

_MOST_NEXT = 2


def action_title(view: Viewpoint, row: Relation) -> str:
    """What is done: the label of the row, or else the title of its action."""
    return row.label.get(view.language) or view.title(*view.repository.action_place(row))


def groups(view: Viewpoint, marker: Marker) -> list[dict[str, Any]]:
    """The rows that a marker draws, in groups of one fit; rows that say the same are shown as one.

    A group cites the sources of all its rows once.
    """
    alike: dict[tuple[Any, ...], list[Relation]] = {}
    for row in view.repository.rows_drawn(view.page, marker):
        texts = (tuple(text.items()) for text in (row.label, row.when, row.why))
        alike.setdefault((row.action, row.fit, *texts), []).append(row)
    return [
        {
            "fit": fit,
            "rows": [_row(view, marker, rows) for rows in found],
            "references": [
                reference.key
                for reference in better_first(
                    view.repository, (key for rows in found for row in rows for key in row.references)
                )
            ],
        }
        for fit in FITS
        if (found := [rows for rows in alike.values() if rows[0].fit == fit])
    ]


def _row(view: Viewpoint, marker: Marker, alike: list[Relation]) -> dict[str, Any]:
    """What rows say alike; ``part`` names the action or the sections of the cause where the page does not."""
    first, causes = alike[0], [view.named(*view.repository.cause_place(row)) for row in alike]
    if marker.name == "penyebab":
        part = action_title(view, first) if first.label or first.named_action.section else ""
    else:
        of_whole_cause = marker.argument or any(not row.named_cause.section for row in alike)
        part = "" if of_whole_cause else ", ".join(dict.fromkeys(cause["title"] for cause in causes))
    return {
        "title": action_title(view, first),
        "link": view.link(*view.repository.action_place(first)),
        "part": part,
        "causes": causes,
        "when": first.when,
        "why": first.why,
    }


def next_pages(view: Viewpoint) -> list[dict[str, str]]:
    """Title, address and description of the first actions that help against the cause on this page.

    Each is a page of its own.
    """
    repository, here = view.repository, view.page.slug
    helping = [row for row in repository.rows_of_cause(here) if row.fit == FITS[0]]
    slugs = dict.fromkeys(repository.action_of(row) for row in helping)
    pages = [page for slug in slugs if slug != here and (page := view.other(slug))]
    return [
        {"title": page.title, "url": view.url(page.slug), "description": page.description}
        for page in pages[:_MOST_NEXT]
    ]


def better_first(repository: Repository, keys: Iterable[str]) -> list[Reference]:
    """The references that there are of some keys, each once, the better kinds first."""
    found = [repository.references[key] for key in dict.fromkeys(keys) if key in repository.references]
    return sorted(found, key=lambda found: KINDS.index(found.kind) if found.kind in KINDS else len(KINDS))
