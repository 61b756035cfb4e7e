"""TRN: every page is there in both languages, and the English says what the Indonesian says."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kram.problems import Problem, closest_match, problem
from kram.source import amounts
from kram.source.markdown.model import HEAD, INTRO, Block, Page, Section
from kram.source.repository import Repository
from kram.source.site_config import GAP, SiteConfig
from kram.source.site_config import PATH as MENU
from kram.urls import file_of
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES, ORIGINAL, TRANSLATION, other_of_two


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
    for language in LANGUAGES:
        yield from _missing_words(repository.config, language)
    yield from _gaps(repository.config)


def _missing_words(config: SiteConfig, language: str) -> Iterator[Problem]:
    """The words of the interface that only the other language has; a whole group of them is one problem."""
    here, there = config.phrases.get(language, {}), config.phrases.get(other_of_two(language), {})
    known = {prefix for key, text in here.items() if text.value for prefix in _prefixes(key)}
    missing: dict[str, int] = {}
    for key, text in there.items():
        lacking = next((prefix for prefix in _prefixes(key) if prefix not in known), "")
        if lacking and text.value:
            missing.setdefault(lacking, text.line)
    for key, line in missing.items():
        yield problem(MENU, line, "TRN019", key=key, language=LANGUAGE_NAMES[language])


def _prefixes(key: str) -> Iterator[str]:
    """A key with all keys above it, the topmost first."""
    parts = key.split("/")
    return ("/".join(parts[:n]) for n in range(1, len(parts) + 1))


def _gaps(config: SiteConfig) -> Iterator[Problem]:
    """Words of the interface in which other things are filled in than in the other language."""
    originals = config.phrases.get(ORIGINAL, {})
    for key, text in config.phrases.get(TRANSLATION, {}).items():
        if key in originals and text.value and originals[key].value:
            here, other = (sorted(set(GAP.findall(words.value))) for words in (text, originals[key]))
            if here != other:
                values = {"here": _gaps_named(here), "other": _gaps_named(other)}
                yield problem(MENU, text.line, "TRN020", key=key, **values)


def _gaps_named(names: Iterable[str]) -> str:
    return _listed(f"{{{name}}}" for name in names)


def _pair(indonesian: Page, english: Page) -> Iterator[Problem]:
    ids = [section.id for section in indonesian.headings]
    here = [section.id for section in english.headings]
    if "" in ids or "" in here:
        return
    yield from _structure(indonesian, english, ids, here)
    yield from _numbers_of_the_head((english, indonesian))
    parts = _parts(english), _parts(indonesian)
    for section in indonesian.sections:
        other = english.section(section.id)
        if other is not None:
            yield from _section((english, indonesian), other, section, parts)


def _structure(indonesian: Page, english: Page, ids: list[str], here: list[str]) -> Iterator[Problem]:
    yield from _sections_of_one(indonesian, english, ids, here)
    ours = [id for id in dict.fromkeys(here) if id in ids]
    theirs = [id for id in dict.fromkeys(ids) if id in here]
    moved = next((a for a, b in zip(ours, theirs, strict=True) if a != b), "")
    if section := english.section(moved):
        values = {"section": moved, "there": indonesian.path}
        yield english.problem("TRN005", section.line, **values)
    for id in theirs:
        first, second = indonesian.section(id), english.section(id)
        if first and second and first.level != second.level:
            values = {"section": id, "level": str(second.level), "other": str(first.level)}
            there = _place(indonesian, first)
            yield english.problem("TRN006", second.line, there=there, **values)


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
            yield english.problem("TRN004", section.line, **values)
    for id in missing if not renamed else ():
        section = indonesian.section(id)
        if section and not any(closest_match(other, [id]) for other in extra):
            values = {"section": id, "title": section.title, "there": _place(indonesian, section)}
            yield english.problem("TRN003", _line_for(english, ids, id), **values)


def _line_for(english: Page, ids: list[str], id: str) -> int:
    for before in reversed(ids[: ids.index(id)]):
        section = english.section(before)
        if section:
            return section.line
    return english.sections[0].line


def _place(page: Page, section: Section) -> str:
    return f"{page.path}:{section.line}"


Pages = tuple[Page, Page]
"""The English page and the Indonesian one."""
Named = list[tuple[str, int]]
"""What a section names, each with its line."""


@dataclass(slots=True)
class _Part:
    """What a section has that its translation must have too."""

    blocks: list[Block] = field(default_factory=list)
    links: Named = field(default_factory=list)
    citations: Named = field(default_factory=list)
    markers: Named = field(default_factory=list)
    notes: int = 0
    items: list[int] = field(default_factory=list)
    """How many items each list has."""


def _parts(page: Page) -> dict[str, _Part]:
    """The parts of a page by the ids of its sections."""
    parts = {section.id: _Part() for section in page.sections}
    for block in page.blocks:
        parts[block.section].blocks.append(block)
    for link in page.links:
        if link.kind != "image" and (link.slug or not link.file):
            target = (link.slug + f"#{link.anchor}" * bool(link.anchor)) or link.target
            parts[link.section].links.append((target, link.line))
    for mention in page.citations:
        parts[mention.section].citations.append((mention.name, mention.line))
    for marker in page.markers:
        name = marker.name + f": {marker.argument}" * bool(marker.argument)
        parts[marker.section].markers.append((name, marker.line))
    for note in page.notes:
        parts[note.section].notes += 1
    for items in page.lists:
        parts[items.section].items.append(items.count)
    return parts


def _section(
    pages: Pages, second: Section, first: Section, parts: tuple[dict[str, _Part], dict[str, _Part]]
) -> Iterator[Problem]:
    english, indonesian = pages
    here, there = parts[0][first.id], parts[1][first.id]
    line = second.line if second.id != INTRO else 1
    for code, ours, theirs in (
        ("TRN007", here.links, there.links),
        ("TRN008", here.citations, there.citations),
        ("TRN012", here.markers, there.markers),
    ):
        counted, others = (Counter(name for name, _ in names) for names in (ours, theirs))
        if counted != others:
            at, twin = _unlike(here.blocks, there.blocks, ours, theirs) or (line, first.line)
            values = {"here": _listed(counted - others), "other": _listed(others - counted)}
            values["there"] = f"{indonesian.path}:{twin}"
            yield english.problem(code, at, section=first.id, **values)
    yield from _numbers(pages, first.id, (line, first.line), here.blocks, there.blocks)
    for code, one, other in (
        ("TRN010", [here.notes] if here.notes else [], [there.notes] if there.notes else []),
        ("TRN018", here.items, there.items),
    ):
        if one != other:
            values = {"here": _listed(map(str, one)), "other": _listed(map(str, other))}
            values["there"] = _place(indonesian, first)
            yield english.problem(code, line, section=first.id, **values)


def _are_alike(here: list[Block], there: list[Block]) -> bool:
    """Whether two sections have the same kinds of blocks, so that each has a twin."""
    return [block.kind for block in here] == [block.kind for block in there]


def _unlike(here: list[Block], there: list[Block], ours: Named, theirs: Named) -> tuple[int, int] | None:
    """The lines in both languages of the first paragraph or item that has other names than its twin."""
    if not _are_alike(here, there):
        return None
    found = _by_block(here, ours), _by_block(there, theirs)
    pairs = ((a.line, b.line) for a, b in zip(here, there, strict=True))
    return next(((a, b) for a, b in pairs if found[0].get(a) != found[1].get(b)), None)


def _by_block(blocks: list[Block], names: Named) -> dict[int, Counter[str]]:
    """The names in each block, by its first line."""
    starts = [block.line for block in blocks]
    result: dict[int, Counter[str]] = {}
    for name, line in names:
        start = starts[max(bisect_right(starts, line) - 1, 0)] if starts else 0
        result.setdefault(start, Counter())[name] += 1
    return result


def _numbers(
    pages: Pages, section: str, lines: tuple[int, int], here: list[Block], there: list[Block]
) -> Iterator[Problem]:
    """The amounts that only one language has, as they are written there, on the line of their paragraph."""
    differences = amounts.differences([block.text for block in here], [block.text for block in there])
    if sorted(differences[0]) == sorted(differences[1]):  # an address of a network is written alike in both
        return
    if _are_alike(here, there):
        pairs = zip(here, there, strict=True)
        unlike = ((a.line, b.line) for a, b in pairs if any(amounts.differences([a.text], [b.text])))
        lines = next(unlike, lines)
    yield _of_numbers(pages, section, *lines, differences)


def _numbers_of_the_head(pages: Pages) -> Iterator[Problem]:
    for key in ("title", "description"):
        english, indonesian = (page.front.get(key, "") for page in pages)
        differences = amounts.differences([english], [indonesian])
        if any(differences):
            lines = [page.line_of(key) for page in pages]
            yield _of_numbers(pages, HEAD, lines[0], lines[1], differences)


def _of_numbers(
    pages: Pages, section: str, line: int, there: int, differences: tuple[list[str], list[str]]
) -> Problem:
    english, indonesian = pages
    here, other = (_listed(sorted(found)) for found in differences)
    place = f"{indonesian.path}:{there}"
    return english.problem("TRN009", line, section=section, here=here, other=other, there=place)


def _listed(values: Iterable[str]) -> str:
    items = sorted(values.elements()) if isinstance(values, Counter) else list(values)
    return ", ".join(items) if items else "–"


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
