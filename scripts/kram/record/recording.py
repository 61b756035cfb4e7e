"""What a person is shown and asked before the record takes in how the content is now."""

from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from kram.record import differences as compare
from kram.record.differences import Difference, Spot, alters_advice, is_content, one_sided
from kram.record.statements import file_with, statements
from kram.source.data.record import NEUTRAL, REVIEWS, Recorded, Seen, Statement, as_text
from kram.source.repository import Repository
from kram.source.review import content_of, review_of
from kram.vocabulary import LANGUAGE_NAMES_FOR_EDITORS, LANGUAGES

_LANGUAGES = {**LANGUAGE_NAMES_FOR_EDITORS, NEUTRAL: ""}
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
    """Whose translation was to follow when it was last recorded, and where nothing changed since."""


def compared(repository: Repository) -> Comparison:
    """Compares the content with its record."""
    current, record = statements(repository), repository.record
    if not record.sums:
        return Comparison((), (), (), current)  # everything is taken in as it is
    found = compare.differences(record, current)
    rows = record.groups("_data/changes").values()
    known = sum(statement.text.startswith("date: ") for row in rows for statement in row)
    new = repository.changes[known:]
    announced = {place.partition("#")[0] for change in new for place in change.places}
    advising = dict.fromkeys(d.place for d in found if alters_advice(d, repository.force))
    touched = {d.place for d in found if is_content(d)}
    return Comparison(
        tuple(found),
        tuple(place for place in one_sided(found) if _is_there(current, place)),
        # A row of data shows on many pages: any new row of the change log speaks for it.
        tuple(p for p in advising if not (announced if p[0].startswith("_data/") else p[0] in announced)),
        current,
        tuple(sorted(place for place in record.behind - touched if _is_there(current, place))),
    )


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
        if not known or (known.reviewed, known.reviewer) != (now.reviewed, now.reviewer):
            known = Seen(now.reviewed, now.reviewer, content_of(repository, slug)) if now.reviewed else None
        if known:
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
