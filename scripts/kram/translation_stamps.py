"""The fingerprints in the front matter of an English page: what its translator compared with."""

from __future__ import annotations

import re

from kram.source.markdown.model import INTRO, Page

_TOP_KEY = re.compile(r"[^\s#-]")


def fingerprints(original: Page, translation: Page) -> dict[str, str] | str:
    """The fingerprint of every section, or what keeps the two pages from being compared."""
    first = [(section.id, section.level) for section in original.sections]
    second = [(section.id, section.level) for section in translation.sections]
    if ("", 0) in [(id, 0) for id, _ in first + second]:
        return "a heading has no id"
    for (id, level), (other, other_level) in zip(first, second, strict=False):
        if id != other:
            return f'"{id}" stands there where "{other}" stands here'
        if level != other_level:
            return f'"{id}" has another level there'
    if len(first) != len(second):
        more = (first if len(first) > len(second) else second)[min(len(first), len(second))]
        return f'"{more[0]}" stands in one language only'
    return {section.id: section.fingerprint for section in original.sections}


def with_fingerprints(text: str, recorded: dict[str, str]) -> str:
    """The text of an English page with these fingerprints, every other line as it was."""
    lines = text.split("\n")
    end = next(n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "..."))
    start = next((n for n in range(1, end) if re.match(r"translates\s*:", lines[n])), end)
    stop = start
    if start < end:
        stop = next((n for n in range(start + 1, end) if _TOP_KEY.match(lines[n])), end)
        while stop > start + 1 and not lines[stop - 1].strip():
            stop -= 1
    block = ["translates:"]
    for id, digits in recorded.items():
        block.append(f'  {id}: "{digits}"' if digits.isdigit() else f"  {id}: {digits}")
    return "\n".join([*lines[:start], *block, *lines[stop:]])


def changed_sections(page: Page, recorded: dict[str, str]) -> list[str]:
    """The sections whose fingerprint is new or another one, and those that are gone."""
    before = dict(page.translates)
    names = [id for id, digits in recorded.items() if before.get(id) != digits]
    return names + [id for id in before if id not in recorded and id != INTRO]
