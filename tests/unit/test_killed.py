"""Whole runs of build, pack and record that are killed at any moment: nothing is lost, mixed or left over.

What MkDocs would make stands ready, so that a run takes milliseconds; everything else is what make runs.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import catat
import check
import pytest
import small_site
from kram.package.exchange import MARKER
from kram.sums import SUMS, fingerprint, read_sums
from small_site import TODAY, Edit

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
KINDS = ("build", "pack", "catat")

# Runs one command after the other, each in a process of its own that dies at the nth event which the
# interpreter tells of: an open, a rename, a removal. Answers with the exit status and the number of events.
SERVER = """
import json, os, signal, sys
import build, catat, pack
from pathlib import Path
from kram.sums import fingerprint, written_sums

def pages(folder, edition):
    for n in range(6):
        (folder / f"{n}.html").write_text(edition * 600)
    (folder / "links.json").write_text(json.dumps({"site": {"changed": "2026-11-22"}, "edition": edition}))
    (folder / "kram.zip").write_text(edition)
    (folder / "SHA256SUMS").write_text(written_sums({"kram.zip": fingerprint(edition.encode())}))

def made(fresh, *more):
    pages(fresh, order["edition"])
    build.write(build.copies(fresh, fresh.parents[1] / "kept", seldom=[]))

def run(order, told):
    events = 0
    def watch(event, arguments):
        nonlocal events
        if event.partition(".")[0] in ("open", "os", "shutil", "fcntl", "ctypes"):
            events += 1
            if events == order["moment"]:
                os.kill(os.getpid(), signal.SIGKILL)
    build._build = made
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.addaudithook(watch)
    status = {"build": build, "pack": pack, "catat": catat}[order["command"]].main(order["arguments"])
    os.write(told, b"%d" % events)
    os._exit(status)

for line in sys.stdin:
    order = json.loads(line)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        run(order, writing)
    os.close(writing)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(json.dumps([status, int(os.read(reading, 9) or 0)]), flush=True)
    os.close(reading)
