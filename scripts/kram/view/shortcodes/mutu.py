"""``<!-- mutu -->``: how much there is of what the checks prove before a site is built."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kram.source.markdown.model import Marker
from kram.source.repository import Repository
from kram.source.review import REVIEWED, review_of
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import CHECKED, NOT_CHECKED, ORIGINAL


def data(view: Viewpoint, marker: Marker) -> dict[str, Any]:
    """The figures of the quality sheet."""
    return {"figures": figures(view.repository)}


def figures(repository: Repository) -> dict[str, Any]:
    """Counts of pages, relations, references and sentences; a site is only built when all checks pass."""
    originals = [page for page in repository.pages if page.language == ORIGINAL]
    references = Counter(reference.status for reference in repository.references.values())
    return {
        "pages": len(originals),
        "sections": sum(len(page.headings) for page in originals),
        "links": sum(len(page.links) for page in repository.pages),
        "citations": sum(len(page.citations) for page in repository.pages),
        "relations": len(repository.relations),
        "fits": Counter(relation.fit for relation in repository.relations),
        "references": sum(references.values()),
        "references_checked": references[CHECKED],
        "references_unchecked": references[NOT_CHECKED],
        "sentences": len(repository.source.rows),
        "verdicts": Counter(row.verdict for row in repository.source.rows.values()),
        "terms": len(repository.glossary),
        "reviewed": sum(review_of(repository, page.slug).state == REVIEWED for page in originals),
    }
