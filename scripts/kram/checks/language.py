"""LNG: the right words, short sentences, short paragraphs, short lists, one term for one idea."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from kram.problems import Problem, problem
from kram.source.data.force import Force
from kram.source.data.guides import Picture
from kram.source.data.rows import Allowance, Change
from kram.source.data.topic import Topic
from kram.source.markdown.model import HEAD, Block, Mention, Page
from kram.source.pairs import texts_of_data
from kram.source.repository import Repository
from kram.source.wording import Sentence, sentences_of
from kram.vocabulary import LANGUAGES, ORIGINAL, TRANSLATION

MOST_WORDS = {ORIGINAL: 22, TRANSLATION: 20}
MOST_WORDS_ON_AVERAGE = {ORIGINAL: 14, TRANSLATION: 12}
MOST_SENTENCES = 3
MOST_ITEMS = 7
NOT_JUDGED = (Change.PATH, Picture.PATH)
"""News is never altered, and an alternative text speaks of somebody else than the reader."""
QUOTES = ("source.yml", "glossary.yml")

_words_in = cache(re.compile(r"[\w-]+").findall)
"""The words of what is between two spaces, which mostly came before."""


class Prose(NamedTuple):
    """A piece of text that readers see, in one language."""

    path: str
    line: int
    text: str
    language: str
    place: str
    """Slug of the page and id of the section, or the name of the file of data."""


def check(repository: Repository) -> Iterator[Problem]:
    """Where a page is not written as plainly as we promised, or uses another word."""
    force, words = repository.force, {language: _Words(repository, language) for language in LANGUAGES}
    for page in repository.pages:
        blocks = page.blocks
        sentences = [sentence for block in blocks for sentence in block.sentences]
        yield from _page(repository.topic, page, blocks, sentences)
        yield from _sentences(force, page.path, chain(page.head, sentences), page.language)
        yield from words[page.language].on_page(page, blocks)
    data = list(_data(repository))
    for prose in data:
        if "," in prose.text or len(prose.text.split()) > MOST_WORDS[prose.language]:
            yield from _sentences(force, prose.path, sentences_of(prose.text, prose.line), prose.language)
    for language, of_language in words.items():
        said = [p for p in data if p.language == language and not p.path.endswith(QUOTES)]
        yield from of_language.wrong(_Text(said))
        yield from of_language.exceptions(all_is_read=not repository.unreadable)
    yield from _terms(repository, words[ORIGINAL].terms, words[TRANSLATION].terms)


def _page(topic: Topic, page: Page, blocks: list[Block], sentences: list[Sentence]) -> Iterator[Problem]:
    for block in blocks:
        if len(block.sentences) > MOST_SENTENCES and block.kind == "paragraph":
            yield page.problem("LNG004", block.line, count=str(len(block.sentences)), text=block.text)
    total, most = sum(words for _, words, _ in sentences), MOST_WORDS_ON_AVERAGE[page.language]
    if total > most * len(sentences) and not topic.is_about_the_site(page.slug):
        longest, _, line = max(sentences, key=itemgetter(1))
        values = {"mean": f"{total / len(sentences):.1f}", "most": str(most), "text": longest}
        yield page.problem("LNG003", line, **values)
    for items in page.lists:
        if items.count > MOST_ITEMS:
            yield page.problem("LNG005", items.line, count=str(items.count), text=items.text)


def _sentences(force: Force, path: str, sentences: Iterable[Sentence], language: str) -> Iterator[Problem]:
    most, is_quote = MOST_WORDS[language], path.endswith(QUOTES)
    for text, words, line in sentences:
        if words > most:
            yield problem(path, line, "LNG002", count=str(words), most=str(most), text=text)
        if "," in text and not is_quote and (rest := force.too_far(language, text)):
            yield problem(path, line, "LNG011", rest=" ".join(rest.split()), text=text)


def _data(repository: Repository) -> Iterator[Prose]:
    signs = repository.signs.values()
    of_signs = ((sign.PATH, texts) for sign in signs for texts in (sign.text, sign.short, sign.open))
    for path, texts in chain(texts_of_data(repository), of_signs):
        for language, text in texts.items() if path not in NOT_JUDGED else ():
            yield Prose(path, text.line, text, language, path.rpartition("/")[2])


class _Words:
    """The words of one language that pages do not use, and the terms of the glossary that they use."""

    def __init__(self, repository: Repository, language: str) -> None:
        self.rules: dict[str, tuple[str, dict[str, str]]] = {}
        """The code of the problem with each of these words, and what its message says."""
        self.keys: dict[str, list[str]] = {}
        self.allowed: dict[tuple[str, str], Allowance] = {}
        self.used: set[tuple[str, str]] = set()
        self.terms: dict[str, dict[str, Mention]] = {}
        """The first use of each term on each page."""
        self.missing = {slug for slug in repository.addresses if repository.page(slug, language) is None}
        for row in repository.words[language]:
            for word in row.words:
                self.rules[word.lower()] = "LNG001", {"right": row.say, "why": row.why}
                self.allowed |= {(exception.page, word.lower()): exception for exception in row.allowed}
        for term in repository.glossary:
            forms = term.say.get(language) or (term.term.get(language, ""),)
            for word in term.never.get(language, ()):
                self.rules.setdefault(word.lower(), ("LNG006", {"right": forms[0]}))
            for form in forms:
                self.keys.setdefault(form.lower(), []).append(term.key)
        self.phrases_of_rules, self.phrases_of_terms = _patterns(self.rules), _patterns(self.keys)

    def on_page(self, page: Page, blocks: list[Block]) -> Iterator[Problem]:
        """The words on a page that are not allowed there; its terms are remembered."""
        path, slug, language = page.path, page.slug, page.language
        head = [(page.line_of(key), page.front.get(key, ""), HEAD) for key in ("title", "description")]
        parts = [*head, *((block.line, block.text, block.section) for block in blocks)]
        text = _Text([Prose(path, line, words, language, f"{slug}#{id}") for line, words, id in parts])
        terms = self.terms.setdefault(slug, {})
        for phrase, start, stop in text.found(self.phrases_of_terms):
            for key in self.keys[phrase]:
                if key not in terms:
                    word, prose, line = text.at(start, stop)
                    terms[key] = Mention(word, line, prose.place.rpartition("#")[2])
        yield from self.wrong(text)

    def wrong(self, text: _Text) -> Iterator[Problem]:
        """The words that are not allowed in their place; of those that overlap, the first."""
        end = 0
        for phrase, start, stop in text.found(self.phrases_of_rules):
            if start < end:
                continue
            end = stop
            word, prose, line = text.at(start, stop)
            if (prose.place, phrase) in self.allowed:
                self.used.add((prose.place, phrase))
            else:
                code, values = self.rules[phrase]
                yield problem(prose.path, line, code, word=word, **values)

    def exceptions(self, all_is_read: bool) -> Iterator[Problem]:
        """The exceptions for whole pages, and those that no page needs; one used form of a word is enough."""
        needed = {self.allowed[key].line for key in self.used}
        for (page, word), exception in self.allowed.items():
            if "#" not in page and not page.endswith(".yml"):
                yield exception.problem("LNG010", page=page)
            elif all_is_read and exception.line not in needed and page.partition("#")[0] not in self.missing:
                needed.add(exception.line)
                yield exception.problem("LNG008", word=word, page=page)


_Phrases = Mapping[str, list[tuple[int, str, frozenset[str], str]]]
"""By their first word, phrases with their number, their words, and a pattern for them in a row."""
_compiled = cache(re.compile)
"""Most phrases are on no page."""


def _patterns(phrases: Iterable[str]) -> _Phrases:
    result: dict[str, list[tuple[int, str, frozenset[str], str]]] = {}
    for number, phrase in enumerate(phrases):
        if words := _words_in(phrase):  # a pattern that begins with a word is found many times quicker
            in_a_row = r"\s+".join((rf"{words[0]}(?<![\w-]{words[0]})", *words[1:]))
            known = result.setdefault(words[0], [])
            known.append((number, phrase, frozenset(words), rf"{in_a_row}(?![\w-])"))
    return result


class _Text:
    """Pieces of prose as one text in small letters, so that what it does not have is asked for once."""

    def __init__(self, pieces: list[Prose]) -> None:
        self.pieces = pieces
        lower = [prose.text.lower() for prose in pieces]
        self.text = "|".join(lower)
        self.starts = [0, *accumulate(len(words) + 1 for words in lower)]
        self.words = set(chain.from_iterable(map(_words_in, {*self.text.split()})))

    def found(self, phrases: _Phrases) -> list[tuple[str, int, int]]:
        """Each phrase wherever the text has it, with start and end, the longest first where several start."""
        begun = chain.from_iterable(phrases[word] for word in phrases.keys() & self.words)
        found = [
            (match.start(), -match.end(), number, phrase)
            for number, phrase, words, form in begun
            if words <= self.words
            for match in _compiled(form).finditer(self.text)
        ]
        return [(phrase, start, -end) for start, end, _, phrase in sorted(found)]

    def at(self, start: int, stop: int) -> tuple[str, Prose, int]:
        """What is written there, in which piece, on which line."""
        piece = bisect_right(self.starts, start) - 1
        prose, shift = self.pieces[piece], self.starts[piece]
        word = " ".join(prose.text[start - shift : stop - shift].split())
        return word, prose, prose.line + prose.text.count("\n", 0, start - shift)


def _terms(
    repository: Repository,
    used: Mapping[str, Mapping[str, Mention]],
    used_en: Mapping[str, Mapping[str, Mention]],
) -> Iterator[Problem]:
    terms = {term.key: term for term in repository.glossary if term.say.get(TRANSLATION)}
    for indonesian, english in repository.twins:
        for key, use in used[english.slug].items():
            if key in terms and key not in used_en[english.slug]:
                values = {"word": use.name, "right": terms[key].say[TRANSLATION][0], "section": use.section}
                values["there"] = f"{indonesian.path}:{use.line}"
                yield english.problem("LNG009", english.line_of_section(use.section), **values)
