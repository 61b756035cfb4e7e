"""Sites of any size, made of the real one: python tests/benchmarks/generate.py PAGES FOLDER.

Every page about a cause or an action is there again and again under other names, with its text, its relations
and its links; so a page is as long, and links as much, as a real one.  A family of copies links to itself
and is one section of the menu.  Only the table of all causes by all actions is left out: it grows with the
square of the number of pages, and nobody would read one of 600 by 400.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
_COPIED = ("docs", "overrides", "scripts", "mkdocs.yml")
_FOLDERS = ("penyebab", "penanganan", "pencegahan")
_LINK = re.compile(r"(\]\()([\w./-]+?)((?:\.en)?\.md)")
_ALLOWANCE = re.compile(r"( +- page: )(\S+)(\n +why: .*\n)")
_PLACES = re.compile(r"^(  pages: \[)(.+)\]$", re.MULTILINE)
_TITLE = re.compile(r"^(title: .*?)(\"?)$", re.MULTILINE)


RECORD = ("scripts/catat.py", "--ya", "--bukan-nasihat", "--isi-sudah-dibaca")
"""What makes a generated repository ready to be checked and built."""


def generate(pages: int, folder: Path, root: Path = ROOT) -> None:
    """Writes a repository with so many pages in each language, and records what it says."""
    written(pages, folder, root)
    subprocess.run([sys.executable, *RECORD], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def written(pages: int, folder: Path, root: Path = ROOT) -> None:
    """Writes a repository with so many pages in each language, which is not recorded yet."""
    for name in _COPIED:
        if (root / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(root / name, folder / name, ignore=ignored, dirs_exist_ok=True)
        else:
            shutil.copy2(root / name, folder / name)
    docs = folder / "docs"
    slugs = _slugs(docs)
    families = list(_families(slugs, pages - len(slugs)))
    for number, family in enumerate(families, 2):
        for slug in family:
            for suffix in (".md", ".en.md"):
                text = (root / "docs" / (slug + suffix)).read_text("utf-8")
                (docs / f"{slug}-{number}{suffix}").write_text(
                    _copy(text, slug, number, set(family)), "utf-8"
                )
    _grow_relations(docs / "_data/relations.yml", families)
    _grow_allowances(docs / "_data/words.yml", families)
    _grow_signs(docs / "_data/signs.yml", families)
    _grow_menu(folder / "mkdocs.yml", families)
    for file in (docs / "penyebab").glob("index*.md"):
        file.write_text(file.read_text("utf-8").replace("<!-- matriks -->\n", ""), "utf-8")


def _slugs(docs: Path) -> list[str]:
    found = [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]
    return sorted(f.removesuffix(".md") for f in found if not f.endswith(".en.md") and not f.startswith("_"))


def _families(slugs: Iterable[str], count: int) -> Iterator[list[str]]:
    """Lists of pages to copy, causes first, until there are ``count``."""
    copied = [
        s for folder in _FOLDERS for s in slugs if s.startswith(folder + "/") and not s.endswith("/index")
    ]
    while count > 0:
        yield copied[:count]
        count -= len(copied)


def _copy(text: str, slug: str, number: int, family: set[str]) -> str:
    """The text of a page as the page of that number: its title, and links within the family."""
    here = Path(slug).parent

    def link(match: re.Match[str]) -> str:
        target = Path("/", here, match[2]).resolve().as_posix().lstrip("/")
        return match[1] + match[2] + (f"-{number}" if target in family else "") + match[3]

    return _LINK.sub(link, _TITLE.sub(rf"\1 {number}\2", text, count=1))


def _grow_relations(file: Path, families: list[list[str]]) -> None:
    text = file.read_text("utf-8")
    rows: list[dict[str, Any]] = yaml.safe_load(text)
    for number, family in enumerate(families, 2):
        names = {slug.rpartition("/")[2] for slug in family}
        copies = [
            row | {key: _renamed(row[key], number, names) for key in ("cause", "action")}
            for row in rows
            if row["cause"].partition("#")[0] in names
        ]
        text += yaml.safe_dump(copies, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(text, "utf-8")


def _grow_signs(file: Path, families: list[list[str]]) -> None:
    def again(match: re.Match[str]) -> str:
        places = match[2].split(", ")
        copies = [
            _renamed(place, number, {slug})
            for place in places
            for number, family in enumerate(families, 2)
            if (slug := place.partition("#")[0]) in family
        ]
        return f"{match[1]}{', '.join([*places, *copies])}]"

    file.write_text(_PLACES.sub(again, file.read_text("utf-8")), "utf-8")


def _renamed(key: str, number: int, names: set[str]) -> str:
    name, hash_, section = key.partition("#")
    return (f"{name}-{number}" if name in names else name) + hash_ + section


def _grow_allowances(file: Path, families: list[list[str]]) -> None:
    def again(match: re.Match[str]) -> str:
        slug, hash_, section = match[2].strip('"').partition("#")
        copies = [number for number, family in enumerate(families, 2) if slug in family]
        named = (f'"{slug}-{number}{hash_}{section}"' for number in copies)
        return match[0] + "".join(f"{match[1]}{name}{match[3]}" for name in named)

    file.write_text(_ALLOWANCE.sub(again, file.read_text("utf-8")), "utf-8")


def _grow_menu(file: Path, families: list[list[str]]) -> None:
    menu, translations = "", ""
    for number, family in enumerate(families, 2):
        menu += f"  - Bagian {number}:\n" + "".join(f"      - {slug}-{number}.md\n" for slug in family)
        translations += f"            Bagian {number}: Part {number}\n"
    text = file.read_text("utf-8")
    text = re.sub(r"(?<=\nnav:\n)((?:  .*\n)+)", lambda m: m[1] + menu, text)
    text = re.sub(r"( +nav_translations:\n)", lambda m: m[1] + translations, text)
    file.write_text(text, "utf-8")


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
