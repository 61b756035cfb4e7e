"""The script of the search: its engine, its panel, and all that it knows, in one file of each language.

One file, so that no two parts of different age can meet, and the first answer is the last one.
It is a classic script: it works from file:// as well.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial, reduce
from itertools import groupby, pairwise, takewhile
from operator import itemgetter
from pathlib import Path
from typing import Any

from kram import minified
from kram.export.search.pages import Known, Row, known
from kram.export.search.stems import WITH_ROOTS, stem
from kram.export.site_context import FinishedSite
from kram.parallel import each
from kram.source.data.force import Force
from kram.source.data.rows import Sign
from kram.source.data.searching import MedicineClass, Synonyms
from kram.source.repository import Repository
from kram.vocabulary import LANGUAGES, LEVELS

SOURCES = "docs/assets/js"
ENGINE = ("words", "pages", "index", "nearest", "danger", "read", "hints", "rank", "ask")
"""After the file of the language, which has its stems and numbers."""
PANEL, STYLE = "cari", "cari.css"
IdOf = Callable[[str, str], str]
"""The id that a page, or a section of it, has in the file that holds all pages; empty where it has none."""
Shown = tuple[str, str, str, str, tuple[str, ...]]
"""The level, place, text in short and patterns of a sign, and the sections elsewhere that show it."""
NUMBERS = 32749
"""So many numbers there are for words."""
FIRST = 40
"""The character for no step."""
STEP = ord("~") - FIRST
_WORDS_OF_PATTERNS = re.compile(r"[^\s,!/]+")
_PLAIN = str.maketrans("~|", "-/")
_END_OF_SENTENCE = re.compile(r"(?<=\.) ")
_BRACKETS = re.compile(r" \([^()]*\)")
_ADDS = re.compile("(?:Also|Or|Even|Juga|Begitu pula|Walau)\\b")
ROOM = 160
"""So many letters of a sign are shown, beside those that limit it or say what is worse."""


def files(site: FinishedSite) -> dict[str, str]:
    """The script of each language by its path in the site."""
    return {f"assets/cari-{language}.js": script(site.repository, language) for language in LANGUAGES}


def script(repository: Repository, language: str, id_of: IdOf | None = None) -> str:
    """The whole script; with ``id_of`` for the file that holds all pages."""
    root = repository.root
    about = {"inside": id_of is not None, "words": repository.config.words[language]["search_box"]}
    about |= data(repository, language, id_of)
    parts = (*(f"cari/{name}" for name in (language, *ENGINE)), PANEL)
    code = "\n".join((root / SOURCES / f"{name}.js").read_text("utf-8") for name in parts)
    sent = minified.script(f"(function(data,rules){{{code}\nsearchPanel(searchSite(data),data,rules)}})")
    rules = minified.rules(root / SOURCES / STYLE)
    return f"{sent}({minified.json_for_script(about)},{minified.json_for_script(rules)})"


def engine(root: Path, language: str) -> str:
    """What answers questions, without the page around it."""
    return "\n".join(minified.file(root / SOURCES / f"cari/{name}.js") for name in (language, *ENGINE))


def data(repository: Repository, language: str, id_of: IdOf | None = None) -> dict[str, Any]:
    """What the search of one language knows, as the engine reads it."""
    synonyms, roles = repository.synonyms[language], repository.topic.pages
    about, signs = _gathered(repository)[language]
    at = partial(_inside, id_of) if id_of else str
    rows = [row for row in about.rows if at(row.slug)]
    pages = [row for row in rows if not row.section]
    # What is alike is together, and in the order that came out shortest once it is compressed.
    return {
        "hints": _hints(repository, language, [page.slug for page in pages]),
        "vocabulary": marks(about.vocabulary),
        "ignore": _sorted(about.ignored),
        "instead": [found for slug in (roles.topics, roles.help) if slug and (found := at(slug))],
        "roots": _sorted(about.roots),
        "medicines": _lines([at(one.leads_to), *_names(one)] for one in repository.medicines),
        "pages": [
            "~".join(_address(row, id_of) for row in rows),
            *(_column(texts) for texts in ((row.name for row in rows), (row.sought for row in rows))),
            _column(page.about for page in pages),
        ],
        "typed": "~".join(_typed(synonyms)),
        "texts": _column(text for _, _, text, *_ in signs),
        "nothing": ",".join(synonyms.nothing),
        "signs": [
            [level, at(address), _lines([patterns, " ".join(map(at, also))] for *_, patterns, also in alike)]
            for (level, address), alike in groupby(signs, itemgetter(0, 1))
        ],
    }


@lru_cache(maxsize=1)
def _gathered(repository: Repository) -> dict[str, tuple[Known, tuple[Shown, ...]]]:
    """What the search knows by language; asked for by two editions."""
    gather = partial(_of_language, repository)
    return dict(zip(LANGUAGES, each(gather, LANGUAGES, size=len(repository.pages)), strict=True))


def _of_language(repository: Repository, language: str) -> tuple[Known, tuple[Shown, ...]]:
    """What the search knows about the pages and signs in one language."""
    pages = [page for slug in repository.config.order if (page := repository.page(slug, language))]
    signs = tuple(_signs(repository, language))
    return known(repository, language, pages, _led_to(repository, language, signs)), _ordered(signs)


def _inside(id_of: IdOf, address: str) -> str:
    """The id that a page or section has in the one file, in the place of its name."""
    slug, _, section = address.partition("#")
    return id_of(slug, "") + (section and "#" + id_of(slug, section))


def _address(row: Row, id_of: IdOf | None) -> str:
    """A page by its slug, and a section of the page before it by # and its id."""
    if id_of:
        return "#" * bool(row.section) + id_of(row.slug, row.section)
    return f"#{row.section}" if row.section else row.slug


