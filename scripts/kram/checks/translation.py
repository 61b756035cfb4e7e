"""TRN: every page is there in both languages, and the English says what the Indonesian says."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator

from kram.problems import Problem, closest_match, listed, problem
from kram.source import wording
from kram.source.markdown.model import HEAD, Block, Page, Section
from kram.source.repository import Repository
from kram.source.site_config import GAP, SiteConfig
from kram.source.site_config import PATH as MENU
from kram.urls import Place, file_of
from kram.vocabulary import LANGUAGE_NAMES, LANGUAGES, ORIGINAL, TRANSLATION, other_of_two


def check(repository: Repository) -> Iterator[Problem]:
    """What is missing in a language, and where the two languages differ."""
    for original, translation in repository.twins:
        yield from _pair(original, translation)
    for page in repository.pages:
        twin = other_of_two(page.language)
        if not repository.page(page.slug, twin) and not repository.is_unreadable(page.slug, twin):
            code = "TRN001" if page.language == ORIGINAL else "TRN002"
            path = f"docs/{file_of(page.slug, twin)}"
            yield problem(path, 1, code, title=page.title or page.slug, twin=page.path)
    yield from _menu(repository)
    for language in LANGUAGES:
        yield from _missing_words(repository.config, language)
    yield from _gaps(repository.config)


def _missing_words(config: SiteConfig, language: str) -> Iterator[Problem]:
    """The words of the interface that only the other language has; a whole group of them is one problem."""
    here, there = (config.phrases.get(x, {}) for x in (language, other_of_two(language)))
    known = {prefix for key, text in here.items() if text for prefix in _prefixes(key)}
    missing: dict[str, int] = {}
    for key, text in there.items():
        lacking = [prefix for prefix in _prefixes(key) if prefix not in known]
        if lacking and text:
            missing.setdefault(lacking[0], text.line)
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
        if text and originals.get(key):
            gaps = ({gap[0] for gap in GAP.finditer(said)} for said in (text, originals[key]))
            here, other = (listed(sorted(of_one)) for of_one in gaps)
            if here != other:
                yield problem(MENU, text.line, "TRN020", key=key, here=here, other=other)


def _pair(indonesian: Page, english: Page) -> Iterator[Problem]:
    ids = [section.id for section in indonesian.headings]
    here = [section.id for section in english.headings]
    if "" in ids or "" in here:
        return
    yield from _structure(indonesian, english, ids, here)
    pages = english, indonesian
    for key in ("title", "description"):
        differences = wording.different_amounts(*([page.front.get(key, "")] for page in pages))
        if any(differences):
            lines = english.line_of(key), indonesian.line_of(key)
            yield _differs(pages, "TRN009", HEAD, lines, *(listed(sorted(found)) for found in differences))
    named = _named(english), _named(indonesian)
    blocks, others = english.blocks_by_section(), indonesian.blocks_by_section()
    for section in indonesian.sections:
        if english.section(section.id):
            yield from _section(pages, section, named, blocks[section.id], others[section.id])


def _structure(indonesian: Page, english: Page, ids: list[str], here: list[str]) -> Iterator[Problem]:
    yield from _sections_of_one(indonesian, english, ids, here)
    ours = [id for id in dict.fromkeys(here) if id in ids]
    theirs = [id for id in dict.fromkeys(ids) if id in here]
    moved = next((a for a, b in zip(ours, theirs, strict=True) if a != b), "")
    if section := english.section(moved):
        yield english.problem("TRN005", section.line, section=moved, there=indonesian.path)
    for id in theirs:
        first, second = indonesian.section(id), english.section(id)
        if first and second and first.level != second.level:
            values = {"section": id, "level": str(second.level), "other": str(first.level)}
            there = f"{indonesian.path}:{first.line}"
            yield english.problem("TRN006", second.line, there=there, **values)


def _sections_of_one(indonesian: Page, english: Page, ids: list[str], here: list[str]) -> Iterator[Problem]:
    """The sections that only one of the two pages has; as many on both sides count as renamed."""
    missing = {section.id: section for section in indonesian.headings if section.id not in here}
    extra = {section.id: section for section in english.headings if section.id not in ids}
    renamed = dict(zip(extra, missing, strict=True)) if len(missing) == len(extra) else {}
    for id, section in extra.items():
        twin = renamed.get(id) or closest_match(id, missing)
        yield english.problem("TRN004", section.line, section=id, there=indonesian.path, near=twin)
    for id, section in missing.items() if not renamed else ():
        if not any(closest_match(other, [id]) for other in extra):
            values = {"section": id, "title": section.title, "there": f"{indonesian.path}:{section.line}"}
            above = (english.section(other) for other in reversed(ids[: ids.index(id)]))
            after = next((section for section in above if section), english.sections[0])
            yield english.problem("TRN003", after.line, **values)


Pages = tuple[Page, Page]
"""The English page and the Indonesian one."""
Twins = list[tuple[Block, Block]]
"""Blocks of the English page, each with the one at its place on the Indonesian page."""
Named = list[tuple[str, int]]
"""What a section names, each with its line."""
Names = dict[tuple[str, str], Named]
"""What each section names, by the code of the problem where its translation names something else."""


def _named(page: Page) -> Names:
    found: Names = defaultdict(list)
    for link in page.links:
        if link.kind != "image" and (link.slug or not link.file):
            target = Place(link.slug, link.anchor).id or link.target
            found["TRN007", link.section].append((target, link.line))
    for mention in page.citations:
        found["TRN008", mention.section].append((mention.name, mention.line))
    for marker in page.markers:
        found["TRN012", marker.section].append((marker.written, marker.line))
    for note in page.notes:
        found["TRN010", note.section].append((note.name, note.line))
    for part in page.lists:
        found["TRN018", part.section].append((str(part.count), part.line))
    return found


def _section(
    pages: Pages, first: Section, named: tuple[Names, Names], here: list[Block], there: list[Block]
) -> Iterator[Problem]:
    lines = pages[0].line_of_section(first.id), first.line
    twins = _twins(here, there)
    for code in ("TRN007", "TRN008", "TRN012"):
        ours, theirs = (names[code, first.id] for names in named)
        for at, one, other in _by_twins(twins, lines, ours, theirs):
            if only := _only(one, other, ordered=code == "TRN007"):
                yield _differs(pages, code, first.id, at, *map(listed, only))
    for at, texts, others in _texts(twins, lines, here, there):
        differences = wording.different_amounts(texts, others)
        only_here, only_there = (listed(sorted(found)) for found in differences)
        if only_here != only_there:  # an address of a network is written alike in both
            yield _differs(pages, "TRN009", first.id, at, only_here, only_there)
    items = [[count for count, _ in names["TRN018", first.id]] for names in named]
    notes = [[str(len(found))] * bool(found) for found in (names["TRN010", first.id] for names in named)]
    for code, (of_english, of_indonesian) in (("TRN010", notes), ("TRN018", items)):
        if of_english != of_indonesian:
            yield _differs(pages, code, first.id, lines, listed(of_english), listed(of_indonesian))


def _differs(pages: Pages, code: str, section: str, lines: tuple[int, int], here: str, other: str) -> Problem:
    """A section of the English page that has something else than the same section of the Indonesian one."""
    english, indonesian = pages
    there = f"{indonesian.path}:{lines[1]}"
    return english.problem(code, lines[0], section=section, here=here, other=other, there=there)


def _twins(here: list[Block], there: list[Block]) -> Twins:
    """The blocks of two sections side by side, where both have the same kinds of blocks."""
    are_alike = [block.kind for block in here] == [block.kind for block in there]
    return list(zip(here, there, strict=True)) if are_alike else []


Side = tuple[tuple[int, int], list[str], list[str]]
"""The lines of two blocks, or else of two sections, and what is in each."""


def _by_twins(twins: Twins, lines: tuple[int, int], ours: Named, theirs: Named) -> Iterator[Side]:
    """What two sections name, block by block where they have twins; the cells of a row are one."""
    if not twins or not (ours or theirs):
        yield lines, [name for name, _ in ours], [name for name, _ in theirs]
        return
    found, other = (
        _by_line([pair[n].line for pair in twins], names) for n, names in enumerate((ours, theirs))
    )
    for first, second in dict.fromkeys((a.line, b.line) for a, b in twins):
        yield (first, second), found.get(first, []), other.get(second, [])


def _by_line(starts: list[int], names: Named) -> dict[int, list[str]]:
    """The names in each block, by its first line."""
    result: dict[int, list[str]] = {}
    for name, line in names:
        result.setdefault(starts[max(bisect_right(starts, line) - 1, 0)], []).append(name)
    return result


def _only(ours: list[str], theirs: list[str], ordered: bool) -> tuple[list[str], list[str]] | None:
    """What only one of two blocks names; all that they name where nothing but the order differs."""
    if ours == theirs:
        return None
    more, less = Counter(ours), Counter(theirs)
    if more != less:
        return sorted((more - less).elements()), sorted((less - more).elements())
    return (ours, theirs) if ordered else None


def _texts(twins: Twins, lines: tuple[int, int], here: list[Block], there: list[Block]) -> Iterator[Side]:
    """The texts of two sections, block by block where they have twins."""
    for a, b in twins:
        yield (a.line, b.line), [a.text], [b.text]
    if not twins:
        yield lines, [block.text for block in here], [block.text for block in there]


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
