"""make catat: shows what changed, asks what only a person knows, and records it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import catat
import check
import pytest
import small_site
from kram.source.data.record import read_record
from kram.source.data.rows import TO_FOLLOW
from kram.source.repository import load
from kram.source.review import CHANGED_SINCE, is_behind, review_of
from small_site import TODAY, Edit
from support.faults import ADDRESSES, MEDICINES, MENU, interface

PAGE, PAGE_EN = "docs/upaya/kaget.md", "docs/upaya/kaget.en.md"
RECORD = "docs/_data/catatan/upaya/kaget.txt"
REWORDED = Edit(PAGE, "Usap dada dengan pelan", "Usap dada perlahan")
FORBIDDEN = Edit(PAGE, "Usap dada dengan pelan", "Jangan usap dada")
FORBIDDEN_EN = Edit(PAGE_EN, "Stroke the chest gently", "Do not stroke the chest")
REVIEW = Edit(PAGE, "changed:", "reviewed: 2026-11-22\nreviewer: Ns. Sari\nchanged:")
FORCE = "negation: {id: [jangan], en: [do not]}\nadvice: {id: [segera], en: [at once]}\n"
NAMED = "- class: acid\n  atc: A02\n  leads_to: upaya/kaget\n  names: [omeprazol, lansoprazol]\n"
MOVED = "    penyebab: {since: 2026-11-22, moved_to: upaya/kaget}"
NEW_ID, NEW_EN = "\n## Caranya { #caranya }\n\nPelan.[^r01]\n", "\n## How { #caranya }\n\nGently.[^r01]\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "a copy"
    shutil.copytree(small, copy)
    (copy / "docs/_data/force.yml").write_text(FORCE, "utf-8")
    assert run(copy, "--ya", "--isi-sudah-dibaca") == 0
    return copy


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the editor types, in order; all of it is asked for."""
    typed: list[str] = []

    def answer(question: str) -> str:
        if not typed:
            raise EOFError
        return typed.pop(0)

    monkeypatch.setattr("builtins.input", answer)
    yield typed
    assert typed == []


def run(root: Path, *arguments: str) -> int:
    return catat.main(["--root", str(root), "--today", TODAY, *arguments])


def problems(root: Path, *arguments: str) -> int:
    return check.main([str(root), "--today", TODAY, *arguments])


def test_without_a_change_nothing_is_written(root: Path, capsys: Capture) -> None:
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert run(root) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out
    assert before == {path: path.stat().st_mtime_ns for path in root.rglob("*")}


def test_old_and_new_words_are_shown_and_recorded(root: Path, capsys: Capture, answers: list[str]) -> None:
    small_site.apply(root, [REWORDED])
    assert problems(root) == 1
    capsys.readouterr()
    answers.append("ya")
    assert run(root) == 0
    shown = capsys.readouterr().out
    assert "dulu     Usap dada dengan pelan." in shown
    assert "sekarang Usap dada perlahan." in shown
    assert problems(root) == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pelan.[^r01] Lalu berhenti.", "pelan.[^r01] Lalu **berhenti**."),
        ("pelan.[^r01] Lalu berhenti.", "pelan.[^r01]\n\nLalu berhenti."),
        ("pelan.[^r01]\n\n\tLalu berhenti.", "pelan.[^r01]\n\nLalu berhenti."),
    ],
    ids=["bold", "one paragraph more", "no longer code, which a tab made it"],
)
def test_the_same_words_in_another_form_are_reported(root: Path, old: str, new: str) -> None:
    small_site.apply(root, [Edit(PAGE, "pelan.[^r01]", old)])
    assert run(root, "--ya", "--bukan-nasihat") == 0
    assert problems(root, "--select", "REC001") == 0
    small_site.apply(root, [Edit(PAGE, old, new)])
    assert problems(root, "--select", "REC") == 1


