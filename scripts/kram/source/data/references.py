"""docs/_data/references.yml: what the pages cite."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kram.problems import Problem
from kram.source.fields import Row, read_table
from kram.vocabulary import CHECKED

PATH = "docs/_data/references.yml"
SHORT = ("kind", "who", "year", "title", "use")
"""What the short form of a reference is made of; the year is known of some only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Row):
    """One work that pages cite, with the addresses where readers find it."""

    key: str
    text: str
    lang: str
    doi: str
    pmid: str
    pmc: str
    url: str
    status: str
    note: Mapping[str, str]
    kind: str
    who: str
    year: str
    title: str
    use: Mapping[str, str]

    @property
    def short_name(self) -> str:
        """As people speak of it, "Hawke 2021"; the whole entry where no short form is known."""
        return f"{self.who} {self.year}".strip() or self.text

    @property
    def is_checked(self) -> bool:
        """A person has seen the work."""
        return self.status == CHECKED

    @property
    def address(self) -> str:
        """The best address that the reference has: DOI, own address, PMC, PubMed, or nothing."""
        if self.doi:
            return f"https://doi.org/{quote(self.doi)}"
        if self.url:
            return self.url if self.url.startswith(("https://", "http://")) else ""
        if self.pmc:
            return f"https://pmc.ncbi.nlm.nih.gov/articles/{quote(self.pmc)}/"
        return f"https://pubmed.ncbi.nlm.nih.gov/{quote(self.pmid)}/" if self.pmid else ""


def read_references(root: Path) -> tuple[dict[str, Reference], list[Problem]]:
    """All references by key in the order of the file, and what is wrong with their form."""
    found: list[Problem] = []
    known = ("text", "lang", "doi", "pmid", "pmc", "url", "status", "note", *SHORT)
    result = {}
    for key, line, fields in read_table(root, PATH, found).tables(known):
        result[key] = Reference(
            key=key,
            text=fields.text("text"),
            lang=fields.word("lang"),
            status=fields.word("status"),
            note=fields.both("note", "REF008", required=False),
            who=fields.text("who", False),
            title=fields.text("title", False),
            use=fields.both("use", "REF008", required=False),
            line=line,
            lines={name: line for name, line in fields.lines.items() if not fields.is_blank(name)},
            **{name: fields.word(name, False) for name in ("doi", "pmid", "pmc", "url", "kind", "year")},
        )
    return result, found
