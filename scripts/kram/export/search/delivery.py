"""The script of the search: its engine, its panel, and all that it knows, in one file of each language.

One file, so that no two parts of different age can meet, and the first answer is the last one.
It is a classic script: it works from file:// as well.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import rcssmin
import tinycss2

from kram import minified
from kram.export.search.pages import known
from kram.export.search.stems import stem
from kram.export.site_context import FinishedSite
from kram.source.data.medicines import MedicineClass
from kram.source.data.synonyms import Synonyms
from kram.source.repository import Repository
from kram.vocabulary import LANGUAGES, LEVELS

SOURCES = "docs/assets/js"
ENGINE = tuple(
    f"cari/{name}.js" for name in ("stems", "words", "pages", "index", "danger", "read", "rank", "ask")
)
PANEL, STYLE = "cari.js", "cari.css"
_ROW = 5
"""What a row of a page says of the page itself: slug, title, description, keywords, words."""
Place = Callable[[str, str], str]
_END_OF_SENTENCE = re.compile(r"(?<=\.) ")


def files(site: FinishedSite) -> dict[str, str]:
    """The script of each language by its path in the site."""
    return {f"assets/cari-{language}.js": script(site.repository, language) for language in LANGUAGES}


def script(repository: Repository, language: str, place: Place | None = None) -> str:
    """The whole script.

    For the file that holds all pages, ``place`` gives the id that a page, or a section of it, has there;
    nothing where the page is not in that file.
    """
    root = repository.root
    panel = minified.script((root / SOURCES / PANEL).read_text("utf-8"))
    known = data(repository, language)
    about = {
        **(_inside(known, place) if place else known),
        "words": repository.config.words[language]["search_box"],
        "inside": place is not None,
    }
    return (
        f"(function(){{{engine(root)}\n{panel}\nvar data={json_for_script(about)};"
        f"searchPanel(searchSite(data),data,{json_for_script(_rules(root))})}})()"
    )


def _inside(about: Mapping[str, Any], place: Place) -> dict[str, Any]:
    """What the search knows, with ids of the one file in the place of names of pages and sections."""

    def moved(address: str) -> str:
        slug, _, section = address.partition("#")
        return place(slug, "") + (section and "#" + place(slug, section))

    pages = [
        [place(row[0], ""), *row[1:_ROW], *([place(row[0], id_), *rest] for id_, *rest in row[_ROW:])]
        for row in about["pages"]
        if place(row[0], "")
    ]
    return {
        **about,
        "instead": list(filter(None, (place(slug, "") for slug in about["instead"]))),
        "pages": pages,
        "medicines": [[moved(address), *rest] for address, *rest in about["medicines"]],
        "signs": [
            [level, moved(address), text, patterns, " ".join(map(moved, sections.split()))]
            for level, address, text, patterns, sections in about["signs"]
        ],
    }


def engine(root: Path) -> str:
    """What answers questions, without the page around it."""
    return "\n".join(minified.script((root / SOURCES / name).read_text("utf-8")) for name in ENGINE)


def _rules(root: Path) -> list[str]:
    style = rcssmin.cssmin((root / SOURCES / STYLE).read_text("utf-8"))
    return [rule.serialize() for rule in tinycss2.parse_stylesheet(style, skip_comments=True)]


@lru_cache(maxsize=len(LANGUAGES))
def data(repository: Repository, language: str) -> Mapping[str, Any]:
    """What the search of one language knows, as the engine reads it; asked for by two editions."""
    synonyms, roles = repository.synonyms[language], repository.topic.pages
    # The list of codes is for programs: readers would find each illness there once more.
    asked = [slug for slug in repository.config.order if slug != roles.codes]
    pages = [page for slug in asked if (page := repository.page(slug, language))]
    about = known(repository, language, pages)
    return {
        "language": language,
        "instead": [slug for slug in (roles.topics, roles.help) if slug],
        "levels": LEVELS,
        "roots": " ".join(about.roots),
        "vocabulary": " ".join(about.vocabulary),
        "ignore": " ".join(synonyms.ignore),
        "typed": _typed(synonyms),
        "nothing": list(synonyms.nothing),
        "pages": about.pages,
        "medicines": [_medicine(one) for one in repository.medicines],
        "signs": list(_signs(repository, language)),
    }


def _typed(synonyms: Synonyms) -> list[str]:
    """For each word of the pages, the words that are typed for it."""
    groups: dict[str, list[str]] = {}
    for word, meant in synonyms.words:
        groups.setdefault(meant, []).append(word)
    return [f"{meant}:{' '.join(words)}" for meant, words in groups.items()]


def _medicine(one: MedicineClass) -> list[str]:
    """Where a class leads to, its first name and those that its endings do not give away, and the endings."""
    first, *others = (name.value for name in one.names)
    ended = tuple(ending + e for ending in one.endings for e in ("", "e"))
    names = [first, *(name for name in others if not (ended and name.endswith(ended) and len(name) > 5))]
    return [one.leads_to, " ".join(names), "|".join(one.endings)]


def _signs(repository: Repository, language: str) -> Iterator[list[str]]:
    """The signs that people ask for: level, place, text in short, patterns, sections elsewhere."""
    page = repository.page(repository.topic.pages.help, language)
    if page is None:
        return
    drawn = {
        sign.key: marker.section for marker in page.markers for sign in repository.signs_drawn(page, marker)
    }
    meant = dict(repository.synonyms[language].words)
    for key, row in repository.danger.items():
        patterns = ", ".join(shortened(pattern.value, language, meant) for pattern in row.patterns[language])
        if key in drawn and patterns:
            sign = repository.signs[key]
            sections = " ".join(place.value for place in sign.places if "#" in place.value)
            text = _in_short(repository, language, sign.text.get(language, ""))
            yield [sign.level, f"{page.slug}#{drawn[key]}", text, patterns, sections]


def _in_short(repository: Repository, language: str, text: str) -> str:
    """The first sentence of a sign, and those that forbid something: who acts on the result needs them."""
    first, *more = _END_OF_SENTENCE.split(text)
    return " ".join([first, *(part for part in more if repository.force.found("negation", language, part))])


def shortened(pattern: str, language: str, meant: Mapping[str, str]) -> str:
    """A pattern without words that mean the same to the script as a shorter one beside them."""
    return " ".join(_alternatives(part, language, meant) for part in pattern.split())


def _alternatives(part: str, language: str, meant: Mapping[str, str]) -> str:
    kept: dict[str, str] = {}
    for word in sorted(part.lstrip("!").split("|"), key=len):
        root = stem(word, language)
        kept.setdefault(stem(meant.get(word) or meant.get(root) or root, language), word)
    return ("!" if part.startswith("!") else "") + "|".join(kept.values())


def json_for_script(value: Any) -> str:
    """The value as JSON that no script element can end in."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