def test_changed_advice_asks_for_a_row_that_clinics_read(root: Path, answers: list[str]) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    answers += ["ya", "Jangan mengusap dada yang cegukan.", 'Do not stroke a "hiccuped" chest.']
    assert run(root) == 0
    row = (root / "docs/_data/changes.yml").read_text("utf-8").rpartition("- date: ")[2]
    assert row == (
        f"{TODAY}\n  pages: [upaya/kaget]\n  what:\n"
        '    id: "Jangan mengusap dada yang cegukan."\n    en: "Do not stroke a \\"hiccuped\\" chest."\n'
    )
    assert problems(root) == 0


def test_without_english_the_news_follows_later(root: Path, answers: list[str]) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    answers += ["ya", "Jangan mengusap dada yang cegukan.", ""]
    assert run(root) == 0
    assert TO_FOLLOW in (root / "docs/_data/changes.yml").read_text("utf-8")
    assert problems(root) == 0


def test_the_news_can_be_given_beforehand(root: Path) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    assert run(root, "--ya", "--kabar", "Jangan mengusap.", "--kabar-inggris", "Do not stroke.") == 0
    assert "Do not stroke." in (root / "docs/_data/changes.yml").read_text("utf-8")
    assert problems(root) == 0


def test_news_is_published_also_where_no_word_gave_it_away(root: Path) -> None:
    small_site.apply(root, [REWORDED])
    assert run(root, "--ya", "--kabar", "Usap perlahan.") == 0
    assert "Usap perlahan." in (root / "docs/_data/changes.yml").read_text("utf-8")


def test_news_given_beforehand_is_not_asked_for(root: Path, answers: list[str]) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    assert run(root, "--kabar", "Jangan mengusap.") == 0
    assert "Jangan mengusap." in (root / "docs/_data/changes.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--ya", "--bukan-nasihat", "--kabar", "Jangan."], "bertentangan"),
        (["--ya", "--kabar", " "], "masih kosong"),
        (["--ya", "--kabar-inggris", "Do not."], "masih kosong"),
        (["--tunjukkan", "--kabar", "Jangan."], "tidak menulis apa pun"),
    ],
)
def test_news_is_never_dropped_in_silence(
    root: Path, arguments: list[str], why: str, capsys: Capture
) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    record = (root / RECORD).read_bytes()
    assert run(root, *arguments) == 2
    assert why in capsys.readouterr().err
    assert (root / RECORD).read_bytes() == record


def test_news_of_nothing_is_refused(root: Path, capsys: Capture) -> None:
    assert run(root, "--ya", "--kabar", "Jangan.") == 1
    assert "tidak ada yang berubah, jadi kabarnya tidak ditulis" in capsys.readouterr().out
    assert not (root / "docs/_data/changes.yml").exists()


def test_a_new_review_is_recorded_only_where_somebody_says_that_it_was_made(
    root: Path, answers: list[str], capsys: Capture
) -> None:
    small_site.apply(root, [REVIEW])
    assert problems(root, "--select", "REC") == 1
    assert run(root, "--ya", "--bukan-nasihat") == 1
    assert '--peninjau "Ns. Sari"' in capsys.readouterr().out
    assert run(root, "--ya", "--peninjau", "Ns. Budi") == 1
    answers.append("tidak")
    assert run(root) == 1
    assert "Tinjauan baru di upaya/kaget: Ns. Sari, 2026-11-22" in capsys.readouterr().out
    assert read_record(root).seen == {}
    answers.append("ya")
    assert run(root) == 0
    assert read_record(root).behind == frozenset()
    assert read_record(root).seen["upaya/kaget"].reviewer == "Ns. Sari"


def test_a_review_that_the_record_has_is_not_asked_for_again(root: Path) -> None:
    small_site.apply(root, [REVIEW])
    assert run(root, "--ya", "--peninjau", "Ns. Sari") == 0
    small_site.apply(root, [REWORDED])
    assert run(root, "--ya") == 0
    assert review_of(load(root), "upaya/kaget").state == CHANGED_SINCE


@pytest.mark.parametrize("old", ["Ns. Sari", None])
def test_a_review_is_not_made_anew_by_spoiling_its_record(root: Path, old: str | None) -> None:
    small_site.apply(root, [REVIEW])
    assert run(root, "--ya", "--peninjau", "Ns. Sari") == 0
    reviews = "docs/_data/catatan/_tinjauan.txt"
    small_site.apply(root, [REWORDED, Edit(reviews, old or "", "Ns.  Sari" if old else None)])
    assert run(root, "--ya") == 1
    assert (root / reviews).exists() == bool(old), "nothing was recorded"


