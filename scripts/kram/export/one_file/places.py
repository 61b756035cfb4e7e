"""The ids of pages, and of places on them, in the file that holds all pages."""

from collections.abc import Iterable

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Places:
    """Short ids, since thousands of links name them: each is given when somebody first leads there."""

    def __init__(self, slugs: Iterable[str]) -> None:
        self._given: dict[tuple[str, str], str] = {}
        for slug in slugs:
            self.lead_to(slug)

    def has(self, slug: str) -> bool:
        """Whether a page is in the file."""
        return (slug, "") in self._given

    def lead_to(self, slug: str, id_: str = "") -> str:
        """The id of a page, or of the element that has an id on the page."""
        return self._given.setdefault((slug, id_), _written(len(self._given)))

    def of(self, slug: str, id_: str = "") -> str:
        """The id of a page or element, empty where nothing leads there."""
        return self._given.get((slug, id_), "")


def _written(number: int) -> str:
    """A number with as few signs as digits and letters allow."""
    rest, last = divmod(number, len(_DIGITS))
    return (_written(rest) if rest else "") + _DIGITS[last]
