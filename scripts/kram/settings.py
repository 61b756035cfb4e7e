"""The settings: the site's own address, where readers report a mistake, and the language of messages."""

import os
import re
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import quote, urlsplit

_MAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_SECURE = re.compile(r"https://[a-z0-9][a-z0-9.:-]*(?:[/?#][^\s\"'<>\\]*)?", re.IGNORECASE)


class Settings(NamedTuple):
    """Both empty where they are not set; then nothing on the site needs them."""

    site_url: str
    """``https://example.org``, without a slash at the end."""
    contact: str
    """An e-mail address or an ``https://`` address."""

    def absolute(self, url: str) -> str:
        """The absolute address of a page, empty where the site's address is not known."""
        return f"{self.site_url}/{url}" if self.site_url else ""

    @property
    def host(self) -> str:
        """The host of the site without its port, an IPv6 address in brackets; empty where it is not known."""
        host = urlsplit(self.site_url).hostname or ""
        return f"[{host}]" if ":" in host else host

    def whatsapp_url(self, title: str, url: str) -> str:
        """A link that opens WhatsApp with a message about a page; empty where the page has no public address.

        It has no description: WhatsApp shows that beside the address.
        """
        address = self.absolute(url)
        return "https://wa.me/?text=" + quote(f"*{title}*\n{address}", safe="*:/") if address else ""

    def report_url(self, subject: str) -> str:
        """The link behind "report a mistake", empty where no contact is set."""
        if _MAIL.fullmatch(self.contact):
            return f"mailto:{self.contact}?subject={quote(subject)}"
        return self.contact


def read(site_url: str, contact: str) -> Settings:
    """The settings as given in the environment or mkdocs.yml.

    Raises ValueError with what is wrong and what to write instead.
    """
    settings = Settings(_site_url(site_url), contact)
    if contact and not (_MAIL.fullmatch(contact) or _SECURE.fullmatch(contact)):
        why = "write an e-mail address (name@example.org) or an address that starts with https://"
        raise ValueError(f'CONTACT is "{_one_line(contact)}"; {why}')
    return settings


def editors_language() -> str:
    """The language of messages to editors as KRAM_BAHASA has it: Indonesian for ``id``, otherwise English."""
    return "id" if os.environ.get("KRAM_BAHASA") == "id" else "en"


def _site_url(value: str) -> str:
    if not value:
        return ""
    why, bare = "", ""
    try:
        parts = urlsplit(value)
        host, port = parts.hostname or "", parts.port
        named = f"[{ip_address(host)}]" if ":" in host else host
        bare = f"{parts.scheme}://{named}" + (f":{port}" if port is not None else "")
        if parts.scheme not in ("http", "https") or not (_HOST.fullmatch(host) or named.startswith("[")):
            why = "it must start with https:// (or http://) and name a host: https://example.org"
        elif value.removesuffix("/").lower() != bare:
            why = f"it must be the host alone, without a path or a name before it: write {bare}"
    except ValueError:
        why = "it is not an address: write for example https://example.org"
    if re.search(r"\s", value):
        why = "it has spaces in it: write for example https://example.org"
    if why:
        raise ValueError(f'SITE_URL is "{_one_line(value)}"; {why}')
    return bare


def _one_line(value: str) -> str:
    return re.sub(r"\s+", " ", value)
