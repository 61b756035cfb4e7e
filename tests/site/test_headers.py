"""Over https, the shipped nginx sends what OWASP and the MDN HTTP Observatory ask of a site of pages.

The rules are applied by hand: neither service can look at a machine that is not on the internet.
"""

from __future__ import annotations

import http.client
import re
import shutil
import ssl
import subprocess
from collections.abc import Iterator, Mapping

import addressed
import pytest
from lxml import html
from shipped_nginx import ABSENT, NGINX, free_port, running

pytestmark = pytest.mark.skipif(NGINX is None, reason=ABSENT)
PAGES = ("/", "/en/", "/penyebab/dehidrasi.html", "/unduh.html", "/dua-bahasa/index.html")
HALF_A_YEAR = 15_768_000


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port on which nginx serves the site over https, with a certificate that the test has made."""
    if not shutil.which("openssl"):
        pytest.fail("the test of https needs openssl: install the package openssl")
    folder = tmp_path_factory.mktemp("https")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    made += ["-days", "2", "-subj", "/CN=localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    site, port = addressed.built(tmp_path_factory.getbasetemp().parent), free_port()
    settings = (site / "nginx.conf").read_text("utf-8")
    over_https = f"listen 80; listen 127.0.0.1:{port} ssl; "
    over_https += f"ssl_certificate {certificate}; ssl_certificate_key {key};"
    with running(site, settings.replace("listen 80;", over_https), folder):
        yield port


def asked(port: int, path: str) -> tuple[dict[str, str], str]:
    """The headers of an answer over https, and its text."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=10, context=trusting)
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
    return dict(re.match(r"\s*(\S+)\s*(.*)", part).groups() for part in both if part.strip())  # type: ignore[union-attr]


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
def test_a_page_gets_the_best_grade_of_the_observatory(secure: int, path: str) -> None:
    """130 points, A+.

    5 more are for sites that browsers know before they visit; that is the choice of who owns the host.
    Not among these points: whether plain http leads to https, which certbot sets up, and a hotspot cannot.
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


@pytest.mark.parametrize("path", [*PAGES, "/assets/klinik.js", "/assets/qr/index.svg", "/sitemap.xml"])
def test_every_answer_has_the_headers_that_owasp_names(secure: int, path: str) -> None:
    headers, _ = asked(secure, path)
    assert [name for name, value in OWASP.items() if not re.fullmatch(value, headers.get(name, ""))] == []


@pytest.mark.parametrize("name", ["server", "x-powered-by", "etag-salt", "via", "x-generator"])
def test_no_answer_says_what_it_was_made_with(secure: int, name: str) -> None:
    assert asked(secure, "/")[0].get(name, "nginx") == "nginx"