"""


class Runner:
    """Starts commands, and kills them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def run(self, command: str, *arguments: object, edition: str = "", moment: int = 0) -> tuple[int, int]:
        """The exit status, -9 where it was killed, and how many events there were."""
        assert self.process.stdin and self.process.stdout
        order = {"command": command, "arguments": [*map(str, arguments)], "edition": edition}
        print(json.dumps({**order, "moment": moment}), file=self.process.stdin, flush=True)
        status, events = json.loads(self.process.stdout.readline())
        return status, events


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with subprocess.Popen(
        [sys.executable, "-c", SERVER],
        env=os.environ | {"PYTHONPATH": str(SCRIPTS)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Runner(process)


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How many runs of each kind are killed; together 201 where every page is looked at."""
    return 67 if request.config.option.every_page else 10


def moments(kind: str, kills: int, events: int) -> list[int]:
    return random.Random(f"{kind} 2026").choices(range(1, events), k=kills)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def edition_of(site: Path) -> str:
    """The edition that every file of a website is of; each is there, with its own compressed copy."""
    edition: str = json.loads((site / "links.json").read_text())["edition"]
    pages = {f"{n}.html" for n in range(6)}
    assert names(site) >= {*pages, "kram.zip", SUMS, MARKER}
    for page in pages:
        assert (site / page).read_text() == edition * 600
        assert gzip.decompress((site / f"{page}.gz").read_bytes()) == (site / page).read_bytes()
    assert (site / "kram.zip").read_text() == edition
    assert read_sums((site / SUMS).read_text()) == {"kram.zip": fingerprint(edition.encode())}
    return edition


def test_whenever_a_build_is_killed_there_is_one_whole_website(
    runner: Runner, kills: int, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    status, events = runner.run("build", site, edition="first")
    assert status == 0
    for number, moment in enumerate(moments("build", kills, events)):
        before = edition_of(site)
        status, _ = runner.run("build", site, edition=f"killed {number}", moment=moment)
        assert status == -signal.SIGKILL
        assert edition_of(site) in (before, f"killed {number}")
        assert runner.run("build", site, edition=f"after {number}")[0] == 0
        assert (edition_of(site), names(tmp_path)) == (f"after {number}", {"site"})


def test_whenever_packing_is_killed_the_files_are_those_of_their_fingerprints(
    runner: Runner, kills: int, tmp_path: Path
) -> None:
    site, dist = tmp_path / "site", tmp_path / "dist"

    def packed() -> str:
        content = (dist / "kram.zip").read_bytes()
        assert names(dist) >= {"kram.zip", SUMS, MARKER}
        assert read_sums((dist / SUMS).read_text())["kram.zip"] == fingerprint(content)
        return content.decode()

    runner.run("build", site, edition="first")
    status, events = runner.run("pack", site, dist)
    assert status == 0
    for number, moment in enumerate(moments("pack", kills, events)):
        before = packed()
        runner.run("build", site, edition=f"edition {number}")
        assert runner.run("pack", site, dist, moment=moment)[0] == -signal.SIGKILL
        assert packed() in (before, f"edition {number}")
        assert runner.run("pack", site, dist)[0] == 0
        assert (packed(), names(tmp_path)) == (f"edition {number}", {"site", "dist"})


# Begins a build whose step ends when a file comes, and writes into the folder then.
SLOW = """
import sys, build
from pathlib import Path
build.ROOT = Path(sys.argv[1]).parent
build._MKDOCS = ("-c", "import pathlib, sys, time\\nfolder = pathlib.Path(sys.argv[1])\\n"
    "(folder / 'begun').touch()\\nwhile not (folder.parent / 'go').exists(): time.sleep(0.01)\\n"
    "(folder / 'late.html').touch()")
(build.ROOT / "mkdocs.yml").write_text("nav: [index.md]\\n")
(build.ROOT / "scripts").mkdir()
(build.ROOT / "scripts/check.py").touch()
build.main([sys.argv[1]])
"""


def wait_for(path: Path) -> None:
    end = time.monotonic() + 30
    while not path.exists() and time.monotonic() < end:
        time.sleep(0.01)
    assert path.exists()


def test_while_a_step_of_a_killed_build_still_writes_no_other_build_begins(
    runner: Runner, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    slow = [sys.executable, "-c", SLOW, str(site)]
    with subprocess.Popen(slow, env=os.environ | {"PYTHONPATH": str(SCRIPTS)}) as process:
        wait_for(tmp_path / ".site.new/begun")
        process.kill()
    assert runner.run("build", site, edition="second")[0] == 1
    assert not site.exists()
    (tmp_path / "go").touch()
    wait_for(tmp_path / ".site.new/late.html")
    end = time.monotonic() + 30
    while runner.run("build", site, edition="third")[0] and time.monotonic() < end:
        pass
    assert edition_of(site) == "third" and "late.html" not in names(site)


# Advice changes and a heading is new: the news for clinics, the addresses, the days of pages and the record
# all change.
EDITS = [
    Edit("docs/upaya/kaget.md", "Usap dada dengan pelan.", "Jangan usap dada selama 20 menit."),
    Edit("docs/upaya/kaget.en.md", "Stroke the chest gently.", "Do not stroke it for 20 minutes."),
    Edit("docs/sebab/tawa-keras.md", "## Jangan", "## Baru { #baru }\n\nPelan.[^r01]\n\n## Jangan"),
    Edit("docs/sebab/tawa-keras.en.md", "## Do not", "## New { #baru }\n\nSlow.[^r01]\n\n## Do not"),
]
RECORDING = ["--today", "2026-11-24", "--ya", "--kabar", "Jangan usap.", "--kabar-inggris", "Do not."]


def contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_whenever_recording_is_killed_every_file_is_whole_and_the_next_run_completes_it(
    runner: Runner, kills: int, small: Path, tmp_path: Path
) -> None:
    start, end = tmp_path / "start", tmp_path / "end"
    shutil.copytree(small, start)
    small_site.apply(start, EDITS)
    shutil.copytree(start, end)
    status, events = runner.run("catat", "--root", end, *RECORDING)
    before, after = contents(start), contents(end)
    changed = {path for path in after if after[path] != before.get(path)}
    assert status == 0
    assert {"docs/_data/changes.yml", "docs/_data/addresses.yml", "docs/upaya/kaget.md"} < changed
    for moment in moments("catat", kills, events):
        root = tmp_path / "killed"
        shutil.copytree(start, root)
        assert runner.run("catat", "--root", root, *RECORDING, moment=moment)[0] == -signal.SIGKILL
        left = contents(root)
        for path, content in left.items():
            assert content in (before.get(path), after.get(path)) or path not in after
        assert check.main([str(root), "--today", "2026-11-24"]) in (0, 1)
        # Where all was recorded before the end came there is no news left to give.
        assert runner.run("catat", "--root", root, *RECORDING)[0] == (after.items() <= left.items())
        assert contents(root) == after
        shutil.rmtree(root)


def test_two_who_record_at_once_do_not_write_over_each_other(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, EDITS)
    arguments = ["--root", str(root), "--today", TODAY]
    said: list[Any] = []

    def asked(question: str) -> str:
        said.append(catat.main([*arguments, "--ya", "--bukan-nasihat"]))
        raise EOFError

    monkeypatch.setattr("builtins.input", asked)
    before = contents(root)
    assert catat.main(arguments) == 1 and said == [1]
    assert "Belum dicatat: catatan sedang ditulis." in capsys.readouterr().out
    assert contents(root) == before
    assert catat.main([*arguments, "--tunjukkan"]) == 0
