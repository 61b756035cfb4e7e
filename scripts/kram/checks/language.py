"""LNG: the right words, short sentences, short paragraphs, short lists, one term for one idea."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from kram.problems import Problem, problem
from kram.source.data.changes import Change
from kram.source.data.force import Force
from kram.source.data.glossary import Allowance
from kram.source.data.pictures import Picture
from kram.source.data.signs import Sign
from kram.source.data.topic import Topic
from kram.source.markdown.model import HEAD, Page
from kram.source.pairs import texts_of_data
from kram.source.repository import Repository
from kram.source.sentences import Sentence, sentences_of
from kram.vocabulary import LANGUAGES, ORIGINAL, TRANSLATION

MOST_WORDS = {ORIGINAL: 22, TRANSLATION: 20}
MOST_WORDS_ON_AVERAGE = {ORIGINAL: 14, TRANSLATION: 12}
MOST_SENTENCES = 3
MOST_ITEMS = 7
NOT_JUDGED = (Change.PATH, Picture.PATH)
"""News is never altered, and an alternative text speaks of somebody else than the reader."""
QUOTES = ("source.yml", "glossary.yml")

_WORD = re.compile(r"[\w-]+")
_WORD_ENDS = r"(?![\w-])"
_NEVER = r"(?!)"


class Prose(NamedTuple):
    """A piece of text that readers see, in one language."""

    path: str
    line: int
    text: str
    language: str


def check(repository: Repository) -> Iterator[Problem]:
    """Where a page is not written as plainly as we promised, or uses another word."""
    words = {language: _Words(repository, language) for language in LANGUAGES}
    for page in repository.pages:
        yield from _page(repository.topic, page)
        for sentence in (*page.head, *(s for block in page.blocks for s in block.sentences)):
            yield from _reach(repository.force, page.path, sentence, page.language)
        yield from words[page.language].on_page(page)
    for prose in _data(repository):
        for sentence in sentences_of(prose.text, prose.line):
            yield from _length(prose.path, sentence, prose.language)
            if not prose.path.endswith(QUOTES):
                yield from _reach(repository.force, prose.path, sentence, prose.language)
        if not prose.path.endswith(QUOTES):
            name = prose.path.rpartition("/")[2]
            yield from words[prose.language].inside(prose.text, prose.path, name, prose.line, {})
    for of_language in words.values():
        yield from of_language.exceptions(all_is_read=not repository.unreadable)
    yield from _terms(repository, words[ORIGINAL].terms, words[TRANSLATION].terms)


def _page(topic: Topic, page: Page) -> Iterator[Problem]:
    for sentence in page.head:
        yield from _length(page.path, sentence, page.language)
    total = count = 0
    longest = Sentence("", 0, 1)
    for block in page.blocks:
        count += len(block.sentences)
        for sentence in block.sentences:
            total += sentence.words
            if sentence.words > longest.words:
                longest = sentence
            yield from _length(page.path, sentence, page.language)
        if len(block.sentences) > MOST_SENTENCES and block.kind == "paragraph":
            values = {"count": str(len(block.sentences)), "text": block.text}
            yield page.problem("LNG004", block.line, **values)
    most = MOST_WORDS_ON_AVERAGE[page.language]
    if total > most * count and not topic.is_about_the_site(page.slug):
        values = {"mean": f"{total / count:.1f}", "most": str(most), "text": longest.text}
        yield page.problem("LNG003", longest.line, **values)
    for items in page.lists:
        if items.count > MOST_ITEMS:
            values = {"count": str(items.count), "text": items.text}
            yield page.problem("LNG005", items.line, **values)


def _length(path: str, sentence: Sentence, language: str) -> Iterator[Problem]:
    most = MOST_WORDS[language]
    if sentence.words > most:
        values = {"count": str(sentence.words), "most": str(most), "text": sentence.text}
        yield problem(path, sentence.line, "LNG002", **values)


def _reach(force: Force, path: str, sentence: Sentence, language: str) -> Iterator[Problem]:
    if rest := force.too_far(language, sentence.text):
        yield problem(path, sentence.line, "LNG011", rest=" ".join(rest.split()), text=sentence.text)


def _data(repository: Repository) -> Iterator[Prose]:
    for path, line, texts in texts_of_data(repository):
        if path not in NOT_JUDGED:
            yield from _both(path, line, texts)
    for sign in repository.signs.values():
        for language, words in sign.text.items():
            yield Prose(Sign.PATH, sign.line_of(language), words, language)
        yield from _both(Sign.PATH, sign.line_of("open"), sign.open)


def _both(path: str, line: int, texts: Mapping[str, str]) -> Iterator[Prose]:
    for place, language in enumerate(LANGUAGES, 1):
        if texts.get(language):
            yield Prose(path, line + place, texts[language], language)


class _Rule(NamedTuple):
    code: str
    say: str
    why: str


class Use(NamedTuple):
    """The first use of a term on a page."""

    word: str
    line: int
    section: str


class _Words:
    """The words of one language that pages do not use, and the terms of the glossary that they use."""

    def __init__(self, repository: Repository, language: str) -> None:
        self.rules: dict[str, _Rule] = {}
        self.keys: dict[str, list[str]] = {}
        self.allowed: dict[tuple[str, str], Allowance] = {}
        self.used: set[tuple[str, str]] = set()
        self.terms: dict[str, dict[str, Use]] = {}
        self.missing = {slug for slug in repository.addresses if repository.page(slug, language) is None}
        for row in repository.words[language]:
            for word in row.words:
                self.rules[word.lower()] = _Rule("LNG001", row.say, row.why)
                self.allowed |= {(exception.page, word.lower()): exception for exception in row.allowed}
        for term in repository.glossary:
            forms = term.say.get(language) or (term.term.get(language, ""),)
            for word in term.never.get(language, ()):
                self.rules.setdefault(word.lower(), _Rule("LNG006", forms[0], ""))
            for form in forms:
                self.keys.setdefault(form.lower(), []).append(term.key)
        self.phrases = _Phrases([*self.rules, *self.keys])

    def on_page(self, page: Page) -> Iterator[Problem]:
        """The words on a page that are not allowed there; its terms are remembered."""
        terms = self.terms.setdefault(page.slug, {})
        texts = [(page.front.get(key, ""), page.line_of(key), HEAD) for key in ("title", "description")]
        texts += [(block.text, block.line, block.section) for block in page.blocks]
        for text, line, section in texts:
            yield from self.inside(text, page.path, f"{page.slug}#{section}", line, terms)

    def exceptions(self, all_is_read: bool) -> Iterator[Problem]:
        """The exceptions for whole pages, and those that no page needs; one used form of a word is enough."""
        needed = {self.allowed[key].line for key in self.used}
        for (page, word), exception in self.allowed.items():
            if "#" not in page and not page.endswith(".yml"):
                yield exception.problem("LNG010", page=page)
            elif all_is_read and exception.line not in needed and page.partition("#")[0] not in self.missing:
                needed.add(exception.line)
                yield exception.problem("LNG008", word=word, page=page)

    def inside(self, text: str, path: str, place: str, line: int, terms: dict[str, Use]) -> Iterator[Problem]:
        """The words in a text that are not allowed at its place; ``terms`` takes in those of the glossary."""
        end = 0
        for phrase, start, stop in self.phrases.found_in(text):
            word = " ".join(text[start:stop].split())
            here = line + text.count("\n", 0, start)
            for key in self.keys.get(phrase, ()):
                terms.setdefault(key, Use(word, here, place.rpartition("#")[2]))
            rule = self.rules.get(phrase)
            if rule is None or start < end:
                continue
            end = stop
            if (place, phrase) in self.allowed:
                self.used.add((place, phrase))
            else:
                values = {"word": word, "right": rule.say} | ({"why": rule.why} if rule.why else {})
                yield problem(path, here, rule.code, **values)


class _Phrases:
    """Phrases of one or more words, each found wherever a text has these words, in capitals or not."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.by_first_word: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        split = {phrase: _WORD.findall(phrase) for phrase in phrases}
        for phrase, words in sorted(split.items(), key=lambda entry: -len(entry[1])):
            if words:
                whole = re.compile(r"\s+".join(words) + _WORD_ENDS)
                self.by_first_word.setdefault(words[0], []).append((phrase, whole))
        # Grouped by their first letter, which is what a search mostly fails at.
        letters = groupby(sorted(self.by_first_word), key=lambda word: word[0])
        any_first = "|".join(f"{letter}(?:{'|'.join(w[1:] for w in words)})" for letter, words in letters)
        self.first_word = re.compile(rf"(?<![\w-])(?:{any_first or _NEVER}){_WORD_ENDS}")

    def found_in(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Every phrase with its start and end, the longest first where several start."""
        lower = text.lower()
        for first in self.first_word.finditer(lower):
            for phrase, whole in self.by_first_word[first[0]]:
                match = whole.match(lower, first.start())
                if match:
                    yield phrase, match.start(), match.end()


def _terms(
    repository: Repository, used: Mapping[str, Mapping[str, Use]], used_en: Mapping[str, Mapping[str, Use]]
) -> Iterator[Problem]:
    terms = {term.key: term for term in repository.glossary if term.say.get(TRANSLATION)}
    for indonesian, english in repository.twins:
        for key, use in used[english.slug].items():
            if key in terms and key not in used_en[english.slug]:
                values = {"word": use.word, "right": terms[key].say[TRANSLATION][0], "section": use.section}
                values["there"] = f"{indonesian.path}:{use.line}"
                yield english.problem("LNG009", english.line_of_section(use.section), **values)
