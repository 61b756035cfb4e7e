"""SIT: what is wrong with a built site, file against file and against the promised addresses."""

import gzip
import posixpath
import zlib
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import partial
from importlib.resources.abc import Traversable
from itertools import compress
from urllib.parse import unquote

import brotli

from kram import ini
from kram.built_site.reader import READ, BuiltFile, Named, is_absolute, read_built
from kram.built_site.shown import Promises, missing
from kram.parallel import each
from kram.problems import Problem, closest_match, problem
from kram.source.data.addresses import Address, steps
from kram.sums import kept_in
from kram.urls import Place, both_url, built_folder, language_of, url
from kram.vocabulary import LANGUAGES, other_of_two

HOME = "index.html"
SCHEMES_THAT_LEAD = ("http", "https", "mailto", "tel", "sms", "whatsapp")
TOP = ("#", "#top")
COPIES = (".gz", ".br")

_EXCEPTIONS = ini.beside(__file__, "exceptions.ini")
NOT_NAMED, NOT_ADDRESSES = (tuple(_EXCEPTIONS[name]) for name in ("NOT_NAMED", "NOT_ADDRESSES"))
"""Patterns of files, each with its reason there."""
# Pages that servers show at other addresses: their links start at the root of the site.
FROM_THE_ROOT = ("404.html",)
Addresses = Mapping[str, Address]


Target = tuple[str, str, str]
"""A file of the site, an id on it, and how an address names both."""


@dataclass(frozen=True)
class Around:
    """What a file is looked at with: the files around it, and what is known of their addresses."""

    folder: Traversable
    files: frozenset[str]
    url: str
    promises: Promises
    good: dict[tuple[str, str, bool], Target] = field(default_factory=dict)
    """What addresses lead to a file, by the folder in which they do."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is wrong in a file, and what only all the others can say."""

    path: str
    is_whole: bool
    """All of it could be read."""
    found: list[Problem]
    beyond: list[Problem]
    """What old browsers do not know."""
    named: set[str]
    """The files that it is the first to name, of those that were looked at with the same knowledge."""
    targets: list[tuple[Target, int]]
    """The places of other files that it names, each with its line."""
    ids: frozenset[str]
    headings: list[Named]
    counts: tuple[int, int, int]
    """How many addresses it uses, ids it defines, and texts of the content it was looked through for."""


@dataclass(frozen=True)
class Site:
    """All files of a built site, and what the HTML, CSS, SVG, XML and JSON among them say."""

    folder: Traversable
    files: frozenset[str]
    kept: frozenset[str]
    """Files that readers keep, which are no pages to link to."""
    stale: tuple[str, ...]
    """Compressed copies that are of another content than the file that they are of."""
    read: Mapping[str, Seen]


def load_site(folder: Traversable, found: Set[str], promises: Promises) -> Site:
    """The files that were found below a folder, which may be in a ZIP, each read once."""
    copies = {path for path in found if path.endswith(COPIES) and path.rpartition(".")[0] in found}
    paths = sorted(found - copies)
    texts = [path for path in paths if path.endswith(READ)]
    url = read_built(folder, HOME).canonical.removesuffix(HOME) if HOME in texts else ""
    around = Around(folder, frozenset(paths), url, promises)
    by_path = dict(zip(texts, each(partial(_seen, around), texts), strict=True))
    stale = tuple(compress(sorted(copies), each(partial(_is_stale, folder), sorted(copies))))
    return Site(folder, around.files, frozenset(kept_in(folder)), stale, by_path)


def _is_stale(folder: Traversable, path: str) -> bool:
    """A server hands out the copy in the place of the file: both must say the same."""
    packed, plain = (folder / path).read_bytes(), (folder / path.rpartition(".")[0]).read_bytes()
    try:
        return plain != (gzip.decompress(packed) if path.endswith(".gz") else brotli.decompress(packed))
    except (OSError, EOFError, zlib.error, brotli.error):
        return True


