"""Learns docs/_data/hints.yml from questions: which everyday word makes which page likelier, and how much.

    python -m search.hints             writes the file: make hints
    python -m search.hints --apart     learns from all but a part, asks that, prints what comes first

Learnt from questions that people asked and from those thought of page by page in ``learnt.*.yml``.
What comes out depends on the questions and on what the site knows without hints, and on nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import random
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from ground import ROOT, launched
from kram.export.search.delivery import number
from kram.export.search.stems import stem
from kram.source import repository
from kram.source.data.searching import Hints
from playwright.sync_api import sync_playwright
from reader import today
from search.quality import LANGUAGES, Engine, Question, questions_in, read_questions

LEARNT_FROM = ("people", "questions", "tuned", *(f"batch-{n}/people" for n in range(1, 22)))
"""Sets of questions. Of the first ones the third that is held out is not learnt from; a batch is measured by
leaving it out whole.
"""
FLOOR, STEP, MOST = 0.12, 1.0, 4
"""The least share of the best score and what a step is worth, as in ask.js; the most steps."""
LETTERS = 6
"""So many letters of a word count, as in hints.js: other endings hint alike."""
ROUNDS, RATE, SPARE, SHRINK = 16, 0.5, 0.05, 0.025
"""Rounds of learning; how far each goes; what keeps a hint from being there, and from being strong."""
KEPT = {"id": 380, "en": 785}
"""So many hints are kept, and the strongest: with many more, the script is larger than its goal."""
HEAD = """\
# Everyday words that make a page likelier, by so many steps each. Nothing here is shown to readers.
# To correct it, add what people type to tests/search/learnt.*.yml and run `make hints`, which writes it.
"""
Weights = dict[str, dict[str, float]]
"""How much likelier a word makes a page."""


@dataclass(frozen=True)
class Example:
    """What a question says without its small words, the pages that answer it, and how near each page is."""

    words: tuple[str, ...]
    pages: frozenset[str]
    scores: Mapping[str, float]


def source(language: str, kinds: Sequence[str] = LEARNT_FROM) -> list[Question]:
    """The questions of these sets that may be learnt from, and what may be typed for each page."""
    asked = [(kind, question) for kind in kinds for question in read_questions(kind, language)]
    return [question for kind, question in asked if "/" in kind or not question.held_out] + thought_of(
        language
    )


def thought_of(language: str) -> list[Question]:
    """What may be typed for each page."""
    found: dict[str, list[str]] = {}
    for slug, asks in yaml.safe_load(questions_in("learnt", language).read_text("utf-8")).items():
        for ask in asks:
            found.setdefault(str(ask), []).append(today(slug))
    return [Question(ask, tuple(slugs), (), False) for ask, slugs in found.items()]


def examples(engine: Engine, language: str, questions: Sequence[Question]) -> list[Example]:
    """The questions as the search understands them without hints, each with all pages that it would find.

    Words that say nothing about the subject hint at nothing.
    """
    asked = [question for question in questions if question.pages]
    replies = engine.scored(language, [question.ask for question in asked])
    synonyms = repository.load(ROOT).synonyms[language]
    empty = {form for word in synonyms.ignore for form in (word, stem(word, language))}
    empty -= {stem(meant, language) for _, meant in synonyms.words}
    # Words with the same number are one to the search, so they are learnt as one.
    same: dict[int, str] = {}
    return [
        Example(
            tuple(
                dict.fromkeys(
                    same.setdefault(number(begun), begun)
                    for begun in (word[:LETTERS] for word in words if word not in empty)
                )
            ),
            frozenset(question.pages),
            dict(reversed(scores)),
        )
        for question, (words, scores) in zip(asked, replies, strict=True)
    ]


def learnt(given: Iterable[Example], pages: Sequence[str], most: int) -> dict[str, dict[str, int]]:
    """For each page its words with their steps, the ``most`` that put the right pages first.

    A model of chances: that of a page grows with its score and with its hints, which only add.
    """
    rows = [row for row in given if row.pages & set(pages)]
    said = Counter((word, page) for row in rows for word in row.words for page in row.pages)
    weights: Weights = {}
    for word, page in sorted(said):
        weights.setdefault(word, {})[page] = 0.0
    moved: Weights = {word: dict.fromkeys(found, 1e-3) for word, found in weights.items()}
    order = random.Random(18)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for row in rows:
            _learn(row, pages, weights, moved)
    return _kept(weights, said, most)


def _learn(row: Example, pages: Sequence[str], weights: Weights, moved: Weights) -> None:
    """One step of learning, smaller for a hint that has moved far."""
    chance = chances(row, pages, weights)
    right = sum(chance[page] for page in row.pages if page in chance)
    for word in row.words:
        hints = weights[word]
        for page, weight in hints.items():
            slope = chance.get(page, 0) - (chance.get(page, 0) / right if page in row.pages else 0)
            if not weight and slope >= 0:
                continue
            slope += SHRINK * weight
            moved[word][page] += slope * slope
            rate = RATE / math.sqrt(moved[word][page])
            hints[page] = min(MOST * STEP, max(0.0, weight - rate * (slope + SPARE)))


def chances(
    row: Example, pages: Sequence[str], weights: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    """How likely each page is by its score and the hints to it, as in docs/assets/js/cari/rank.js."""
    best = max(row.scores.values(), default=1.0)
    likely = {page: max(row.scores.get(page, 0) / best, FLOOR) for page in pages}
    for word in row.words:
        for page, weight in weights.get(word, {}).items():
            if page in likely:
                likely[page] *= math.exp(weight)
    whole = sum(likely.values())
    return {page: value / whole for page, value in likely.items()}


def _kept(weights: Weights, said: Counter[tuple[str, str]], most: int) -> dict[str, dict[str, int]]:
    """The strongest hints: a word of more questions counts for more."""
    found = [(word, page, weight) for word, hints in weights.items() for page, weight in hints.items()]
    found.sort(key=lambda hint: (-hint[2] * said[hint[:2]], hint))
    result: dict[str, dict[str, int]] = {}
    for word, page, weight in found[:most]:
        if steps := round(weight / STEP):
            result.setdefault(page, {})[word] = steps
    return {page: dict(sorted(result[page].items())) for page in sorted(result)}


def fingerprint() -> str:
    """Of the questions that are learnt from, and of how: where it is another, the file is out of date."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for language in LANGUAGES:
        for kind in (*LEARNT_FROM, "learnt"):
            # What the file says and not how: a comment beside the questions teaches nothing.
            digest.update(repr(yaml.safe_load(questions_in(kind, language).read_text("utf-8"))).encode())
    return digest.hexdigest()[:12]