@pytest.mark.parametrize(
    "files",
    [["upaya/kaget"], ["_data/signs"], ["upaya/kaget", "_data/signs"], ["mkdocs"], ["_data/berkas"], []],
)
def test_what_has_no_record_is_recorded_only_by_somebody_who_read_it(
    root: Path, files: list[str], answers: list[str], capsys: Capture
) -> None:
    folder = root / "docs/_data/catatan"
    for name in files:
        (folder / f"{name}.txt").unlink()
    if not files:
        shutil.rmtree(folder)
    left = sorted(folder.rglob("*.txt"))
    assert run(root, "--ya", "--bukan-nasihat") == 1
    assert "jalankan lagi dengan --isi-sudah-dibaca" in capsys.readouterr().out
    answers.append("tidak")
    assert run(root) == 1
    assert sorted(folder.rglob("*.txt")) == left
    if "upaya/kaget" in files or not files:
        assert "Indonesia: Usap dada dengan pelan." in capsys.readouterr().out
    answers += ["ya", *["tidak" for name in files if name in ("_data/signs", "_data/berkas")]]
    assert run(root) == 0
    assert problems(root) == 0


def test_a_record_that_was_changed_by_hand_proves_nothing(
    root: Path, answers: list[str], capsys: Capture
) -> None:
    small_site.apply(root, [REWORDED, Edit(RECORD, "Usap dada dengan pelan", "Usap dada perlahan")])
    assert run(root, "--ya", "--bukan-nasihat") == 1
    assert "Indonesia: Usap dada perlahan." in capsys.readouterr().out
    answers.append("ya")
    assert run(root) == 0
    assert problems(root) == 0


def test_a_site_that_nobody_has_seen_is_recorded_without_a_question(root: Path) -> None:
    shutil.rmtree(root / "docs/_data/catatan")
    (root / "docs/_data/addresses.yml").write_text("{}\n", "utf-8")
    assert run(root, "--ya") == 0
    assert problems(root) == 0


