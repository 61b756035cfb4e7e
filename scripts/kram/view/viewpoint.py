"""The page from which links lead away, with everything that its templates may show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from kram.settings import Settings
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.urls import Place, file_of, relative, url


@dataclass(frozen=True)
class Viewpoint:
    """One page in one language, as the templates see it."""

    repository: Repository
    page: Page
    settings: Settings
    part: str = ""
    """The slug of the page with a further part of a list of this page, where that is drawn."""

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.page.language

    @property
    def words(self) -> Mapping[str, Any]:
        """The words of the interface in the language of the page."""
        return self.repository.config.words[self.language]

    @property
    def slug(self) -> str:
        """The page that is drawn."""
        return self.part or self.page.slug

    @property
    def address(self) -> str:
        """The address of what is drawn, relative to the root of the site."""
        return url(self.slug, self.language)

    def link(self, slug: str, section: str = "") -> Markup:
        """The target of a Markdown link from this page to another one."""
        target = relative(file_of(slug, self.language), file_of(self.page.slug, self.language))
        return Markup(quote(target) + (f"#{quote(section)}" if section else ""))

    def url(self, slug: str, section: str = "") -> str:
        """The address of another page in this language, relative to this page's address."""
        return relative(Place(slug, section).url(self.language), self.address)

    def url_here(self, place: Place) -> str:
        """The address of a place; a heading of this page by its id alone."""
        own = place.slug == self.slug and place.section
        return f"#{place.section}" if own else self.url(place.slug, place.section)

    def how_to_set_the_address(self) -> str:
        """The address of the section for clinics about the site's own address."""
        topic = self.repository.topic
        return self.url_here(Place(topic.pages.clinics or self.page.slug, topic.sections.address))

    @property
    def references_url(self) -> str:
        """The address of the page of all references; empty on that page, and where there is none."""
        page = self.repository.topic.pages.references
        return self.url(page) if page and page != self.slug else ""

    def from_root(self, address: str) -> str:
        """An address relative to the root of the site, as this page links to it."""
        return relative(address, self.address)

    def leading(self, place: Place) -> dict[str, str]:
        """The full title of a place, and its address."""
        title = self.repository.full_title(place, self.language)
        return {"title": title, "url": self.from_root(place.url(self.language))}

    def other(self, slug: str) -> Page | None:
        """Another page in this language."""
        return self.repository.page(slug, self.language)

    def title(self, slug: str, section: str = "") -> str:
        """The title of a page, or of one of its sections; the slug or id where it has none."""
        named = self.repository.title(Place(slug, section), self.language)
        return section if section and named == self.title(slug) else named