def _column(texts: Iterable[str]) -> str:
    """What is at one place of each row."""
    return "~".join(text.translate(_PLAIN) for text in texts)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    """Rows with ~ between them and | between what is in them: a third less than JSON once it is compressed.

    Neither needs to be escaped, as the end of a line does.
    """
    return "~".join("|".join(part.translate(_PLAIN) for part in row).rstrip("|") for row in rows)


def _led_to(repository: Repository, language: str, signs: Sequence[Shown]) -> set[str]:
    """The pages and sections that are found by themselves."""
    return {
        *repository.synonyms[language].pages,
        *(one.leads_to for one in repository.medicines),
        *(address for _, help_at, _, _, elsewhere in signs for address in (help_at, *elsewhere)),
    }


def _sorted(words: Iterable[str]) -> str:
    """The words in alphabetical order, each after a capital letter: how much it shares with the last."""
    ordered = sorted(set(words))
    shared = (len(_beginning(*pair)) for pair in pairwise(["", *ordered]))
    return "".join(
        f"{chr(ord('A') + length)}{word[length:]}" for length, word in zip(shared, ordered, strict=True)
    )


def marks(words: Iterable[str]) -> str:
    """For each word a number, as the step from the last one: a byte instead of three.

    One in 25 of other words has one of these numbers too.
    """
    return _steps(sorted({number(word) for word in words}))


