"""The ZIP of the built website, unpacked."""

from __future__ import annotations

import fcntl
import os
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pack


@dataclass(frozen=True)
class Zipped:
    """The website, the folder with the ZIP, and the ZIP unpacked."""

    site: Path
    dist: Path
    unpacked: Path

    @property
    def zip(self) -> Path:
        return self.dist / "kram-kaki.zip"

    @property
    def pages(self) -> list[str]:
        """The pages in the ZIP, as addresses from its folder."""
        return sorted(path.relative_to(self.unpacked).as_posix() for path in self.unpacked.rglob("*.html"))


def zipped(site: Path, folder: Path) -> Zipped:
    """Puts what readers keep into a folder and unpacks the ZIP there."""
    dist, somewhere = folder / "dist", folder / "Klinik #2, 100% sehat – ruang kedua ✓ ñ"
    # pack.py refuses a site on which another one is at work, and workers share what they build.
    with (Path(tempfile.gettempdir()) / f"kram-packing-{os.getppid()}").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        assert pack.main([str(site), str(dist)]) == 0
    with zipfile.ZipFile(dist / "kram-kaki.zip") as archive:
        archive.extractall(somewhere)
    return Zipped(site, dist, somewhere / "kram-kaki")
