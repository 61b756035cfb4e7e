"""How the commands behave: exit status, formats, selection, and files that change or do not."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import catat
import check
import pytest
import small_site
from kram.atomic_write import replace_text
from kram.command import UNHEARD
from kram.problems import CODES
from small_site import TODAY, Edit

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
PAGE, PAGE_EN = "docs/upaya/kaget.md", "docs/upaya/kaget.en.md"
DEAD_LINK = Edit("docs/index.md", "upaya/berkumur.md", "upaya/berkumr.md")
REWORDED = Edit(PAGE, "Usap dada", "Tekan dada")
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
        "no problems in 8 pages, 10 links, 2 relations, 2 references, 2 signs, 10 citations, 48 sentences, "
        "3 source sentences, 1 terms, 4 addresses\n"
    )


def test_all_problems_come_at_once_sorted(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [REWORDED, DEAD_LINK])
    assert run(root) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == ["TRN007", "LNK001", "REC001", "REC001"]
    assert lines[0].endswith("(this may go away by itself once the other problems here are fixed)")
    assert lines[-1].startswith("4 problems in 8 pages")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_are_end_in_a_report(root: Path, day: str) -> None:
    assert check.main([str(root), "--today", day]) == 0
    assert catat.main(["--root", str(root), "--today", day, "--ya"]) == 0


def test_a_change_far_behind_in_a_long_sentence_is_shown(root: Path, capsys: Capture) -> None:
    long = " ".join(f"kata{n}" for n in range(60))
    small_site.apply(root, [Edit(PAGE, "Usap dada", f"Usap {long} lama dada")])
    small_site.record(root)
    small_site.apply(root, [Edit(PAGE, "lama dada", "baru dada")])
    capsys.readouterr()
    assert run(root, "--select", "REC") == 1
    line = capsys.readouterr().out.splitlines()[0]
    assert re.search(r'it said "… .* lama dada.*" and now says "… .* baru dada', line)


def test_what_lacks_a_file_that_cannot_be_read_is_said_once_as_what_may_go_away(
    root: Path, capsys: Capture
) -> None:
    path = "- level: darurat\n  ask: {id: Sesak?, en: Breathless?}\n  signs: [sesak]\n  place: index\n"
    danger = "sesak:\n  id: [sesak]\n  en: [breathless]\ncegukan-lama:\n  id: [cegukan]\n  en: [hiccup]\n"
    small_site.apply(root, [Edit("docs/_data/path.yml", "", path), Edit("docs/_data/danger.yml", "", danger)])
    small_site.record(root)
    assert run(root) == 0
    capsys.readouterr()
    small_site.apply(root, [Edit("docs/_data/signs.yml", "cegukan-lama:", "cegukan-lama")])
    assert run(root) == 1
    lines = capsys.readouterr().out.splitlines()[:-1]
    assert sorted(line.split()[1] for line in lines) == ["FRM007", "GUI003", "SGN003", "SYN006"]
    assert sum(line.endswith("once the other problems here are fixed)") for line in lines) == len(lines) - 1


def test_what_moved_is_not_said_to_be_still_there_because_a_file_cannot_be_read(
    root: Path, capsys: Capture
) -> None:
    moved = (
        "diam:\n  since: 2026-11-22\n  sections:\n    sumber: {since: 2026-11-22, moved_to: index}\nindex:\n"
    )
    without_sources = [
        Edit(f"docs/diam{end}", "", "---\ntitle: Diam\n---\n\nDiam.\n") for end in (".md", ".en.md")
    ]
    small_site.apply(root, [*without_sources, Edit("docs/_data/addresses.yml", "index:\n", moved)])
    for edit in ([], [Edit("docs/_data/signs.yml", "cegukan-lama:", "cegukan-lama")]):
        small_site.apply(root, edit)
        assert run(root) == 1
        assert "ADR008" not in capsys.readouterr().out


def test_a_review_that_is_due_is_said_and_stops_nothing(root: Path, capsys: Capture) -> None:
    due = "reviewed: 2025-01-01\nreviewer: Ns. Sari\nnext_review: 2026-11-21\nchanged:"
    small_site.apply(root, [Edit("docs/upaya/kaget.md", "changed:", due)])
    small_site.record(root)
    assert run(root) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == ["REV001"]
    assert lines[-1].startswith("no problems, 1 notice in 8 pages")
    assert run(root, "--format", "github") == 0
    assert capsys.readouterr().out.startswith("::notice file=docs/upaya/kaget.md,line=6,title=REV001::")


def test_the_command_without_arguments_checks_the_current_folder(root: Path) -> None:
    environment = {**os.environ, "KRAM_BAHASA": "id"}
    command = [sys.executable, str(SCRIPTS / "check.py")]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("tidak ada masalah dalam 8 halaman, 10 tautan, ")


def test_a_check_needs_nothing_of_its_surroundings(root: Path) -> None:
    """No home, no path, no git, no name of a language: a source archive that somebody unpacked anywhere."""
    command = [sys.executable, str(SCRIPTS / "check.py"), str(root)]
    done = subprocess.run(command, cwd="/", env={}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_github_gets_one_annotation_for_each_problem(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [DEAD_LINK])
    assert run(root, "--format", "github") == 1
    assert capsys.readouterr().out.splitlines()[1] == (
        "::error file=docs/index.md,line=7,title=LNK001::"
        'no page "upaya/berkumr.md"; did you mean "upaya/berkumur.md"?'
    )


def test_json_holds_problems_and_counts(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [DEAD_LINK])
    assert run(root, "--format", "json", "--select", "LNK") == 1
    data = json.loads(capsys.readouterr().out)
    assert data["examined"]["pages"] == 8
    assert data["problems"] == [
        {
            "path": "docs/index.md",
            "line": 7,
            "code": "LNK001",
            "message": 'no page "upaya/berkumr.md"; did you mean "upaya/berkumur.md"?',
            "notice": False,
        }
    ]


@pytest.mark.parametrize(
    ("selected", "codes"),
    [
        ("LNK", ["LNK001"]),
        ("REC", ["REC001", "REC001"]),
        ("rec,LNK001", ["LNK001", "REC001", "REC001"]),
    ],
)
def test_select_narrows(root: Path, capsys: Capture, selected: str, codes: list[str]) -> None:
    small_site.apply(root, [REWORDED, DEAD_LINK])
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


@pytest.mark.parametrize(("command", "program"), [("serve", "mkdocs"), ("check", "python")])
@pytest.mark.parametrize(("given", "language"), [(None, "id"), ("en", "en")])
def test_make_speaks_indonesian_to_editors_unless_asked_otherwise(
    command: str, program: str, given: str | None, language: str, tmp_path: Path
) -> None:
    stub = tmp_path / program
    stub.write_text('#!/bin/sh\necho "$KRAM_BAHASA"\n')
    stub.chmod(0o755)
    (tmp_path / "ready").touch()
    by_make = ("KRAM_BAHASA", "MAKEFLAGS", "MAKELEVEL")  # `make test` hands them to a make inside it
    environment = {name: value for name, value in os.environ.items() if name not in by_make}
    done = subprocess.run(
        ["make", command, f"BIN={tmp_path}", f"READY={tmp_path}/ready"],
        cwd=SCRIPTS.parent,
        env=environment | ({"KRAM_BAHASA": given} if given else {}),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == language


def test_nothing_is_written_by_checking(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    run(root)
    assert before == {path: path.stat().st_mtime_ns for path in root.rglob("*")}


def test_a_folder_whose_name_is_no_text_is_named_all_the_same(tmp_path: Path) -> None:
    (folder := tmp_path / os.fsdecode(b"si\xfftus")).mkdir()
    (folder / "docs").mkdir()
    (folder / "docs" / os.fsdecode(b"\xff.md")).write_text("x")
    for script in ("check.py", "catat.py"):
        done = subprocess.run(
            [
                sys.executable,
                str(SCRIPTS / script),
                *([] if script == "check.py" else ["--root"]),
                str(folder),
            ],
            capture_output=True,
            check=False,
        )
        assert done.returncode == 1 and b"Traceback" not in done.stderr, done.stderr.decode()
        assert done.stdout.startswith(b"docs/")


PLAIN = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}


def typed(root: Path, answers: bytes, *arguments: bytes) -> tuple[int, str]:
    """How make catat ends where the locale is not UTF-8, and what it prints."""
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / "catat.py"), "--today", TODAY, "--root", str(root), *arguments],
        env=os.environ | PLAIN,
        input=answers,
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, done.stdout.decode("utf-8")


def test_what_an_editor_types_is_recorded_as_it_was_typed_in_any_locale(root: Path) -> None:
    small_site.apply(root, [Edit(PAGE, "Usap dada", "Usap 5 menit é dada")])
    status, said = typed(root, "ya\nUsap 5–10 menit, é 漢字.\nRub for 5–10 minutes.\nya\n".encode())
    assert status == 0 and "é" in said
    changes = (root / "docs/_data/changes.yml").read_text("utf-8")
    assert "Usap 5–10 menit, é 漢字." in changes and "Rub for 5–10 minutes." in changes


def test_what_is_typed_in_another_encoding_is_refused_in_a_line_and_nothing_is_recorded(root: Path) -> None:
    small_site.apply(root, [Edit(PAGE, "Usap dada", "Usap 5 menit dada")])
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    for status, said in (
        typed(root, b"ya\nUsap \xe9\nRub\nya\n"),
        typed(root, b"", b"--ya", b"--kabar", b"Usap \xe9"),
    ):
        assert status == 1 and said.endswith(
            "Belum dicatat: kalimatnya bukan UTF-8. Ubah pengaturan terminal ini, lalu jalankan lagi.\n"
        )
    typed(root, b"", b"--tunjukkan")
    assert before == {path: path.read_bytes() for path in before}


def test_a_reader_that_has_seen_enough_ends_a_command_in_silence() -> None:
    command = [sys.executable, str(SCRIPTS / "check.py"), "--list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as listing:
        assert listing.stdout is not None and listing.stderr is not None
        listing.stdout.close()
        assert listing.stderr.read() == ""
    assert listing.returncode == UNHEARD


def test_a_text_that_cannot_be_written_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    replace_text(file, "old")
    with pytest.raises(UnicodeEncodeError):
        replace_text(file, "new \ud800")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.txt", "old")]
