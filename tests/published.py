"""A website that stops, hesitates or publishes another edition, as a test has it."""

from __future__ import annotations

import http.server
import json
import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kram.sums import mark

FEW = ("index.html", "en/index.html", "penyebab/dehidrasi.html", "topik.html", "unduh.html")
"""Pages of a small edition, which is kept at once; what pages ask for is in it as well."""
CORRECTED = "penyebab/dehidrasi.html"
NOTICE = "#salinan"
"""What a page says above itself where it is the copy."""


@dataclass
class Website:
    """A folder on a server that stops, hesitates, or lacks a file, as a test has it."""

    folder: Path
    address: str = ""
    slow: float = 0
    gone: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    server: http.server.ThreadingHTTPServer | None = None

    def start(self, port: int = 0) -> None:
        site = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments: object) -> None:
                super().__init__(*arguments, directory=str(site.folder))  # type: ignore[arg-type]

            def do_GET(self) -> None:
                path = self.path.split("?")[0].lstrip("/")
                site.asked.append(path)
                if path.endswith(".html"):
                    time.sleep(site.slow)
                if path in site.gone:
                    self.send_error(404)
                else:
                    super().do_GET()

            def do_HEAD(self) -> None:
                if self.path.lstrip("/") in site.gone:
                    self.send_error(404)
                else:
                    super().do_HEAD()

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                pass

        self.server = Server(("127.0.0.1", port), Handler)
        self.address = f"http://localhost:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> int:
        """The port, to start there again."""
        assert self.server is not None
        port = int(self.server.server_address[1])
        self.server.shutdown()
        self.server.server_close()
        return port

    def publish(self, keep: Callable[[str], bool] = lambda path: True) -> None:
        """Another edition: the list and the script that names it, as the build makes them."""
        listing, worker = self.folder / "assets/simpanan.json", self.folder / "sw.js"
        paths = [path for path in json.loads(listing.read_text("utf-8")) if keep(path)]
        marks = {path: mark((self.folder / path).read_bytes()) for path in paths}
        replace(listing, json.dumps(marks, separators=(",", ":")))
        edition = mark(listing.read_bytes())
        text = re.sub(r'"edition":"\w+"', f'"edition":"{edition}"', worker.read_text("utf-8"), count=1)
        replace(worker, text)

    def correct(self, old: str, new: str) -> None:
        """A correction of equal size, published as an edition."""
        page = self.folder / CORRECTED
        text = page.read_text("utf-8")
        assert old in text and len(old) == len(new)
        replace(page, text.replace(old, new))
        self.publish()


def replace(file: Path, text: str) -> None:
    """A changed file is newer than the one before it, as scripts/kram/package/times.py has it."""
    before = int(file.stat().st_mtime)
    file.write_text(text, "utf-8")
    os.utime(file, (before + 2, before + 2))


@contextmanager
def published(site: Path, folder: Path) -> Iterator[Website]:
    """A small edition of the website, served."""
    made = Website(folder)
    shutil.copytree(site, made.folder, ignore=shutil.ignore_patterns("*.gz", "*.br", "*.zip", "*.zim"))
    made.publish(lambda path: path in FEW or not path.endswith(".html"))
    made.start()
    yield made
    made.stop()
