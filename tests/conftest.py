"""What the tests share: the built site, a server for it on loopback, and a real browser."""

from __future__ import annotations

import functools
import http.server
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
_SOURCES = ("docs", "overrides", "scripts", "mkdocs.yml", "requirements.lock")
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--every-page",
        action="store_true",
        help="look at every page in every state instead of one page of each kind",
    )


def pytest_sessionstart(session: pytest.Session) -> None:
    """Builds the site once, before the workers start, where it is missing or older than its sources."""
    if hasattr(session.config, "workerinput") or session.config.option.collectonly:
        return
    if not _is_fresh():
        built = subprocess.run([sys.executable, "scripts/build.py"], cwd=ROOT, check=False)
        if built.returncode:
            pytest.exit("no tests were run: the site could not be built, see the lines above", returncode=1)


def _is_fresh() -> bool:
    index = SITE / "index.html"
    if not index.exists():
        return False
    built = index.stat().st_mtime
    files = [
        file
        for name in _SOURCES
        for file in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    ]
    return all(file.stat().st_mtime <= built for file in files)


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built website."""
    return SITE


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """A server of a folder on a free loopback port, and its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built website is served while the tests run."""
    server, url = serve(site)
    yield url
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


def launched(playwright: Playwright, *arguments: str) -> Browser:
    """The installed Chromium, without a window and without talking to anyone."""
    path = next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.fail("Chromium is not installed: run `make browser`, which installs it or says how")
    quiet = [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
    ]
    return playwright.chromium.launch(executable_path=path, args=[*quiet, *arguments])


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A browser for all tests of one core; each test opens a context of its own in it."""
    chromium = launched(playwright)
    yield chromium
    chromium.close()
