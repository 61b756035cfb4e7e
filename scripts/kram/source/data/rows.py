"""The rows of docs/_data: each kind declares its file, its keys and their form."""

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from kram.problems import Problem, problem
from kram.source.fields import Fields, Row, read
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.yaml import Text, Texts
from kram.vocabulary import CHECKED, CODE_SYSTEMS, LANGUAGES


def _references(row: Fields, key: str) -> tuple[str, ...]:
    so_far = len(row.found)
    references = row.texts(key)
    if not references and len(row.found) == so_far:
        cause, _, action = row.name.partition(" + ")
        row.found.append(problem(row.path, row.line_of(key), "REL011", cause=cause, action=action))
    return references


class Relation(Row, path="relations.yml", name="relation"):
    """One row: a cause, an action, and how well they fit."""

    cause: str = read(Fields.word, names=True)
    action: str = read(Fields.word, names=True)
    fit: str = read(Fields.word)
    when: Texts = read(Fields.both, "REL006", required=False)
    why: Texts = read(Fields.both, "REL006")
    references: tuple[str, ...] = read(_references)
    label: Texts = read(Fields.both, "REL006", required=False)
    """What is done, where the title of the action does not suit the fit; otherwise nothing."""


TELLING = re.compile(r"\*\*(\S(?:[^*]*\S)?)\*\*")
"""The marked words of a sign."""


def _texts(row: Fields, _: str) -> Texts:
    """The sign in each language that has it."""
    texts = {language: row.text(language, required=False) for language in LANGUAGES}
    for language, text in texts.items():
        if not text and row.is_table:
            row.lacks("SGN006", language, language, row.lines.get(language, row.head))
    return {language: text for language, text in texts.items() if text}


class Sign(Row, path="signs.yml", optional=True):
    """One danger sign: how urgent it is, in which group of a box it is, and where it is shown."""

    key: str
    level: str = read(Fields.word)
    group: str = read(Fields.word)
    marked: Texts = read(_texts, keys=LANGUAGES)
    """The sign with ``**`` around the words by which readers recognise it."""
    references: tuple[str, ...] = read(Fields.texts)
    places: tuple[Text, ...] = read(Fields.texts, keys=["pages"])
    """Pages, or sections as ``page#section``, that show the sign beside the help page, which shows all."""
    folded: tuple[Text, ...] = read(Fields.texts)
    """Those of its places that fold the sign under the name of its group."""
    short: Texts = read(Fields.both, "SGN006", required=False)
    """The sign in one line, which opens to the whole sign in the path of questions; or nothing."""
    open: Texts = read(Fields.both, "SGN006", required=False)
    """What a clinician has yet to decide about the sign, or nothing."""

    @cached_property
    def text(self) -> Texts:
        """The sign without marks."""
        return {
            language: Text(TELLING.sub(r"\1", marked), marked.line, marked.plain)
            for language, marked in self.marked.items()
        }


class Reference(Row, path="references.yml"):
    """One work that pages cite, with the addresses where readers find it."""

    key: str
    text: str = read(Fields.text)
    lang: str = read(Fields.word)
    doi: str = read(Fields.word, required=False)
    pmid: str = read(Fields.word, required=False)
    pmc: str = read(Fields.word, required=False)
    url: str = read(Fields.word, required=False)
    status: str = read(Fields.word)
    note: Texts = read(Fields.both, "REF008", required=False)
    kind: str = read(Fields.word, required=False)
    who: str = read(Fields.text, required=False)
    year: str = read(Fields.word, required=False)
    """Known of some only."""
    title: str = read(Fields.text, required=False)
    use: Texts = read(Fields.both, "REF008", required=False)
    filled: frozenset[str] = read(Fields.filled, keys=())

    @property
    def short_name(self) -> str:
        """As people speak of it, "Hawke 2021"; the whole entry where no short form is known."""
        return f"{self.who} {self.year}".strip() or self.text

    @property
    def is_checked(self) -> bool:
        """A person has seen the work."""
        return self.status == CHECKED

    @property
    def address(self) -> str:
        """The best address that the reference has: DOI, own address, PMC, PubMed, or nothing."""
        if self.doi:
            return f"https://doi.org/{quote(self.doi)}"
        if self.url:
            return self.url if self.url.startswith(("https://", "http://")) else ""
        if self.pmc:
            return f"https://pmc.ncbi.nlm.nih.gov/articles/{quote(self.pmc)}/"
        return f"https://pubmed.ncbi.nlm.nih.gov/{quote(self.pmid)}/" if self.pmid else ""


TEXT_PATH = "docs/_data/source.id.txt"

