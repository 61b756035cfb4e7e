"""Leaving MkDocs: ProperDocs, which goes on where it ends, makes the same files of the same content.

`make test-all` fetches it into an environment of its own, beside the packages that are installed here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from support import sample

PROPERDOCS = (
    "properdocs==1.6.7 --hash=sha256:6fa0cfa2e01bf338f684892c8a506cf70ea88ae7f3479c933b6fa20168101cbd"
)


@pytest.fixture
def properdocs(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    if not request.config.option.every_page:
        pytest.skip("PROPERDOCS WAS NOT TRIED: make test-all does that")
    folder = tmp_path / "properdocs"
    venv.create(folder, with_pip=True)
    wanted = tmp_path / "wanted.txt"
    wanted.write_text(PROPERDOCS + "\n")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    fetch = [str(python), "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", str(wanted)]
    if subprocess.run(fetch, capture_output=True, check=False).returncode:
        pytest.skip("PROPERDOCS WAS NOT TRIED: it could not be fetched")
    said = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    place = subprocess.run(said, capture_output=True, text=True, check=True).stdout.strip()
    (Path(place) / "ours.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def test_properdocs_makes_the_same_files(properdocs: Path, tmp_path: Path) -> None:
    root = sample.copied(tmp_path / "sample")
    arguments = ["build", "--strict", "-f", "mkdocs.yml", "--site-dir"]
    sites = []
    for python, module in ((sys.executable, "mkdocs"), (str(properdocs), "properdocs")):
        site = tmp_path / module
        done = subprocess.run(
            [python, "-m", module, *arguments, str(site)],
            cwd=root,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        sites.append({p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()})
    assert len(sites[0]) > 60
    assert sites[0] == sites[1]
