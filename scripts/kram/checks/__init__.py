"""The families of checks on the content, and what they examined together."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from kram.parallel import each
from kram.problems import Problem
from kram.source.data.addresses import Address
from kram.source.data.guides import Picture, Step
from kram.source.data.rows import Sign
from kram.source.data.topic import Topic
from kram.source.repository import Repository

_MODULES = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
FAMILIES: dict[str, Callable[[Repository], Iterator[Problem]]] = {
    str(module.__doc__)[:3]: module.check for module in _MODULES
}
"""Each module of this folder is one, and is called as its first line begins."""
LONG = ("FOR", "LNG", "REC", "TRN")
"""What takes longest begins first, so that no core waits for another."""
COMPARISONS = ("TRN006", "TRN007", "TRN008", "TRN009", "TRN010", "TRN012", "TRN018", "LNG009")
"""What compares a section with its translation, which is not done while the translation is behind."""

READ_FROM = {
    "SGN003": Sign.PATH,
    "SYN006": Sign.PATH,
    "GUI003": Sign.PATH,
    "GUI002": Picture.PATH,
    "GUI006": Step.PATH,
    "CHG001": Address.PATH,
}
"""Codes of what another file lacks, and that file: while it cannot be read, it lacks everything."""


def examine(repository: Repository, selected: Collection[str] = ()) -> list[Problem]:
    """All problems of the selected families and codes, sorted; what could not be read is always reported."""
    if Topic.PATH in repository.unreadable:  # what is a cause or an action is said there
        return sorted(repository.problems)
    families = sorted(FAMILIES, key=lambda family: family not in LONG)
    families = [f for f in families if not selected or any(name.startswith(f) for name in selected)]
    of_each = each(lambda family: [*FAMILIES[family](repository)], families, size=len(repository.pages))
    found = {*repository.problems}.union(*of_each)
    if selected:
        found = {p for p in found if p in repository.problems or p.code.startswith(tuple(selected))}
    return sorted(_with_followers(repository, set(_once(repository, found))))


def count(repository: Repository) -> dict[str, int]:
    """How much there was to examine."""
    pages = repository.pages
    return {
        "pages": len(pages),
        "links": sum(page.counts["links"] for page in pages),
        "relations": len(repository.relations),
        "references": len(repository.references),
        "signs": len(repository.signs),
        "citations": sum(page.counts["citations"] for page in pages),
        "sentences": sum(len(page.head) + page.counts["sentences"] for page in pages),
        "source sentences": len(repository.sentences),
        "terms": len(repository.glossary),
        "addresses": len(repository.addresses),
    }


def _once(repository: Repository, found: Iterable[Problem]) -> Iterator[Problem]:
    """The problems; of what an unreadable file lacks only the first, which may go away by itself."""
    seen: set[str] = set()
    for p in sorted(found):
        if READ_FROM.get(p.code) not in repository.unreadable:
            yield p
        elif p.code not in seen:
            seen.add(p.code)
            yield p.following()


def _with_followers(repository: Repository, found: set[Problem]) -> Iterator[Problem]:
    """The problems; a comparison of a section with another problem says that it may go away by itself.

    So do missing terms of a page where anything else is wrong. A translation that is behind is not compared.
    """
    pages = {page.path: page for page in repository.pages}
    sections, slugs = set[tuple[str, str]](), set[str]()
    for p in found:
        page = pages.get(p.path)
        if page and p.code != "LNG009":
            slugs.add(page.slug)
            if p.line > 1 and not p.code.startswith("TRN"):
                place = bisect_right([section.line for section in page.headings], p.line)
                sections.add((page.slug, page.sections[place].id))
    late = repository.record.behind
    for p in found:
        page = pages.get(p.path)
        section = (page.slug, p.value("section")) if page and p.code in COMPARISONS else None
        if section in late:
            continue
        may_go = section in sections or (page and p.code == "LNG009" and page.slug in slugs)
        yield p.following() if may_go else p
