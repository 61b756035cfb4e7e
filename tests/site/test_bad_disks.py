"""A disk that is full, or that may not be read or written: one line says so, and what was there stays."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kram.command import STOPPED
from kram.package.exchange import MARKER
from permissions import obeying
from support import sample
from support.sample import Ran

FULL = re.compile(r"no space left on the disk|cannot be written; is there space\?")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = sample.copied(tmp_path_factory.mktemp("disk"))
    (root / "site").mkdir()
    (root / "site" / MARKER).write_text("")
    (root / "site/index.html").write_text("the last good site")
    return root


@pytest.fixture
def root(made: Path) -> Iterator[Path]:
    """The sample with a last good site, which has to stay as it is."""
    modes = {path: path.stat().st_mode for path in (made, *made.rglob("*"))}
    yield made
    for path, mode in modes.items():
        if path.exists():
            path.chmod(mode)
    assert (made / "site/index.html").read_text() == "the last good site"
    assert not [path.name for path in made.iterdir() if path.name.startswith((".site", ".docs"))]


def run(root: Path, *command: str, most_bytes: int = 0, network: bool = True) -> Ran:
    """A command for which permissions hold, and that cannot write files larger than this."""
    limit = ["prlimit", f"--fsize={most_bytes}"] if most_bytes else []
    if not network:
        limit += ["unshare", "--net", *(["--map-root-user"] if os.getuid() else [])]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "KRAM_BAHASA": "en"}
    if most_bytes:
        environment.pop("COVERAGE_PROCESS_CONFIG", None)  # what measures could not write either
    done = subprocess.run(
        [*limit, *obeying(), sys.executable, *command],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stdout + done.stderr
    return Ran(done.returncode, done.stdout + done.stderr)


def test_a_disk_that_is_full_in_the_middle_of_a_build_is_said(
    root: Path, request: pytest.FixtureRequest
) -> None:
    for most_bytes in (1_000, 30_000) if request.config.option.every_page else (30_000,):
        built = run(root, "scripts/build.py", most_bytes=most_bytes)
        assert built.status == 1 and FULL.search(built.output)
        assert "The last good site is untouched." in built.output


def test_a_disk_that_is_full_in_the_middle_of_recording_is_said(root: Path) -> None:
    page = root / "docs/apa.md"
    before = page.read_text("utf-8")
    page.write_text(before + "\nKata baru.\n", "utf-8")
    recorded = run(root, "scripts/catat.py", "--ya", "--bukan-nasihat", most_bytes=10)
    assert recorded.status == 1 and "Catatan lama masih utuh." in recorded.output
    page.write_text(before, "utf-8")
    assert run(root, "scripts/check.py").status == 0


def test_ctrl_c_ends_a_build_in_silence_and_leaves_nothing(root: Path) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        [sys.executable, "-u", "scripts/build.py"],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell has what it starts in the background ignore Ctrl+C, and so would this build.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as built:
        assert built.stdout is not None and built.stderr is not None
        assert built.stdout.readline() == "Checking the source ...\n"
        os.killpg(built.pid, signal.SIGINT)
        assert "Traceback" not in built.stdout.read() + built.stderr.read()
    assert built.returncode == STOPPED


def may_only_be_read(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)


def test_a_clone_that_may_only_be_read_is_built_elsewhere_without_a_network(
    root: Path, tmp_path: Path
) -> None:
    may_only_be_read(root)
    built = run(root, "scripts/build.py", str(tmp_path / "www"), network=False)
    assert built.status == 0, built.output
    assert (tmp_path / "www/index.html").is_file()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["scripts/build.py"], "Not built: Permission denied"),
        (["scripts/pack.py"], "Not packed: "),
        (["scripts/catat.py", "--ya"], "Belum dicatat: Permission denied"),
        (["scripts/tinjau.py"], "Belum dibuat: Permission denied"),
        (["scripts/codes.py"], "codes.py: No such file or directory"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_may_not_be_written_is_said_in_a_line(command: list[str], said: str, root: Path) -> None:
    may_only_be_read(root)
    ended = run(root, *command)
    assert ended.status in (1, 2) and said in ended.output
    assert ended.output.count("\n") <= 3


READ_FIRST = (
    "docs/_data/signs.yml",
    "docs/apa.md",
    "docs/sebab",
    "docs/assets/gambar/kotak.svg",
    "mkdocs.yml",
)
READ_LATE = ("docs/assets/css/kram.css", "overrides/frame.html", "overrides/drawn", "docs/links.schema.json")


def test_what_may_not_be_read_is_named(root: Path, request: pytest.FixtureRequest) -> None:
    for path in READ_FIRST + READ_LATE if request.config.option.every_page else READ_FIRST:
        mode = (root / path).stat().st_mode
        (root / path).chmod(0)
        command = "check.py" if path in READ_FIRST else "build.py"
        ended = run(root, f"scripts/{command}")
        assert ended.status == 1 and Path(path).name in ended.output
        (root / path).chmod(mode)
