"""The nginx configuration that a site carries, in a real nginx on this machine."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ABSENT = "NGINX IS NOT INSTALLED, so the configuration was NOT tried: `make browser` installs it or says how"
NGINX = next((found for name in ("nginx", "/usr/sbin/nginx") if (found := shutil.which(name))), None)


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@contextmanager
def running(site: Path, settings: str, prefix: Path) -> Iterator[int]:
    """The port of nginx with a site, as its nginx.conf says but for the port and the folder."""
    number = free_port()
    server, ports = re.subn(r"\blisten 80;", f"listen 127.0.0.1:{number};", settings)
    server, roots = re.subn(r"\broot /var/www/[\w-]+;", f"root {site};", server)
    assert ports == roots == 1
    (prefix / "server.conf").write_text(server, "utf-8")
    temporary = "".join(
        f"{name}_temp_path {prefix}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (prefix / "nginx.conf").write_text(
        f"{'user root;' if os.getuid() == 0 else ''}\n"
        f"daemon off; pid {prefix}/pid; error_log stderr; events {{}}\n"
        f"http {{ access_log off; {temporary}\n"
        f"include /etc/nginx/mime.types; include {prefix}/server.conf; }}\n"
    )
    command = [str(NGINX), "-p", str(prefix), "-e", "stderr", "-c", str(prefix / "nginx.conf")]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0 and "[warn]" not in tested.stderr, tested.stderr
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(number, process)
        yield number
    finally:
        process.terminate()
        process.wait(10)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        assert process.poll() is None, "nginx stopped"
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail("nginx did not answer")
