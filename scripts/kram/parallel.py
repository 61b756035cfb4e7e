"""The same work for many things on every core: processes that are copies of this one do a part each."""

import ctypes
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NoReturn, TypeVar

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
# Other systems cannot copy a process, or not one that has used their libraries.
CORES = min(len(os.sched_getaffinity(0)), 4) if sys.platform == "linux" else 1
LEAST = 30
"""With fewer things a copy costs more than it does."""
_DIE_WITH_PARENT = 1


def each(work: Callable[[_Thing], _Result], things: Sequence[_Thing]) -> list[_Result]:
    """What ``work`` makes of each thing, in their order.

    It may depend on anything; what it changes in a copy, nobody sees.  Results of a copy come back pickled.
    Where a copy fails, its part is done here, and so an error is raised here.
    """
    # A copy has none of the other threads, and would wait for ever for what they hold.
    alone = len(things) < LEAST or threading.active_count() > 1
    count = 1 if alone else CORES
    copies = [_copy(work, things[number::count]) for number in range(1, count)]
    results: list[_Result | None] = [None] * len(things)
    try:
        results[::count] = [work(thing) for thing in things[::count]]
        for number, (_, pipe) in enumerate(copies, 1):
            results[number::count] = _received(pipe, work, things[number::count])
    finally:
        for process, pipe in copies:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(pipe)
    return results  # type: ignore[return-value]


def _copy(work: Callable[[_Thing], _Result], things: Sequence[_Thing]) -> tuple[int, int]:
    """The process of a copy that works on these things, and the pipe with its results."""
    reading, writing = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if not process:
        _work_and_end(parent, writing, work, things)
    os.close(writing)
    return process, reading


def _work_and_end(
    parent: int, pipe: int, work: Callable[[_Thing], _Result], things: Sequence[_Thing]
) -> NoReturn:
    """Without what this process would do at its end, which is the parent's to do."""
    with suppress(BaseException):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == parent:
            results = pickle.dumps([work(thing) for thing in things], pickle.HIGHEST_PROTOCOL)
            with open(pipe, "wb", closefd=False) as writing:
                writing.write(results)
    os._exit(0)


def _received(pipe: int, work: Callable[[_Thing], _Result], things: Sequence[_Thing]) -> list[_Result]:
    with open(pipe, "rb", closefd=False) as reading:
        sent = reading.read()
    try:
        results: list[_Result] = pickle.loads(sent)
    except (pickle.UnpicklingError, EOFError):
        return [work(thing) for thing in things]
    return results
