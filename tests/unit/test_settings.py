"""Both settings are taken as given or refused in one line that says what to write instead."""

from __future__ import annotations

import pytest
from kram.settings import Settings, read

NEW_LINE = "\n"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        ("https://kram.example.org", "https://kram.example.org"),
        ("https://kram.example.org/", "https://kram.example.org"),
        ("http://192.168.1.10:8080", "http://192.168.1.10:8080"),
        ("https://klinik.example.co.id", "https://klinik.example.co.id"),
        ("https://Kram.Example.org", "https://kram.example.org"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080"),
        ("http://[2001:DB8::1]", "http://[2001:db8::1]"),
    ],
)
def test_an_address_of_a_host_is_kept_without_its_last_slash(given: str, kept: str) -> None:
    assert read(given, "").site_url == kept


@pytest.mark.parametrize(
    "given",
    [
        "kram.example.org",
        "//kram.example.org",
        "https://",
        "https:kram.example.org",
        "ftp://kram.example.org",
        "https://kram.example.org/leg-cramps",
        "https://kram.example.org/?a=b",
        "https://kram.example.org/#top",
        "https://kram .example.org",
        " https://kram.example.org",
        "https://name@kram.example.org",
        "https://name:word@kram.example.org",
        "https://@kram.example.org",
        "https://:8080",
        "https://.",
        "https://-kram.example.org",
        "https://kram..example.org",
        "https://kram.example.org:",
        "https://[::1",
        "https://[kram]",
        "http://2001:db8::1",
        "https://kram.example.org?",
        "https://kram.example.org#",
        "https://kram.example.org:port",
        "https://kram.example.org:99999",
        "https://[kram",
        "https://kram.example.org\nX: y",
        'https://kram.example.org/"><script>hostile()</script>',
        'https://kram.example.org"><script>',
        "javascript:hostile()",
        "https://kram_example&.org",
        "true",
        "8080",
    ],
)
def test_anything_else_is_refused_in_one_line_with_an_example(given: str) -> None:
    with pytest.raises(ValueError) as refused:
        read(given, "")
    text = str(refused.value)
    assert text.startswith(f'SITE_URL is "{given.partition(NEW_LINE)[0]}')
    assert "https://" in text.partition('"; ')[2] and NEW_LINE not in text


@pytest.mark.parametrize(
    ("given", "host"),
    [("", ""), ("http://192.168.1.10:8080", "192.168.1.10"), ("http://[2001:db8::1]:8080", "[2001:db8::1]")],
)
def test_the_host_is_known_without_its_port(given: str, host: str) -> None:
    assert read(given, "").host == host


@pytest.mark.parametrize("given", ["", "lapor@example.org", "https://example.org/lapor?dari=situs"])
def test_a_contact_is_an_email_address_or_a_secure_address(given: str) -> None:
    assert read("", given).contact == given


@pytest.mark.parametrize(
    "given",
    [
        "lapor",
        "lapor@",
        "@example.org",
        "a b@example.org",
        "http://example.org",
        "https://",
        "https://[kram",
        'https://example.org/"><script>',
        "https://example.org/'><b>",
        'lapor@example.org" onclick="hostile()',
        '"<b>"@example.org',
        "javascript:alert(1)",
        "tel:119",
    ],
)
def test_any_other_contact_is_refused_in_one_line(given: str) -> None:
    with pytest.raises(ValueError) as refused:
        read("", given)
    assert str(refused.value).startswith(f'CONTACT is "{given}"') and NEW_LINE not in str(refused.value)


def test_a_report_starts_with_the_page_it_is_about() -> None:
    mail = Settings("", "lapor@example.org")
    assert mail.report_url("Pijat & urut (penanganan/pijat)") == (
        "mailto:lapor@example.org?subject=Pijat%20%26%20urut%20%28penanganan/pijat%29"
    )
    assert Settings("", "https://example.org/lapor").report_url("Pijat") == "https://example.org/lapor"
    assert Settings("", "").report_url("Pijat") == ""


def test_an_address_that_is_not_known_is_not_made_up() -> None:
    assert Settings("", "").absolute("index.html") == ""
    assert Settings("https://kram.example.org", "").absolute("index.html") == (
        "https://kram.example.org/index.html"
    )
