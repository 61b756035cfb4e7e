"""Say everything that is wrong with the built site: python scripts/check_site.py SITE."""

import argparse
import gc
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from kram import command, problems
from kram.built_site.checks import count, load_site, problems_of
from kram.built_site.shown import Promises, promises
from kram.built_site.weight import heavy
from kram.problems import Problem
from kram.settings import editors_language
from kram.source.data.addresses import Address
from kram.source.fields import read_tables
from kram.urls import CODES


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 clean, 1 problems, 2 could not run."""
    parser = argparse.ArgumentParser(prog="check_site.py", description=__doc__)
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("--root", type=Path, default=Path(), help=f"folder that has {Address.PATH}")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    languages, language = ("en", "id"), editors_language()
    parser.add_argument("--lang", choices=languages, default=language, help="otherwise that of KRAM_BAHASA")
    arguments = parser.parse_args(argv)
    folder: Path = arguments.site
    if not folder.is_dir() or not any(folder.glob("*.html")):
        print(f"check_site.py: no built site in {folder}; run make site", file=sys.stderr)
        return 2
    gc.disable()  # nothing here makes cycles, and each search for them looks at every page again
    addresses, unread = read_tables(arguments.root, Address)
    said = promises(arguments.root)
    names = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()}
    site = load_site(folder, names, said)
    promised = None if unread else addresses
    archives = sorted(folder.glob("*.zip"))
    inside = [p for archive in archives for p in _inside(archive, promised, said.in_folder())]
    own = [*problems_of(site, promised), *heavy(folder)]
    found = sorted({*_below(folder, own), *inside, *unread})
    examined = {**count(site), "addresses": sum(1 + len(a.sections) for a in addresses.values())}
    sys.stdout.write(problems.report(arguments.format, found, examined, arguments.lang))
    gc.freeze()  # nor is there one at the end
    return 0 if all(p.is_notice for p in found) else 1


def _inside(archive: Path, promised: Mapping[str, Address] | None, said: Promises) -> Iterator[Problem]:
    """The problems of a site that readers keep as a ZIP with one folder in it; codes have no pages there."""
    on_web = f"{CODES}/"
    kept = promised and {slug: a for slug, a in promised.items() if not slug.startswith(on_web)}
    packed = zipfile.Path(BytesIO(archive.read_bytes()))  # of a file, copies of this process share the place
    for folder in packed.iterdir():
        within = f"{folder.name}/"
        names = (name for name in packed.root.namelist() if name.startswith(within) and name[-1] != "/")
        site = load_site(folder, {name.removeprefix(within) for name in names}, said)
        yield from _below(archive / folder.name, problems_of(site, kept))


def _below(folder: Path, found: Iterable[Problem]) -> Iterator[Problem]:
    return (p._replace(path=f"{folder.as_posix()}/{p.path}") for p in found)


if __name__ == "__main__":
    command.run(main)
