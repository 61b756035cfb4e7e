"""``<!-- klinik -->``: for each page what a clinic needs to link to it."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kram.settings import Settings
from kram.source.markdown.model import Marker, Page
from kram.urls import qr_url, url
from kram.view.sharing import whatsapp_url
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import LANGUAGES

PLACEHOLDER = "https://ALAMAT-SITUS"
"""Is in the HTML to copy where the site does not know its own address."""


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The pages in the groups and the order of the menu, each with HTML, a WhatsApp message and a QR code.

    Only those that a clinic may hand to a patient.
    """
    handed_out = view.repository.topic.is_handed_out
    groups = [
        (title, [slug for slug in slugs if view.other(slug) and handed_out(slug)])
        for title, slugs in view.repository.config.groups(view.language)
    ]
    return {
        "site_url": view.settings.site_url,
        "placeholder": "" if view.settings.site_url else PLACEHOLDER,
        "root": "../" * view.address.count("/"),
        "address_url": view.how_to_set_the_address(),
        "groups": [
            {"title": title, "pages": [_page(view, slug) for slug in slugs]}
            for title, slugs in groups
            if slugs
        ],
    }


def _page(view: Viewpoint, slug: str) -> dict[str, Any]:
    pages = [page for language in LANGUAGES if (page := view.repository.page(slug, language))]
    return {
        "title": view.title(slug),
        "url": view.url(slug),
        "html": " · ".join(html_link(view.settings, page) for page in pages),
        "shares": [
            {
                "lang": page.language,
                "title": page.title,
                "name": f"{slug.replace('/', '-')}-{page.language}",
                "whatsapp": whatsapp_url(view.settings, page, short=True),
                "qr": view.from_root(qr_url(slug, page.language)) if view.settings.site_url else "",
            }
            for page in pages
        ],
    }


def html_link(settings: Settings, page: Page) -> str:
    """HTML that links to a page, with its title as the link text and its language marked."""
    address = url(page.slug, page.language)
    link = Markup('<a href="{}" hreflang="{}" lang="{}">{}</a>').format(
        settings.absolute(address) or f"{PLACEHOLDER}/{address}", page.language, page.language, page.title
    )
    return str(link)  # shown as text, not as a link
