"""docs/_data/force.yml: words that deny, forbid, oblige or warn, by language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_table
from kram.vocabulary import LANGUAGES

FORCE = "docs/_data/force.yml"
_NEGATION = "negation"
KINDS = (_NEGATION, "must")
"""What a text of one language may not have alone."""
_TOKEN = re.compile(r"\w+(?:['’-]\w+)*")
_NONE = re.compile(r"(?!)")
_NOTHING = frozenset[str]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempt(Row):
    """A text that has such a word in one language only, and rightly so."""

    PATH = FORCE
    NAME = "exception"

    quote: str = read(Fields.text, keys=["id"])
    """How the Indonesian text begins, or a part of it."""
    why: str = read(Fields.text)


@dataclass(frozen=True, kw_only=True)
class Force:
    """The words by kind and language; empty where there is no file."""

    words: Mapping[str, Mapping[str, re.Pattern[str]]] = field(default_factory=dict)
    warning: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """What a reason for not doing something says, and a reason for doing it does not."""
    advice: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Further words whose coming or going changes what a reader does."""
    phrases: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Fixed phrases whose words do not count, because the other language says it otherwise."""
    exceptions: tuple[Exempt, ...] = ()
    reach: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """A word that forbids, up to what a joining word adds to the list without a negation of its own."""

    firsts: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """By kind and language, the words that begin a word or phrase of that kind."""

    def kinds(self, language: str, text: str) -> list[str]:
        """The kinds of which a text may have a word, which is quick to see."""
        tokens = _TOKEN.findall(text.lower())
        return [kind for kind in KINDS if not self.firsts.get((kind, language), _NOTHING).isdisjoint(tokens)]

    def found(self, kind: str, language: str, text: str) -> list[str]:
        """The words of a kind in a text, in small letters."""
        pattern = self.words.get(kind, {}).get(language, _NONE)
        if not pattern.search(text):
            return []
        plain = self.phrases.get(language, _NONE).sub(" | ", text)
        if kind != _NEGATION:  # "must not" forbids, and is no duty
            plain = self.words.get(_NEGATION, {}).get(language, _NONE).sub(" | ", plain)
        return [word.lower() for word in pattern.findall(plain)]

    def warns(self, language: str, text: str) -> bool:
        """Whether a text says that something does harm."""
        return bool(self.warning.get(language, _NONE).search(text))

    def too_far(self, language: str, sentence: str) -> str:
        """What a word that forbids seems to forbid too, after a comma and a joining word, or nothing."""
        match = self.reach.get(language, _NONE).search(sentence) if "," in sentence else None
        return match["rest"] if match else ""

    def advising(self, language: str, text: str) -> list[str]:
        """All words of a text that say what to do or what does harm, in small letters."""
        lists = (*self.words.values(), self.warning, self.advice)
        return [word.lower() for words in lists for word in words.get(language, _NONE).findall(text)]


def read_force(root: Path) -> tuple[Force, list[Problem]]:
    """The words, and what is wrong with the form of the file; no file is no words."""
    found: list[Problem] = []
    known = (*KINDS, "warning", "advice", "phrases", "forbids", "joins", "exceptions")
    fields = read_table(root, FORCE, found, known, optional=True)
    tables = {key: fields.inner(key, LANGUAGES) for key in known[:-1]}
    words = {key: {x: inner.texts(x) for x in inner.entries} for key, inner in tables.items()}
    lists = {key: {x: _any_of(texts) for x, texts in of_key.items()} for key, of_key in words.items()}
    force = Force(
        words={kind: lists[kind] for kind in KINDS if lists[kind]},
        warning=lists["warning"],
        advice=lists["advice"],
        phrases=lists["phrases"],
        exceptions=fields.parts("exceptions", Exempt),
        reach={x: _reach(*(lists[key].get(x) for key in ("forbids", "joins", _NEGATION))) for x in LANGUAGES},
        firsts={
            (kind, x): frozenset(first for text in texts for first in _TOKEN.findall(text.lower())[:1])
            for kind in KINDS
            for x, texts in words[kind].items()
        },
    )
    return force, found


def _reach(*words: re.Pattern[str] | None) -> re.Pattern[str]:
    """Of words that forbid, words that join, and words that deny."""
    forbids, joins, denies = (word.pattern if word else "" for word in words)
    if not (forbids and joins and denies):
        return _NONE
    rest = rf"(?P<rest>{joins}\s+(?!{denies})[^.;:!?]*)"
    return re.compile(rf"{forbids}[^.;:!?]*?,\s+{rest}", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some words or phrases, the longest first, in capitals or not."""
    forms = [r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", re.IGNORECASE) if forms else _NONE
