"""A clock that is set wrong is said, and stops nobody: check, build, pack and record do their work."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import catat
import check
import pytest
import small_site
from kram.source.data.addresses import Address
from kram.source.fields import read_tables
from small_site import Edit
from support import sample

# What the interpreter runs first of all: no program on the machine knows another day then.
SET_CLOCK = """
import datetime, time
moment = datetime.datetime.fromisoformat("{day}T12:00:00+00:00").timestamp()
time.time = lambda: moment
class Date(datetime.date):
    @classmethod
    def today(cls): return cls.fromisoformat("{day}")
datetime.date = Date
"""
BEFORE, LONG_BEFORE, LONG_AFTER = "2026-11-19", "1970-01-01", "2099-12-31"
Capture = pytest.CaptureFixture[str]


def all_files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_builds_are_the_same_whatever_the_clock_says(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> None:
    root = sample.copied(tmp_path_factory.mktemp("clock"))
    others = [sample.TODAY, BEFORE, LONG_AFTER] if request.config.option.every_page else []
    built = []
    for day in [LONG_BEFORE, *others]:
        (root / "sitecustomize.py").write_text(SET_CLOCK.format(day=day))
        path = os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])
        for command in ("scripts/build.py", "scripts/pack.py"):
            done = sample.run(root, command, PYTHONPATH=path)
            assert done.status == 0, done.output
            said = f"the clock of this machine says {day}" in done.output
            assert said == (command == "scripts/build.py" and day < sample.TODAY)
        built.append({**all_files(root / "site"), **all_files(root / "dist")})
        shutil.rmtree(root / "site")
    assert all(files == built[0] for files in built)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = small_site.build(tmp_path / "site")
    new = "\n## Caranya { #caranya }\n\nPelan.[^r01]\n"
    small_site.apply(
        root,
        [
            Edit("docs/upaya/kaget.md", "\n## Untuk", f"{new}\n## Untuk"),
            Edit("docs/upaya/kaget.en.md", "\n## For", f"{new.replace('Pelan', 'Slow')}\n## For"),
        ],
    )
    return root


@pytest.mark.parametrize("day", [BEFORE, LONG_BEFORE])
def test_where_the_clock_is_behind_no_day_of_the_content_is_in_the_future(
    day: str, root: Path, capsys: Capture
) -> None:
    assert catat.main(["--root", str(root), "--today", day, "--ya", "--bukan-nasihat"]) == 0
    assert f"Jam komputer ini menunjukkan {day}" in capsys.readouterr().out
    assert read_tables(root, Address)[0]["upaya/kaget"].sections["caranya"].since == small_site.TODAY
    assert check.main([str(root), "--today", day]) == 0
    [notice, summary] = capsys.readouterr().out.splitlines()
    assert f"REV007 the clock of this machine says {day}" in notice
    assert summary.startswith("no problems, 1 notice")


def test_a_day_that_one_page_alone_has_is_still_in_the_future(root: Path, capsys: Capture) -> None:
    """Somebody mistyped it, and recorded it."""
    small_site.apply(root, [Edit("docs/upaya/kaget.md", "changed: 2026-11-22", "changed: 2062-11-22")])
    small_site.record(root)
    assert check.main([str(root), "--today", small_site.TODAY]) == 1
    [line, _] = capsys.readouterr().out.splitlines()
    assert line.startswith('docs/upaya/kaget.md:4: REV002 "changed: 2062-11-22" lies in the future')


def test_where_years_have_passed_the_editor_is_asked_whether_it_is_so(
    root: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["--root", str(root), "--today", LONG_AFTER]
    before = all_files(root)
    monkeypatch.setattr("builtins.input", lambda question: "tidak")
    assert catat.main(arguments) == 1
    assert capsys.readouterr().out.endswith("Belum dicatat: betulkan jam komputer ini, lalu jalankan lagi.\n")
    assert all_files(root) == before
    assert check.main([str(root), "--today", LONG_AFTER, "--select", "REV"]) == 0
    assert catat.main([*arguments, "--ya", "--bukan-nasihat"]) == 0
    assert f"Jam komputer ini menunjukkan {LONG_AFTER}" in capsys.readouterr().out
