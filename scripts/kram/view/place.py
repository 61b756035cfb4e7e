"""What a place on the site is called in one language."""

from kram.source.repository import Repository
from kram.urls import Place


def title(repository: Repository, place: Place, language: str) -> str:
    """The title of a page, or of the heading on it; the place itself where it has none."""
    page = repository.page(place.slug, language)
    section = page.section(place.section) if page and place.section else None
    return section.title if section else page.title if page else place.id


def full_title(repository: Repository, place: Place, language: str) -> str:
    """The title of a page, and of the heading on it."""
    page = repository.page(place.slug, language)
    section = page.section(place.section) if page and place.section else None
    return f"{page.title}: {section.title}" if page and section else title(repository, place, language)
