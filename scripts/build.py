"""Builds the website into site/: check the source, build into a fresh folder, check that, move it into place.

Whatever goes wrong before the last step, the site that was there stays as it was.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from kram.package.compressed import compress
from kram.package.exchange import NotReplaced, replaced
from kram.package.times import set_times
from kram.package.trouble import explained

ROOT = Path(__file__).resolve().parent.parent


class _Stopped(Exception):
    """A step said what is wrong; this says what that means."""


def main(argv: list[str] | None = None) -> int:
    """Builds the site; 0 if it is in site/ (or the folder given), 1 if not."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="the folder; site/ if none")
    parser.add_argument("--paper", action="store_true", help="also draw the sheets of paper (PDF)")
    arguments = parser.parse_args(argv)
    target: Path = arguments.site.absolute()
    started = time.monotonic()
    try:
        with replaced(target) as fresh:
            _build(fresh, arguments.paper)
            compress(fresh)
            set_times(fresh, target, _edition(fresh))
    except (_Stopped, NotReplaced) as error:
        print(f"Not built: {error}")
        return 1
    except OSError as error:
        print(f"Not built: {explained(error)} The last good site is untouched.")
        return 1
    pages = sum(1 for _ in target.rglob("*.html"))
    print(f"{target.name}/ has {pages} pages, built in {time.monotonic() - started:.1f} s")
    return 0


def _build(fresh: Path, paper: bool) -> None:
    if not _run("Checking the source", "scripts/check.py"):
        raise _Stopped("fix the lines above. The last good site is untouched.")
    what = "Building, and drawing the sheets of paper" if paper else "Building"
    if not _run(what, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh), KRAM_PAPER="1" * paper):
        raise _Stopped("see the messages above. The last good site is untouched.")
    if not _run("Checking what was built", "scripts/check_site.py", str(fresh)):
        raise _Stopped("fix the lines above. The last good site is untouched.")


def _edition(fresh: Path) -> str:
    """The day of the newest change of the content."""
    return str(json.loads((fresh / "links.json").read_text("utf-8"))["site"]["changed"])


def _run(what: str, *command: str, **settings: str) -> bool:
    print(f"{what} ...", flush=True)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | settings
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
