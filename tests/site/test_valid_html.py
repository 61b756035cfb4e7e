"""The HTML of every page is valid by the Nu HTML Checker, where Java and npm have brought it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import addressed
import pytest
from ground import ROOT
from reader import path_of

JAR = ROOT / "tests/npm/node_modules/vnu-jar/build/dist/vnu.jar"
# Where the site knows its own address, pages say more to machines, and old addresses have pages of their own.
OF_A_KNOWN_ADDRESS = (
    "index.html",
    "en/index.html",
    path_of("penyebab/dehidrasi"),
    path_of("untuk-klinik"),
    path_of("untuk-klinik", "en"),
    f"{addressed.MOVED_PAGE}.html",
    f"en/{addressed.PAGE_WITH_MOVES}.html",
)


# Compiled once and quickly: it lives for seconds. So compiled, it needs more room for calls within calls.
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m", "-jar", str(JAR))


def _check(files: list[Path]) -> list[str]:
    # Errors only: its warnings doubt policies that allow scripts by hash, to which Chromium has no objection
    # (tests/browser/test_every_page.py), and sections without a heading of their own, which HTML allows.
    command = [*JAVA, "--errors-only", "--format", "json", "--exit-zero-always"]
    result = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    return [
        f"{Path(found['url']).name}:{found.get('lastLine', 0)}: {found['message']}"
        for found in json.loads(result.stderr)["messages"]
    ]


def test_every_page_is_valid_html(
    site: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """And one with a mistake is not."""
    if shutil.which("java") is None or not JAR.is_file():
        pytest.skip("not checked: the Nu HTML Checker needs Java and npm, see `make npm`")
    known = addressed.built(tmp_path_factory)
    pages = [*sorted(site.rglob("*.html")), *(known / path for path in OF_A_KNOWN_ADDRESS)]
    assert len(pages) > 100
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><html lang=id><title>a</title><p id=a><p id=a>", "utf-8")
    assert _check([*pages, wrong]) == ["wrong.html:1: Duplicate ID “a”."]
