"""Messages with which readers send a page on."""

from urllib.parse import quote

from kram.settings import Settings
from kram.source.markdown.model import Page
from kram.urls import url


def whatsapp_url(settings: Settings, page: Page, warning: str) -> str:
    """A link that opens WhatsApp with a message about a page; empty where the page has no public address.

    Whoever does not follow the address reads the warning.  It has no description: WhatsApp shows that beside
    the address.
    """
    address = settings.absolute(url(page.slug, page.language))
    if not address:
        return ""
    return "https://wa.me/?text=" + quote(f"*{page.title}*\n{address}\n{warning}", safe="*:/")
