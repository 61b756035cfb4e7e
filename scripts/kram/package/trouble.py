"""What the disk says, in words for the person who ran a command."""

from __future__ import annotations

import errno

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def explained(error: OSError) -> str:
    """One sentence that says what is wrong and where."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in _FULL:
        return f"no space left on the disk{where}. Free some, then run the command again."
    return f"{error.strerror or error}{where}."
