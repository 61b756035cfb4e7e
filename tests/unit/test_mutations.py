"""No change of the content goes unnoticed: one fault of each kind, on the small site."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import small_site
from mutations.__main__ import faults, sample
from mutations.content import read
from mutations.judge import changed_block, is_reported
from small_site import TODAY, Edit
from support.faults import CHANGE, CHANGES

FULL = [Edit(CHANGES, "", CHANGE + CHANGE.replace("ini berubah", "lain"))]
"""What the small site lacks for some kinds."""
FRAME = {
    "overrides/bahaya.html": "{% if words.danger %}\n<p>{{ words.danger }}\n"
    "{% include 'lain.html' %}\n{% endif %}\n"
    '{% for sign in signs %}\n<a href="tel:{{ sign }}">{{ sign }}</a>\n{% endfor %}\n',
    "docs/assets/css/x.css": "p {\n  color: red;\n  font-size: 1rem;\n}\n",
    "docs/assets/js/x.js": "const run = () => {\n  if (danger) show();\n};\n",
}
"""What is around the words of the small site."""
MANY = 200


def test_a_fault_of_every_kind_is_reported_on_its_line(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, [*FULL, *(Edit(path, "", text) for path, text in FRAME.items())])
    small_site.record(root)
    texts, today = read(root), date.fromisoformat(TODAY)
    chosen = sample(faults(texts), 1, 26)
    missed = [f for f in chosen if not is_reported(root, texts, f, today)]
    assert [(fault.kind, *fault.changes) for fault in missed] == []
    assert len(chosen) > MANY


def test_the_block_of_a_change_is_its_paragraph_or_row_and_no_more() -> None:
    page = "---\n---\n\nOne.\n\nTwo.\nThree.\n\nFour.\n\nFive.\n"
    assert changed_block("docs/a.md", page, page.replace("Three", "3")) == {5, 6, 7, 8}
    assert changed_block("docs/a.md", page, page.replace("Four.\n\n", "")) == {5, 6, 7, 8, 9, 10}
    rows = "- a: 1\n  b: 2\n- a: 3\n- a: 4\n- a: 5\n"
    assert changed_block("docs/_data/a.yml", rows, rows.replace("2", "3")) == {1, 2}
    assert changed_block("docs/_data/a.yml", rows, rows.replace("- a: 4\n", "")) == {3, 4}
    assert changed_block("docs/a.md", page, None) == {1}