def problems_of(site: Site, addresses: Addresses | None) -> Iterator[Problem]:
    """Everything that is wrong; without the promised addresses these are not compared."""
    yield from (problem(path.rpartition(".")[0], 1, "SIT022", copy=path) for path in site.stale)
    yield from _beyond_the_floor(site)
    named = set[str]()
    for file in site.read.values():
        yield from file.found
        yield from _without_id(site, file)
        named |= file.named
    unknown: set[str] = set()
    if addresses is not None:
        yield from _addresses(site, addresses)
        unknown = _unknown(site, addresses)
        yield from (problem(path, 1, "SIT010") for path in unknown)
    yield from _unnamed(site, named, _moved(addresses or {}) | unknown)


def _beyond_the_floor(site: Site) -> Iterator[Problem]:
    """Each once: what the one stylesheet has, every page has."""
    found: dict[tuple[object, ...], Problem] = {}
    for file in site.read.values():
        for fault in file.beyond:
            found.setdefault((fault.code, *fault.values), fault)
    yield from found.values()


def count(site: Site) -> dict[str, int]:
    """How much there was to examine."""
    files = site.read.values()
    return {
        "files": len(site.files),
        "pages": sum(1 for path in site.files if path.endswith(".html")),
        "links": sum(file.counts[0] for file in files),
        "ids": sum(file.counts[1] for file in files),
        "promised texts": sum(file.counts[2] for file in files),
    }


def _seen(around: Around, path: str) -> Seen:
    """One file, read and looked at: copies of this process send back what is left of it."""
    file = read_built(around.folder, path, path in around.promises.pages)
    ids = frozenset(id for id, _ in file.ids)
    found, named, targets = [*file.problems, *file.unsafe], set[str](), list[tuple[Target, int]]()
    folder, good = posixpath.dirname(path), around.good
    for address, line, loads in file.uses:
        if address.startswith("#") and (address in TOP or address[1:] in ids):
            continue
        key = (folder, address, loads)
        target = good.get(key)
        if target is None:
            target = _target(around, file, address, line, loads, found)
            if target is None:
                continue
            if target[0] != path:
                named.add(target[0])
                if path not in FROM_THE_ROOT:
                    good[key] = target
        if target[1]:
            targets.append((target, line))
    looked_for = 0
    if path.endswith(".html") and not file.problems:
        looked_for, lacking = missing(path, file.shown, around.promises)
        found += [*_page(around, file, ids), *lacking]
    counts = len(file.uses), len(file.ids), looked_for
    return Seen(path, not file.problems, found, file.beyond, named, targets, ids, file.headings, counts)


def _target(
    around: Around, file: BuiltFile, address: str, line: int, loads: bool, found: list[Problem]
) -> Target | None:
    """Where in the site an address leads, or None; an address that leads nowhere is ``found``."""
    target, base = address.strip(), posixpath.dirname(file.path)
    if around.url and target.startswith(around.url):
        target, base = target.removeprefix(around.url) or HOME, ""
    elif is_absolute(target):
        found += _outside(file, line, loads, target)
        return None
    elif target.startswith("/") and file.path in FROM_THE_ROOT:
        target, base = target.lstrip("/") or HOME, ""
    path = unquote(target.partition("#")[0].partition("?")[0])
    full = posixpath.normpath(posixpath.join(base, path)) if path else file.path
    if full.startswith(("../", "/")):
        found.append(problem(file.path, line, "SIT013", target=target))
    elif full not in around.files:
        hint = closest_match(full, around.files)
        values = {"target": target, "near": posixpath.relpath(hint, base or ".") if hint else ""}
        found.append(problem(file.path, line, "SIT001", **values))
    else:
        return full, unquote(target.partition("#")[2]), target
    return None


def _without_id(site: Site, file: Seen) -> Iterator[Problem]:
    """The addresses that lead to a file, and to nothing there."""
    for (full, id, target), line in file.targets:
        there = site.read.get(full)
        if there is None or id in there.ids or id.startswith(":~:"):
            continue
        if id != "top" or full.endswith(".svg"):
            values = {"target": target, "page": full, "near": closest_match(id, there.ids)}
            yield problem(file.path, line, "SIT002", **values)


def _outside(file: BuiltFile, line: int, loads: bool, target: str) -> Iterator[Problem]:
    scheme = target.partition(":")[0].lower()
    if scheme in ("data", "javascript", "vbscript"):
        return  # what a link of this kind does is reported by safety.py
    if loads and scheme not in ("tel", "mailto"):
        yield problem(file.path, line, "SIT007", target=target)
    elif scheme not in SCHEMES_THAT_LEAD:
        yield problem(file.path, line, "SIT001", target=target, near="")


