"""SIT023 and SIT024: what a page weighs as it is sent, and a file that readers keep."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from kram.problems import Problem, problem
from kram.sums import SUMS, read_sums
from kram.urls import BOTH, built_folder, language_of


@dataclass(frozen=True, slots=True)
class Bound:
    """Bytes: over the aim is a notice, over the limit an error."""

    aim: int
    most: int


FROM = 0.95
"""A page is noticed from this share of what it may have."""


def _bound(most: int) -> Bound:
    return Bound(int(most * FROM), most)


HOME, PAGE = _bound(8_000), _bound(12_000)
"""What this site promises its readers."""
TWO_LANGUAGES = 1.7
"""So many times what a page may have, the page with both its languages may."""
FILES = {"assets/cari-*.js": Bound(25_000, 26_000)}
KEPT = {"*.html": Bound(396_000, 400_000), "*.zip": Bound(1_190_000, 1_200_000)}
"""What readers download, as it is."""


def heavy(site: Path) -> Iterator[Problem]:
    """What is too heavy in a site that has its compressed copies.

    Nothing, where it has no copies yet.  A page has everything in itself that a browser asks for at once, so
    its own bytes are its weight.
    """
    sums = site / SUMS
    kept = read_sums(sums.read_text("utf-8")) if sums.is_file() else {}
    copies = sorted(site.rglob("*.br"))
    for path in sorted(kept) if copies else ():
        yield from _judged(path, (site / path).stat().st_size, _matching(KEPT, path))
    for copy in copies:
        path = copy.relative_to(site).as_posix().removesuffix(".br")
        if path not in kept:
            bound = _of_page(path) if path.endswith(".html") else _matching(FILES, path)
            yield from _judged(path, copy.stat().st_size, bound)


def _judged(path: str, size: int, bound: Bound | None) -> Iterator[Problem]:
    if bound and size > bound.most:
        yield problem(path, 1, "SIT023", size=f"{size:,}", most=f"{bound.most:,}")
    elif bound and size > bound.aim:
        yield problem(path, 1, "SIT024", size=f"{size:,}", most=f"{bound.aim:,}")


def _of_page(path: str) -> Bound:
    if path.startswith(f"{BOTH}/"):
        alone = _of_page(path.removeprefix(f"{BOTH}/"))
        most = int(alone.most * TWO_LANGUAGES)
        return Bound(most, most)
    slug = path.removeprefix(built_folder(language_of(path))).removesuffix(".html")
    return HOME if slug == "index" else PAGE


def _matching(bounds: Mapping[str, Bound], path: str) -> Bound | None:
    return next((bound for pattern, bound in bounds.items() if fnmatch(path, pattern)), None)
