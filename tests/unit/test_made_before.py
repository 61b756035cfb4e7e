"""What comes out of the cache is what would be made, and never an older one."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

from kram.made_before import forget_unused, kept
from kram.package.compressed import copies


def test_the_same_facts_are_drawn_once(tmp_path: Path) -> None:
    drawn: list[str] = []

    def draw() -> bytes:
        drawn.append("once")
        return b"picture %d" % len(drawn)

    assert [kept(tmp_path, ("a", "b"), draw) for _ in range(2)] == [b"picture 1", b"picture 1"]


def test_each_other_fact_is_another_picture(tmp_path: Path) -> None:
    facts = [("a", "b"), ("a", "c"), ("b", "a"), ("ab",), ("a", "b", "")]
    for number, known in enumerate(facts):
        assert kept(tmp_path, known, partial(b"%d".__mod__, number)) == b"%d" % number


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


def test_what_the_disk_has_damaged_is_made_anew(tmp_path: Path) -> None:
    kept(tmp_path, ("a",), lambda: b"made")
    [file] = [path for path in tmp_path.rglob("*") if path.is_file()]
    for damaged in (b"", file.read_bytes()[:-1], file.read_bytes() + b"!"):
        file.write_bytes(damaged)
        assert kept(tmp_path, ("a",), lambda: b"made anew") == b"made anew"


def test_what_nobody_asks_for_goes_in_a_month(tmp_path: Path) -> None:
    for name in ("used", "unused"):
        kept(tmp_path, (name,), name.encode)
    long_ago = time.time() - 31 * 24 * 60 * 60
    for file in tmp_path.rglob("*"):
        os.utime(file, (long_ago, long_ago))
    kept(tmp_path, ("used",), lambda: b"made anew")
    forget_unused(tmp_path)
    assert kept(tmp_path, ("used",), lambda: b"made anew") == b"used"
    assert kept(tmp_path, ("unused",), lambda: b"made anew") == b"made anew"


def test_kept_copies_for_servers_are_those_of_the_content_and_the_kind(tmp_path: Path) -> None:
    site, seldom = tmp_path / "site", ["rare"]
    for name in ("a.html", "rare/a.html"):
        (site / name).parent.mkdir(exist_ok=True, parents=True)
    for edition in ("one", "two", "one"):
        for name in ("a.html", "rare/a.html"):  # of one content, packed in two ways
            text = " ".join(f"{edition} {number * number}" for number in range(2_000))
            (site / name).write_text(text, "utf-8")
        fresh = copies(site, tmp_path / f"fresh {time.monotonic_ns()}", seldom)
        assert copies(site, tmp_path / "kept", seldom) == fresh
        assert copies(site, tmp_path / "kept", seldom) == fresh
        assert fresh[site / "a.html.br"] != fresh[site / "rare/a.html.br"]
        published = copies(site, tmp_path / "kept", seldom, published=True)
        assert len(published[site / "a.html.br"]) < len(fresh[site / "a.html.br"])
