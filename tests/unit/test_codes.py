"""Every code is reported once per place where its rule is broken, and nothing else is reported."""

from __future__ import annotations

import re
import shutil
import string
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import check
import pytest
import small_site
from ground import ROOT
from kram.checks import FAMILIES
from kram.problems import CODES, NOTICES
from small_site import TODAY, Edit
from support.faults import FAULTS

WITHOUT_RECORD = ",".join(family for family in FAMILIES if family != "REC")
"""Whatever is changed differs from the record: its family has faults of its own."""
FOLLOWS = ("by itself once the other problems here are fixed)", "setelah masalah lain di sini diperbaiki)")
"""How a problem ends that may come from another one."""
REPORTS = Path(__file__).parent / "reports"
LANGUAGES = ("en", "id")


Report = Callable[..., str]


def said(small: Path, edits: list[Edit], stamped: bool, language: str, selected: str = WITHOUT_RECORD) -> str:
    """What check.py says about a copy of the small site with some edits, without the summary."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()) as output:
        root = Path(folder) / "site"
        shutil.copytree(small, root)
        small_site.apply(root, edits)
        if stamped:
            small_site.record(root)
        status = check.main([str(root), "--today", TODAY, "--lang", language, "--select", selected])
    lines = output.getvalue().splitlines()[:-1]
    assert status == any(line.split(" ")[1] not in NOTICES for line in lines)
    return "\n".join(lines)


def said_of(code: str, language: str, report: Report) -> str:
    """What is said about the fault of a code."""
    fault, selected = FAULTS[code], "REC" if code.startswith("REC") else WITHOUT_RECORD
    return report(fault.wrong, fault.stamped, language, selected)


@pytest.fixture
def report(small: Path) -> Report:
    """What check.py says about the small site with some edits."""
    return partial(said, small)


def expected(language: str) -> dict[str, str]:
    """The reports of one language by code."""
    text = (REPORTS / f"{language}.txt").read_text("utf-8")
    parts = re.split(r"^# (?=[A-Z]{3}\d{3}$)", text, flags=re.M)[1:]
    return {part[:6]: part.partition("\n")[2].strip() for part in parts}


def write_reports() -> None:
    """Writes what is expected anew, as it is said now: make codes, and then a look at what changed."""
    with TemporaryDirectory() as folder:
        report = partial(said, small_site.build(Path(folder)))
        codes = [code for code in CODES if code in FAULTS]
        for language in LANGUAGES:
            parts = [f"# {code}\n{said_of(code, language, report)}\n" for code in codes]
            (REPORTS / f"{language}.txt").write_text("\n".join(parts), "utf-8", newline="\n")


def test_every_code_has_a_fault_and_both_reports() -> None:
    of_content = {code for code in CODES if not code.startswith("SIT")}
    assert set(FAULTS) == of_content == set(expected("en")) == set(expected("id"))


def test_the_small_site_has_no_problem(report: Report) -> None:
    assert report([], False, "en") == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_reported_in_full_and_nothing_else(code: str, language: str, report: Report) -> None:
    reported = said_of(code, language, report)
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


if __name__ == "__main__":
    write_reports()
