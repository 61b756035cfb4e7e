"""The nginx configuration that a site carries, in a real nginx on this machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ground import answering, own_port

ABSENT = "NGINX IS NOT INSTALLED, so the configuration was NOT tried: `make browser` installs it or says how"
NGINX = next((found for name in ("nginx", "/usr/sbin/nginx") if (found := shutil.which(name))), None)


@contextmanager
def running(site: Path, settings: str, prefix: Path) -> Iterator[int]:
    """The port of nginx with a site, as its nginx.conf says but for the port and the folder."""
    with own_port() as number:
        command = _configured(site, settings, prefix, number)
        tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
        assert tested.returncode == 0 and "[warn]" not in tested.stderr, tested.stderr
        with answering(command, number):
            yield number


def _configured(site: Path, settings: str, prefix: Path, port: int) -> list[str]:
    """The command that starts nginx with these settings."""
    server, ports = re.subn(r"\blisten 80;", f"listen 127.0.0.1:{port};", settings)
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
    return [str(NGINX), "-p", str(prefix), "-e", "stderr", "-c", str(prefix / "nginx.conf")]
