"""What the record knows of a page: whether a person has read it as it is, and its translation is behind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kram.source.data.guides import BodyMap, Picture, Question, Step
from kram.source.data.record import digest
from kram.source.data.rows import Relation, Sign, Term
from kram.source.markdown.model import Marker, Page
from kram.source.repository import Repository
from kram.vocabulary import ORIGINAL

NOT_REVIEWED, REVIEWED, CHANGED_SINCE = "not-reviewed", "reviewed", "changed-since"
"""The states of a page, as links.json calls them."""


class Review(NamedTuple):
    """The state of one page, the same in all languages."""

    state: str
    changed: str
    reviewed: str = ""
    reviewer: str = ""
    next_review: str = ""


def review_of(repository: Repository, slug: str) -> Review:
    """The review of a page, as its Indonesian front matter and the record have it.

    A page that changed after the review, by its own date or against what the record says the reviewer saw,
    was reviewed before its last change.
    """
    page = repository.page(slug, ORIGINAL)
    front = page.front if page else {}
    changed, reviewed = front.get("changed", ""), front.get("reviewed", "")
    if not reviewed:
        return Review(NOT_REVIEWED, changed)
    seen = repository.record.seen.get(slug)
    is_other = seen is not None and seen.content != content_of(repository, slug)
    state = CHANGED_SINCE if is_other or changed > reviewed else REVIEWED
    return Review(state, changed, reviewed, front.get("reviewer", ""), front.get("next_review", ""))


def reviewed_pages(repository: Repository) -> int:
    """How many pages a clinician has read as they are."""
    return sum(review_of(repository, slug).state == REVIEWED for slug in repository.slugs)


def content_of(repository: Repository, slug: str) -> str:
    """A fingerprint of all that a page says in every language, with all that its markers draw.

    Where a line is broken makes no difference.
    """
    parts: list[str] = []
    for page in repository.pages_of(slug):
        parts += (*page.title.split(), *page.description.split())
        for section in page.sections:
            parts += (section.id, *section.title.split(), *section.text.split())
        parts += _shown(repository, page)
    return digest("\n".join(parts).encode())


_DRAWN = {kind.PATH for kind in (Sign, Step, Picture, Question, BodyMap, Term)}
"""The files of data that markers draw, but for relations."""


class _Drawn(NamedTuple):
    """What a marker draws from one group of the record, or from all of a file where that is empty."""

    path: str
    group: str
    texts: tuple[str, ...]


def _shown(repository: Repository, page: Page) -> Iterator[str]:
    for marker in page.markers:
        for drawn in _drawn(repository, page, marker):
            yield from drawn.texts


def _drawn(repository: Repository, page: Page, marker: Marker) -> Iterator[_Drawn]:
    language = page.language
    for row in repository.rows_drawn(page, marker):
        said = (text.get(language, "") for text in (row.label, row.when, row.why))
        name = f"{row.cause} + {row.action}"
        yield _Drawn(Relation.PATH, name, (row.cause, row.action, row.fit, *row.references, *said))
    signs = [*repository.signs_drawn(page, marker)]
    for asked in repository.path if marker.name == "jalan" else ():
        signs += (repository.signs[key] for key in asked.signs if key in repository.signs)
        yield _Drawn(Question.PATH, "", (asked.level, asked.ask.get(language, ""), *asked.signs, asked.place))
    for sign in signs:
        yield _Drawn(Sign.PATH, sign.key, (sign.level, sign.text.get(language, ""), *sign.references))
    if marker.name == "peta":
        for part in repository.body_map.parts:
            said = (text.get(language, "") for text in (part.title, part.note, part.how))
            yield _Drawn(BodyMap.PATH, "", (part.place, part.spot, part.pointer, *said))
    for term in repository.glossary if marker.name == "istilah" else ():
        said = (text.get(language, "") for text in (term.term, term.plain))
        yield _Drawn(Term.PATH, term.key, (term.key, *said))
    yield from _pictures(repository, language, marker)


def _pictures(repository: Repository, language: str, marker: Marker) -> Iterator[_Drawn]:
    names = [marker.argument] if marker.name == "gambar" else []
    for step in repository.steps.get(marker.argument, ()) if marker.name == "langkah" else ():
        said = (text.get(language, "") for text in (step.title, step.text))
        yield _Drawn(Step.PATH, marker.argument, (step.picture, *said))
        names.append(step.picture)
    for picture in (repository.pictures[name] for name in names if name in repository.pictures):
        yield _Drawn(Picture.PATH, f"{picture.name}.svg", (picture.name, picture.alt.get(language, "")))


def pages_with(repository: Repository, file: str, group: str) -> set[str]:
    """The pages that show a group of the record: its own page, or those that draw the row.

    Other data, such as a reference or a word of a button, is the content of no page: the file itself.
    """
    path = f"docs/{file}.yml"
    if path == Relation.PATH:  # also one that is gone
        cause, _, action = (name.partition("#")[0] for name in group.partition(" (")[0].partition(" + "))
        return {repository.causes.get(cause, ""), repository.actions.get(action, "")}
    if path not in _DRAWN:
        return {file}
    slugs = _slugs_by_drawn(repository)
    return slugs[path, group] | slugs[path, ""]


@lru_cache(maxsize=1)
def _slugs_by_drawn(repository: Repository) -> Mapping[tuple[str, str], set[str]]:
    """The pages by what they draw: to ask every page for each place of the record is quadratic."""
    found = defaultdict[tuple[str, str], set[str]](set)
    for page in repository.pages:
        for marker in page.markers:
            for drawn in _drawn(repository, page, marker):
                found[drawn.path, drawn.group].add(page.slug)
    return found


def is_behind(repository: Repository, slug: str) -> bool:
    """Whether nobody has compared the translation of a page, or of what it shows, since the other changed."""
    return any(slug in pages_with(repository, *place) for place in repository.record.behind)
