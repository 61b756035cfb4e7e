"""Record that a person has compared English pages with the Indonesian: python scripts/stamp.py PAGE..."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kram.atomic_write import replace_text
from kram.source.markdown.model import Page
from kram.source.repository import Repository, load
from kram.translation_stamps import changed_sections, fingerprints, with_fingerprints
from kram.urls import file_of, slug_of


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 recorded, 1 refused for a page, 2 could not run."""
    parser = argparse.ArgumentParser(prog="stamp.py", description=__doc__)
    parser.add_argument("pages", nargs="*", metavar="PAGE", help="docs/penyebab/dehidrasi.en.md")
    parser.add_argument("--all", action="store_true", help="every English page, for the first time")
    parser.add_argument("--root", type=Path, default=Path(), help="folder that has docs/")
    arguments = parser.parse_args(argv)
    if bool(arguments.pages) == arguments.all:
        print("stamp.py: name the pages that you have compared, or --all", file=sys.stderr)
        return 2
    repository = load(arguments.root)
    slugs = list(repository.slugs) if arguments.all else [_slug(name) for name in arguments.pages]
    refused = 0
    for slug in dict.fromkeys(slugs):
        refused += not _stamp(repository, slug)
    stamped = len(dict.fromkeys(slugs)) - refused
    print(f"{stamped} recorded: you say that a person has compared the English with the Indonesian.")
    return 1 if refused else 0


def _slug(name: str) -> str:
    path = name.replace("\\", "/").removeprefix("./").removeprefix("docs/")
    return slug_of(path)[0]


def _stamp(repository: Repository, slug: str) -> bool:
    path = f"docs/{file_of(slug, 'en')}"
    original, translation = repository.page(slug, "id"), repository.page(slug, "en")
    wrong = [p for p in repository.problems if p.path in (path, f"docs/{file_of(slug, 'id')}")]
    if wrong:
        print(wrong[0])
        return False
    if original is None or translation is None:
        print(f"{path}:1: not recorded: there is no page {slug} in both languages")
        return False
    recorded = fingerprints(original, translation)
    if isinstance(recorded, str):
        print(f"{path}:1: not recorded: sections differ from {original.path}: {recorded}")
        return False
    return _write(repository, translation, recorded)


def _write(repository: Repository, page: Page, recorded: dict[str, str]) -> bool:
    changed = changed_sections(page, recorded)
    file = repository.root / page.path
    text = file.read_text("utf-8")
    new = with_fingerprints(text, recorded)
    if new != text:
        replace_text(file, new)
    print(f"{page.path}: {', '.join(changed) if changed else 'nothing new'}")
    return True


if __name__ == "__main__":
    sys.exit(main())
