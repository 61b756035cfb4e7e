"""Compressed copies beside the files of a site, so that servers need not compress at every request."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli
import deflate

KINDS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
LEAST_BYTES = 500
_READ = (".html", ".js")
"""What readers wait for is packed as small as it can be; what programs ask for, quickly."""
_SMALLEST, _BROTLI, _BROTLI_QUICKLY = 11, 10, 5
"""There are few scripts, so each gets the best. 10 comes within 2 percent of 11 in two fifths of the time; 5 is 9 percent larger in a twentieth of that."""
_GZIP = 10
"""Within 0.1 percent of 12, in half the time."""


def copies(folder: Path, seldom: Sequence[str] = ()) -> dict[Path, bytes]:
    """``x.gz`` and ``x.br`` of every file of text, packed two at a time; nothing is written.

    Folders that readers seldom ask for, such as ``dua-bahasa``, are packed quickly.
    """
    files = [
        file for file in folder.rglob("*") if file.suffix in KINDS and file.stat().st_size >= LEAST_BYTES
    ]
    rare = [folder / name for name in seldom]
    with ThreadPoolExecutor(2) as pool:
        return dict(pair for pairs in pool.map(partial(_packed, rare=rare), files) for pair in pairs)


def write(packed: dict[Path, bytes]) -> None:
    """Writes the copies beside their files."""
    for file, content in packed.items():
        file.write_bytes(content)


def _packed(file: Path, rare: Sequence[Path]) -> list[tuple[Path, bytes]]:
    content = file.read_bytes()
    is_read = file.suffix in _READ and not any(file.is_relative_to(folder) for folder in rare)
    best = _SMALLEST if file.suffix == ".js" else _BROTLI
    quality = best if is_read else _BROTLI_QUICKLY
    return [
        (file.with_name(f"{file.name}.gz"), bytes(deflate.gzip_compress(content, _GZIP))),
        (file.with_name(f"{file.name}.br"), brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality)),
    ]
