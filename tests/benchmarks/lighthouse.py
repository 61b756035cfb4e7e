"""Lighthouse, from npm, in the installed Chromium."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from ground import CHROMIUM_NAMES

MODULES = Path(__file__).resolve().parent / "node_modules"
"""What npm brings for the measurements."""
_COMMAND = MODULES / ".bin/lighthouse"
HOW = "with Node.js, run npm ci --prefix tests/benchmarks"


def installed() -> bool:
    """Whether Lighthouse and what runs it are there."""
    return _COMMAND.exists() and shutil.which("node") is not None


def scores(address: str) -> dict[str, int]:
    """The score of a page in each category, of 100, on Lighthouse's own phone."""
    chromium = next(path for name in CHROMIUM_NAMES if (path := shutil.which(name)))
    result = subprocess.run(
        [
            str(_COMMAND),
            address,
            "--quiet",
            "--output=json",
            "--only-categories=performance,accessibility,best-practices,seo",
            "--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking",
        ],
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    report = json.loads(result.stdout)
    return {name: round(100 * category["score"]) for name, category in report["categories"].items()}
