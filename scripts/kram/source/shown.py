"""On which pages readers see what a file of the record holds: a section of a page, or a row of data."""

from __future__ import annotations

from kram.source.data.relations import Relation
from kram.source.data.signs import Sign
from kram.source.repository import Repository


def pages_with(repository: Repository, file: str, group: str) -> set[str]:
    """The pages that show a group of the record: its own page, or those that draw the relation or sign.

    Other data, such as a reference or a word of a button, is the content of no single page: an empty set.
    """
    path = f"docs/{file}.yml"
    if path == Sign.PATH:
        places = repository.signs[group].places if group in repository.signs else ()
        return {place.value.partition("#")[0] for place in places} | {repository.topic.pages.help}
    if path == Relation.PATH:
        cause, _, action = group.partition(" (")[0].partition(" + ")
        cause, action = cause.partition("#")[0], action.partition("#")[0]
        return {repository.causes.get(cause, ""), repository.actions.get(action, "")}
    return {file}


def is_behind(repository: Repository, slug: str) -> bool:
    """Whether nobody has compared the translation of a page, or of what it shows, since the other changed."""
    return any(slug in pages_with(repository, *place) for place in repository.record.behind)
