"""The HTML of each sheet, from the data that the pages use: nothing is said here."""

import base64
from typing import Any

from markupsafe import Markup

from kram.export.qr_codes import qr_code
from kram.export.site_context import FinishedSite
from kram.paper import text
from kram.source.data.guides import Sheet
from kram.urls import Place, both_url, url
from kram.view.templates import with_phone_links
from kram.vocabulary import LEVELS


def rendered(site: FinishedSite) -> dict[str, str]:
    """The HTML of each sheet by the path of its PDF; raises ValueError where a word or text is missing.

    One of nothing but codes needs the address of the site.
    """
    wanted = [sheet for sheet in site.repository.paper if site.settings.site_url or not sheet.pages]
    return {sheet.path: _page(sheet, site) for sheet in wanted}


def _page(sheet: Sheet, site: FinishedSite) -> str:
    picture = site.repository.pictures.get(sheet.picture)
    slug = Place.parsed(sheet.text[0]).slug if sheet.text else site.repository.topic.pages.home
    path = both_url(slug) if len(sheet.languages) > 1 else url(slug, sheet.languages[0])
    return site.templates.render(
        f"paper/{sheet.kind}.html",
        sheet.languages[0],
        sheet=sheet,
        sides=[_side(sheet, language, site) for language in sheet.languages],
        warning={"address": picture.file, "alt": picture.alt} if picture else {},
        code=_drawn(site.settings.absolute(path)) if site.settings.site_url else {},
        codes=[_of_page(page, site) for page in sheet.pages],
        release=site.release,
    )


def _side(sheet: Sheet, language: str, site: FinishedSite) -> dict[str, Any]:
    """What is on a sheet in one language."""
    return {
        "view": site.here(sheet.file, language),
        "sections": [_section(place, language, site) for place in sheet.text],
        "boxes": _boxes(sheet, language, site),
    }


def _section(place: str, language: str, site: FinishedSite) -> dict[str, Any]:
    slug, id = Place.parsed(place)
    page = site.repository.page(slug, language)
    section = page.section(id) if page else None
    if page is None or section is None:
        raise ValueError(f'docs/_data/paper.yml: no text "{place}" in {language}; see make check')
    return {"title": section.title, "text": text.of_section(site.view(page), section, site.templates)}


def _boxes(sheet: Sheet, language: str, site: FinishedSite) -> dict[str, dict[str, Any]]:
    """The signs of each level that the sheet has signs of."""
    titles, known = site.words[language]["signs"]["title"], site.repository.signs
    signs = [known[key] for key in sheet.signs if key in known]
    return {
        level: {
            "title": text.for_paper(with_phone_links(titles[level])),
            "signs": [sign.text.get(language, "") for sign in found],
            "drawn": any(sign.key == sheet.warning for sign in found),
        }
        for level in LEVELS
        if (found := [sign for sign in signs if sign.level == level])
    }


def _of_page(slug: str, site: FinishedSite) -> dict[str, Any]:
    """The code of a page, which leads to its original, with its title in every language."""
    languages = [page.language for page in site.repository.pages_of(slug)]
    titles = {language: site.repository.title(Place(slug), language) for language in languages}
    return {**_drawn(site.settings.absolute(url(slug, languages[0]))), "titles": titles}


def _drawn(address: str) -> dict[str, str]:
    drawing = base64.b64encode(qr_code(address, address)).decode()
    return {"address": address, "drawing": Markup("data:image/svg+xml;base64,{}").format(drawing)}
