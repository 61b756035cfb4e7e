"""TOP: the pages that have a role in docs/_data/topic.yml exist."""

from collections.abc import Iterator

from kram.problems import Problem, problem
from kram.source.data.topic import Topic
from kram.source.repository import Repository


def check(repository: Repository) -> Iterator[Problem]:
    """Roles whose page is missing."""
    roles = repository.topic.pages
    for role, line in roles.lines.items() if not repository.unreadable else ():
        slug = getattr(roles, role)
        if slug and (gap := repository.gap(slug)):
            yield problem(Topic.PATH, line, "TOP001", page=slug, **gap)
