"""What the search knows about the pages: titles, headings that something leads to, and words of their own."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kram.export.search.stems import WITH_ROOTS, stem, words
from kram.source.data.searching import Synonyms
from kram.source.markdown.model import INTRO, Page, Section
from kram.source.repository import Repository

FEW = 3
"""What more pages have as a heading says nothing about any of them."""
SHOWN = 66
"""So many letters of a description are shown under a result: more would hide the next one on a phone."""
LONG = 6
"""Words with more letters are mostly terms."""
Row = list[str]
"""A page (slug, title, description, phrases, words), or a section of it (id, heading, phrases, words)."""
Place = tuple[str, str]
"""A page, or a section that is found by itself: the slug and the id."""
Counts = dict[str, tuple[int, str]]
"""How often each stem is said, and the first word that has it."""


@dataclass(frozen=True)
class Known:
    """All that the search of one language knows about the pages."""

    pages: list[list[Row]]
    """Each page, followed by its sections."""
    roots: tuple[str, ...]
    """Indonesian roots of words in titles, headings, descriptions, keywords and patterns of danger."""
    vocabulary: tuple[str, ...]
    """Words that the pages have and no row has, so that nobody reads that they are not on the site.

    Stems, where those need no roots.
    """


def known(repository: Repository, language: str, pages: Sequence[Page], led_to: Collection[str]) -> Known:
    """What the search of one language knows about these pages, in their order.

    ``led_to`` has the sections that are found by themselves; others count as part of their page.
    """
    synonyms = repository.synonyms[language]
    phrases = Phrases(synonyms, language)
    extracts = _extracts(repository, language, pages, led_to)
    rows = [list(_rows(page, phrases, extracts, led_to)) for page in pages]
    in_rows = {word for page in rows for row in page for text in row[1:] for word in words(text)}
    patterns = [pattern.value for row in repository.danger.values() for pattern in row.patterns[language]]
    of_danger = {word for pattern in patterns for word in words(pattern.replace("|", " "))}
    stems = {stem(word, language) for word in in_rows | of_danger}
    looked_up = in_rows | {meant for _, meant in synonyms.words} | of_danger
    roots = {root for word in looked_up if language == WITH_ROOTS and (root := stem(word, language)) != word}
    said = {word for page in pages for word in everything(repository, page)}
    said -= {*synonyms.ignore, *dict(synonyms.words)}
    rest = {word for word in said if not word.isdigit() and stem(word, language) not in stems}
    if language != WITH_ROOTS:
        rest = {stem(word, language) for word in rest}
    return Known(rows, tuple(sorted(roots)), tuple(sorted(rest)))


class Phrases:
    """What people type for each page and section, in the words of the pages: no two that mean the same."""

    def __init__(self, synonyms: Synonyms, language: str) -> None:
        self._synonyms, self._language = synonyms, language
        self._meant = dict(synonyms.words)

    def of(self, address: str) -> str:
        """The phrases that lead to an address, with commas between them."""
        found: dict[frozenset[str], list[str]] = {}
        for phrase in self._synonyms.leading_to(address):
            meant = [self._meaning(word) for word in words(phrase)]
            found.setdefault(frozenset(stem(word, self._language) for word in meant), meant)
        return ",".join(" ".join(dict.fromkeys(meant)) for meant in found.values())

    def _meaning(self, word: str) -> str:
        return self._meant.get(word) or self._meant.get(stem(word, self._language)) or word


def _rows(
    page: Page, phrases: Phrases, extracts: Mapping[Place, str], led_to: Collection[str]
) -> Iterator[Row]:
    slug = page.slug
    yield [slug, page.title, _in_short(page.description), phrases.of(slug), extracts[slug, INTRO]]
    for section in page.headings:
        if (address := f"{slug}#{section.id}") in led_to:
            yield [section.id, _small(section.title), phrases.of(address), extracts[slug, section.id]]


def _in_short(description: str) -> str:
    """As much of a description as a result shows: up to the last comma, or word, within the limit."""
    whole = description.rstrip(".")
    if len(whole) <= SHOWN:
        return whole
    comma, space = (whole.rfind(sign, 0, SHOWN) for sign in ", ")
    return f"{whole[: comma if comma > SHOWN / 3 else space]} …"


def _small(heading: str) -> str:
    """A heading with a small first letter, as the word is elsewhere; the script makes it large again."""
    return heading[0].lower() + heading[1:] if heading[1:2].islower() else heading


def _extracts(
    repository: Repository, language: str, pages: Sequence[Page], led_to: Collection[str]
) -> dict[Place, str]:
    """For each place the words that no place says more often, and that nothing is named or sought by.

    What several places say as often as not belongs to none of them, and a short word that is said once
    is a general one: these are only known.
    """
    sentences: dict[Place, list[str]] = {}
    for page in pages:
        sentences[page.slug, INTRO] = []
        for section in page.sections:
            alone = f"{page.slug}#{section.id}" in led_to
            texts = sentences.setdefault((page.slug, section.id if alone else INTRO), [])
            texts += [*_sentences(repository, page, section), *([] if alone else [section.title])]
    counted = {place: _count(said, language) for place, said in sentences.items()}
    most = _where_said_most(counted)
    spread = Counter(root for counts in counted.values() for root in counts)
    named = _named(repository.synonyms[language], language, pages, led_to)
    result = {}
    for place, counts in counted.items():
        found = {
            root: word
            for root, (count, word) in counts.items()
            if most[root] == place and root not in named and _leads(count, spread[root], word)
        }
        result[place] = " ".join(found if language == WITH_ROOTS else found.values())
    return result


def _leads(count: int, places: int, word: str) -> bool:
    return 2 * count > places and (count > 1 or len(word) > LONG)


def _named(synonyms: Synonyms, language: str, pages: Sequence[Page], led_to: Collection[str]) -> set[str]:
    """The stems that pages and sections are named or sought by, and of headings that many pages have."""
    texts = [*synonyms.ignore, *(phrase for phrases in synonyms.pages.values() for phrase in phrases)]
    spread = Counter(section.title for page in pages for section in page.headings)
    for page in pages:
        texts += (page.title, _in_short(page.description))
        texts += (s.title for s in page.headings if f"{page.slug}#{s.id}" in led_to or spread[s.title] > FEW)
    return {stem(word, language) for text in texts for word in words(text)}


def _where_said_most(counted: Mapping[Place, Counts]) -> dict[str, Place]:
    """For each stem the section that says it most often, the first of several."""
    most: dict[str, tuple[int, Place]] = {}
    for place, counts in counted.items():
        for root, (count, _) in counts.items():
            if root not in most or count > most[root][0]:
                most[root] = (count, place)
    return {root: place for root, (_, place) in most.items()}


def _count(sentences: Iterable[str], language: str) -> Counts:
    """How often each stem is in these sentences; short words and numbers say nothing."""
    result: Counts = {}
    for sentence in sentences:
        for word in words(sentence):
            if len(word) > 2 and not word.isdigit():
                root = stem(word, language)
                count, first = result.get(root, (0, word))
                result[root] = (count + 1, first)
    return result


def _names(page: Page) -> Iterator[str]:
    yield from (page.title, page.description)
    yield from (section.title for section in page.headings)


def _sentences(repository: Repository, page: Page, section: Section) -> Iterator[str]:
    """The sentences of a section; on the help page with the signs that are drawn there."""
    topic = repository.topic
    if topic.is_about_the_site(page.slug) or page.slug == topic.pages.glossary:
        return  # found by its title and headings alone
    for block in page.blocks:
        if block.section == section.id and block.kind not in ("heading", "title"):
            yield block.text
    for marker in page.markers:
        if page.slug == topic.pages.help and marker.section == section.id:
            yield from (sign.text.get(page.language, "") for sign in repository.signs_drawn(page, marker))


def everything(repository: Repository, page: Page) -> Iterator[str]:
    """Every word that a reader meets on a page, in its own text and in what is drawn from data."""
    language = page.language
    texts = [block.text for block in page.blocks]
    texts += _names(page)
    for marker in page.markers:
        texts += (sign.text.get(language, "") for sign in repository.signs_drawn(page, marker))
        for row in repository.rows_drawn(page, marker):
            texts += (said.get(language, "") for said in (row.why, row.when, row.label))
        for step in repository.steps.get(marker.argument, ()) if marker.name == "langkah" else ():
            texts += (step.title.get(language, ""), step.text.get(language, ""))
    if page.slug == repository.topic.pages.glossary:
        for term in repository.glossary:
            texts += (term.term.get(language, ""), term.plain.get(language, ""))
    for text in texts:
        yield from words(text)
