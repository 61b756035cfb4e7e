"""TRN: every page stands in both languages, and the English says what the Indonesian says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kram.problems import Problem, closest_match, problem
from kram.source import amounts
from kram.source.markdown.model import INTRO, Page, Section
from kram.source.repository import Repository
from kram.urls import file_of
from kram.vocabulary import ORIGINAL, TRANSLATION

MENU = "mkdocs.yml"


def check(repository: Repository) -> Iterator[Problem]:
    """What is missing in a language, and where the two languages differ."""
    for slug in repository.slugs:
        indonesian, english = repository.page(slug, ORIGINAL), repository.page(slug, TRANSLATION)
        if indonesian and english:
            yield from _pair(indonesian, english)
        elif indonesian and not repository.is_unreadable(slug, TRANSLATION):
            path, title = f"docs/{file_of(slug, 'en')}", indonesian.title or slug
            yield problem(path, 1, "TRN001", title=title, twin=indonesian.path)
        elif english and not repository.is_unreadable(slug, ORIGINAL):
            path, title = f"docs/{file_of(slug, 'id')}", english.title or slug
            yield problem(path, 1, "TRN002", title=title, twin=english.path)
    yield from _menu(repository)


def _pair(indonesian: Page, english: Page) -> Iterator[Problem]:
    ids = [section.id for section in indonesian.headings]
    here = [section.id for section in english.headings]
    if "" in ids or "" in here:
        return
    yield from _structure(indonesian, english, ids, here)
    for section in indonesian.sections:
        other = english.section(section.id)
        if other is not None:
            yield from _section(indonesian, section, english, other)


def _structure(indonesian: Page, english: Page, ids: list[str], here: list[str]) -> Iterator[Problem]:
    yield from _sections_of_one(indonesian, english, ids, here)
    ours = [id for id in dict.fromkeys(here) if id in ids]
    theirs = [id for id in dict.fromkeys(ids) if id in here]
    moved = next((a for a, b in zip(ours, theirs, strict=True) if a != b), "")
    if section := english.section(moved):
        values = {"section": moved, "there": indonesian.path}
        yield problem(english.path, section.line, "TRN005", **values)
    for id in theirs:
        first, second = indonesian.section(id), english.section(id)
        if first and second and first.level != second.level:
            values = {"section": id, "level": str(second.level), "other": str(first.level)}
            there = _place(indonesian, first)
            yield problem(english.path, second.line, "TRN006", there=there, **values)


def _sections_of_one(indonesian: Page, english: Page, ids: list[str], here: list[str]) -> Iterator[Problem]:
    """The sections that only one of the two pages has; as many on both sides count as renamed."""
    missing = [id for id in ids if id not in here]
    extra = [id for id in here if id not in ids]
    renamed = len(missing) == len(extra)
    for id in extra:
        section = english.section(id)
        twin = missing[extra.index(id)] if renamed else closest_match(id, missing)
        if section:
            values = {"section": id, "there": indonesian.path, "near": twin}
            yield problem(english.path, section.line, "TRN004", **values)
    for id in missing if not renamed else ():
        section = indonesian.section(id)
        if section and not any(closest_match(other, [id]) for other in extra):
            values = {"section": id, "title": section.title, "there": _place(indonesian, section)}
            yield problem(english.path, _line_for(english, ids, id), "TRN003", **values)


def _line_for(english: Page, ids: list[str], id: str) -> int:
    for before in reversed(ids[: ids.index(id)]):
        section = english.section(before)
        if section:
            return section.line
    return english.sections[0].line


def _place(page: Page, section: Section) -> str:
    return f"{page.path}:{section.line}"


def _section(indonesian: Page, first: Section, english: Page, second: Section) -> Iterator[Problem]:
    there = _place(indonesian, first)
    line = second.line if second.id != INTRO else 1
    for code, ours, theirs in (
        ("TRN007", _links(english, second.id), _links(indonesian, first.id)),
        ("TRN008", _citations(english, second.id), _citations(indonesian, first.id)),
        ("TRN009", *_numbers(english, second, indonesian, first)),
        ("TRN012", _markers(english, second.id), _markers(indonesian, first.id)),
    ):
        if ours != theirs and (counted := Counter(ours)) != (others := Counter(theirs)):
            values = {"here": _listed(counted - others), "other": _listed(others - counted), "there": there}
            yield problem(english.path, line, code, section=first.id, **values)
    for code, here, other in (
        ("TRN010", _notes(english, second.id), _notes(indonesian, first.id)),
        ("TRN018", _items(english, second.id), _items(indonesian, first.id)),
    ):
        if here != other:
            values = {"here": _listed(map(str, here)), "other": _listed(map(str, other)), "there": there}
            yield problem(english.path, line, code, section=first.id, **values)


def _notes(page: Page, section: str) -> list[int]:
    number = sum(note.section == section for note in page.notes)
    return [number] if number else []


def _items(page: Page, section: str) -> list[int]:
    """How many items each list of a section has."""
    return [items.count for items in page.lists if items.section == section]


def _listed(values: Iterable[str]) -> str:
    items = sorted(values.elements()) if isinstance(values, Counter) else list(values)
    return ", ".join(items) if items else "–"


def _links(page: Page, section: str) -> list[str]:
    return [
        (link.slug + f"#{link.anchor}" * bool(link.anchor)) or link.target
        for link in page.links
        if link.section == section and link.kind != "image" and (link.slug or not link.file)
    ]


def _citations(page: Page, section: str) -> list[str]:
    return [mention.name for mention in page.citations if mention.section == section]


def _markers(page: Page, section: str) -> list[str]:
    return [
        marker.name + f": {marker.argument}" * bool(marker.argument)
        for marker in page.markers
        if marker.section == section
    ]


def _numbers(
    english: Page, section: Section, indonesian: Page, original: Section
) -> tuple[list[str], list[str]]:
    """The amounts that only one language has, as they are written there."""
    return amounts.differences(_texts(english, section), _texts(indonesian, original))


def _texts(page: Page, section: Section) -> list[str]:
    texts = [block.text for block in page.blocks if block.section == section.id]
    return [*texts, page.title, page.description] if section.id == INTRO else texts


def _menu(repository: Repository) -> Iterator[Problem]:
    menu = repository.config
    titles = {entry.title: entry.line for entry in menu.entries if entry.title}
    for title, line in titles.items():
        if title not in menu.translated:
            yield problem(MENU, line, "TRN016", title=title)
    for title, line in menu.translated.items():
        gaps = [name for name in titles if name not in menu.translated]
        if title not in titles and not closest_match(title, gaps):
            yield problem(MENU, line, "TRN017", title=title)
