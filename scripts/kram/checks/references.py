"""REF: what is cited is defined, what is defined is used, and every claim cites something."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping

from kram.problems import Problem, closest_match, problem
from kram.source.data import relations, signs, source_text
from kram.source.data.references import PATH, Reference
from kram.source.data.relations import Relation
from kram.source.data.signs import Sign
from kram.source.data.source_text import SourceRow
from kram.source.markdown.model import INTRO, Page
from kram.source.repository import Repository
from kram.vocabulary import FITS, KINDS, STATUSES

WEAK_KINDS = ("berita", "kasus")
"""Kinds of sources on which what helps cannot rest alone."""
EVIDENCE = "bukti"
"""The section of a page that says how well something works."""
DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;]$")
YEAR = re.compile(r"(19|20)\d\d$")
FORMS = {
    "url": re.compile(r"https?://[^\s/\"<>]+\.[^\s\"<>]+$"),
    "pmid": re.compile(r"[1-9]\d{0,8}$"),
    "pmc": re.compile(r"PMC\d{1,9}$"),
}


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with references, citations, and claims without a citation."""
    yield from _entries(repository)
    for page in repository.pages:
        for mention in page.definitions:
            yield problem(page.path, mention.line, "REF007", key=mention.name)
        if repository.topic.is_cause(page.slug) or repository.topic.is_action(page.slug):
            yield from _claims(page, (INTRO, *repository.topic.sections.claims))
    if PATH not in repository.unreadable:
        yield from _uses(repository)
        yield from _evidence(repository)


def _evidence(repository: Repository) -> Iterator[Problem]:
    """What helps, and what is said about evidence, rests on more than news or single cases.

    Advice to be careful may rest on any source.
    """
    kinds = {key: reference.kind for key, reference in repository.references.items()}
    for row in repository.relations:
        if row.fit == FITS[0] and _is_weak(row.references, kinds):
            line = row.line_of("references")
            yield problem(relations.PATH, line, "REF013", kinds=_named(row.references, kinds))
    for page in repository.pages:
        for mention in page.cited:
            keys = mention.name.partition(" ←")[0].split()
            if mention.section == EVIDENCE and _is_weak(keys, kinds):
                yield problem(page.path, mention.line, "REF013", kinds=_named(keys, kinds))


def _is_weak(keys: Collection[str], kinds: Mapping[str, str]) -> bool:
    return bool(keys) and all(kinds.get(key) in WEAK_KINDS for key in keys)


def _named(keys: Collection[str], kinds: Mapping[str, str]) -> str:
    return ", ".join(f"{key} ({kinds[key]})" for key in keys)


def _entries(repository: Repository) -> Iterator[Problem]:
    for key, reference in repository.references.items():
        lines = reference.lines
        if reference.doi and not DOI.match(reference.doi):
            yield problem(PATH, lines["doi"], "REF003", doi=reference.doi)
        for name, form in FORMS.items():
            value = {"url": reference.url, "pmid": reference.pmid, "pmc": reference.pmc}[name]
            if value and not form.match(value):
                yield problem(PATH, lines[name], "REF004", key=name, value=value)
        if reference.status and reference.status not in STATUSES:
            hint = closest_match(reference.status, STATUSES)
            values = {"status": reference.status, "near": hint}
            yield problem(PATH, lines.get("status", reference.line), "REF006", **values)
        if not re.match(r"r\d+$", key):
            yield problem(PATH, reference.line, "REF009", key=key)
        yield from _short_form(key, reference)


def _short_form(key: str, reference: Reference) -> Iterator[Problem]:
    lines = reference.lines
    if reference.kind and reference.kind not in KINDS:
        hint = closest_match(reference.kind, KINDS)
        values = {"kind": reference.kind, "kinds": ", ".join(KINDS), "near": hint}
        yield problem(PATH, lines["kind"], "REF011", **values)
    if reference.year and not YEAR.match(reference.year):
        yield problem(PATH, lines["year"], "REF012", year=reference.year)
    for name in ("kind", "who", "title", "use"):
        if not getattr(reference, name) and name not in lines:
            yield problem(PATH, reference.line, "REF010", key=key, field=name)


def _uses(repository: Repository) -> Iterator[Problem]:
    known = repository.references
    used: set[str] = set()
    hinted: set[str] = set()
    rows: list[tuple[str, Relation | SourceRow | Sign]]
    rows = [(relations.PATH, row) for row in repository.relations]
    rows += [(source_text.PATH, row) for row in repository.source.rows.values()]
    rows += [(signs.PATH, sign) for sign in repository.signs.values()]
    places = [(page.path, m.line, m.name) for page in repository.pages for m in page.citations]
    places += [(path, row.line_of("references"), key) for path, row in rows for key in row.references]
    for path, line, key in places:
        if key in known:
            used.add(key)
        else:
            hint = key.lower() if key.lower() in known else closest_match(key, known)
            hinted.add(hint)
            yield problem(path, line, "REF001", key=key, near=hint)
    if not repository.unreadable:
        for key, reference in known.items():
            if key not in used and key not in hinted:
                yield problem(PATH, reference.line, "REF002", key=key)


def _claims(page: Page, claims: Container[str]) -> Iterator[Problem]:
    claiming, level = True, 0
    sections = {}
    for section in page.sections:
        if section.level <= level or section.level <= 2:
            claiming, level = section.id in claims, section.level
        sections[section.id] = claiming
    blocks = [b for b in page.blocks if b.kind in ("paragraph", "item")]
    for place, block in enumerate(blocks):
        if block.kind != "paragraph" or block.cited or not sections.get(block.section):
            continue
        if block.text.rstrip().endswith(":"):
            after = blocks[place + 1 :]
            following = []
            for other in after:
                if other.section != block.section:
                    break
                following.append(other)
                if other.kind == "paragraph":
                    break
            if any(other.cited for other in following) or not following:
                continue
        values = {"section": block.section, "text": block.text}
        yield problem(page.path, block.line, "REF005", **values)
