"""What sajikan.py and _headers say, beside nginx.conf: a page has its policy, all else runs nothing."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import addressed
import pytest
from ground import answering, own_port

RUNS = (".svg", ".xml", ".json", ".js")
"""What a browser shows or runs at its own address, and is no page."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One file of each kind beside the script that serves them, as somebody unpacks them in a clinic."""
    site = addressed.built(tmp_path_factory)
    copy = tmp_path_factory.mktemp("sajikan")
    for name in ("sajikan.py", "index.html", "sw.js", "links.json", "sitemap.xml", "assets/qr/index.svg"):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    with own_port() as number, answering([sys.executable, "sajikan.py", str(number)], number, cwd=folder):
        yield number


def asked(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={name.replace("_", "-"): v for name, v in headers.items()})
    answer = connection.getresponse()
    result = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return result


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_python_lets_run_nothing_but_pages(port: int, method: str) -> None:
    policies = {}
    for path in ("/", "/index.html?x=1", "/nothing", "/links.json", "/sitemap.xml", "/assets/qr/index.svg"):
        _, headers, _ = asked(port, path, method)
        policies[path] = headers["content-security-policy"]
    assert {policies[path] for path in ("/", "/index.html?x=1", "/nothing")} == {"frame-ancestors 'none'"}
    for path in ("/links.json", "/sitemap.xml", "/assets/qr/index.svg"):
        assert policies[path].startswith("default-src 'none'; ")
        assert policies[path].endswith("frame-ancestors 'none'")
    assert "connect-src 'self'" in asked(port, "/sw.js?x")[1]["content-security-policy"]


def test_python_never_says_that_a_page_is_the_old_one(port: int) -> None:
    for day in ("Fri, 01 Jan 2100 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"):
        status, headers, body = asked(port, "/index.html", If_Modified_Since=day)
        assert (status, headers["cache-control"]) == (200, "no-cache") and b"<main" in body


def test_python_lists_no_folder(port: int) -> None:
    assert asked(port, "/assets/")[0] == 404


def test_python_answers_a_request_that_cannot_be_read(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(b"GET\x00 / / / HTTP/9\r\n\r\n")
        answer = line.recv(4096)
    assert b" 400 " in answer or b" 505 " in answer
    assert asked(port, "/")[0] == 200


def _joined(rules: str, path: str) -> str:
    """Every policy that hosts send with a path: of all rules that fit, as Netlify joins them."""
    found, fits = [], False
    for line in rules.splitlines():
        if line.startswith("/"):
            fits = fnmatch(path, line)
        elif fits and (policy := re.match(r"\s+Content-Security-Policy: (.*)", line)):
            found.append(policy[1])
    return ", ".join(found)


def test_hosts_that_read_headers_let_run_nothing_but_pages(tmp_path_factory: pytest.TempPathFactory) -> None:
    site = addressed.built(tmp_path_factory)
    rules = (site / "_headers").read_text("utf-8")
    paths = [f"/{file.relative_to(site).as_posix()}" for file in site.rglob("*") if file.suffix in RUNS]
    assert {Path(path).suffix for path in paths} == set(RUNS)
    free = [path for path in paths if "default-src 'none'" not in _joined(rules, path)]
    assert free == []
    assert "connect-src 'self'" in _joined(rules, "/sw.js")
    for page in ("/index.html", "/en/index.html", "/404.html"):
        assert _joined(rules, page) == "frame-ancestors 'none'"
