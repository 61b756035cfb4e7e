"""FOR: what one language denies, forbids or obliges, the other one does too; reasons fit the fit."""

import re
from collections.abc import Iterator
from itertools import chain

from kram.problems import Problem, listed, problem
from kram.source import pairs, wording
from kram.source.data.force import KINDS
from kram.source.data.rows import SourceRow
from kram.source.pairs import Pair
from kram.source.repository import Repository
from kram.vocabulary import HARMFUL, HELPS, ORIGINAL, TRANSLATION

FEWEST_LETTERS, MOST_TEXTS = 15, 3
"""An exception quotes so many letters at least, and is needed by so many texts at most."""
_Kinds = list[tuple[str, re.Pattern[str], re.Pattern[str]]]
"""Each kind of words with what finds those of each language."""


def check(repository: Repository) -> Iterator[Problem]:
    """Texts that weigh more in one language, numbers of data that differ, and reasons that do not fit."""
    needed: dict[int, set[str]] = {}
    words = repository.force.words
    kinds = [(kind, words(kind, ORIGINAL), words(kind, TRANSLATION)) for kind in KINDS]
    late = {f"{slug}#{section}" for slug, section in repository.record.behind}
    data = list(pairs.of_data(repository))
    for pair in chain(pairs.of_pages(repository), data, pairs.of_signs(repository)):
        # What became of the source text quotes it, and is no advice.
        if pair.place not in late and pair.path != SourceRow.PATH and pair.original != pair.translation:
            yield from _weight(repository, pair, kinds, needed)
    yield from _exceptions(repository, needed)
    for pair in data:
        here, there = wording.different_amounts([pair.translation], [pair.original])
        if here or there:
            values = {"text": pair.translation, "here": listed(here), "other": listed(there)}
            yield problem(pair.path, pair.line, "FOR003", **values)
    yield from _reasons(repository)


def _exceptions(repository: Repository, needed: dict[int, set[str]]) -> Iterator[Problem]:
    """The exceptions that no text needs, and those that would allow too much."""
    for exception in repository.force.exceptions:
        texts, letters = needed.get(exception.line, set()), sum(map(str.isalpha, exception.quote))
        if texts and (letters < FEWEST_LETTERS or len(texts) > MOST_TEXTS):
            counts = {"letters": str(letters), "count": str(len(texts))}
            yield exception.problem("FOR006", text=exception.quote, **counts)
        elif not texts and not repository.unreadable:
            yield exception.problem("FOR002", text=exception.quote)


def _weight(
    repository: Repository, pair: Pair, kinds: _Kinds, needed: dict[int, set[str]]
) -> Iterator[Problem]:
    force, lower, lower_en = repository.force, pair.original.lower(), pair.translation.lower()
    for kind, words, words_en in kinds:
        if not words.search(lower) and not words_en.search(lower_en):
            continue
        original, translation = force.found(kind, ORIGINAL, lower), force.found(kind, TRANSLATION, lower_en)
        if bool(original) == bool(translation):
            continue
        text = " ".join(pair.original.split())
        exceptions = [e.line for e in force.exceptions if e.quote and e.quote in text]
        for line in exceptions:
            needed.setdefault(line, set()).add(text)
        if not exceptions:
            here, other = listed(translation), listed(original)
            yield problem(pair.path, pair.line, "FOR001", text=text, here=here, other=other)


def _reasons(repository: Repository) -> Iterator[Problem]:
    if not repository.force.warning:
        return
    for row in repository.relations:
        for language, text in row.why.items():
            warns = repository.force.warns(language, text)
            if row.fit == HARMFUL and not warns:
                yield row.problem("FOR004", text.line, text=text)
            if row.fit == HELPS and warns:
                yield row.problem("FOR005", text.line, text=text)
