"""SIT023 and SIT024: what a page weighs as it is sent, and a file that readers keep."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from kram.problems import Problem, problem
from kram.sums import kept_in
from kram.urls import BOTH, url
from kram.vocabulary import LANGUAGES


class Bound(NamedTuple):
    """Bytes: over the aim, mostly 95 % of the limit, is a notice, over the limit an error."""

    aim: int
    most: int


HOME, PAGE = Bound(7_600, 8_000), Bound(11_400, 12_000)
"""What this site promises its readers."""
TWO_LANGUAGES = 1.7
"""A page with both languages may weigh this many times as much as one with its own."""
_HOME_OF_BOTH, _OF_BOTH = (int(bound.most * TWO_LANGUAGES) for bound in (HOME, PAGE))
FILES = {
    **{url("index", language): HOME for language in LANGUAGES},
    f"{BOTH}/index.html": Bound(_HOME_OF_BOTH, _HOME_OF_BOTH),
    f"{BOTH}/*.html": Bound(_OF_BOTH, _OF_BOTH),
    "*.html": PAGE,
    "assets/cari-*.js": Bound(25_000, 26_000),
}
"""The bound of a file is that of the first pattern that fits."""
KEPT = {"*.html": Bound(396_000, 400_000), "*.zip": Bound(1_190_000, 1_200_000)}
"""What readers download, as it is."""


def heavy(site: Path) -> Iterator[Problem]:
    """What is too heavy in a site that has its compressed copies.

    Nothing, where it has no copies yet.  A page has everything in itself that a browser asks for at once, so
    its own bytes are its weight.
    """
    kept, copies = kept_in(site), sorted(site.rglob("*.br"))
    for path in sorted(kept) if copies else ():
        yield from _judged(path, (site / path).stat().st_size, KEPT)
    for copy in copies:
        path = copy.relative_to(site).as_posix().removesuffix(".br")
        if path not in kept:
            yield from _judged(path, copy.stat().st_size, FILES)


def _judged(path: str, size: int, bounds: Mapping[str, Bound]) -> Iterator[Problem]:
    bound = next((bound for pattern, bound in bounds.items() if fnmatch(path, pattern)), None)
    if bound and size > bound.most:
        yield problem(path, 1, "SIT023", size=f"{size:,}", most=f"{bound.most:,}")
    elif bound and size > bound.aim:
        yield problem(path, 1, "SIT024", size=f"{size:,}", most=f"{bound.aim:,}")
