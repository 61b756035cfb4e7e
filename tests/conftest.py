"""What the tests share: the built site, a server for it on loopback, and a real browser."""

from __future__ import annotations

import compileall
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import firefox
import pytest
from firefox import Firefox
from ground import ROOT, SITE, launched, serve
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

_SOURCES = ("docs", "overrides", "scripts", "mkdocs.yml", "requirements.lock")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--without-site", action="store_true", help="only tests that need no built site")
    parser.addoption(
        "--every-page",
        action="store_true",
        help="look at every page in every state instead of one page of each kind",
    )


def pytest_configure(config: pytest.Config) -> None:
    """The same few examples each time, or many new ones; no example is kept for the next run."""
    many = config.option.every_page
    examples = 2_000 if many else 50
    settings.register_profile(
        "ours", max_examples=examples, derandomize=not many, database=None, deadline=None, print_blob=many
    )
    settings.load_profile("ours")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Before the workers start: compiles our scripts, and builds the site where its sources are newer."""
    options = session.config.option
    if hasattr(session.config, "workerinput") or options.collectonly:
        return
    compileall.compile_dir(ROOT / "scripts", quiet=2)
    if not (options.without_site or _is_fresh()):
        built = subprocess.run([sys.executable, "scripts/build.py"], cwd=ROOT, check=False)
        if built.returncode:
            pytest.exit("no tests were run: the site could not be built, see the lines above", returncode=1)


def _is_fresh() -> bool:
    """The files say the day of their edition; the folder says when it was built."""
    if not (SITE / "index.html").exists():
        return False
    built = SITE.stat().st_mtime
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


@pytest.fixture(scope="session")
def browser(playwright: Playwright, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """A browser for all tests of one core; each test opens a context of its own in it."""
    chromium = launched(playwright, whole=pytestconfig.option.every_page)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def firefox_tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A tab of a Firefox that reaches no host, for all tests of one core."""
    with firefox.running(tmp_path_factory.mktemp("firefox")) as running:
        yield running
