"""What a large site has most of is let go once it was looked at: 10,000 pages must fit into 4 GB."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import FunctionType, ModuleType

from kram.checks import examine
from kram.record.recording import compared
from kram.source.data.record import Statement
from kram.source.markdown.model import Block, Link, Mention
from kram.source.repository import load
from small_site import TODAY


def held(start: object) -> Iterator[object]:
    """Everything that an object keeps alive, without the code that made it."""
    seen, waiting = set[int](), [start]
    while waiting:
        thing = waiting.pop()
        if id(thing) not in seen and not isinstance(thing, type | ModuleType | FunctionType):
            seen.add(id(thing))
            waiting += gc.get_referents(thing)
            yield thing


def test_no_check_keeps_the_sentences_links_and_citations_of_pages(small: Path) -> None:
    repository = load(small, date.fromisoformat(TODAY))
    assert sum(len(page.blocks) + len(page.links) for page in repository.pages) > 20
    examine(repository)
    assert not any(isinstance(thing, Block | Link | Mention) for thing in held(repository))


def test_a_comparison_keeps_no_statement_of_what_is_as_recorded(small: Path) -> None:
    found = compared(load(small, date.fromisoformat(TODAY)))
    assert sum(len(said) for groups in found.current.values() for said in groups.values()) > 20
    kept = [thing for thing in held(found) if isinstance(thing, Statement)]
    assert len(kept) <= 1, "the last day that the record has"
