"""Whatever the disk does, make site and make dist say it in one line, and what was there stays."""

from __future__ import annotations

import errno
import os
import zipfile
from pathlib import Path

import build
import pack
import pytest
from kram.command import explained
from kram.package.exchange import MARKER
from kram.sums import SUMS, fingerprint, read_sums, written_sums

Capture = pytest.CaptureFixture[str]
OLD = "the ZIP of yesterday"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A website with two files to keep, and what was packed yesterday."""
    files = {"kram.zip": b"zip", "en/phone.html": b"phone"}
    for path, content in files.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)
    sums = written_sums({path: fingerprint(content) for path, content in files.items()})
    (tmp_path / "site" / SUMS).write_text(sums)
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / MARKER).write_text("")
    (tmp_path / "dist/kram.zip").write_text(OLD)
    return tmp_path


def packed(folder: Path) -> int:
    return pack.main([str(folder / "site"), str(folder / "dist")])


def test_what_readers_keep_comes_with_its_fingerprints(folder: Path, capsys: Capture) -> None:
    assert packed(folder) == 0
    names = {path.name for path in (folder / "dist").iterdir()}
    assert names == {"kram.zip", "phone.html", SUMS, MARKER}
    assert read_sums((folder / "dist" / SUMS).read_text()) == {
        "kram.zip": fingerprint(b"zip"),
        "phone.html": fingerprint(b"phone"),
    }
    assert "1 KB" in capsys.readouterr().out


def test_a_file_that_was_changed_after_it_was_checked_is_not_packed(folder: Path, capsys: Capture) -> None:
    (folder / "site/kram.zip").write_bytes(b"zap")
    assert packed(folder) == 1
    assert "kram.zip is not the file that was built. Run make site again." in capsys.readouterr().out
    assert (folder / "dist/kram.zip").read_text() == OLD


@pytest.mark.parametrize("line", ["x", f"{'0' * 64}  ../kram.zip", f"{'0' * 64} kram.zip"])
def test_a_list_of_fingerprints_that_says_something_else_is_refused(
    line: str, folder: Path, capsys: Capture
) -> None:
    (folder / "site" / SUMS).write_text(line + "\n")
    assert packed(folder) == 1
    out = capsys.readouterr().out
    assert out.startswith("Not packed: ") and out.count("\n") == 1


def test_without_a_website_one_line_says_what_to_run(tmp_path: Path, capsys: Capture) -> None:
    assert pack.main([str(tmp_path / "site"), str(tmp_path / "dist")]) == 2
    assert "Run make site first" in capsys.readouterr().out


def test_a_disk_that_gives_back_other_bytes_is_noticed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(os, "fsync", lambda handle: os.pwrite(handle, b"?", 0))
    assert packed(folder) == 1
    assert "is the disk in order?" in capsys.readouterr().out
    assert (folder / "dist/kram.zip").read_text() == OLD


def test_a_full_disk_is_said_in_one_line_and_the_old_files_stay(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert packed(folder) == 1
    out = capsys.readouterr().out
    assert out.startswith("Not packed: no space left on the disk") and out.count("\n") == 1
    assert (folder / "dist/kram.zip").read_text() == OLD


@pytest.mark.parametrize("command", ["build", "pack"])
def test_a_place_that_cannot_be_written_is_said_in_one_line(
    command: str, folder: Path, capsys: Capture
) -> None:
    (folder / "blocked").write_text("a file where a folder should be")
    place, site = str(folder / "blocked/www"), str(folder / "site")
    assert (build.main([place]) if command == "build" else pack.main([site, place])) == 1
    out = capsys.readouterr().out
    assert out.startswith("Not ") and out.count("\n") == 1 and "blocked" in out


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.EROFS, "Read-only file system", "site"), "Read-only file system (site)."),
        (OSError(errno.EACCES, "Permission denied", "a/b"), "Permission denied (a/b)."),
        (
            OSError(errno.EDQUOT, "Disk quota exceeded"),
            "no space left on the disk. Free some, then run the command again.",
        ),
    ],
)
def test_what_the_disk_says_is_put_in_words(error: OSError, said: str) -> None:
    assert explained(error) == said


def test_the_zip_in_the_site_is_checked_as_the_site_is(site: Path) -> None:
    with zipfile.ZipFile(site / "kram-kaki.zip") as archive:
        assert archive.testzip() is None
    assert set(read_sums((site / SUMS).read_text())) >= {"kram-kaki.zip"}
