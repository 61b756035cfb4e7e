"""Answers are folded behind what they are about, what may help behind its number; what is urgent never is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import small_site
from faults import interface
from kram.source.markdown.model import Marker
from kram.source.repository import Repository, load
from kram.view.article import fragment, inner
from kram.view.folds import fold_answers, unfold
from kram.view.relations import groups
from test_drawn_lists import CAUSE, CAUSES, FRIGHT, at, row

ANSWERS = (
    '<h3 id="tanya">Tanya</h3><ul><li><strong>Kopi,</strong> boleh.</li>'
    '<li><strong><a href="#x">Teh</a></strong> boleh.</li></ul><p>Lagi.</p>'
)
OF_A_CAUSE = Marker("tindakan", "", 1, "")


@pytest.fixture
def content(tmp_path: Path) -> Callable[..., Repository]:
    def of(rows: str) -> Repository:
        small_site.build(tmp_path)
        small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
        (tmp_path / "docs/_data/relations.yml").write_text(rows, "utf-8")
        return load(tmp_path)

    return of


def test_answers_are_folded_behind_what_they_are_about_and_nothing_is_lost() -> None:
    root = fragment(ANSWERS)
    fold_answers(root, "tanya")
    assert inner(root) == (
        '<h3 id="tanya">Tanya</h3><details class="lipat"><summary>Kopi · Teh (2)</summary>'
        '<ul><li><strong>Kopi,</strong> boleh.</li><li><strong><a href="#x">Teh</a></strong> boleh.</li></ul>'
        "</details><p>Lagi.</p>"
    )
    unfold(root)
    assert inner(root) == ANSWERS


@pytest.mark.parametrize("section", ["", "lain", "urut"])
def test_steps_and_other_lists_are_not_folded(section: str) -> None:
    text = f'{ANSWERS}<h3 id="urut">Urut</h3><ol><li>Satu.</li></ol>'
    root = fragment(text)
    fold_answers(root, section)
    assert inner(root) == text


@pytest.mark.parametrize(
    ("marker", "fit", "why", "folded"),
    [
        (OF_A_CAUSE, "mungkin", "Karena.", 2),
        (OF_A_CAUSE, "mungkin", "Ke dokter hari ini.", 0),
        (OF_A_CAUSE, "membantu", "Karena.", 0),
        (OF_A_CAUSE, "tanya-dokter", "Karena.", 0),
        (CAUSES, "membantu", "Karena.", 2),
        (CAUSES, "jangan", "Karena.", 0),
    ],
)
def test_what_must_be_seen_is_not_folded(
    content: Callable[..., Repository], marker: Marker, fit: str, why: str, folded: int
) -> None:
    of_cause = marker == OF_A_CAUSE
    other = (
        row("tawa-keras", fit, why=why).replace("kaget", "minum") if of_cause else row("index", fit, why=why)
    )
    found = content(row("tawa-keras", fit) + other)
    [group] = groups(at(found, CAUSE if of_cause else FRIGHT), marker)
    assert group["folded"] == folded


def test_one_row_is_not_folded(content: Callable[..., Repository]) -> None:
    [group] = groups(at(content(row("tawa-keras")), CAUSE), OF_A_CAUSE)
    assert group["folded"] == 0
