"""LNG: the right words, short sentences, short paragraphs, short lists, one term for one idea."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kram.problems import Problem, problem
from kram.repository import LANGUAGES, Page, Repository, Sentence, sentences_of

GLOSSARY = "docs/_data/glossary.yml"
WORDS = "docs/_data/words.yml"
RELATIONS = "docs/_data/relations.yml"
REFERENCES = "docs/_data/references.yml"
SOURCE = "docs/_data/source.yml"
MOST_WORDS = 20
MOST_WORDS_ON_AVERAGE = 12
MOST_SENTENCES = 3
MOST_ITEMS = 7
NO_AVERAGE = ("tentang/", "untuk-klinik")
QUOTES = ("source.yml", "glossary.yml")


class Prose(NamedTuple):
    """A piece of text that readers see, in one language."""

    path: str
    line: int
    text: str
    language: str


def check(repository: Repository) -> Iterator[Problem]:
    """Where a page is not written as plainly as we promised, or uses another word."""
    banned = {language: _Banned(repository, language) for language in LANGUAGES}
    for page in repository.pages:
        yield from _page(page)
        yield from banned[page.language].on_page(page)
    for prose in _data(repository):
        for sentence in sentences_of(prose.text, prose.line):
            yield from _length(prose.path, sentence)
        if not prose.path.endswith(QUOTES):
            yield from banned[prose.language].on_text(prose)
    if not repository.unread:
        for words in banned.values():
            yield from words.not_needed()
    yield from _terms(repository)


def _page(page: Page) -> Iterator[Problem]:
    for sentence in page.head:
        yield from _length(page.path, sentence)
    total = count = 0
    for block in page.blocks:
        count += len(block.sentences)
        for sentence in block.sentences:
            total += sentence.words
            yield from _length(page.path, sentence)
        if len(block.sentences) > MOST_SENTENCES and block.kind == "paragraph":
            values = {"count": str(len(block.sentences)), "text": block.text}
            yield problem(page.path, block.line, "LNG004", **values)
    if total > MOST_WORDS_ON_AVERAGE * count and not page.slug.startswith(NO_AVERAGE):
        yield problem(page.path, 1, "LNG003", mean=f"{total / count:.1f}")
    for items in page.lists:
        if items.count > MOST_ITEMS:
            values = {"count": str(items.count), "text": items.text}
            yield problem(page.path, items.line, "LNG005", **values)


def _length(path: str, sentence: Sentence) -> Iterator[Problem]:
    if sentence.words > MOST_WORDS:
        values = {"count": str(sentence.words), "text": sentence.text}
        yield problem(path, sentence.line, "LNG002", **values)


def _data(repository: Repository) -> Iterator[Prose]:
    for row in repository.relations:
        for key, texts in (("when", row.when), ("why", row.why)):
            yield from _both(RELATIONS, row.lines.get(key, row.line), texts)
    for reference in repository.references.values():
        yield from _both(REFERENCES, reference.lines.get("note", reference.line), reference.note)
    for sentence in repository.source.rows.values():
        for key, texts in (("what", sentence.what), ("why", sentence.why)):
            yield from _both(SOURCE, sentence.lines.get(key, sentence.line), texts)
    for term in repository.glossary:
        yield from _both(GLOSSARY, term.line, term.plain)


def _both(path: str, line: int, texts: Mapping[str, str]) -> Iterator[Prose]:
    for place, language in enumerate(LANGUAGES, 1):
        if texts.get(language):
            yield Prose(path, line + place, texts[language], language)


class _Rule(NamedTuple):
    code: str
    say: str
    why: str
    line: int


class _Banned:
    """The words that pages of one language do not use, from words.yml and the glossary."""

    def __init__(self, repository: Repository, language: str) -> None:
        self.rules: dict[str, _Rule] = {}
        self.allowed: dict[tuple[str, str], int] = {}
        self.used: set[tuple[str, str]] = set()
        for row in repository.words:
            if row.language == language:
                for word in row.words:
                    self.rules[word.lower()] = _Rule("LNG001", row.say, row.why, row.line)
                    for exception in row.allowed:
                        self.allowed[exception.page, word.lower()] = exception.line
        for term in repository.glossary:
            say = term.say.get(language) or (term.term.get(language, ""),)
            for word in term.never.get(language, ()):
                self.rules.setdefault(word.lower(), _Rule("LNG006", say[0], "", term.line))
        longest_first = sorted(self.rules, key=len, reverse=True)
        self.pattern = _any_of(longest_first)

    def on_page(self, page: Page) -> Iterator[Problem]:
        """The words on a page that are not allowed there."""
        texts = [(block.text, block.line) for block in page.blocks]
        texts += [(page.front.get(key, ""), page.line_of(key)) for key in ("title", "description")]
        for text, line in texts:
            for found, rule, at in self._find(text):
                if (page.slug, found.lower()) in self.allowed:
                    self.used.add((page.slug, found.lower()))
                else:
                    yield self._problem(page.path, line + text.count("\n", 0, at), found, rule)

    def on_text(self, prose: Prose) -> Iterator[Problem]:
        """The words in a text of docs/_data that are not allowed there."""
        name = prose.path.rpartition("/")[2]
        for found, rule, _ in self._find(prose.text):
            if (name, found.lower()) in self.allowed:
                self.used.add((name, found.lower()))
            else:
                yield self._problem(prose.path, prose.line, found, rule)

    def not_needed(self) -> Iterator[Problem]:
        """The exceptions that no page needs; one used form of a word is enough."""
        lines = {line for key, line in self.allowed.items() if key in self.used}
        told = set()
        for (page, word), line in self.allowed.items():
            if line not in lines and line not in told:
                told.add(line)
                yield problem(WORDS, line, "LNG008", word=word, page=page)

    def _find(self, text: str) -> Iterator[tuple[str, _Rule, int]]:
        if self.pattern:
            for match in self.pattern.finditer(text):
                word = " ".join(match[0].split())
                yield word, self.rules[word.lower()], match.start()

    @staticmethod
    def _problem(path: str, line: int, word: str, rule: _Rule) -> Problem:
        if rule.code == "LNG001":
            return problem(path, line, "LNG001", word=word, right=rule.say, why=rule.why)
        return problem(path, line, "LNG006", word=word, right=rule.say)


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    forms = [r"\s+".join(re.escape(part) for part in word.split()) for word in words if word.strip()]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.I) if forms else None


def _terms(repository: Repository) -> Iterator[Problem]:
    terms = [
        (term.key, _any_of(term.say.get("id", ())), _any_of(term.say.get("en", ())), term)
        for term in repository.glossary
    ]
    for slug in repository.slugs:
        indonesian, english = repository.page(slug, "id"), repository.page(slug, "en")
        if indonesian is None or english is None:
            continue
        theirs = "\n".join([english.title, english.description, *(b.text for b in english.blocks)])
        ours = "\n".join([indonesian.title, indonesian.description, *(b.text for b in indonesian.blocks)])
        for _, first, second, term in terms:
            if first and second:
                match = first.search(ours)
                if match and not second.search(theirs):
                    values = {"word": match[0], "right": term.say["en"][0]}
                    yield problem(english.path, 1, "LNG009", there=indonesian.path, **values)
