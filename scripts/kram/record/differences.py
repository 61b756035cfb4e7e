"""What differs between the record and the content, statement by statement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from kram.source.data.record import NEUTRAL, Group, Record, Recorded, Statement, path_of
from kram.vocabulary import LANGUAGES

CHANGED, DROPPED, ADDED, UNKNOWN, GONE, ORDER = "changed", "dropped", "added", "unknown", "gone", "order"
_ADVISING = ("_data/relations", "_data/signs")
"""Files of the record in which every difference alters advice."""
_QUIET_KEYS = re.compile(r"changed: ")
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,/–-]\d+)*")
_FORCE = re.compile(
    r"\b(?:jangan|tidak|tak|bukan|belum|tanpa|dilarang|hindari|harus|wajib|boleh|segera|langsung|hanya|kecuali"
    r"|hentikan|not|no|never|don't|cannot|without|avoid|must|only|except|unless|at once|stop)\b|tel:\d+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One statement that the record has otherwise, or one group or file that only one side has."""

    kind: str
    file: str
    group: str
    language: str
    old: str
    new: str
    path: str
    line: int


def differences(record: Record, current: Recorded) -> list[Difference]:
    """All differences, in the order of the content; a file without record is one difference."""
    found: list[Difference] = []
    for name, groups in current.items():
        if name not in record.files:
            first = next(statement for group in groups for statement in group.statements)
            found.append(Difference(UNKNOWN, name, "", NEUTRAL, "", "", first.path, first.line))
        else:
            found.extend(_of_file(name, record.files[name], groups))
    for name in record.files:
        if name not in current:
            found.append(Difference(GONE, name, "", NEUTRAL, "", "", path_of(name), 1))
    return found


def _of_file(name: str, before: tuple[Group, ...], after: tuple[Group, ...]) -> Iterator[Difference]:
    old, new = ({group.name: group for group in groups} for groups in (before, after))
    here = next(s for group in after for s in group.statements)
    for group in before:
        if group.name not in new:
            for s in group.statements:
                yield Difference(DROPPED, name, group.name, s.language, s.text, "", here.path, here.line)
    for group in after:
        if group.name in old:
            yield from _of_group(name, old[group.name], group)
        else:
            for s in group.statements:
                yield Difference(ADDED, name, group.name, s.language, "", s.text, s.path, s.line)
    order = [group.name for group in before if group.name in new]
    now = [group.name for group in after if group.name in old]
    if order != now:
        moved = next(b for a, b in zip(order, now, strict=True) if a != b)
        s = new[moved].statements[0]
        yield Difference(ORDER, name, moved, NEUTRAL, "", moved, s.path, s.line)


def _of_group(name: str, before: Group, after: Group) -> Iterator[Difference]:
    for language in (*LANGUAGES, NEUTRAL):
        old, new = before.of(language), after.of(language)
        if [s.text for s in old] == [s.text for s in new]:
            continue
        near = new or list(after.statements)
        matcher = SequenceMatcher(None, [s.text for s in old], [s.text for s in new], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag != "equal":
                yield from _of_run(name, after.name, language, old[a:b], new[c:d], near[max(0, c - 1)])


def _of_run(
    name: str, group: str, language: str, old: list[Statement], new: list[Statement], near: Statement
) -> Iterator[Difference]:
    both = min(len(old), len(new))
    for before, after in zip(old, new, strict=False):
        yield Difference(CHANGED, name, group, language, before.text, after.text, after.path, after.line)
    for s in old[both:]:
        yield Difference(DROPPED, name, group, language, s.text, "", near.path, near.line)
    for s in new[both:]:
        yield Difference(ADDED, name, group, language, "", s.text, s.path, s.line)


def alters_advice(difference: Difference) -> bool:
    """Whether a reader would do something else: another fit, sign, number, negation, duty or telephone."""
    if difference.file in _ADVISING:
        return True
    if difference.kind in (UNKNOWN, GONE, ORDER) or _QUIET_KEYS.match(difference.new or difference.old):
        return False
    return _force(difference.old) != _force(difference.new)


def _force(text: str) -> Counter[str]:
    found = Counter(match.lower() for match in _FORCE.findall(text))
    return found + Counter(_NUMBER.findall(text))


def one_sided(found: list[Difference]) -> list[tuple[str, str]]:
    """File and group of each change in one language only, so that the other one may be behind."""
    sides: dict[tuple[str, str], set[str]] = {}
    for difference in found:
        if difference.kind in (CHANGED, DROPPED, ADDED) and difference.language != NEUTRAL:
            sides.setdefault((difference.file, difference.group), set()).add(difference.language)
    return [place for place, languages in sides.items() if len(languages) < len(LANGUAGES)]
