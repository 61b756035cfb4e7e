"""What pages in a folder have alike and only a script can use: one script has it for all of them.

On the website each page is one piece, and has the search, the menu and the rest in itself.  In a folder they
would be there three hundred times, each time packed anew; below the floor, where no script runs, nobody can
use them, and the page of all topics leads on.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from kram import minified
from kram.export.site_context import FinishedSite
from kram.source.repository import Repository
from kram.source.site_config import filled
from kram.urls import url
from kram.view.article import fragment
from kram.view.templates import written_out
from kram.vocabulary import LANGUAGES

PIECES = {
    "search": ".//form[@class='cari']",
    "theme": ".//button[contains(@class, 'tema')]",
    "open": ".//button[contains(@class, 'menu-buka')]",
    "close": ".//button[contains(@class, 'menu-tutup')]",
}
"""Where the pieces are in the body of a page of the menu."""
Row = list[Any]
"""A page in the menu: its title and path, and those of its section."""


def script(site: FinishedSite, changed: str, marks: Mapping[str, str]) -> str:
    """The script; ``changed`` is the day of the copy, ``marks`` are the fingerprints of files by path."""
    shared = {
        language: _shared(site, language, changed) | {"files": _files(language, marks)}
        for language in LANGUAGES
    }
    code = minified.files(site.repository.root / "docs/assets/js/folder.js")
    return f"{code}\ninFolder(document,document.documentElement,{minified.json_for_script(shared)});\n"


def _shared(site: FinishedSite, language: str, changed: str) -> dict[str, Any]:
    words = site.words[language]
    old = filled(words["age"]["old"], date=written_out(changed, words))
    home = site.menu[url(site.repository.topic.pages.home, language)]
    body = fragment(home.given["main"])
    pieces = {name: "".join(map(_written, body.xpath(path))) for name, path in PIECES.items()}
    return pieces | {
        "old": f'<p class="umur" role="note">{old}</p>',
        "newest": words["age"]["newest"],
        "back": words["citation"]["back"],
        "menu": list(_menu(site.repository, language)),
    }


def _written(piece: HtmlElement) -> str:
    return etree.tostring(piece, encoding="unicode", method="html", with_tail=False)


def _files(language: str, marks: Mapping[str, str]) -> dict[str, str]:
    """The addresses of what other scripts ask for, below the folder."""
    paths = {"cari": f"assets/cari-{language}.js", "lebih": "assets/lebih.js"}
    return {name: f"{path}?v={marks[path]}" if path in marks else path for name, path in paths.items()}


def _menu(repository: Repository, language: str) -> Iterator[Row]:
    """The pages of the menu; a section is its first page, and then the others."""
    home, words = repository.topic.pages.home, repository.config.words[language]
    for title, slugs in repository.config.groups(language):
        rows = [
            [words["home"] if slug == home else page.title, url(slug, language)]
            for slug in slugs
            if (page := repository.page(slug, language))
        ]
        if title and rows:
            yield [title, rows[0][1], *rows[1:]]
        else:
            yield from rows
