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
_NONE = re.compile(r"(?!)")
KINDS = (_NEGATION, "must")
"""What a text of one language may not have alone."""


class Exempt(Row, path="force.yml", name="exception"):
    """A text that has such a word in one language only, and rightly so."""

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
    shown: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Words that keep a sentence of a sign where the sign is shortened, as a negation does."""
    phrases: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Fixed phrases whose words do not count, because the other language says it otherwise."""
    exceptions: tuple[Exempt, ...] = ()
    reach: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """A word that forbids, up to what a joining word adds to the list without a negation of its own."""

    def found(self, kind: str, language: str, text: str) -> list[str]:
        """The words of a kind in a text, both in small letters."""
        pattern = self.words.get(kind, {}).get(language, _NONE)
        if not pattern.search(text):
            return []
        plain = self.phrases.get(language, _NONE).sub(" | ", text)
        if kind != _NEGATION:  # "must not" forbids, and is no duty
            plain = self.words.get(_NEGATION, {}).get(language, _NONE).sub(" | ", plain)
        return pattern.findall(plain)

    def warns(self, language: str, text: str) -> bool:
        """Whether a text says that something does harm."""
        return bool(self.warning.get(language, _NONE).search(text.lower()))

    def stays(self, language: str, sentence: str) -> bool:
        """Whether a sentence of a sign forbids, limits, or says when it is worse."""
        lower = sentence.lower()
        limits = self.shown.get(language, _NONE).search(lower)
        return bool(limits or self.found(_NEGATION, language, lower))

    def too_far(self, language: str, sentence: str) -> str:
        """What a word that forbids seems to forbid too, after a comma and a joining word, or nothing."""
        match = self.reach.get(language, _NONE).search(sentence) if "," in sentence else None
        return match["rest"] if match else ""

    def advising(self, language: str, text: str) -> list[str]:
        """All words of a text that say what to do or what does harm, in small letters."""
        lists, lower = (*self.words.values(), self.warning, self.advice), text.lower()
        return [word for words in lists for word in words.get(language, _NONE).findall(lower)]


def read_force(root: Path) -> tuple[Force, list[Problem]]:
    """The words, and what is wrong with the form of the file; no file is no words."""
    found: list[Problem] = []
    known = (*KINDS, "warning", "advice", "shown", "phrases", "forbids", "joins", "exceptions")
    fields = read_table(root, FORCE, found, known, optional=True)
    tables = {key: fields.inner(key, LANGUAGES) for key in known[:-1]}
    lists = {key: {x: _any_of(inner.texts(x)) for x in inner.entries} for key, inner in tables.items()}
    force = Force(
        words={kind: lists[kind] for kind in KINDS if lists[kind]},
        warning=lists["warning"],
        advice=lists["advice"],
        shown=lists["shown"],
        phrases=lists["phrases"],
        exceptions=fields.parts("exceptions", Exempt),
        reach={x: _reach(*(lists[key].get(x) for key in ("forbids", "joins", _NEGATION))) for x in LANGUAGES},
    )
    return force, found


def _reach(*words: re.Pattern[str] | None) -> re.Pattern[str]:
    """Of words that forbid, words that join, and words that deny."""
    forbids, joins, denies = (word.pattern if word else "" for word in words)
    if not (forbids and joins and denies):
        return _NONE
    rest = rf"(?P<rest>{joins}\s+(?!{denies})[^.;:!?]*)"
    return re.compile(rf"{forbids}[^.;:!?]*?,\s+{rest}", re.IGNORECASE)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
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
