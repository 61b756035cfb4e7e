"""Tasks give the same results one after the other and two at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial

import pytest
from kram import parallel


def _fail() -> int:
    raise ValueError("this task fails")


@pytest.mark.parametrize("many", [False, True])
def test_results_come_in_the_order_of_the_tasks(many: bool) -> None:
    tasks: list[Callable[[], int]] = [partial(pow, 2, exponent) for exponent in range(40)]
    assert list(parallel.results(tasks, many)) == [2**exponent for exponent in range(40)]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_a_task_of_many_sees_what_this_process_has_without_being_sent_it() -> None:
    unsendable = {"function": lambda: os.getpid()}
    [process] = parallel.results([lambda: unsendable["function"]()], True)
    assert process != os.getpid()


@pytest.mark.parametrize("many", [False, True])
def test_a_task_that_fails_is_not_passed_over(many: bool) -> None:
    with pytest.raises(ValueError, match="this task fails"):
        list(parallel.results([partial(int, "1"), _fail], many))
