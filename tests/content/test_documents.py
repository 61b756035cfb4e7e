"""What CONTRIBUTING.md and README.md say is what the code does."""

from __future__ import annotations

import re

import pytest
from codes import DOCUMENTS
from ground import ROOT
from kram.problems import CODES
from kram.problems.tables import with_tables
from kram.source.pages import read_page
from kram.urls import file_of
from kram.vocabulary import LANGUAGES


@pytest.mark.parametrize(("name", "language"), DOCUMENTS.items())
def test_the_tables_of_codes_say_what_the_messages_say(name: str, language: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert with_tables(text, language) == text, "run make codes"
    explained = re.findall(r"^\| ([A-Z]{3}\d{3}) \| (.+) \| (.+) \|$", text, re.MULTILINE)
    assert sorted(code for code, _, _ in explained) == sorted(CODES)
    assert all(len(meaning) > 10 and remedy for _, meaning, remedy in explained)


def test_the_words_for_jobs_in_the_documents_are_targets_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        assert named and named <= targets, name


def test_the_files_that_the_documents_name_exist() -> None:
    for name in ("README.md", *DOCUMENTS):
        text = (ROOT / name).read_text("utf-8")
        named = re.findall(r"`((?:docs/_|scripts/|overrides/|tests/|\.github/)[\w./-]+)`", text)
        assert [path for path in named if not (ROOT / path).exists()] == []
        assert named


def test_the_pages_to_copy_have_one_shape_in_both_languages() -> None:
    for slug in ("_contoh/sebab", "_contoh/tindakan"):
        shapes = []
        for language in LANGUAGES:
            path = f"docs/{file_of(slug, language)}"
            page, wrong = read_page(path, (ROOT / path).read_text("utf-8"))
            assert page is not None and wrong == []
            shapes.append(([(s.level, s.id) for s in page.headings], [m.name for m in page.markers]))
        assert shapes[0] == shapes[1]
