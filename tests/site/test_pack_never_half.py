"""Whatever happens while packing, the ZIP that was there stays whole, and one line says what happened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pack
import pytest
from kram.package import offline

ROOT = Path(__file__).resolve().parent.parent.parent
OLD = b"the ZIP of yesterday"
PAGE = """<!doctype html><html lang="{language}"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'">
<title>Unduh</title>
<style>p{{color:red}}</style></head><body><article class="md-typeset"><p>{language}</p>
<!-- kram:unduhan {{"language": "{language}", "changed": "2026-11-22", "pages": 1, "reviewed": 0}} -->
<p>-</p>
<!-- /kram:unduhan -->
{body}
</article></body></html>
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A website of three pages, and the ZIP of yesterday."""
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    (site / "index.html").write_text("<!doctype html><title>x</title><a href='unduh.html'>x</a>", "utf-8")
    noise = " ".join(f"{n * n * 7919:x}" for n in range(2000))
    (site / "unduh.html").write_text(PAGE.format(language="id", body=noise), "utf-8")
    (site / "en/unduh.html").write_text(PAGE.format(language="en", body=noise), "utf-8")
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "kram-kaki.zip").write_bytes(OLD)
    (dist / "SHA256SUMS").write_bytes(OLD)
    return tmp_path


def _pack(folder: Path, before: str = "", dist: str = "dist") -> subprocess.CompletedProcess[str]:
    """Runs the command in a process of its own, after a line of Python."""
    code = f"import os, resource, signal, sys; sys.path.insert(0, 'scripts'); import pack\n{before}\n"
    code += "sys.exit(pack.main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", code, str(folder / "site"), str(folder / dist)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_small_website_is_packed(small: Path) -> None:
    done = _pack(small)
    assert (done.returncode, done.stderr) == (0, "")
    with zipfile.ZipFile(small / "dist/kram-kaki.zip") as archive:
        assert archive.testzip() is None
    assert sorted(p.name for p in (small / "dist").iterdir()) == ["SHA256SUMS", "kram-kaki.zip"]
    assert "kram-kaki.zip" in (small / "site/unduh.html").read_text("utf-8")


@pytest.mark.parametrize("moment", [1, 2, 3, 4])
def test_a_run_that_is_killed_leaves_the_old_zip_and_the_next_run_cleans_up(small: Path, moment: int) -> None:
    website = _files(small / "site")
    count = "moments = iter(range(1, 99))"
    kill = f"os.fsync = lambda f: next(moments) == {moment} and os.kill(os.getpid(), signal.SIGKILL)"
    killed = _pack(small, f"{count}\n{kill}")
    assert killed.returncode == -signal.SIGKILL
    assert (small / "dist/kram-kaki.zip").read_bytes() == OLD
    assert (small / "dist/SHA256SUMS").read_bytes() == OLD
    assert {path: content for path, content in _files(small / "site").items() if path in website} == website
    assert _pack(small).returncode == 0
    assert sorted(p.name for p in (small / "dist").iterdir()) == ["SHA256SUMS", "kram-kaki.zip"]
    assert sorted(_files(small / "site")) == ["en/unduh.html", "index.html", "kram-kaki.zip", "unduh.html"]


def test_a_run_that_is_killed_from_outside_while_it_writes_leaves_a_whole_zip(small: Path) -> None:
    code = "import time, os; real = os.fsync; os.fsync = lambda f: (real(f), time.sleep(60))"
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, 'scripts'); import pack; {code}; pack.main(sys.argv[1:])",
            str(small / "site"),
            str(small / "dist"),
        ],
        cwd=ROOT,
    )
    try:
        while not list((small / "dist").glob(".kram-kaki.zip.*")):
            assert process.poll() is None
    finally:
        process.kill()
        process.wait()
    assert (small / "dist/kram-kaki.zip").read_bytes() == OLD


@pytest.fixture
def full_disk(small: Path) -> Iterator[Path]:
    """A folder on a disk of its own with 8 KB left."""
    disk = small / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(
            "a small disk can only be mounted by root; the limit on the size of a file is tried instead"
        )
    try:
        (disk / "kram-kaki.zip").write_bytes(OLD)
        (disk / "filler").write_bytes(b"x" * 48 * 1024)
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_told_in_one_line_and_the_old_zip_stays(small: Path, full_disk: Path) -> None:
    website = _files(small / "site")
    done = _pack(small, dist="disk")
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.startswith("Not packed: no space left on the disk")
    assert done.stdout.count("\n") == 1
    assert sorted(path.name for path in full_disk.iterdir()) == ["filler", "kram-kaki.zip"]
    assert (full_disk / "kram-kaki.zip").read_bytes() == OLD
    assert _files(small / "site") == website


def test_a_file_that_may_not_grow_is_told_in_one_line_and_the_old_zip_stays(small: Path) -> None:
    website = _files(small / "site")
    done = _pack(small, "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))")
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.startswith("Not packed: no space left on the disk")
    assert _files(small / "dist") == {"kram-kaki.zip": OLD, "SHA256SUMS": OLD}
    assert _files(small / "site") == website


def test_a_folder_that_cannot_be_written_is_told_in_one_line(small: Path) -> None:
    (small / "blocked").write_text("a file where a folder should be")
    done = _pack(small, dist="blocked")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "The old ZIP is untouched" in done.stdout


def test_a_zip_that_does_not_read_back_is_thrown_away(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = offline.archive

    def wrong(files: Mapping[str, bytes], date: str) -> bytes:
        content = bytearray(real(files, date))
        content[content.index(b"index.html") + 40] ^= 1
        return bytes(content)

    monkeypatch.setattr(offline, "archive", wrong)
    assert pack.main([str(small / "site"), str(small / "dist")]) == 1
    assert "Not packed" in capsys.readouterr().out
    assert (small / "dist/kram-kaki.zip").read_bytes() == OLD


def test_a_disk_that_gives_back_other_bytes_is_noticed(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        os.pwrite(handle, b"?", 100)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    assert pack.main([str(small / "site"), str(small / "dist")]) == 1
    assert "is the disk sound?" in capsys.readouterr().out
    assert (small / "dist/kram-kaki.zip").read_bytes() == OLD


def test_without_a_website_one_line_says_what_to_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pack.main([str(tmp_path / "site"), str(tmp_path / "dist")]) == 2
    assert "Run make site first" in capsys.readouterr().out


def test_a_page_that_links_to_what_the_zip_would_not_have_stops_the_packing(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (small / "site/index.html").open("a") as page:
        page.write('<a href="hilang.html">x</a>')
    assert pack.main([str(small / "site"), str(small / "dist")]) == 1
    assert "index.html links to hilang.html, which the ZIP would not have" in capsys.readouterr().out
    assert (small / "dist/kram-kaki.zip").read_bytes() == OLD
