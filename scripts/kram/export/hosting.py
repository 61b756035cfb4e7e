"""How a web server should hand out the site: one list of headers, for Netlify, for nginx and for Python.

A page carries its own Content-Security-Policy in a meta tag; what a meta tag cannot say is here, and the
policy of everything that is no page.  Pages keep their address when their content changes, so browsers ask
again each time (a short answer, 304); what was asked for with a fingerprint (``?v=``) may be kept for a week.
"""

from typing import Any

from kram import ini
from kram.export.site_context import FinishedSite
from kram.source.redirects import moved_urls
from kram.source.repository import Repository
from kram.urls import CODES, Place, built_folder, feed_url
from kram.vocabulary import CODE_SYSTEMS, LANGUAGE_CODES, LANGUAGES, ORIGINAL

_HEADERS = ini.beside(__file__, "headers.ini")
_OPEN = ("/links.json", "/links.schema.json")
"""Files that programs on other sites may read from a browser, beside the feeds."""


def files(site: FinishedSite) -> dict[str, str]:
    """What a clinic needs for a server of its own."""
    shown = data(site)
    return {name: site.templates.render(f"hosting/{name}", **shown) for name in ("nginx.conf", "sajikan.py")}


def web_files(site: FinishedSite) -> dict[str, str]:
    """The settings that hosts read from the site itself."""
    return {"_headers": site.templates.render("hosting/_headers", **data(site))}


def data(site: FinishedSite) -> dict[str, Any]:
    """What the templates get."""
    others = _HEADERS["others"]
    return {
        **others,
        "kept": others["kept"].split(),
        "security": _HEADERS["security"],
        "open": [*_OPEN, *(f"/{feed_url(language)}" for language in LANGUAGES)],
        "name": site.repository.topic.files.archive,
        "host": site.settings.host,
        # Where every heading has kept its id on the new page, a server may answer with 301: a browser keeps
        # the section over it, without script or a tap.  Else the page at the old address knows more.
        "moved": {f"/{old}": f"/{new}" for old, new in moved_urls(site.repository).items()},
        **_codes(site.repository),
    }


def _codes(repository: Repository) -> dict[str, Any]:
    """What a server answers to the code of a diagnosis.

    Longer codes come first, since each means all that begin with it.  A code with several pages leads to
    its row in the list of all codes.
    """
    slug = repository.topic.pages.codes
    folders = {language: f"/{built_folder(language)}" for language in LANGUAGES}
    others = "|".join(folder[1:] for folder in folders.values() if folder != "/")
    known = sorted(repository.codes, key=lambda code: -len(code.code)) if slug else []
    pages = [Place.parsed(c.places[0]) if len(c.places) == 1 else Place(slug, c.code) for c in known]
    return {
        # Below the folder of each language.
        "codes": [(code, page.url(ORIGINAL)) for code, page in zip(known, pages, strict=True)],
        "codes_slug": slug,
        "codes_folder": CODES,
        "systems": CODE_SYSTEMS,
        "languages": {folders[language]: names for language, names in LANGUAGE_CODES.items()},
        "folders": f"(?:{others})?",
    }