def _page(around: Around, file: BuiltFile, ids: frozenset[str]) -> Iterator[Problem]:
    first = dict[str, int]()
    for id, line in file.ids:
        if id in first:
            yield problem(file.path, line, "SIT004", id=id, first=str(first[id]))
        first.setdefault(id, line)
    for id, line in file.references:
        if id not in ids:
            yield problem(
                file.path, line, "SIT002", target=f"#{id}", page=file.path, near=closest_match(id, ids)
            )
    expected = language_of(file.path)
    if file.language != expected:
        yield problem(file.path, 1, "SIT005", lang=file.language, expected=expected)
    other = other_of_two(expected)
    twin = built_folder(other) + file.path.removeprefix(built_folder(expected))
    if twin in around.files:
        yield from _switch(file, twin, other)


def _switch(file: BuiltFile, twin: str, other: str) -> Iterator[Problem]:
    base = posixpath.dirname(file.path)
    found = file.switches[other]
    for target, _ in found:
        if posixpath.normpath(posixpath.join(base, unquote(target.partition("#")[0]))) == twin:
            return
    shown, line = found[0] if found else ("–", 1)
    right = posixpath.relpath(twin, base or ".")
    yield problem(file.path, line, "SIT006", other=other, target=shown, right=right)


def _unnamed(site: Site, named: set[str], others: set[str]) -> Iterator[Problem]:
    for path in sorted(site.files - named - others):
        if not any(fnmatch(path, pattern) for pattern in NOT_NAMED):
            yield problem(path, 1, "SIT003")
    for pattern in NOT_NAMED:
        matched = {path for path in site.files if fnmatch(path, pattern)}
        if matched and matched <= named:
            yield problem(min(matched), 1, "SIT015", pattern=pattern)


def _moved(addresses: Addresses) -> set[str]:
    """The pages at old addresses, which nothing on the site uses any more."""
    slugs = [slug for slug, address in addresses.items() if address.moved_to]
    return {*(url(slug, language) for slug in slugs for language in LANGUAGES), *map(both_url, slugs)}


def _addresses(site: Site, addresses: Addresses) -> Iterator[Problem]:
    for slug, address in addresses.items():
        for path in (url(slug, language) for language in LANGUAGES):
            file = site.read.get(path)
            if file is None:
                yield problem(path, 1, "SIT008", page=slug, since=address.since)
                continue
            if not file.is_whole:
                continue
            for id, heading in address.sections.items():
                if id not in file.ids:
                    near = closest_match(id, file.ids)
                    yield problem(path, 1, "SIT009", id=id, since=heading.since, near=near)
            for id, line in () if address.moved_to else file.headings:
                if id not in address.sections:
                    yield problem(path, line, "SIT011", id=id)
            yield from _moves(site, file, slug, addresses)


def _unknown(site: Site, addresses: Addresses) -> set[str]:
    """The pages that nobody promised and that are not made of others."""
    promised = {url(slug, language) for slug in addresses for language in LANGUAGES}
    return {
        path
        for path in site.files - promised - site.kept
        if path.endswith(".html") and not any(fnmatch(path, pattern) for pattern in NOT_ADDRESSES)
    }


def _moves(site: Site, file: Seen, slug: str, addresses: Addresses) -> Iterator[Problem]:
    address = addresses[slug]
    named = [(slug, address.moved_to), *((id, h.moved_to) for id, h in address.sections.items())]
    moves = [(name, target) for name, target in named if target]
    base = posixpath.dirname(file.path)
    uses = read_built(site.folder, file.path).uses if moves else ()  # few pages moved
    led = {posixpath.normpath(posixpath.join(base, target.partition("#")[0])) for target, _, _ in uses}
    for name, target in moves:
        end = steps(addresses, Place.parsed(target))[-1]
        path = url(end.slug, language_of(file.path))
        stays = path == file.path and (not end.section or end.section in file.ids)
        if not stays and path not in led:
            yield problem(file.path, 1, "SIT014", name=name, target=target)
