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
from functools import cache
from typing import Any

import rcssmin
import rjsmin
import tinycss2
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from kram.export.site_context import FinishedSite
from kram.source.data.synonyms import Synonyms
from kram.source.markdown.model import Page, Section
from kram.source.repository import Repository
from kram.vocabulary import HELP_PAGE, LANGUAGES

ENGINE = "scripts/vendor/minisearch/minisearch.min.js"
SCRIPT = "docs/assets/js/cari.js"
STYLE = "docs/assets/js/cari.css"

INSTEAD = ("topik", HELP_PAGE)
"""Where the search sends readers for whom it finds nothing."""
ABOUT_THE_SITE = ("tentang/", "untuk-klinik", "unduh", "topik")
"""Pages that are found by their titles and headings alone."""
FEW = 4
"""On so many pages a word may stand and still tell pages apart."""
Drawn = Mapping[tuple[str, str], Sequence[str]]
"""What is drawn from data in the sections of pages, by page and section."""
_NOTHING: Drawn = {}
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
        synonyms = site.repository.synonyms[language]
        data = names(pages, synonyms)
        data["words"] = site.words[language]["search_box"]
        data["texts"] = f"cari-{language}-isi.js"
        result[f"assets/cari-{language}.js"] = (
            "(function(){var module={},exports=module.exports={};"
            f"{engine}\n{script}\nkramCari(module.exports,{json_for_script(data)},{json_for_script(rules)})}})()"
        )
        drawn = _signs(site.repository, language)
        result[f"assets/cari-{language}-isi.js"] = (
            f"kramIsi({json_for_script(contents(pages, synonyms, drawn))})"
        )
    return result


def _rules(style: str) -> list[str]:
    return [rule.serialize() for rule in tinycss2.parse_stylesheet(rcssmin.cssmin(style), skip_comments=True)]


def names(pages: Iterable[Page], synonyms: Synonyms) -> dict[str, Any]:
    """What the first script knows: titles and descriptions of pages, and what people type for them."""
    pages = list(pages)
    language = pages[0].language if pages else "id"
    listed = [
        [page.slug, page.title, page.description.rstrip("."), ", ".join(synonyms.leading_to(page.slug))]
        for page in pages
    ]
    meant = [meaning for _, meaning in synonyms.words]
    return {
        "language": language,
        "ignore": " ".join(synonyms.ignore),
        "typed": [f"{word} {meaning}" for word, meaning in synonyms.words],
        "nothing": list(synonyms.nothing),
        "instead": list(INSTEAD),
        "pages": listed,
        "roots": _roots_in(language, [*meant, *(text for row in listed for text in row[1:])]),
    }


def _signs(repository: Repository, language: str) -> Drawn:
    """The danger signs in each section of the help page; other pages repeat them."""
    page = repository.page(HELP_PAGE, language)
    result: dict[tuple[str, str], list[str]] = {}
    for marker in page.markers if page else ():
        if marker.name == "tanda" and page:
            texts = [
                text for sign in repository.signs_drawn(page, marker) if (text := sign.text.get(language))
            ]
            result.setdefault((page.slug, marker.section), []).extend(texts)
    return result


def contents(pages: Iterable[Page], synonyms: Synonyms, drawn: Drawn = _NOTHING) -> dict[str, Any]:
    """What the second script knows: for each page its sections, and the sentences of them all."""
    pages = list(pages)
    language = pages[0].language if pages else "id"
    sections = [
        [
            _without_empty([s.id, s.title, ", ".join(synonyms.leading_to(f"{page.slug}#{s.id}"))])
            for s in page.headings
        ]
        for page in pages
    ]
    sentences = texts(pages, drawn)
    words = [word for of_page in sections for row in of_page for word in row[1:]]
    return {"sections": sections, "texts": sentences, "roots": _roots_in(language, [*words, *sentences])}


def texts(pages: Iterable[Page], drawn: Drawn = _NOTHING) -> list[str]:
    """Sentences of each section, page after page, each page with its introduction first.

    Of each section its first sentence, and every later one with a word that its page has not said before and
    few pages say: by such words readers find a section, and they stay at least once on each of their pages.
    """
    read = [(page, [_sentences(page, section, drawn) for section in page.sections]) for page in pages]
    frequency: Counter[str] = Counter()
    for page, sections in read:
        sentences = [sentence for section in sections for sentence in section]
        frequency.update(_telling_words(page.language, *_titles(page), *sentences))
    result = []
    for page, sections in read:
        said = _telling_words(page.language, *_titles(page))
        for section in sections:
            kept = []
            for number, sentence in enumerate(section):
                words = _telling_words(page.language, sentence)
                if not number or any(frequency[word] <= FEW for word in words - said):
                    kept.append(sentence)
                    said |= words
            result.append("\n".join(kept))
    return result


def _titles(page: Page) -> list[str]:
    return [page.title, page.description, *(section.title for section in page.headings)]


def _sentences(page: Page, section: Section, drawn: Drawn) -> list[str]:
    if page.slug.startswith(ABOUT_THE_SITE):
        return []
    written = [
        line.rstrip(".,;")
        for block in page.blocks
        if block.section == section.id
        and block.kind not in ("heading", "title")
        and (not block.boxed or page.slug == HELP_PAGE)
        for line in block.text.split("\n")
        if not line.endswith(":")
    ]
    return written + [text.rstrip(".,;") for text in drawn.get((page.slug, section.id), ())]


def _telling_words(language: str, *texts: str) -> set[str]:
    """The words of texts without usual endings; short ones tell nothing."""
    words = (word for text in texts for word in _WORD.findall(text.lower()) if len(word) > 3)
    return {_root(word) if language == "id" else _ENGLISH_ENDING.sub("", word) for word in words}


def _roots_in(language: str, looked_at: Iterable[str]) -> str:
    """The roots of the Indonesian words that stand in these texts with prefixes or suffixes."""
    if language != "id":
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