def _steps(numbers: Iterable[int]) -> str:
    steps = (number - last for last, number in pairwise([0, *numbers]))
    return "".join("~" * (step // STEP) + chr(FIRST + step % STEP) for step in steps)


def _hints(repository: Repository, language: str, slugs: Sequence[str]) -> list[str]:
    return hints_sent(
        (word, at, steps)
        for at, slug in enumerate(slugs)
        if slug in repository.hints
        for word, steps in repository.hints[slug].words[language].items()
    )


def hints_sent(hints: Iterable[tuple[str, int, int]]) -> list[str]:
    """The words that hint as numbers, in their order, and for each a character for its page and its steps."""
    rows = sorted((number(word), chr(FIRST + page), str(steps)) for word, page, steps in hints)
    places, steps = (
        ("".join(texts) for texts in zip(*(row[1:] for row in rows), strict=True)) if rows else ("", "")
    )
    return [_steps(number for number, _, _ in rows), places, steps]


def number(word: str) -> int:
    """The same as ``numberOf`` in docs/assets/js/cari/words.js."""
    return reduce(lambda number, letter: (number * 31 + ord(letter)) % NUMBERS, word, 0)


def _beginning(one: str, other: str) -> str:
    """What both words begin with."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in same)


def _typed(synonyms: Synonyms) -> list[str]:
    """Words of the pages, each with those that are typed for it."""
    groups: dict[str, list[str]] = {}
    for word, meant in synonyms.words:
        groups.setdefault(meant, []).append(word)
    return [" ".join([meant, *words]) for meant, words in groups.items()]


def _names(one: MedicineClass) -> list[str]:
    """The first name of a class and those that its endings do not give away, and the endings."""
    first, *others = (name for name in one.names)
    ended = tuple(ending + e for ending in one.endings for e in ("", "e"))
    names = [first, *(name for name in others if not (ended and name.endswith(ended) and len(name) > 5))]
    return [" ".join(names), "/".join(one.endings)]


def _signs(repository: Repository, language: str) -> Iterator[Shown]:
    """The signs that people ask for: level, place, text in short, patterns, sections elsewhere."""
    drawn = {
        sign.key: f"{page.slug}#{marker.section}"
        for page in repository.pages
        for marker in page.markers
        if page.language == language and repository.draws_all(page, marker)
        for sign in repository.signs_drawn(page, marker)
    }
    meant = dict(repository.synonyms[language].words)
    for key, row in repository.danger.items():
        patterns = ",".join(shortened(pattern, language, meant) for pattern in row.patterns[language])
        if key in drawn and patterns:
            sign = repository.signs[key]
            sections = tuple(place for place in sign.places if "#" in place)
            text = in_short(sign, language, repository.force)
            yield sign.level, drawn[key], text, patterns, sections


def _ordered(signs: Sequence[Shown]) -> tuple[Shown, ...]:
    """The signs with words that mean the same, and patterns, in one order: 80 bytes less once compressed."""
    often = Counter(word for sign in signs for word in _WORDS_OF_PATTERNS.findall(sign[3]))

    def ordered(part: str) -> str:
        words = sorted(part.lstrip("!").split("/"), key=lambda word: (-often[word], word))
        return "!" * part.startswith("!") + "/".join(words)

    def sent(patterns: str) -> str:
        return ",".join(sorted(" ".join(map(ordered, pattern)) for pattern in merged(patterns)))

    by_level = sorted(signs, key=lambda sign: (LEVELS.index(sign[0]), sign[1]))
    return tuple((*sign[:3], sent(sign[3]), sign[4]) for sign in by_level)


def merged(patterns: str) -> list[list[str]]:
    """The patterns, those that differ in one part alone as one with the words of both: it means the same."""
    found: list[list[str]] = []
    for pattern in (text.split() for text in patterns.split(",")):
        while other := next((other for other in found if _differing(pattern, other)), None):
            found.remove(other)
            mine, its = _differing(pattern, other)
            words = dict.fromkeys(f"{mine}/{its}".split("/"))
            pattern = ["/".join(words) if part == mine else part for part in pattern]
        found.append(pattern)
    return found


def _differing(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    """The part that each of two patterns has alone, if that is one part each, and both want their words."""
    mine, its = ([part for part in a if part not in b] for a, b in ((one, other), (other, one)))
    alone = len(one) == len(other) and len(mine) == len(its) == 1
    return (mine[0], its[0]) if alone and "!" not in mine[0] + its[0] else ()


def in_short(sign: Sign, language: str, force: Force) -> str:
    """The first sentence of a sign, or its one line, and those that limit, forbid or say what is worse.

    Where they are too many in one language, those are left out in both that neither limit nor only forbid:
    half of what is allowed could mislead.
    """
    first, more = _sentences(sign, language)
    always = force.always(language, more)
    if all(_length(sign, x, force) <= ROOM for x in LANGUAGES):
        return " ".join([first, *(p for p in more if p in always or force.stays(language, p))])
    forbidding = _forbidding(sign, language, force)[
        : min(len(_forbidding(sign, x, force)) for x in LANGUAGES)
    ]
    kept = {*always, *forbidding}
    return " ".join([first, *(part for part in more if part in kept), "…"])


def _length(sign: Sign, language: str, force: Force) -> int:
    """How many letters all has that forbids, without what is shown in any case."""
    first, more = _sentences(sign, language)
    always = force.always(language, more)
    return len(" ".join([first, *(p for p in more if p not in always and force.stays(language, p))]))


def _forbidding(sign: Sign, language: str, force: Force) -> list[str]:
    """The sentences that do nothing but forbid, as many as there is room for."""
    first, more = _sentences(sign, language)
    parts = [part for part in more if force.begins(language, part)]
    return [part for at, part in enumerate(parts) if len(" ".join([first, *parts[: at + 1]])) <= ROOM]


def _sentences(sign: Sign, language: str) -> tuple[str, list[str]]:
    """The first sentence, without brackets, and the others; one line has all of those that only add to it."""
    first, *more = _END_OF_SENTENCE.split(_BRACKETS.sub("", sign.text.get(language, "")))
    if line := sign.short.get(language):
        whole = f"{line}."
        return whole, [part for part in more if not _ADDS.match(part) and part not in whole]
    return first, more


def shortened(pattern: str, language: str, meant: Mapping[str, str]) -> str:
    """A pattern in what its words mean to the script, each once, with / for |: alike is sent alike."""
    return " ".join(_alternatives(part, language, meant) for part in pattern.split())


def _alternatives(part: str, language: str, meant: Mapping[str, str]) -> str:
    kept: dict[str, str] = {}
    for word in sorted(part.lstrip("!").split("|"), key=len):
        same, sent = _as_meant(word, language, meant)
        kept.setdefault(same, sent)
    return ("!" if part.startswith("!") else "") + "/".join(kept.values())


def _as_meant(word: str, language: str, meant: Mapping[str, str]) -> tuple[str, str]:
    """The stem of what a word means, and the form that is sent: where it can be, one for all that mean it."""
    if word[0] in "=>@":  # these come before what is taken as it is
        return word, word
    other = meant.get(word) or meant.get(stem(word, language)) or word
    same = stem(other, language)
    # The script finds Indonesian roots with fewer words than the build, so it gets whole words.
    alike = language != WITH_ROOTS and same not in meant and stem(same, language) == same
    return same, same if alike else other if other not in meant else word
