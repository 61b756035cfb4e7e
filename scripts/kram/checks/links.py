"""LNK: every link, picture and label in the text leads somewhere, and every page is reached."""

import posixpath
import re
from collections.abc import Iterator

from kram.problems import Problem, closest_match, problem
from kram.source.markdown.model import Link, Page
from kram.source.repository import Repository
from kram.source.site_config import PATH as MENU
from kram.urls import file_of, slug_of, url
from kram.vocabulary import LANGUAGE_NAMES, ORIGINAL

WEB = re.compile(r"//[^\s/\[\]]+\.[^\s/\[\]]+(/\S*)?$")
MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+$")
PHONE = re.compile(r"\+?[0-9]+$")
FORMS = {"https": WEB, "http": WEB, "mailto": MAIL, "tel": PHONE}


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with links, with labels, and with pages that no link reaches."""
    for page in repository.pages:
        for link in page.links:
            yield from _link(repository, page, link)
        yield from page.faults_of("LNK")
    if not repository.unreadable:
        yield from _unreached(repository)
    yield from _menu(repository)


def _digits(number: str) -> str:
    """A telephone number without spaces and signs, as it is dialled within Indonesia."""
    digits = "".join(c for c in number if c.isdigit())
    return "0" + digits[2:] if digits.startswith("62") else digits


def _link(repository: Repository, page: Page, link: Link) -> Iterator[Problem]:
    if not link.text and link.kind != "html":
        code = "LNK011" if link.kind == "image" else "LNK014"
        yield page.problem(code, link.line, target=link.target)
    if link.target.startswith("tel:") and _digits(link.text) not in ("", _digits(link.target)):
        yield page.problem("LNK015", link.line, text=link.text, target=link.target)
    if not link.file or link.target.startswith("www."):
        scheme, _, rest = link.target.partition(":")
        form = FORMS.get(scheme.lower())
        if not (form and form.match(rest)):
            yield page.problem("LNK010", link.line, target=link.target)
    elif link.kind == "html" and link.file != page.path.removeprefix("docs/"):
        built = (url(other.slug, other.language) for other in repository.pages)
        known = built if link.file.endswith(".html") else repository.files
        if link.file not in known or link.file.endswith(".md"):
            yield page.problem("LNK006", link.line, target=link.target)
    elif link.file.endswith(".md"):
        yield from _to_page(repository, page, link)
    elif link.file not in repository.files:
        yield _missing(repository, page, link, "LNK002", sorted(repository.files))


def _to_page(repository: Repository, page: Page, link: Link) -> Iterator[Problem]:
    slug, language = slug_of(link.file)
    if not repository.is_expected(slug):
        files = [f for f in repository.files if f.endswith(".md") and slug_of(f)[1] == page.language]
        yield _missing(repository, page, link, "LNK001", files)
    elif language != page.language:
        right = _from(page, file_of(slug, page.language)) + f"#{link.anchor}" * bool(link.anchor)
        values = {"language": LANGUAGE_NAMES[page.language], "target": link.target, "right": right}
        yield page.problem("LNK005", link.line, **values)
    elif (target := repository.page(slug, language)) and link.anchor:
        ids = set[str]().union(*(repository.anchors[other.path] for other in repository.pages_of(slug)))
        if link.anchor not in ids:  # what only one language lacks, TRN reports
            near = closest_match(link.anchor, [section.id for section in target.headings])
            yield page.problem("LNK003", link.line, anchor=link.anchor, page=target.path, near=near)


def _missing(repository: Repository, page: Page, link: Link, code: str, known: list[str]) -> Problem:
    same = [file for file in repository.files if file.lower() == link.file.lower()]
    if same:
        return page.problem("LNK004", link.line, target=link.target, file=same[0])
    # Without their endings, which would make any two names look alike.
    bare, paths = link.file.partition(".")[0], {file.partition(".")[0]: file for file in known}
    name, names = bare.rpartition("/")[2], {path.rpartition("/")[2]: file for path, file in paths.items()}
    guess = paths.get(bare) or names.get(name) or paths.get(closest_match(bare, paths))
    guess = guess or names.get(closest_match(name, names), "")
    return page.problem(code, link.line, target=link.target, near=_from(page, guess) if guess else "")


def _from(page: Page, file: str) -> str:
    """A file below docs/ as a page links to it."""
    return posixpath.relpath(file, page.folder or ".")


def _unreached(repository: Repository) -> Iterator[Problem]:
    roles = repository.topic.pages
    # Every page of the site leads to these four: its head and foot do.
    reached = {roles.home, roles.help, roles.topics, roles.about}
    for page in repository.pages:
        reached.update(link.slug for link in page.links if link.slug != page.slug)
        if any(marker.name == "daftar" for marker in page.markers):
            reached.update(s for s in repository.slugs if s.rpartition("/")[0] == page.folder)
    for row in repository.relations:
        reached.update((repository.cause_of(row).slug, repository.action_of(row).slug))
    for slug in repository.slugs:
        if slug not in reached:
            yield repository.pages_of(slug)[0].problem("LNK008")


def _menu(repository: Repository) -> Iterator[Problem]:
    if MENU in repository.unreadable:
        return
    entries, named = repository.config.entries, set()
    groups = {entry.group for entry in entries if entry.group}
    for entry in entries:
        if not entry.file and entry.title in groups:
            continue
        slug, language = slug_of(entry.file)
        named.add(slug)
        if language != ORIGINAL or not entry.file.endswith(".md") or not repository.is_expected(slug):
            hint = closest_match(entry.file, [file_of(s, ORIGINAL) for s in repository.slugs])
            yield problem(MENU, entry.line, "LNK013", target=entry.file or entry.title, near=hint)
    misspelt = named - set(repository.slugs)
    for slug in repository.slugs:
        page = repository.page(slug, ORIGINAL)
        if page and slug not in named and not any(closest_match(name, [slug]) for name in misspelt):
            yield page.problem("LNK012")
