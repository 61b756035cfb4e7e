"""The website built for an address of its own, with old addresses that lead on, and the book for Kiwix."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from ground import ROOT, copy_parts, serve
from reader import today
from support.once import once

SITE_URL = "https://kram.example.org"
CONTACT = "lapor@example.org"
DAY = "2026-11-22"

# Old addresses that never were: a page that moved as a whole, one that became a heading, and on a page
# that stays a heading with a new id and one that left for another page.
MOVED_PAGE, TO_PAGE = "lama/kurang-minum", today("penyebab/dehidrasi")
MOVED_TO_HEADING, TO_HEADING = "lama/kejang", f"{today('bukan-kram')}#bekuan-darah"
PAGE_WITH_MOVES = today("penyebab/anemia")
RENAMED, NEW_ID = "gejala", "ciri-ciri"
GONE, GONE_TO = "bekuan", TO_HEADING


def _old_addresses(text: str) -> str:
    known = yaml.safe_load(text) or {}
    known[MOVED_PAGE] = {
        "since": DAY,
        "moved_to": TO_PAGE,
        "sections": {
            "ciri-ciri": DAY,
            "sumber": DAY,
            "rasa-haus": {"since": DAY, "moved_to": f"{TO_PAGE}#apa-itu"},
        },
    }
    known["lama/haus"] = {"since": DAY, "moved_to": MOVED_PAGE, "sections": {"ciri-ciri": DAY}}
    known[MOVED_TO_HEADING] = {"since": DAY, "moved_to": TO_HEADING, "sections": {"tanda": DAY}}
    page = known.setdefault(PAGE_WITH_MOVES, {"since": DAY})
    sections = page.get("sections") or {}
    sections[RENAMED] = {"since": DAY, "moved_to": f"{PAGE_WITH_MOVES}#{NEW_ID}"}
    sections[GONE] = {"since": DAY, "moved_to": GONE_TO}
    page["sections"] = sections
    return yaml.safe_dump(known, sort_keys=False)


def built(folders: pytest.TempPathFactory) -> Path:
    """The folder of that website; built once, whichever worker of the tests comes first."""
    return once(folders, "addressed", _build) / "site"


def _build(target: Path) -> str:
    copy_parts(target, "docs", "overrides", "scripts", "mkdocs.yml")
    (ROOT / ".cache").mkdir(exist_ok=True)
    (target / ".cache").symlink_to(ROOT / ".cache")
    addresses = target / "docs/_data/addresses.yml"
    addresses.write_text(_old_addresses(addresses.read_text("utf-8")), "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "site"],
        cwd=target,
        env=os.environ
        | {"SITE_URL": SITE_URL, "CONTACT": CONTACT, "NO_MKDOCS_2_WARNING": "1", "KRAM_ALSO": "book"},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stdout + result.stderr if result.returncode else ""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on a free loopback port."""
    server, url = serve(folder)
    yield url
    server.shutdown()
    server.server_close()
