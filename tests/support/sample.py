"""The sample site: another topic, built and packed by the same machinery in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from ground import ROOT, copy_parts
from kram.record.recording import compared, recorded
from kram.record.writing import new_addresses, with_addresses, write_record
from kram.source.data.addresses import Address
from kram.source.repository import load

from support.once import once

SAMPLE = ROOT / "tests/sample"
TODAY = "2026-11-22"
SITE_URL = "https://sample.example.org"
CONTACT = "sample@example.org"
_MACHINERY = ("scripts", "overrides", "docs/assets/css", "docs/assets/js", "docs/links.schema.json")


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit status."""

    status: int
    output: str


def copied(folder: Path) -> Path:
    """The sample with the machinery of this repository, its addresses and its content recorded."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    copy_parts(folder, *_MACHINERY)
    record(folder)
    return folder


def record(root: Path) -> None:
    """Addresses and the record are those of the content as it is."""
    repository = load(root, date.fromisoformat(TODAY))
    new = new_addresses(repository)
    file = root / Address.PATH
    if new:
        text = with_addresses(file.read_text("utf-8"), dict(repository.addresses), new, TODAY)
        file.write_text(text, "utf-8")
    repository = load(root, date.fromisoformat(TODAY))
    write_record(root, recorded(repository, compared(repository), ()))


def run(root: Path, *command: str, **settings: str) -> Ran:
    """A command of the copy, with SITE_URL and CONTACT only where they are given."""
    environment = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "CONTACT")}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "KRAM_BAHASA": "en", **settings}
    done = subprocess.run(
        [sys.executable, *command], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    return Ran(done.returncode, done.stdout + done.stderr)


def packed(folders: pytest.TempPathFactory, known: bool) -> Path:
    """The sample after build.py --dist and pack.py, to be read only; made once, whichever worker comes first.

    It knows its address, or else has neither an address nor codes.
    """
    name, make = ("sample-known", _build_known) if known else ("sample-unknown", _build_unknown)
    return once(folders, name, make)


def _build_known(root: Path) -> str:
    return _build(copied(root), SITE_URL=SITE_URL, CONTACT=CONTACT)


def _build_unknown(root: Path) -> str:
    copied(root)
    (root / "docs/_data/codes.yml").unlink()
    shutil.copyfile(SAMPLE / Address.PATH, root / Address.PATH)
    record(root)
    return _build(root)


def _build(root: Path, **settings: str) -> str:
    for command in (["scripts/build.py", "--dist"], ["scripts/pack.py"]):
        done = run(root, *command, **settings)
        if done.status:
            return done.output
    return ""
