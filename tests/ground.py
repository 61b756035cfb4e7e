"""What the tests stand on: the repository, a server on loopback, and the installed Chromium."""

from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
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
