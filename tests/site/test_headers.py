"""Over https, the shipped nginx sends what OWASP and the MDN HTTP Observatory ask of a site of pages.

`make test` applies the rules by hand; `make test-all` fetches the Observatory, which looks at this machine.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import addressed
import pytest
from ground import ROOT, own_port
from lxml import html
from shipped_nginx import ABSENT, NGINX, running

pytestmark = pytest.mark.skipif(NGINX is None, reason=ABSENT)
PAGES = ("/", "/en/", "/penyebab/dehidrasi.html", "/unduh.html", "/dua-bahasa/index.html")
HALF_A_YEAR = 15_768_000


@dataclass(frozen=True)
class Secure:
    """nginx with the site over https: its port, one on which plain http leads there, and its certificate."""

    port: int
    plain: int
    certificate: Path


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secure]:
    """As somebody sets it up who hosts the site, with a certificate that the test has made."""
    if not shutil.which("openssl"):
        pytest.fail("the test of https needs openssl: install the package openssl")
    folder = tmp_path_factory.mktemp("https")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    made += [
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run(made, check=True, capture_output=True)
    site = addressed.built(tmp_path_factory)
    settings = (site / "nginx.conf").read_text("utf-8")
    with own_port() as port, own_port() as plain:
        over_https = f"listen 80; listen 127.0.0.1:{port} ssl; "
        over_https += f"ssl_certificate {certificate}; ssl_certificate_key {key};"
        server = f"server {{ listen 127.0.0.1:{plain}; return 301 https://localhost:{port}$request_uri; }}"
        with running(site, f"{settings.replace('listen 80;', over_https)}\n{server}\n", folder):
            yield Secure(port, plain, certificate)


def asked(server: Secure, path: str) -> tuple[dict[str, str], str]:
    """The headers of an answer over https, and its text."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    connection = http.client.HTTPSConnection("127.0.0.1", server.port, timeout=10, context=trusting)
    connection.request("GET", path)
    answer = connection.getresponse()
    result = {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
    assert answer.status == 200
    connection.close()
    return result


def policies(headers: Mapping[str, str], page: str) -> dict[str, str]:
    """What the policy of the answer and the one in the page say together."""
    found = html.fromstring(page.encode()).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    both = [*headers["content-security-policy"].split(";"), *";".join(map(str, found)).split(";")]
    directives = (part.strip().partition(" ") for part in both if part.strip())
    return {name: sources for name, _, sources in directives}


# https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring: points beside 100, and when.
def score(headers: Mapping[str, str], page: str) -> dict[str, int]:
    policy = policies(headers, page)
    unsafe = re.search(r"unsafe|\*|https?:|data:", policy["script-src"] + policy["style-src"])
    strict = policy["default-src"] == policy["form-action"] == "'none'" and not unsafe
    age = int(re.match(r"max-age=(\d+)", headers.get("strict-transport-security", "max-age=0"))[1])  # type: ignore[index]
    others = [a for a in html.fromstring(page.encode()).xpath("//script/@src") if "//" in a]
    return {
        "policy": 10 if strict else -20,
        "cookies": -20 if "set-cookie" in headers else 0,
        "resources of other origins": -50 if "access-control-allow-credentials" in headers else 0,
        "referrer": 5 if headers.get("referrer-policy") == "no-referrer" else 0,
        "https only": 0 if age >= HALF_A_YEAR else -20,
        "scripts of other hosts": -5 if others else 0,
        "kinds of content": 0 if headers.get("x-content-type-options") == "nosniff" else -5,
        "frames": 5 if policy.get("frame-ancestors") == "'none'" else -20,
        "resource policy": 10 if headers.get("cross-origin-resource-policy") == "same-origin" else 0,
    }


@pytest.mark.parametrize("path", PAGES)
def test_a_page_gets_the_best_grade_of_the_observatory(secure: Secure, path: str) -> None:
    """130 points, A+.

    5 more are for sites that browsers know before they visit; that is the choice of who owns the host.
    """
    assert score(*asked(secure, path)) == {
        "policy": 10,
        "cookies": 0,
        "resources of other origins": 0,
        "referrer": 5,
        "https only": 0,
        "scripts of other hosts": 0,
        "kinds of content": 0,
        "frames": 5,
        "resource policy": 10,
    }


@pytest.fixture
def observatory(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The Observatory in a folder of its own; it fetches no list of what browsers know of other sites."""
    if not request.config.option.every_page:
        pytest.skip("THE OBSERVATORY DID NOT LOOK: make test-all fetches it; its rules were applied by hand")
    folder = Path(shutil.copytree(ROOT / "tests/observatory", tmp_path / "observatory"))
    fetch = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    if (
        not shutil.which("npm")
        or subprocess.run(fetch, cwd=folder, capture_output=True, check=False).returncode
    ):
        pytest.skip("THE OBSERVATORY DID NOT LOOK: it could not be fetched")
    lists = folder / "node_modules/@mdn/mdn-http-observatory/conf"
    (lists / "hsts-preload.json").write_text("{}")
    (lists / "tld-list.json").write_text("[]")
    return folder


def test_the_observatory_itself_gives_its_best_grade(observatory: Path, secure: Secure) -> None:
    for path in PAGES:
        done = subprocess.run(
            ["node", "scan.js", str(secure.plain), str(secure.port), path],
            cwd=observatory,
            env=os.environ | {"NODE_EXTRA_CA_CERTS": str(secure.certificate)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout) == {"score": 130, "grade": "A+", "failed": []}, path


# https://owasp.org/www-project-secure-headers/ but Clear-Site-Data: no reader signs in or out.
OWASP = {
    "strict-transport-security": r"max-age=31536000",
    "x-frame-options": r"DENY",
    "x-content-type-options": r"nosniff",
    "content-security-policy": r".*frame-ancestors 'none'",
    "x-permitted-cross-domain-policies": r"none",
    "referrer-policy": r"no-referrer",
    "cross-origin-embedder-policy": r"require-corp",
    "cross-origin-opener-policy": r"same-origin",
    "cross-origin-resource-policy": r"same-origin",
    "permissions-policy": r"camera=\(\), .*",
    "cache-control": r"no-cache",
    "x-dns-prefetch-control": r"off",
}


@pytest.mark.parametrize("path", [*PAGES, "/assets/lebih.js", "/assets/qr/index.svg", "/sitemap.xml"])
def test_every_answer_has_the_headers_that_owasp_names(secure: Secure, path: str) -> None:
    headers, _ = asked(secure, path)
    assert [name for name, value in OWASP.items() if not re.fullmatch(value, headers.get(name, ""))] == []


@pytest.mark.parametrize("name", ["server", "x-powered-by", "etag-salt", "via", "x-generator"])
def test_no_answer_says_what_it_was_made_with(secure: Secure, name: str) -> None:
    assert asked(secure, "/")[0].get(name, "nginx") == "nginx"
