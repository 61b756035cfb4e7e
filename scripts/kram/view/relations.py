"""Which actions fit which causes, and on what evidence: of one page, and of all causes together.

A condition is read before what it decides, and an exception after it: under what not to do
nobody takes a name in bold for advice to everybody.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from kram.source.data.rows import Reference, Relation
from kram.source.markdown.model import Marker, Page
from kram.source.repository import Repository
from kram.urls import Place
from kram.view.letters import large_letter, small_letter
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import ASK, FITS, HARMFUL, HELPFUL, HELPS, KINDS, MAY_HELP, ORIGINAL

_FOLDED = {"tindakan": {MAY_HELP: 2, ASK: 4}, "penyebab": dict.fromkeys(FITS[:-1], 2)}
"""What a marker draws folded, from how many on: actions of a cause; causes that an action does not harm."""
_FOLDED_REASONS = 3
"""From how many on the reasons of a list of bans are folded."""
_Rows = list[dict[str, Any]]
_T = TypeVar("_T")
_MOST_NEXT = 2
_MOST_NAMED = 9
_MOST_IN_LINE = 3
_MOST_IN_SUMMARY = 7
_IN_BRACKETS = re.compile(r" \([^()]*\)")


def action_title(view: Viewpoint, row: Relation) -> str:
    """What is done: the label of the row, or else the title of its action."""
    return row.label.get(view.language) or view.title(*view.repository.action_of(row))


def _named_under(view: Viewpoint, row: Relation, named: bool = True) -> dict[str, str]:
    """The condition of a row in words: what comes ``before`` the name of what is done, and what ``after`` it.

    An exception comes after it.  Where not an action is ``named``, but only its cause, ``only`` says when.
    """
    when = row.when.get(view.language, "")
    words = {"before": "", "after": "", "only": ""}
    if when.partition(" ")[0] in view.words.get("exceptions", ()):
        return words | {"after": f", {when}"}
    return words | ({"before": f"{large_letter(when)}: "} if named and when else {"only": when})


def groups(view: Viewpoint, marker: Marker) -> list[dict[str, Any]]:
    """The rows that a marker draws, in groups of one fit; rows that say the same are shown as one.

    What sends to a doctor today comes first, and where the others are folded as a group of its own.
    Nothing that harms is folded, but for the reason of it.
    """
    alike: dict[tuple[Any, ...], list[Relation]] = {}
    for row in view.repository.rows_drawn(view.page, marker):
        texts = (tuple(text.items()) for text in (row.label, row.when, row.why))
        alike.setdefault((row.action, row.fit, *texts), []).append(row)
    result: list[dict[str, Any]] = []
    foldable = _FOLDED.get(marker.name, {})
    for fit in FITS:
        found = [rows for rows in alike.values() if rows[0].fit == fit]
        calm = [rows for rows in found if fit in {*foldable, HARMFUL} and not _urgent(view, rows)]
        urgent = [rows for rows in found if rows not in calm]
        all_there_is = marker.name == "tindakan" and fit == ASK and not result
        enough = fit in foldable and _number(marker, found) >= foldable[fit]
        if enough and _number(marker, calm) > 1 and not all_there_is:
            result += [_group(view, marker, rows, rows is calm) for rows in (urgent, calm) if rows]
            result[-1]["more"] = fit == ASK and bool(urgent)
        elif found:
            result.append(_group(view, marker, urgent + calm, folded=False))
    return result


def _number(marker: Marker, found: Sequence[Sequence[Relation]]) -> int:
    """How many a reader counts: actions of a cause, or causes of an action."""
    return len(found) if marker.name == "tindakan" else len({row.cause for rows in found for row in rows})


def _urgent(view: Viewpoint, rows: Sequence[Relation]) -> bool:
    """Whether rows send to a doctor today, or may do so: where no words say what does, each is taken to."""
    urgent = view.words.get("urgent", ("",))
    said = "\n".join(text.get(view.language, "") for row in rows for text in (row.label, row.when, row.why))
    return any(word in said for word in urgent)


def _is_reason(view: Viewpoint, row: Relation) -> bool:
    """Whether what is said below a ban only says why, so that it may be folded: it asks for no act."""
    acts = view.words.get("acts", ("",))
    why = row.why.get(view.language, "").lower()
    return row.fit == HARMFUL and not _urgent(view, [row]) and not any(word in why for word in acts)


def _group(view: Viewpoint, marker: Marker, found: list[list[Relation]], folded: bool) -> dict[str, Any]:
    """Rows of one fit, with the sources of all of them once.

    ``parts`` have entries, rows that are drawn as one.  ``folded`` is how many causes or actions a group has
    that is folded, or else 0, and ``names`` are the first of these.  What is ``limited`` may help, but not
    everybody.
    """
    keys = (key for rows in found for row in rows for key in row.references)
    references = [reference.key for reference in better_first(view.repository, keys)]
    shown = _with_reasons_folded([_row(view, marker, rows) for rows in found])
    of_causes = marker.name == "penyebab"
    explained = any(row["explained"] for row in shown)
    entries = _of_one_reason(shown) if of_causes else _of_one_action(shown)
    names, fit = _short_names(shown, of_causes), found[0][0].fit
    return {
        "fit": fit,
        "explained": explained,
        "limited": fit == MAY_HELP and any(row["when"] or row["name"] != row["title"] for row in shown),
        "parts": [_part(*found) for found in ([("", entries)] if of_causes else _of_one_part(entries))],
        "references": references,
        "folded": sum(map(len, names.values())) * folded,
        "names": {part: _first(said) for part, said in names.items()},
    }


def _with_reasons_folded(rows: _Rows) -> _Rows:
    """Rows whose reasons are folded only where they are so many that they hide what is banned."""
    many = sum(row["explained"] for row in rows) >= _FOLDED_REASONS
    return [row | {"explained": many and row["explained"]} for row in rows]


def _short_names(rows: _Rows, of_causes: bool) -> dict[str, list[str]]:
    """What rows are about, each once, without brackets and conditions, by the sections that alone have it.

    What the whole cause has comes first, under no name.
    """
    if of_causes:
        return {"": [*dict.fromkeys(_bare(cause["title"]) for row in rows for cause in row["causes"])]}
    result: dict[str, list[str]] = {"": []}
    for row in sorted(rows, key=lambda row: bool(row["sections"])):
        name = _bare(row["name"])
        if not any(name in said for said in result.values()):
            result.setdefault(row["sections"], []).append(name)
    return {part: said for part, said in result.items() if said}


def _first(names: list[str]) -> list[str]:
    return names[:_MOST_IN_SUMMARY] + ["…"] * (len(names) > _MOST_IN_SUMMARY)


def _bare(title: str) -> str:
    return _IN_BRACKETS.sub("", title)


def _action(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["title"], row["url"]


def _one_reason(rows: _Rows) -> bool:
    """Whether rows say one reason, under one condition."""
    return all(_reason(row) == _reason(rows[0]) for row in rows)


def _reason(row: Mapping[str, Any]) -> tuple[Hashable, ...]:
    return (*row["why"].items(), row["before"], row["after"], row["only"])


def _of_one_reason(rows: _Rows) -> list[_Rows]:
    """Rows by reason and condition, then by what is done; a row that lists its causes is by itself."""
    by_reason = _together(rows, lambda row: (*_reason(row), id(row) if row["listed"] else 0))
    return [list(chain(*_together(found, lambda row: row["part"]))) for found in by_reason]


def _of_one_action(rows: _Rows) -> list[_Rows]:
    """Rows by their action, and neighbours that have one reason and one condition."""
    result: list[_Rows] = []
    for found in _together(rows, _action):
        if result and _one_reason(result[-1] + found):
            result[-1] += found
        else:
            result.append(found)
    return result


def _of_one_part(entries: list[_Rows]) -> list[tuple[str, list[_Rows]]]:
    """Entries by the part of a cause that alone has them, whose name is read once, and before what is done.

    A part with one entry is under no name: what is done begins with it, as with a condition.
    """
    result: list[tuple[str, list[_Rows]]] = []
    for found in _together(entries, _own_part):
        part = _own_part(found[0])
        lone = part and len(found) == 1
        named = [[{**row, **_begun(part, row, len(found) == 1)} for row in rows] for rows in found]
        result.append(("" if lone else part, named if part else found))
    return result


def _own_part(rows: _Rows) -> str:
    parts = {row["part"] for row in rows}
    return parts.pop() if len(parts) == 1 else ""


def _begun(part: str, row: Mapping[str, Any], lone: bool) -> dict[str, str]:
    """What changes of a row whose part is named before it."""
    if not lone:
        return {"part": ""}
    before = f"{part} – {small_letter(row['before'])}" if row["before"] else f"{part}: "
    return {"part": "", "before": before}


def _part(name: str, entries: list[_Rows]) -> dict[str, Any]:
    return {"name": name, "entries": [_entry(rows) for rows in entries]}


def _entry(rows: _Rows) -> dict[str, Any]:
    """Rows that are drawn as one; ``explained`` where a ban that they name has a reason to fold below it."""
    one_reason = _one_reason(rows)
    one_part = len({row["part"] for row in rows}) == 1
    explained = one_reason and one_part and all(row["explained"] for row in rows)
    return {"rows": rows, "one_reason": one_reason, "explained": explained}


def _together(rows: Sequence[_T], key: Callable[[_T], Hashable]) -> list[list[_T]]:
    """Rows with one key, in the order in which each key first comes."""
    found: dict[Hashable, list[_T]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return list(found.values())


def _row(view: Viewpoint, marker: Marker, alike: list[Relation]) -> dict[str, Any]:
    """What rows say alike; ``part`` names the action or the cause where the page does not.

    That is the sections of a cause, or the whole cause where a section has another fit.

    Causes that are ``listed`` come below the reason, each by itself.
    ``every`` holds where no cause is without them, and they are too many to name.
    """
    first, places = alike[0], [view.repository.cause_of(row) for row in alike]
    every = _of_every_cause(view.repository, alike)
    causes = [view.linked(place) for place in places]
    of_whole_cause = bool(marker.argument) or any(not place.section for place in places)
    sections = "" if of_whole_cause else ", ".join(dict.fromkeys(cause["title"] for cause in causes))
    if marker.name == "penyebab":
        part = action_title(view, first) if first.label or view.repository.action_of(first).section else ""
    else:
        part = _bare(causes[0]["title"]) if _not_for_each_section(view, first) else sections
    return {
        "title": action_title(view, first),
        "name": first.label.get(view.language, "").partition(", ")[0] or action_title(view, first),
        "url": view.url(*view.repository.action_of(first)),
        "page": view.title(*view.repository.action_of(first)),
        "explained": (bool(part) or marker.name != "penyebab") and _is_reason(view, first),
        "part": part,
        "sections": sections,
        "causes": causes,
        "every": every,
        "listed": marker.name == "penyebab" and not every and len(causes) > _MOST_IN_LINE,
        "when": first.when.get(view.language, ""),
        "why": first.why,
        **_named_under(view, first, marker.name != "penyebab" or bool(part)),
    }


def _not_for_each_section(view: Viewpoint, row: Relation) -> bool:
    """Whether what helps a whole cause has another fit for a section of its page."""
    is_helpful = row.fit in HELPFUL and not view.repository.cause_of(row).section
    others = view.repository.rows_of_cause[view.page.slug] if is_helpful else ()
    return any(o.action == row.action and o.fit != row.fit and o.cause != row.cause for o in others)


def _of_every_cause(repository: Repository, rows: Sequence[Relation]) -> bool:
    causes = {row.cause for row in rows}
    return len(causes) > _MOST_NAMED and all(row.cause in causes for row in repository.relations)


def next_pages(view: Viewpoint) -> list[Page]:
    """The first actions that help against the cause on this page, each a page of its own."""
    repository, here = view.repository, view.page.slug
    helping = [row for row in repository.rows_of_cause[here] if row.fit == HELPS]
    slugs = dict.fromkeys(repository.action_of(row).slug for row in helping)
    return [page for slug in slugs if slug != here and (page := view.other(slug))][:_MOST_NEXT]


def better_first(repository: Repository, keys: Iterable[str]) -> list[Reference]:
    """The references that there are of some keys, each once, the better kinds first."""
    found = repository.known_references(keys)
    return sorted(found, key=lambda found: KINDS.index(found.kind) if found.kind in KINDS else len(KINDS))


class Fact(NamedTuple):
    """What rows say alike of an action, and under which condition."""

    action: str
    label: str
    when: str
    fit: str


def matrix(view: Viewpoint) -> dict[str, Any]:
    """The facts that hold for more than half of the causes, and for each cause what differs from them.

    A cause says of which shared facts it has no row: nothing is claimed of a pair that nobody has rated,
    so that such an action has its title, and no label that forbids it.
    Causes are in the order of the list of their pages, which is above it.
    Their rows keep the order of the file, the most needed action first.
    """
    by_cause = rows_of_causes(view.repository)
    shared = shared_facts(by_cause)
    causes = []
    for place in _as_in_menu(view.repository, by_cause):
        rows = by_cause[place]
        groups = _grouped(view, [row for row in rows if fact_of(row) not in shared])
        rated = {row.action for row in rows}
        lacking = [row for row in shared.values() if row.action not in rated]
        titles = [view.title(*view.repository.action_of(row)) for row in lacking]
        causes.append({**view.linked(place), "groups": groups, "not_rated": titles})
    return {"shared": _grouped(view, shared.values()), "causes": causes}


def _as_in_menu(repository: Repository, places: Iterable[Place]) -> list[Place]:
    """Causes in the order of the menu; one on a page elsewhere, such as a blood clot, keeps its place."""
    folder, menu = repository.topic.folders.causes, repository.config.order
    found = [*places]
    inside = [place for place in found if place.slug in menu and place.slug.startswith(f"{folder}/")]
    ordered = iter(sorted(inside, key=lambda place: menu.index(place.slug)))
    return [next(ordered) if place in inside else place for place in found]


def rows_of_causes(repository: Repository) -> dict[Place, list[Relation]]:
    """The rows of each cause, in the order of the file."""
    result: dict[Place, list[Relation]] = {}
    for row in repository.relations:
        result.setdefault(repository.cause_of(row), []).append(row)
    return result


def shared_facts(by_cause: Mapping[Place, Sequence[Relation]]) -> dict[Fact, Relation]:
    """The facts that hold for more than half of the causes, in the order in which they first come.

    Each with a row that says so.
    """
    of_causes = [{fact_of(row): row for row in rows} for rows in by_cause.values()]
    facts = [(fact, row) for of_cause in of_causes for fact, row in of_cause.items()]
    counts = Counter(fact for fact, _ in facts)
    return {fact: row for fact, row in facts if counts[fact] * 2 > len(by_cause)}


def fact_of(row: Relation) -> Fact:
    """What a row says of its action."""
    return Fact(row.action, row.label.get(ORIGINAL, ""), row.when.get(ORIGINAL, ""), row.fit)


def _grouped(view: Viewpoint, rows: Iterable[Relation]) -> list[dict[str, Any]]:
    """What is done, and when, in groups of one fit, what harms first."""
    actions: dict[str, list[dict[str, str]]] = {fit: [] for fit in (HARMFUL, *FITS)}
    for row in rows:
        if row.fit in actions:
            condition = _named_under(view, row)
            title = action_title(view, row)
            named = small_letter(title) if condition["before"] else title
            actions[row.fit].append({**condition, "title": named})
    return [{"fit": fit, "actions": found} for fit, found in actions.items() if found]
