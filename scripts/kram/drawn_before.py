"""Pictures that take long to draw, kept in .cache/ under a fingerprint of all that they are drawn from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def kept(root: Path, facts: tuple[str, ...], draw: Callable[[], bytes]) -> bytes:
    """What ``draw`` makes, or made of the same facts before.

    ``facts`` is all that the picture depends on, the versions of the libraries that draw it included.
    """
    name = hashlib.sha256("\0".join(facts).encode()).hexdigest()
    file = root / ".cache" / "gambar" / name
    if file.exists():
        return file.read_bytes()
    drawn = draw()
    with suppress(OSError):  # as in a clone that may only be read
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(drawn)
        fresh.replace(file)
    return drawn
