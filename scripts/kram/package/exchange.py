"""A folder that we made is replaced whole, or stays as it was, whatever happens meanwhile.

The new folder grows beside the old one, under a lock that says who holds it, and the two change places in one
step.  A run that was killed leaves the old folder and, beside it, what it had begun; the next run clears up.
Only a folder with our marker in it, an empty one or none is ever replaced.
"""

import ctypes
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows: there two runs at once are not noticed
    fcntl = None  # type: ignore[assignment]

MARKER = ".replaced-whole"
"""The file that says that a folder is ours to replace."""

_MARKED = "A command made this folder, and its next run replaces it whole: keep nothing of your own in it.\n"
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class NotReplaced(Exception):
    """Why a folder cannot be replaced, in one line for the person who ran the command."""


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """A fresh folder that takes the place of ``target`` when the block ends, unless it ends with an error.

    Where ``target`` is a link to a folder, that folder is replaced and the link stays.
    Raises NotReplaced where another run is using it, or where the folder is not ours; OSError from the disk.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with held(target):
        fresh, old = _beside(target, "new"), _beside(target, "old")
        _clear_up(target, fresh, old)
        if not is_ours(target):
            raise NotReplaced(
                f"{target} is there and was not made by this command. Name another folder, or remove it."
            )
        try:
            fresh.mkdir()
            (fresh / MARKER).write_text(_MARKED, "utf-8", newline="\n")
            yield fresh
            for path in (fresh, *fresh.rglob("*")):  # every web server may read it, whatever our umask
                path.chmod(0o755 if path.is_dir() else 0o644)
            if not target.exists():
                fresh.rename(target)
            elif not _swapped(fresh, target):
                target.rename(old)
                fresh.rename(target)
        finally:
            _remove(fresh)
            _remove(old)


@contextmanager
def held(target: Path) -> Iterator[None]:
    """Nobody else replaces the folder meanwhile; raises NotReplaced where another run is using it."""
    if fcntl is None:
        yield
        return
    name = _beside(target.resolve(), "lock")
    with _locked(name, target) as lock:
        try:
            lock.write(f"{Path(sys.argv[0]).name} (process {os.getpid()}, since {time.strftime('%H:%M:%S')})")
            lock.flush()
            yield
        finally:
            name.unlink(missing_ok=True)


def _locked(name: Path, target: Path) -> IO[str]:
    """The lock file, ours until it is closed; a process that dies lets go of it."""
    while True:
        lock = name.open("a+", encoding="utf-8")
        # What we start holds it too: where we are killed, it may still be writing.
        os.set_inheritable(lock.fileno(), True)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with lock:
                lock.seek(0)
                holder = lock.read().strip() or "Another run"
            raise NotReplaced(f"{holder} is at work on {target}. Wait until it is done.") from None
        if name.exists() and name.stat().st_ino == os.fstat(lock.fileno()).st_ino:
            lock.truncate(0)
            return lock
        lock.close()  # who held it has just removed it: there may be a newer one


def is_ours(target: Path) -> bool:
    """Whether a folder may be replaced: it has our marker, or is empty, or is not there."""
    if not target.exists():
        return True
    return target.is_dir() and ((target / MARKER).is_file() or not any(target.iterdir()))


def _beside(target: Path, what: str) -> Path:
    if not target.name:
        raise NotReplaced(f"{target} is no folder that can be replaced. Name another one.")
    return target.with_name(f".{target.name}.{what}")


def _clear_up(target: Path, fresh: Path, old: Path) -> None:
    """Puts back what a killed run took away, and removes what it left."""
    if old.exists() and not target.exists():
        old.rename(target)
    for left in (fresh, old):
        if left.exists() and not is_ours(left):
            raise NotReplaced(f"{left} is there and was not made by this command. Move it away.")
        _remove(left)


def _remove(folder: Path) -> None:
    """The marker goes last: what a killed removal leaves is still known as ours."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name == MARKER:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _swapped(one: Path, other: Path) -> bool:
    """Both names in one step, where the system can do that."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)
