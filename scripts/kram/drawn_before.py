"""Pictures that take long to draw, kept in .cache/ under a fingerprint of all that they are drawn from."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path


def kept(root: Path, facts: tuple[str, ...], draw: Callable[[], bytes]) -> bytes:
    """What ``draw`` makes, or made of the same facts before.

    ``facts`` is all that the picture depends on, the versions of the libraries that draw it included.
    """
    name = hashlib.sha256("\0".join(facts).encode()).hexdigest()
    file = root / ".cache" / "gambar" / name
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        drawn = draw()
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as fresh:
            fresh.write(drawn)
        Path(fresh.name).replace(file)
    return file.read_bytes()