def test_what_changed_can_be_shown_alone(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    record = (root / RECORD).read_bytes()
    assert run(root, "--tunjukkan") == 0
    assert "sekarang Jangan usap dada." in capsys.readouterr().out
    assert (root / RECORD).read_bytes() == record


def test_without_anybody_to_answer_changed_advice_is_not_recorded(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    assert run(root, "--ya") == 1
    assert "nasihat berubah di upaya/kaget" in capsys.readouterr().out
    assert problems(root, "--select", "REC") == 1


def test_a_prohibition_that_is_put_in_a_comment_is_advice_that_changed(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    assert run(root, "--ya", "--bukan-nasihat") == 0
    hidden = [
        Edit(PAGE, "Jangan usap dada.[^r01]", "Usap dada.[^r01]\n\n<!--\nJangan usap dada.\n-->"),
        Edit(PAGE_EN, "Do not stroke the chest", "<!-- Do not --> stroke the chest"),
    ]
    small_site.apply(root, hidden)
    assert run(root, "--ya") == 1
    assert "nasihat berubah di upaya/kaget" in capsys.readouterr().out


def test_a_word_that_obliges_in_the_list_of_words_is_advice_too(root: Path, capsys: Capture) -> None:
    urgent = [Edit(PAGE, "Usap dada", "Segera usap dada"), Edit(PAGE_EN, "Stroke the", "At once stroke the")]
    small_site.apply(root, urgent)
    assert run(root, "--ya") == 1
    assert "nasihat berubah di upaya/kaget" in capsys.readouterr().out


STEPS = (
    "peregangan:\n  - picture: gelas\n    title: {id: Tarik, en: Pull}\n    text: {id: Pelan, en: Slowly}\n"
)
AID = Edit("docs/_data/topic.yml", "  home: index\n", "  home: index\n  first_aid: upaya/kaget\n")
STRIP = interface(
    "strip: Ke dokter, signs: {title: {segera: Lekas}}", "strip: Go, signs: {title: {segera: Soon}}"
)


@pytest.mark.parametrize(
    ("before", "edit"),
    [
        ([], Edit("docs/index.md", "selama 10 detik", "selama 10 menit")),
        ([Edit(PAGE, "Usap", "Beri 1½ gelas. Usap")], Edit(PAGE, "1½", "1¼")),
        ([Edit(PAGE, "Usap", "Bila 70 mg/dL, usap")], Edit(PAGE, "mg/dL", "mg/L")),
        ([Edit(PAGE, "Usap", "Omeprazol. Usap"), Edit(MEDICINES, "", NAMED)], Edit(PAGE, "Omep", "Lansop")),
        ([], Edit("docs/index.md", "<!-- tanda -->", "")),
        ([], Edit("docs/upaya/berkumur.md", "<!-- gambar: gelas -->", "")),
        ([], Edit("docs/assets/gambar/gelas.svg", "<svg/>", "<svg></svg>")),
        ([], Edit("docs/assets/gambar/gelas.svg", "", "<svg></svg>")),
        ([Edit("docs/_data/steps.yml", "", STEPS)], Edit("docs/_data/steps.yml", "Pelan", "Cepat")),
        ([], Edit(ADDRESSES, "    penyebab: 2026-11-22", MOVED)),
        ([Edit("docs/sebab/tawa-keras.md", "<!-- jangan -->", "Lari.[^r01]\n\n<!-- jangan -->")],
         Edit("docs/sebab/tawa-keras.md", "Lari.[^r01]\n\n", "")),
        ([AID], REWORDED),
        ([STRIP], Edit(MENU, "strip: Ke", "strip: Pergi")),
        ([STRIP], Edit(MENU, "segera: Lekas", "segera: Nanti")),
        ([Edit("docs/_data/steps.yml", "", STEPS)], Edit("docs/_data/steps.yml", "", None)),
    ],
    ids=[
        "unit", "fraction", "unit per unit", "medicine", "marker", "marker of a picture", "picture",
        "another picture", "step", "moved address", "in a list of what not to do", "first aid", "strip",
        "title of a box", "a whole file",
    ],
)  # fmt: skip
def test_what_a_reader_acts_on_is_advice(root: Path, before: list[Edit], edit: Edit, capsys: Capture) -> None:
    small_site.apply(root, before)
    small_site.record(root)
    small_site.apply(root, [edit])
    capsys.readouterr()
    assert run(root, "--ya") == 1
    assert "nasihat berubah di" in capsys.readouterr().out
    assert run(root, "--ya", "--bukan-nasihat") == 0


def test_wording_that_alters_no_advice_needs_no_row(root: Path, answers: list[str]) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    changes = root / "docs/_data/changes.yml"
    before = changes.read_bytes() if changes.exists() else b""
    answers.append("tidak")
    assert run(root) == 0
    assert (changes.read_bytes() if changes.exists() else b"") == before


def test_a_row_that_is_there_already_is_not_asked_for_again(root: Path) -> None:
    file = root / "docs/_data/changes.yml"
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    row = f"- date: {TODAY}\n  pages: [upaya/kaget]\n  what:\n    id: Jangan.\n    en: Do not.\n"
    file.write_text((file.read_text("utf-8") if file.exists() else "") + row, "utf-8")
    assert run(root, "--ya") == 0
    assert problems(root) == 0


SIGN = Edit("docs/_data/signs.yml", "Tiba-tiba sesak napas.", "Perlahan sesak napas.")
FIT = Edit("docs/_data/relations.yml", "fit: membantu", "fit: mungkin")


@pytest.mark.parametrize("edit", [SIGN, FIT])
@pytest.mark.parametrize(
    ("page", "status"),
    [("upaya/kaget", 1), ("upaya/berkumur", None), ("index", None), ("sebab/tawa-keras", None)],
)
def test_a_row_speaks_only_for_what_a_page_that_it_names_shows(
    root: Path, edit: Edit, page: str, status: int | None
) -> None:
    shown = {SIGN: ["index"], FIT: ["upaya/berkumur", "sebab/tawa-keras", "index"]}[edit]
    row = f"- date: {TODAY}\n  pages: [{page}]\n  what:\n    id: Gambar baru.\n    en: A new picture.\n"
    small_site.apply(root, [edit, Edit("docs/_data/changes.yml", "", row)])
    assert run(root, "--ya") == (page not in shown)


@pytest.mark.parametrize(("page", "status"), [("upaya/kaget", 1), ("index", 0)])
def test_news_of_one_page_does_not_speak_for_a_sign_of_many(root: Path, page: str, status: int) -> None:
    everywhere = "pages: [index#darurat, upaya/kaget, upaya/berkumur]\n  open:"
    marked = [
        Edit(f"docs/upaya/{x}.md", "<!-- penyebab -->", "<!-- tanda -->") for x in ("kaget", "berkumur")
    ]
    small_site.apply(root, [Edit(SIGN.path, "pages: [index#darurat]\n  open:", everywhere), *marked])
    small_site.record(root)
    row = f"- date: {TODAY}\n  pages: [{page}]\n  what:\n    id: Satu.\n    en: One.\n"
    small_site.apply(root, [SIGN, Edit("docs/_data/changes.yml", "", row)])
    assert run(root, "--ya") == status


def test_news_of_a_page_and_of_data_names_both(root: Path) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN, SIGN])
    assert run(root, "--ya", "--kabar", "Jangan.", "--kabar-inggris", "Do not.") == 0
    assert "pages: [upaya/kaget, index]" in (root / "docs/_data/changes.yml").read_text("utf-8")


def test_no_answer_records_nothing(root: Path, answers: list[str], capsys: Capture) -> None:
    small_site.apply(root, [FORBIDDEN, FORBIDDEN_EN])
    record = (root / RECORD).read_bytes()
    assert run(root) == 1
    assert "Belum dicatat" in capsys.readouterr().out
    assert (root / RECORD).read_bytes() == record


def test_a_translation_can_follow_later_and_its_page_knows(root: Path, answers: list[str]) -> None:
    small_site.apply(root, [REWORDED])
    answers.append("tidak")
    assert run(root) == 0
    assert problems(root) == 0
    assert read_record(root).behind == {("upaya/kaget", "(intro)")}
    small_site.apply(root, [Edit(PAGE_EN, "Stroke the chest gently", "Stroke the chest slowly")])
    assert run(root, "--ya") == 0
    assert read_record(root).behind == frozenset()


def test_who_is_to_translate_sees_where(root: Path, answers: list[str], capsys: Capture) -> None:
    small_site.apply(root, [REWORDED])
    answers.append("tidak")
    assert run(root) == 0
    where = f"  {PAGE}:7  ↔  {PAGE_EN}:6  · (intro)"
    assert capsys.readouterr().out.count(where) == 2
    assert problems(root, "--lang", "id") == 0
    assert f'{PAGE_EN}:6: REC011 terjemahan "(intro)" masih menyusul; bandingkan dengan {PAGE}:7' in (
        capsys.readouterr().out
    )


def test_a_translation_that_was_right_already_stops_waiting(root: Path, answers: list[str]) -> None:
    small_site.apply(root, [REWORDED])
    assert run(root, "--menyusul") == 0
    assert run(root, "--ya") == 0
    assert read_record(root).behind == {("upaya/kaget", "(intro)")}, "nobody looked at this page"
    answers.append("tidak")
    assert run(root) == 0
    answers.append("ya")
    assert run(root) == 0
    assert read_record(root).behind == frozenset()


def test_a_wait_outlasts_a_change_of_both_languages_that_nobody_compared(
    root: Path, answers: list[str]
) -> None:
    small_site.apply(root, [REWORDED])
    assert run(root, "--menyusul") == 0
    both = [Edit(PAGE, "perlahan.[^r01]", "perlahan.[^r02]"), Edit(PAGE_EN, "gently.[^r01]", "gently.[^r02]")]
    small_site.apply(root, both)
    assert run(root, "--ya") == 0
    assert read_record(root).behind == {("upaya/kaget", "(intro)")}
    answers.append("ya")
    assert run(root) == 0
    assert read_record(root).behind == frozenset()


@pytest.mark.parametrize("name", ["upaya/kaget", "upaya/kaget#(intro)", "semua"])
def test_a_wait_can_be_ended_by_name(root: Path, name: str, capsys: Capture) -> None:
    small_site.apply(root, [REWORDED])
    assert run(root, "--menyusul") == 0
    assert run(root, "--ya", "--selesai", "upaya/pijt") == 1
    assert "terjemahan upaya/pijt tidak sedang menyusul" in capsys.readouterr().out
    assert run(root, "--ya", "--selesai", name) == 0
    assert read_record(root).behind == frozenset()


def test_a_wait_ends_with_its_text_and_not_with_a_date(root: Path) -> None:
    small_site.apply(root, [Edit(PAGE, "title: Kaget", "title: Mengurut")])
    assert run(root, "--menyusul") == 0
    small_site.apply(root, [Edit(PAGE, "changed: 2026-11-22", "changed: 2026-11-21")])
    assert run(root, "--ya") == 0
    assert read_record(root).behind == {("upaya/kaget", "(halaman)")}


def test_a_page_whose_sign_waits_for_its_translation_says_so(root: Path) -> None:
    small_site.apply(root, [Edit("docs/_data/signs.yml", "Tiba-tiba sesak napas.", "Mendadak sesak napas.")])
    assert run(root, "--menyusul", "--bukan-nasihat") == 0
    repository = load(root)
    assert [slug for slug in repository.slugs if is_behind(repository, slug)] == ["index"]


@pytest.mark.parametrize(
    "edit",
    [
        REWORDED,
        Edit(PAGE_EN, "Stroke the chest", "Rub the chest"),
        Edit("docs/_data/relations.yml", "The heart may race.", "There may be a wound."),
    ],
)
def test_the_day_of_a_change_is_set_by_recording_it(root: Path, edit: Edit) -> None:
    small_site.apply(root, [edit])
    assert catat.main(["--root", str(root), "--today", "2027-01-02", "--ya", "--bukan-nasihat"]) == 0
    days = {page.slug: page.front["changed"] for page in load(root).pages if page.language == "id"}
    assert days["upaya/kaget"] == "2027-01-02"
    assert days["upaya/berkumur"] == "2026-11-22"
    assert check.main([str(root), "--today", "2027-01-02"]) == 0


@pytest.mark.parametrize(
    "edits",
    [
        [REVIEW],
        [
            Edit(page, "<!-- penyebab -->", "<!-- penyebab -->\n\n<!-- terbuka -->")
            for page in (PAGE, PAGE_EN)
        ],
        [Edit(PAGE, "Usap dada dengan", "Usap\ndada dengan")],
    ],
)
def test_a_review_a_drawn_part_or_a_line_end_is_no_change_of_content(root: Path, edits: list[Edit]) -> None:
    small_site.apply(root, edits)
    arguments = ["--root", str(root), "--today", "2027-01-02", "--ya", "--bukan-nasihat"]
    assert catat.main([*arguments, "--peninjau", "Ns. Sari"]) == 0
    assert load(root).page("upaya/kaget", "id").front["changed"] == "2026-11-22"  # type: ignore[union-attr]


def test_a_new_page_gets_its_day_when_it_is_recorded(root: Path) -> None:
    new = (root / PAGE).read_text("utf-8").replace("changed: 2026-11-22\n", "")
    (root / "docs/upaya/kejut.md").write_text(new, "utf-8")
    assert run(root, "--menyusul") == 0
    page = load(root).page("upaya/kejut", "id")
    assert page and page.front["changed"] == TODAY
    assert page.title == "Kaget"


def test_a_number_that_the_translation_lacks_waits_with_it(root: Path) -> None:
    small_site.apply(root, [Edit("docs/index.md", "selama 10 detik", "selama 15 detik")])
    assert problems(root, "--select", "TRN") == 1
    assert run(root, "--menyusul", "--bukan-nasihat") == 0
    assert problems(root) == 0


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (Edit(PAGE, "Usap dada", "Usap diafragma dan dada"), "LNG009"),
        (Edit(PAGE, "Usap dada", "Usap 5 kali dada"), "TRN009"),
        (Edit(PAGE, "description: Cara mengagetkan", "description: 5 cara mengagetkan"), "TRN009"),
        (Edit(PAGE, "dengan pelan, dan", "dengan pelan; jangan keras, dan"), "FOR001"),
    ],
)
def test_what_compares_the_languages_waits_with_the_translation(root: Path, edit: Edit, code: str) -> None:
    small_site.apply(root, [edit])
    assert problems(root, "--select", code) == 1
    assert run(root, "--menyusul", "--bukan-nasihat") == 0
    assert problems(root) == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("signs", "lebih dari 10 menit", "lebih dari 15 menit", "SGN008"),
        (
            "signs",
            "A hiccup of more than 10 minutes.\n",
            "A hiccup of more than 10 minutes.\n  short: {id: Selama 15 menit, en: For 10 minutes}\n",
            "SGN008",
        ),
        ("relations", "Berkumur meredakan cegukan.", "Berkumur 10 detik meredakan cegukan.", "FOR003"),
    ],
)
def test_numbers_of_data_wait_for_nobody(root: Path, file: str, old: str, new: str, code: str) -> None:
    small_site.apply(root, [Edit(f"docs/_data/{file}.yml", old, new)])
    assert run(root, "--menyusul", "--bukan-nasihat") == 0
    assert problems(root, "--select", code) == 1


