"""What pages in a folder have alike and only a script can use: one script has it for all of them.

On the website each page is one piece, and has the search, the menu and the rest in itself.  In a folder they
would be in every page, each time packed anew; below the floor, where no script runs, nobody can
use them, and the page of all topics leads on.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from lxml import etree
from markupsafe import Markup, escape

from kram import minified
from kram.export.site_context import FinishedSite
from kram.source.site_config import filled
from kram.urls import url
from kram.view.article import fragment
from kram.view.templates import bare_address, written_out
from kram.vocabulary import LANGUAGES

PIECES = {
    "search": ".//form[@class='cari']",
    "theme": ".//button[contains(@class, 'tema')]",
    "open": ".//button[contains(@class, 'menu-buka')]",
    "close": ".//button[contains(@class, 'menu-tutup')]",
    "strip": ".//p[@class='strip']",
}
"""Where the pieces are in the body of a page of the menu; the script puts the address into the strip."""


def before_paint(site: FinishedSite) -> str:
    """The script that says when a copy is old."""
    return _called(site, "old", {language: _notice(site, language) for language in LANGUAGES})


def script(site: FinishedSite, marks: Mapping[str, str]) -> str:
    """The script of what is alike; ``marks`` are the fingerprints of files by path."""
    return _called(site, "alike", {language: _alike(site, language, marks) for language in LANGUAGES})


def _called(site: FinishedSite, name: str, given: Mapping[str, object]) -> str:
    """A function of docs/assets/js/folder, called with the document, its element, and what it is given."""
    function = minified.file(site.repository.root / f"docs/assets/js/folder/{name}.js").rstrip().rstrip(";")
    return f"{function}(document,document.documentElement,{minified.json_for_script(given)});\n"


def _notice(site: FinishedSite, language: str) -> str:
    """What a copy says once it is old, with the address of the website where that is known."""
    words, address = site.words[language]["age"], site.settings.site_url
    text = escape(filled(words["old"], date=written_out(site.release.changed, site.words[language])))
    if address:
        text += Markup(' {} <a href="{}">{}</a>').format(words["newest"], address, bare_address(address))
    return Markup('<p class="umur" role="note">{}</p>').format(text)


def _alike(site: FinishedSite, language: str, marks: Mapping[str, str]) -> dict[str, Any]:
    """What pages of one language have alike: pieces of HTML, the menu, and what other scripts ask for."""
    words = site.words[language]
    home = site.menu[url(site.repository.topic.pages.home, language)]
    body = fragment(home.more()["main"])
    written = partial(etree.tostring, encoding="unicode", method="html", with_tail=False)
    pieces = {name: "".join(map(written, body.xpath(path))) for name, path in PIECES.items()}
    files = {"cari": f"assets/cari-{language}.js", "lebih": "assets/lebih.js"}
    return pieces | {
        "cited": {name: words["citation"][name] for name in ("one", "many")},
        "menu": site.menus[language],
        "files": {name: f"{path}?v={marks[path]}" if path in marks else path for name, path in files.items()},
    }
