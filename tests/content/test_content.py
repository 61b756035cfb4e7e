"""The real content keeps every rule, whatever it says."""

from __future__ import annotations

from ground import ROOT
from kram.checks import examine
from kram.source.repository import load


def test_the_content_has_no_problem() -> None:
    assert [str(p) for p in examine(load(ROOT))] == []
