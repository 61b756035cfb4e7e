"""The installed Firefox, driven over WebDriver BiDi, with every way to a network closed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ground import ended
from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
MOST_SECONDS = 300
"""For an answer, on a machine with much else to do; a Firefox that has died closes its connection at once."""
ABSENT = "FIREFOX IS NOT INSTALLED, so the ZIP was NOT tried in it: `make browser` installs it or says how"

# A proxy that nobody answers: whatever asks for a host fails, and is in `requests` all the same.
_PREFERENCES = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.allow_hijacking_localhost": True,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "services.settings.server": "data:,",
}

# Said by the page itself, since neither shows in BiDi's log: what the policy refused, and what did not load.
_WATCH = """() => {
  window.__wrong = [];
  addEventListener("securitypolicyviolation", e => __wrong.push("refused: " + e.blockedURI));
  const failed = e => __wrong.push("failed: " + (e.message || e.target.src || e.target.href));
  addEventListener("error", failed, true);
}"""

_MIDDLE = """selector => {
  const element = document.querySelector(selector);
  element.scrollIntoView({block: "center"});
  const box = element.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
}"""


def path() -> str | None:
    """Where Firefox is installed, if it is."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Firefox:
    """One tab of a Firefox, and what went wrong in it."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._calls = 0
        self.errors: list[str] = []
        """What the console of any page showed as an error or a warning."""
        self.requests: list[str] = []
        """Addresses that pages asked for."""
        self.call("session.new", capabilities={})
        self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        # The tab that Firefox opens with never gets the focus.
        self._tab: str = self.call("browsingContext.create", type="tab")["context"]
        self.call("script.addPreloadScript", functionDeclaration=_WATCH)

    def call(self, method: str, **parameters: Any) -> Any:
        """Calls BiDi and gives the result; what arrives meanwhile is kept."""
        self._calls += 1
        self._connection.send(json.dumps({"id": self._calls, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._connection.recv(timeout=MOST_SECONDS))
            if message.get("id") == self._calls:
                if message["type"] == "error":
                    raise RuntimeError(f"{method}: {message['message']}")
                return message["result"]
            self._keep(message)

    def _keep(self, message: dict[str, Any]) -> None:
        if message.get("method") == "log.entryAdded" and message["params"]["level"] in ("error", "warn"):
            self.errors.append(message["params"].get("text") or "")
        elif message.get("method") == "network.beforeRequestSent":
            self.requests.append(message["params"]["request"]["url"])

    def open(self, url: str) -> None:
        """Opens a page and waits until it has loaded."""
        self.call("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def value(self, expression: str) -> Any:
        """The value of a JavaScript expression on the page, waited for."""
        result = self.call(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then(JSON.stringify)",
            target={"context": self._tab},
            awaitPromise=True,
        )
        if result["type"] == "exception":
            raise RuntimeError(result["exceptionDetails"]["text"])
        return json.loads(result["result"].get("value", "null"))

    def wait_for(self, condition: str, seconds: float = 10) -> None:
        """Waits until a JavaScript condition holds, also across pages."""
        end = time.monotonic() + seconds
        while True:
            with suppress(RuntimeError):  # the page is just being left
                if self.value(f"document.readyState === 'complete' && ({condition})"):
                    return
            assert time.monotonic() < end, f"not true within {seconds} s: {condition}"
            time.sleep(0.02)

    def click(self, selector: str) -> None:
        """Clicks in the middle of an element, as a reader does."""
        self.wait_for(f"document.querySelector({json.dumps(selector)}) !== null")
        x, y = self.value(f"({_MIDDLE})({json.dumps(selector)})")
        press = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act("pointer", press)

    def type(self, text: str) -> None:
        """Presses the keys of a text, one after the other."""
        self._act("key", [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")])

    def _act(self, device: str, actions: list[dict[str, Any]]) -> None:
        source = {"type": device, "id": device, "actions": actions}
        self.call("input.performActions", context=self._tab, actions=[source])


@contextmanager
def running(profile: Path, allowed: str = "") -> Iterator[Firefox]:
    """A Firefox without a window, with a profile of its own; it reaches no host but the allowed one."""
    program = path()
    assert program is not None, ABSENT
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "user.js").write_text(
        "".join(
            f"user_pref({json.dumps(k)}, {json.dumps(v)});\n"
            for k, v in {**_PREFERENCES, "network.proxy.no_proxies_on": allowed}.items()
        ),
        "utf-8",
    )
    command = [
        program,
        "--headless",
        "--no-remote",
        "--profile",
        str(profile),
        "--remote-debugging-port",
        "0",
    ]
    said = profile / "said.txt"
    with (
        said.open("wb") as stderr,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=stderr) as process,
    ):
        try:
            with connect(_address(process, said), max_size=None, proxy=None) as connection:
                yield Firefox(connection)
        finally:
            ended(process)


def _address(process: subprocess.Popen[bytes], said: Path) -> str:
    """Where Firefox listens, as it says when it has started."""
    end = time.monotonic() + MOST_SECONDS
    while process.poll() is None and time.monotonic() < end:
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", said.read_text("utf-8", "replace")):
            return f"{found[1]}/session"
        time.sleep(0.05)
    raise RuntimeError("Firefox did not start:\n" + said.read_text("utf-8", "replace")[-1000:])
