"""SIT028: what keeps a reader safe and is in the content, but not where a built page must show it.

That is each danger sign in the box of its level, each relation under its fit, the state of review, the strip
for paper, the banner of the home page and the path of questions.  It is read from the files of content alone:
the code and the templates that draw a page may be what loses it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Self

from lxml import etree

from kram.problems import Problem, problem
from kram.source.data.guides import Question
from kram.source.data.rows import Relation, Sign
from kram.source.data.topic import Topic
from kram.source.fields import read_one, read_rows, read_tables
from kram.source.site_config import PATH as SETTINGS
from kram.source.site_config import read_site_config
from kram.urls import Place, both_url, slug_of, url
from kram.vocabulary import FITS, HARMFUL, LEVELS, ORIGINAL

STRIP, STATUS, BANNER, QUESTIONS, OWN_SIGNS = "strip", "status", "bahaya", "jalan", "awas"
PARTS = frozenset({*LEVELS, *FITS, STRIP, STATUS, BANNER, QUESTIONS, OWN_SIGNS})
"""The parts of a page that are looked at, by their classes."""
_SHORTENED: Any = etree.XPath(".//*[starts-with(@class, '_')]")
_TEXT: Any = etree.XPath("string()")
_SAID_BY_STYLE = re.compile(r"\.(_\w+):empty::before\{content:\"((?:[^\"\\]|\\.)*)\"")
_ESCAPED = re.compile(r"\\(?:([0-9a-fA-F]{1,6}) ?|(.))")
_Page = tuple[bytes, str, str]
"""A page on a file: its title where the file has several, its slug and its language."""
_Said = tuple[str, str, str]
"""A part of a page, the file of content that has its text, and the text."""
_UNSEEN = b" \t\n\r\f\v*"
_UNSEEN_SIGNS = [sign.encode() for sign in ("\u00a0", "\u00ad", "\u200b", "\u2060")]
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()]*\)")
_TITLE = re.compile(r"^title: *\"?(.*?)\"?$", re.M)
_REVIEWER = re.compile(r"^reviewer: *\"?(.*?)\"?$", re.M)
_MARKER = re.compile(r"^<!-- ([a-z]+)(?:: *([a-z0-9-]+))? -->$", re.M)


def _bare(text: str) -> bytes:
    """A text without what browsers break and mark it with, in small letters; bytes are much faster here."""
    bare = text.encode().lower().translate(None, _UNSEEN)
    for sign in _UNSEEN_SIGNS:
        bare = bare.replace(sign, b"")
    return bare


@cache
def _bare_source(text: str) -> bytes:
    return _bare(_LINK.sub(r"\1", text))


Shown = Mapping[tuple[bytes, str], bytes]
"""What a file of the site shows in each part of a page, by the title of that page where it has several."""


def shown_on(root: Any, hidden: Iterable[Any]) -> Shown:
    """What a parsed page shows, without what is hidden in it, which is taken out."""
    for element in (*hidden, *root.iter("template")):
        element.clear(keep_tail=True)
    articles = list(root.iter("article")) or [root]
    if len(articles) > 1:
        _write_out(root)
    found: dict[tuple[bytes, str], bytes] = defaultdict(bytes)
    for article in articles:
        head = next(article.iter("h1"), None)
        title = _bare(_TEXT(head)) if head is not None and len(articles) > 1 else b""
        found[title, ""] = b""
        for element in article.iter("section", "dl", "p"):
            named = element.find("dt") if element.tag == "dl" else element
            classes = named.get("class") if named is not None else None
            for part in PARTS.intersection(classes.split()) if classes else ():
                found[title, part] += _bare(_TEXT(element)) + b"\n"
    return found


def _write_out(root: Any) -> None:
    """Puts words that the style says into the empty elements in which it says them."""
    styles = "".join(style.text or "" for style in root.iter("style"))
    said = {name: _ESCAPED.sub(_meant, words) for name, words in _SAID_BY_STYLE.findall(styles)}
    for element in _SHORTENED(root):
        name = element.get("class").partition(" ")[0]
        # The parser does not know that a row ends where the next one starts.
        if name in said and not element.text and all(child.tag in ("dd", "dt") for child in element):
            element.text = said[name]


def _meant(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else escape[2]


@dataclass(frozen=True)
class Promises:
    """What the content below a folder says that each file of a built site shows."""

    content: "_Content"
    pages: Mapping[str, list[_Page]]
    """By the file of the site."""
    without: frozenset[str] = frozenset()
    """The parts that this edition writes by script."""

    def of(self, path: str) -> Iterator[tuple[bytes, str, str, str]]:
        """The title of the page where a file has several, the part, the file of content, and the text."""
        for title, slug, language in self.pages.get(path, ()):
            skipped = self.without | (self.content.not_on_phones(slug) if title else frozenset())
            for part, file, said in self.content.of_page(slug, language):
                if part not in skipped and said:
                    yield title, part, file, said

    def in_folder(self) -> Self:
        """Those for the ZIP, where a script of the folder writes the strip for paper."""
        return replace(self, without=frozenset([STRIP]))


def promises(root: Path) -> Promises:
    """What the content below a folder promises; what cannot be read is left out: make check names it."""
    content, pages = _Content(root), defaultdict[str, list[_Page]](list)
    for slug, language in content.sources:
        title = _bare_source(_first(_TITLE, content.sources[slug, language]))
        for path in (url(slug, language), both_url(slug)):
            pages[path].append((b"", slug, language))
        pages[content.topic.files.phone_path(language)].append((title, slug, language))
    return Promises(content, pages)


def missing(path: str, shown: Shown, promises: Promises) -> tuple[int, list[Problem]]:
    """How many texts were looked for, and a problem for each part of a page that lacks what it must show.

    A page that a file with many leaves out lacks nothing.
    """
    looked_for, titles = 0, {title for title, _ in shown}
    lacking: dict[tuple[bytes, str, str], list[str]] = defaultdict(list)
    for title, part, file, said in promises.of(path):
        looked_for += title in titles
        if title in titles and _bare_source(said) not in shown.get((title, part), b""):
            lacking[title, part, file].append(said)
    return looked_for, [
        problem(path, 1, "SIT028", part=f".{part}", text=texts[0], file=file, n=str(len(texts)))
        for (_, part, file), texts in lacking.items()
    ]


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return match[1] if match else ""


class _Content:
    """The files of content, as they were written."""

    def __init__(self, root: Path) -> None:
        self.topic = read_one(root, Topic)[0]
        self.signs = read_tables(root, Sign)[0]
        self.words = read_site_config(root)[0].words
        self.questions = read_rows(root, Question)[0]
        docs = root / "docs"
        files = ((file.relative_to(docs).as_posix(), file) for file in docs.rglob("*.md"))
        self.sources = {
            slug_of(path): file.read_text("utf-8", "replace") for path, file in files if "_" not in path
        }
        self.signs_of = defaultdict[str, list[Sign]](list)
        for sign in self.signs.values():
            for slug in {Place.parsed(place).slug for place in sign.places}:
                self.signs_of[slug].append(sign)
        self.rows_of = self._rows(root)

    def _rows(self, root: Path) -> Mapping[tuple[str, str, str], list[Relation]]:
        """The relations by page, marker and section: they call their cause and action by the last part."""
        folders = self.topic.folders
        result = defaultdict[tuple[str, str, str], list[Relation]](list)
        slugs = {slug.rpartition("/")[::2]: slug for slug, _ in sorted(self.sources)}
        for row in read_rows(root, Relation)[0]:
            cause, action = Place.parsed(row.cause), Place.parsed(row.action)
            for slug in filter(None, (slugs.get((folder, cause.slug)) for folder in (folders.causes, ""))):
                for section in {"", cause.section}:
                    result[slug, HARMFUL if row.fit == HARMFUL else "tindakan", section].append(row)
            for slug in filter(None, (slugs.get((folder, action.slug)) for folder in folders.actions)):
                result[slug, "penyebab", ""].append(row)
        return result

    def not_on_phones(self, slug: str) -> frozenset[str]:
        """The parts that the file for phones leaves out: pages of causes have what those of actions say."""
        is_action = self.topic.is_action(slug)
        return frozenset([STRIP, OWN_SIGNS, *(FITS if is_action else ())])

    def of_page(self, slug: str, language: str) -> Iterator[_Said]:
        """What one page shows."""
        markers = _MARKER.findall(self.sources[slug, language])
        yield from self._of_frame(slug, language)
        for sign in self._signs_on(slug, markers):
            yield sign.level, Sign.PATH, sign.marked.get(language, "")
        for row in (row for marker in markers for row in self.rows_of[slug, *marker]):
            for text in (row.label, row.when, row.why):
                yield row.fit, Relation.PATH, text.get(language, "")
        if (QUESTIONS, "") in markers:
            yield from self._of_questions(language)

    def _signs_on(self, slug: str, markers: list[tuple[str, str]]) -> Iterator[Sign]:
        """Those that name the page, and all of each level that a marker names, or none does."""
        levels = {level for name, level in markers if name == "tanda"}
        is_all = slug == self.topic.pages.help and "" in levels
        yield from self.signs_of[slug]
        yield from (sign for sign in self.signs.values() if is_all or sign.level in levels)

    def _of_frame(self, slug: str, language: str) -> Iterator[_Said]:
        words, pages = self.words.get(language, {}), self.topic.pages
        front = self.sources.get((slug, ORIGINAL), "").split("\n---", 1)[0]
        yield STRIP, SETTINGS, words.get("strip", "")
        yield STATUS, SETTINGS, _first(_REVIEWER, front) or words.get("not_reviewed", "")
        if slug == pages.home and pages.look_alikes:
            banner = words.get("danger", {})
            yield from ((BANNER, SETTINGS, banner.get(name, "")) for name in ("call", "today"))
        before, marker, _ = self.sources[slug, language].partition("\n<!-- tanda -->")
        if marker and "\n## " in before and slug != pages.help:
            yield OWN_SIGNS, SETTINGS, words.get("own_signs", "")

    def _of_questions(self, language: str) -> Iterator[_Said]:
        answers = self.words.get(language, {}).get("path_answers", {})
        yield from ((QUESTIONS, SETTINGS, answers.get(name, "")) for name in ("yes", "no", "none", "no_sign"))
        for question in self.questions:
            yield QUESTIONS, Question.PATH, question.ask.get(language, "")
            yield QUESTIONS, SETTINGS, answers.get(question.level, "")
            for sign in filter(None, map(self.signs.get, question.signs)):
                yield QUESTIONS, Sign.PATH, sign.marked.get(language, "")
                yield QUESTIONS, Sign.PATH, sign.short.get(language, "")
