"""What the disk says is one line for whoever ran the command; a mistake of ours keeps its traceback."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from kram.command import explained, say_in_one_line
from kram.package.times import set_times


def test_a_full_disk_says_what_to_do() -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "site/index.html")
    assert explained(full) == (
        "no space left on the disk (site/index.html). Free some, then run the command again."
    )


def test_anything_else_that_the_disk_says_names_the_file() -> None:
    assert (
        explained(PermissionError(errno.EACCES, "Permission denied", "site")) == "Permission denied (site)."
    )
    assert explained(OSError("odd")) == "odd."


def test_only_what_the_disk_says_goes_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    for error in (OSError(errno.EACCES, "Permission denied", "site"), ZeroDivisionError("ours")):
        say_in_one_line(type(error), error, None)
    assert capsys.readouterr().err.splitlines() == [
        "ERROR   -  Permission denied (site).",
        "ZeroDivisionError: ours",
    ]


def test_a_file_that_changed_is_newer_than_before_and_one_that_did_not_keeps_its_time(tmp_path: Path) -> None:
    fresh, before = tmp_path / "fresh", tmp_path / "before"
    for folder, changed in ((before, "10 menit"), (fresh, "60 menit")):
        folder.mkdir()
        (folder / "same.html").write_text("same")
        (folder / "changed.html").write_text(changed)
    late = 2_000_000_000
    for file in before.iterdir():
        os.utime(file, (late, late))
    set_times(fresh, before, "2026-11-22")
    assert (fresh / "same.html").stat().st_mtime == late
    assert (fresh / "changed.html").stat().st_mtime > late
