"""Packs the website into one ZIP and puts it on the page of downloads.

Whatever goes wrong, the ZIP that was there stays as it was: a new one is read back before it takes its place.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from kram.assets import inline_assets
from kram.package import offline
from kram.package.offline import Edition
from kram.source.data.topic import read_topic
from kram.source.site_config import read_site_config
from kram.view import templates

ROOT = Path(__file__).resolve().parent.parent
SUMS = "SHA256SUMS"


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 packed, 1 could not be packed, 2 nothing to pack."""
    parser = argparse.ArgumentParser(prog="pack.py", description=__doc__)
    parser.add_argument(
        "site", nargs="?", type=Path, default=ROOT / "site", help="the website; site/ if none"
    )
    parser.add_argument(
        "dist", nargs="?", type=Path, default=ROOT / "dist", help="where the ZIP goes; dist/ if none"
    )
    arguments = parser.parse_args(argv)
    site, dist = arguments.site.absolute(), arguments.dist.absolute()
    if not (site / "index.html").is_file():
        print(f"Not packed: there is no website in {site}. Run make site first.")
        return 2
    try:
        built = {
            path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
        }
        downloads = _Downloads(ROOT)
        editions = offline.editions(built)
        texts = {name: downloads.readme(editions[language]) for name, language in offline.READMES.items()}
        members = offline.offline(
            built,
            texts,
            downloads.drawn,
            lambda pages: inline_assets.load(ROOT / "docs/assets").stylesheet.whole,
        )
        archive = offline.archive(members, max(edition.changed for edition in editions.values()))
        phones = offline.for_phones(built, downloads.drawn)
        kept = {offline.NAME: archive, **{Path(path).name: content for path, content in phones.items()}}
        kept[SUMS] = "".join(
            f"{offline.sha256(content)}  {name}\n" for name, content in kept.items()
        ).encode()
        website = offline.published(built, archive, downloads.drawn)
        new = {dist / name: content for name, content in kept.items()}
        new |= {site / path: content for path, content in website.items()}
        _write_all(new, members)
    except ValueError as error:
        print(f"Not packed: {error}")
        return 1
    except OSError as error:
        print(_explained(error))
        return 1
    print(f"{dist / offline.NAME} holds {len(members)} files, {offline.kilobytes(archive)} KB")
    return 0


class _Downloads:
    """The words of mkdocs.yml in the arrangement of overrides/."""

    def __init__(self, root: Path) -> None:
        topic, config = read_topic(root)[0], read_site_config(root)[0]
        self._words = config.words
        self._templates = templates.made(root / "overrides", topic, config)

    def drawn(self, edition: Edition, files: offline.Downloads | None) -> str:
        words = self._words[edition.language]["downloads"]
        return self._templates.render("unduhan.html", words=words, date=self._date(edition), files=files)

    def readme(self, edition: Edition) -> str:
        return offline.readme(self._words[edition.language]["downloads"], edition, self._date(edition))

    def _date(self, edition: Edition) -> str:
        return templates.written_out(edition.changed, self._words[edition.language])


def _write_all(files: Mapping[Path, bytes], members: Mapping[str, bytes]) -> None:
    """Writes all files under other names, reads them back, and only then gives them their names."""
    written: list[tuple[Path, Path]] = []
    try:
        for target, content in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            for leftover in target.parent.glob(f".{target.name}.*"):
                leftover.unlink(missing_ok=True)  # of a run that was killed
            handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
            temporary = Path(name)
            written.append((temporary, target))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(0o644)
            if temporary.read_bytes() != content:
                raise ValueError(f"{target.name} reads otherwise than it was written: is the disk sound?")
            if target.suffix == ".zip":
                _read_back(temporary, members)
        for temporary, target in written:
            temporary.replace(target)
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


def _read_back(path: Path, members: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path) as archive:
        expected = {f"{offline.FOLDER}/{name}": content for name, content in members.items()}
        if archive.testzip() or {name: archive.read(name) for name in archive.namelist()} != expected:
            raise ValueError("the ZIP does not hold what was put into it: is the disk sound?")


def _explained(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    kept = "The old ZIP is untouched."
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"Not packed: no space left on the disk{where}. Free some, then run make dist again. {kept}"
    return f"Not packed: {error.strerror}{where}. {kept}"


if __name__ == "__main__":
    sys.exit(main())