def written(found: Mapping[str, Mapping[str, Mapping[str, int]]]) -> str:
    """The file: for each page the words of each language with their steps."""
    lines = [f"{HEAD}# Learnt from questions {fingerprint()}."]
    for page in sorted({page for of_language in found.values() for page in of_language}):
        lines.append(f"{page}:")
        for language in LANGUAGES:
            if hints := found[language].get(page):
                words = ", ".join(f"{word}\u00a0{steps}" for word, steps in hints.items())
                lines += textwrap.wrap(
                    f"{language}: [{words}]", 118, initial_indent="  ", subsequent_indent="    "
                )
    return "\n".join(lines).replace("\u00a0", " ") + "\n"


def first_of(rows: Sequence[Example], pages: Sequence[str], hints: Mapping[str, Mapping[str, int]]) -> int:
    """How many of these questions have a right page first."""
    weights: Weights = {}
    for page, words in hints.items():
        for word, steps in words.items():
            weights.setdefault(word, {})[page] = STEP * steps
    firsts = [(row, chances(row, pages, weights)) for row in rows]
    return sum(max(chance, key=lambda page: chance[page]) in row.pages for row, chance in firsts)


def _apart(engine: Engine, language: str, pages: Sequence[str]) -> None:
    """What is not learnt from, without hints and with those of all the rest: how many of it come first.

    Each batch is left out once, and every fourth of what was thought of: numbers are chosen by the unseen.
    """
    parts = [
        (kind, read_questions(kind, language), _without(kind, language))
        for kind in LEARNT_FROM
        if "/" in kind
    ]
    thought, known = thought_of(language), source(language, LEARNT_FROM)
    parts.append(
        ("every fourth", thought[3::4], [question for question in known if question not in thought[3::4]])
    )
    for name, asked, rest in parts:
        rows = examples(engine, language, asked)
        hints = learnt(examples(engine, language, rest), pages, KEPT[language])
        before, after = first_of(rows, pages, {}), first_of(rows, pages, hints)
        print(f"{name} {language}: {before} of {len(rows)}, with hints {after}")


def _without(batch: str, language: str) -> list[Question]:
    return source(language, [kind for kind in LEARNT_FROM if kind != batch])


def main(argv: list[str] | None = None) -> int:
    """Writes the file or measures; gives 0."""
    parser = argparse.ArgumentParser(prog="search.hints", description=__doc__.splitlines()[0])
    parser.add_argument("--apart", action="store_true", help="measure on batches that were not learnt from")
    apart = parser.parse_args(argv).apart
    content = repository.load(ROOT)
    pages = content.config.order
    with sync_playwright() as playwright, launched(playwright) as browser:
        engine = Engine(browser)
        found = {}
        for language in LANGUAGES:
            if apart:
                _apart(engine, language, pages)
            else:
                given = examples(engine, language, source(language))
                found[language] = learnt(given, pages, KEPT[language])
    if found:
        (ROOT / Hints.PATH).write_text(written(found), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
