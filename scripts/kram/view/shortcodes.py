"""What the drawn parts of a page show: relations, lists and data, titled and linked in one language.

A marker such as ``<!-- tindakan -->`` stands in the Markdown of a page; these functions say what the
template of that name gets. They decide nothing that the data does not say.
"""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kram.source.data.references import Reference
from kram.source.data.relations import Relation
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.urls import file_of, url
from kram.vocabulary import CHECKED, FITS, KINDS, other_of_two

_relative = functools.cache(posixpath.relpath)
MARKER = re.compile(r"^<!-- ([a-z]+)(?:: ([a-z0-9-]+))? -->[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Viewpoint:
    """The page from which links lead away."""

    repository: Repository
    page: Page

    @property
    def language(self) -> str:
        return self.page.language

    def source_path(self, slug: str) -> str:
        """The file of a page in this language, relative to docs/."""
        return file_of(slug, self.language)

    def link(self, slug: str, section: str = "") -> str:
        """The Markdown link target from this page to another one."""
        here = posixpath.dirname(self.source_path(self.page.slug)) or "."
        target = _relative(self.source_path(slug), here)
        return target + (f"#{section}" if section else "")

    def url(self, slug: str, section: str = "") -> str:
        """The address of another page in this language, relative to this page's address."""
        here = posixpath.dirname(url(self.page.slug, self.language)) or "."
        target = _relative(url(slug, self.language), here)
        return target + (f"#{section}" if section else "")

    def other(self, slug: str) -> Page | None:
        """Another page in this language."""
        return self.repository.page(slug, self.language)

    def title(self, slug: str, section: str = "") -> str:
        """The title of a page, or of one of its sections; the slug where it has none."""
        page = self.other(slug)
        if page is None:
            return slug
        if section:
            found = page.section(section)
            return found.title if found else section
        return page.title


def cause_place(repository: Repository, relation: Relation) -> tuple[str, str]:
    """Page and section that the cause of a relation, such as ``obat#statin``, stands for."""
    return repository.causes.get(relation.cause_page, relation.cause_page), relation.cause_section


def action_place(repository: Repository, relation: Relation) -> tuple[str, str]:
    """Page and section that the action of a relation, such as ``minum#elektrolit``, stands for."""
    return repository.actions.get(relation.action_page, relation.action_page), relation.action_section


def action_title(view: Viewpoint, relation: Relation) -> str:
    """What is done: the label of the row, or else the title of its action."""
    return relation.label.get(view.language) or view.title(*action_place(view.repository, relation))


def _row(view: Viewpoint, relation: Relation, part: str) -> dict[str, Any]:
    return {
        "action_title": action_title(view, relation),
        "action_link": view.link(*action_place(view.repository, relation)),
        "part": part,
        "when": relation.when.get(view.language, ""),
        "why": relation.why.get(view.language, ""),
        "references": relation.references,
    }


def _grouped(rows: Iterable[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    by_fit: dict[str, list[dict[str, Any]]] = {}
    for fit, row in rows:
        by_fit.setdefault(fit, []).append(row)
    return [{"fit": fit, "rows": by_fit[fit]} for fit in FITS if fit in by_fit]


def actions(view: Viewpoint, section: str, fits: Iterable[str]) -> list[dict[str, Any]]:
    """The actions for the cause that this page, or one section of it, is about, in groups of one fit."""
    wanted = set(fits)
    merged: dict[tuple[Any, ...], tuple[Relation, dict[str, None]]] = {}
    for relation in view.repository.relations_of(view.page.slug):
        slug, part = cause_place(view.repository, relation)
        if slug == view.page.slug and relation.fit in wanted and (not section or part == section):
            # Rows that say the same for several sections of a page are shown once.
            same = (relation.action, *_said(relation))
            merged.setdefault(same, (relation, {}))[1].setdefault(part)
    rows = []
    for relation, parts in merged.values():
        specific = not section and "" not in parts
        label = ", ".join(view.title(view.page.slug, part) for part in parts) if specific else ""
        rows.append((relation.fit, _row(view, relation, label)))
    return _grouped(rows)


def _said(relation: Relation) -> tuple[Any, ...]:
    """What a row says beside its cause and action: rows that say the same are shown once."""
    texts = (relation.label, relation.when, relation.why)
    return (relation.fit, *(tuple(text.items()) for text in texts), relation.references)


def causes(view: Viewpoint) -> list[dict[str, Any]]:
    """The causes that the action on this page is for, or not for, in groups of one fit.

    Causes for which the same is said, with the same sources, are in one row.
    """
    merged: dict[tuple[Any, ...], list[Relation]] = {}
    for relation in view.repository.relations_of(view.page.slug):
        if action_place(view.repository, relation)[0] == view.page.slug:
            merged.setdefault((relation.action, *_said(relation)), []).append(relation)
    rows = []
    for relations in merged.values():
        first = relations[0]
        named = first.label or first.action_section
        row = _row(view, first, action_title(view, first) if named else "")
        row["causes"] = [_cause(view, relation) for relation in relations]
        rows.append((first.fit, row))
    return _grouped(rows)


def _cause(view: Viewpoint, relation: Relation) -> dict[str, str]:
    place = cause_place(view.repository, relation)
    return {"title": view.title(*place), "link": view.link(*place)}


def children(view: Viewpoint, order: Iterable[str]) -> list[dict[str, str]]:
    """The other pages of this page's folder, in the order of the menu."""
    folder = posixpath.dirname(view.page.slug)
    return [
        _listed(view, slug)
        for slug in order
        if posixpath.dirname(slug) == folder and slug != view.page.slug and view.other(slug)
    ]


def _listed(view: Viewpoint, slug: str) -> dict[str, str]:
    page = view.other(slug)
    return {
        "title": view.title(slug),
        "link": view.link(slug),
        "description": page.description if page else "",
    }


def topics(view: Viewpoint, groups: Iterable[tuple[str, Iterable[str]]]) -> list[dict[str, Any]]:
    """All pages, in the groups and the order of the menu."""
    return [
        {"title": title, "pages": [_listed(view, slug) for slug in slugs if view.other(slug)]}
        for title, slugs in groups
    ]


def short_name(reference: Reference) -> str:
    """A reference as people speak of it, "Hawke 2021"; the whole entry where no short form is known."""
    return f"{reference.who} {reference.year}".strip() or reference.text


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


def references(view: Viewpoint) -> list[dict[str, Any]]:
    """All references in groups of one kind, the better kinds first, each in the order of their keys."""
    listed = [r for key in view.repository.references if (r := reference(view, key))]
    groups = [(kind, [r for r in listed if r["kind"] == kind]) for kind in (*KINDS, "")]
    return [{"kind": kind, "references": found} for kind, found in groups if found]


def sentences(view: Viewpoint, title_word: str) -> list[dict[str, Any]]:
    """The sentences of the source text: what became of each, and where it stands now."""
    return [
        {
            "key": row.key,
            "label": title_word if row.key == "title" else row.key.upper(),
            "text": row.text,
            "verdict": row.verdict,
            "what": row.what.get(view.language, ""),
            "why": row.why.get(view.language, ""),
            "stands": [
                {
                    "title": " – ".join(
                        dict.fromkeys(
                            (view.title(slug), view.title(slug, section) if section else view.title(slug))
                        )
                    ),
                    "link": view.link(slug, section),
                }
                for slug, _, section in (place.value.partition("#") for place in row.stands)
            ],
            "references": row.references,
        }
        for row in view.repository.source.rows.values()
    ]


def picture(view: Viewpoint, name: str) -> dict[str, str]:
    """A drawing with its alternative text; raises KeyError where there is none of that name."""
    found = view.repository.pictures[name]
    return {
        "address": "../" * view.page.slug.count("/") + found.file,
        "alt": found.alt.get(view.language, ""),
        "width": found.width,
        "height": found.height,
    }


def terms(view: Viewpoint) -> list[dict[str, str]]:
    """The glossary in one language, with the term of the other language beside it."""
    other = other_of_two(view.language)
    return [
        {
            "key": term.key,
            "term": term.term[view.language],
            "plain": term.plain[view.language],
            "translation": term.term[other],
        }
        for term in view.repository.glossary
    ]
