"""A web server on loopback that compresses as a good host does, and remembers what it was asked for."""

from __future__ import annotations

import mimetypes
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".map", ".webmanifest"}


@cache
def compressed(path: Path) -> bytes:
    """A file as it goes over the wire: text in brotli at its best, as hosts store it."""
    content = path.read_bytes()
    return brotli.compress(content) if path.suffix in _TEXT else content


@dataclass(frozen=True)
class Answer:
    """What the server sent: a path, the status, and the bytes of the body."""

    path: str
    status: int
    size: int


@dataclass
class Served:
    """A folder behind a server."""

    folder: Path
    address: str = ""
    answers: list[Answer] = field(default_factory=list)

    def since(self, start: int) -> list[Answer]:
        """What was sent after the first ``start`` answers."""
        return self.answers[start:]


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serves a folder while the block runs."""
    site = Served(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            super().setup()
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = (folder / path.lstrip("/")).resolve()
            if file.is_dir():
                file /= "index.html"
            found = file.is_file() and file.is_relative_to(folder.resolve())
            body = compressed(file) if found else b""
            site.answers.append(Answer(path, 200 if found else 404, len(body)))
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            head = [
                f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}",
                f"Content-Type: {kind}" + ("; charset=utf-8" if file.suffix in _TEXT else ""),
                f"Content-Length: {len(body)}",
                "Cache-Control: max-age=600",
            ]
            if found and file.suffix in _TEXT:
                head.append("Content-Encoding: br")
            # In one go: two small writes would wait for each other.
            self.wfile.write("\r\n".join([*head, "", ""]).encode() + body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
