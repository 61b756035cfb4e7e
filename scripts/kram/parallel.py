"""Work that two processes do side by side where there is enough of it."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

_T = TypeVar("_T")
_tasks: Sequence[Callable[[], Any]] = ()


def results(tasks: Sequence[Callable[[], _T]], many: bool) -> Iterator[_T]:
    """What each task gives, in their order; of many, two are done at a time, so the longest come first.

    A forked process has everything that the tasks look at: to send it would take longer than the work.
    Where processes cannot safely be forked, the tasks are done one after the other.
    """
    if not many or sys.platform != "linux":
        yield from (task() for task in tasks)
        return
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork"), _take, (tasks,)) as pool:
        yield from pool.map(_do, range(len(tasks)))


def _take(tasks: Sequence[Callable[[], Any]]) -> None:
    global _tasks
    _tasks = tasks


def _do(number: int) -> Any:
    return _tasks[number]()
