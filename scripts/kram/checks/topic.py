"""TOP: the pages that have a role in docs/_data/topic.yml exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from kram.problems import Problem, problem
from kram.source.data.topic import PATH
from kram.source.repository import Repository


def check(repository: Repository) -> Iterator[Problem]:
    """Roles whose page is missing."""
    topic = repository.topic
    if repository.unreadable:
        return
    for field in fields(topic.pages):
        slug = getattr(topic.pages, field.name)
        if slug and (gap := repository.gap(slug)):
            yield problem(PATH, topic.lines[field.name], "TOP001", page=slug, **gap)
