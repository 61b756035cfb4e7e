"""The settings: the site's own address, where readers report a mistake, and the language of messages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_MAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*|[0-9a-f:.]+", re.IGNORECASE)
_SECURE = re.compile(r"https://[a-z0-9][a-z0-9.:-]*(?:[/?#][^\s\"'<>\\]*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """Both empty where they are not set; then nothing on the site needs them."""

    site_url: str
    """``https://example.org``, without a slash at the end."""
    contact: str
    """An e-mail address or an ``https://`` address."""

    def absolute(self, url: str) -> str:
        """The absolute address of a page, empty where the site's address is not known."""
        return f"{self.site_url}/{url}" if self.site_url else ""

    def report_url(self, subject: str) -> str:
        """The link behind "report a mistake", empty where no contact is set."""
        if _MAIL.fullmatch(self.contact):
            return f"mailto:{self.contact}?subject={quote(subject)}"
        return self.contact


def read(site_url: str, contact: str) -> Settings:
    """The settings as given in the environment or mkdocs.yml.

    Raises ValueError with what is wrong and what to write instead.
    """
    return Settings(_site_url(site_url), _contact(contact))


def editors_language(value: str) -> str:
    """The language of messages to editors as KRAM_BAHASA has it: Indonesian for ``id``, else English."""
    return "id" if value == "id" else "en"


def _site_url(value: str) -> str:
    if not value:
        return ""
    wrong = f'SITE_URL is "{_one_line(value)}"; '
    if re.search(r"\s", value):
        raise ValueError(wrong + "it has spaces in it: write for example https://example.org")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise ValueError(wrong + "it is not an address: write for example https://example.org") from None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        raise ValueError(
            wrong + "it must start with https:// (or http://) and name a host: https://example.org"
        )
    bare = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    if parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError(
            wrong + f"it must be the host alone, without a name or a path: write {parts.scheme}://{bare}"
        )
    return f"{parts.scheme}://{bare}"


def _contact(value: str) -> str:
    if not value or _MAIL.fullmatch(value) or _SECURE.fullmatch(value):
        return value
    raise ValueError(
        f'CONTACT is "{_one_line(value)}"; '
        "write an e-mail address (name@example.org) or an address that starts with https://"
    )


def _one_line(value: str) -> str:
    return re.sub(r"\s+", " ", value)
