"""Citations become numbered links to the list of references, in the order in which they come."""

from __future__ import annotations

import re

import markdown
import pytest
from kram.view import citations

WORDS = {"one": "Sumber {n}", "many": "Sumber {n}"}
KNOWN = {"r01", "r02", "r54"}


def test_known_citations_are_set_aside_and_others_stay() -> None:
    aside = citations.set_aside("Satu.[^r54][^r99] Dua.[^x]", KNOWN)
    assert citations.cited(aside) == ["r54"]
    assert "[^r99] Dua.[^x]" in aside


def test_references_are_listed_in_the_order_in_which_they_are_first_cited() -> None:
    assert citations.cited(citations.set_aside("[^r54] [^r01] [^r54] [^r02]", KNOWN)) == ["r54", "r01", "r02"]


def test_every_citation_links_to_its_reference_with_its_number() -> None:
    html = citations.placed(citations.set_aside("A[^r54] B[^r01] C[^r54]", KNOWN), WORDS)
    assert html == (
        'A\u00a0<a class="sitasi" href="#fn:r54" aria-label="Sumber 1">[1]</a> '
        'B\u00a0<a class="sitasi" tabindex="-1" href="#fn:r01" aria-label="Sumber 2">[2]</a> '
        'C\u00a0<a class="sitasi" tabindex="-1" href="#fn:r54" aria-label="Sumber 1">[1]</a>'
    )


def test_citations_that_follow_each_other_are_one_link_with_a_spoken_name() -> None:
    html = citations.placed(citations.set_aside("A[^r01] B[^r54][^r01][^r02][^r54]", KNOWN), WORDS)
    assert html.endswith('<a class="sitasi" tabindex="-1" href="#fn:r01" aria-label="Sumber 1–3">[1–3]</a>')


@pytest.mark.parametrize(
    ("cited", "seen"),
    [
        ([2, 1], "1,\u00a02"),
        ([16, 17, 18, 19, 7, 20, 21, 22], "7,\u00a016–22"),
        ([9, 3, 4, 1, 8], "1, 3, 4, 8, 9"),
        ([5, 4, 3, 1], "1,\u00a03–5"),
    ],
)
def test_numbers_rise_and_three_or_more_in_a_row_are_a_range(cited: list[int], seen: str) -> None:
    known = [f"r{number}" for number in range(1, 30)]
    text = "".join(f"[^{key}] " for key in known) + "".join(f"[^r{number}]" for number in cited)
    html = citations.placed(citations.set_aside(text, known), WORDS)
    assert html.endswith(f'href="#fn:r{min(cited)}" aria-label="Sumber {seen}">[{seen}]</a>')


def test_the_first_citation_of_a_section_is_a_stop_of_the_tab_key_and_no_other() -> None:
    text = citations.set_aside(
        "<p>A[^r01] B[^r02]</p><h2>C</h2><p>D[^r01] E[^r54]</p><h3>F</h3>G[^r01]", KNOWN
    )
    links = re.findall("<a [^>]*>", citations.placed(text, WORDS))
    assert ["tabindex" not in link for link in links] == [True, False, True, False, False]


@pytest.mark.parametrize("text", ["Kata.[^r01](bila perlu)", "**[^r01]**", "- [^r01]{ .x }", "[^r01][^r02]"])
def test_markdown_makes_nothing_of_a_citation(text: str) -> None:
    html = markdown.markdown(citations.set_aside(text, KNOWN), extensions=["attr_list"])
    assert "[" not in html
    assert citations.cited(html)[0] == "r01"
