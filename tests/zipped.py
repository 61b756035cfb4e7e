"""The ZIP of the built website, packed from a copy so that the website stays as it is for other tests."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pack


@dataclass(frozen=True)
class Zipped:
    """The website after packing, the folder with the ZIP, and the ZIP unpacked."""

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
    """Packs a copy of the website and unpacks the ZIP, all in this folder."""
    copy, dist, somewhere = folder / "site", folder / "dist", folder / "Klinik Sehat – ruang kedua ✓ ñ"
    shutil.copytree(site, copy)
    assert pack.main([str(copy), str(dist)]) == 0
    with zipfile.ZipFile(dist / "kram-kaki.zip") as archive:
        archive.extractall(somewhere)
    return Zipped(copy, dist, somewhere / "kram-kaki")
