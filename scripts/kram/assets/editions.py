"""Both editions of the site, on the web and in the ZIP, from the same finished pages.

A finished page is a template and what it is given.  An edition decides what the frame of the page gets: style
and scripts in the page or in files that pages share, the policy that allows just these, the list of
downloads, and whether there is anything for machines.  Nothing is looked for in a page that was rendered.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from kram.assets import bodies
from kram.assets.looks import Looks
from kram.assets.policy import INSTALLED, KEPT, policy
from kram.export.scripts import ICONS
from kram.export.site_context import FinishedPage, Release
from kram.parallel import each
from kram.sums import mark
from kram.urls import relative
from kram.view.article import fragment, inner
from kram.view.templates import Templates

Kept = TypeVar("Kept")
_IN_ICON = "=:/',()-"
"""Signs that need no escape in the address of the icon."""


@dataclass(frozen=True)
class Dress:
    """What the frame of one page gets; the policy is empty where there is none.

    Style and scripts are those in the page, or in a folder the addresses of theirs.
    """

    body: Markup
    policy: str
    style: str
    head: str
    page: str
    icon: str


@dataclass(frozen=True)
class Edition:
    """What sets one edition of the site apart."""

    looks: Looks
    downloads: Callable[[str, str, str], str]
    """A part of what can be kept, as HTML, in a language on the page at a path."""
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """Of the files that pages ask for, by path: an address with one changes when the content does."""
    absent: frozenset[str] = frozenset()
    """What the site has and this edition does not."""
    in_folder: bool = False
    """Whether readers keep it as a folder: style, scripts and icon are files that all pages share.

    The scripts put in what all pages have alike, and no page says anything to machines.
    """
    policed: bool = True
    copy: Release | None = None
    """What its pages say of their age; nothing on the web."""
    keeper: str = ""
    """The script with which a browser keeps the site; empty where none may."""
    installed_from: frozenset[str] = frozenset()
    """The pages from which a phone puts the site beside its apps."""

    def address(self, target: str, path: str) -> str:
        """The address of a file on the page at a path."""
        return relative(target, path) + self.mark(target)

    def dress(self, path: str, body: str, moved: bool, own: Iterable[str] = ()) -> Dress:
        """What the frame of a page gets; ``moved`` where it leads on to a new address by itself.

        ``own`` are the names of its own scripts; pages in a folder share those, too.
        """
        body = bodies.tight(self._adapted(path, str(body)), self.address(ICONS, path))
        looks = self.looks
        if self.in_folder:
            style, head, page, icon = (self.address(name, path) for name in self.files)
            allowed = policy()
        else:
            page = looks.page + looks.overdue * (bodies.DATED in body) + looks.moved * moved
            texts = (looks.stylesheet.for_page(body), looks.head, page + "".join(map(looks.own, own)))
            style, head, page = map(Markup, texts)
            allowed = policy(texts[:1], [*texts[1:], *filter(None, [looks.waiting])])
            icon = self._icon
        allowed += KEPT * bool(self.keeper) + INSTALLED * (path in self.installed_from)
        # Neither has a quotation mark: both are written into attributes as they are.
        allowed, icon = Markup(allowed if self.policed else ""), Markup(icon)
        return Dress(Markup(body), allowed, style, head, page, icon)

    @cached_property
    def files(self) -> dict[str, str]:
        """The files that the pages share, by path: style, both scripts, icon."""
        if not self.in_folder:
            return {}
        looks = self.looks
        page = looks.page + looks.overdue + looks.moved
        parts = (("css", looks.stylesheet.whole), ("js", looks.head), ("js", page), ("svg", looks.icon))
        return {f"assets/{mark(text.encode())}.{kind}": text for kind, text in parts}

    @cached_property
    def _icon(self) -> str:
        return "data:image/svg+xml," + quote(self.looks.icon, safe=_IN_ICON)

    def mark(self, target: str) -> str:
        """What the address of a file ends with, so that it changes when the content of the file does."""
        return f"?v={self.fingerprints[target]}" if target in self.fingerprints else ""

    def _adapted(self, path: str, body: str) -> str:
        if self.in_folder:
            body = bodies.with_short_sources(bodies.left_to_script(body, path))
        # To parse a page takes longer than to make it, so only those are parsed that lead to what is absent.
        if f'class="{bodies.DOWNLOADS}"' in body or bodies.leads_to_any(body, path, self.absent):
            root = fragment(body)
            bodies.leave_out(root, path, self.absent, self.copy.site_url if self.copy else "")
            bodies.fill_downloads(root, lambda language, part: self.downloads(language, path, part))
            body = str(inner(root))
        return bodies.marked(body, path, self.mark)


def drawn(path: str, page: FinishedPage, edition: Edition, templates: Templates) -> str:
    """A page as an edition has it at a path."""
    few = {"moved": False, "own_scripts": [], "keeps": False}
    given = {**few, **page.given, **page.more(), "path": path, "edition": edition}
    text = templates.render(page.template, page.language, **given)
    return bodies.unquoted(text) if edition.in_folder else text


def render(
    pages: Mapping[str, FinishedPage],
    edition: Edition,
    templates: Templates,
    keep: Callable[[str, str], Kept],
) -> dict[str, Kept]:
    """What ``keep`` keeps of each page of an edition, and of each file that they share, by path.

    A large site is too large for anybody to hold all its pages: each is let go once it is kept.
    """

    def one(path: str) -> Kept:
        return keep(path, drawn(path, pages[path], edition, templates))

    kept = dict(zip(pages, each(one, list(pages)), strict=True))
    return kept | {path: keep(path, text) for path, text in edition.files.items()}
