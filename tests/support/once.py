"""What is made once for all workers of the tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

MOST_SECONDS = 600


def once(folder: Path, make: Callable[[Path], str]) -> Path:
    """A folder that the first worker makes; what it answers went wrong, and fails the tests of all."""
    done = folder.with_name(f"{folder.name}.done")
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + MOST_SECONDS
        while not done.exists():
            assert time.monotonic() < end, f"the other worker did not finish {folder.name}"
            time.sleep(0.2)
        wrong = done.read_text("utf-8")
    else:
        wrong = "it was given up"
        try:
            wrong = make(folder)
        finally:
            done.with_suffix(".new").write_text(wrong, "utf-8")
            done.with_suffix(".new").replace(done)
    assert not wrong, wrong
    return folder
