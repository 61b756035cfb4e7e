"""The nginx configuration that the site carries, in a real nginx on this machine."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass

import addressed
import pytest
from addressed import MOVED_PAGE

ABSENT = "NGINX IS NOT INSTALLED, so the configuration was NOT tried: `make browser` installs it or says how"
NGINX = next((found for name in ("nginx", "/usr/sbin/nginx") if (found := shutil.which(name))), None)

pytestmark = pytest.mark.skipif(NGINX is None, reason=ABSENT)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A running nginx with the site, as its nginx.conf says but for the port and the folder."""
    site = addressed.built(tmp_path_factory.getbasetemp().parent)
    prefix = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    given = (site / "nginx.conf").read_text("utf-8")
    assert given.count("listen 80;") == given.count("root /var/www/kram-kaki;") == 1
    server = given.replace("listen 80;", f"listen 127.0.0.1:{number};")
    server = server.replace("root /var/www/kram-kaki;", f"root {site};")
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


def ask(port: int, path: str, **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): v for name, v in headers.items()})
    answer = connection.getresponse()
    told = {name.lower(): value for name, value in answer.getheaders()}
    result = Answer(answer.status, told, answer.read())
    connection.close()
    return result


@pytest.mark.parametrize(
    ("path", "kind", "holds"),
    [
        ("/", "text/html; charset=utf-8", b'<html lang="id"'),
        ("/index.html", "text/html; charset=utf-8", b'<html lang="id"'),
        ("/en/", "text/html; charset=utf-8", b'<html lang="en"'),
        ("/penyebab/dehidrasi.html", "text/html; charset=utf-8", b"Kurang cairan"),
        ("/penyebab/", "text/html; charset=utf-8", b"<main"),
        ("/links.json", "application/json; charset=utf-8", b'"version": 1'),
        ("/sitemap.xml", "text/xml; charset=utf-8", b"<urlset"),
        ("/robots.txt", "text/plain; charset=utf-8", b"Sitemap:"),
        ("/assets/klinik.js", "application/javascript; charset=utf-8", b"klinik"),
        ("/assets/qr/index.svg", "image/svg+xml; charset=utf-8", b"<svg"),
        ("/assets/bagikan/index.png", "image/png", b"\x89PNG"),
    ],
)
def test_every_kind_of_file_is_served_as_what_it_is(port: int, path: str, kind: str, holds: bytes) -> None:
    answer = ask(port, path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)
    assert holds in answer.body


@pytest.mark.parametrize(
    "path", ["/tidak-ada.html", "/en/penyebab/not-there", "/assets/", "/.git/config", "/_headers"]
)
def test_what_is_not_there_is_a_404_in_both_languages(port: int, path: str) -> None:
    answer = ask(port, path)
    assert answer.status == 404
    assert b"Halaman tidak ada" in answer.body and b"Page not found" in answer.body
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_folder_leads_to_its_first_page_on_the_same_host(port: int) -> None:
    answer = ask(port, "/penyebab")
    assert (answer.status, answer.headers["location"]) == (301, "/penyebab/")


@pytest.mark.parametrize(
    "path", ["/penyebab/dehidrasi.html", "/links.json", "/assets/klinik.js", "/sitemap.xml"]
)
def test_text_is_compressed_for_those_who_can_read_it(port: int, path: str) -> None:
    plain, packed = ask(port, path), ask(port, path, Accept_Encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip" and "Accept-Encoding" in packed.headers["vary"]
    assert gzip.decompress(packed.body) == plain.body and len(packed.body) < len(plain.body)


def test_pictures_in_png_are_not_compressed_again(port: int) -> None:
    assert "content-encoding" not in ask(port, "/assets/bagikan/index.png", Accept_Encoding="gzip").headers


def test_pages_are_asked_for_again_and_answered_shortly(port: int) -> None:
    first = ask(port, "/penyebab/dehidrasi.html")
    assert first.headers["cache-control"] == "no-cache"
    again = ask(port, "/penyebab/dehidrasi.html", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/assets/qr/index.svg", "/assets/bagikan/index.png", "/assets/gambar/letak-betis.svg"]
)
def test_pictures_are_kept_for_a_week(port: int, path: str) -> None:
    assert ask(port, path).headers["cache-control"] == "public, max-age=604800"


@pytest.mark.parametrize("path", ["/", "/penyebab/dehidrasi.html", "/assets/qr/index.svg", "/tidak-ada"])
def test_every_answer_has_the_security_headers(port: int, path: str) -> None:
    headers = ask(port, path).headers
    assert headers["content-security-policy"] == "frame-ancestors 'none'"
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "camera=()" in headers["permissions-policy"]
    assert "nginx/" not in headers.get("server", "")


def test_other_sites_may_read_the_list_of_links_and_the_news_only(port: int) -> None:
    for path in ("/links.json", "/links.schema.json", "/perubahan.xml", "/en/perubahan.xml"):
        assert ask(port, path).headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in ask(port, "/index.html").headers


def test_a_page_that_moved_as_a_whole_is_a_301_so_that_browsers_keep_the_section(port: int) -> None:
    for folder in ("/", "/en/", "/dua-bahasa/"):
        answer = ask(port, f"{folder}lama/haus.html")
        assert (answer.status, answer.headers["location"]) == (301, f"{folder}penyebab/dehidrasi.html")


def test_a_page_whose_headings_went_elsewhere_answers_for_itself(port: int) -> None:
    answer = ask(port, f"/{MOVED_PAGE}.html")
    assert answer.status == 200 and b'class="pindah' in answer.body
