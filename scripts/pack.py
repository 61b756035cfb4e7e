"""Puts the files that readers keep into dist/: what site/SHA256SUMS names, beside its fingerprints.

Beside them is what the site was built with, as CycloneDX, for those who ask before they host it.

The build made and checked these files; each is compared with its fingerprint before and after it is copied.
Whatever goes wrong, dist/ stays as it was.
"""

import argparse
import json
import os
import tomllib
from pathlib import Path, PurePosixPath

from kram import command
from kram.command import explained
from kram.package import materials
from kram.package.exchange import NotReplaced, held, replaced
from kram.sums import SUMS, fingerprint, read_sums, written_sums

ROOT = Path(__file__).resolve().parent.parent


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 packed, 1 could not be packed, 2 nothing to pack."""
    parser = argparse.ArgumentParser(prog="pack.py", description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site", help="the site; site/ if none")
    parser.add_argument("dist", nargs="?", type=Path, default=ROOT / "dist", help="the folder; dist/ if none")
    arguments = parser.parse_args(argv)
    site, dist = arguments.site.absolute(), arguments.dist.absolute()
    if not (site / SUMS).is_file():
        print(f"Not packed: there is no website in {site}. Run make site first.")
        return 2
    try:
        with held(site):
            files = {**_checked(site), **_materials(site)}
        with replaced(dist) as fresh:
            _write(fresh, files)
    except (ValueError, NotReplaced) as error:
        print(f"Not packed: {error}")
        return 1
    except OSError as error:
        print(f"Not packed: {explained(error)} What was in {dist} is untouched.")
        return 1
    for name, content in files.items():
        print(f"{dist / name}: {-(-len(content) // 1000):,} KB")
    return 0


def _checked(site: Path) -> dict[str, bytes]:
    """The files by the name under which readers keep them; raises ValueError where one is not what it was."""
    files = {}
    for path, expected in read_sums((site / SUMS).read_text("utf-8")).items():
        content = (site / path).read_bytes()
        if fingerprint(content) != expected:
            raise ValueError(f"{site / path} is not the file that was built. Run make site again.")
        files[PurePosixPath(path).name] = content
    return files


def _materials(site: Path) -> dict[str, bytes]:
    """What the site was built with, where its lock and its links.json say what and when."""
    lock, links = ROOT / "requirements.lock", site / "links.json"
    if not (lock.is_file() and links.is_file()):
        return {}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    day = json.loads(links.read_text("utf-8"))["site"]["changed"]
    bill = materials.bill(lock.read_text("utf-8"), project["name"], project["version"], day)
    return {f"{project['name']}.cdx.json": bill}


def _write(fresh: Path, files: dict[str, bytes]) -> None:
    """Raises ValueError where the disk gives back something else than it was given."""
    sums = written_sums({name: fingerprint(content) for name, content in files.items()})
    for name, content in {**files, SUMS: sums.encode()}.items():
        with (fresh / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if (fresh / name).read_bytes() != content:
            raise ValueError(f"{name} does not read as it was written: is the disk in order?")


if __name__ == "__main__":
    command.run(main)
