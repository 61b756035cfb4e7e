"""LNK: every link, picture and label in the text leads somewhere, and every page is reached."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from kram.problems import Problem, closest_match, problem
from kram.source.markdown.model import Link, Page
from kram.source.repository import Repository
from kram.source.site_config import PATH as MENU
from kram.urls import file_of, slug_of, url
from kram.vocabulary import LANGUAGE_NAMES, ORIGINAL, other_of_two

SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", re.S)
WEB = re.compile(r"//[^\s/\[\]]+\.[^\s/\[\]]+(/\S*)?$")
MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+$")
PHONE = re.compile(r"\+?[0-9]+$")
FORMS = {"https": WEB, "http": WEB, "mailto": MAIL, "tel": PHONE}


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with links, with labels, and with pages that no link reaches."""
    places = _Places(repository)
    for page in repository.pages:
        for link in page.links:
            yield from places.link(page, link)
        for mention in page.labels:
            yield page.problem("LNK007", mention.line, label=mention.name)
        for mention in page.broken_links:
            yield page.problem("LNK009", mention.line, text=mention.name)
    if not repository.unreadable:
        yield from _unreached(repository)
    yield from _menu(repository)


def _digits(number: str) -> str:
    """A telephone number without spaces and signs, as it is dialled within Indonesia."""
    digits = "".join(c for c in number if c.isdigit())
    return "0" + digits[2:] if digits.startswith("62") else digits


class _Places:
    """The places that a link can lead to."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository
        self.anchors: dict[str, frozenset[str]] = {}
        self.built = {url(page.slug, page.language): page.path for page in repository.pages}

    @cached_property
    def lower(self) -> Mapping[str, str]:
        """The files by their name in small letters."""
        return {file.lower(): file for file in self.repository.files}

    def link(self, page: Page, link: Link) -> Iterator[Problem]:
        """What is wrong with one link."""
        if not link.text and link.kind != "html":
            code = "LNK011" if link.kind == "image" else "LNK014"
            yield page.problem(code, link.line, target=link.target)
        if link.target.startswith("tel:") and _digits(link.text) not in ("", _digits(link.target)):
            yield page.problem("LNK015", link.line, text=link.text, target=link.target)
        if not link.file or link.target.startswith("www."):
            if not _is_address(link.target):
                yield page.problem("LNK010", link.line, target=link.target)
        elif link.kind == "html" and link.file != page.path.removeprefix("docs/"):
            known = self.built if link.file.endswith(".html") else self.repository.files
            if link.file not in known or link.file.endswith(".md"):
                yield page.problem("LNK006", link.line, target=link.target)
        elif link.file.endswith(".md"):
            yield from self._page(page, link)
        elif link.file not in self.repository.files:
            yield from self._missing(page, link, "LNK002", sorted(self.repository.files))

    def _page(self, page: Page, link: Link) -> Iterator[Problem]:
        slug, language = slug_of(link.file)
        if not self.repository.is_expected(slug):
            pages = [f for f in self.repository.files if slug_of(f)[1] == page.language]
            yield from self._missing(page, link, "LNK001", [f for f in pages if f.endswith(".md")])
            return
        if language != page.language:
            file = file_of(slug, page.language)
            right = posixpath.relpath(file, posixpath.dirname(page.path[5:]) or ".")
            right += f"#{link.anchor}" if link.anchor else ""
            values = {"language": LANGUAGE_NAMES[page.language], "target": link.target, "right": right}
            yield page.problem("LNK005", link.line, **values)
            return
        if link.anchor:
            target = self.repository.page(slug, language)
            twin = self.repository.page(slug, other_of_two(language))
            ids = [self._anchors(other) for other in (target, twin) if other]
            if target and not any(link.anchor in known for known in ids):
                hint = closest_match(link.anchor, [section.id for section in target.headings])
                values = {"anchor": link.anchor, "page": target.path, "near": hint}
                yield page.problem("LNK003", link.line, **values)

    def _anchors(self, page: Page) -> frozenset[str]:
        if page.path not in self.anchors:
            self.anchors[page.path] = self.repository.anchors_of(page)
        return self.anchors[page.path]

    def _missing(self, page: Page, link: Link, code: str, known: list[str]) -> Iterator[Problem]:
        same = self.lower.get(link.file.lower())
        if same:
            yield page.problem("LNK004", link.line, target=link.target, file=same)
            return
        name = link.file.rpartition("/")[2]
        named = {file.rpartition("/")[2]: file for file in known}
        guess = link.file if link.file in known else closest_match(link.file, known)
        guess = named.get(name) or guess or named.get(closest_match(name, named), "")
        hint = posixpath.relpath(guess, posixpath.dirname(page.path[5:]) or ".") if guess else ""
        yield page.problem(code, link.line, target=link.target, near=hint)


def _is_address(target: str) -> bool:
    match = SCHEME.match(target)
    if not match:
        return False
    form = FORMS.get(match[1].lower())
    return form is not None and form.match(match[2]) is not None


def _unreached(repository: Repository) -> Iterator[Problem]:
    roles = repository.topic.pages
    # Every page of the site leads to these four: its head and foot do.
    reached = {roles.home, roles.help, roles.topics, roles.about}
    for page in repository.pages:
        reached.update(link.slug for link in page.links if link.slug != page.slug)
        names = {marker.name for marker in page.markers}
        if "daftar" in names:
            reached.update(s for s in repository.slugs if s.rpartition("/")[0] == page.folder)
    for row in repository.relations:
        reached.update((repository.cause_of(row), repository.action_of(row)))
    for slug in repository.slugs:
        if slug not in reached:
            yield repository.pages_of(slug)[0].problem("LNK008")


def _menu(repository: Repository) -> Iterator[Problem]:
    if MENU in repository.unreadable:
        return
    named = set()
    for entry in repository.config.entries:
        if not entry.file or SCHEME.match(entry.file):
            continue
        slug, language = slug_of(entry.file)
        named.add(slug)
        if language != ORIGINAL or not entry.file.endswith(".md") or not repository.is_expected(slug):
            hint = closest_match(entry.file, [file_of(s, ORIGINAL) for s in repository.slugs])
            yield problem(MENU, entry.line, "LNK013", target=entry.file, near=hint)
    misspelt = named - set(repository.slugs)
    for slug in repository.slugs:
        page = repository.page(slug, ORIGINAL)
        if page and slug not in named and not any(closest_match(name, [slug]) for name in misspelt):
            yield page.problem("LNK012")
