"""The search of each language: what it knows about the pages, as scripts that a page loads when it is needed.

Two scripts for each language.  The first finds by titles, headings and synonyms, and is small, so that the
first results are there at once; it then loads the second, which has the sentences of the sections.
Both are classic scripts: they work from file:// as well.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import rcssmin
import rjsmin
import tinycss2
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from kram.export.site_context import FinishedSite
from kram.source.data.synonyms import Synonyms
from kram.source.data.topic import Topic
from kram.source.markdown.model import Page, Section
from kram.source.repository import Repository
from kram.urls import fingerprint
from kram.vocabulary import LANGUAGES

ENGINE = "scripts/vendor/minisearch/minisearch.min.js"
SCRIPT = "docs/assets/js/cari.js"
STYLE = "docs/assets/js/cari.css"

FEW = 4
"""On so many pages a word may stand and still tell pages apart."""
WITH_ROOTS = "id"
"""The language whose words are looked up by their roots: Sastrawi knows Indonesian."""
_WORD = re.compile(r"[a-z0-9]+")
_ENGLISH_ENDING = re.compile(r"(?:ies|es|s|ing|ed|e|y)$")


def files(site: FinishedSite) -> dict[str, str]:
    """The scripts of both languages by their path in the site."""
    root = site.repository.root
    engine = (root / ENGINE).read_text("utf-8").strip()
    script = rjsmin.jsmin((root / SCRIPT).read_text("utf-8"))
    rules = _rules((root / STYLE).read_text("utf-8"))
    result = {}
    for language in LANGUAGES:
        pages = [page for slug in site.order if (page := site.repository.page(slug, language))]
        knowledge = Knowledge(
            site.repository.topic,
            language,
            pages,
            site.repository.synonyms[language],
            _signs(site.repository, language),
        )
        texts = f"searchTexts({json_for_script(knowledge.contents())})"
        result[f"assets/cari-{language}-isi.js"] = texts
        names = knowledge.names() | {
            "words": site.words[language]["search_box"],
            "texts": f"cari-{language}-isi.js?v={fingerprint(texts.encode())}",
        }
        result[f"assets/cari-{language}.js"] = (
            "(function(){var module={},exports=module.exports={};"
            f"{engine}\n{script}\nsearchSite(module.exports,{json_for_script(names)},{json_for_script(rules)})}})()"
        )
    return result


def _rules(style: str) -> list[str]:
    return [rule.serialize() for rule in tinycss2.parse_stylesheet(rcssmin.cssmin(style), skip_comments=True)]


@dataclass(frozen=True)
class Knowledge:
    """What the search knows in one language."""

    topic: Topic
    language: str
    pages: Sequence[Page]
    synonyms: Synonyms
    signs: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)
    """Texts made from data in the sections of pages, by page and section."""

    def names(self) -> dict[str, Any]:
        """What the first script knows: titles and descriptions of pages, and what people type for them."""
        roles, synonyms = self.topic.pages, self.synonyms
        listed = [
            [page.slug, page.title, page.description.rstrip("."), ", ".join(synonyms.leading_to(page.slug))]
            for page in self.pages
        ]
        meant = [meaning for _, meaning in synonyms.words]
        return {
            "language": self.language,
            "ignore": " ".join(synonyms.ignore),
            "typed": [f"{word} {meaning}" for word, meaning in synonyms.words],
            "nothing": list(synonyms.nothing),
            "instead": [slug for slug in (roles.topics, roles.help) if slug],
            "pages": listed,
            "roots": _roots_in(self.language, [*meant, *(text for row in listed for text in row[1:])]),
        }

    def contents(self) -> dict[str, Any]:
        """What the second script knows: for each page its sections, and the sentences of them all."""
        sections = [
            [
                _without_empty([s.id, s.title, ", ".join(self.synonyms.leading_to(f"{page.slug}#{s.id}"))])
                for s in page.headings
            ]
            for page in self.pages
        ]
        sentences = self.texts()
        words = [word for of_page in sections for row in of_page for word in row[1:]]
        roots = _roots_in(self.language, [*words, *sentences])
        return {"sections": sections, "texts": sentences, "roots": roots}

    def texts(self) -> list[str]:
        """Sentences of each section, page after page, each page with its introduction first.

        Of each section its first sentence, and every later one with a word that its page has not said before
        and few pages say: by such words readers find a section, and they stay at least once on each page.
        """
        read = [(page, [self._sentences(page, section) for section in page.sections]) for page in self.pages]
        frequency: Counter[str] = Counter()
        for page, sections in read:
            sentences = [sentence for section in sections for sentence in section]
            frequency.update(_telling_words(self.language, *_titles(page), *sentences))
        result = []
        for page, sections in read:
            said = _telling_words(self.language, *_titles(page))
            for section in sections:
                kept = []
                for number, sentence in enumerate(section):
                    words = _telling_words(self.language, sentence)
                    if not number or any(frequency[word] <= FEW for word in words - said):
                        kept.append(sentence)
                        said |= words
                result.append("\n".join(kept))
        return result

    def _sentences(self, page: Page, section: Section) -> list[str]:
        topic = self.topic
        if topic.is_about_the_site(page.slug):
            return []  # found by its title and headings alone
        written = [
            line.rstrip(".,;")
            for block in page.blocks
            if block.section == section.id and block.kind not in ("heading", "title")
            # Elsewhere than on the page of help boxes repeat what is there.
            for line in block.text.split("\n")
            if not line.endswith(":")
        ]
        return written + [text.rstrip(".,;") for text in self.signs.get((page.slug, section.id), ())]


def _signs(repository: Repository, language: str) -> dict[tuple[str, str], list[str]]:
    """The danger signs in each section of the help page; other pages repeat them."""
    page = repository.page(repository.topic.pages.help, language)
    result: dict[tuple[str, str], list[str]] = {}
    for marker in page.markers if page else ():
        if marker.name == "tanda" and page:
            texts = [
                text for sign in repository.signs_drawn(page, marker) if (text := sign.text.get(language))
            ]
            result.setdefault((page.slug, marker.section), []).extend(texts)
    return result


def _titles(page: Page) -> list[str]:
    return [page.title, page.description, *(section.title for section in page.headings)]


def _telling_words(language: str, *texts: str) -> set[str]:
    """The words of texts without usual endings; short ones tell nothing."""
    words = (word for text in texts for word in _WORD.findall(text.lower()) if len(word) > 3)
    return {_root(word) if language == WITH_ROOTS else _ENGLISH_ENDING.sub("", word) for word in words}


def _roots_in(language: str, looked_at: Iterable[str]) -> str:
    """The roots of the Indonesian words that stand in these texts with prefixes or suffixes."""
    if language != WITH_ROOTS:
        return ""
    words = {word for text in looked_at for word in _WORD.findall(text.lower())}
    roots = {root for word in words if (root := _root(word)) != word}
    return " ".join(sorted(root for root in roots if len(root) > 2))


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
    return str(_stemmer().stem(word))


def _without_empty(values: list[str]) -> list[str]:
    while values and not values[-1]:
        values.pop()
    return values


def json_for_script(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
