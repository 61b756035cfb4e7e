"""The page from which links lead away, with everything that its templates may show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import quote

from markupsafe import Markup

from kram.settings import Settings
from kram.source.markdown.model import INTRO, Page
from kram.source.repository import Repository
from kram.source.review import Review, is_behind, review_of
from kram.urls import Place, both_url, file_of, relative, url
from kram.vocabulary import LANGUAGES, ORIGINAL, other_of_two


@dataclass(frozen=True, kw_only=True)
class Here:
    """An address of the site in one language, and what leads away from it."""

    repository: Repository
    settings: Settings
    language: str
    slug: str
    """What is drawn: it has an address in each language."""
    at: str = ""
    """Its address, where that is not the usual one of its slug."""

    @property
    def words(self) -> Mapping[str, Any]:
        """The words of the interface in this language."""
        return self.repository.config.words[self.language]

    @property
    def site_name(self) -> str:
        """The name of the site in this language."""
        return self.repository.config.names[self.language]

    @property
    def address(self) -> str:
        """The address of what is drawn, relative to the root of the site."""
        return self.at or url(self.slug, self.language)

    @property
    def absolute(self) -> str:
        """The absolute address; empty where that of the site is not known."""
        return self.settings.absolute(self.address)

    @property
    def alternates(self) -> dict[str, str]:
        """The absolute address under each ``hreflang``; x-default is that in the original language."""
        found = {language: self.settings.absolute(url(self.slug, language)) for language in LANGUAGES}
        return found | {"x-default": found[ORIGINAL]} if self.settings.site_url else {}

    @property
    def twin_url(self) -> str:
        """Where the same is in the other language."""
        return self.from_root(url(self.slug, other_of_two(self.language)))

    def url(self, slug: str, section: str = "") -> str:
        """The address of a page in this language, relative to this one."""
        return self.from_root(Place(slug, section).url(self.language))

    def from_root(self, address: str) -> str:
        """An address relative to the root of the site, as a link from here has it."""
        return relative(address, self.address)

    def linked(self, place: Place) -> dict[str, str]:
        """The title of a place, and its address."""
        return {"title": self.title(*place), "url": self.url(*place)}

    def leading(self, place: Place) -> dict[str, str]:
        """The same with the title of the page before that of a heading."""
        title = self.repository.full_title(place, self.language)
        return {"title": title, "url": self.url(*place)}

    def other(self, slug: str) -> Page | None:
        """A page in this language."""
        return self.repository.page(slug, self.language)

    def title(self, slug: str, section: str = "") -> str:
        """The title of a page, or of one of its sections; the slug or id where it has none."""
        named = self.repository.title(Place(slug, section), self.language)
        return section if section and named == self.title(slug) else named


@dataclass(frozen=True, kw_only=True)
class Viewpoint(Here):
    """One page in one language, or a part of it, as the templates see it."""

    page: Page

    @classmethod
    def of(cls, repository: Repository, page: Page, settings: Settings, part: str = "", at: str = "") -> Self:
        """The viewpoint of a page; ``part`` is the slug of the page with a further part of a list of it."""
        slug, language = part or page.slug, page.language
        return cls(repository=repository, settings=settings, language=language, slug=slug, at=at, page=page)

    @property
    def is_home(self) -> bool:
        """Whether it is the first page of the site."""
        return self.page.slug == self.repository.topic.pages.home

    @property
    def facts(self) -> Review:
        """Who has read the page, and when it changed."""
        return review_of(self.repository, self.page.slug)

    @property
    def is_behind(self) -> bool:
        """Whether nobody has compared the page with the original since that changed."""
        return self.language != ORIGINAL and is_behind(self.repository, self.page.slug)

    @property
    def own_signs(self) -> str:
        """The id of the section of the page with its danger signs; nothing where those of all pages are."""
        marker = next((marker for marker in self.page.markers if marker.name == "tanda"), None)
        if marker is None or marker.section == INTRO or self.repository.draws_all(self.page, marker):
            return ""
        return marker.section

    @property
    def both_url(self) -> str:
        """Where the page is side by side with its translation."""
        return self.from_root(both_url(self.page.slug))

    @property
    def report_url(self) -> str:
        """The link behind "report a mistake", empty where no contact is set."""
        return self.settings.report_url(self.page.title)

    @property
    def whatsapp_url(self) -> str:
        """A link that opens WhatsApp with a message about the page."""
        return self.settings.whatsapp_url(self.page.title, self.address)

    @property
    def references_url(self) -> str:
        """The address of the page of all references; empty on that page, and where there is none."""
        page = self.repository.topic.pages.references
        return self.url(page) if page and page != self.slug else ""

    def link(self, slug: str, section: str = "") -> Markup:
        """The target of a Markdown link from this page to another one."""
        target = relative(file_of(slug, self.language), file_of(self.page.slug, self.language))
        return Markup(quote(target) + (f"#{quote(section)}" if section else ""))

    def url_here(self, place: Place) -> str:
        """The address of a place; a heading of this page by its id alone."""
        own = place.slug == self.slug and place.section
        return f"#{place.section}" if own else self.url(*place)

    def how_to_set_the_address(self) -> str:
        """The address of the section for clinics about the site's own address."""
        topic = self.repository.topic
        return self.url_here(Place(topic.pages.clinics or self.page.slug, topic.sections.address))
