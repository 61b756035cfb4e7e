"""Answers are folded behind what they are about, and nothing of them is lost."""

from __future__ import annotations

import pytest
from kram.view.article import fragment, inner
from kram.view.folds import fold_answers, unfold

ANSWERS = (
    '<h3 id="tanya">Tanya</h3><ul><li><strong>Kopi,</strong> boleh.</li>'
    '<li><strong><a href="#x">Teh</a></strong> boleh.</li></ul><p>Lagi.</p>'
)


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
