"""A file is replaced whole, or stays as it was."""

import shutil
from pathlib import Path

_NEW = ".new-by-kram"
"""At the end of the names of files that are not yet in their place."""


def replace_text(path: Path, text: str) -> None:
    """The file has this text, UTF-8 with plain line ends, and its old permissions.

    Whoever is killed in between leaves the old file, and beside it a new one that ``clear_up`` removes.
    """
    new = path.with_name(f".{path.name}{_NEW}")
    try:
        with new.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
        if path.exists():
            shutil.copymode(path, new)
        else:
            new.chmod(0o644)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def clear_up(folder: Path) -> None:
    """Removes what killed runs left anywhere in a folder, while no other run writes there."""
    for path in folder.rglob(f".*{_NEW}"):
        path.unlink(missing_ok=True)
