"""Work on several cores gives what work on one gives, and leaves nothing behind, whatever happens."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Barrier
from pathlib import Path

import pytest
from kram import parallel

MANY = range(parallel.LEAST + 5)


@pytest.fixture(autouse=True, params=[1, 2, 3])
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    count: int = request.param
    if count > 1 and not hasattr(os, "sched_getaffinity"):
        pytest.skip("THIS SYSTEM CANNOT COPY A PROCESS: several cores were NOT tried")
    monkeypatch.setattr(parallel, "CORES", count)
    # Those that run the tests may have threads of their own.
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    return count


@contextmanager
def _nothing_is_left() -> Iterator[None]:
    before = sorted(Path("/proc/self/fd").iterdir())
    yield
    assert sorted(Path("/proc/self/fd").iterdir()) == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_results_are_those_of_one_core_in_their_order(cores: int) -> None:
    everybody, waited = Barrier(cores), set[int]()

    def work(n: int) -> tuple[int, int]:
        if os.getpid() not in waited:
            waited.add(os.getpid())
            everybody.wait(60)  # or the first would do all, since this is so little
        return n * n, os.getpid()

    with _nothing_is_left():
        made = parallel.each(work, MANY)
    assert [square for square, _ in made] == [n * n for n in MANY]
    assert len({process for _, process in made}) == cores


def test_results_may_be_larger_than_a_pipe() -> None:
    with _nothing_is_left():
        made = parallel.each(lambda n: b"%d" % n * 100_000, MANY)
    assert made == [b"%d" % n * 100_000 for n in MANY]


def test_few_things_are_left_to_one() -> None:
    assert {*parallel.each(lambda _: os.getpid(), MANY[: parallel.LEAST - 1])} == {os.getpid()}


def test_few_things_that_are_much_work_are_shared(cores: int) -> None:
    with _nothing_is_left():
        assert parallel.each(str, MANY[:3], size=parallel.LEAST) == ["0", "1", "2"]


def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert {*parallel.each(lambda _: os.getpid(), MANY)} == {os.getpid()}


@pytest.mark.parametrize("wrong", MANY[:3])
def test_an_error_of_any_part_is_raised_here(wrong: int) -> None:
    def work(n: int) -> int:
        if n == wrong:
            raise ValueError(f"number {n}")
        return n

    with _nothing_is_left(), pytest.raises(ValueError, match=f"number {wrong}"):
        parallel.each(work, MANY)


def test_what_a_copy_cannot_do_or_say_is_done_here() -> None:
    here = os.getpid()

    def work(n: int) -> object:
        if n == 1 and os.getpid() != here:
            os.kill(os.getpid(), 9)
        if n == 2 and os.getpid() != here:
            return lambda: n  # cannot be pickled
        return n

    with _nothing_is_left():
        assert parallel.each(work, MANY) == [*MANY]


def test_copies_end_at_once_when_this_process_is_killed() -> None:
    """They hold the lock on the folder that is built: the next build would be told that it is not free."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        here = os.getpid()

        def work(n: int) -> None:
            if os.getpid() != here:
                time.sleep(60)
            elif n > 3:
                time.sleep(0.5)  # the copies are at work by now
                os.kill(here, 9)

        parallel.each(work, MANY)
    os.close(writing)
    os.waitpid(child, 0)
    started = time.monotonic()
    assert os.read(reading, 1) == b""  # whoever lives would still hold the other end
    os.close(reading)
    assert time.monotonic() - started < 30
