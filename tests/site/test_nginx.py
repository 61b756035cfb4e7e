"""The nginx configuration that the site carries, in a real nginx on this machine."""

from __future__ import annotations

import gzip
import http.client
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import addressed
import pytest
from addressed import MOVED_PAGE, TO_PAGE
from ground import ROOT
from kram.package.compressed import copies, write
from shipped_nginx import ABSENT, NGINX, running

pytestmark = pytest.mark.skipif(NGINX is None, reason=ABSENT)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with an address and with compressed copies."""
    copy = tmp_path_factory.mktemp("compressed") / "site"
    shutil.copytree(addressed.built(tmp_path_factory), copy)
    write(copies(copy, ROOT))
    (copy / ".well-known").mkdir()
    (copy / ".well-known/proof").write_text("certified")
    return copy


@pytest.fixture(scope="module")
def port(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    settings = (site / "nginx.conf").read_text("utf-8")
    with running(site, settings, tmp_path_factory.mktemp("nginx")) as number:
        yield number


def ask(port: int, path: str, method: str = "GET", **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={name.replace("_", "-"): v for name, v in headers.items()})
    answer = connection.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    result = Answer(answer.status, headers, answer.read())
    connection.close()
    return result


@pytest.mark.parametrize(
    ("path", "kind", "holds"),
    [
        ("/", "text/html; charset=utf-8", b'<html lang="id"'),
        ("/index.html", "text/html; charset=utf-8", b'<html lang="id"'),
        ("/en/", "text/html; charset=utf-8", b'<html lang="en"'),
        (f"/{TO_PAGE}.html", "text/html; charset=utf-8", b"Kurang cairan"),
        ("/penyebab/", "text/html; charset=utf-8", b"<main"),
        ("/links.json", "application/json; charset=utf-8", b'"version": 1'),
        ("/sitemap.xml", "text/xml; charset=utf-8", b"<urlset"),
        ("/robots.txt", "text/plain; charset=utf-8", b"Sitemap:"),
        ("/assets/lebih.js", "application/javascript; charset=utf-8", b"salin"),
        ("/assets/qr/index.svg", "image/svg+xml; charset=utf-8", b"<svg"),
        ("/assets/bagikan/index.png", "image/png", b"\x89PNG"),
        ("/manifest.webmanifest", "application/manifest+json", b"start_url"),
        ("/kram-kaki.zim", "application/octet-stream", b"Xapian"),
    ],
)
def test_every_kind_of_file_is_served_as_what_it_is(port: int, path: str, kind: str, holds: bytes) -> None:
    answer = ask(port, path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)
    assert holds in answer.body


@pytest.mark.parametrize(
    "path",
    ["/tidak-ada.html", "/en/penyebab/not-there", "/assets/", "/.git/config", "/_headers", "/nginx.conf"],
)
def test_what_is_not_there_is_a_404_in_both_languages(port: int, path: str) -> None:
    answer = ask(port, path)
    assert answer.status == 404
    assert b"Halaman tidak ditemukan" in answer.body and b"Page not found" in answer.body
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_folder_leads_to_its_first_page_on_the_same_host(port: int) -> None:
    answer = ask(port, "/penyebab")
    assert (answer.status, answer.headers["location"]) == (301, "/penyebab/")


@pytest.mark.parametrize("path", [f"/{TO_PAGE}.html", "/links.json", "/assets/lebih.js", "/sitemap.xml"])
def test_text_is_compressed_for_those_who_can_read_it(port: int, path: str) -> None:
    plain, packed = ask(port, path), ask(port, path, Accept_Encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip" and "Accept-Encoding" in packed.headers["vary"]
    assert gzip.decompress(packed.body) == plain.body and len(packed.body) < len(plain.body)


@pytest.mark.parametrize("path", ["/", f"/{TO_PAGE}.html", "/kram-kaki.zip", "/assets/qr/index.svg"])
def test_whoever_asks_for_the_head_alone_is_told_the_same(port: int, path: str) -> None:
    whole, head = ask(port, path), ask(port, path, "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers | {"date": ""} == whole.headers | {"date": ""}
    assert int(head.headers["content-length"]) == len(whole.body)


@pytest.mark.parametrize("path", ["/kram-kaki.zip", "/kram-kaki.zim"])
def test_a_download_that_broke_off_goes_on_where_it_ended_unless_the_file_is_another(
    port: int, site: Path, path: str
) -> None:
    whole = (site / path[1:]).read_bytes()
    etag = ask(port, path, "HEAD").headers["etag"]
    rest = ask(port, path, Range="bytes=1000-", If_Range=etag)
    assert (rest.status, rest.body) == (206, whole[1000:])
    assert rest.headers["content-range"] == f"bytes 1000-{len(whole) - 1}/{len(whole)}"
    anew = ask(port, path, Range="bytes=1000-", If_Range='"of-another-edition"')
    assert (anew.status, anew.body) == (200, whole)
    assert ask(port, path, Range=f"bytes={len(whole)}-").status == 416


def test_pictures_in_png_are_not_compressed_again(port: int) -> None:
    assert "content-encoding" not in ask(port, "/assets/bagikan/index.png", Accept_Encoding="gzip").headers


def test_pages_are_asked_for_again_and_answered_shortly(port: int) -> None:
    first = ask(port, f"/{TO_PAGE}.html")
    assert first.headers["cache-control"] == "no-cache"
    again = ask(port, f"/{TO_PAGE}.html", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["/assets/gambar/letak-betis.svg", "/assets/cari-id.js"])
def test_what_was_asked_for_with_a_fingerprint_is_kept_for_a_week(port: int, path: str) -> None:
    assert ask(port, path + "?v=0a1b2c3d").headers["cache-control"] == "public, max-age=604800"
    assert ask(port, path).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", [f"/{TO_PAGE}.html", "/links.json", "/assets/cari-id.js"])
def test_the_build_s_own_compressed_copy_is_handed_out(port: int, site: Path, path: str) -> None:
    answer = ask(port, path, Accept_Encoding="gzip")
    assert answer.body == (site / f"{path[1:]}.gz").read_bytes()
    assert "content-type" in answer.headers and "etag" in answer.headers


@pytest.mark.parametrize("path", ["/", f"/{TO_PAGE}.html", "/assets/qr/index.svg", "/tidak-ada"])
def test_every_answer_has_the_security_headers(port: int, path: str) -> None:
    headers = ask(port, path).headers
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-permitted-cross-domain-policies"] == "none"
    assert "camera=()" in headers["permissions-policy"]
    assert "nginx/" not in headers.get("server", "")


def test_a_page_has_its_own_policy_and_nothing_runs_in_anything_else(port: int) -> None:
    for path in ("/", f"/{TO_PAGE}.html", "/tidak-ada"):
        assert ask(port, path).headers["content-security-policy"] == "frame-ancestors 'none'"
    for path in ("/assets/qr/index.svg", "/links.json", "/sitemap.xml", "/kram-kaki.zip"):
        policy = ask(port, path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ") and policy.endswith("frame-ancestors 'none'")


def test_the_script_that_keeps_the_site_may_fetch_it_and_is_asked_for_again(port: int) -> None:
    headers = ask(port, "/sw.js").headers
    assert headers["content-security-policy"].startswith("default-src 'none'; connect-src 'self'; ")
    assert headers["cache-control"] == "no-cache"
    assert "connect-src" not in ask(port, "/assets/lebih.js").headers["content-security-policy"]


def test_browsers_are_held_to_https_only_where_the_answer_goes_out_over_https(port: int) -> None:
    assert "strict-transport-security" not in ask(port, "/").headers
    behind = ask(port, "/", X_Forwarded_Proto="https").headers
    assert behind["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        (f"/{TO_PAGE}.html.", f"/{TO_PAGE}.html"),
        (f"/{TO_PAGE}.html)", f"/{TO_PAGE}.html"),
        (f"/{TO_PAGE}.html),", f"/{TO_PAGE}.html"),
        (f"/{TO_PAGE}.", f"/{TO_PAGE}"),
        (f"/{TO_PAGE}/", f"/{TO_PAGE}.html"),
        ("/en/apa-itu/", "/en/apa-itu.html"),
    ],
)
def test_what_a_message_adds_to_a_link_is_forgiven(port: int, path: str, leads_to: str) -> None:
    answer = ask(port, path)
    assert (answer.status, answer.headers["location"]) == (301, leads_to)


def test_an_address_without_its_ending_is_the_page(port: int) -> None:
    assert ask(port, f"/{TO_PAGE}").body == ask(port, f"/{TO_PAGE}.html").body


def test_a_proof_for_a_certificate_is_served(port: int) -> None:
    assert ask(port, "/.well-known/proof").body == b"certified"


def test_other_sites_may_read_the_list_of_links_and_the_news_only(port: int) -> None:
    for path in ("/links.json", "/links.schema.json", "/perubahan.xml", "/en/perubahan.xml"):
        headers = ask(port, path).headers
        assert headers["access-control-allow-origin"] == "*"
        assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert "access-control-allow-origin" not in ask(port, "/index.html").headers


def test_a_page_that_moved_as_a_whole_is_a_301_so_that_browsers_keep_the_section(port: int) -> None:
    for folder in ("/", "/en/", "/dua-bahasa/"):
        answer = ask(port, f"{folder}lama/haus.html")
        assert (answer.status, answer.headers["location"]) == (301, f"{folder}{TO_PAGE}.html")


def test_a_page_whose_headings_went_elsewhere_answers_for_itself(port: int) -> None:
    answer = ask(port, f"/{MOVED_PAGE}.html")
    assert answer.status == 200 and b'class="pindah' in answer.body


def test_one_named_site_may_frame_the_pages_once_the_settings_say_so(site: Path, tmp_path: Path) -> None:
    """As the first lines of the file tell whoever runs the server."""
    settings = (site / "nginx.conf").read_text("utf-8")
    head = settings.partition("\nmap ")[0]
    assert "frame-ancestors https://portal.example.org" in head and "X-Frame-Options" in head
    body = settings.removeprefix(head)
    named = body.replace("frame-ancestors 'none'", "frame-ancestors https://portal.example.org")
    lines = [line for line in named.splitlines() if "X-Frame-Options" not in line]
    with running(site, "\n".join(lines), tmp_path) as other:
        headers = ask(other, "/").headers
    assert headers["content-security-policy"] == "frame-ancestors https://portal.example.org"
    assert "x-frame-options" not in headers
    assert "frame-ancestors https://portal.example.org" in (site / "_headers").read_text("utf-8")
