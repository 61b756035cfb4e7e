"""Lists that only grow, over several pages.

The page that asks for such a list has its first entries, and leads to its other parts, each at an address of
its own.  It has none of the references: each is in full on the part that its number gives, and stays there.
The page of all danger signs has them without their sources: each level has a part with both.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from kram.urls import reference_slug, url
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import LEVELS

_MOST = {"perubahan": 26, "terbuka": 30}
"""How many entries of a list are on its page, which has more on it; further parts have twice as many."""
REFERENCES = "rujukan"
PARTED = frozenset({*_MOST, REFERENCES, "tanda"})
"""The drawn lists that may have several parts."""


class Part(NamedTuple):
    """A part of a list: the slug of its page, its name, and its address as the page links to it."""

    slug: str
    name: str
    url: str


def parted(view: Viewpoint, name: str, keys: Sequence[str], entries: Sequence[Any]) -> dict[str, Any]:
    """The entries of a list that are on a page, each other one with the address of its page, and all parts.

    ``keys`` has a key for each entry, empty where it has none.
    """
    slugs = [_slug(view.page.slug, name, at, key) for at, key in enumerate(keys)]
    addresses = {slug: view.from_root(url(slug, view.language)) for slug in dict.fromkeys(slugs)}
    found = list(zip(slugs, keys, entries, strict=True))
    return {
        "entries": [entry for slug, _, entry in found if slug == view.slug],
        "elsewhere": [(entry, addresses[slug]) for slug, _, entry in found if slug != view.slug],
        "parts": [
            Part(slug, _called(name, number, [key for other, key, _ in found if other == slug]), address)
            for number, (slug, address) in enumerate(addresses.items(), 1)
        ],
    }


def sources_of_signs(view: Viewpoint, level: str) -> Part:
    """The part with the danger signs of a level, each with its sources."""
    slug = f"{view.page.slug}/{LEVELS.index(level) + 1}"
    return Part(slug, level, view.from_root(url(slug, view.language)))


def _slug(page: str, name: str, at: int, key: str) -> str:
    if name == REFERENCES:
        return reference_slug(key)
    most = _MOST[name]
    return page if at < most else f"{page}/{2 + (at - most) // (2 * most)}"


def _called(name: str, number: int, keys: Sequence[str]) -> str:
    return f"{keys[0]}–{keys[-1]}" if name == REFERENCES else str(number)
