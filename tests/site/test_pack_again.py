"""Who builds, where and when does not matter: the same content gives the same website and the same ZIP."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from kram.package.exchange import MARKER
from zipped import Zipped, zipped

ROOT = Path(__file__).resolve().parent.parent.parent

# Read by every Python that has its folder on the path: the same machine 400 days later, with one core.
LATER = """
import datetime, os, time

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

real = time.time
shift = datetime.timedelta(days=400)
time.time = lambda: real() + shift.total_seconds()


class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + shift

    @classmethod
    def utcnow(cls):
        return super().utcnow() + shift

    @classmethod
    def today(cls):
        return super().today() + shift


datetime.datetime = Later
"""


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Zipped:
    return zipped(site, tmp_path_factory.mktemp("here"))


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another folder, where someone else built and packed the same, much later, on one core, in Chatham."""
    root = tmp_path_factory.mktemp("a longer name – with 'others' ñ漢字 #1 100% $a") / "deeper" / "clone"
    root.mkdir(parents=True)
    for name in ("scripts", "overrides", "docs"):
        shutil.copytree(
            ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"), copy_function=shutil.copy
        )
    for name in ("mkdocs.yml", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, root)
    clock = root.parent / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(LATER, "utf-8")
    environment = os.environ | {
        "TZ": "Pacific/Chatham",
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": str(clock),
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
        "HOME": str(root.parent),
        "NO_MKDOCS_2_WARNING": "1",
    }
    for command in (
        ["-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")],
        ["-c", "import time; assert time.time() > 0 and time.localtime().tm_gmtoff in (45900, 49500)"],
    ):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=root,
            env=environment,
            umask=0o077,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    done = subprocess.run(
        [sys.executable, "scripts/pack.py"],
        cwd=root,
        env=environment,
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return root


def _files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name != MARKER and p.suffix not in (".gz", ".br")  # only build.py makes these
    }


def test_two_builds_give_the_same_website(packed: Zipped, elsewhere: Path) -> None:
    here, there = _files(packed.site), _files(elsewhere / "site")
    assert sorted(here) == sorted(there)
    assert [path for path, content in here.items() if there[path] != content] == []


def test_two_builds_give_the_same_zip(packed: Zipped, elsewhere: Path) -> None:
    assert (elsewhere / "dist/SHA256SUMS").read_bytes() == (packed.dist / "SHA256SUMS").read_bytes()
    assert (elsewhere / "dist/kram-kaki.zip").read_bytes() == packed.zip.read_bytes()