def test_each_word_of_the_interface_waits_for_its_own_translation(root: Path) -> None:
    words = ["skip: Lewati", "skip: Skip", "menu: Daftar", "menu: Menu", "close: Tutup", "close: Close"]
    small_site.apply(root, [interface(", ".join(words[::2]), ", ".join(words[1::2]))])
    assert run(root, "--ya") == 0
    small_site.apply(root, [Edit(MENU, words[0], "skip: Lompat"), Edit(MENU, words[2], "menu: Isi")])
    assert run(root, "--menyusul") == 0
    assert read_record(root).behind == {
        ("mkdocs", f"plugins: i18n/languages/extra/words/{x}") for x in ("skip", "menu")
    }
    small_site.apply(root, [Edit(MENU, words[1], "skip: Jump")])
    assert run(root, "--ya") == 0
    assert read_record(root).behind == {("mkdocs", "plugins: i18n/languages/extra/words/menu")}


FRAME = {
    "overrides/danger.html": "<p>\n{% if words.danger %}\n{{ words.danger }}\n\n{% endif %}\n</p>\n",
    "docs/assets/css/a.css": "p {\n  color: red;\n}\n",
    "docs/assets/js/a.js": "run();\nmore();\n",
}


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        ("overrides/danger.html", "{{ words.danger }}\n", "", '2: REC002 "{{ words.danger }}" is gone'),
        ("overrides/danger.html", "{% if", "{% if not", '2: REC001 it said "{% if words.danger %}"'),
        ("overrides/danger.html", "\n</p>", "\n118\n</p>", '6: REC003 "118" is new'),
        ("overrides/danger.html", "\n\n", "\n", '4: REC001 it said "¶ {% endif %}"'),
        ("docs/assets/css/a.css", "color: red", "display: none", '2: REC001 it said "color: red;"'),
        ("docs/assets/js/a.js", "run();\n", "", '1: REC002 "run();" is gone'),
        ("docs/assets/js/a.js", "run();\n", "run();\v", '1: REC001 it said "run();" and now says'),
    ],
)
def test_what_is_around_the_words_changes_only_with_a_report(
    root: Path, path: str, old: str, new: str, said: str, capsys: Capture
) -> None:
    small_site.apply(root, [Edit(file, "", text) for file, text in FRAME.items()])
    assert run(root, "--ya") == 0
    small_site.apply(root, [Edit(path, old, new)])
    capsys.readouterr()
    assert problems(root) == 1
    assert capsys.readouterr().out.startswith(f"{path}:{said}")
    assert run(root, "--ya") == 0, "a change of a template alone asks for no row"
    assert problems(root) == 0


