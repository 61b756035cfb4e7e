"""The matrix says what the rows say: nothing is lost, nothing invented, no warning loses its condition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import small_site
from ground import ROOT
from kram.settings import Settings
from kram.source.repository import load
from kram.view.relations import fact_of, matrix, rows_of_causes, shared_facts
from kram.view.shortcodes import daftar
from kram.view.viewpoint import Viewpoint

ROW = """\
- cause: {cause}
  action: {action}
  fit: {fit}
  why: {{id: Karena., en: Because.}}
  references: [r01]
"""
WHEN = "  when: {id: bila kebas, en: if numb}\n"
LABEL = "  label: {id: Kaget kuat, en: Hard fright}\n"


def row(cause: str, action: str, fit: str) -> str:
    return ROW.format(cause=cause, action=action, fit=fit)


@pytest.fixture
def drawn(tmp_path: Path) -> Any:
    def of(rows: str) -> dict[str, Any]:
        small_site.build(tmp_path)
        (tmp_path / "docs/_data/relations.yml").write_text(rows, "utf-8")
        repository = load(tmp_path)
        page = repository.page("index", "id")
        assert page is not None
        return matrix(Viewpoint.of(repository, page, Settings("", "")))

    return of


def said(groups: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {
        group["fit"]: [f"{one['before']}{one['title']}{one['after']}" for one in group["actions"]]
        for group in groups
    }


OTHERS = ("tawa-keras", "tawa-keras#apa-itu", "index")


def test_what_holds_for_more_than_half_of_the_causes_is_said_once(drawn: Any) -> None:
    found = drawn("".join(row(cause, "berkumur", "membantu") for cause in OTHERS))
    assert said(found["shared"]) == {"membantu": ["Berkumur"]}
    assert [cause["groups"] for cause in found["causes"]] == [[], [], []]


def test_half_of_the_causes_is_not_enough(drawn: Any) -> None:
    found = drawn(row("tawa-keras", "berkumur", "membantu") + row("index", "kaget", "mungkin"))
    assert found["shared"] == []


def test_a_cause_says_what_differs_and_of_what_it_has_no_row(drawn: Any) -> None:
    shared = "".join(row(cause, "berkumur", "membantu") for cause in OTHERS)
    shared += "".join(row(cause, "kaget", "mungkin") for cause in OTHERS[1:])
    rows = shared.replace(row("index", "berkumur", "membantu"), row("index", "berkumur", "jangan"))
    first, _, last = drawn(rows)["causes"]
    assert first["not_rated"] == ["Kaget"]
    assert said(last["groups"]) == {"jangan": ["Berkumur"]}


def test_what_is_not_rated_has_its_title_and_no_name_that_forbids_it(drawn: Any) -> None:
    rows = "".join(row(cause, "kaget", "jangan") + LABEL for cause in OTHERS[1:])
    first, *_ = drawn(row("tawa-keras", "berkumur", "membantu") + rows)["causes"]
    assert first["not_rated"] == ["Kaget"]


def test_what_holds_under_a_condition_is_shared_with_its_condition_and_under_no_other(drawn: Any) -> None:
    shared = "".join(row(cause, "kaget", "mungkin") + WHEN for cause in OTHERS)
    found = drawn(
        shared + row("tawa-keras", "berkumur", "jangan") + row("index", "berkumur", "jangan") + WHEN
    )
    assert said(found["shared"]) == {"mungkin": ["Bila kebas: kaget"]}
    assert [said(cause["groups"]) for cause in found["causes"]] == [
        {"jangan": ["Berkumur"]},
        {},
        {"jangan": ["Bila kebas: berkumur"]},
    ]


def test_the_actions_of_a_cause_keep_the_order_of_the_file_and_no_warning_is_left_out(drawn: Any) -> None:
    rows = row("tawa-keras", "kaget", "jangan") + WHEN + row("tawa-keras", "berkumur", "jangan")
    cause, _ = drawn(rows + row("index", "kaget", "mungkin"))["causes"]
    assert said(cause["groups"]) == {"jangan": ["Bila kebas: kaget", "Berkumur"]}


def test_a_label_stands_in_the_place_of_the_title(drawn: Any) -> None:
    found = drawn(row("tawa-keras", "kaget", "jangan") + LABEL + row("index", "kaget", "mungkin"))
    assert said(found["causes"][0]["groups"]) == {"jangan": ["Kaget kuat"]}


def test_causes_are_in_the_order_of_the_list_of_their_pages() -> None:
    repository = load(ROOT)
    page = repository.page("penyebab/index", "id")
    assert page is not None
    view = Viewpoint.of(repository, page, Settings("", ""))
    listed = [view.url(other.slug) for other in daftar(view, page.markers[0])["pages"]]
    own = [cause["url"] for cause in matrix(view)["causes"] if "#" not in cause["url"]]
    assert own == [address for address in listed if address in own]


def test_every_row_of_the_content_is_shared_or_said_under_its_cause() -> None:
    repository = load(ROOT)
    by_cause = rows_of_causes(repository)
    shared = shared_facts(by_cause)
    page = repository.page("index", "id")
    assert page is not None
    view = Viewpoint.of(repository, page, Settings("", ""))
    found = matrix(view)
    assert shared
    of_cause = {cause["url"]: cause for cause in found["causes"]}
    assert len(of_cause) == len(by_cause)
    for place, rows in by_cause.items():
        cause = of_cause[view.url(*place)]
        own = [row for row in rows if fact_of(row) not in shared]
        assert sum(len(group["actions"]) for group in cause["groups"]) == len(own)
        rated = {row.action for row in rows}
        assert len(cause["not_rated"]) == sum(fact.action not in rated for fact in shared)
