"""Builds the website into site/: check the source, build into a fresh folder, check that, move it into place.

Whatever goes wrong before the last step, the site that was there stays as it was.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kram import command
from kram.built_site.weight import heavy
from kram.command import explained
from kram.made_before import forget_unused
from kram.package.compressed import copies, write
from kram.package.exchange import NotReplaced, replaced
from kram.package.times import set_times
from kram.problems import as_text
from kram.settings import editors_language
from kram.source.site_config import read_site_config
from kram.urls import BOTH

ROOT = Path(__file__).resolve().parent.parent
_MKDOCS = ("-m", "mkdocs", "build", "--strict", "--site-dir")


class _Stopped(Exception):
    """A step said what is wrong; this says what that means."""


def main(argv: list[str] | None = None) -> int:
    """Builds the site; 0 if it is in site/ (or the folder given), 1 if not."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="the folder; site/ if none")
    parser.add_argument("--dist", action="store_true", help="also the sheets of paper and the book for Kiwix")
    arguments = parser.parse_args(argv)
    target: Path = arguments.site.absolute()
    started = time.monotonic()
    try:
        with replaced(target) as fresh:
            _build(fresh, arguments.dist)
            changed = json.loads((fresh / "links.json").read_text("utf-8"))["site"]["changed"]
            set_times(fresh, target, changed)
        forget_unused(ROOT)
    except (_Stopped, NotReplaced) as error:
        print(f"Not built: {error}")
        return 1
    except OSError as error:
        print(f"Not built: {explained(error)} The last good site is untouched.")
        return 1
    pages = sum(1 for _ in target.rglob("*.html"))
    print(f"{target.name}/ has {pages} pages, built in {time.monotonic() - started:.1f} s")
    return 0


def _build(fresh: Path, dist: bool) -> None:
    """Checks the source beside the build, and the site while its copies are packed: two cores have work."""
    print("Checking the source ...", flush=True)
    settings = {"KRAM_ALSO": "paper book" if dist else ""}
    with ExitStack() as steps:
        check = steps.enter_context(_begun("scripts/check.py"))
        is_sound = not read_site_config(ROOT)[1]  # a tag there has MkDocs run a program as soon as it begins
        if not is_sound:
            _finish(check, "fix the lines above")
        build = steps.enter_context(_begun(*_MKDOCS, str(fresh), **settings))
        if is_sound:
            _finish(check, "fix the lines above")
        print("Building, also what is kept on paper and in Kiwix ..." if dist else "Building ...", flush=True)
        _finish(build, "see the messages above")
    print("Checking what was built ...", flush=True)
    with _begun("scripts/check_site.py", str(fresh)) as check:
        # Only what knows its address is for the world to read.
        packed = copies(fresh, ROOT, seldom=[BOTH], published=(fresh / "sitemap.xml").is_file())
        _finish(check, "fix the lines above")
    write(packed)
    found = sorted(heavy(fresh))
    print(as_text(found, editors_language()), end="", flush=True)
    if not all(p.is_notice for p in found):
        raise _Stopped("fix the lines above. The last good site is untouched.")


@contextmanager
def _begun(*command: str, **settings: str) -> Iterator[subprocess.Popen[str]]:
    """A command that runs beside this one, and ends with the block at the latest."""
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        close_fds=False,  # the lock on the folder is ours until the last of us has ended
    ) as step:
        try:
            yield step
        finally:
            step.kill()


def _finish(step: subprocess.Popen[str], advice: str) -> None:
    """Prints what a command says; raises _Stopped where it found something wrong."""
    print(step.communicate()[0], end="", flush=True)
    if step.returncode:
        raise _Stopped(f"{advice}. The last good site is untouched.")


if __name__ == "__main__":
    command.run(main)
