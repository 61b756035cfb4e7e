"""What keeps a reader safe is on the built page, in its place, or is reported: whatever draws it."""

from __future__ import annotations

import pytest
from kram.built_site.shown import Promises, missing, promises, shown_on
from lxml import html

FILES = {
    "mkdocs.yml": """\
nav: [index.md]
plugins:
  - i18n:
      languages:
        - locale: id
          extra:
            words:
              strip: "Darurat: 119."
              not_reviewed: Belum ditinjau
              own_signs: Tanda bahaya di sini
              danger: {call: "[Sesak: 119](tel:119)", today: Hari ini}
              path_answers: {darurat: "Telepon [119](tel:119).", "yes": Ya, "no": Bukan,
                             none: Lanjut, no_sign: Aman}
        - locale: en
""",
    "docs/_data/topic.yml": """\
folders: {causes: sebab, treatment: cara}
pages: {home: index, help: bantuan, look_alikes: mirip}
files: {phone: {id: ponsel.html}}
""",
    "docs/_data/signs.yml": """\
sesak:
  level: darurat
  id: "**Sesak napas** yang baru, walau kaki tidak bengkak."
  short: {id: Napas pendek}
  pages: [sebab/kina]
bengkak: {level: segera, id: Satu kaki bengkak., pages: ["sebab/kina#tanda"]}
""",
    "docs/_data/relations.yml": """\
- cause: kina
  action: pijat
  fit: jangan
  label: {id: Jangan dipijat}
  when: {id: bila bengkak}
  why: {id: Bekuan bisa lepas.}
- {cause: kina#malam, action: pijat#pelan, fit: membantu, why: {id: Nyaman.}}
""",
    "docs/_data/path.yml": "- {level: darurat, ask: {id: Ada tanda ini?}, signs: [sesak], place: bantuan}\n",
    "docs/index.md": "---\ntitle: Awal\n---\n\n<!-- jalan -->\n",
    "docs/bantuan.md": "---\ntitle: Bantuan\n---\n\n<!-- tanda: darurat -->\n",
    "docs/sebab/kina.md": (
        '---\ntitle: "Kina"\n---\n\n## T\n\n<!-- tanda -->\n\n<!-- jangan -->\n\n<!-- tindakan: malam -->\n'
    ),
    "docs/cara/pijat.md": "---\ntitle: Pijat\nreviewer: Ns. Sari\n---\n\n<!-- penyebab -->\n",
}
STRIP = '<p class="strip">Darurat: 119.<p class="status">Belum ditinjau</p>'
BOXES = (
    '<section class="kotak darurat susun"><details><summary>x</summary><li><b>Sesak napas</b> yang\u00a0baru,'
    " walau kaki tidak beng\u2060kak.</details></section>"
    '<section class="kotak segera"><li>Satu kaki bengkak.</section>'
)
BAN = (
    '<dl><dt class="jangan">x<dd><details><summary>Bila bengkak: jangan dipijat.</summary>'
    " Bekuan bisa lepas.</details></dl>"
)
HELP = '<dl class="sebab"><dt class="membantu">x<dd>Nyaman.</dl>'
CAUSE = f'<p class="awas"><a>Tanda bahaya di sini</a>{BOXES}{BAN}{HELP}'
PATH = (
    '<section class="jalan">Ada tanda ini? <summary>Napas pendek</summary> Sesak napas yang baru,'
    " walau kaki tidak bengkak."
    " Telepon <a>119</a>. Ya Bukan Lanjut Aman</section>"
)
PAGES = {
    "index.html": f'{STRIP}<p class="bahaya"><a>Sesak:\u00a0119</a><a>Hari ini</a></p>{PATH}',
    "bantuan.html": STRIP + BOXES,
    "sebab/kina.html": STRIP + CAUSE,
    "cara/pijat.html": f"{STRIP.replace('Belum ditinjau', 'Ditinjau Ns. Sari, hari ini')}{BAN}{HELP}",
}
PAGES |= {f"dua-bahasa/{path}": text for path, text in PAGES.items()}

