"""Pages and headings that others may link to from now on: they join addresses.yml, and none leaves."""

from __future__ import annotations

from kram.source.data.addresses import Address, grown, parse_addresses
from kram.source.repository import Repository
from kram.urls import code_slug
from kram.vocabulary import LANGUAGES


def new_addresses(repository: Repository) -> dict[str, list[str]]:
    """The new heading ids of each page that is there in every language, in the order of the menu."""
    order = {slug: place for place, slug in enumerate(repository.config.order)}
    slugs = sorted(repository.slugs, key=lambda slug: (order.get(slug, len(order)), slug))
    result = {}
    for slug in slugs:
        pages = repository.pages_of(slug)
        if len(pages) < len(LANGUAGES):
            continue
        known = repository.addresses.get(slug)
        ids = [section.id for section in pages[0].headings if section.id]
        ids += repository.drawn_ids(slug)
        new = [id for id in dict.fromkeys(ids) if known is None or id not in known.sections]
        if known is None or new:
            result[slug] = new
    codes = (code_slug(code.code) for code in repository.codes if code.is_well_formed)
    return result | {slug: [] for slug in codes if slug not in repository.addresses}


def with_addresses(text: str, known: dict[str, Address], new: dict[str, list[str]], day: str) -> str:
    """The text of addresses.yml with what is new.

    Raises ValueError where an address would be lost: that file only grows.
    """
    result = grown(text, known, new, day)
    after = parse_addresses(result)
    lost = [slug for slug, address in known.items() if not _kept(address, after.get(slug))]
    if lost:
        raise ValueError(f"addresses.yml would lose {', '.join(lost)}")
    return result


def _kept(before: Address, after: Address | None) -> bool:
    return after is not None and set(before.sections) <= set(after.sections)
