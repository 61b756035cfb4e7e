"""What the check says it examined is what is there, counted by other means: a Markdown library and PyYAML."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
import yaml
from ground import ROOT
from kram.checks import count
from kram.source.repository import load

PAGES = sorted(
    path
    for path in (ROOT / "docs").rglob("*.md")
    if not path.relative_to(ROOT / "docs").parts[0].startswith("_")
)
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd"}
CITATION = re.compile(r"\[\^[^\]]+\]")


class Reader(HTMLParser):
    """Links, pictures and the text of every block of a rendered page."""

    def __init__(self) -> None:
        super().__init__()
        self.links = 0
        self.blocks: list[str] = []
        self.skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self.links += (tag == "a" and "href" in names) + (tag == "img")
        self.skipped += tag == "pre"
        if tag in BLOCKS or tag in ("ul", "ol", "div", "summary"):
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.skipped -= tag == "pre"
        if tag in BLOCKS or tag in ("ul", "ol", "div", "pre", "summary"):
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self.skipped and self.blocks:
            self.blocks[-1] += data


@pytest.fixture(scope="module")
def said() -> dict[str, int]:
    return count(load(ROOT))


@pytest.fixture(scope="module")
def seen() -> Counter[str]:
    found: Counter[str] = Counter()
    for path in PAGES:
        front, body = re.split(r"^---\n", path.read_text("utf-8"), flags=re.M, maxsplit=2)[1:]
        head = yaml.safe_load(front)
        found["citations"] += len(CITATION.findall(body))
        extensions = [
            "attr_list",
            "def_list",
            "tables",
            "fenced_code",
            "pymdownx.details",
            "md_in_html",
        ]
        reader = Reader()
        reader.feed(markdown.markdown(CITATION.sub("", body), extensions=extensions))
        found["links"] += reader.links
        for text in (head["title"], head["description"], *reader.blocks):
            found["sentences"] += sentences(text)
    return found


def sentences(text: str) -> int:
    """The pieces that have a word; what follows a full stop starts with a capital letter or a digit."""
    words = text.split()
    ends = [
        place
        for place, word in enumerate(words[:-1])
        if word.rstrip('”’")]').endswith((".", "!", "?"))
        and not re.fullmatch(r"[(“]?(dr|No|St|[A-Z])\.", word)
        and re.match(r"[“‘(\[\"]*[A-Z0-9]", words[place + 1])
    ]
    starts = [0, *(end + 1 for end in ends)]
    stops = [*(end + 1 for end in ends), len(words)]
    pieces = [" ".join(words[first:last]) for first, last in zip(starts, stops, strict=True)]
    return sum(bool(re.search(r"\w", piece)) for piece in pieces)


def data(name: str) -> Any:
    return yaml.safe_load((ROOT / f"docs/_data/{name}.yml").read_text("utf-8"))


def test_every_page_is_counted_in_both_languages(said: dict[str, int]) -> None:
    english = [path for path in PAGES if path.name.endswith(".en.md")]
    assert said["pages"] == len(PAGES) == 2 * len(english) > 80


@pytest.mark.parametrize("name", ["links", "citations", "sentences"])
def test_what_is_on_the_pages_is_counted(name: str, said: dict[str, int], seen: Counter[str]) -> None:
    assert said[name] == seen[name] > 500


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("relations", "relations"),
        ("references", "references"),
        ("terms", "glossary"),
        ("addresses", "addresses"),
        ("source sentences", "source"),
    ],
)
def test_the_rows_of_the_data_are_counted(name: str, file: str, said: dict[str, int]) -> None:
    assert said[name] == len(data(file)) > 0


def test_the_source_has_a_title_and_22_sentences(said: dict[str, int]) -> None:
    assert said["source sentences"] == 23
