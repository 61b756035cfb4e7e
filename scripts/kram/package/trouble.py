"""What the disk says, in words for the person who ran a command."""

import errno
import sys
from types import TracebackType

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def explained(error: OSError) -> str:
    """One sentence that says what is wrong and where."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in _FULL:
        return f"no space left on the disk{where}. Free some, then run the command again."
    return f"{error.strerror or error}{where}."


def say_in_one_line(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What the disk says in the middle of a command is a line; everything else is a mistake of ours."""
    if isinstance(error, OSError):
        print(f"ERROR   -  {explained(error)}", file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)
