"""docs/_data/weight.yml: pages that may weigh more than others, each with its reason."""

from __future__ import annotations

from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, rows
from kram.source.yaml import read_data

PATH = "docs/_data/weight.yml"


def read_weights(root: Path) -> tuple[dict[str, int], list[Problem]]:
    """How many bytes a page may have, by slug, and what is wrong with the form; no file is no exception."""
    if not (root / PATH).exists():
        return {}, []
    node, found = read_data(root, PATH)
    result = {}
    for row in rows(PATH, node, found):
        fields = Fields(PATH, row, "page", found)
        fields.only("page", "most", "why")
        slug, most = fields.word("page"), fields.word("most")
        fields.text("why")
        if most.isascii() and most.isdigit() and len(most) < 8:
            result[slug] = int(most)
        elif most:
            fields.wrong("most", row)
    return result, found