_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")
_YES_OR_NO = re.compile("true|false")


def _of_change(row: Fields, key: str) -> Texts:
    """What a changed sentence must have."""
    return row.both(key, "SRC004", required=row.word("changed", required=False) == "true")


class SourceRow(Row, path="source.yml"):
    """What became of one sentence of the source text."""

    key: str
    text: str = read(Fields.text)
    stands: tuple[Text, ...] = read(Fields.texts)
    verdict: str = read(Fields.word)
    changed: bool = read(lambda row, key: row.formed(key, _YES_OR_NO) == "true")
    what: Texts = read(_of_change)
    why: Texts = read(_of_change)
    references: tuple[str, ...] = read(Fields.texts)


def sentences_of(text: str) -> dict[str, str]:
    """The title and every sentence of a text, under the keys title, p1s1, p1s2, ..."""
    title, *paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text.strip()))
    result = {"title": title} if title else {}
    for p, paragraph in enumerate(paragraphs, 1):
        for s, sentence in enumerate(_END_OF_SENTENCE.split(paragraph), 1):
            result[f"p{p}s{s}"] = " ".join(sentence.split())
    return result


def read_sentences(root: Path) -> tuple[dict[str, str], list[Problem]]:
    """The sentences of the source text by key, and what is wrong with the file."""
    text, found = read_text(root, TEXT_PATH, MOST_BYTES_OF_DATA)
    return sentences_of(text or ""), found


_KEY = re.compile(r"[a-z0-9-]+")
"""A part of an address: the id of the term in the glossary."""


def _words(row: Fields, _: str, part: str) -> Texts:
    """The term, or its explanation, in each language that has it."""
    found = {}
    for language in LANGUAGES:
        words = row.inner(language, ("term", "plain"))
        words.name = f"{row.name} {language}"
        if row.entries.get(language):
            found[language] = words.text(part)
        else:
            row.lacks("LNG007", language, "term", row.line)
    return found


def _forms(row: Fields, key: str, each: bool = False) -> dict[str, tuple[str, ...]]:
    inner = row.inner(key, LANGUAGES)
    forms: dict[str, tuple[str, ...]] = {language: inner.texts(language) for language in LANGUAGES}
    for language, words in forms.items():
        if each and key in row.entries and not words:
            row.lacks("LNG007", language, key, row.line_of(key))
    return forms


class Term(Row, path="glossary.yml", name="term", unique="key"):
    """One idea with its word and its plain explanation in both languages."""

    key: str = read(Fields.formed, _KEY, names=True)
    term: Texts = read(_words, "term", keys=LANGUAGES)
    plain: Texts = read(_words, "plain", keys=LANGUAGES)
    say: Mapping[str, tuple[str, ...]] = read(_forms, each=True)
    never: Mapping[str, tuple[str, ...]] = read(_forms)


class Allowance(Row, path="words.yml"):
    """A page on which a word that is not used elsewhere has its place, with the reason."""

    page: str = read(Fields.word)
    why: str = read(Fields.text)


class BannedWord(Row, path="words.yml", name="word"):
    """A word that pages of one language do not use, with the right one and the reason."""

    words: tuple[str, ...] = read(Fields.texts)
    say: str = read(Fields.text)
    why: str = read(Fields.text)
    allowed: tuple[Allowance, ...] = read(Fields.parts, Allowance)


TO_FOLLOW = "This advice changed. The English is to follow; please read the Indonesian page."
"""What a change says in English until somebody has translated it."""


class Change(Row, path="changes.yml", name="change", optional=True):
    """One change: the day, the pages or headings it is about, and what is different now."""

    date: str = read(Fields.word)
    places: tuple[str, ...] = read(Fields.texts, keys=["pages"])
    what: Texts = read(Fields.both, "LNG007")


_FORM = re.compile(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?")


class Code(Row, path="codes.yml", name="code", optional=True):
    """One code: what each system that has it calls it, and the pages or headings that it leads to."""

    code: str = read(Fields.word)
    names: Mapping[str, str] = read(
        lambda row, _: {x: name for x in CODE_SYSTEMS if (name := row.word(x, required=False))},
        keys=CODE_SYSTEMS,
    )
    places: tuple[Text, ...] = read(Fields.texts, keys=["pages"])
    """Pages and headings, such as ``penyebab/obat#statin``, the best one first."""

    @property
    def is_well_formed(self) -> bool:
        """A system could ask with it: a category such as E11, or one with a dot and up to four signs."""
        return bool(_FORM.fullmatch(self.code))

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems that have the code."""
        return tuple(self.names)
