"""docs/_data/codes.yml: codes of diagnoses, and the pages for a patient who has one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kram.source.fields import Fields, Row, read
from kram.source.yaml import Text
from kram.vocabulary import CODE_SYSTEMS

_FORM = re.compile(r"[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?")


def _names(row: Fields, _: str) -> dict[str, str]:
    return {system: name for system in CODE_SYSTEMS if (name := row.word(system, required=False))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Row):
    """One code: what each system that has it calls it, and the pages or headings that it leads to."""

    PATH = "docs/_data/codes.yml"
    NAME = "code"
    OPTIONAL = True

    code: str = read(Fields.word)
    names: Mapping[str, str] = read(_names, keys=CODE_SYSTEMS)
    pages: tuple[Text, ...] = read(Fields.listed)

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
