"""What a person is shown and asked before the record takes in how the content is now."""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from kram.record import differences as compare
from kram.record.differences import Difference, Spot, alters_advice, one_sided
from kram.record.statements import FRAME, file_with, statements
from kram.source.data.record import NEUTRAL, REVIEWS, Groups, Recorded, Seen, Statement, as_text, path_of
from kram.source.repository import Repository
from kram.source.review import Review, content_of, pages_with, review_of
from kram.vocabulary import LANGUAGE_NAMES_FOR_EDITORS, LANGUAGES

_LANGUAGES = {**LANGUAGE_NAMES_FOR_EDITORS, NEUTRAL: ""}
_FEW = 2
"""On so many pages a row of data is, at most, where news of one of them is news of it."""
_CHANGES = "_data/changes"
_WHOLE = {
    compare.UNKNOWN: "seluruh isinya baru",
    compare.GONE: "seluruh isinya dihapus",
    compare.ORDER: "urutannya berubah",
}


class Comparison(NamedTuple):
    """What differs from the record, and what a person must still say about it."""

    differences: tuple[Difference, ...]
    one_sided: tuple[Spot, ...]
    """Where one language changed: has somebody compared the other one?"""
    unannounced: tuple[Spot, ...]
    """Where advice changed and no new row of changes.yml names the page."""
    current: Recorded
    waiting: tuple[Spot, ...] = ()
    """Whose translation was to follow when it was last recorded, but for what one language alone changed."""
    unread: tuple[str, ...] = ()
    """The files of the record that are gone or were changed by hand: what changed there, nobody knows."""
    reviews: Mapping[str, Review] = MappingProxyType({})
    """The reviews that are not in the record yet, by page."""


def compared(repository: Repository) -> Comparison:
    """Compares the content with its record."""
    current, record = statements(repository), repository.record
    unread = tuple(_unread(repository, current))
    reviews = {slug: review_of(repository, slug) for slug in repository.slugs if _is_new(repository, slug)}
    if not record.sums:
        return Comparison((), (), (), current, (), unread, reviews)
    found = compare.differences(record, current)
    rows = record.groups(_CHANGES).values()
    known = sum(statement.text.startswith("date: ") for row in rows for statement in row)
    new = repository.changes[known:]
    named = {place.partition("#")[0] for change in new for place in change.places}
    advising = dict.fromkeys(d.place for d in found if alters_advice(d, repository))
    sided = tuple(place for place in one_sided(found) if _is_there(current, place))
    return Comparison(
        tuple(found),
        sided,
        tuple(place for place in advising if not named & _told(repository, place)),
        current,
        tuple(sorted(place for place in record.behind - {*sided} if _is_there(current, place))),
        unread,
        reviews,
    )


def news_page(repository: Repository) -> str:
    """The page that a row of the change log names where data changed, which many pages show."""
    return repository.topic.pages.clinics or repository.topic.pages.home


def _told(repository: Repository, place: Spot) -> set[str]:
    """The pages one of which a row of the change log must name to speak for a change of advice."""
    shown = pages_with(repository, *place)
    if place[0] in repository.slugs:
        return shown
    if len(shown) > _FEW:
        shown = set()
    return shown | {news_page(repository), repository.topic.pages.help}


def _unread(repository: Repository, current: Recorded) -> Iterator[str]:
    """Files whose record is gone or was changed by hand; a new page needs none, nor does a new site."""
    record = repository.record
    by_hand = {path for path, _ in record.unreadable}
    new = {slug for slug in repository.slugs if slug not in repository.addresses} | {FRAME}
    if all(change.date >= repository.today.isoformat() for change in repository.changes):
        new.add(_CHANGES)  # its first row
    for name in current if repository.addresses else ():
        is_lost = name not in record.sums and name not in new
        if (is_lost or path_of(name) in by_hand) and current[name]:
            yield name


def _is_new(repository: Repository, slug: str) -> bool:
    """Whether the record has no such review, or is no proof of it."""
    record, now = repository.record, review_of(repository, slug)
    by_hand = any(path == path_of(REVIEWS) for path, _ in record.unreadable)
    known = None if by_hand else record.seen.get(slug)
    return bool(now.reviewed) and (known is None or known[:2] != (now.reviewed, now.reviewer))


def _is_there(current: Recorded, place: Spot) -> bool:
    return place[1] in current.get(place[0], {})


def recorded(repository: Repository, found: Comparison, late: Collection[Spot]) -> Iterator[tuple[str, str]]:
    """Name and text of each file of the record as it will be.

    ``late`` are all places whose translation is to follow.
    Of a new review it has the page as it is, of an older one what the page was then.
    """
    seen = {}
    for slug in repository.slugs:
        now, known = review_of(repository, slug), repository.record.seen.get(slug)
        if slug in found.reviews:
            known = Seen(now.reviewed, now.reviewer, content_of(repository, slug))
        if known and now.reviewed:
            seen[slug] = [Statement(NEUTRAL, text, "", 0) for text in known]
    for name, groups in chain(found.current.items(), [(REVIEWS, seen)]):
        if groups:
            yield name, as_text(groups, [group for file, group in late if file == name])


def both_sides(found: Comparison, place: Spot) -> tuple[str, str]:
    """File and line of a text in the original and in the translation, of what changed there if anything did.

    The other language is at its text of the same number, where it has as many, or else at its first one.
    """
    file, name = place
    group = found.current[file][name]
    texts = [[said for said in group if said.language == language] for language in LANGUAGES]
    changed = {(d.path, d.line) for d in found.differences if d.place == place}
    numbers = [n for side in texts for n, text in enumerate(side) if (text.path, text.line) in changed]
    number = numbers[0] if numbers and len(texts[0]) == len(texts[1]) else 0
    places = [
        f"{side[number].path}:{side[number].line}" if side else f"{file_with(file, name, language)}:1"
        for language, side in zip(LANGUAGES, texts, strict=True)
    ]
    return places[0], places[1]


def shown(found: Comparison) -> Iterator[str]:
    """The differences in plain Indonesian, place by place."""
    here = ("", "")
    for d in found.differences:
        if d.place != here:
            here = d.place
            yield f"\n{d.path}:{d.line}" + (f" · {here[1]}" if here[1] else "")
        language = _LANGUAGES.get(d.language, d.language)
        label = f"  {language}: " if language else "  "
        if d.kind in _WHOLE:
            yield f"  {_WHOLE[d.kind]}"
        elif d.kind == compare.CHANGED:
            yield f"{label}dulu     {d.old}"
            yield f"{' ' * len(label)}sekarang {d.new}"
        else:
            yield f"{label}dihapus  {d.old}" if d.old else f"{label}baru     {d.new}"
    for name in found.unread:
        yield from _whole(name, found.current[name])


def _whole(name: str, groups: Groups) -> Iterator[str]:
    """All that a file says whose record is no help."""
    yield f"\n{path_of(name)} hilang atau diubah dengan tangan. Seluruh isinya sekarang:"
    for group, statements_ in groups.items():
        yield f"\n{statements_[0].path}:{statements_[0].line} · {group}"
        yield from (f"  {_LANGUAGES.get(s.language, '')}: {s.text}" for s in statements_)
