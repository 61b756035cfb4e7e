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

    seconds: float
    megabytes: int
    """The most memory that its largest process had at once."""


@dataclass(frozen=True)
class Built:
    """A generated site, and what it took to build it and to check its source and its files."""

    runs: tuple[Run, Run, Run]
    megabytes: int
    links: float


def site(target: Path, environment: dict[str, str]) -> None:
    """Does what ``make site`` does, into another folder."""
    run(ROOT, environment, "scripts/build.py", str(target))


def copied(root: Path) -> Path:
    """The real content in a folder of its own, where nothing is kept from before."""
    shutil.rmtree(root, ignore_errors=True)
    generate(0, root)
    return root


def generated(pages: int, folder: Path) -> Built:
    """Generates, builds and checks a site of so many pages in each language."""
    generate(pages, folder)
    build, check, check_site = (again(folder, name) for name in _COMMANDS)
    links = median(
        len(html.document_fromstring(page.read_text("utf-8")).xpath("//article//a[@href]"))
        for page in (folder / _SITE / "penyebab").glob("*.html")
    )
    return Built((build, check, check_site), megabytes(folder / _SITE), links)


_SITE = "built"
_COMMANDS = {
    "build": ("-m", "mkdocs", "build", "--strict", "--site-dir", _SITE),
    "check.py": ("scripts/check.py",),
    "check_site.py": ("scripts/check_site.py", _SITE),
}


def again(folder: Path, name: str, cores: int = 0) -> Run:
    """Builds or checks a generated site; on so many cores, or on all."""
    return run(folder, {}, *_COMMANDS[name], cores=cores)


def run(folder: Path, environment: dict[str, str], *command: str, cores: int = 0) -> Run:
    """Runs a Python command, on so many cores or on all, and fails where it fails."""
    those = ",".join(map(str, sorted(os.sched_getaffinity(0))[:cores]))
    few = ["taskset", "--cpu-list", those] if cores else []
    started = monotonic()
    with subprocess.Popen(
        [*few, sys.executable, *command],
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
    return Run(seconds, used.ru_maxrss // 1024)


def megabytes(folder: Path) -> int:
    """Space on disk, in whole blocks as a disk counts it."""
    return sum(file.stat().st_blocks * 512 for file in folder.rglob("*")) // 1_000_000
