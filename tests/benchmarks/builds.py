"""Building and checking sites, with what it takes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Thread
from time import monotonic, sleep

from benchmarks.generate import RECORD, ROOT, generate, written
from lxml import html


@dataclass(frozen=True)
class Run:
    """What one run of a command took."""

    seconds: float
    megabytes: int
    """The most memory that its largest process had at once, or all of its processes where that was asked."""


@dataclass(frozen=True)
class Built:
    """A generated site, and what it took to record it, to check it, to build it and to check its files."""

    runs: Mapping[str, Run]
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


def generated(pages: int, folder: Path, said: Callable[[str, Run], None], whole: bool = False) -> Built:
    """Generates, builds and checks a site of so many pages in each language; each step is ``said`` at once.

    With ``whole`` the memory is that of all processes together.
    """
    written(pages, folder)
    runs = {}
    for name, command in _COMMANDS.items():
        runs[name] = run(folder, {}, *command, whole=whole)
        said(name, runs[name])
    links = median(
        len(html.document_fromstring(page.read_text("utf-8")).xpath("//article//a[@href]"))
        for page in (folder / _SITE / "penyebab").glob("*.html")
    )
    return Built(runs, megabytes(folder / _SITE), links)


_SITE = "built"
_COMMANDS = {
    "catat.py": RECORD,
    "check.py": ("scripts/check.py",),
    "build": ("-m", "mkdocs", "build", "--strict", "--site-dir", _SITE),
    "check_site.py": ("scripts/check_site.py", _SITE),
}


def again(folder: Path, name: str, cores: int = 0) -> Run:
    """Builds or checks a generated site; on so many cores, or on all."""
    return run(folder, {}, *_COMMANDS[name], cores=cores)


def run(folder: Path, environment: dict[str, str], *command: str, cores: int = 0, whole: bool = False) -> Run:
    """Runs a Python command, on so many cores or on all, and fails where it fails.

    With ``whole`` its memory is that of all its processes, looked at twice a second.
    """
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
        together = [0]
        watch = Thread(target=_watch, args=(process.pid, together), daemon=True)
        if whole:
            watch.start()
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = monotonic() - started
    assert process.returncode == 0, output
    return Run(seconds, max(together) // 1024 if whole else used.ru_maxrss // 1024)


def _watch(process: int, kilobytes: list[int]) -> None:
    """Adds the memory of the process and those that it began, what they share once, until it ends."""
    while size := sum(map(_size, _family(process))):
        kilobytes.append(size)
        sleep(0.5)


def _family(process: int) -> list[int]:
    with suppress(OSError):
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
        return [process, *(pid for child in children for pid in _family(int(child)))]
    return []


def _size(process: int) -> int:
    with suppress(OSError, IndexError):  # one that has ended has none
        return int(_SHARE.findall(Path(f"/proc/{process}/smaps_rollup").read_text("ascii"))[0])
    return 0


_SHARE = re.compile(r"^Pss: +(\d+) kB", re.MULTILINE)


def megabytes(folder: Path) -> int:
    """Space on disk, in whole blocks as a disk counts it."""
    return sum(file.stat().st_blocks * 512 for file in folder.rglob("*")) // 1_000_000
