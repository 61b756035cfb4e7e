"""What differs between the record and the content, statement by statement."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from kram.record.as_written import COMMENT
from kram.record.statements import FRAME, WORDS, file_with
from kram.source.data.record import NEUTRAL, Groups, Record, Recorded, Statement, as_text, sum_of
from kram.source.data.topic import Topic
from kram.source.markdown.model import HEAD
from kram.source.repository import Repository
from kram.source.wording import amounts
from kram.vocabulary import LANGUAGES

CHANGED, DROPPED, ADDED, UNKNOWN, GONE, ORDER = "changed", "dropped", "added", "unknown", "gone", "order"
_ADVISING = {
    f"_data/{name}"
    for name in ("relations", "signs", "path", "paper", "medicines", "steps", "body_map", "codes", "berkas")
}
"""Files of the record in which every difference alters advice; the last has the fingerprints of pictures."""
_LOSING = {"_data/danger": (DROPPED,), "_data/topic": (DROPPED, CHANGED)}
"""Files to which much is added that is no advice, with the differences that are."""
_MOVED = re.compile(r"(?:^|/)moved_to: ")
_BOXES = re.compile(r"/words/(?:signs/(?:title|again)|danger|strip)(?:/|$)")
"""Words of the interface that say how soon to get help: titles of boxes, the banner, the line on paper."""
_SILENT = ("_data/addresses", "_data/changes", FRAME)
"""Files of the record that have no advice of their own: days, or what is around the words of every page."""
_NOT_CONTENT = re.compile(r"(?:changed|reviewed|reviewer|next_review): ")
"""What the front matter says about a page, in one language for all: dates and reviews."""
_COMMENT = re.compile(rf"{COMMENT}.*?(?:-->|$)")
_TELEPHONE = re.compile(r"tel:\d+")


Spot = tuple[str, str]
"""A file of the record and a group in it."""


class Difference(NamedTuple):
    """One statement that the record has otherwise, or one group or file that only one side has."""

    kind: str
    file: str
    group: str
    language: str
    old: str
    new: str
    path: str
    line: int
    whole: bool = False
    """The whole group is new or gone."""

    @property
    def place(self) -> Spot:
        """Where in the record it is."""
        return self.file, self.group


def differences(record: Record, current: Recorded) -> list[Difference]:
    """All differences, in the order of the content; a file without record is one difference."""
    found: list[Difference] = []
    late = defaultdict[str, list[str]](list)
    for file, group in record.behind:
        late[file].append(group)
    gone = set(record.sums)
    for name, groups in current.items():
        if not groups:
            continue
        gone.discard(name)
        if name not in record.sums:
            first = next(s for statements in groups.values() for s in statements)
            found.append(Difference(UNKNOWN, name, "", NEUTRAL, "", "", first.path, first.line))
        elif record.sums[name] != sum_of(as_text(groups, late.get(name, ()))):
            found.extend(_of_file(name, record.groups(name), groups))
    for name in (name for name in record.sums if name in gone):
        groups = record.groups(name)
        languages = dict.fromkeys(s.language for statements in groups.values() for s in statements)
        files = dict.fromkeys(file_with(name, next(iter(groups)), language) for language in languages)
        found.extend(Difference(GONE, name, "", NEUTRAL, "", "", file, 1) for file in files)
    return found


def _of_file(name: str, before: Groups, after: Groups) -> Iterator[Difference]:
    said = [s for statements in after.values() for s in statements]
    languages = {s.language for statements in before.values() for s in statements}
    files = {language: file_with(name, next(iter(before)), language) for language in languages}
    pages = {x: file for x, file in files.items() if name != FRAME and file.endswith(".md")}
    gone = {language: file for language, file in pages.items() if file not in {s.path for s in said}}
    for language, file in sorted(gone.items()):
        yield Difference(GONE, name, "", language, "", "", file, 1)
    near = {s.language: s for s in reversed(said)}
    for group, old in before.items():
        new = after.get(group, ())
        for language in (*LANGUAGES, NEUTRAL):
            if language not in gone:
                yield from _of_group((name, group), old, new, language, near)
        if not gone:
            yield from _moved((name, group), old, new)
        near |= {s.language: s for s in new}
    for group, statements in after.items():
        for s in statements if group not in before else ():
            yield Difference(ADDED, name, group, s.language, "", s.text, s.path, s.line, True)
    yield from _in_other_order(name, before, after)


def _in_other_order(name: str, before: Groups, after: Groups) -> Iterator[Difference]:
    """The first group that comes before others now, in each file that has it."""
    order = (group for group in before if group in after)
    now_in_order = (group for group in after if group in before)
    for was, moved in zip(order, now_in_order, strict=True):
        if was != moved:
            for s in {s.path: s for s in reversed(after[moved])}.values():
                yield Difference(ORDER, name, moved, NEUTRAL, "", moved, s.path, s.line)
            break


def _of_group(
    place: Spot,
    before: Sequence[Statement],
    after: Sequence[Statement],
    language: str,
    near: dict[str, Statement],
) -> Iterator[Difference]:
    """The differences of one group in one language; what is gone is placed near what is still there."""
    old, new = ([s for s in side if s.language == language] for side in (before, after))
    if [s.text for s in old] == [s.text for s in new]:
        return
    matcher = SequenceMatcher(None, [s.text for s in old], [s.text for s in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            file = file_with(*place, language)
            # The words of the interface are far from their translation, those of a row beside it.
            beside = [near[language]] if place[0] == WORDS and language in near else []
            closest = [*new[max(0, c - 1) :], *beside, *after, *near.values()]
            path, line = next(((s.path, s.line) for s in closest if s.path == file), (file, 1))
            here = partial(Difference, file=place[0], group=place[1], language=language, whole=not after)
            both = min(b - a, d - c)
            for was, s in zip(old[a : a + both], new[c : c + both], strict=True):
                yield here(kind=CHANGED, old=was.text, new=s.text, path=s.path, line=s.line)
            for s in old[a + both : b]:
                yield here(kind=DROPPED, old=s.text, new="", path=path, line=line)
            for s in new[c + both : d]:
                yield here(kind=ADDED, old="", new=s.text, path=s.path, line=s.line)


def _moved(place: Spot, before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[Difference]:
    """A statement that is between others of another language now, such as a note of the next row."""
    old, new = ([s[:2] for s in sorted(side, key=itemgetter(0))] for side in (before, after))
    for was, now in zip(before, after, strict=True) if old == new else ():
        if was.language != now.language:
            yield Difference(ORDER, *place, NEUTRAL, "", place[1], now.path, now.line)
            break


def is_content(difference: Difference) -> bool:
    """Whether it is about what a page or a file says: not its dates and reviews, nor the order alone."""
    if difference.kind == ORDER:
        return False
    said = [text for text in (difference.old, difference.new) if text]
    return not (difference.group == HEAD and said and all(_NOT_CONTENT.match(text) for text in said))


def is_seen(difference: Difference) -> bool:
    """Whether readers see another text: not where a drawn part alone was put, left out or moved."""
    said = [text for text in (difference.old, difference.new) if text]
    return is_content(difference) and not (said and all(text.startswith(COMMENT) for text in said))


def alters_advice(difference: Difference, repository: Repository) -> bool:
    """Whether a reader would do something else, as far as a file, a place or a word gives it away."""
    if difference.file in _ADVISING:
        return True
    if difference.file in _SILENT:
        return any(_MOVED.search(text) for text in (difference.old, difference.new))
    if difference.kind in (UNKNOWN, GONE, ORDER) or not is_content(difference):
        return difference.kind == GONE
    if difference.kind in _LOSING.get(difference.file, ()) or _is_grave(difference, repository.topic):
        return True
    old, new = (_advising(text, difference, repository) for text in (difference.old, difference.new))
    return old != new


def _is_grave(difference: Difference, topic: Topic) -> bool:
    """Whether any other wording counts: in a list of what not to do, in first aid, where it says how soon."""
    is_first_aid = bool(topic.pages.first_aid) and difference.file == topic.pages.first_aid
    is_box = difference.file == WORDS and bool(_BOXES.search(difference.group))
    return is_first_aid or is_box or difference.group == topic.sections.do_not


def _advising(text: str, difference: Difference, repository: Repository) -> Counter[str]:
    """What in a text says what to do: words, telephones, amounts, names of medicines and drawn parts."""
    is_page = difference.file in repository.slugs
    said = _COMMENT.sub("", text)
    languages = LANGUAGES if difference.language == NEUTRAL else (difference.language,)
    words = [word for language in languages for word in repository.force.advising(language, said)]
    numbers = (" ".join(amount) for amount in amounts(said, languages[0]))
    drawn = _COMMENT.findall(text) if is_page else ()
    medicines = repository.medicine_names.findall(said.lower()) if is_page else ()
    return Counter([*words, *_TELEPHONE.findall(said), *numbers, *drawn, *medicines])


def one_sided(found: list[Difference]) -> list[Spot]:
    """Each change in one language only, so that the other one may be behind."""
    sides: dict[Spot, set[str]] = {}
    for difference in found:
        changed = difference.kind in (CHANGED, DROPPED, ADDED) and is_content(difference)
        if changed and difference.language != NEUTRAL:
            sides.setdefault(difference.place, set()).add(difference.language)
    return [place for place, languages in sides.items() if len(languages) < len(LANGUAGES)]
