"""Buat lembar tinjauan untuk dokter, satu per halaman, siap cetak: python scripts/tinjau.py."""

import argparse
import sys
from functools import partial
from pathlib import Path

from jinja2 import TemplateNotFound
from kram import command
from kram.package.exchange import NotReplaced, is_ours, replaced
from kram.problems import as_text
from kram.source.repository import Repository, load
from kram.view import review_sheets
from kram.view.templates import Templates, made
from kram.vocabulary import LANGUAGES, ORIGINAL


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 written, 1 not written because something must be done first, 2 could not run."""
    parser = argparse.ArgumentParser(prog="tinjau.py", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="folder hasilnya; tinjauan/ bila kosong")
    parser.add_argument("--root", type=Path, default=Path(), help="folder yang berisi docs/")
    arguments = parser.parse_args(argv)
    root: Path = arguments.root
    if not (root / "docs").is_dir():
        print(f"tinjau.py: tidak ada folder docs/ di {root}", file=sys.stderr)
        return 2
    repository = load(root)
    if repository.problems:
        print(as_text(repository.problems, ORIGINAL), end="")
        print("Belum dibuat: perbaiki dulu baris di atas.")
        return 1
    folder: Path = arguments.folder or root / "tinjauan"
    if not is_ours(folder):
        print(f"Belum dibuat: {folder} sudah ada dan bukan buatan perintah ini. Sebut folder lain.")
        return 1
    templates = made(root / "overrides", repository.topic, repository.config)
    try:
        files = sheets(repository, templates)
        with replaced(folder) as fresh:
            for name, text in files.items():
                (fresh / name).write_text(text, "utf-8", newline="\n")
    except NotReplaced as error:
        why = f"lembar sedang ditulis. Tunggu sampai selesai, lalu jalankan lagi. ({error})"
    except OSError as error:
        why = f"{error.strerror} ({error.filename})"
    except (ValueError, TemplateNotFound) as error:
        why = str(error)
    else:
        print(f"{folder / 'index.html'}: {len(files) - 2} lembar, dan daftar pertanyaan yang belum terjawab")
        return 0
    print(f"Belum dibuat: {why}")
    return 1


def sheets(repository: Repository, templates: Templates) -> dict[str, str]:
    """Every sheet by the name of its file, a list of them, and the open questions."""
    shared = {"languages": LANGUAGES}
    # In the order of the menu, then those that are in none.
    slugs = dict.fromkeys([*repository.config.order, *repository.slugs])
    names = {slug: f"halaman-{slug.replace('/', '-')}.html" for slug in slugs}
    pages = [{"file": name, **review_sheets.sheet(repository, slug)} for slug, name in names.items()]
    sheet = partial(templates.render, "tinjauan/lembar.html", ORIGINAL, **shared)
    files = {page["file"]: sheet(**page) for page in pages}
    files["index.html"] = templates.render("tinjauan/daftar.html", ORIGINAL, sheets=pages)
    files["pertanyaan.html"] = templates.render(
        "tinjauan/pertanyaan.html",
        ORIGINAL,
        **shared,
        signs=review_sheets.open_signs(repository),
        points=review_sheets.open_points(repository),
        references=review_sheets.unchecked(repository),
    )
    return files


if __name__ == "__main__":
    command.run(main)
