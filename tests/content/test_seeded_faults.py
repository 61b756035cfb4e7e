"""A copy of the real content with one fault in it: exactly that fault is told, with its code and its file."""

from __future__ import annotations

import functools
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kram.checks import examine
from kram.problems import CODES
from kram.source import repository
from kram.source.pages import read_page
from kram.source.repository import load
from kram.translation_stamps import fingerprints, with_fingerprints

ROOT = Path(__file__).resolve().parents[2]
MASSAGE, MASSAGE_EN = "docs/penanganan/pijat.md", "docs/penanganan/pijat.en.md"
DRY, DRY_EN = "docs/penyebab/dehidrasi.md", "docs/penyebab/dehidrasi.en.md"
HELP, HELP_EN = "docs/kapan-ke-dokter.md", "docs/kapan-ke-dokter.en.md"
CALF = "docs/apa-itu.md"
HOME, HOME_EN = "docs/index.md", "docs/index.en.md"
CLOT, CLOT_EN = "docs/bukan-kram.md", "docs/bukan-kram.en.md"
PREGNANT = "docs/penyebab/kehamilan.md"
ARTERY, ARTERY_EN = "docs/penyebab/aliran-darah.md", "docs/penyebab/aliran-darah.en.md"
DATA = "docs/_data/"
RELATIONS, REFERENCES = f"{DATA}relations.yml", f"{DATA}references.yml"
GLOSSARY, WORDS, SOURCE = f"{DATA}glossary.yml", f"{DATA}words.yml", f"{DATA}source.yml"
ADDRESSES, CHANGES, SOURCE_TEXT = f"{DATA}addresses.yml", f"{DATA}changes.yml", f"{DATA}source.id.txt"
MENU = "mkdocs.yml"
PICTURES, SYNONYMS = f"{DATA}pictures.yml", f"{DATA}synonyms.yml"


READ = functools.cache(read_page)  # a page that a seed left alone is read once


