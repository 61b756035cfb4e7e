"""What the search knows about the pages: titles, headings, and of each section the words that are its own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kram.export.search.stems import WITH_ROOTS, stem, words
from kram.source.data.synonyms import Synonyms
from kram.source.markdown.model import INTRO, Page, Section
from kram.source.repository import Repository

FEW = 3
"""So many pages may have the same heading, and it still distinguishes them."""
Row = list[object]
"""A page as the script reads it: slug, title, description, keywords, words, and its sections."""
Place = tuple[str, str]
"""A section of a page: the slug and the id."""
Counts = dict[str, tuple[int, str]]
"""How often each stem is said, and the first word that has it."""


@dataclass(frozen=True)
class Known:
    """All that the search of one language knows about the pages."""

    pages: list[Row]
    roots: tuple[str, ...]
    """Indonesian roots of words in titles, headings, descriptions, keywords and patterns of danger."""
    vocabulary: tuple[str, ...]
    """Stems that the pages have and no row has, so that nobody reads that they are not on the site."""


def known(repository: Repository, language: str, pages: Sequence[Page]) -> Known:
    """What the search of one language knows about these pages, in their order."""
    synonyms = repository.synonyms[language]
    extracts = _extracts(repository, language, pages)
    spread = Counter(section.title for page in pages for section in page.headings)
    rows = [_row(page, synonyms, extracts, spread) for page in pages]
    in_rows = {word for row in rows for text in _texts(row) for word in words(text)}
    stems = {stem(word, language) for word in in_rows}
    patterns = [pattern.value for row in repository.danger.values() for pattern in row.patterns[language]]
    of_danger = {word for pattern in patterns for word in words(pattern.replace("|", " "))}
    looked_up = in_rows | {meant for _, meant in synonyms.words} | of_danger
    roots = {root for word in looked_up if language == WITH_ROOTS and (root := stem(word, language)) != word}
    said = {word for page in pages for word in _everything(repository, page)} - set(synonyms.ignore)
    rest = {stem(word, language) for word in said if len(word) > 1 and not word.isdigit()} - stems
    return Known(rows, tuple(sorted(roots)), tuple(sorted(rest)))


def _row(page: Page, synonyms: Synonyms, extracts: Mapping[Place, str], spread: Mapping[str, int]) -> Row:
    sections = (
        _without_empty(
            [s.id, s.title, ", ".join(synonyms.leading_to(f"{page.slug}#{s.id}")), extracts[page.slug, s.id]]
        )
        for s in page.headings
    )
    # A heading that many pages have, with nothing of its own below, leads nobody anywhere.
    kept = [row for row in sections if len(row) > 2 or spread[row[1]] <= FEW]
    sought = ", ".join(synonyms.leading_to(page.slug))
    return [page.slug, page.title, page.description.rstrip("."), sought, extracts[page.slug, INTRO], *kept]


def _texts(row: Row) -> Iterator[str]:
    """What of a row the search looks through: all but addresses."""
    _, *of_page = row
    for value in of_page:
        yield from value[1:] if isinstance(value, list) else [str(value)]


def _without_empty(values: list[str]) -> list[str]:
    while values and not values[-1]:
        values.pop()
    return values


def _extracts(repository: Repository, language: str, pages: Sequence[Page]) -> dict[Place, str]:
    """For each section the words that no section says more often, and that nothing is named or sought by."""
    counted = {
        (page.slug, section.id): _count(page, _sentences(repository, page, section))
        for page in pages
        for section in page.sections
    }
    most = _where_said_most(counted)
    synonyms = repository.synonyms[language]
    elsewhere = [*synonyms.ignore, *(phrase for phrases in synonyms.pages.values() for phrase in phrases)]
    elsewhere += (text for page in pages for text in _names(page))
    named = {stem(word, language) for text in elsewhere for word in words(text)}
    result = {}
    for page in pages:
        for section in page.sections:
            place = (page.slug, section.id)
            found = {
                root: word
                for root, (_, word) in counted[place].items()
                if most[root] == place and root not in named
            }
            result[place] = " ".join(found if language == WITH_ROOTS else found.values())
    return result


def _where_said_most(counted: Mapping[Place, Counts]) -> dict[str, Place]:
    """For each stem the section that says it most often, the first of several."""
    most: dict[str, tuple[int, Place]] = {}
    for place, counts in counted.items():
        for root, (count, _) in counts.items():
            if root not in most or count > most[root][0]:
                most[root] = (count, place)
    return {root: place for root, (_, place) in most.items()}


def _count(page: Page, sentences: Iterable[str]) -> Counts:
    """How often each stem is in these sentences; short words and numbers say nothing."""
    result: Counts = {}
    for sentence in sentences:
        for word in words(sentence):
            if len(word) > 2 and not word.isdigit():
                root = stem(word, page.language)
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


def _everything(repository: Repository, page: Page) -> Iterator[str]:
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
