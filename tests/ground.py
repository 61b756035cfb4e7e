"""What the tests use: the repository, a server on loopback, and the installed Chromium."""

from __future__ import annotations

import functools
import http.server
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
MOST_SECONDS = 60
"""Until a program answers, on a machine with much else to do."""
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELL_NAMES = ("chromium-headless-shell", "chrome-headless-shell")
"""The same engine without the browser around it, which would be half of the work of opening a page."""
# The panels of the address bar are web pages of their own, which each new window loads beside the page that
# is tried. The other names are those that Playwright switches off: this list takes the place of its own.
_UNUSED_FEATURES = (
    "WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup,AvoidUnnecessaryBeforeUnloadCheckSync,"
    "DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,"
    "PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,"
    "PreconnectToSearch"
)


def copy_parts(folder: Path, *names: str) -> None:
    """Copies files and folders of the repository, with what Python has compiled of them: it starts faster."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, folder / name)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that has gone on to another page no longer listens."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """A server of a folder on a free loopback port, and its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}"


@contextmanager
def own_port() -> Iterator[int]:
    """A port of this machine that is given to nobody else meanwhile, on which one program may listen."""
    with socket.socket() as held:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        held.bind(("127.0.0.1", 0))
        number: int = held.getsockname()[1]
        if sys.platform != "linux":  # where a port that is held is closed to that program, too
            held.close()
        yield number


@contextmanager
def answering(command: Sequence[str], port: int, **options: Any) -> Iterator[None]:
    """A program that answers on a port, until the block ends."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    ) as process:
        try:
            end = time.monotonic() + MOST_SECONDS
            while not _answers(port):
                assert process.poll() is None and time.monotonic() < end, f"{command[0]} does not answer"
                time.sleep(0.05)
            yield
        finally:
            ended(process)


def ended(process: subprocess.Popen[Any]) -> None:
    """Ends a program, which may tidy up first."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()


def _answers(port: int) -> bool:
    with suppress(OSError):
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    return False


def launched(playwright: Playwright, *arguments: str, whole: bool = False) -> Browser:
    """The installed Chromium without a window, talking to nobody; its engine alone where that will do."""
    names = CHROMIUM_NAMES if whole else (*SHELL_NAMES, *CHROMIUM_NAMES)
    path = next((found for name in names if (found := shutil.which(name))), None)
    if path is None:
        pytest.fail("Chromium is not installed: run `make browser`, which installs it or says how")
    quiet = [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        f"--disable-features={_UNUSED_FEATURES}",
    ]
    return playwright.chromium.launch(executable_path=path, args=[*quiet, *arguments])