class Copy:
    """The real content, with whatever a seed changed put back afterwards."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.before: dict[Path, bytes | None] = {}

    def keep(self, path: str) -> Path:
        file = self.root / path
        self.before.setdefault(file, file.read_bytes() if file.is_file() else None)
        return file

    def restore(self) -> None:
        for file, content in self.before.items():
            if file.is_dir():
                file.rmdir()
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content)
        self.before.clear()

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def write(self, path: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        self.keep(path).write_bytes(data)

    def remove(self, *paths: str) -> None:
        for path in paths:
            self.keep(path).unlink()

    def sub(self, path: str, pattern: str, new: str) -> None:
        """The first place that matches reads otherwise."""
        text = self.read(path)
        changed, count = re.subn(pattern, new, text, count=1, flags=re.M)
        assert count and changed != text, f"{path} has no place like {pattern}"
        self.write(path, changed)

    def both(self, path: str, pattern: str, new: str, pattern_en: str = "", new_en: str = "") -> None:
        """The same change in both languages."""
        self.sub(path, pattern, new)
        self.sub(path.replace(".md", ".en.md"), pattern_en or pattern, new_en or new)

    def stamp(self, path: str) -> None:
        """The translation has been compared again."""
        content = load(self.root)
        slug = path.removeprefix("docs/").removesuffix(".md")
        first, second = content.page(slug, "id"), content.page(slug, "en")
        assert first and second
        recorded = fingerprints(first, second)
        assert not isinstance(recorded, str), recorded
        self.write(second.path, with_fingerprints(self.read(second.path), recorded))

    def row(self, cause: str, action: str) -> str:
        """The text of the first row of the relations for a pair."""
        rows = re.split(r"^(?=- cause: )", self.read(RELATIONS), flags=re.M)
        return next(r for r in rows if re.match(rf"- cause: {cause}\n  action: {action}\n", r))


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "docs", root / "docs", symlinks=True)
    shutil.copy(ROOT / MENU, root / MENU)
    return Copy(root)


@pytest.fixture
def real(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> Iterator[Copy]:
    monkeypatch.setattr(repository, "read_page", READ)
    yield copy
    copy.restore()


Seed = tuple[str, str, Callable[[Copy], object]]
SEEDS: list[Seed] = []


def seed(code: str, path: str) -> Callable[[Callable[[Copy], object]], Callable[[Copy], object]]:
    """A change of the content that must be told with this code and this file."""

    def remember(change: Callable[[Copy], object]) -> Callable[[Copy], object]:
        SEEDS.append((code, path, change))
        return change

    return remember


def sub(code: str, told: str, path: str, pattern: str, new: str) -> None:
    """A change of one place, told in one file."""
    seed(code, told)(lambda real: real.sub(path, pattern, new))


LINK = r"\]\((\.\./)?penanganan/(\w[\w-]*)\.md"
DOCTOR = r"\]\(\.\./kapan-ke-dokter\.md\)"

# --- form ---------------------------------------------------------------------------------------
for data_file in (RELATIONS, REFERENCES, GLOSSARY, WORDS, SOURCE, ADDRESSES, SOURCE_TEXT, MENU, SYNONYMS):
    seed("FRM001", data_file)(lambda real, path=data_file: real.remove(path))  # type: ignore[misc]
for data_file in (RELATIONS, REFERENCES, GLOSSARY, WORDS, SOURCE, ADDRESSES, MENU, SYNONYMS):
    seed("FRM007", data_file)(
        lambda real, path=data_file: real.write(path, real.read(path) + "\n  - a: b: c\n")  # type: ignore[misc]
    )
seed("FRM002", MASSAGE)(lambda real: real.write(MASSAGE, real.read(MASSAGE).encode() + b"\xff\n"))
seed("FRM002", DRY_EN)(lambda real: real.write(DRY_EN, real.read(DRY_EN).encode("utf-16")))
seed("FRM003", HOME)(lambda real: real.write(HOME, b"\xef\xbb\xbf" + real.read(HOME).encode()))
seed("FRM004", HELP)(lambda real: real.write(HELP, real.read(HELP).replace("\n", "\r\n")))
seed("FRM005", DRY)(lambda real: real.write(DRY, real.read(DRY) + "Minumlah. " * 60_000))
seed("FRM006", DRY)(lambda real: real.write(DRY, ""))
sub("FRM006", MASSAGE_EN, MASSAGE_EN, r"\A---\n", "")
sub("FRM007", DRY, DRY, r"^title: .*", "title: Kurang cairan: dehidrasi")
sub("FRM007", HOME_EN, HOME_EN, r"^description: .*", 'description: "No end')
sub("FRM008", DRY, DRY, r"^changed: ", "title: Lagi\nchanged: ")
sub("FRM008", REFERENCES, REFERENCES, r"^    lang: en|^  lang: en", "  lang: en\n  lang: en")
sub("FRM009", DRY, DRY, r"^title: ", "title: &t ")
sub("FRM009", RELATIONS, RELATIONS, r"references: \[", "references: &r [")
sub("FRM010", MASSAGE, MASSAGE, r"^changed:", "changd:")
sub("FRM010", RELATIONS, RELATIONS, r"^  references: (\[.*\])\n", r"  references: \1\n  refrences: \1\n")
sub("FRM011", MASSAGE, MASSAGE, r"^changed: .*\n", "")
sub("FRM011", MASSAGE_EN, MASSAGE_EN, r"^description: .*\n", "")
sub("FRM012", MASSAGE_EN, MASSAGE_EN, r"^title:", "changed: 2026-11-22\ntitle:")
sub("FRM012", MASSAGE, MASSAGE, r"^title:", "translates: {}\ntitle:")
sub("FRM013", RELATIONS, RELATIONS, r"references: \[(r\d+).*\]", r"references: \1")
sub("FRM014", MASSAGE, MASSAGE, r"^description: .*", "description: Memijat kaki.")
sub("FRM015", MASSAGE, MASSAGE, r"^## (.*)", r"# \1")
sub("FRM016", DRY, DRY, r"<!-- tindakan -->", "<!-- tindkan -->")
sub("FRM016", HELP, HELP, r"^## ", "<!-- nanti diganti -->\n\n## ")
sub("FRM017", HELP, HELP, r"!!! segera", "!!! segra")
sub("FRM018", HELP, HELP, r'^(!!! segera) "(.*)"', r"\1 \2")
sub("FRM020", HELP, HELP, r"^    2\. ", "    2. [Baca](apa-itu.md) ")
sub("FRM021", MASSAGE_EN, MASSAGE_EN, r"^title: .*", "title: no")
seed("FRM023", DRY)(lambda real: real.write(DRY, real.read(DRY) + "\n```\n" + "x" * 1_001 + "\n```\n"))
seed("FRM024", DRY)(
    lambda real: real.write(DRY, real.read(DRY) + "\n```\n" + ("x" * 999 + "\n") * 4 + "```\n")
)
sub("FRM025", DRY, DRY, r"\Z", "\x00")


@seed("FRM019", HELP)
def boxes_in_another_order(real: Copy) -> None:
    real.sub(HELP, r"^!!! segera", '!!! periksa "Periksa"\n    1. Kram.\n\n!!! segera')


# --- links --------------------------------------------------------------------------------------
sub("LNK001", HOME, HOME, LINK, r"](\1penanganan/\2x.md")
sub("LNK001", DRY, DRY, DOCTOR, "](../kapan-kedokter.md)")
sub("LNK001", DRY_EN, DRY_EN, r"\]\(\.\./kapan-ke-dokter\.en\.md\)", "](../kapan-ke-dokter.en.mdx.md)")
sub("LNK001", MASSAGE, MASSAGE, r"\]\(peregangan\.md", "](../pencegahan/peregangan.md")
sub("LNK002", HOME, HOME, r"^## ", "![Betis](assets/gambar/hilang.svg)\n\n## ")
sub("LNK002", MASSAGE, MASSAGE, r"\]\(peregangan\.md\)", "](peregangan)")
sub("LNK003", HOME, HOME, r"\]\(kapan-ke-dokter\.md#(\w+)", r"](kapan-ke-dokter.md#\1-x")
sub("LNK003", HELP, HELP, r"\]\(#darurat\)", "](#daruratt)")
sub("LNK003", HELP_EN, HELP_EN, r"\]\(bukan-kram\.en\.md#kejang\)", "](bukan-kram.en.md#seizure)")
sub("LNK004", MASSAGE, MASSAGE, r"\]\(peregangan\.md", "](Peregangan.md")
sub("LNK005", DRY_EN, DRY_EN, r"kapan-ke-dokter\.en\.md", "kapan-ke-dokter.md")
sub("LNK005", DRY, DRY, r"kapan-ke-dokter\.md", "kapan-ke-dokter.en.md")
sub("LNK006", MASSAGE, MASSAGE, r"\[(.+)\]\(peregangan\.md\)", r'<a href="peregangan.md">\1</a>')
sub("LNK006", DRY_EN, DRY_EN, r"^## ", '<img alt="x" src="../assets/hilang.png">\n\n## ')
sub("LNK007", MASSAGE, MASSAGE, r"\]\(peregangan\.md\)", "][peregangan]")
sub("LNK007", MASSAGE_EN, MASSAGE_EN, r"\]\(peregangan\.en\.md\)", "]")
sub("LNK009", MASSAGE, MASSAGE, r"\]\(peregangan\.md\)", "](peregangan saat kram.md)")
sub("LNK010", MASSAGE, MASSAGE, r"\]\(peregangan\.md\)", "](htps://example.org/)")
sub("LNK010", MASSAGE, MASSAGE, r"\]\(peregangan\.md\)", "](/penanganan/peregangan.html)")
sub("LNK011", HOME, HOME, r"^## ", "![](assets/gambar/letak-betis.svg)\n\n## ")
sub("LNK012", MASSAGE, MENU, r"^ +- penanganan/pijat\.md\n", "")
sub("LNK013", MENU, MENU, r"penanganan/pijat\.md", "penanganan/pijet.md")
sub("LNK014", MASSAGE, MASSAGE, r"\[[^\]]+\]\(peregangan\.md\)", "[](peregangan.md)")


PAGE = "---\ntitle: {}\ndescription: {}\n{}---\n\n{}\n"
ABOUT = "Halaman ini baru di situs ini, dan isinya hanya satu kalimat yang pendek."
ABOUT_EN = "This page is new on this site, and all that it has to say is one sentence."


def a_new_page(real: Copy, name: str, linked: bool) -> None:
    """A page in both languages, in the menu and among the addresses."""
    real.write(f"docs/{name}.md", PAGE.format("Baru", ABOUT, "changed: 2026-11-22\n", "Baru."))
    real.write(f"docs/{name}.en.md", PAGE.format("New", ABOUT_EN, "", "New."))
    real.sub(MENU, r"^  - apa-itu\.md", f"  - {name}.md\n  - apa-itu.md")
    real.write(ADDRESSES, real.read(ADDRESSES) + f"{name}:\n  since: 2026-11-22\n")
    if linked:
        real.sub("docs/unduh.md", r"(?s)\Z", f"\nBaca [ini]({name}.md).\n")
        real.sub("docs/unduh.en.md", r"(?s)\Z", f"\nRead [this]({name}.en.md).\n")
        real.stamp("docs/unduh.md")
    real.stamp(f"docs/{name}.md")


seed("LNK008", "docs/baru.md")(lambda real: a_new_page(real, "baru", linked=False))
seed("ADR011", "docs/Baru.md")(lambda real: a_new_page(real, "Baru", linked=True))


# --- relations ----------------------------------------------------------------------------------
sub("REL001", RELATIONS, RELATIONS, r"action: minum$", "action: minum-airr")
sub("REL001", RELATIONS, RELATIONS, r"cause: dehidrasi$", "cause: dehidrsi")
sub("REL001", RELATIONS, RELATIONS, r"cause: obat#statin$", "cause: obta#statin")
sub("REL002", RELATIONS, RELATIONS, r"cause: obat#statin$", "cause: obat#statn")
sub("REL002", RELATIONS, RELATIONS, r"action: belum-terbukti#kina$", "action: belum-terbukti#quinine")
sub("REL005", RELATIONS, RELATIONS, r"^  fit: membantu", "  fit: helps")
sub("REL005", RELATIONS, RELATIONS, r"^  fit: jangan", "  fit: jangn")
sub("REL006", RELATIONS, RELATIONS, r"^  why:\n    id: .*\n(    en: )", r"  why:\n\1")
sub("REL006", RELATIONS, RELATIONS, r"^(  when:\n    id: .*\n)    en: .*\n", r"\1")
sub("REL011", RELATIONS, RELATIONS, r"references: \[.*\]", "references: []")
sub("REL012", CLOT, CLOT, r"<!-- jangan: bekuan-darah -->", "<!-- jangan: bekuan -->")


@seed("REL003", "docs/penyebab/anemia.md")
def a_cause_without_any_action(real: Copy) -> None:
    rows = re.split(r"^(?=- cause: )", real.read(RELATIONS), flags=re.M)
    kept = [row for row in rows if not row.startswith("- cause: anemia\n")]
    assert len(kept) < len(rows)
    real.write(RELATIONS, "".join(kept))


@seed("REL004", "docs/pencegahan/pemanasan.md")
def an_action_that_no_cause_names(real: Copy) -> None:
    rows = re.split(r"^(?=- cause: )", real.read(RELATIONS), flags=re.M)
    kept = [row for row in rows if "\n  action: pemanasan\n" not in row]
    assert len(kept) < len(rows)
    real.write(RELATIONS, "".join(kept))


@seed("REL007", ARTERY)
def a_link_to_what_must_not_be_done(real: Copy) -> None:
    real.sub(ARTERY, r"^## .*apa-itu }\n", "\\g<0>\nCoba [pijat](../penanganan/pijat.md).[^r40]\n")


@seed("REL007", ARTERY_EN)
def a_link_to_what_must_not_be_done_in_english(real: Copy) -> None:
    real.sub(ARTERY_EN, r"^## .*apa-itu }\n", "\\g<0>\nTry [massage](../penanganan/pijat.en.md).[^r40]\n")


@seed("REL008", DRY)
def a_link_to_an_action_without_a_relation(real: Copy) -> None:
    text = "\\g<0>\nCoba [jalan](../penanganan/program-jalan.md).[^r40]\n"
    real.sub(DRY, r"^## .*apa-itu }\n", text)


@seed("REL008", "docs/penanganan/program-jalan.md")
def a_link_to_a_cause_without_a_relation(real: Copy) -> None:
    path = "docs/penanganan/program-jalan.md"
    real.sub(path, r"^## .*caranya }\n", "\\g<0>\nBaca [anemia](../penyebab/anemia.md).[^r40]\n")


@seed("REL009", RELATIONS)
def the_same_row_twice(real: Copy) -> None:
    row = real.row("dehidrasi", "peregangan")
    real.write(RELATIONS, real.read(RELATIONS).rstrip("\n") + "\n" + row)


@seed("REL010", DRY)
def a_marker_that_is_missing(real: Copy) -> None:
    real.sub(DRY, r"^<!-- tindakan -->\n", "")


@seed("REL010", MASSAGE_EN)
def a_marker_that_is_missing_on_an_action(real: Copy) -> None:
    real.sub(MASSAGE_EN, r"^<!-- penyebab -->\n", "")


# --- the two languages --------------------------------------------------------------------------
seed("TRN001", MASSAGE_EN)(lambda real: real.remove(MASSAGE_EN))
seed("TRN001", HOME_EN)(lambda real: real.remove(HOME_EN))
seed("TRN002", MASSAGE)(lambda real: real.remove(MASSAGE))
seed("TRN002", DRY)(lambda real: real.remove(DRY))
sub("TRN003", MASSAGE_EN, MASSAGE_EN, r"^## .*#tanya-dokter }\n[^#]*", "")
sub("TRN004", MASSAGE_EN, MASSAGE_EN, r"^## .*#bukti }$", "## Extra { #extra }\n\nThat is all.\n\n\\g<0>")
sub("TRN004", MASSAGE_EN, MASSAGE_EN, r"#bukti }", "#evidence }")
sub("TRN005", MASSAGE_EN, MASSAGE_EN, r"(^## .*#bukti }\n[^#]*)(^## .*#risiko }\n[^#]*)", r"\2\1")
sub("TRN006", MASSAGE_EN, MASSAGE_EN, r"^## (.*#bukti })", r"### \1")
sub("TRN007", DRY_EN, DRY_EN, r"\]\(\.\./kapan-ke-dokter\.en\.md\)", "](../kapan-ke-dokter.en.md#darurat)")
sub("TRN007", HOME_EN, HOME_EN, r"\[([^\]]+)\]\(apa-itu\.en\.md\)", r"\1")
sub("TRN008", MASSAGE_EN, MASSAGE_EN, r"\[\^r34\]", "")
sub("TRN008", HELP_EN, HELP_EN, r"\[\^r107\]", "")
sub("TRN009", HELP_EN, HELP_EN, r"10 minutes", "20 minutes")
sub("TRN009", HELP_EN, HELP_EN, r"10 minutes", "10 seconds")
sub("TRN009", "docs/penyebab/obat.en.md", "docs/penyebab/obat.md", r"27,1%", "27,2%")
sub("TRN010", HELP_EN, HELP_EN, r"^!!! segera", "!!! periksa")
sub("TRN010", DRY_EN, DRY_EN, r"^!!! periksa .*\n(    .*\n)+", "")
sub("TRN011", HELP_EN, HELP_EN, r"^    7\. .*\n", "")
sub("TRN012", DRY_EN, DRY_EN, r"^<!-- jangan -->", "<!-- jangan -->\n\n<!-- jangan -->")
sub("TRN013", MASSAGE_EN, MASSAGE, r"(\n## .*#bukti }\n\n)(\w+)", r"\1\2 benar")
sub("TRN013", HOME_EN, HOME, r"^title: .*", "title: Kram Kaki Anda")
sub("TRN014", MASSAGE_EN, MASSAGE_EN, r"^  bukti: .*\n", "")
sub("TRN014", MASSAGE_EN, MASSAGE_EN, r"^translates:\n(  .*\n)+", "")
sub("TRN015", MASSAGE_EN, MASSAGE_EN, r"^(translates:\n)", "\\1  lama: 0123abcd\n")
sub("TRN016", MENU, MENU, r"^ +Penyebab: .*\n", "")
sub("TRN017", MENU, MENU, r"^( +)Penyebab: .*\n", "\\g<0>\\1Lainnya: More\n")

# --- the source text ----------------------------------------------------------------------------
sub("SRC001", SOURCE, SOURCE, r"^p5s5:\n(?:  .*\n|\n)*", "")
sub("SRC002", SOURCE, SOURCE, r"kuda charley\.", "kuda Charley.")
sub("SRC003", SOURCE, SOURCE, r"^(    - \w[\w/-]*)#[\w-]+", r"\1#hilang")
sub("SRC003", SOURCE, SOURCE, r"^    - penyebab/[\w-]+", "    - penyebab/hilang")
sub("SRC004", SOURCE, SOURCE, r"^(  why:\n    id: .*\n)    en: .*\n", r"\1")
sub("SRC005", SOURCE, SOURCE, r"verdict: \w+", "verdict: benar")
sub("SRC006", SOURCE, SOURCE, r"^  stands:\n(    - .*\n)+", "  stands: []\n")
sub("SRC007", SOURCE, SOURCE_TEXT, r" Peregangan sebelum tidur .*", "")

# --- references ---------------------------------------------------------------------------------
sub("REF001", MASSAGE, MASSAGE, r"\[\^r34\]", "[^r340]")
sub("REF001", RELATIONS, RELATIONS, r"references: \[r", "references: [r999, r")
sub("REF001", SOURCE, SOURCE, r"references: \[r", "references: [r999, r")
sub("REF002", REFERENCES, REFERENCES, r"^r01:", "r999:\n  text: Unused.\n  lang: en\n  status: dicek\nr01:")
sub("REF003", REFERENCES, REFERENCES, r"doi: 10\.", "doi: doi:10.")
sub("REF004", REFERENCES, REFERENCES, r"pmid: (\d+)", r"pmid: PMID \1")
sub("REF004", REFERENCES, REFERENCES, r"url: https://", "url: www.")
sub("REF006", REFERENCES, REFERENCES, r"^  status: dicek", "  status: sudah")
sub("REF007", MASSAGE, MASSAGE, r"^## ", "[^r34]: NHS.\n\n## ")
sub("REF008", REFERENCES, REFERENCES, r"^(  note:\n    id: .*\n)    en: .*\n", r"\1")


@seed("REF005", MASSAGE)
def a_claim_without_a_reference(real: Copy) -> None:
    real.sub(MASSAGE, r"^## .*#risiko }\n", "\\g<0>\nPijat membuat otot kuat.\n")


@seed("REF009", REFERENCES)
def a_key_that_is_no_key(real: Copy) -> None:
    real.sub(REFERENCES, r"^r01:", "nhs:\n  text: A page.\n  lang: en\n  status: dicek\nr01:")
    real.sub(RELATIONS, r"references: \[r", "references: [nhs, r")


# --- language -----------------------------------------------------------------------------------
sub("LNG001", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1Kejang.\n\n")
sub("LNG001", MASSAGE_EN, MASSAGE_EN, r"(\n## .*#caranya }\n\n)", "\\1Utilize this.\n\n")
sub("LNG001", RELATIONS, RELATIONS, r"^(  why:\n    id: )", r"\1Seseorang ")
sub("LNG002", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1" + "Usap pelan " * 10 + "lagi.\n\n")
sub("LNG004", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1Satu. Dua. Tiga. Empat.\n\n")
sub("LNG005", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1" + "- Usap.\n" * 8 + "\nLalu:\n\n")
sub("LNG006", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1Usap anak sapi.\n\n")
sub("LNG006", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1Kalium, bukan potassium.\n\n")
sub("LNG007", GLOSSARY, GLOSSARY, r"^  en:\n    term: .*\n    plain: .*\n", "")
sub("LNG008", WORDS, WORDS, r"^      - page: apa-itu$", "      - page: unduh\n        why: x\n\\g<0>")
seed("LNG003", MASSAGE)(
    lambda real: real.sub(MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1" + ("Usap pelan " * 9 + "lagi.\n\n") * 60)
)


@seed("LNG009", "docs/penyebab/penyakit-ginjal.en.md")
def a_term_in_another_translation(real: Copy) -> None:
    path = "docs/penyebab/penyakit-ginjal.en.md"
    real.write(path, re.sub(r"dialysis", "blood washing", real.read(path), flags=re.I))


# --- review and dates ---------------------------------------------------------------------------
REVIEW = "reviewed: {}\nreviewer: Ns. Contoh\nnext_review: {}\nchanged:"
sub("REV001", MASSAGE, MASSAGE, r"^changed:", REVIEW.format("2020-01-01", "2021-01-01"))
sub("REV002", MASSAGE, MASSAGE, r"^changed: .*", "changed: 2999-01-01")
sub("REV002", MASSAGE, MASSAGE, r"^changed:", REVIEW.format("2999-01-01", "2999-02-01"))
sub("REV003", MASSAGE, MASSAGE, r"^changed:", "reviewer: Ns. Contoh\nchanged:")
sub("REV004", MASSAGE, MASSAGE, r"^changed:", "reviewed: 2020-01-01\nchanged:")
sub("REV004", MASSAGE, MASSAGE, r"^changed:", "next_review: 2999-01-01\nchanged:")
sub("REV005", MASSAGE, MASSAGE, r"^changed: .*", "changed: kemarin")
sub("REV006", MASSAGE, MASSAGE, r"^changed:", REVIEW.format("2020-02-01", "2020-01-01"))

# --- addresses ----------------------------------------------------------------------------------
sub("ADR001", MASSAGE, ADDRESSES, r"^penanganan/pijat:\n(  .*\n)+", "")
sub("ADR002", MASSAGE, ADDRESSES, r"^(penanganan/pijat:\n(?:  .*\n)*?)    bukti: .*\n", r"\1")
sub("ADR003", "docs/lama.md", ADDRESSES, r"\Z", "lama:\n  since: 2026-11-22\n")
sub(
    "ADR004",
    MASSAGE,
    ADDRESSES,
    r"^(penanganan/pijat:\n(?:  .*\n)*?    bukti: .*\n)",
    "\\1    lama: 2026-11-22\n",
)
sub("ADR005", ADDRESSES, ADDRESSES, r"\Z", "lama:\n  since: 2026-11-22\n  moved_to: hilang\n")
sub("ADR006", ADDRESSES, ADDRESSES, r"\Z", "lama:\n  since: 2026-11-22\n  moved_to: lama\n")
sub("ADR007", ADDRESSES, ADDRESSES, r"^  since: .*", "  since: dulu")
sub("ADR008", ADDRESSES, ADDRESSES, r"^(penanganan/pijat:\n)", "\\1  moved_to: apa-itu\n")
sub("ADR009", MASSAGE, MASSAGE, r"^(## .*) { #bukti }", r"\1")
sub("ADR010", MASSAGE, MASSAGE, r"(\n## .*#caranya }\n\n)", "\\1*Pelan*{ #caranya } saja.\n\n")
seed("ADR003", MASSAGE)(lambda real: real.remove(MASSAGE, MASSAGE_EN))


# --- changes that clinics are told of ------------------------------------------------------------
sub("CHG001", CHANGES, CHANGES, r"^  pages: \[.*\]", "  pages: [hilang]")
sub("CHG002", CHANGES, CHANGES, r"^- date: .*", "- date: 2999-01-01")
sub(
    "CHG003",
    CHANGES,
    CHANGES,
    r"(?s)^- date: .*",
    "\\g<0>- date: 2020-01-01\n  pages: [index]\n  what: {id: Lama., en: Old.}\n",
)


# --- drawings, and words that readers search with ------------------------------------------------
sub("PIC001", CALF, CALF, "gambar: letak-betis", "gambar: letak-beris")
seed("PIC002", PICTURES)(lambda real: real.remove("docs/assets/gambar/letak-betis.svg"))

sub("SYN001", SYNONYMS, SYNONYMS, r"^    penanganan/pijat:", "    penanganan/pijit:")
sub("SYN002", SYNONYMS, SYNONYMS, r"^    keram: kram$", "    keram: kram betis")
sub("SYN003", SYNONYMS, SYNONYMS, r"^    keram: kram$", "    yang: kram")


def told(real: Copy) -> list[tuple[str, str]]:
    """Code and file of every problem."""
    return sorted({(p.code, p.path) for p in examine(load(real.root))})


def test_the_real_content_has_no_problem(copy: Copy) -> None:
    assert [str(p) for p in examine(load(copy.root))] == []


def test_every_code_is_seeded() -> None:
    seeded = {code for code, _, _ in SEEDS}
    assert seeded == {code for code in CODES if not code.startswith("SIT")}


@pytest.mark.parametrize(
    ("code", "path", "change"), SEEDS, ids=[f"{code}-{place}" for place, (code, _, _) in enumerate(SEEDS)]
)
def test_a_seeded_fault_is_told_and_nothing_else(
    code: str, path: str, change: Callable[[Copy], object], real: Copy
) -> None:
    change(real)
    assert told(real) == [(code, path)]
