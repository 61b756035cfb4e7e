"""The real content keeps every rule, whatever it says."""

from __future__ import annotations

import re

from ground import ROOT
from kram.checks import examine
from kram.problems import as_text
from kram.source.repository import load


def test_the_content_has_no_problem() -> None:
    assert as_text(examine(load(ROOT)), "en") == ""


_NAMES = {"WhatsApp", "PDF"}
_NOT_WORDS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>|\{[^{}]*\}")
_WORD = re.compile(r"(?<![\w&{.#-])[A-Za-z]{3,}(?![\w;-])")


def test_templates_say_nothing_that_the_record_does_not_have() -> None:
    templates = [file for file in (ROOT / "overrides").rglob("*") if file.suffix in (".html", ".md")]
    said = {
        (file.name, word)
        for file in templates
        for word in _WORD.findall(_TAG.sub("\n", _NOT_WORDS.sub(" ", file.read_text("utf-8"))))
    }
    assert len(templates) > 40
    assert {place for place in said if place[1] not in _NAMES} == set()


def test_what_a_source_in_indonesian_says_is_read_by_an_indonesian_voice() -> None:
    """The address of the Indonesian edition of a source says in which language its title is."""
    references = load(ROOT).references.values()
    indonesian = [one for one in references if re.search(r"//[^/]+/id/", one.address)]
    assert indonesian
    assert [one.key for one in indonesian if one.lang != "id"] == []


def test_no_part_is_drawn_twice_on_a_page() -> None:
    """Such as when two editors move it to the same place, and both their changes are taken."""
    for page in load(ROOT).pages:
        drawn = [(marker.name, marker.argument, marker.section) for marker in page.markers]
        assert len(drawn) == len(set(drawn)), page.path
