"""What a person is shown and asked before the record takes in how the content is now."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kram.record.differences import (
    CHANGED,
    GONE,
    ORDER,
    UNKNOWN,
    Difference,
    Place,
    alters_advice,
    differences,
    is_content,
    one_sided,
)
from kram.record.statements import file_with, statements
from kram.source.data.record import NEUTRAL, Record, Recorded, Seen
from kram.source.repository import Repository
from kram.source.review import content_of, review_of
from kram.vocabulary import LANGUAGE_NAMES_FOR_EDITORS, LANGUAGES

_CHANGES = "_data/changes"
_LANGUAGES = {**LANGUAGE_NAMES_FOR_EDITORS, NEUTRAL: ""}


_WHOLE = {UNKNOWN: "seluruh isinya baru", GONE: "seluruh isinya dihapus", ORDER: "urutannya berubah"}


@dataclass(frozen=True)
class Review:
    """What differs from the record, and what a person must still say about it."""

    differences: tuple[Difference, ...]
    one_sided: tuple[Place, ...]
    """Where one language changed: has somebody compared the other one?"""
    unannounced: tuple[Place, ...]
    """Where advice changed and no new row of changes.yml names the page."""
    current: Recorded
    waiting: tuple[Place, ...] = ()
    """Whose translation was to follow when it was last recorded, and where nothing changed since."""


def review(repository: Repository) -> Review:
    """Compares the content with its record."""
    current, record = statements(repository), repository.record
    if not record.files:
        return Review((), (), (), current)  # everything is taken in as it is
    found = differences(record, current)
    announced = _announced(repository, record)
    advising = dict.fromkeys(d.place for d in found if alters_advice(d, repository.force))
    touched = {d.place for d in found if is_content(d)}
    return Review(
        tuple(found),
        tuple(place for place in one_sided(found) if _is_there(current, place)),
        # A row of data shows on many pages: any new row of the change log speaks for it.
        tuple(p for p in advising if not (announced if p[0].startswith("_data/") else p[0] in announced)),
        current,
        tuple(sorted(place for place in record.behind - touched if _is_there(current, place))),
    )


def _is_there(current: Recorded, place: Place) -> bool:
    file, name = place
    return any(group.name == name for group in current.get(file, ()))


def _announced(repository: Repository, record: Record) -> set[str]:
    """The pages that rows of changes.yml name which the record does not have yet."""
    groups = record.files.get(_CHANGES, ())
    known = sum(statement.text.startswith("date: ") for group in groups for statement in group.statements)
    return {place.partition("#")[0] for change in repository.changes[known:] for place in change.places}


def recorded(repository: Repository, found: Review, late: Collection[Place]) -> Record:
    """The record as it will be; late are the places whose translation is to follow, the only ones."""
    behind = frozenset(place for place in late if _is_there(found.current, place))
    return Record(found.current, behind, dict(_seen(repository)))


def _seen(repository: Repository) -> Iterator[tuple[str, Seen]]:
    """What each reviewer saw: for a new review the page as it is, for an older one what it was then."""
    for slug in repository.slugs:
        now = review_of(repository, slug)
        known = repository.record.seen.get(slug)
        if known and (known.reviewed, known.reviewer) == (now.reviewed, now.reviewer):
            yield slug, known
        elif now.reviewed:
            yield slug, Seen(now.reviewed, now.reviewer, content_of(repository, slug))


def both_sides(found: Review, place: Place) -> tuple[str, str]:
    """File and line of a text in the original and in the translation, of what changed there if anything did.

    The other language is at its text of the same number, where it has as many, or else at its first one.
    """
    file, name = place
    group = next(group for group in found.current[file] if group.name == name)
    texts = [group.of(language) for language in LANGUAGES]
    changed = {(d.path, d.line) for d in found.differences if d.place == place}
    numbers = [n for side in texts for n, text in enumerate(side) if (text.path, text.line) in changed]
    number = numbers[0] if numbers and len(texts[0]) == len(texts[1]) else 0
    places = [
        f"{side[number].path}:{side[number].line}" if side else f"{file_with(file, name, language)}:1"
        for language, side in zip(LANGUAGES, texts, strict=True)
    ]
    return places[0], places[1]


def shown(found: Review) -> Iterator[str]:
    """The differences in plain Indonesian, place by place."""
    here = ("", "")
    for difference in found.differences:
        if difference.place != here:
            here = difference.place
            yield f"\n{difference.path}:{difference.line}" + (f" · {here[1]}" if here[1] else "")
        yield from _lines(difference)


def _lines(difference: Difference) -> Iterator[str]:
    language = _LANGUAGES.get(difference.language, difference.language)
    label = f"  {language}: " if language else "  "
    if difference.kind in _WHOLE:
        yield f"  {_WHOLE[difference.kind]}"
    elif difference.kind == CHANGED:
        yield f"{label}dulu     {difference.old}"
        yield f"{' ' * len(label)}sekarang {difference.new}"
    else:
        yield f"{label}dihapus  {difference.old}" if difference.old else f"{label}baru     {difference.new}"


def change_row(day: date, pages: Collection[str], what: Mapping[str, str]) -> str:
    """A row for the end of changes.yml."""
    lines = [f"- date: {day.isoformat()}", f"  pages: [{', '.join(pages)}]", "  what:"]
    for language, text in what.items():
        lines.append(f"    {language}: {json.dumps(' '.join(text.split()), ensure_ascii=False)}")
    return "\n".join(lines) + "\n"
