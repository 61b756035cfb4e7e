"""docs/_data/medicines.yml: names of medicines that people type, by class, and the place about each class."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kram.problems import Problem
from kram.source.fields import read_rows
from kram.source.yaml import Text

PATH = "docs/_data/medicines.yml"


@dataclass(frozen=True, slots=True)
class MedicineClass:
    """One class: its names, the endings of names that no list has, and the page or section about it."""

    name: str
    atc: str
    names: tuple[Text, ...]
    endings: tuple[str, ...]
    leads_to: str
    line: int
    line_of_place: int


def read_medicines(root: Path) -> tuple[tuple[MedicineClass, ...], list[Problem]]:
    """All classes in the order of the file, and what is wrong with their form; no file is no class."""
    found: list[Problem] = []
    known = ("class", "atc", "names", "endings", "leads_to")
    classes = tuple(
        MedicineClass(
            name=fields.word("class"),
            atc=fields.word("atc"),
            names=fields.listed("names"),
            endings=fields.texts("endings"),
            leads_to=fields.word("leads_to"),
            line=fields.line,
            line_of_place=fields.line_of("leads_to"),
        )
        for fields in read_rows(root, PATH, "class", known, found, optional=True)
    )
    return classes, found
