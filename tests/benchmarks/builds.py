"""Building and checking sites, with what it takes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks.generate import ROOT, generate
from lxml import html


@dataclass(frozen=True)
class Run:
    """What one run of a command took."""

    name: str
    seconds: float
    megabytes: int
    """The most memory that it had at once."""


@dataclass(frozen=True)
class Built:
    """A generated site."""

    seconds: float
    megabytes: int
    links: float
    check: Run | None
    check_site: Run | None


def site(target: Path, environment: dict[str, str], keep_images: bool = True) -> float:
    """Does what ``make site`` does, into another folder, and gives the seconds."""
    root = ROOT
    if not keep_images:
        # In a copy, so that the pictures that were drawn before are not there to be taken.
        root = target.with_name("copy")
        shutil.rmtree(root, ignore_errors=True)
        generate(0, root)
    return run(root, environment, "scripts/build.py", str(target)).seconds


def generated(pages: int, folder: Path) -> Built:
    """Generates, checks, builds and checks a site of so many pages in each language."""
    generate(pages, folder)
    built = folder / "site"
    check = run(folder, {}, "scripts/check.py")
    building = run(folder, {}, "-m", "mkdocs", "build", "--strict", "--site-dir", str(built))
    check_site = run(folder, {}, "scripts/check_site.py", str(built))
    links = median(
        len(html.document_fromstring(page.read_text("utf-8")).xpath("//article//a[@href]"))
        for page in (built / "penyebab").glob("*.html")
    )
    return Built(building.seconds, megabytes(built), links, check, check_site)


def run(folder: Path, environment: dict[str, str], *command: str) -> Run:
    """Runs a Python command, and fails where it fails."""
    started = monotonic()
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = monotonic() - started
    assert process.returncode == 0, output
    return Run(Path(command[0]).name, seconds, used.ru_maxrss // 1024)


def megabytes(folder: Path) -> int:
    """Space on disk, in whole blocks as a disk counts it."""
    return sum(file.stat().st_blocks * 512 for file in folder.rglob("*")) // 1_000_000
