"""The time of a file, so that a server that goes by it never calls a new content the old one.

Servers answer "not modified" by time and size (nginx compares them, and makes its ETag of both) or by time
alone (``python3 -m http.server``: whatever is not newer).  Two editions of one day may have files of equal
size, such as one in which 10 minutes became 60.  So a file has a second of the day of its edition that its
content chooses, one of 43,200: the same content always the same one, two contents hardly ever.  Where a
folder is replaced, a file that changed is newer than the one before it, and one that did not keeps its time.
"""

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

_STEP = 2
"""Seconds: a ZIP knows no finer time."""
_STEPS = 24 * 60 * 60 // _STEP


def second_of_day(content: bytes) -> int:
    """The second that a content chooses, an even one."""
    return int.from_bytes(hashlib.sha256(content).digest()[:8], "big") % _STEPS * _STEP


def set_times(fresh: Path, before: Path, day: str) -> None:
    """Gives every file in a fresh folder its time; ``before`` is the folder that it takes the place of."""
    start = datetime.fromisoformat(day).replace(tzinfo=UTC)
    for file in fresh.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            chosen = int((start + timedelta(seconds=second_of_day(content))).timestamp())
            old = before / file.relative_to(fresh)
            if old.is_file():
                known = int(old.stat().st_mtime)
                chosen = known if old.read_bytes() == content else max(chosen, known + _STEP)
            os.utime(file, (chosen, chosen))
