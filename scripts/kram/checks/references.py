"""REF: what is cited is defined, what is defined is used, and every claim cites something."""

import re
from collections.abc import Collection, Container, Iterator, Mapping
from itertools import takewhile

from kram.problems import MISTYPED, Problem, closest_match, listed, problem
from kram.source.data.rows import Reference, Relation, Sign, SourceRow
from kram.source.markdown.model import INTRO, Block, Page
from kram.source.repository import Repository
from kram.vocabulary import HELPS, KINDS, STATUSES

WEAK_KINDS = ("berita", "kasus")
"""Kinds of sources on which what helps cannot rest alone."""
EVIDENCE = "bukti"
"""The section of a page that says how well something works."""
FORMS = {
    "doi": ("REF003", re.compile(r"10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;]$")),
    "url": ("REF004", re.compile(r"https?://[^\s/\"<>]+\.[^\s\"<>]+$")),
    "pmid": ("REF004", re.compile(r"[1-9]\d{0,8}$")),
    "pmc": ("REF004", re.compile(r"PMC\d{1,9}$")),
    "year": ("REF012", re.compile(r"(19|20)\d\d$")),
}


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with references, citations, and claims without a citation."""
    yield from _entries(repository)
    for page in repository.pages:
        yield from page.faults_of("REF")
        if repository.topic.is_cause(page.slug) or repository.topic.is_action(page.slug):
            yield from _claims(page, (INTRO, *repository.topic.sections.claims))
    if Reference.PATH not in repository.unreadable:
        yield from _uses(repository)
        yield from _evidence(repository)


def _evidence(repository: Repository) -> Iterator[Problem]:
    """What helps, and what is said about evidence, rests on more than news or single cases.

    Advice to be careful may rest on any source.
    """
    kinds = {key: reference.kind for key, reference in repository.references.items()}
    for row in repository.relations:
        if row.fit == HELPS and (weak := _weak(row.references, kinds)):
            yield row.problem("REF013", "references", kinds=weak)
    for page in repository.pages:
        for mention in (mention for mention in page.cited if mention.section == EVIDENCE):
            if weak := _weak(mention.name.split(), kinds):
                yield page.problem("REF013", mention.line, kinds=weak)


def _weak(keys: Collection[str], kinds: Mapping[str, str]) -> str:
    """The sources with their kinds where all of them are weak, or nothing."""
    are_weak = all(kinds.get(key) in WEAK_KINDS for key in keys)
    return ", ".join(f"{key} ({kinds[key]})" for key in keys) if are_weak else ""


def _entries(repository: Repository) -> Iterator[Problem]:
    for key, reference in repository.references.items():
        for name, (code, form) in FORMS.items():
            value = getattr(reference, name)
            if value and not form.match(value):
                yield reference.problem(code, name, key=name, value=value)
        yield from reference.unless_known("REF006", "status", STATUSES)
        if not re.match(r"r\d+$", key):
            yield reference.problem("REF009", key=key)
        yield from reference.unless_known("REF011", "kind", KINDS, kinds=listed(KINDS))
        for name in {"kind", "who", "title", "use"} - reference.filled:
            yield reference.problem("REF010", key=key, field=name)


def _uses(repository: Repository) -> Iterator[Problem]:
    known = repository.references
    rows: list[Relation | SourceRow | Sign]
    rows = [*repository.relations, *repository.source.values(), *repository.signs.values()]
    places = [(page.path, m.line, m.name) for page in repository.pages for m in page.citations]
    places += [(row.PATH, row.line_of("references"), key) for row in rows for key in row.references]
    used = {key for _, _, key in places if key in known}
    free = [key for key in known if key not in used]
    for path, line, key in places:
        if key not in known:  # numbers look alike: what is meant is not what others cite
            near = key.lower() if key.lower() in known else closest_match(key, free, MISTYPED)
            used.add(near)
            yield problem(path, line, "REF001", key=key, near=near)
    for key, reference in known.items() if not repository.unreadable else ():
        if key not in used:
            yield reference.problem("REF002", key=key)


def _claims(page: Page, claims: Container[str]) -> Iterator[Problem]:
    claiming, level, blocks = True, 0, page.blocks_by_section()
    for section in page.sections:
        if section.level <= level or section.level <= 2:
            claiming, level = section.id in claims, section.level
        below = [block for block in blocks[section.id] if block.kind in ("paragraph", "item")]
        for place, block in enumerate(below if claiming else (), 1):
            if block.kind == "paragraph" and not block.cited and not _is_cited_below(block, below[place:]):
                yield page.problem("REF005", block.line, section=section.id, text=block.text)


def _is_cited_below(block: Block, below: list[Block]) -> bool:
    """Whether what a paragraph announces cites something: the items below it, or the next paragraph."""
    items = sum(1 for _ in takewhile(lambda other: other.kind == "item", below))
    announced = below[: items + 1]
    return block.text.rstrip().endswith(":") and (not announced or any(other.cited for other in announced))
