"""docs/_data/weight.yml: pages that may weigh more than others, each with its reason."""

import re
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, Row, read, read_rows

_BYTES = re.compile("[0-9]{1,7}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heavy(Row):
    """A page, and how many bytes it may have."""

    PATH = "docs/_data/weight.yml"
    NAME = "page"
    OPTIONAL = True

    page: str = read(Fields.word)
    most: str = read(Fields.formed, _BYTES)
    why: str = read(Fields.text)


def read_weights(root: Path) -> tuple[dict[str, int], list[Problem]]:
    """How many bytes a page may have, by slug, and what is wrong with the form; no file is no exception."""
    rows, found = read_rows(root, Heavy)
    return {row.page: int(row.most) for row in rows if row.most}, found
