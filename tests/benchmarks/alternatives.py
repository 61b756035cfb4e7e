"""Other ways to rank, on the same questions: what each part of the search is worth."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.table import Table
from playwright.sync_api import Browser
from search.quality import BATCHES, KINDS, LANGUAGES, Engine, parts, read_questions

_MINISEARCH = Path(__file__).parent / "minisearch"
_NONE: Mapping[str, Any] = {}

ALTERNATIVES: dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {
    "as it is: BM25F": (_NONE, _NONE),
    "MiniSearch in its place": ({"index": "miniSearchIndex"}, _NONE),
    "no nearest word for misspelt ones": ({"nearest": "none"}, _NONE),
    "frequency saturates at once (k = 0.5)": ({"k": 0.5}, _NONE),
    "frequency hardly saturates (k = 50)": ({"k": 50}, _NONE),
    "whole phrases count for nothing": ({"phrase": 0}, _NONE),
    "without names of medicines": (_NONE, {"medicines": ""}),
    "without what people in danger type": (_NONE, {"signs": []}),
    "without what the site does not have": (_NONE, {"nothing": ""}),
    "without everyday words": (_NONE, {"typed": ""}),
    "without hints": (_NONE, {"hints": ["", "", ""]}),
}
"""Settings of the engine and data in the place of the site's, by name."""


def tables(browser: Browser, table: Table) -> None:
    """For each set and language: how many of 100 come first, of those tuned on and of those held out."""
    engine = Engine(
        browser, *((_MINISEARCH / name).read_text("utf-8") for name in ("minisearch.min.js", "adapter.js"))
    )
    for kind in (*KINDS, *BATCHES):
        for language in LANGUAGES:
            questions = read_questions(kind, language)
            add = table.section(
                f"questions: {kind}, {language} ({len(questions)}); right, tuned on / held out"
            )
            for name, (settings, data) in ALTERNATIVES.items():
                answers = engine.answers(language, questions, dict(settings), **data)
                shares = dict(parts(answers))
                first = " / ".join(f"{s.first} of {s.questions}" for s in shares.values())
                three = sum(s.first_three for s in shares.values())
                add(name, "", f"{first}; in three {three}; nothing {sum(s.nothing for s in shares.values())}")
    engine.close()
