"""TRN: every page is there in both languages, and the English says what the Indonesian says."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from kram.problems import Problem, closest_match, problem
from kram.source import amounts
from kram.source.markdown.model import HEAD, INTRO, Page, Section
from kram.source.repository import Repository
from kram.source.site_config import GAP, SiteConfig
from kram.urls import file_of
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES, ORIGINAL, TRANSLATION, other_of_two

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
    pages = english, indonesian
    line = second.line if second.id != INTRO else 1
    for code, named in (("TRN007", _links), ("TRN008", _citations), ("TRN012", _markers)):
        ours, theirs = (named(page, first.id) for page in pages)
        counted, others = (Counter(name for name, _ in names) for names in (ours, theirs))
        if counted != others:
            here, there = _unlike(pages, first.id, ours, theirs) or (line, first.line)
            values = {"here": _listed(counted - others), "other": _listed(others - counted)}
            place = f"{indonesian.path}:{there}"
            yield problem(english.path, here, code, section=first.id, there=place, **values)
    yield from _numbers(pages, first.id, line, first.line)
    for code, count in (("TRN010", _notes), ("TRN018", _items)):
        one, other = (count(page, first.id) for page in pages)
        if one != other:
            values = {"here": _listed(map(str, one)), "other": _listed(map(str, other))}
            values["there"] = _place(indonesian, first)
            yield problem(english.path, line, code, section=first.id, **values)


Named = list[tuple[str, int]]
"""What a section names, each with its line."""
Pages = tuple[Page, Page]
"""The English page and the Indonesian one."""


def _unlike(pages: Pages, section: str, ours: Named, theirs: Named) -> tuple[int, int] | None:
    """The lines in both languages of the first paragraph or item that has other names than its twin."""
    blocks = [[block for block in page.blocks if block.section == section] for page in pages]
    if [block.kind for block in blocks[0]] != [block.kind for block in blocks[1]]:
        return None
    found = [
        _by_block([b.line for b in of_page], names)
        for of_page, names in zip(blocks, (ours, theirs), strict=True)
    ]
    for here, there in zip(*blocks, strict=True):
        if found[0].get(here.line) != found[1].get(there.line):
            return here.line, there.line
    return None


def _by_block(starts: list[int], names: Named) -> dict[int, Counter[str]]:
    """The names in each block, by its first line."""
    result: dict[int, Counter[str]] = {}
    for name, line in names:
        start = starts[max(bisect_right(starts, line) - 1, 0)] if starts else 0
        result.setdefault(start, Counter())[name] += 1
    return result


def _numbers(pages: Pages, section: str, line: int, there: int) -> Iterator[Problem]:
    """The amounts that only one language has, as they are written there, on the line of their paragraph."""
    blocks = [[block for block in page.blocks if block.section == section] for page in pages]
    texts = [[block.text for block in of_page] for of_page in blocks]
    differences = amounts.differences(*texts)
    if sorted(differences[0]) == sorted(differences[1]):  # an address of a network is written alike in both
        return
    if [block.kind for block in blocks[0]] == [block.kind for block in blocks[1]]:
        pairs = zip(*blocks, strict=True)
        lines = ((a.line, b.line) for a, b in pairs if any(amounts.differences([a.text], [b.text])))
        line, there = next(lines, (line, there))
    yield _of_numbers(pages, section, line, there, differences)


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
    return problem(english.path, line, "TRN009", section=section, here=here, other=other, there=place)


def _notes(page: Page, section: str) -> list[int]:
    number = sum(note.section == section for note in page.notes)
    return [number] if number else []


def _items(page: Page, section: str) -> list[int]:
    """How many items each list of a section has."""
    return [items.count for items in page.lists if items.section == section]


def _listed(values: Iterable[str]) -> str:
    items = sorted(values.elements()) if isinstance(values, Counter) else list(values)
    return ", ".join(items) if items else "–"


def _links(page: Page, section: str) -> Named:
    return [
        ((link.slug + f"#{link.anchor}" * bool(link.anchor)) or link.target, link.line)
        for link in page.links
        if link.section == section and link.kind != "image" and (link.slug or not link.file)
    ]


def _citations(page: Page, section: str) -> Named:
    return [(mention.name, mention.line) for mention in page.citations if mention.section == section]


def _markers(page: Page, section: str) -> Named:
    return [
        (marker.name + f": {marker.argument}" * bool(marker.argument), marker.line)
        for marker in page.markers
        if marker.section == section
    ]


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
