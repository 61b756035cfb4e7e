"""Where old addresses lead, from ``moved_to`` in docs/_data/addresses.yml."""

from kram.source.data.addresses import steps
from kram.source.data.rows import Change
from kram.source.repository import Repository
from kram.urls import Place, both_url, url
from kram.vocabulary import LANGUAGES, ORIGINAL


def destination(repository: Repository, place: Place) -> Place | None:
    """Where an address leads today; None where it ends nowhere; a page does for a heading it has not."""
    through = steps(repository.addresses, place)
    end = through[-1]
    page = repository.page(end.slug, ORIGINAL)
    if page is None or len(set(through)) < len(through):
        return None
    return end if end.section in repository.anchors[page.path] else Place(end.slug)


def moved_sections(repository: Repository, slug: str) -> dict[str, Place]:
    """The headings of a page that are not where they were, in the order of the file, and where each is."""
    address = repository.addresses.get(slug)
    headings = address.sections.values() if address else ()
    moved = [x.key for x in headings if x.moved_to or (address and address.moved_to)]
    return {id: place for id in moved if (place := destination(repository, Place(slug, id)))}


def moved_pages(repository: Repository) -> dict[str, Place]:
    """The addresses of pages that moved, and where each leads today."""
    places = {
        slug: destination(repository, Place(slug))
        for slug, address in repository.addresses.items()
        if address.moved_to and slug not in repository.slugs
    }
    return {slug: place for slug, place in places.items() if place}


def moved_urls(repository: Repository) -> dict[str, str]:
    """The addresses of pages that moved with all their headings, and the address of each today."""
    found: dict[str, str] = {}
    for slug, place in moved_pages(repository).items():
        sections = moved_sections(repository, slug).items()
        if not place.section and all(to == Place(place.slug, id) for id, to in sections):
            found |= {url(slug, language): url(place.slug, language) for language in LANGUAGES}
            found[both_url(slug)] = both_url(place.slug)
    return found


def renamed(repository: Repository, slug: str) -> dict[str, list[str]]:
    """Old ids of the headings of a page, by their id of today."""
    ids: dict[str, list[str]] = {}
    for id, to in moved_sections(repository, slug).items():
        if to.slug == slug and to.section:
            ids.setdefault(to.section, []).append(id)
    return ids


def gone(repository: Repository, slug: str) -> dict[str, Place]:
    """The headings of a page that are on no page under this address any more, and where each is."""
    moved = moved_sections(repository, slug).items()
    return {id: to for id, to in moved if to.slug != slug or not to.section}


def places_of(repository: Repository, change: Change) -> list[Place]:
    """Where the pages and headings that a change is about are today."""
    found = (destination(repository, Place.parsed(place)) for place in change.places)
    return [place for place in found if place]
