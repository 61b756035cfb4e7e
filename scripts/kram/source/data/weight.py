"""docs/_data/weight.yml: pages that may weigh more than others, each with its reason."""

from __future__ import annotations

import re
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import read_rows

PATH = "docs/_data/weight.yml"
_BYTES = re.compile("[0-9]{1,7}")


def read_weights(root: Path) -> tuple[dict[str, int], list[Problem]]:
    """How many bytes a page may have, by slug, and what is wrong with the form; no file is no exception."""
    found: list[Problem] = []
    result = {}
    for fields in read_rows(root, PATH, "page", ("page", "most", "why"), found, optional=True):
        fields.text("why")
        slug, most = fields.word("page"), fields.formed("most", _BYTES)
        if most:
            result[slug] = int(most)
    return result, found
