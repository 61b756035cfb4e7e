"""Every code is reported once per place where its rule is broken, and nothing else is reported."""

from __future__ import annotations

import re
import shutil
import string
from collections.abc import Callable
from pathlib import Path

import check
import pytest
import small_site
from faults import FAULTS
from ground import ROOT
from kram.checks import FAMILIES
from kram.problems import CODES, NOTICES
from small_site import TODAY, Edit

WITHOUT_RECORD = ",".join(family for family in FAMILIES if family != "REC")
"""Whatever is changed differs from the record: its family has faults of its own."""
FOLLOWS = ("by itself once the other problems here are fixed)", "setelah masalah lain di sini diperbaiki)")
"""How a problem ends that may come from another one."""
REPORTS = Path(__file__).parent / "reports"


Report = Callable[..., str]


@pytest.fixture
def report(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Report:
    """What check.py says about a copy of the small site with some edits, without the summary."""

    def of(edits: list[Edit], stamped: bool, language: str, selected: str = WITHOUT_RECORD) -> str:
        root = tmp_path / "site"
        shutil.copytree(small, root)
        small_site.apply(root, edits)
        if stamped:
            small_site.record(root)
        capsys.readouterr()
        status = check.main([str(root), "--today", TODAY, "--lang", language, "--select", selected])
        lines = capsys.readouterr().out.splitlines()
        notices = [line for line in lines[:-1] if line.split(" ")[1] in NOTICES]
        assert status == (1 if lines[:-1] != notices else 0)
        return "\n".join(lines[:-1])

    return of


def expected(language: str) -> dict[str, str]:
    """The reports of one language by code."""
    text = (REPORTS / f"{language}.txt").read_text("utf-8")
    parts = re.split(r"^# (?=[A-Z]{3}\d{3}$)", text, flags=re.M)[1:]
    return {part[:6]: part.partition("\n")[2].strip() for part in parts}


def test_every_code_has_a_fault_and_both_reports() -> None:
    of_content = {code for code in CODES if not code.startswith("SIT")}
    assert set(FAULTS) == of_content == set(expected("en")) == set(expected("id"))


def test_the_small_site_has_no_problem(report: Report) -> None:
    assert report([], False, "en") == ""


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_reported_in_full_and_nothing_else(code: str, language: str, report: Report) -> None:
    fault = FAULTS[code]
    reported = report(
        fault.wrong, fault.stamped, language, "REC" if code.startswith("REC") else WITHOUT_RECORD
    )
    assert reported == expected(language)[code]
    assert {line.split(" ")[1] for line in reported.splitlines() if not line.endswith(FOLLOWS)} == {code}


@pytest.mark.parametrize("code", sorted(code for code, fault in FAULTS.items() if fault.right))
def test_what_just_keeps_the_rule_is_not_reported(code: str, report: Report) -> None:
    assert report(FAULTS[code].right, FAULTS[code].stamped, "en") == ""


@pytest.mark.parametrize("code", sorted(CODES))
def test_both_languages_of_a_message_have_the_same_gaps(code: str) -> None:
    english, indonesian = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name} for text in CODES[code].values()
    )
    assert english == indonesian


def test_the_machinery_is_tested_on_another_topic() -> None:
    """No page of ours and no word of its topic is in the small site: an editor's change never breaks it."""
    real = {page.stem.removesuffix(".en") for page in (ROOT / "docs").glob("pen[a-z]*/*.md")} - {"index"}
    text = " ".join([*small_site.FILES, *small_site.FILES.values()]).lower()
    assert not [name for name in (*real, "kram", "cramp") if re.search(rf"\b{name}\b", text)]
