"""docs/_data/force.yml: words that deny, forbid, oblige or warn, by language."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from kram.source.fields import Fields, Row, read
from kram.vocabulary import LANGUAGES

_NONE = re.compile(r"(?!)")
KINDS = ("negation", "must")
"""What a text of one language may not have alone."""
Patterns = Mapping[str, re.Pattern[str]]
"""What finds any word of a list, by language."""


class Exempt(Row, path="force.yml", name="exception"):
    """A text that has such a word in one language only, and rightly so."""

    quote: str = read(Fields.text, keys=["id"])
    """How the Indonesian text begins, or a part of it."""
    why: str = read(Fields.text)


def _patterns(row: Fields, key: str) -> dict[str, re.Pattern[str]]:
    return {language: any_of(words) for language, words in row.lists(key, LANGUAGES).items()}


def _reach(row: Fields, _: str) -> dict[str, re.Pattern[str]]:
    """In each language that has words that forbid, words that join, and words that deny."""
    lists = [_patterns(row, key) for key in ("forbids", "joins", "negation")]
    result = {}
    for language in (x for x in LANGUAGES if all(x in words for words in lists)):
        forbids, joins, denies = (words[language].pattern for words in lists)
        rest = rf"(?P<rest>{joins}\s+(?!{denies})[^.;:!?]*)"
        result[language] = re.compile(rf"{forbids}[^.;:!?]*?,\s+{rest}", re.IGNORECASE)
    return result


class Force(Row, path="force.yml", optional=True):
    """The words by kind and language; empty where there is no file."""

    negation: Patterns = read(_patterns)
    must: Patterns = read(_patterns)
    warning: Patterns = read(_patterns)
    """What a reason for not doing something says, and a reason for doing it does not."""
    advice: Patterns = read(_patterns)
    """Further words whose coming or going changes what a reader does."""
    shown: Patterns = read(_patterns)
    """Words that keep a sentence of a sign where it is shortened; a negation does where there is room."""
    limits: Patterns = read(_patterns)
    """Words that keep such a sentence, and the one before it."""
    phrases: Patterns = read(_patterns)
    """Fixed phrases whose words do not count, because the other language says it otherwise."""
    exceptions: tuple[Exempt, ...] = read(Fields.parts, Exempt)
    forbids: Patterns = read(_patterns)
    """What a sentence begins with that forbids."""
    reach: Patterns = read(_reach, keys=["forbids", "joins"])
    """A word that forbids, up to what a joining word adds to the list without a negation of its own."""

    def words(self, kind: str, language: str) -> re.Pattern[str]:
        """What finds the words of a kind in a text in small letters."""
        patterns: Patterns = getattr(self, kind)
        return patterns.get(language, _NONE)

    def found(self, kind: str, language: str, text: str) -> list[str]:
        """The words of a kind in a text, both in small letters."""
        pattern = self.words(kind, language)
        if not pattern.search(text):
            return []
        plain = self.phrases.get(language, _NONE).sub(" | ", text)
        if kind == "must":  # "must not" forbids, and is no duty
            plain = self.negation.get(language, _NONE).sub(" | ", plain)
        return pattern.findall(plain)

    def warns(self, language: str, text: str) -> bool:
        """Whether a text says that something does harm."""
        return bool(self.warning.get(language, _NONE).search(text.lower()))

    def stays(self, language: str, sentence: str) -> bool:
        """Whether a sentence of a sign forbids, limits, or says when it is worse."""
        words = ("shown", "limits", "negation")
        return any(self.found(kind, language, sentence.lower()) for kind in words)

    def begins(self, language: str, sentence: str) -> bool:
        """Whether a sentence begins with a word that forbids: it does nothing else."""
        return bool(self.forbids.get(language, _NONE).match(sentence.lower()))

    def always(self, language: str, sentences: Sequence[str]) -> list[str]:
        """Of the sentences of a sign those that say when it is worse, or limit, with what they limit."""
        followed = zip_longest(sentences, sentences[1:], fillvalue="")
        return [
            one
            for one, following in followed
            if self.found("shown", language, one.lower())
            or any(self.found("limits", language, text.lower()) for text in (one, following))
        ]

    def too_far(self, language: str, sentence: str) -> str:
        """What a word that forbids seems to forbid too, after a comma and a joining word, or nothing."""
        match = self.reach.get(language, _NONE).search(sentence)
        return match["rest"] if match else ""

    def advising(self, language: str, text: str) -> list[str]:
        """All words of a text that say what to do or what does harm, in small letters."""
        lists, lower = (self.negation, self.must, self.warning, self.advice, self.shown), text.lower()
        return [word for words in lists for word in words.get(language, _NONE).findall(lower)]


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some words or phrases, the longest first, in a text in small letters.

    It looks for first letters, and at what is before one only then, which is many times quicker.
    """
    in_order = sorted(phrases, key=len, reverse=True)
    by_letter: dict[str, list[str]] = {}
    for first, *others in filter(None, (phrase.lower().split() for phrase in in_order)):
        rest = r"\s+".join(map(re.escape, (first[1:], *others)))
        by_letter.setdefault(re.escape(first[0]), []).append(rest)
    each = (rf"{letter}(?<![\w-]{letter})(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return re.compile(rf"(?:{'|'.join(each)})(?![\w-])") if by_letter else _NONE
