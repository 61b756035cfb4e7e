"""docs/_data/codes.yml: codes of diagnoses, and the pages for a patient who has one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import Fields, read_rows
from kram.source.yaml import Text
from kram.vocabulary import CODE_SYSTEMS

PATH = "docs/_data/codes.yml"
_FORM = re.compile(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?")


@dataclass(frozen=True, slots=True)
class Code:
    """One code: what each system that has it calls it, and the pages or headings that it leads to."""

    code: str
    names: Mapping[str, str]
    pages: tuple[Text, ...]
    line: int

    @property
    def places(self) -> tuple[str, ...]:
        """The pages and headings, such as ``penyebab/obat#statin``, the best one first."""
        return tuple(page.value for page in self.pages)

    @property
    def is_well_formed(self) -> bool:
        """A system could ask with it: a category such as E11, or one with a dot and up to four signs."""
        return bool(_FORM.fullmatch(self.code))

    @property
    def systems(self) -> tuple[str, ...]:
        """The systems that have the code."""
        return tuple(self.names)


def read_codes(root: Path) -> tuple[tuple[Code, ...], list[Problem]]:
    """All codes in the order of the file, and what is wrong with their form; no file is no code."""
    found: list[Problem] = []
    rows = read_rows(root, PATH, "code", ("code", "pages", *CODE_SYSTEMS), found, optional=True)
    return tuple(_code(fields) for fields in rows), found


def _code(fields: Fields) -> Code:
    names = {system: name for system in CODE_SYSTEMS if (name := fields.word(system, required=False))}
    return Code(fields.word("code"), names, fields.listed("pages"), fields.line)
