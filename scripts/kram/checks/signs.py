"""SGN: each danger sign has one level and one wording, and pages show the signs meant for them."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from kram.problems import Problem, closest_match, listed
from kram.source import wording
from kram.source.data.rows import TELLING, Sign
from kram.source.markdown.inline import plain
from kram.source.markdown.model import INTRO, Marker, Page
from kram.source.repository import Repository
from kram.urls import Place
from kram.vocabulary import GROUPS, GROUPS_FOR_SOME, LANGUAGES, LEVELS, ORIGINAL, TRANSLATION

MARKER = "tanda"
MOSTLY = 0.8
"""From this share of common words on two signs count as one."""
_WORD = re.compile(r"\w+")


def check(repository: Repository) -> Iterator[Problem]:
    """What is wrong with the signs, and where pages do not show theirs."""
    texts: dict[tuple[str, str], int] = {}
    for sign in repository.signs.values():
        yield from sign.unless_known("SGN004", "level", LEVELS)
        groups = GROUPS.get(sign.level, tuple(chain.from_iterable(GROUPS.values())))
        yield from sign.unless_known("SGN005", "group", groups, level=sign.level, groups=listed(groups))
        yield from _texts(sign, texts)
        for place in sign.places:
            if gap := repository.gap(place, headings=True):
                yield sign.problem("SGN001", place.line, key=sign.key, place=place, **gap)
        for place in sign.folded:
            if place not in sign.places or sign.group not in GROUPS_FOR_SOME:
                yield sign.problem("SGN014", place.line, key=sign.key, place=place)
        if not sign.references:
            yield sign.problem("SGN007", "references", key=sign.key)
    yield from _at_two_levels(repository)
    meant = _by_page(repository)
    for page in repository.pages:
        yield from page.faults_of("SGN")
        yield from _markers(repository, page)
        yield from _not_shown(repository, page, meant.get(page.slug, []))


def _by_page(repository: Repository) -> dict[str, list[tuple[str, Sign]]]:
    """The signs that each page is to show, each with its section or nothing.

    The help page shows all, but for levels that another page shows whole.
    """
    result: dict[str, list[tuple[str, Sign]]] = {}
    help_page = repository.topic.pages.help
    others = [page for page in repository.pages if page.slug != help_page]
    elsewhere = {m.argument for page in others for m in page.markers if repository.draws_all(page, m)}
    for sign in repository.signs.values():
        for place in sign.places:
            slug, section = Place.parsed(place)
            if slug != help_page:
                result.setdefault(slug, []).append((section, sign))
        if sign.level not in elsewhere:
            result.setdefault(help_page, []).append(("", sign))
    return result


def _at_two_levels(repository: Repository) -> Iterator[Problem]:
    """Signs of different levels that have nearly all their words in common."""
    for language in LANGUAGES:
        texts = {key: sign.text.get(language, "") for key, sign in repository.signs.items()}
        words = {key: {*_WORD.findall(text.lower())} for key, text in texts.items()}
        for other, sign in combinations(repository.signs.values(), 2):
            here, there = words[sign.key], words[other.key]
            if other.level != sign.level and MOSTLY <= len(here & there) / (len(here | there) or 1) < 1:
                yield sign.problem("SGN012", language, key=sign.key, other=other.key, level=other.level)


def _texts(sign: Sign, seen: dict[tuple[str, str], int]) -> Iterator[Problem]:
    for language, text in sign.text.items():
        if plain(text) != text or "**" in text:
            yield sign.problem("SGN011", language, text=text)
        same = (language, " ".join(text.lower().split()).rstrip("."))
        if same in seen:
            yield sign.problem("SGN009", language, text=text, first=str(seen[same]))
        seen.setdefault(same, sign.line_of(language))
    telling = {language: len(TELLING.findall(text)) for language, text in sign.marked.items()}
    if len({*telling.values()}) > 1:
        counts = {"here": str(telling[TRANSLATION]), "there": str(telling[ORIGINAL])}
        yield sign.problem("SGN013", TRANSLATION, key=sign.key, **counts)
    for part, texts in (("", sign.text), ("short", sign.short), ("open", sign.open)):
        if all(texts.get(language) for language in LANGUAGES):
            here, other = wording.different_amounts([texts[TRANSLATION]], [texts[ORIGINAL]])
            if here or other:
                key = f"{sign.key}: {part}" if part else sign.key
                yield sign.problem(
                    "SGN008", part or TRANSLATION, key=key, here=listed(here), other=listed(other)
                )


def _markers(repository: Repository, page: Page) -> Iterator[Problem]:
    for marker in (marker for marker in page.markers if marker.name == MARKER):
        if marker.argument and marker.argument not in LEVELS:
            hint = closest_match(marker.argument, LEVELS)
            yield page.problem("SGN004", marker.line, level=marker.argument, near=hint)
        elif _is_elsewhere(page, marker):
            yield page.problem("SGN015", marker.line, level=marker.argument, section=marker.section)
        elif not repository.signs_drawn(page, marker):
            place = Place(page.slug, marker.section.removeprefix(INTRO))
            yield page.problem("SGN003", marker.line, place=place.id)


def _is_elsewhere(page: Page, marker: Marker) -> bool:
    """The marker draws a level in the section of another one, or outside of its own."""
    level, section = marker.argument, marker.section
    return level not in ("", section) and (section in LEVELS or page.section(level) is not None)


def _not_shown(repository: Repository, page: Page, meant: Iterable[tuple[str, Sign]]) -> Iterator[Problem]:
    """Signs of a page that none of its markers draws: one problem for each place."""
    markers = [marker for marker in page.markers if marker.name == MARKER]
    if any(marker.argument and marker.argument not in LEVELS for marker in markers):
        return
    drawn = [(sign.key, m.section) for m in markers for sign in repository.signs_drawn(page, m)]
    shown = {*drawn, *((key, "") for key, _ in drawn)}
    missing: dict[str, list[str]] = {}
    for section, sign in meant:
        known = not section or page.section(section) is not None
        if known and sign.level in LEVELS and (sign.key, section) not in shown:
            missing.setdefault(section, []).append(sign.key)
    for section, keys in missing.items():
        values = {"place": Place(page.slug, section).id, "count": str(len(keys)), "first": keys[0]}
        yield page.problem("SGN002", page.line_of_section(section), **values)
