"""REL: causes and actions name each other in relations.yml, and the text of pages agrees with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kram.problems import Problem, closest_match
from kram.source.data.relations import Relation
from kram.source.data.topic import Sections, Topic
from kram.source.markdown.model import Link, Marker, Page
from kram.source.repository import Repository
from kram.vocabulary import FITS, HARMFUL, ORIGINAL

LISTS_OF_CAUSES = ("tindakan", "jangan")
LIST_OF_ACTIONS = "penyebab"


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with the rows, and where pages disagree with them."""
    pairs: dict[tuple[str, str], list[Relation]] = {}
    seen: dict[tuple[str, str, str], int] = {}
    for row in repository.relations:
        yield from _row(repository, row)
        if row.fit == HARMFUL and not row.label and "label" not in row.lines:
            yield row.problem("REL013", cause=row.cause, action=row.action)
        key = (row.cause, row.action, row.when.get(ORIGINAL, ""))
        if key in seen:
            values = {"cause": row.cause, "action": row.action, "first": str(seen[key])}
            yield row.problem("REL009", **values)
        seen.setdefault(key, row.line)
        pairs.setdefault((repository.cause_of(row), repository.action_of(row)), []).append(row)
    if Relation.PATH in repository.unreadable:
        return
    yield from _without_rows(repository, pairs)
    for page in repository.pages:
        yield from _markers(repository, page)
        yield from _links(repository, page, pairs)


def _row(repository: Repository, row: Relation) -> Iterator[Problem]:
    folders = repository.topic.folders
    ends = (
        ("cause", row.cause, repository.causes, f"{folders.causes}/"),
        ("action", row.action, repository.actions, "/, ".join(folders.actions) + "/"),
    )
    for key, name, known, where in ends:
        if not name:
            continue
        page_name, hash_, section = name.partition("#")
        slug = known.get(page_name)
        if slug is None:
            values = {"name": page_name, "folders": where, "near": closest_match(page_name, known)}
            yield row.problem("REL001", key, **values)
        elif gap := repository.gap(slug + hash_ + section, headings=True):
            values = {"key": name, "page": gap["path"], "section": section, "near": gap["near"]}
            yield row.problem("REL002", key, **values)
    if row.fit and row.fit not in FITS:
        yield row.problem("REL005", "fit", fit=row.fit, near=closest_match(row.fit, FITS))


def _without_rows(
    repository: Repository, pairs: Mapping[tuple[str, str], list[Relation]]
) -> Iterator[Problem]:
    causes = {cause for cause, _ in pairs}
    actions = {action for _, action in pairs}
    for slug in repository.slugs:
        page = repository.page(slug, ORIGINAL)
        if page is None:
            continue
        if repository.topic.is_cause(slug) and slug not in causes:
            yield page.problem("REL003")
        if repository.topic.is_action(slug) and slug not in actions:
            yield page.problem("REL004")


def _markers(repository: Repository, page: Page) -> Iterator[Problem]:
    if page.name == "index":
        return
    topic = repository.topic
    names = {marker.name for marker in page.markers}
    fits = {row.fit == HARMFUL for row in repository.relations_of(page.slug)}
    expected: tuple[str, ...] = ()
    if topic.is_cause(page.slug):
        expected = tuple(m for m in LISTS_OF_CAUSES if (m == HARMFUL) in fits)
    elif topic.is_action(page.slug) and fits:
        expected = (LIST_OF_ACTIONS,)
    for name in expected:
        broken = any(
            closest_match(name, other.strip("<!-> ").split(":")[:1]) for other in names if "<" in other
        )
        if name not in names and not broken and not _misspelt(name, names):
            yield page.problem("REL010", _line(page, topic.sections, name), name=name)
    sections = {row.cause_section for row in repository.relations_of(page.slug)} - {""}
    for marker in page.markers:
        is_list = marker.name in (*LISTS_OF_CAUSES, LIST_OF_ACTIONS)
        if is_list and marker.argument and marker.argument not in sections:
            values = {"name": marker.name, "section": marker.argument}
            hint = closest_match(marker.argument, sections)
            yield page.problem("REL012", marker.line, near=hint, **values)
        elif is_list and not marker.argument and _draws_nothing(repository, page, marker):
            yield page.problem("REL014", marker.line, name=marker.name)


def _draws_nothing(repository: Repository, page: Page, marker: Marker) -> bool:
    """Whether a heading has nothing below it; that a page lacks rows, or a fit, is reported as such."""
    rows, topic = repository.relations_of(page.slug), repository.topic
    is_said = not rows and (topic.is_cause(page.slug) or topic.is_action(page.slug))
    return not (is_said or repository.rows_drawn(page, marker) or any(row.fit not in FITS for row in rows))


def _misspelt(name: str, names: set[str]) -> bool:
    known = {*LISTS_OF_CAUSES, LIST_OF_ACTIONS}
    return any(closest_match(other, [name]) for other in names - known)


def _line(page: Page, sections: Sections, name: str) -> int:
    homes = {"tindakan": sections.do, "jangan": sections.do_not, "penyebab": sections.for_causes}
    section = page.section(homes[name])
    return section.line if section else 1


def _links(
    repository: Repository, page: Page, pairs: Mapping[tuple[str, str], list[Relation]]
) -> Iterator[Problem]:
    topic = repository.topic
    if page.name == "index":
        return
    if topic.is_action(page.slug):
        for link in _links_to(page, topic.is_cause):
            yield from _without_a_row(page, link, (link.slug, page.slug), pairs)
        return
    has_rows = any(row.cause_page == page.name for row in repository.relations_of(page.slug))
    for link in _links_to(page, topic.is_action) if has_rows or topic.is_cause(page.slug) else ():
        if topic.is_cause(page.slug):
            yield from _without_a_row(page, link, (page.slug, link.slug), pairs)
        if _is_forbidden(topic, page, link, pairs.get((page.slug, link.slug), [])):
            values = {"action": link.target, "cause": page.title or page.name}
            yield page.problem("REL007", link.line, **values)


def _links_to(page: Page, kind: Callable[[str], bool]) -> Iterator[Link]:
    return (link for link in page.links if kind(link.slug))


def _without_a_row(
    page: Page, link: Link, pair: tuple[str, str], pairs: Mapping[tuple[str, str], list[Relation]]
) -> Iterator[Problem]:
    """Both have rows with others, and none together; what has none at all is reported as such."""
    cause, action = pair
    if not pairs.get(pair) and any(p[0] == cause for p in pairs) and any(p[1] == action for p in pairs):
        values = {"cause": cause.rpartition("/")[2], "action": action.rpartition("/")[2]}
        yield page.problem("REL008", link.line, target=link.target, **values)


def _is_forbidden(topic: Topic, page: Page, link: Link, rows: list[Relation]) -> bool:
    section, part = page.section(link.section), topic.sections.do_not
    if section is None or section.id == part or section.id.endswith(f"-{part}"):
        return False
    if not topic.is_cause(page.slug):
        rows = [row for row in rows if row.cause_section == section.id]
    exact = [row for row in rows if row.action_section == link.anchor]
    whole = exact or [row for row in rows if not row.action_section] or rows
    return bool(whole) and all(row.fit == HARMFUL for row in whole)