def test_a_note_of_another_row_is_reported_where_every_language_reads_on_alike(
    root: Path, capsys: Capture
) -> None:
    note = "    note:\n      id: jangan\n      en: do not\n"
    rows = f"bagian:\n  - key: paha\n    title:\n      id: A\n      en: A\n{note}  - key: betis\n    title:\n"
    small_site.apply(root, [Edit("docs/_data/nama.yml", "", f"{rows}      id: B\n      en: B\n")])
    small_site.record(root)
    moved = Edit("docs/_data/nama.yml", f"{note}  - key: betis\n", f"  - key: betis\n{note}")
    small_site.apply(root, [moved])
    capsys.readouterr()
    assert problems(root) == 1
    assert capsys.readouterr().out.startswith('docs/_data/nama.yml:6: REC006 "bagian"')


def test_what_a_reviewer_saw_is_not_taken_out_of_the_record(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [REVIEW])
    assert run(root, "--ya", "--peninjau", "Ns. Sari") == 0
    assert problems(root) == 0
    (root / "docs/_data/catatan/_tinjauan.txt").unlink()
    capsys.readouterr()
    assert problems(root) == 1
    assert capsys.readouterr().out.startswith("docs/_data/catatan/_tinjauan.txt:1: REC007")


@pytest.mark.parametrize("path", FRAME)
def test_a_template_that_is_gone_is_reported(root: Path, path: str, capsys: Capture) -> None:
    small_site.apply(root, [Edit(file, "", text) for file, text in FRAME.items()])
    assert run(root, "--ya") == 0
    small_site.apply(root, [Edit(path, "", None)])
    capsys.readouterr()
    assert problems(root) == 1
    assert f'{path}:1: REC009 all of "{path}" is gone' in capsys.readouterr().out


