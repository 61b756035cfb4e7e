"""A sheet of paper.yml that names what is not there is reported on its line, before anything is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
import small_site
from kram.checks import examine
from kram.source.data.guides import Sheet
from kram.source.repository import load
from small_site import SHEET, Edit


def _reported(root: Path, text: str) -> list[tuple[int, str]]:
    small_site.build(root)
    small_site.apply(root, [Edit(Sheet.PATH, "", text)])
    repository = load(root)
    found = [*repository.problems, *examine(repository, ("GUI",))]
    return [(problem.line, problem.code) for problem in found if problem.path == Sheet.PATH]


def test_a_sheet_that_names_what_is_there_is_right(tmp_path: Path) -> None:
    assert not _reported(tmp_path, SHEET)
    sheets = load(tmp_path).paper
    assert [(sheet.kind, sheet.languages, sheet.path) for sheet in sheets] == [
        ("poster", ("id",), "cetak/poster.pdf"),
        ("poster", ("en",), "cetak/poster-en.pdf"),
        ("codes", ("id", "en"), "cetak/kode.pdf"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("index#penyebab", "index#penyebap", 3, "GUI001"),
        ("index#penyebab", "index", 3, "GUI001"),
        ("signs: [sesak]", "signs: [sesak, sesakk]", 4, "GUI003"),
        ("warning: sesak", "warning: cegukan-lama", 5, "GUI003"),
        ("gelas", "gels", 6, "GUI002"),
        ("pages: [index]", "pages: [indeks]", 9, "GUI001"),
        ("codes:", "code:", 7, "FRM010"),
        ("kode.pdf", "../kode.pdf", 8, "FRM013"),
        ("kode.pdf", "poster.pdf", 8, "FRM013"),
        ("  file: kode.pdf\n", "", 8, "FRM011"),
        ("  warning:", "  warnings:", 5, "FRM010"),
    ],
)
def test_a_mistake_is_reported_once_on_its_line(
    tmp_path: Path, old: str, new: str, line: int, code: str
) -> None:
    assert SHEET.count(old) == 1
    assert set(_reported(tmp_path, SHEET.replace(old, new))) == {(line, code)}


def test_a_site_without_the_file_has_no_sheet(tmp_path: Path) -> None:
    small_site.build(tmp_path)
    repository = load(tmp_path)
    assert (repository.paper, repository.problems) == ((), ())
