"""A folder is replaced whole or stays as it was: killed, two at once, a full disk, an odd umask."""

from __future__ import annotations

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kram.package import exchange
from kram.package.exchange import MARKER, NotReplaced, held, is_ours, replaced

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
FILES = 12

# Writes an edition and dies at the nth event that the interpreter announces: an open, a rename, a removal.
WORKER = f"""
import os, signal, sys
from pathlib import Path
from kram.package import exchange
target, edition, moment, swap = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "swap"
if not swap:
    exchange._swapped = lambda one, other: False
left = moment
def watch(event, arguments):
    global left
    if event.partition(".")[0] in ("open", "os", "shutil", "fcntl", "ctypes"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
if moment:
    sys.addaudithook(watch)
with exchange.replaced(target) as fresh:
    for n in range({FILES}):
        (fresh / f"{{n}}.html").write_text(edition)
"""


def run(target: Path, edition: str, moment: int = 0, way: str = "swap") -> int:
    return subprocess.run(
        [sys.executable, "-c", WORKER, str(target), edition, str(moment), way],
        env=os.environ | {"PYTHONPATH": str(SCRIPTS)},
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode


def publish(target: Path, edition: str) -> None:
    with replaced(target) as fresh:
        for n in range(FILES):
            (fresh / f"{n}.html").write_text(edition)


def editions(target: Path) -> set[str]:
    """What the files of a folder say; every file is there."""
    assert len(list(target.glob("*.html"))) == FILES
    return {file.read_text() for file in target.glob("*.html")}


def beside(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path != target)


@pytest.mark.parametrize("way", ["swap", "two renames"])
def test_a_run_that_is_killed_leaves_one_whole_edition_and_the_next_run_clears_up(
    way: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    kills = 100 if request.config.option.every_page else 12
    moments = random.Random(f"{way} 2026").choices(range(1, 80), k=kills)
    target = tmp_path / "site"
    publish(target, "0")
    killed = 0
    for number, moment in enumerate(moments, 1):
        before = editions(target)
        ended = run(target, str(number), moment, way)
        killed += ended == -signal.SIGKILL
        if way == "swap":  # one step: there is always a site
            assert len(editions(target)) == 1
            assert editions(target) in (before, {str(number)})
        assert run(target, f"after {number}", 0, way) == 0
        assert editions(target) == {f"after {number}"}
        assert beside(target) == []
    assert killed > kills / 2


def test_where_two_renames_are_needed_the_next_run_puts_back_what_was_taken_away(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(target, "old")
    target.rename(tmp_path / ".site.old")
    with pytest.raises(RuntimeError), replaced(target):
        assert editions(target) == {"old"}
        raise RuntimeError
    assert editions(target) == {"old"} and beside(target) == []


def test_the_second_of_two_runs_says_who_is_at_work_and_leaves(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with replaced(target) as fresh:
        (fresh / "a.html").write_text("x")
        with pytest.raises(NotReplaced, match=rf"\(process {os.getpid()}, since .*\) is at work on .*site"):
            publish(target, "second")
    assert (target / "a.html").read_text() == "x"
    assert beside(target) == []


def test_a_process_that_died_holds_nothing(tmp_path: Path) -> None:
    target = tmp_path / "site"
    (tmp_path / ".site.lock").write_text("build.py (process 1, since 00:00:00)")
    with held(target):
        pass
    publish(target, "x")
    assert editions(target) == {"x"}


@pytest.mark.parametrize("name", ["index.html", "letter.txt", "links.json"])
def test_a_folder_without_our_marker_is_never_replaced(name: str, tmp_path: Path) -> None:
    for target in (tmp_path / "documents", tmp_path / ".site.new"):
        target.mkdir()
        (target / name).write_text("dear")
    for target in (tmp_path / "documents", tmp_path / "site"):
        with pytest.raises(NotReplaced, match="not made by this command"):
            publish(target, "x")
    assert (tmp_path / "documents" / name).read_text() == "dear"
    assert (tmp_path / ".site.new" / name).read_text() == "dear"


def test_the_root_of_the_disk_is_never_replaced() -> None:
    with pytest.raises(NotReplaced, match=r"^/ is no folder that can be replaced"), replaced(Path("/")):
        pass


def test_an_empty_folder_and_one_that_we_made_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", "1")
    assert is_ours(tmp_path / "site") and (tmp_path / "site" / MARKER).is_file()
    publish(tmp_path / "site", "2")
    assert editions(tmp_path / "site") == {"2"}


def test_a_file_where_the_folder_should_be_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("dear")
    with pytest.raises(NotReplaced):
        publish(tmp_path / "site", "x")


@pytest.mark.parametrize("times", [1, 2])
def test_a_link_to_a_folder_stays_a_link(times: int, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere" / "www")
    for edition in range(times):
        publish(tmp_path / "site", str(edition))
    assert (tmp_path / "site").is_symlink()
    assert editions(tmp_path / "elsewhere" / "www") == {str(times - 1)}


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_every_server_may_read_what_was_built_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    if umask == 0o777 and os.getuid():
        pytest.skip("only root can write into a folder that nobody may write into")
    before = os.umask(umask)
    try:
        with replaced(tmp_path / "site") as fresh:
            (fresh / "en").mkdir()
            (fresh / "en/a.html").write_text("x")
    finally:
        os.umask(before)
    modes = {
        p.name: stat.S_IMODE(p.stat().st_mode) for p in [tmp_path / "site", *(tmp_path / "site").rglob("*")]
    }
    assert modes == {"site": 0o755, "en": 0o755, "a.html": 0o644, MARKER: 0o644}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own of 64 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can only be mounted by root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_on_a_full_disk_the_old_folder_stays(small_disk: Path) -> None:
    publish(small_disk / "site", "old")
    with pytest.raises(OSError, match="No space left"), replaced(small_disk / "site") as fresh:
        (fresh / "0.html").write_bytes(b"x" * 100_000)
    assert editions(small_disk / "site") == {"old"}
    assert beside(small_disk / "site") == []


def test_without_a_step_that_exchanges_two_names_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_swapped", lambda one, other: False)
    publish(tmp_path / "site", "1")
    publish(tmp_path / "site", "2")
    assert editions(tmp_path / "site") == {"2"} and beside(tmp_path / "site") == []


def test_an_error_in_the_middle_leaves_the_old_folder(tmp_path: Path) -> None:
    publish(tmp_path / "site", "old")
    with pytest.raises(RuntimeError), replaced(tmp_path / "site") as fresh:
        (fresh / "0.html").write_text("new")
        raise RuntimeError
    assert editions(tmp_path / "site") == {"old"} and beside(tmp_path / "site") == []
    shutil.rmtree(tmp_path / "site")