def test_new_headings_get_an_address_and_none_is_lost(root: Path, capsys: Capture) -> None:
    file = root / "docs/_data/addresses.yml"
    before = file.read_text("utf-8")
    for path, text in ((PAGE, NEW_ID), (PAGE_EN, NEW_EN)):
        (root / path).write_text((root / path).read_text("utf-8") + text, "utf-8")
    assert catat.main(["--root", str(root), "--today", "2027-01-02", "--ya"]) == 0
    assert "Alamat baru: upaya/kaget" in capsys.readouterr().out
    assert file.read_text("utf-8") == before + "    caranya: 2027-01-02\n"


@pytest.mark.parametrize("old", ["    jangan: 2026-11-22\n", "upaya/kaget:\n", "- date: 2026-11-22\n"])
def test_a_published_address_or_row_is_never_taken_out_of_the_record(
    root: Path, old: str, capsys: Capture
) -> None:
    changes = "docs/_data/changes.yml"
    row = "- date: 2026-11-22\n  pages: [index]\n  what: {id: Satu., en: One.}\n"
    small_site.apply(root, [Edit(changes, "", row)])
    small_site.record(root)
    page = f"{old}  since: 2026-11-22\n  sections:\n    untuk-penyebab: 2026-11-22\n    sumber: 2026-11-22\n"
    gone = {"-": Edit(changes, "", "[]\n"), "u": Edit(ADDRESSES, page, ""), " ": Edit(ADDRESSES, old, "")}
    small_site.apply(root, [gone[old[0]]])
    assert run(root, "--ya", "--bukan-nasihat") == 1
    assert "kembalikan dulu yang disebut di atas" in capsys.readouterr().out
    assert problems(root, "--select", "REC012,REC013") == 1


def test_a_page_that_cannot_be_read_stops_the_recording(root: Path, capsys: Capture) -> None:
    small_site.apply(root, [Edit(PAGE, "title: Kaget", "title: Kaget: a")])
    assert run(root, "--ya") == 1
    assert capsys.readouterr().out.startswith("docs/upaya/kaget.md:2: FRM007")


def test_a_removed_page_leaves_the_record(root: Path) -> None:
    small_site.apply(root, [Edit(PAGE, "", None), Edit(PAGE_EN, "", None)])
    assert run(root, "--ya") == 1, "a page that is gone may have warned of something"
    assert run(root, "--ya", "--bukan-nasihat") == 0
    assert not (root / RECORD).exists()


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    assert catat.main(["--root", str(tmp_path)]) == 2
