"""A review covers what the reviewer saw; sheets hold every claim of a page, and nothing else."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import catat
import pytest
import small_site
import tinjau
from ground import ROOT
from kram.package.exchange import MARKER, held
from kram.source.repository import Repository, load
from kram.source.review import CHANGED_SINCE, NOT_REVIEWED, REVIEWED, review_of
from kram.source.wording import day_of
from kram.view.review_sheets import open_signs, sheet
from small_site import TODAY, Edit
from support.faults import BODY_MAP, GLOSSARY, PATH, QUESTION, SIGNS, STEP, STEPS, in_fright

SLUG = "upaya/kaget"
PAGE, PAGE_EN = f"docs/{SLUG}.md", f"docs/{SLUG}.en.md"
REVIEW = Edit(PAGE, "changed:", "reviewed: 2026-11-22\nreviewer: Ns. Sari\nnext_review: 2027-11-22\nchanged:")


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "site"
    shutil.copytree(small, copy)
    return copy


def now(root: Path) -> Repository:
    return load(root, date.fromisoformat(TODAY))


def recorded(root: Path) -> Repository:
    said = ["--ya", "--bukan-nasihat", "--peninjau", "Ns. Sari"]
    assert catat.main(["--root", str(root), "--today", TODAY, *said]) == 0
    return now(root)


def test_a_page_without_a_review_is_not_reviewed(root: Path) -> None:
    assert review_of(now(root), SLUG).state == NOT_REVIEWED


def test_no_page_is_reviewed_that_does_not_say_by_whom() -> None:
    content = load(ROOT)
    said = {page.slug for page in content.pages if page.front.get("reviewed") and page.front.get("reviewer")}
    states = {slug: review_of(content, slug).state for slug in content.slugs}
    assert {slug for slug, state in states.items() if state != NOT_REVIEWED} <= said


def test_a_review_covers_the_page_as_it_was_then(root: Path) -> None:
    small_site.apply(root, [REVIEW])
    review = review_of(recorded(root), SLUG)
    assert (review.state, review.reviewer, review.next_review) == (REVIEWED, "Ns. Sari", "2027-11-22")


@pytest.mark.parametrize(
    "edit",
    [
        Edit(PAGE, "Usap dada", "Jangan usap dada"),
        Edit(PAGE_EN, "Stroke the chest", "Rub the chest"),
        Edit("docs/_data/relations.yml", "Mungkin jantung berdebar.", "Mungkin ada luka."),
    ],
)
def test_what_changes_later_was_not_reviewed(root: Path, edit: Edit) -> None:
    small_site.apply(root, [REVIEW])
    recorded(root)
    small_site.apply(root, [edit])
    assert review_of(now(root), SLUG).state == CHANGED_SINCE
    assert review_of(recorded(root), SLUG).state == CHANGED_SINCE


@pytest.mark.parametrize(
    "edit",
    [
        Edit("docs/_data/signs.yml", "Tiba-tiba sesak", "Mendadak sesak"),
        Edit("docs/_data/signs.yml", "You are suddenly", "You feel suddenly"),
        Edit("docs/_data/signs.yml", "level: segera", "level: darurat"),
    ],
)
def test_a_danger_sign_that_changes_later_was_not_reviewed_where_it_is_shown(root: Path, edit: Edit) -> None:
    home = Edit("docs/index.md", REVIEW.old, REVIEW.new)
    small_site.apply(root, [home])
    assert review_of(recorded(root), "index").state == REVIEWED
    small_site.apply(root, [edit])
    assert review_of(now(root), "index").state == CHANGED_SINCE


MAP = "front: {id: Depan, en: Front}\nback: {id: Belakang, en: Back}\n"
PART = "parts:\n  - key: dada\n    at: side\n    place: index\n    title: {id: Dada, en: Chest}\n"


@pytest.mark.parametrize(
    ("marker", "text", "edit"),
    [
        ("langkah: diafragma", STEP, Edit(STEPS, "id: Tarik.", "id: Sentak.")),
        ("jalan", QUESTION, Edit(PATH, "Sesak?", "Lega?")),
        ("jalan", QUESTION, Edit(SIGNS, "Tiba-tiba", "Perlahan")),
        ("peta", MAP + PART, Edit(BODY_MAP, "Dada", "Kaki")),
        ("gambar: gelas", "", Edit("docs/_data/pictures.yml", "menarik", "mendorong")),
        ("istilah", "", Edit(GLOSSARY, "sekat di", "bagian")),
    ],
    ids=["step", "question", "sign of a question", "map", "picture", "glossary"],
)
def test_whatever_a_marker_draws_is_part_of_what_was_reviewed(
    root: Path, marker: str, text: str, edit: Edit
) -> None:
    file = PATH if text == QUESTION else edit.path
    added = [Edit(file, "", text)] if text else []
    small_site.apply(root, [REVIEW, *added, *in_fright(f"<!-- {marker} -->")])
    small_site.record(root)
    assert review_of(now(root), SLUG).state == REVIEWED
    small_site.apply(root, [edit])
    assert review_of(now(root), SLUG).state == CHANGED_SINCE
    later = ["--today", "2026-11-23", "--ya", "--bukan-nasihat"]
    assert catat.main(["--root", str(root), *later]) == 0
    page = now(root).page(SLUG, "id")
    assert page and page.front["changed"] == "2026-11-23"


def test_a_new_review_covers_the_changes_before_it(root: Path) -> None:
    small_site.apply(root, [REVIEW])
    recorded(root)
    small_site.apply(root, [Edit(PAGE, "Usap dada", "Jangan usap dada")])
    recorded(root)
    small_site.apply(root, [Edit(PAGE, "reviewed: 2026-11-22", "reviewed: 2026-11-21")])
    small_site.apply(root, [Edit(PAGE, "changed: 2026-11-22", "changed: 2026-11-21")])
    assert review_of(recorded(root), SLUG).state == REVIEWED


def test_breaking_a_line_elsewhere_changes_nothing_that_was_reviewed(root: Path) -> None:
    small_site.apply(root, [REVIEW])
    recorded(root)
    small_site.apply(root, [Edit(PAGE, "Usap dada dengan", "Usap\ndada dengan")])
    assert review_of(now(root), SLUG).state == REVIEWED


def test_a_page_that_changed_after_its_review_says_so_without_a_record(root: Path) -> None:
    small_site.apply(root, [REVIEW, Edit(PAGE, "reviewed: 2026-11-22", "reviewed: 2026-11-01")])
    assert review_of(now(root), SLUG).state == CHANGED_SINCE


def test_a_sheet_has_every_claim_with_its_sources_in_both_languages(root: Path) -> None:
    claims = sheet(now(root), SLUG)["claims"]
    said = [(claim.texts["id"], claim.texts["en"], [r.key for r in claim.references]) for claim in claims]
    assert ("Usap dada dengan pelan.", "Stroke the chest gently.", ["r01"]) in said
    drawn = [claim for claim in claims if claim.weight == "jangan"]
    assert "(bila jantung Anda lemah): Mungkin jantung berdebar." in drawn[0].texts["id"]
    assert [r.key for r in drawn[0].references] == ["r01", "r02"]


def test_the_command_writes_a_sheet_for_each_page_a_list_and_the_questions(tmp_path: Path) -> None:
    folder = tmp_path / "tinjauan"
    assert tinjau.main([str(folder), "--root", str(ROOT)]) == 0
    repository = load(ROOT)
    names = {path.name for path in folder.iterdir()} - {MARKER}
    assert len(names) == len(repository.slugs) + 2
    questions = (folder / "pertanyaan.html").read_text("utf-8")
    assert questions.count("<em>") == 2 * len(open_signs(repository)) > 0
    assert all(
        f'href="{name}"' in (folder / "index.html").read_text("utf-8") for name in names - {"index.html"}
    )


def test_sheets_are_written_into_no_folder_of_somebody_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = tmp_path / "www"
    theirs.mkdir()
    (theirs / "index.html").write_text("dear")
    assert tinjau.main([str(theirs), "--root", str(ROOT)]) == 1
    assert "bukan buatan perintah ini" in capsys.readouterr().out
    assert [(file.name, file.read_text()) for file in theirs.iterdir()] == [("index.html", "dear")]


def test_a_sheet_of_a_page_that_is_gone_goes_and_two_runs_at_once_do_not_mix(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tinjauan"
    folder.mkdir()
    for name in (MARKER, "halaman-lama.html"):
        (folder / name).write_text("of before")
    with held(folder):
        assert tinjau.main([str(folder), "--root", str(ROOT)]) == 1
    assert "sedang ditulis" in capsys.readouterr().out and (folder / "halaman-lama.html").exists()
    assert tinjau.main([str(folder), "--root", str(ROOT)]) == 0
    assert not (folder / "halaman-lama.html").exists() and (folder / "halaman-index.html").exists()


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    assert tinjau.main(["--root", str(tmp_path)]) == 2


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "20261122", "2026-11-22T10:00", "kemarin", ""])
def test_what_is_in_no_calendar_is_no_day(text: str) -> None:
    assert day_of(text) is None
