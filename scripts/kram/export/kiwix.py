"""The whole site as a book for Kiwix: which pages are articles of it, and what else leads to them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from kram.export.site_context import FinishedSite
from kram.package.zim import Book, Entry
from kram.painting import icon
from kram.source.redirects import moved_urls
from kram.urls import Place, url
from kram.vocabulary import LANGUAGES, LONG_CODES, ORIGINAL

NOT_IN_IT = ("nginx.conf", "sajikan.py")
"""What servers read, and Kiwix does not."""
_KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_TITLE, _DESCRIPTION = 30, 80
"""How many letters of each Kiwix shows."""


def book(site: FinishedSite, files: Mapping[str, bytes]) -> Book:
    """The book of the files by path.

    Raises ValueError where what the site is called is longer than Kiwix can show.
    """
    articles = dict(_articles(site, files))
    redirects = {path: target for path, target in _redirects(site) if target in files}
    entries = [
        articles.get(path) or Entry(path, content, _KINDS.get(PurePosixPath(path).suffix, "text/plain"))
        for path, content in sorted(files.items())
        if path not in redirects
    ]
    return Book(
        main=url(site.repository.topic.pages.home, ORIGINAL),
        entries=entries,
        redirects=redirects,
        metadata=_metadata(site),
        illustration=icon(site.repository.topic.drawings, 48, 0.8, 0.2),
        language=LONG_CODES[ORIGINAL],
    )


def _articles(site: FinishedSite, files: Mapping[str, bytes]) -> Iterator[tuple[str, Entry]]:
    """The pages of the menu; those made of them would be found twice."""
    for page in site.pages:
        path, article = url(page.slug, page.language), site.articles.get((page.slug, page.language))
        if article and path in files:
            words = " ".join([page.description, *article.words()])
            # What readers type where the page, or a section of it, says it otherwise.
            typed = site.repository.synonyms[page.language].pages.items()
            keywords = [x for to, phrases in typed if Place.parsed(to).slug == page.slug for x in phrases]
            yield path, Entry(path, files[path], "text/html", page.title, True, words, " ".join(keywords))


def _redirects(site: FinishedSite) -> Iterator[tuple[str, str]]:
    """Addresses that moved, and addresses without their ending, each with where it leads."""
    yield from moved_urls(site.repository).items()
    for page in site.pages:
        path = url(page.slug, page.language)
        yield path.removesuffix(".html"), path
        if path.endswith("/index.html"):
            yield path.removesuffix("index.html"), path


def _metadata(site: FinishedSite) -> dict[str, str]:
    names, descriptions = site.names, site.repository.config.descriptions
    about = {
        "Title": " – ".join(names[language] for language in LANGUAGES),
        "Description": " / ".join(site.words[language]["downloads"]["about_book"] for language in LANGUAGES),
    }
    for key, most in (("Title", _TITLE), ("Description", _DESCRIPTION)):
        if len(about[key]) > most:
            raise ValueError(f'mkdocs.yml: "{about[key]}" has more than the {most} letters that Kiwix shows')
    return about | {
        "LongDescription": "\n".join(
            f"{descriptions[language]} {site.release.review(site.words[language])}" for language in LANGUAGES
        ),
        "Language": ",".join(LONG_CODES[language] for language in LANGUAGES),
        "Creator": names[ORIGINAL],
        "Publisher": names[ORIGINAL],
        "Date": site.release.changed,
        "Name": f"{site.repository.topic.files.archive}_mul_all",
        "Flavour": "maxi",
        "Tags": "_category:other;_ftindex:yes;_pictures:yes;_videos:no;_details:yes;health",
        **({"Source": site.settings.site_url} if site.settings.site_url else {}),
    }