LOST = [
    ("index.html", "Darurat: 119.", ".strip"),
    ("sebab/kina.html", "Belum ditinjau", ".status"),
    ("cara/pijat.html", "Ns. Sari", ".status"),
    ("index.html", "Hari ini", ".bahaya"),
    ("index.html", "Ada tanda ini?", ".jalan"),
    ("index.html", "<summary>Napas pendek</summary>", ".jalan"),
    ("index.html", ", walau kaki tidak bengkak", ".jalan"),
    ("index.html", "Telepon <a>119</a>.", ".jalan"),
    ("index.html", "Bukan ", ".jalan"),
    ("index.html", "Aman", ".jalan"),
    ("bantuan.html", "Sesak napas", ".darurat"),
    ("sebab/kina.html", ", walau kaki tidak beng\u2060kak", ".darurat"),
    ("sebab/kina.html", "<li>Satu kaki bengkak.", ".segera"),
    ("sebab/kina.html", '<a>Tanda bahaya di sini</a>', ".awas"),
    ("sebab/kina.html", "Bila bengkak: ", ".jangan"),
    ("sebab/kina.html", "jangan dipijat", ".jangan"),
    ("sebab/kina.html", "Bekuan bisa lepas.", ".jangan"),
    ("sebab/kina.html", "Nyaman.", ".membantu"),
    ("cara/pijat.html", "Bekuan bisa lepas.", ".jangan"),
    ("cara/pijat.html", "Nyaman.", ".membantu"),
    ("dua-bahasa/sebab/kina.html", "Bekuan bisa lepas.", ".jangan"),
]  # fmt: skip


@pytest.fixture(scope="module")
def promised(tmp_path_factory: pytest.TempPathFactory) -> Promises:
    root = tmp_path_factory.mktemp("content")
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return promises(root)


def lacking(promised: Promises, path: str, text: str) -> list[str]:
    root = html.document_fromstring(text)
    looked_for, found = missing(path, shown_on(root, root.xpath("//*[@hidden]")), promised)
    assert looked_for > 0
    return [dict(lack.values)["part"] for lack in found]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_that_shows_what_it_must_lacks_nothing(path: str, promised: Promises) -> None:
    assert [*promised.of(path)]
    assert lacking(promised, path, f"<article>{PAGES[path]}</article>") == []


@pytest.mark.parametrize(("path", "lost", "part"), LOST)
def test_what_is_lost_is_missed_in_its_part(path: str, lost: str, part: str, promised: Promises) -> None:
    page = PAGES[path]
    assert page.count(lost) == 1 or part == ".jalan" or lost in BAN
    assert lacking(promised, path, f"<article>{page.replace(lost, '')}</article>") == [part]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<section class="kotak darurat', '<section hidden class="kotak darurat'),
        ('<section class="kotak darurat', '<section class="kotak periksa'),
        ("<li><b>Sesak", "<li hidden><b>Sesak"),
        ("<li><b>Sesak napas</b>", "<li><template>Sesak napas</template>"),
        ('<dt class="jangan">', '<dt class="mungkin">'),
    ],
)
def test_what_is_hidden_or_elsewhere_is_lost(old: str, new: str, promised: Promises) -> None:
    assert old in CAUSE
    assert (
        len(lacking(promised, "sebab/kina.html", f"<article>{STRIP}{CAUSE.replace(old, new)}</article>")) == 1
    )


def test_an_empty_page_lacks_all(promised: Promises) -> None:
    assert set(lacking(promised, "index.html", "<p>x")) == {".strip", ".status", ".bahaya", ".jalan"}


def test_in_the_zip_a_script_writes_the_strip(promised: Promises) -> None:
    page = PAGES["bantuan.html"].replace('<p class="strip">Darurat: 119.', "")
    assert lacking(promised.in_folder(), "bantuan.html", page) == []
    assert lacking(promised, "bantuan.html", page) == [".strip"]


def test_the_file_with_all_pages_is_read_page_by_page_with_what_its_style_says(promised: Promises) -> None:
    style = r'<style>._0:empty::before{content:"Sesak napas yang baru, walau kaki tidak bengkak\2e"}</style>'
    first = f'<article><h1>Bantuan</h1><p class="_1 status">Belum ditinjau{BOXES}</article>'
    again = f'<section class="kotak darurat"><li class=_0></section>{BOXES.partition("</section>")[2]}'
    second = f'<article><h1>Kina</h1><p class="status">Belum ditinjau</p>{again}{BAN}{HELP}</article>'
    assert lacking(promised, "ponsel.html", style + first + second) == []
    assert lacking(promised, "ponsel.html", first + second) == [".darurat"]
    assert lacking(promised, "ponsel.html", style + first + second.replace("<li class=_0>", "")) == [
        ".darurat"
    ]
