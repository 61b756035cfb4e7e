"""SIT023, SIT024, SIT027: what a page weighs as it is sent, what it asks for; a file that readers keep."""

import re
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
_ASKED_FOR = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object)\b(?![^>]*\bloading="lazy")[^>]*?\s"""
    r"""(?:src|srcset|data|poster)="(?!data:)([^"]+)"""
    r"""|<link\b(?=[^>]*\brel="(?:stylesheet|preload|modulepreload|manifest|icon)")[^>]*\shref="(?!data:)([^"]+)"""
    r"""|\burl\(["']?(?!data:)([^)"']+)"""
)
"""What a browser asks for as soon as it has a page; not pictures that come when they come near."""
KEPT = {"*.html": Bound(396_000, 400_000), "*.zip": Bound(1_190_000, 1_200_000)}
"""What readers download, as it is."""


def heavy(site: Path) -> Iterator[Problem]:
    """What is too heavy in a site that has its compressed copies.

    Nothing, where it has no copies yet.  A page has everything in itself that a browser asks for at once, so
    its own bytes are its weight; what does ask for more is a problem.
    """
    kept, copies = kept_in(site), sorted(site.rglob("*.br"))
    for path in sorted(kept) if copies else ():
        yield from _judged(path, (site / path).stat().st_size, KEPT)
    for copy in copies:
        path = copy.relative_to(site).as_posix().removesuffix(".br")
        if path not in kept:
            yield from _judged(path, copy.stat().st_size, FILES)
    for page in site.rglob("*.html") if copies else ():
        path = page.relative_to(site).as_posix()
        if path not in kept:
            yield from _asking(path, page.read_text("utf-8", errors="replace"))  # SIT012 says what is wrong


def _asking(path: str, page: str) -> Iterator[Problem]:
    for match in _ASKED_FOR.finditer(page):
        target = next(filter(None, match.groups()))
        yield problem(path, 1 + page.count("\n", 0, match.start()), "SIT027", target=target)


def _judged(path: str, size: int, bounds: Mapping[str, Bound]) -> Iterator[Problem]:
    bound = next((bound for pattern, bound in bounds.items() if fnmatch(path, pattern)), None)
    if bound and size > bound.most:
        yield problem(path, 1, "SIT023", size=f"{size:,}", most=f"{bound.most:,}")
    elif bound and size > bound.aim:
        yield problem(path, 1, "SIT024", size=f"{size:,}", most=f"{bound.aim:,}")
