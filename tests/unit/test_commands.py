"""How the commands behave: exit status, formats, selection, and files that change or do not."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import addresses
import check
import pytest
import small_site
import stamp
from kram.problems import CODES
from small_site import TODAY, Edit

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
PAGE, PAGE_EN = "docs/penanganan/pijat.md", "docs/penanganan/pijat.en.md"
DEAD_LINK = Edit("docs/index.md", "penanganan/peregangan.md", "penanganan/peregangn.md")
STALE = Edit(PAGE, "Usap otot", "Tekan otot")
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "a copy"
    shutil.copytree(small, copy)
    return copy


def run(root: Path, *arguments: str) -> int:
    return check.main([str(root), "--today", TODAY, *arguments])


def test_a_clean_site_ends_with_zero_and_says_what_was_examined(root: Path, capsys: Capture) -> None:
    assert run(root) == 0
    assert capsys.readouterr().out == (
        "no problems in 8 pages, 12 links, 2 relations, 2 references, 0 signs, 10 citations, 58 sentences, "
        "3 source sentences, 1 terms, 4 addresses\n"
    )


def test_all_problems_come_at_once_sorted(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [STALE, DEAD_LINK])
    assert run(root) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == ["LNK001", "TRN013"]
    assert lines[-1].startswith("2 problems in 8 pages")


def test_the_command_without_arguments_checks_the_current_folder(root: Path) -> None:
    environment = {**os.environ, "KRAM_BAHASA": "id"}
    command = [sys.executable, str(SCRIPTS / "check.py")]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("tidak ada masalah dalam 8 halaman, 12 tautan, ")


def test_github_gets_one_annotation_for_each_problem(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [DEAD_LINK])
    assert run(root, "--format", "github") == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "::error file=docs/index.md,line=7,title=LNK001::"
        'no page "penanganan/peregangn.md"; did you mean "penanganan/peregangan.md"?'
    )


def test_json_holds_problems_and_counts(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [DEAD_LINK])
    assert run(root, "--format", "json") == 1
    data = json.loads(capsys.readouterr().out)
    assert data["examined"]["pages"] == 8
    assert data["problems"] == [
        {
            "path": "docs/index.md",
            "line": 7,
            "code": "LNK001",
            "message": 'no page "penanganan/peregangn.md"; did you mean "penanganan/peregangan.md"?',
        }
    ]


@pytest.mark.parametrize(
    ("selected", "codes"),
    [("LNK", ["LNK001"]), ("TRN,SRC", ["TRN007", "TRN013"]), ("trn013,LNK001", ["LNK001", "TRN013"])],
)
def test_select_narrows(root: Path, capsys: Capture, selected: str, codes: list[str]) -> None:
    small_site.apply(root, [STALE, DEAD_LINK])
    assert run(root, "--select", selected) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == codes


def test_an_unknown_code_cannot_be_selected(root: Path, capsys: Capture) -> None:
    assert run(root, "--select", "LINKS") == 2
    assert "LINKS" in capsys.readouterr().err


def test_list_has_one_line_for_every_code(capsys: Capture) -> None:
    assert check.main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)
    assert not any(re.search(r"[{}]", line.replace("{ #", "")[:-1]) for line in lines if "#" not in line)


def test_nothing_is_written_by_checking(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    run(root)
    assert before == {path: path.stat().st_mtime_ns for path in root.rglob("*")}


def test_stamp_records_one_page_and_leaves_every_other_byte(root: Path, capsys: Capture) -> None:
    before = (root / PAGE_EN).read_text("utf-8")
    small_site.apply(root, [STALE])
    capsys.readouterr()
    assert stamp.main(["--root", str(root), PAGE]) == 0
    assert capsys.readouterr().out.splitlines()[0] == f"{PAGE_EN}: (intro)"
    after = (root / PAGE_EN).read_text("utf-8")
    changed = [(a, b) for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b]
    assert len(changed) == 1 and changed[0][0].startswith("  (intro): ")
    assert run(root) == 0


def test_stamp_keeps_what_stands_around_the_fingerprints(root: Path) -> None:
    text = "---\ntitle: Massage\ntranslates:\n    (intro): 00000000\n\ndescription: x\n---\n"
    body = (root / PAGE_EN).read_text("utf-8").split("---\n", 2)[2]
    (root / PAGE_EN).write_text(text + body, "utf-8")
    (root / PAGE_EN).chmod(0o640)
    assert stamp.main(["--root", str(root), PAGE_EN]) == 0
    after = (root / PAGE_EN).read_text("utf-8")
    assert after.startswith("---\ntitle: Massage\ntranslates:\n  (intro): ")
    assert after.endswith("\n\ndescription: x\n---\n" + body)
    assert (root / PAGE_EN).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "edit",
    [
        Edit(PAGE, "## Untuk", "### Untuk"),
        Edit(PAGE, "#untuk-penyebab", "#untuk"),
        Edit(PAGE, "## Untuk", "## Lagi { #lagi }\n\n## Untuk"),
        Edit(PAGE, " { #untuk-penyebab }", ""),
        Edit(PAGE, "title: Pijat", "title: Pijat: a"),
        Edit(PAGE, "", None),
    ],
)
def test_stamp_refuses_pages_that_differ_in_form(root: Path, capsys: Capture, edit: Edit) -> None:
    before = (root / PAGE_EN).read_bytes()
    small_site.apply(root, [edit])
    capsys.readouterr()
    assert stamp.main(["--root", str(root), PAGE]) == 1
    assert capsys.readouterr().out.startswith(
        ("docs/penanganan/pijat.en.md:1: ", "docs/penanganan/pijat.md:")
    )
    assert (root / PAGE_EN).read_bytes() == before


def test_stamp_wants_a_page_or_all(root: Path) -> None:
    assert stamp.main(["--root", str(root)]) == 2
    assert stamp.main(["--root", str(root), "--all", PAGE]) == 2


def test_a_fingerprint_of_digits_stays_text(root: Path) -> None:
    from kram.translation_stamps import with_fingerprints

    text = with_fingerprints("---\ntitle: x\n---\n", {"(intro)": "12345678", "a": "1234567a"})
    assert text == '---\ntitle: x\ntranslates:\n  (intro): "12345678"\n  a: 1234567a\n---\n'


def test_addresses_only_grow(root: Path, capsys: Capture) -> None:
    file = root / "docs/_data/addresses.yml"
    before = file.read_text("utf-8")
    heading, heading_en = "\n## Caranya { #caranya }\n\nPelan.\n", "\n## How { #caranya }\n\nGently.\n"
    for path, text in ((PAGE, heading), (PAGE_EN, heading_en)):
        (root / path).write_text((root / path).read_text("utf-8") + text, "utf-8")
    capsys.readouterr()
    assert addresses.main(["--root", str(root), "--today", "2027-01-02"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "penanganan/pijat: caranya"
    assert file.read_text("utf-8") == before + "    caranya: 2027-01-02\n"
    assert addresses.main(["--root", str(root), "--today", "2027-01-03"]) == 0
    assert file.read_text("utf-8") == before + "    caranya: 2027-01-02\n"


def test_addresses_of_a_removed_page_stay(root: Path) -> None:
    file = root / "docs/_data/addresses.yml"
    before = file.read_text("utf-8")
    small_site.apply(root, [Edit(PAGE, "", None), Edit(PAGE_EN, "", None)])
    assert addresses.main(["--root", str(root), "--today", TODAY]) == 0
    assert file.read_text("utf-8") == before


def test_a_page_in_one_language_gets_no_address_yet(root: Path, capsys: Capture) -> None:
    new = (root / PAGE).read_text("utf-8")
    (root / "docs/penanganan/baru.md").write_text(new, "utf-8")
    assert addresses.main(["--root", str(root), "--today", TODAY]) == 1
    assert "penanganan/baru: left out" in capsys.readouterr().out
