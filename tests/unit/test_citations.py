"""Citations become numbered links to the list of references, in the order in which they come."""

from __future__ import annotations

import markdown
import pytest
from kram.view import citations

KNOWN = {"r01", "r02", "r54"}


def test_known_citations_are_set_aside_and_others_stay() -> None:
    aside = citations.set_aside("Satu.[^r54][^r99] Dua.[^x]", KNOWN)
    assert citations.cited(aside) == ["r54"]
    assert "[^r99] Dua.[^x]" in aside


def test_references_are_listed_in_the_order_in_which_they_are_first_cited() -> None:
    assert citations.cited(citations.set_aside("[^r54] [^r01] [^r54] [^r02]", KNOWN)) == ["r54", "r01", "r02"]


def test_every_citation_links_to_its_reference_with_its_number() -> None:
    html = citations.placed(citations.set_aside("A[^r54] B[^r01] C[^r54]", KNOWN), "")
    assert html == (
        'A<sup><a href="#fn:r54">1</a></sup> '
        'B<sup><a href="#fn:r01">2</a></sup> '
        'C<sup><a href="#fn:r54">1</a></sup>'
    )


def test_the_list_stands_in_its_place() -> None:
    assert (
        citations.placed(f"<h2>Sumber</h2>\n{citations.LIST}\n", "<ol></ol>")
        == "<h2>Sumber</h2>\n<ol></ol>\n"
    )


@pytest.mark.parametrize("text", ["Kata.[^r01](bila perlu)", "**[^r01]**", "- [^r01]{ .x }", "[^r01][^r02]"])
def test_markdown_makes_nothing_of_a_citation(text: str) -> None:
    html = markdown.markdown(citations.set_aside(text, KNOWN), extensions=["attr_list"])
    assert "[" not in html
    assert citations.cited(html)[0] == "r01"


def test_markdown_leaves_the_place_of_the_list() -> None:
    assert citations.LIST in markdown.markdown(f"## Sumber\n\n{citations.LIST}\n")
