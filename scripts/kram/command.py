"""How every command starts and ends, wherever and however it is called."""

import errno
import os
import sys
from collections.abc import Callable
from types import TracebackType
from typing import NoReturn

STOPPED, UNHEARD = 130, 141
"""The exit status after Ctrl+C, and where nobody reads the output any more, as shells have it."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def run(main: Callable[[], int]) -> NoReturn:
    """Runs a command and ends the program with its exit status, without a traceback for how it was called.

    Arguments, answers, names of files and output are UTF-8 whatever the locale is (PEP 540).
    """
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8":
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = STOPPED
    except BrokenPipeError:
        # What is still to be printed has to go somewhere, or Python complains at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = UNHEARD
    sys.exit(status)


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
