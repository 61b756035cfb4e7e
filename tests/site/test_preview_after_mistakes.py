"""make serve lives on through a mistake that an editor saves, and shows the page again once it is fixed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

from shipped_nginx import free_port
from support import sample

MOST_SECONDS = 120


def test_broken_yaml_is_said_and_the_next_save_is_shown(tmp_path: Path) -> None:
    root = sample.copied(tmp_path / "site")
    data, page = root / "docs/_data/relations.yml", root / "docs/index.md"
    good = data.read_text("utf-8")
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", "KRAM_BAHASA": "en"}
    with subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        too_long = threading.Timer(MOST_SECONDS, server.kill)
        too_long.start()
        try:
            _until(server, "Serving on")
            data.write_text(good + "\n- cause: [\n", "utf-8")
            assert "docs/_data/relations.yml" in _until(server, "FRM007")
            data.write_text(good, "utf-8")
            page.write_text(page.read_text("utf-8") + "\nA sentence that is new.\n", "utf-8")
            _until(server, "Reloading browsers")
            shown = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10).read().decode()
            assert "A sentence that is new." in shown
        finally:
            too_long.cancel()
            server.terminate()


def _until(server: subprocess.Popen[str], words: str) -> str:
    """The line that has the words."""
    assert server.stdout is not None
    said = []
    for line in server.stdout:
        said.append(line)
        if words in line:
            return line
    raise AssertionError(f"never said “{words}”:\n" + "".join(said))
