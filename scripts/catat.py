"""Tunjukkan semua yang berubah sejak catatan terakhir, lalu catat: python scripts/catat.py."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from kram import command
from kram.atomic_write import clear_up, replace_text
from kram.checks import examine
from kram.checks.record import lost
from kram.package.exchange import NotReplaced, held
from kram.problems import as_text
from kram.record.differences import Difference, Spot
from kram.record.recording import Comparison, both_sides, compared, news_page, recorded, shown
from kram.record.writing import dated, new_addresses, with_addresses, write_record
from kram.source.data.addresses import Address
from kram.source.data.record import path_of, read_record
from kram.source.data.rows import TO_FOLLOW, Change
from kram.source.repository import Repository, load
from kram.vocabulary import LANGUAGE_NAMES_FOR_EDITORS, LANGUAGES, ORIGINAL, TRANSLATION

EVERY = "semua"
"""What ends every wait for a translation."""

_LONG = 400
"""Days without a change after which the clock of the machine is rather wrong than right."""


class _NotRecorded(Exception):
    """Why nothing is recorded, and what must be done first."""


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 recorded, 1 not recorded because something must be done first, 2 could not run."""
    arguments = _arguments().parse_args(argv)
    docs: Path = arguments.root / "docs"
    if refused := _contradiction(arguments):
        print(f"catat.py: {refused}", file=sys.stderr)
        return 2
    try:
        if arguments.tunjukkan:
            _run(arguments)
        else:
            with held(docs):
                clear_up(docs)
                _run(arguments)
    except _NotRecorded as error:
        why = str(error)
    except NotReplaced as error:
        why = f"catatan sedang ditulis. Tunggu sampai selesai, lalu jalankan lagi. ({error})"
    except OSError as error:
        why = f"{error.strerror} ({error.filename}). Catatan lama masih utuh."
    except UnicodeEncodeError:
        why = "kalimatnya bukan UTF-8. Ubah pengaturan terminal ini, lalu jalankan lagi."
    except (EOFError, KeyboardInterrupt):
        print()
        why = "tidak ada jawaban. Catatan lama masih utuh."
    else:
        return 0
    print(f"Belum dicatat: {why}")
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
    parser.add_argument(
        "--isi-sudah-dibaca",
        action="store_true",
        help="catatannya hilang atau diubah dengan tangan, dan seluruh isinya sudah dibaca",
    )
    parser.add_argument(
        "--peninjau",
        action="append",
        default=[],
        metavar="NAMA",
        help="orang ini benar-benar meninjau halaman yang tinjauannya baru",
    )
    parser.add_argument("--kabar", help="kalimat untuk klinik, bahasa Indonesia, tanpa ditanyakan")
    parser.add_argument("--kabar-inggris", help="kalimat yang sama dalam bahasa Inggris")
    parser.add_argument(
        "--selesai",
        action="append",
        default=[],
        metavar="HALAMAN",
        help=f'terjemahan halaman ini (atau halaman#bagian, atau "{EVERY}") tidak menyusul lagi',
    )
    return parser


def _contradiction(arguments: argparse.Namespace) -> str:
    """Why these options cannot be followed, or nothing."""
    news = arguments.kabar is not None or arguments.kabar_inggris is not None
    if news and not (arguments.kabar or "").strip():
        return "--kabar masih kosong: tulis satu kalimat bahasa Indonesia untuk klinik"
    if news and arguments.bukan_nasihat:
        return "--kabar dan --bukan-nasihat bertentangan: pilih salah satu"
    if arguments.tunjukkan and (news or arguments.selesai):
        return "--tunjukkan tidak menulis apa pun: jalankan lagi tanpa --kabar dan --selesai"
    return "" if (arguments.root / "docs").is_dir() else f"tidak ada folder docs/ di {arguments.root}"


def _run(arguments: argparse.Namespace) -> None:
    if answers := _asked(arguments):
        _write(arguments.root, arguments.today, *answers)


