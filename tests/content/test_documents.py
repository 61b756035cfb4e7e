"""What CONTRIBUTING.md and README.md say is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import codes
import lxml.html
import markdown
import pytest
from codes import DOCUMENTS
from ground import ROOT
from kram.problems import CODES, as_text, described, problem
from kram.source.markdown.blocks import read_page
from kram.urls import file_of
from kram.vocabulary import LANGUAGES


@pytest.mark.parametrize(("name", "language"), DOCUMENTS.items())
def test_the_tables_of_codes_say_what_the_messages_say(name: str, language: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert codes.with_tables(text, language) == text, "run make codes"
    explained = re.findall(r"^\| ([A-Z]{3}\d{3}) \| (.+) \| (.+) \|$", text, re.MULTILINE)
    assert sorted(code for code, _, _ in explained) == sorted(CODES)
    assert all(len(meaning) > 10 and remedy for _, meaning, remedy in explained)


@pytest.mark.parametrize(("name", "language"), DOCUMENTS.items())
def test_readers_of_the_tables_see_the_very_characters_of_the_messages(name: str, language: str) -> None:
    """Brackets, comments and stars of a message are shown, not taken for Markdown."""
    text = (ROOT / name).read_text("utf-8")
    page = lxml.html.fromstring(markdown.markdown(text, extensions=["tables"]))
    shown = {row[0].text_content(): row for row in page.iter("tr") if row[0].text_content() in CODES}
    for code in CODES:
        wrong, _, remedy = described(code, language).replace("...", "…").rpartition("; ")
        cells = [cell.text_content().casefold() for cell in shown[code]][1:]
        assert cells == [f"{part.rstrip('.')}.".casefold() for part in (wrong, remedy)]


def test_the_example_of_a_report_is_what_the_program_prints() -> None:
    values = {"name": "minum-airr", "folders": "penanganan/, pencegahan/", "near": "minum"}
    printed = as_text([problem("docs/_data/relations.yml", 5, "REL001", **values)], "id")
    assert printed in (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_the_script_for_windows_runs_what_exists_and_ends_its_lines_as_windows_does() -> None:
    script = (ROOT / "mulai.bat").read_bytes()
    assert script.count(b"\n") == script.count(b"\r\n") > 0
    named = re.findall(r"scripts\\(\w+\.py)", script.decode())
    assert named and all((ROOT / "scripts" / name).is_file() for name in named)
    labels = set(re.findall(r"^:(\w+)", script.decode(), re.MULTILINE))
    assert set(re.findall(r"goto (\w+)", script.decode())) == labels


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


def test_the_modules_and_types_that_the_documents_name_exist() -> None:
    """A module is named from scripts/, from scripts/kram, or with the folder of tests that it is in."""
    homes = [ROOT / place for place in ("", "scripts", "scripts/kram", "scripts/kram/export/one_file")]
    for name in ("README.md", "ENGINEERS.md", "CHANGELOG.md"):
        named = set(re.findall(r"`(?:kram/)?([\w./-]+\.py)`", (ROOT / name).read_text("utf-8")))
        made = {"sajikan.py"}
        assert {path for path in named - made if not any((home / path).is_file() for home in homes)} == set()
    text = (ROOT / "ENGINEERS.md").read_text("utf-8")
    table = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|.*\| `([\w/]+\.py)` \|$", text, re.MULTILINE)
    assert len(table) > 10
    for types, module in table:
        code = (ROOT / "scripts/kram" / module).read_text("utf-8")
        assert set(re.findall(r"\w+", types)) <= set(re.findall(r"^class (\w+)", code, re.MULTILINE))


def test_the_pages_to_copy_have_one_shape_in_both_languages() -> None:
    for slug in ("_contoh/sebab", "_contoh/tindakan"):
        shapes = []
        for language in LANGUAGES:
            path = f"docs/{file_of(slug, language)}"
            page, wrong = read_page(path, (ROOT / path).read_text("utf-8"))
            assert page is not None and not wrong
            shapes.append(([(s.level, s.id) for s in page.headings], [m.name for m in page.markers]))
        assert shapes[0] == shapes[1]


def test_a_table_that_says_something_else_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(codes, "ROOT", tmp_path)
    assert codes.main() == 1
    assert "CONTRIBUTING.md" in capsys.readouterr().err
    for name in DOCUMENTS:
        text = (ROOT / name).read_text("utf-8")
        (tmp_path / name).write_text(text.replace("| FRM001 |", "| FRM999 |", 1), "utf-8")
    assert codes.main() == 0
    assert capsys.readouterr().out.count("tables of codes written") == len(DOCUMENTS)
    assert all((tmp_path / name).read_text("utf-8") == (ROOT / name).read_text("utf-8") for name in DOCUMENTS)
