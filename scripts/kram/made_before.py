"""What takes long to make, kept in .cache/ under a fingerprint of all that it is made from."""

import hashlib
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_FOLDER = Path(".cache/made")
_UNUSED_DAYS = 30


def kept(root: Path, facts: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
    """What ``make`` makes, or made of the same facts before.

    ``facts`` is all that it depends on, the versions of the libraries that make it included.  What the disk
    gives back is taken only where it has the fingerprint with which it was written.
    """
    name = hashlib.sha256("\0".join(facts).encode()).hexdigest()
    file = root / _FOLDER / name
    with suppress(OSError):
        known = file.read_bytes()
        digest, content = known[:32], known[32:]
        if hashlib.sha256(content).digest() == digest:
            os.utime(file)
            return content
    made = make()
    with suppress(OSError):  # as in a clone that may only be read
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        fresh.write_bytes(hashlib.sha256(made).digest() + made)
        fresh.replace(file)
    return made


def forget_unused(root: Path) -> None:
    """Removes what nobody asked for in the last month, and what a killed run left."""
    oldest = time.time() - _UNUSED_DAYS * 24 * 60 * 60
    with suppress(OSError):
        for file in (root / _FOLDER).iterdir():
            if file.stat().st_mtime < oldest:
                file.unlink()