def _asked(arguments: argparse.Namespace) -> tuple[Sequence[Difference], list[Spot]] | None:
    """What is shown, and whose translation is to follow; nothing where it was only shown.

    What was read for it is let go, since all of it is read again when it is written.
    """
    root: Path = arguments.root
    repository = load(root, arguments.today)
    if repository.problems:
        print(as_text(repository.problems, "id"), end="")
        raise _NotRecorded("perbaiki dulu baris di atas.")
    found = compared(repository)
    print(*shown(found), sep="\n")
    if arguments.tunjukkan:
        return None
    if not _is_right_day(repository, asked=not (arguments.ya or arguments.menyusul)):
        raise _NotRecorded("betulkan jam komputer ini, lalu jalankan lagi.")
    unknown = [name for name in arguments.selesai if not any(_is_named(p, name) for p in found.waiting)]
    if unknown:
        raise _NotRecorded(f"terjemahan {', '.join(unknown)} tidak sedang menyusul.")
    if gone := [*lost(repository)]:
        print(as_text(gone, "id"), end="")
        raise _NotRecorded("kembalikan dulu yang disebut di atas.")
    _require_reading(found, arguments)
    _require_reviewers(found, arguments)
    row, late = _row(found, repository, arguments), _late(found, arguments)
    if row:
        file = root / Change.PATH
        text = file.read_text("utf-8").rstrip("\n") + "\n" if file.exists() else ""
        replace_text(file, text + row)
    return found.differences, late


def _require_reading(found: Comparison, arguments: argparse.Namespace) -> None:
    """Somebody read all of what has no record to be compared with."""
    if not found.unread or arguments.isi_sudah_dibaca:
        return
    files = ", ".join(path_of(name) for name in found.unread[:3])
    more = f" dan {len(found.unread) - 3} berkas lain" if len(found.unread) > 3 else ""
    print(f"\nTidak diketahui apa yang berubah: {files}{more} hilang atau diubah dengan tangan.")
    print("Lebih baik kembalikan catatan lama (git checkout main -- docs/_data/catatan), lalu catat lagi.")
    if arguments.ya or arguments.menyusul:
        why = "baca dulu seluruh isinya di atas, lalu jalankan lagi dengan --isi-sudah-dibaca."
        raise _NotRecorded(why)
    if not _answer("Atau apakah seluruh isinya di atas sudah Anda baca, dan benar?"):
        raise _NotRecorded("kembalikan catatan lama, atau baca dulu seluruh isinya.")


def _require_reviewers(found: Comparison, arguments: argparse.Namespace) -> None:
    """Somebody says of each new review that it was made."""
    for slug, review in found.reviews.items():
        print(f"\nTinjauan baru di {slug}: {review.reviewer}, {review.reviewed}")
        if review.reviewer in arguments.peninjau:
            continue
        if arguments.ya or arguments.menyusul:
            raise _NotRecorded(
                "pastikan orang itu benar-benar membaca halaman ini dalam kedua bahasa,\n"
                f'lalu jalankan lagi dengan --peninjau "{review.reviewer}".'
            )
        if not _answer("Apakah orang itu benar-benar membaca halaman ini, seperti sekarang, pada hari itu?"):
            raise _NotRecorded(f"hapus baris reviewed dan reviewer di {slug}, lalu catat lagi.")


def _is_right_day(repository: Repository, asked: bool) -> bool:
    """Says and, where there is somebody to answer, asks whether it is right that years have passed."""
    last = repository.record.last_day
    if last is None or timedelta() <= repository.clock - last[0] <= timedelta(days=_LONG):
        return True
    print(f"Jam komputer ini menunjukkan {repository.clock}; catatan terakhir dari {last[0]}.")
    if repository.clock < last[0]:
        print(f"Yang ditulis sekarang diberi tanggal {repository.today}.")
        return True
    return not asked or _answer("Benarkah tanggal hari ini?")


def _row(found: Comparison, repository: Repository, arguments: argparse.Namespace) -> str:
    """The row for changes.yml, empty where no advice changed."""
    if arguments.kabar:
        if not found.differences:
            raise _NotRecorded("tidak ada yang berubah, jadi kabarnya tidak ditulis.")
        what = {ORIGINAL: arguments.kabar.strip(), TRANSLATION: (arguments.kabar_inggris or "").strip()}
        written = [(change.date, change.what.get(ORIGINAL)) for change in repository.changes]
        if not found.unannounced and (repository.today.isoformat(), what[ORIGINAL]) in written:
            return ""  # a run that was stopped before it recorded wrote it
        return _change_row(found, repository, what)
    if not found.unannounced or arguments.bukan_nasihat:
        return ""
    if not (arguments.ya or arguments.menyusul):
        return _asked_row(found, repository)
    pages = ", ".join(dict.fromkeys(file for file, _ in found.unannounced))
    raise _NotRecorded(
        f"nasihat berubah di {pages}. Sebutkan kabarnya untuk klinik dengan --kabar,\n"
        "atau jalankan lagi dengan --bukan-nasihat bila pembaca tidak perlu berbuat lain."
    )


