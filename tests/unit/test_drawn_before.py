"""A picture out of the cache is the picture that would be drawn, and never an older one."""

from __future__ import annotations

from pathlib import Path

from kram.drawn_before import kept


def test_the_same_facts_are_drawn_once(tmp_path: Path) -> None:
    drawn: list[str] = []

    def draw() -> bytes:
        drawn.append("once")
        return b"picture %d" % len(drawn)

    assert [kept(tmp_path, ("a", "b"), draw) for _ in range(2)] == [b"picture 1", b"picture 1"]


def test_each_other_fact_is_another_picture(tmp_path: Path) -> None:
    facts = [("a", "b"), ("a", "c"), ("b", "a"), ("ab",), ("a", "b", "")]
    for number, known in enumerate(facts):
        assert kept(tmp_path, known, lambda number=number: b"%d" % number) == b"%d" % number


def test_a_drawing_that_fails_leaves_nothing_to_be_taken_for_it(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise OSError("no font")

    for _ in range(2):
        try:
            kept(tmp_path, ("a",), fail)
        except OSError:
            continue
        raise AssertionError("the failure was kept")
    assert kept(tmp_path, ("a",), lambda: b"drawn") == b"drawn"
