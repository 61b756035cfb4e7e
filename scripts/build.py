"""Builds the website into site/: check the source, build into a fresh folder, check that, move it into place.

Whatever goes wrong before the last step, the site that was there stays as it was.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _run(what: str, *command: str) -> bool:
    print(f"{what} ...", flush=True)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=False).returncode == 0


def main(argv: list[str] | None = None) -> int:
    """Builds the site; 0 if it stands in site/ (or the folder given), 1 if not."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="the folder; site/ if none")
    target = parser.parse_args(argv).site.absolute()
    # What stands there is replaced: that must not be somebody's documents.
    if target.exists() and not _is_website_or_empty(target):
        print(f"Not built: {target} is there and holds no website. Name another folder, or remove it.")
        return 1
    started = time.monotonic()
    if not _run("Checking the source", "scripts/check.py"):
        print("Not built: mend the lines above. The last good site is untouched.")
        return 1
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that the last step is a rename on one file system.
    fresh = Path(tempfile.mkdtemp(prefix=".site-", dir=target.parent))
    fresh.chmod(0o755)
    try:
        if not _run("Building", "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)):
            print("Not built: see the messages above. The last good site is untouched.")
            return 1
        if not _run("Checking what was built", "scripts/check_site.py", str(fresh)):
            print("Not moved into place: mend the lines above. The last good site is untouched.")
            return 1
        _replace(target, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    pages = sum(1 for _ in target.rglob("*.html"))
    print(f"{target.name}/ holds {pages} pages, built in {time.monotonic() - started:.1f} s")
    return 0


def _is_website_or_empty(folder: Path) -> bool:
    return folder.is_dir() and ((folder / "index.html").is_file() or not any(folder.iterdir()))


def _replace(target: Path, fresh: Path) -> None:
    if not target.exists():
        fresh.rename(target)
        return
    old = target.with_name(f".{target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old)


if __name__ == "__main__":
    sys.exit(main())
