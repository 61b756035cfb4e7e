"""docs/_data/references.yml: what the pages cite."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from kram.source.fields import Fields, Row, read
from kram.vocabulary import CHECKED


def _filled(row: Fields, _: str) -> frozenset[str]:
    return frozenset(key for key in row.entries if not row.is_blank(key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Row):
    """One work that pages cite, with the addresses where readers find it."""

    PATH = "docs/_data/references.yml"

    key: str
    text: str = read(Fields.text)
    lang: str = read(Fields.word)
    doi: str = read(Fields.word, required=False)
    pmid: str = read(Fields.word, required=False)
    pmc: str = read(Fields.word, required=False)
    url: str = read(Fields.word, required=False)
    status: str = read(Fields.word)
    note: Mapping[str, str] = read(Fields.both, "REF008", required=False)
    kind: str = read(Fields.word, required=False)
    who: str = read(Fields.text, required=False)
    year: str = read(Fields.word, required=False)
    """Known of some only."""
    title: str = read(Fields.text, required=False)
    use: Mapping[str, str] = read(Fields.both, "REF008", required=False)
    filled: frozenset[str] = read(_filled, keys=())
    """The keys that have a value, of whatever form."""

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
