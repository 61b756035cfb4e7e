"""Tunjukkan semua yang berubah sejak catatan terakhir, lalu catat: python scripts/catat.py."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kram.atomic_write import replace_text
from kram.checks import examine
from kram.problems import as_text
from kram.record.new_addresses import new_addresses, with_addresses
from kram.record.recording import Place, Review, change_row, recorded, review, shown
from kram.record.writing import write_record
from kram.source.data import addresses, changes
from kram.source.repository import Repository, load
from kram.vocabulary import LANGUAGE_NAMES_FOR_EDITORS, LANGUAGES, ORIGINAL, TRANSLATION


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 recorded, 1 not recorded because something must be done first, 2 could not run."""
    arguments = _arguments().parse_args(argv)
    root: Path = arguments.root
    if not (root / "docs").is_dir():
        print(f"catat.py: tidak ada folder docs/ di {root}", file=sys.stderr)
        return 2
    try:
        return _run(root, arguments)
    except OSError as error:
        print(f"Belum dicatat: {error.strerror} ({error.filename}). Catatan lama masih utuh.")
        return 1
    except (EOFError, KeyboardInterrupt):
        print("\nBelum dicatat: tidak ada jawaban. Catatan lama masih utuh.")
        return 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="catat.py", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), help="folder yang berisi docs/")
    parser.add_argument("--today", type=date.fromisoformat, help="tanggal untuk baris baru")
    answers = parser.add_mutually_exclusive_group()
    answers.add_argument("--ya", action="store_true", help="tanpa bertanya: kedua bahasa sudah dibandingkan")
    answers.add_argument("--menyusul", action="store_true", help="tanpa bertanya: terjemahannya menyusul")
    answers.add_argument("--tunjukkan", action="store_true", help="hanya tunjukkan yang berubah")
    parser.add_argument("--bukan-nasihat", action="store_true", help="perubahan ini tidak mengubah nasihat")
    parser.add_argument("--kabar", default="", help="tanpa bertanya: kalimat untuk klinik, bahasa Indonesia")
    parser.add_argument("--kabar-inggris", default="", help="kalimat yang sama dalam bahasa Inggris")
    return parser


def _run(root: Path, arguments: argparse.Namespace) -> int:
    repository = load(root, arguments.today)
    if repository.problems:
        print(as_text(repository.problems, "id"), end="")
        print("Belum dicatat: perbaiki dulu baris di atas.")
        return 1
    found = review(repository)
    asked = not (arguments.ya or arguments.menyusul)
    print(*shown(found), sep="\n")
    if arguments.tunjukkan:
        return 0
    if found.unannounced and not arguments.bukan_nasihat:
        row = _row(found, repository) if asked else _given_row(found, repository, arguments)
        if row is None:
            return 1
        if row:
            file = root / changes.PATH
            text = file.read_text("utf-8").rstrip("\n") + "\n" if file.exists() else ""
            replace_text(file, text + row)
            repository = load(root, arguments.today)
            found = review(repository)
    late = _late(found.one_sided) if asked else found.one_sided if arguments.menyusul else ()
    return _write(repository, found, late)


def _given_row(found: Review, repository: Repository, arguments: argparse.Namespace) -> str | None:
    """The row for changes.yml from the words given on the command line; None where they are missing."""
    if news := arguments.kabar.strip():
        what = {ORIGINAL: news, TRANSLATION: arguments.kabar_inggris.strip() or changes.TO_FOLLOW}
        return change_row(repository.today, _pages(found, repository), what)
    pages = ", ".join(dict.fromkeys(file for file, _ in found.unannounced))
    print(f"Belum dicatat: nasihat berubah di {pages}. Sebutkan kabarnya untuk klinik dengan --kabar,")
    print("atau jalankan lagi dengan --bukan-nasihat bila pembaca tidak perlu berbuat lain.")
    return None


def _pages(found: Review, repository: Repository) -> list[str]:
    """The pages that a row about these changes names; data shows on many, so the page for clinics has it."""
    pages = [file for file, _ in found.unannounced if not file.startswith("_data/") and file != "mkdocs"]
    first = repository.topic.pages.clinics or repository.topic.pages.home
    return list(dict.fromkeys(pages)) or [first]


def _row(found: Review, repository: Repository) -> str | None:
    """The row for changes.yml that the editor dictates; empty where no advice changed, None to stop."""
    print("\nPerubahan ini menyentuh angka, larangan, keharusan, nomor telepon, tanda bahaya, atau hubungan:")
    for file, group in found.unannounced:
        print(f"  {file}" + (f" · {group}" if group else ""))
    if _answer("Apakah pembaca sekarang harus berbuat lain?") is False:
        return ""
    print("Tulis satu kalimat untuk klinik: apa yang sekarang harus dilakukan pembaca?")
    print("Tidak bisa bahasa Inggris? Tekan Enter saja: kalimat Inggrisnya menyusul.")
    names = LANGUAGE_NAMES_FOR_EDITORS
    what = {language: input(f"  {names[language]}: ").strip() for language in LANGUAGES}
    if not what[ORIGINAL]:
        print("Belum dicatat: kalimatnya belum ditulis.")
        return None
    what[TRANSLATION] = what[TRANSLATION] or changes.TO_FOLLOW
    return change_row(repository.today, _pages(found, repository), what)


def _late(places: Sequence[Place]) -> list[Place]:
    """The places whose translation is to follow, as the editor says for each."""
    late = []
    for file, group in places:
        print(f"\n{file} · {group}: hanya satu bahasa yang berubah.")
        if not _answer("Sudah dibandingkan dengan bahasa yang lain? (tidak = terjemahan menyusul)"):
            late.append((file, group))
    return late


def _answer(question: str) -> bool:
    while True:
        word = input(f"{question} [ya/tidak] ").strip().lower()
        if word in ("ya", "y"):
            return True
        if word in ("tidak", "t"):
            return False


def _write(repository: Repository, found: Review, late: Sequence[Place]) -> int:
    new = new_addresses(repository)
    if new:
        file = repository.root / addresses.PATH
        text = file.read_text("utf-8") if file.exists() else ""
        known = dict(repository.addresses)
        replace_text(file, with_addresses(text, known, new, repository.today.isoformat()))
        repository = load(repository.root, repository.today)
        found = review(repository)
        print(f"Alamat baru: {', '.join(new)}")
    written = write_record(repository.root, recorded(repository, found, late))
    print(f"Tercatat: {len(written)} berkas catatan berubah." if written else "Tidak ada yang berubah.")
    if late:
        print("Halamannya menyebut bahwa terjemahan menyusul. Teruskan kepada penerjemah.")
    rest = [p for p in examine(load(repository.root, repository.today)) if not p.is_notice]
    if rest:
        print(f"Masih ada {len(rest)} masalah: jalankan make check.")
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())
