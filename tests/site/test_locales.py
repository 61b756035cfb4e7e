"""A machine whose locale is not UTF-8 builds and packs the same, and its commands say the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import sample

PLAIN = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONUTF8": "0",
    "PYTHONIOENCODING": "ascii",
    "NO_MKDOCS_2_WARNING": "1",
}
WORDS = "Tahan napas é 漢字"
NEWS = "Berapa lama – é 漢字?"
DOCUMENTS = ("CONTRIBUTING.md", "ENGINEERS.md")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sample below a folder whose name no ASCII can say, with a sentence that nobody has recorded."""
    copy = sample.copied(tmp_path / "é漢字")
    for name in DOCUMENTS:
        (copy / name).write_text("é\n", "utf-8")
    page = copy / "docs/apa.md"
    page.write_text(f"{page.read_text('utf-8')}\n{WORDS}.\n", "utf-8")
    return copy


def said(root: Path, status: int, script: str, *arguments: str, language: str = "id") -> str:
    """All that a command prints, which is UTF-8; it ends as expected."""
    done = subprocess.run(
        [sys.executable, f"scripts/{script}", *arguments],
        cwd=root,
        env=os.environ | PLAIN | {"KRAM_BAHASA": language},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    output = done.stdout.decode("utf-8")
    assert done.returncode == status, output
    assert "Traceback" not in output and "Logging error" not in output, output
    return output


def test_every_command_works_in_a_locale_that_is_not_utf_8(root: Path) -> None:
    for language in ("id", "en"):
        for status, *command in ((1, "check.py"), (1, "build.py"), (0, "catat.py", "--tunjukkan")):
            assert WORDS in said(root, status, *command, language=language)
    said(root, 0, "catat.py", "--ya", "--kabar", NEWS)
    assert NEWS in (root / "docs/_data/changes.yml").read_text("utf-8")
    for command in (["build.py"], ["pack.py"], ["tinjau.py"], ["codes.py"], ["check_site.py", "site"]):
        said(root, 0, *command)
    assert WORDS in (root / "site/apa.html").read_text("utf-8")
