"""What the search knows about the pages, before any browser reads it."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from kram.export.search import Knowledge, json_for_script
from kram.source.data.synonyms import Synonyms, read_synonyms
from kram.source.data.topic import read_topic
from kram.source.markdown.model import Page
from kram.source.pages import read_page

ROOT = Path(__file__).resolve().parents[2]
VENDORED = ROOT / "scripts/vendor/minisearch"

PAGE = """---
title: Pijat
description: Cara memijat kaki yang kram.
changed: 2026-11-22
---

Pijatlah pelan.[^r34]
Jangan memaksa.

## Caranya { #caranya }

1. Duduklah.
2. Usap betis ke arah lutut, pelan-pelan.

## Risiko { #risiko }

Memijat jarang berbahaya.
Memijat betis pelan.
"""


def page(text: str = PAGE, path: str = "penanganan/pijat.md") -> Page:
    read, problems = read_page(path, text)
    assert read is not None
    assert not problems
    return read


TOPIC, _ = read_topic(ROOT)


def knowledge(read: Page, synonyms: Synonyms | None = None) -> Knowledge:
    return Knowledge(TOPIC, read.language, [read], synonyms or Synonyms())


class TestVendoredLibrary:
    def test_the_library_is_the_file_whose_hash_is_written_down(self) -> None:
        source = (VENDORED / "SOURCE.txt").read_text("utf-8")
        digest = hashlib.sha256((VENDORED / "minisearch.min.js").read_bytes()).hexdigest()
        assert f"sha256 of minisearch.min.js:   {digest}" in source

    def test_the_library_comes_with_its_version_and_its_licence(self) -> None:
        source = (VENDORED / "SOURCE.txt").read_text("utf-8")
        assert re.search(r"^Version: +\d+\.\d+\.\d+$", source, re.M)
        assert "Permission is hereby granted" in (VENDORED / "LICENSE.txt").read_text("utf-8")


class TestNames:
    def test_a_page_is_its_address_title_description_and_keywords(self) -> None:
        synonyms = Synonyms(pages={"penanganan/pijat": ("urut", "tukang urut")})
        [row] = knowledge(page(), synonyms).names()["pages"]
        assert row == ["penanganan/pijat", "Pijat", "Cara memijat kaki yang kram", "urut, tukang urut"]

    def test_roots_are_those_of_words_with_prefixes_or_suffixes(self) -> None:
        first = knowledge(page()).names()["roots"].split()
        assert "pijat" in first
        assert "paksa" not in first, "it stands in the text only"
        second = knowledge(page()).contents()["roots"].split()
        assert {"paksa", "cara"} <= set(second)
        assert "betis" not in [*first, *second]

    def test_english_needs_no_roots(self) -> None:
        english = page(PAGE.replace("changed: 2026-11-22\n", ""), "penanganan/pijat.en.md")
        assert knowledge(english).names()["roots"] == ""
        assert knowledge(english).contents()["roots"] == ""


class TestTexts:
    def test_a_section_is_its_id_heading_and_keywords(self) -> None:
        synonyms = Synonyms(pages={"penanganan/pijat#risiko": ("x",)})
        [sections] = knowledge(page(), synonyms).contents()["sections"]
        assert sections == [["caranya", "Caranya"], ["risiko", "Risiko", "x"]]

    def test_there_is_a_text_for_the_introduction_and_each_section(self) -> None:
        contents = knowledge(page()).contents()
        assert len(contents["texts"]) == 1 + len(contents["sections"][0])

    def test_a_section_keeps_its_first_sentence_and_those_that_say_something_new(self) -> None:
        intro, steps, risks = knowledge(page()).texts()
        assert intro.split("\n") == ["Pijatlah pelan", "Jangan memaksa"]
        assert steps.split("\n") == ["Duduklah", "Usap betis ke arah lutut, pelan-pelan"]
        assert risks.split("\n") == ["Memijat jarang berbahaya"], "the second sentence has no word of its own"

    def test_what_is_drawn_from_data_counts_where_it_is_given(self) -> None:
        drawn = {("penanganan/pijat", "risiko"): ["Satu betis bengkak."]}
        assert "bengkak" not in "".join(knowledge(page()).texts())
        with_signs = Knowledge(TOPIC, "id", [page()], Synonyms(), drawn)
        assert with_signs.texts()[2].endswith("Satu betis bengkak")

    def test_pages_about_the_site_are_found_by_their_headings_alone(self) -> None:
        assert not any(knowledge(page(path="tentang/sumber.md")).texts())


class TestSynonyms:
    def read(self, tmp_path: Path, text: str) -> tuple[dict[str, Synonyms], list[str]]:
        (tmp_path / "docs/_data").mkdir(parents=True)
        (tmp_path / "docs/_data/synonyms.yml").write_text(text, "utf-8")
        synonyms, problems = read_synonyms(tmp_path)
        return synonyms, [f"{problem.line}: {problem.code}" for problem in problems]

    def test_a_sound_file_is_read_whole(self, tmp_path: Path) -> None:
        lists = "  ignore:\n    - yang di\n  words:\n    keram: kram\n"
        text = f"id:\n{lists}  pages:\n    index: [tolong]\n  nothing: [varises]\n"
        synonyms, problems = self.read(tmp_path, text)
        assert not problems
        assert synonyms["id"].ignore == ("yang", "di")
        assert synonyms["id"].words == (("keram", "kram"),)
        assert synonyms["id"].leading_to("index") == ("tolong",)
        assert synonyms["id"].nothing == ("varises",)
        assert synonyms["en"] == Synonyms()

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("id:\n  word: {}\n", "2: FRM010"),
            ("id:\n  words:\n    keram: kram\n    keram: kejang\n", "4: FRM008"),
            ("id:\n  nothing: varises\n", "2: FRM013"),
            ("- id\n", "1: FRM013"),
        ],
    )
    def test_a_mistake_becomes_a_problem_with_its_line(self, tmp_path: Path, text: str, problem: str) -> None:
        assert problem in self.read(tmp_path, text)[1]


def test_data_in_a_script_cannot_end_the_script() -> None:
    assert "</" not in json_for_script(["</script>"])
    assert json.loads(json_for_script(["</script>"])) == ["</script>"]
