"""Compressed copies beside the files of a site, so that servers need not compress at every request."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path

import brotli
import deflate

from kram.made_before import kept
from kram.sums import fingerprint

KINDS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
LEAST_BYTES = 500
_READ = (".html", ".js")
"""What readers wait for is packed as small as it can be; what programs ask for, quickly."""
_HARDEST, _BROTLI, _BROTLI_QUICKLY = 11, 10, 7
"""10 comes within 2 percent of 11 in two fifths of the time; 7 is 6 percent larger in a third of that."""
_GZIP = 10
"""Within 0.1 percent of 12, in half the time."""
_BY_BROTLI, _BY_DEFLATE = (f"{name} {version(name)}" for name in ("brotli", "deflate"))


def copies(
    folder: Path, root: Path, seldom: Sequence[str] = (), published: bool = False
) -> dict[Path, bytes]:
    """``x.gz`` and ``x.br`` of every file of text, packed two at a time; nothing is written there.

    Folders that readers seldom ask for, such as ``dua-bahasa``, are packed quickly.  ``root`` is the folder
    whose .cache has what was packed before: an edit changes few files, and all others are packed already.
    What is ``published``, a site with an address, is packed as small as brotli can, and scripts in any case:
    they are few, and what one weighs has a bound.
    """
    texts = (file for file in folder.rglob("*") if file.suffix in KINDS)
    files = [file for file in texts if file.stat().st_size >= LEAST_BYTES]
    rare = [folder / name for name in seldom]
    pack = partial(_packed, root=root, rare=rare, usual=_HARDEST if published else _BROTLI)
    with ThreadPoolExecutor(2) as pool:
        return dict(pair for pairs in pool.map(pack, files) for pair in pairs)


def write(packed: dict[Path, bytes]) -> None:
    """Writes the copies beside their files."""
    for file, content in packed.items():
        file.write_bytes(content)


def _packed(file: Path, root: Path, rare: Sequence[Path], usual: int) -> list[tuple[Path, bytes]]:
    content = file.read_bytes()
    digest = fingerprint(content)
    is_read = file.suffix in _READ and not any(file.is_relative_to(folder) for folder in rare)
    quality = _HARDEST if file.suffix == ".js" else usual if is_read else _BROTLI_QUICKLY
    gz = kept(root, (_BY_DEFLATE, str(_GZIP), digest), lambda: bytes(deflate.gzip_compress(content, _GZIP)))
    compress = partial(brotli.compress, content, brotli.MODE_TEXT, quality)
    br = kept(root, (_BY_BROTLI, str(quality), digest), compress)
    return [(file.with_name(f"{file.name}.gz"), gz), (file.with_name(f"{file.name}.br"), br)]
