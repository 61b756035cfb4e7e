"""A page in both languages, section against section."""

from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from typing import Any

from lxml import html
from markupsafe import Markup

from kram.export.site_context import FinishedPage, FinishedSite
from kram.remembered import remembered
from kram.urls import both_url, id_prefix, url
from kram.view.article import Article, ArticleSection, letters
from kram.vocabulary import LANGUAGES, ORIGINAL

MUCH = 14_000
"""More letters than this in both languages fill two sheets of paper: there the text is smaller."""

PAIRED = 16
"""As many blocks, with a heading, does the stylesheet put in turn (``.pasangan`` in ``css/kram.css``)."""


def pages(site: FinishedSite) -> dict[str, FinishedPage]:
    """The page of both languages for every page of the menu."""
    return {
        both_url(slug): FinishedPage("dua-bahasa.html", ORIGINAL, {}, partial(contents, site, slug))
        for slug in site.order
    }


def not_in_copies(site: FinishedSite) -> frozenset[str]:
    """Pages of both languages that copies leave out: no two people read together what is about the site.

    Lists of references and of corrections are long, and a copy has them in each language.  The glossary
    names each term in both languages on each of its pages, and the matrix says what the pages of causes say.
    """
    repository, topic = site.repository, site.repository.topic
    matrices = {page.slug for page in repository.pages for marker in page.markers if marker.name == "matriks"}
    without = {topic.pages.glossary, *matrices}
    return frozenset(
        both_url(slug) for slug in site.order if slug in without or topic.is_about_the_site(slug)
    )


def _rows(columns: Sequence[Sequence[Markup]]) -> list[tuple[list[Markup], bool]]:
    """The pieces of a section, each against its translation; whole columns where they differ in number.

    Beside each row: whether its blocks are one for one, so that a phone may show each above its translation.
    There is always a first row, since it has the headings.
    """
    if len({len(pieces) for pieces in columns}) > 1 or not columns[0]:
        rows = [[Markup("").join(pieces) for pieces in columns]]
    else:
        rows = [list(row) for row in zip(*columns, strict=True)]
    return [(row, _is_one_for_one(row)) for row in rows]


def _is_one_for_one(row: Sequence[Markup]) -> bool:
    kinds = {tuple(block.tag for block in html.fragments_fromstring(piece)) for piece in row}
    return len(kinds) == 1 and max(map(len, kinds)) < PAIRED


def contents(site: FinishedSite, slug: str) -> dict[str, Any]:
    """What the template gets: one side for each language, and the sections of both in pairs.

    Ids of the English side start with ``en-``, since both sides are on one page.
    """
    here, pages = both_url(slug), site.repository.pages_of(slug)
    columns = []
    for language in LANGUAGES:
        parts = _sections(site.articles[slug, language], url(slug, language), here, id_prefix(language))
        columns.append({part.id.removeprefix(id_prefix(language)): part for part in parts})
    pairs: list[dict[str, Any]] = [
        {
            "id": id_,
            "heads": [column[id_] for column in columns if id_ in column],
            "rows": _rows([column[id_].pieces for column in columns if id_ in column]),
        }
        for id_ in columns[0]
    ]
    length = (letters(piece) for pair in pairs for row, _ in pair["rows"] for piece in row)
    sides = [site.view(page, at=here) for page in pages]
    text = site.templates.render("partials/pasangan.html", ORIGINAL, pairs=pairs, sides=sides)
    return {
        "view": site.view(pages[0], at=here),
        "sides": sides,
        "has_sources": [bool(site.articles[slug, page.language].sources) for page in pages],
        "text": Markup(text),
        "dense": any(so_far > MUCH for so_far in accumulate(length)),
    }


@remembered
def _sections(article: Article, here: str, there: str, prefix: str) -> tuple[ArticleSection, ...]:
    return article.sections(here, there, prefix)
