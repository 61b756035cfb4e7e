"""Many who ask nginx, as the site configures it, for a page at once: with wrk, a package of Debian."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from ground import ROOT
from kram.package.compressed import copies, write
from shipped_nginx import NGINX, running

CONNECTIONS = (1, 64, 256)
MISSING = (
    "nginx or wrk is not installed, so nothing is said of many readers at once: apt install nginx-light wrk"
)
_FIGURES = re.compile(r"Requests/sec:\s+([\d.]+)")
_SLOWEST = re.compile(r"99%\s+([\d.]+)(us|ms|s)\b")
_MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """How a server answers so many connections."""

    per_second: float
    slowest: float
    """Milliseconds within which 99 of 100 answers are there."""
    errors: str
    """What wrk says of answers that were none; empty where all were as asked."""


def installed() -> bool:
    """Whether there is a server and what asks it."""
    return NGINX is not None and shutil.which("wrk") is not None


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a copy of a built site, with its compressed copies, behind nginx."""
    with tempfile.TemporaryDirectory(prefix="kram-load-") as folder:
        copy, prefix = Path(folder, "site"), Path(folder, "nginx")
        shutil.copytree(site, copy)
        write(copies(copy, ROOT))
        prefix.mkdir()
        for readable in (Path(folder), copy):
            readable.chmod(0o755)
        with running(copy, (copy / "nginx.conf").read_text("utf-8"), prefix) as port:
            yield f"http://127.0.0.1:{port}"


@contextmanager
def one_plain_file(page: Path) -> Iterator[str]:
    """The address of one file with as many bytes as nginx sends of a page, behind nginx with no settings."""
    with tempfile.TemporaryDirectory(prefix="kram-load-") as folder:
        site, prefix = Path(folder, "site"), Path(folder, "nginx")
        for readable in (Path(folder), site, prefix):
            readable.mkdir(exist_ok=True)
            readable.chmod(0o755)
        (site / "page.html").write_bytes(gzip.compress(page.read_bytes(), 9))
        with running(site, "server { listen 80; root /var/www/plain; }", prefix) as port:
            yield f"http://127.0.0.1:{port}/page.html"


def asked(address: str, connections: int, seconds: int, again: bool = False) -> Load:
    """Asks for one address all the time; ``again`` as a browser that has it and asks whether it changed."""
    headers = ["Accept-Encoding: gzip"]
    if again:
        with urlopen(address) as answer:
            headers.append(f"If-None-Match: {answer.headers['ETag']}")
    command = ["wrk", "--latency", f"-t{min(connections, 2)}", f"-c{connections}", f"-d{seconds}s"]
    command += [part for header in headers for part in ("-H", header)]
    said = subprocess.run([*command, address], capture_output=True, text=True, check=True).stdout
    figures, slowest = _FIGURES.search(said), _SLOWEST.search(said)
    assert figures and slowest, said
    wrong = [line.strip() for line in said.splitlines() if "Non-2xx" in line or "Socket errors" in line]
    return Load(float(figures[1]), float(slowest[1]) * _MILLISECONDS[slowest[2]], "; ".join(wrong))
