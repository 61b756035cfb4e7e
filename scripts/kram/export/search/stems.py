"""Words and their stems, as the script of the search takes them apart too."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

WITH_ROOTS = "id"
"""The language whose words are taken back to roots by a dictionary: Sastrawi knows Indonesian."""
_WORD = re.compile(r"[a-z0-9]+")
_MARKS = re.compile("[\u0300-\u036f'’]")


def words(text: str) -> list[str]:
    """The words of a text in small letters without accents and apostrophes, in their order."""
    return _WORD.findall(_MARKS.sub("", unicodedata.normalize("NFD", text.lower())))


def stem(word: str, language: str) -> str:
    """An Indonesian word without prefixes and suffixes, an English one without its usual endings."""
    return _root(word) if language == WITH_ROOTS else _english(word)


@cache
def _english(word: str) -> str:
    """The same steps as ``stemOf`` in docs/assets/js/cari/en.js; a test compares them."""
    stem = re.sub(r"ies$|(ss|x|z|ch|sh)es$|([^sui])s$", lambda end: end[1] or end[2] or "y", word)
    cut = re.sub("(ing|ed)$", "", stem)
    if cut != stem and len(cut) > 2 and re.search("[aeiouy]", cut):
        stem = re.sub(r"([bdgkmnprt])\1$", r"\1", cut)
    return re.sub("e$", "", stem) if len(stem) > 3 else stem


class _Dictionary:
    """Sastrawi's roots in a set; its own dictionary looks through a list."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)

    def contains(self, word: str) -> bool:
        return word in self.words


@cache
def _stemmer() -> Any:
    return Stemmer(_Dictionary(StemmerFactory().get_words()))


@cache
def _root(word: str) -> str:
    root = str(_stemmer().stem(word))
    # It takes endings off foreign words too: "terapis" would be "terap".
    foreign = any(word == root + ending for ending in ("is", "isme", "isasi"))
    return word if foreign or len(root) < 3 else root
