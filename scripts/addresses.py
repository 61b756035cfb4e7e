"""Add new pages and headings to docs/_data/addresses.yml: python scripts/addresses.py; it removes nothing."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from kram.atomic_write import replace_text
from kram.source.data.addresses import PATH, grown, read_addresses
from kram.source.repository import Repository, load
from kram.vocabulary import LANGUAGES


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 complete, 1 a page is left out, 2 could not run."""
    parser = argparse.ArgumentParser(prog="addresses.py", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="folder that has docs/")
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="the date to record")
    arguments = parser.parse_args(argv)
    repository = load(arguments.root, arguments.today)
    wrong = [p for p in repository.problems if p.path == PATH]
    file = arguments.root / PATH
    if wrong and file.exists():
        print(wrong[0])
        return 2
    left_out = [s for s in repository.slugs if len(repository.languages_of(s)) < len(LANGUAGES)]
    for slug in left_out:
        print(f"{slug}: left out, it does not stand in both languages yet")
    new = _new(repository)
    for slug, ids in new.items():
        print(slug + (f": {', '.join(ids)}" if ids else ""))
    if new:
        text = file.read_text("utf-8") if file.exists() else ""
        text = grown(text, repository.addresses, new, repository.today.isoformat())
        replace_text(file, text)
        after, _ = read_addresses(arguments.root)
        lost = [slug for slug in repository.addresses if slug not in after]
        assert not lost, f"{PATH} lost {lost}"
    print(f"{len(new)} pages with new addresses, {len(repository.addresses)} known before")
    return 1 if left_out else 0


def _new(repository: Repository) -> dict[str, list[str]]:
    order = {slug: place for place, slug in enumerate(repository.nav)}
    slugs = sorted(repository.slugs, key=lambda slug: (order.get(slug, len(order)), slug))
    result = {}
    for slug in slugs:
        page = repository.page(slug, "id")
        if page is None or repository.page(slug, "en") is None:
            continue
        known = repository.addresses.get(slug)
        ids = [section.id for section in page.headings if section.id]
        ids += repository.drawn_ids(slug)
        new = [id for id in dict.fromkeys(ids) if known is None or id not in known.sections]
        if known is None or new:
            result[slug] = new
    return result


if __name__ == "__main__":
    sys.exit(main())
