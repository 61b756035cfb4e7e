"""The site while it is built: what it is made from, and the pages that are finished."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kram import remembered, settings
from kram.parallel import each
from kram.problems import as_text
from kram.settings import Settings
from kram.source import yaml
from kram.source.markdown.model import Page
from kram.source.repository import Repository, load
from kram.source.review import reviewed_pages
from kram.source.site_config import filled
from kram.urls import url
from kram.view.article import Article
from kram.view.page import article, page_context
from kram.view.templates import Templates, made, written_out
from kram.view.viewpoint import Here, Viewpoint
from kram.vocabulary import LANGUAGES, ORIGINAL

MenuRow = list[Any]
"""A page in the menu: its title and path, and the other pages of the section that it begins."""


@dataclass(frozen=True)
class FinishedPage:
    """A page of the site before it has the frame of an edition: a template, and what it is given."""

    template: str
    language: str
    """The language of the frame."""
    given: dict[str, Any]
    """Among it ``moved`` where the page has a place that leads on to a new address."""
    more: Callable[[], Mapping[str, Any]] = dict
    """What else it is given, which is made whenever the page is: all of it would take much memory."""


@dataclass(frozen=True)
class Release:
    """How new the content of a copy is, how much of it a clinician has read, and where newer ones are."""

    changed: str
    """The day of the newest change, never that of the clock."""
    pages: int
    reviewed: int
    site_url: str = ""
    """Where the website is; empty where that is not known."""

    @property
    def check_again(self) -> str:
        """The day from which a reader should look for a newer copy: a year after the newest change."""
        try:
            return (date.fromisoformat(self.changed) + timedelta(days=365)).isoformat()
        except ValueError:
            return ""

    def review(self, words: Mapping[str, Any]) -> str:
        """How much of the content a clinician has read, in some words of the interface."""
        state = "none" if not self.reviewed else "all" if self.reviewed >= self.pages else "some"
        return filled(words["downloads"][f"reviewed_{state}"], reviewed=self.reviewed, pages=self.pages)

    def readme(self, words: Mapping[str, Any]) -> bytes:
        """The text beside index.html in the ZIP."""
        given = {"date": written_out(self.changed, words), "review": self.review(words)}
        return filled(words["downloads"]["readme"], **given).replace("\n", "\r\n").encode()


@dataclass(frozen=True)
class FinishedSite:
    """The content behind the site, and its articles, which come as they are finished."""

    repository: Repository
    settings: Settings
    articles: dict[tuple[str, str], Article]
    """By slug and language."""
    templates: Templates
    notices: list[str] = field(default_factory=list)
    """What the person who builds the site should know."""

    def finish(self, known: Container[tuple[str, str]]) -> None:
        """Makes the articles of the pages that are known by slug and language, on every core.

        While pages are served, this process alone has to remember what it made.  Raises ValueError where a
        page has what cannot be made.
        """

        def made(page: Page) -> Article:
            return article(self.repository.text_of(page), self.view(page), self.templates)

        pages = [page for page in self.repository.pages if (page.slug, page.language) in known]
        articles = map(made, pages) if remembered.serving else each(made, pages)
        self.articles.update(zip(((page.slug, page.language) for page in pages), articles, strict=True))

    @cached_property
    def release(self) -> Release:
        """The release that the content makes."""
        originals = [page for page in self.repository.pages if page.language == ORIGINAL]
        return Release(
            changed=max((page.front.get("changed", "") for page in originals), default=""),
            pages=len(originals),
            reviewed=reviewed_pages(self.repository),
            site_url=self.settings.site_url,
        )

    @property
    def words(self) -> Mapping[str, Mapping[str, Any]]:
        """Words of the interface by language."""
        return self.repository.config.words

    @property
    def names(self) -> Mapping[str, str]:
        """Name of the site by language."""
        return self.repository.config.names

    @cached_property
    def menus(self) -> Mapping[str, list[MenuRow]]:
        """The menu by language."""
        return {language: list(self._menu(language)) for language in LANGUAGES}

    @cached_property
    def _sections(self) -> Mapping[str, MenuRow]:
        """The row of the menu that each page is in, by its path."""
        rows = [row for menu in self.menus.values() for row in menu]
        return {path: row for row in rows for path in (row[1], *(path for _, path in row[2:]))}

    def _menu(self, language: str) -> Iterator[MenuRow]:
        home, words = self.repository.topic.pages.home, self.words[language]
        for title, slugs in self.repository.config.groups(language):
            rows: list[MenuRow] = [
                [words["home"] if slug == home else page.title, url(slug, language)]
                for slug in slugs
                if (page := self.repository.page(slug, language))
            ]
            if title and rows:
                yield [title, rows[0][1], *rows[1:]]
            else:
                yield from rows

    @property
    def menu(self) -> dict[str, FinishedPage]:
        """The pages of the menu by path: one for each article."""
        return {
            url(*key): FinishedPage("halaman.html", key[1], {}, partial(self._of, *key))
            for key in self.articles
        }

    def _of(self, slug: str, language: str) -> dict[str, Any]:
        """What the template of a page of the menu gets: its body, and what its frame shows."""
        page = self.repository.page(slug, language)
        assert page is not None
        given = page_context(self.view(page), self.articles[slug, language])
        section = self._sections.get(url(slug, language))
        menu = self._drawn_menu(given["view"], section)
        main = self.templates.render("isi.html", language, menu=menu, section=section, **given)
        return given | {"main": Markup(main)}

    @cached_property
    def _drawn_menus(self) -> dict[tuple[str, str, int], str]:
        return {}

    def _drawn_menu(self, view: Viewpoint, section: MenuRow | None) -> Markup:
        """The menu on a page: pages of a folder and a section have the same, but for the mark of each."""
        key = (view.language, view.address.rpartition("/")[0], id(section))
        if key not in self._drawn_menus:
            given = {"view": view, "menu": self.menus[view.language], "section": section}
            self._drawn_menus[key] = self.templates.render("partials/menu.html", view.language, **given)
        link = f'<a href="{view.from_root(view.address)}"'
        return Markup(self._drawn_menus[key].replace(f"{link}>", f'{link} aria-current="page">'))

    def view(self, page: Page, part: str = "", at: str = "") -> Viewpoint:
        """What templates see from a page, from a part of it, or from it at another address."""
        return Viewpoint.of(self.repository, page, self.settings, part, at)

    def here(self, slug: str, language: str, at: str = "") -> Here:
        """What templates see from an address that is of no page."""
        return Here(repository=self.repository, settings=self.settings, language=language, slug=slug, at=at)

    @property
    def order(self) -> tuple[str, ...]:
        """Slugs in the order of the menu; a preview leaves out pages that are not there in every language."""
        every = [{slug for slug, language in self.articles if language == own} for own in LANGUAGES]
        return tuple(slug for slug in self.repository.config.order if all(slug in known for known in every))

    @property
    def pages(self) -> list[Page]:
        """The pages in the order of the menu, each in every language."""
        return [page for slug in self.order for page in self.repository.pages_of(slug)]


def opened(root: Path, extra: Mapping[str, Any], language: str) -> FinishedSite:
    """The site in a folder before its first page; ``extra`` has its settings, ``language`` is its editor's.

    Raises ValueError where a setting is wrong, or where a file cannot be read.
    """
    chosen = settings.read(str(extra["site_url"] or ""), str(extra["contact"] or ""))
    repository = load(root)
    if repository.problems:
        raise ValueError("make check\n" + as_text(repository.problems, language))
    if not remembered.serving:
        yaml.forget()
    return FinishedSite(repository, chosen, {}, made(root / "overrides", repository.topic, repository.config))
