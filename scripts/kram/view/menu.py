"""The menu: of the whole site, and as a page shows it."""

from collections.abc import Iterable, Iterator
from typing import Any

from kram.source.repository import Repository
from kram.urls import url
from kram.view.viewpoint import Viewpoint

Row = list[Any]
"""A page in the menu: its title and path, and those of its section."""


def rows(repository: Repository, language: str) -> Iterator[Row]:
    """The pages of the menu; a section is its first page, and then the others."""
    home, words = repository.topic.pages.home, repository.config.words[language]
    for title, slugs in repository.config.groups(language):
        rows = [
            [words["home"] if slug == home else page.title, url(slug, language)]
            for slug in slugs
            if (page := repository.page(slug, language))
        ]
        if title and rows:
            yield [title, rows[0][1], *rows[1:]]
        else:
            yield from rows


def seen(view: Viewpoint, menu: Iterable[Row]) -> list[dict[str, Any]]:
    """The menu on a page: only its own section is unfolded, so the menu does not grow with the site."""

    here = view.address

    def item(title: str, path: str, *inside: Row) -> dict[str, Any]:
        unfolded = here == path or here in (other for _, other in inside)
        pages = [item(*row) for row in inside] if unfolded else []
        return {"title": title, "url": view.from_root(path), "here": here == path, "pages": pages}

    return [item(*row) for row in menu]
