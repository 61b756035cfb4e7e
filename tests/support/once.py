"""What is made once for all workers of the tests."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

MOST_SECONDS = 600


def once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], str]) -> Path:
    """A folder that the first worker makes; where that fails, the tests of all say why."""
    # A worker's folder is in that of its run; without workers the next one up is that of all runs.
    own = folders.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    done = folder.with_name(f"{name}.done")
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + MOST_SECONDS
        while not done.exists():
            assert time.monotonic() < end, f"the other worker did not finish {name}"
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
