"""Chromium of 2018 and 2020, as Qt WebEngine 5.12 and 5.15 carry them, driven over the DevTools protocol."""

from __future__ import annotations

import json
import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ground import MOST_SECONDS, ROOT, ended, own_port
from websockets.sync.client import ClientConnection, connect

PLAIN_HOST = "0.0.0.0"
"""This machine by an address that is not trusted with a worker, which would fetch the whole site."""
VERSIONS = ("69", "83")
ABSENT = (
    "CHROMIUM {} IS NOT THERE, so pages were NOT tried in it: `make old` fetches it or says why it cannot"
)
_WINDOW = Path(__file__).parent / "window.py"
_SETTINGS = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    # Whatever asks for a host of the network fails at once.
    "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox --disable-gpu --proxy-server=127.0.0.1:9 "
    f"--proxy-bypass-list=127.0.0.1,{PLAIN_HOST}",
}


def python(version: str) -> Path:
    """The interpreter that has this Chromium; `make old` puts it there."""
    return ROOT / ".cache/old" / version / "bin/python"


class Tab:
    """One page of a Chromium, and what went wrong on it."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._calls = 0
        self._loaded = 0
        self.errors: list[str] = []
        """What the console showed as an error or a warning, and scripts that died."""
        for domain in ("Page", "Runtime", "Log", "DOM"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> Any:
        """The answer of the browser; what arrives meanwhile is kept."""
        self._calls += 1
        self._connection.send(json.dumps({"id": self._calls, "method": method, "params": parameters}))
        while True:
            message = self._received()
            if message.get("id") == self._calls:
                assert "error" not in message, f"{method}: {message['error']}"
                return message["result"]

    def _received(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self._connection.recv(timeout=MOST_SECONDS))
        said = message.get("params", {})
        if message.get("method") == "Page.loadEventFired":
            self._loaded += 1
        elif message.get("method") == "Runtime.exceptionThrown":
            details = said["exceptionDetails"]
            self.errors.append(f"script: {details.get('exception', details).get('description', details)}")
        elif message.get("method") == "Log.entryAdded" and said["entry"]["level"] in ("error", "warning"):
            self.errors.append(f"{said['entry']['text']} {said['entry'].get('url', '')}")
        elif message.get("method") == "Runtime.consoleAPICalled" and said["type"] in ("error", "warning"):
            self.errors.append(str([value.get("value") for value in said["args"]]))
        return message

    def resize(self, width: int, height: int = 740) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def open(self, url: str) -> None:
        """Opens a page and waits until it has loaded and its script, which runs after it, has run."""
        before = self._loaded
        self.call("Page.navigate", url=url)
        while self._loaded == before:
            self._received()
        self.value("new Promise(done => setTimeout(done, 0))")

    def value(self, expression: str) -> Any:
        """The value of a JavaScript expression on the page, waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait_for(self, condition: str, seconds: float = 10) -> None:
        """Waits until a JavaScript condition holds, also across pages."""
        end = time.monotonic() + seconds
        while True:
            with suppress(AssertionError):  # the page is just being left
                if self.value(condition):
                    return
            assert time.monotonic() < end, f"not true within {seconds} s: {condition}"
            time.sleep(0.02)

    def click(self, selector: str) -> None:
        """Clicks in the middle of an element, as a reader does."""
        x, y = self.value(
            f"(e => {{ e.scrollIntoView({{block: 'center'}}); const box = e.getClientRects()[0];"
            " return [box.left + box.width / 2, box.top + box.height / 2]; })"
            f"(document.querySelector({json.dumps(selector)}))"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def type(self, text: str) -> None:
        """Enters a text letter by letter where the cursor is; keys from DevTools may end these browsers."""
        for sign in text:
            self.value(
                f"(e => {{ e.value += {json.dumps(sign)};"
                " e.dispatchEvent(new Event('input', {bubbles: true})); })(document.activeElement)"
            )

    def taken(self) -> list[str]:
        """The errors so far; the next page starts with none."""
        found, self.errors = self.errors, []
        return found


@contextmanager
def running(version: str, folder: Path) -> Iterator[Tab]:
    """A tab of a Chromium without a window, with a home of its own."""
    # The interpreter's own settings are of another version of Python or another environment.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    own = {name: str(folder) for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    said = folder / "said.txt"
    with own_port() as port, said.open("wb") as output:
        settings = inherited | own | _SETTINGS | {"QTWEBENGINE_REMOTE_DEBUGGING": str(port)}
        command = [python(version), _WINDOW]
        with subprocess.Popen(command, stdout=output, stderr=output, env=settings) as process:
            try:
                with connect(_address(process, port, said), max_size=None, proxy=None) as connection:
                    yield Tab(connection)
            finally:
                ended(process)


def _address(process: subprocess.Popen[bytes], port: int, said: Path) -> str:
    """Where the page listens, once the browser says."""
    end = time.monotonic() + MOST_SECONDS
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while process.poll() is None and time.monotonic() < end:
        with suppress(OSError), opener.open(f"http://127.0.0.1:{port}/json", timeout=5) as answer:
            for target in json.load(answer):
                if target["type"] == "page" and "webSocketDebuggerUrl" in target:
                    return str(target["webSocketDebuggerUrl"])
        time.sleep(0.05)
    raise RuntimeError("the old Chromium did not start:\n" + said.read_text("utf-8", "replace")[-1000:])
