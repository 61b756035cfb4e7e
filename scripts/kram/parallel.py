"""The same work for many things on every core: processes that are copies of this one do a part each."""

import ctypes
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NoReturn, TypeVar

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
# Other systems cannot copy a process, or not one that has used their libraries.
CORES = min(len(os.sched_getaffinity(0)), 4) if sys.platform == "linux" else 1
LEAST = 30
"""With fewer things a copy costs more than it does."""
_PARTS = 64
"""Whoever is free takes the next part, so nobody waits long for another."""
_DIE_WITH_PARENT = 1


def each(work: Callable[[_Thing], _Result], things: Sequence[_Thing], size: int = 0) -> list[_Result]:
    """What ``work`` makes of each thing, in their order; ``size`` where few things are much work."""
    return begun(work, things, size)()


def begun(
    work: Callable[[_Thing], _Result], things: Sequence[_Thing], size: int = 0
) -> Callable[[], list[_Result]]:
    """Lets copies begin; who asks for what ``work`` makes of each thing does a part too.

    It may depend on anything; what it changes in a copy, nobody sees.  Results of a copy come back pickled.
    Where a copy fails, its part is done here, and so an error is raised here.
    """
    # A copy has none of the other threads, and would wait for ever for what they hold.
    alone = (size or len(things)) < LEAST or threading.active_count() > 1
    parts = min(len(things), 1 if alone else _PARTS)
    waiting, filled = os.pipe()
    os.write(filled, bytes(range(parts)))
    os.close(filled)

    def made() -> Iterator[tuple[int, list[_Result]]]:
        """What this process makes: it takes the next part as long as there is one."""
        for part in iter(partial(os.read, waiting, 1), b""):
            yield part[0], [work(thing) for thing in things[part[0] :: parts]]

    copies = [_copy(made) for _ in range(1, 1 if alone else CORES)]

    def finished() -> list[_Result]:
        results: list[_Result | None] = [None] * len(things)
        try:
            done = dict(made())
            for _, pipe in copies:
                done |= _received(pipe)
            for part in range(parts):
                results[part::parts] = done.get(part) or [work(thing) for thing in things[part::parts]]
        finally:
            os.close(waiting)
            for process, pipe in copies:
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)
                os.close(pipe)
            gc.unfreeze()
        return results  # type: ignore[return-value]

    return finished


def _copy(made: Callable[[], Iterator[object]]) -> tuple[int, int]:
    """The process of a copy that makes something, and the pipe with its results."""
    reading, writing = os.pipe()
    parent = os.getpid()
    gc.freeze()  # a search for cycles would write into what is shared, so that each has its own
    process = os.fork()
    if not process:
        _work_and_end(parent, writing, made)
    os.close(writing)
    return process, reading


def _work_and_end(parent: int, pipe: int, made: Callable[[], Iterator[object]]) -> NoReturn:
    """Without what this process would do at its end, which is the parent's to do."""
    with suppress(BaseException):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == parent:
            # Each part at once: whoever is still at the last one leaves the others to do the rest.
            results = [pickle.dumps(part, pickle.HIGHEST_PROTOCOL) for part in made()]
            with open(pipe, "wb", closefd=False) as writing:
                writing.writelines(results)
    os._exit(0)


def _received(pipe: int) -> dict[int, list[Any]]:
    """What a copy made, up to where it failed."""
    parts = {}
    with open(pipe, "rb", closefd=False) as reading, suppress(pickle.UnpicklingError, EOFError):
        while True:
            part, results = pickle.load(reading)
            parts[part] = results
    return parts