def _asked_row(found: Comparison, repository: Repository) -> str:
    """The row that the editor dictates."""
    print("\nPerubahan ini mungkin mengubah apa yang dilakukan pembaca:")
    for file, group in found.unannounced:
        print(f"  {file}" + (f" · {group}" if group else ""))
    if not _answer("Apakah pembaca sekarang harus berbuat lain?"):
        return ""
    print("Tulis satu kalimat untuk klinik: apa yang sekarang harus dilakukan pembaca?")
    print("Tidak bisa bahasa Inggris? Tekan Enter saja: kalimat Inggrisnya menyusul.")
    names = LANGUAGE_NAMES_FOR_EDITORS
    what = {language: input(f"  {names[language]}: ").strip() for language in LANGUAGES}
    if not what[ORIGINAL]:
        raise _NotRecorded("kalimatnya belum ditulis.")
    return _change_row(found, repository, what)


def _change_row(found: Comparison, repository: Repository, what: dict[str, str]) -> str:
    """The row for changes.yml; data is on many pages, so the page for clinics has it."""
    changed = found.unannounced or [d.place for d in found.differences]
    pages = dict.fromkeys(file for file, _ in changed if file in repository.slugs)
    if not pages or any(file not in repository.slugs for file, _ in found.unannounced):
        pages[news_page(repository)] = None
    what[TRANSLATION] = what[TRANSLATION] or TO_FOLLOW
    said = {x: json.dumps(" ".join(text.split()), ensure_ascii=False) for x, text in what.items()}
    texts = "".join(f"    {language}: {text}\n" for language, text in said.items())
    return f"- date: {repository.today}\n  pages: [{', '.join(pages)}]\n  what:\n{texts}"


def _is_named(place: Spot, name: str) -> bool:
    return name in (EVERY, place[0], "#".join(place))


def _late(found: Comparison, arguments: argparse.Namespace) -> list[Spot]:
    """The places whose translation is to follow, as the editor says for each."""
    named = [p for p in found.waiting if any(_is_named(p, name) for name in arguments.selesai)]
    waiting = [place for place in found.waiting if place not in named]
    if arguments.ya:
        return waiting
    if arguments.menyusul:
        return [*waiting, *found.one_sided]
    compared = []
    for place in found.one_sided:
        print("\nHanya satu bahasa yang berubah:")
        print(_place(found, place))
        if _answer("Sudah dibandingkan dengan bahasa yang lain? (tidak = terjemahan menyusul)"):
            compared.append(place)
    if waiting:
        print("\nTerjemahan yang masih menyusul dari waktu lalu:")
        print(*(_place(found, place) for place in waiting), sep="\n")
        if _answer("Apakah ada yang sekarang sudah dibandingkan?"):
            compared += [p for p in waiting if len(waiting) == 1 or _answer(f"{_place(found, p)}\n ")]
    return [place for place in (*waiting, *found.one_sided) if place not in compared]


def _place(found: Comparison, place: Spot) -> str:
    """Where a text is, in the original and in the translation."""
    return "  {}  ↔  {}  · {}".format(*both_sides(found, place), place[1])


def _answer(question: str) -> bool:
    while True:
        word = input(f"{question} [ya/tidak] ").strip().lower()
        if word in ("ya", "y"):
            return True
        if word in ("tidak", "t"):
            return False


def _write(root: Path, today: date | None, differences: Sequence[Difference], late: list[Spot]) -> None:
    """Dates of pages and new addresses first, then the record of all of it."""
    _write_days_and_addresses(load(root, today), differences)
    repository = load(root, today)
    now = compared(repository)
    written = write_record(root, recorded(repository, now, late))
    print(f"Tercatat: {len(written)} berkas catatan berubah." if written else "Tidak ada yang berubah.")
    if late:
        print("Terjemahannya menyusul; halaman Inggrisnya menyebut itu. Teruskan kepada penerjemah:")
        print(*(_place(now, place) for place in late), sep="\n")
        print("Sesudah kedua bahasa dibandingkan, catat lagi dan jawab ya.")
    rest = [p for p in examine(replace(repository, record=read_record(root))) if not p.is_notice]
    if rest:
        print(f"Masih ada {len(rest)} masalah: jalankan make check.")


def _write_days_and_addresses(repository: Repository, differences: Sequence[Difference]) -> None:
    root = repository.root
    for path, page in dated(repository, differences).items():
        replace_text(root / path, page)
        print(f"Tanggal changed diisi hari ini: {path}")
    new = new_addresses(repository)
    if new:
        file = root / Address.PATH
        text = file.read_text("utf-8") if file.exists() else ""
        known = dict(repository.addresses)
        replace_text(file, with_addresses(text, known, new, repository.today.isoformat()))
        print(f"Alamat baru: {', '.join(new)}")


if __name__ == "__main__":
    command.run(main)
