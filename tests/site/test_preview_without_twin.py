"""make serve goes on with a page that nobody has translated yet, and says so."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from support import sample


def test_a_page_without_its_twin_is_said_and_does_not_stop_the_preview(tmp_path: Path) -> None:
    root = sample.copied(tmp_path / "site")
    missing = next(
        path
        for path in sorted((root / "docs").rglob("*.en.md"))
        if "_" not in path.parts and path.stem != "index.en"
    )
    missing.unlink()
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-livereload", "-a", "127.0.0.1:0"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        assert server.stdout is not None
        said = []
        for line in server.stdout:
            said.append(line)
            if "Serving on" in line:
                break
        server.terminate()
    printed = "".join(said)
    assert "Serving on" in printed
    assert f"{missing.relative_to(root).as_posix()}:1: TRN001" in printed
