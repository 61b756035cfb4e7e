"""How every command starts and ends, wherever and however it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import NoReturn

STOPPED, UNHEARD = 130, 141
"""The exit status after Ctrl+C, and where nobody reads the output any more, as shells have it."""


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
