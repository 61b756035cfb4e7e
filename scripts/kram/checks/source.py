"""SRC: every sentence of the source text has a row that says what became of it."""

from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data.rows import TEXT_PATH, SourceRow
from kram.source.repository import Repository
from kram.vocabulary import VERDICTS


def check(repository: Repository) -> Iterator[Problem]:
    """Where the rows and the source text, or the rows and the pages, disagree."""
    rows, sentences = repository.source, repository.sentences
    if repository.unreadable.isdisjoint((SourceRow.PATH, TEXT_PATH)):
        missing = [key for key in sentences if key not in rows]
        extra = [key for key in rows if key not in sentences]
        for key in missing:
            if not any(closest_match(other, [key]) for other in extra):
                yield problem(SourceRow.PATH, 1, "SRC001", key=key, text=sentences[key])
        for key in extra:
            yield rows[key].problem("SRC007", key=key, near=closest_match(key, missing))
        for key, row in rows.items():
            sentence = sentences.get(key)
            if sentence is not None and row.text and " ".join(row.text.split()) != sentence:
                yield row.problem("SRC002", "text", key=key, text=row.text, source=sentence)
    for row in rows.values():
        yield from _row(repository, row)


def _row(repository: Repository, row: SourceRow) -> Iterator[Problem]:
    yield from row.unless_known("SRC005", "verdict", VERDICTS)
    if not row.stands:
        yield row.problem("SRC006", "stands", key=row.key)
    for place in row.stands:
        if gap := repository.gap(place):
            yield row.problem("SRC003", place.line, key=row.key, place=place, **gap)
