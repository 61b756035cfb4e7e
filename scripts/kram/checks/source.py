"""SRC: every sentence of the source text has a row that says what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.data.source_text import PATH, TEXT_PATH, SourceRow
from kram.source.repository import Repository
from kram.vocabulary import VERDICTS


def check(repository: Repository) -> Iterator[Problem]:
    """Where the rows and the source text, or the rows and the pages, disagree."""
    source = repository.source
    if PATH not in repository.unreadable and TEXT_PATH not in repository.unreadable:
        missing = [key for key in source.sentences if key not in source.rows]
        extra = [key for key in source.rows if key not in source.sentences]
        for key in missing:
            if not any(closest_match(other, [key]) for other in extra):
                yield problem(PATH, 1, "SRC001", key=key, text=source.sentences[key])
        for key in extra:
            line = source.rows[key].line
            yield problem(PATH, line, "SRC007", key=key, near=closest_match(key, missing))
        for key, row in source.rows.items():
            sentence = source.sentences.get(key)
            if sentence is not None and row.text and " ".join(row.text.split()) != sentence:
                line = row.line_of("text")
                yield problem(PATH, line, "SRC002", key=key, text=row.text, source=sentence)
    for row in source.rows.values():
        yield from _row(repository, row)


def _row(repository: Repository, row: SourceRow) -> Iterator[Problem]:
    if row.verdict and row.verdict not in VERDICTS:
        line = row.line_of("verdict")
        values = {"verdict": row.verdict, "near": closest_match(row.verdict, VERDICTS)}
        yield problem(PATH, line, "SRC005", **values)
    if not row.stands:
        yield problem(PATH, row.line_of("stands"), "SRC006", key=row.key)
    for place in row.stands:
        if gap := repository.gap(place.value):
            yield problem(PATH, place.line, "SRC003", key=row.key, place=place.value, **gap)
