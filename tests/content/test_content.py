"""The real content keeps every rule, whatever it says."""

from __future__ import annotations

from ground import ROOT
from kram.checks import examine
from kram.source.repository import load


def test_the_content_has_no_problem() -> None:
    assert [str(p) for p in examine(load(ROOT))] == []


def test_a_clinic_can_ask_for_every_cause_by_a_code_of_its_system() -> None:
    site = load(ROOT)
    asked_for = {place.partition("#")[0] for code in site.codes for place in code.places}
    folder = f"{site.topic.folders.causes}/"
    causes = {slug for slug in site.causes.values() if slug.startswith(folder)} - {f"{folder}index"}
    assert len(causes) > 10
    assert causes <= asked_for
