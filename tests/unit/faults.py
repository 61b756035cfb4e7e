"""For every code an edit of the small site that breaks the rule, and often one that just keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kram.record.writing import as_text
from kram.source.data.changes import TO_FOLLOW
from kram.source.data.record import Group, Statement
from small_site import FILES, Edit

INDEX, INDEX_EN = "docs/index.md", "docs/index.en.md"
CAUSE, CAUSE_EN = "docs/penyebab/otot-lelah.md", "docs/penyebab/otot-lelah.en.md"
STRETCH, STRETCH_EN = "docs/penanganan/peregangan.md", "docs/penanganan/peregangan.en.md"
MASSAGE, MASSAGE_EN = "docs/penanganan/pijat.md", "docs/penanganan/pijat.en.md"
RELATIONS, REFERENCES = "docs/_data/relations.yml", "docs/_data/references.yml"
GLOSSARY, WORDS = "docs/_data/glossary.yml", "docs/_data/words.yml"
SOURCE, SOURCE_TEXT = "docs/_data/source.yml", "docs/_data/source.id.txt"
ADDRESSES, MENU = "docs/_data/addresses.yml", "mkdocs.yml"
TOPIC = "docs/_data/topic.yml"
CHANGES, SYNONYMS = "docs/_data/changes.yml", "docs/_data/synonyms.yml"
SIGNS = "docs/_data/signs.yml"
MEDICINES, DANGER = "docs/_data/medicines.yml", "docs/_data/danger.yml"
STATINS = "- class: statins\n  atc: C10AA\n  leads_to: penyebab/otot-lelah\n"
FORCE = "docs/_data/force.yml"
CODES = "docs/_data/codes.yml"
CRAMP = "- code: R25.2\n  ICD-10: Cramp and spasm\n  pages: [index]\n"
OF_CODE = "kode/R25.2:\n  since: 2026-11-22\n"


@dataclass(frozen=True)
class Fault:
    """Edits that break one rule, and edits that come close and keep it; stamped: recorded anew after them."""

    wrong: list[Edit]
    right: list[Edit] = field(default_factory=list)
    stamped: bool = False


def both(old: str, old_en: str, new: str, new_en: str, page: str = STRETCH) -> list[Edit]:
    """The same edit in both languages of a page."""
    return [Edit(page, old, new), Edit(page.replace(".md", ".en.md"), old_en, new_en)]


def text(new: str, new_en: str, page: str = STRETCH) -> list[Edit]:
    """A paragraph more in both languages, before the first heading."""
    head = {STRETCH: ("## Untuk penyebab apa", "## For which causes"), INDEX: ("## Tanda", "## Danger")}
    old, old_en = head[page]
    return both(old, old_en, f"{new}\n\n{old}", f"{new_en}\n\n{old_en}", page)


def codes(code: str = "R25.2", pages: str = "index") -> list[Edit]:
    """One code of a diagnosis."""
    return [Edit(CODES, "", CRAMP.replace("R25.2", code).replace("[index]", f"[{pages}]"))]


def interface(words: str, words_en: str) -> Edit:
    """Words of the interface in both languages."""
    extra = "          extra:\n            words: {{{}}}\n"
    new = f"        - locale: id\n{extra.format(words)}        - locale: en\n{extra.format(words_en)}"
    return Edit(MENU, "        - locale: en\n", new)


def fenced(*lines: str) -> Edit:
    """Lines between fences at the end of a page in Indonesian."""
    return Edit(MASSAGE, "<!-- penyebab -->", "\n".join(["<!-- penyebab -->\n", "```", *lines, "```"]))


CHANGE = """\
- date: 2026-11-22
  pages: [penyebab/otot-lelah#apa-itu]
  what:
    id: Nasihat ini berubah.
    en: This advice changed.
"""
NEW_ID = FILES[STRETCH].replace("Peregangan", "Kompres").split("\n## ")[0] + "\n"
NEW_EN = FILES[STRETCH_EN].replace("Stretching", "Compress").split("\n## ")[0] + "\n"
NEW_PAGE = [Edit("docs/baru.md", "", NEW_ID), Edit("docs/baru.en.md", "", NEW_EN)]
IN_MENU = Edit(MENU, "  - index.md\n", "  - index.md\n  - baru.md\n")
LINKED = both(
    "- [Otot lelah]",
    "- [Tired muscles]",
    "- [Baru](baru.md)\n- [Otot lelah]",
    "- [New](baru.en.md)\n- [Tired muscles]",
    INDEX,
)
OTHER_CAUSES = "      - penyebab/otot-lelah.md\n      - penyebab/baru.md\n"
NEW_CAUSE = [
    Edit("docs/penyebab/baru.md", "", NEW_ID),
    Edit("docs/penyebab/baru.en.md", "", NEW_EN),
    Edit(
        MENU, "      - penyebab/otot-lelah.md\n", "      - penyebab/otot-lelah.md\n      - penyebab/baru.md\n"
    ),
    *both(
        "- [Otot lelah]",
        "- [Tired muscles]",
        "- [Baru](penyebab/baru.md)\n- [Otot lelah]",
        "- [New](penyebab/baru.en.md)\n- [Tired muscles]",
        INDEX,
    ),
]
NEW_ACTION = [
    Edit(
        e.path.replace("penyebab", "pencegahan"),
        e.old,
        str(e.new).replace("penyebab/baru", "pencegahan/baru"),
    )
    for e in NEW_CAUSE
]
ROW = """\
- cause: baru
  action: peregangan
  fit: membantu
  why:
    id: Meredakan kram.
    en: It eases the cramp.
  references: [r01]
"""
ACTION_ROW = ROW.replace("cause: baru", "cause: otot-lelah").replace("action: peregangan", "action: baru")
LONG_ID = "Satu " + "dua tiga empat " * 6
LONG_EN = "One " + "two three four " * 6
ITEMS_ID = "\n".join(f"- Butir {letter}." for letter in "abcdefg")
ITEMS_EN = "\n".join(f"- Item {letter}." for letter in "abcdefg")
ALLOWED = """\
    why: kejang adalah serangan dari otak
    allowed:
      - page: "penanganan/pijat#(intro)"
        why: Bagian tentang kejang.
"""
STRETCH_ADDRESSES = """\
penanganan/peregangan:
  since: 2026-11-22
  sections:
    untuk-penyebab: 2026-11-22
    sumber: 2026-11-22
"""
MASSAGE_ADDRESS = "penanganan/pijat:\n  since: 2026-11-22\n  sections:\n"
WHAT_TO_DO = "## What you can do { #yang-bisa-dilakukan }\n\n<!-- tindakan -->\n"
WHAT_NOT_TO_DO = "\n## Do not { #jangan }\n\n<!-- jangan -->\n"
WHAT_TO_DO_ID = "## Yang bisa dilakukan { #yang-bisa-dilakukan }\n\n<!-- tindakan -->\n"
WHAT_NOT_TO_DO_ID = "\n## Jangan { #jangan }\n\n<!-- jangan -->\n"
RECORD = "docs/_data/catatan/penanganan/pijat.txt"
STEPS, BODY_MAP, PATH = "docs/_data/steps.yml", "docs/_data/body_map.yml", "docs/_data/path.yml"
STEP = """\
betis:
  - picture: tarik-jari
    title:
      id: Tarik
      en: Pull
    text:
      id: Tarik.
      en: Pull.
"""
PARTS = """\
front: {id: Depan, en: Front}
back: {id: Belakang, en: Back}
parts:
  - key: betis
    place: penanganan/peregangan
    title: {id: Betis, en: Calf}
"""
QUESTION = """\
- level: darurat
  ask: {id: Sesak?, en: Breathless?}
  signs: [sesak]
  place: index#darurat
"""


def in_massage(marker: str) -> list[Edit]:
    """A marker before the last heading of the page about massage, in both languages."""
    return both("## Untuk", "## For", f"{marker}\n\n## Untuk", f"{marker}\n\n## For", MASSAGE)


PICTURE = "<!-- gambar: tarik-jari -->"
BREATH = FILES[SIGNS].partition("kram-lama:")[0]
LONG_CRAMP = FILES[SIGNS].removeprefix(BREATH)
HAWKE = FILES[REFERENCES].partition("r02:")[0].replace("r01:", "hawke:")


def signs(signs: str = BREATH + LONG_CRAMP, marker: str = "<!-- tanda -->") -> list[Edit]:
    """Other signs, and another marker on the home page, which shows them."""
    return [Edit(SIGNS, "", signs), *both("<!-- tanda -->", "<!-- tanda -->", marker, marker, INDEX)]


WAITING = [Group("nama", (Statement("id", "Satu", "", 0), Statement("en", "One", "", 0)))]
"""What the record says of ``nama: {id: Satu, en: One}``."""
OLD_GROUPS = [Group("apa-itu", (Statement("id", "Lama.", "", 0), Statement("en", "Old.", "", 0)))]
REFERENCE_2 = f"r02:\n{FILES[REFERENCES].partition('r02:')[2][1:]}"
MORE_ID = "## Lagi { #lagi }\n\nPelan.[^r01]\n\n"
MORE_EN = "## Again { #lagi }\n\nGently.[^r01]\n\n"
KEJANG = "    why: kejang adalah serangan dari otak\n"
FORCE_WORDS = """\
negation: {id: [jangan, tidak], en: [do not, never, not]}
must: {id: [wajib], en: [must]}
warning: {id: [bekuan], en: [clot]}
phrases: {id: [tidak apa-apa], en: []}
"""
REACH = "forbids: {id: [jangan]}\njoins: {id: [dan]}\n"
EXCEPTION = "exceptions:\n  - id: Jangan usap otot\n    why: Contoh.\n"
INTRO, INTRO_EN = "Luruskan lutut, lalu tarik", "Straighten your knee, then pull"

FAULTS: dict[str, Fault] = {
    "FRM001": Fault([Edit(GLOSSARY, "", None)]),
    "FRM002": Fault([Edit(MASSAGE, "", FILES[MASSAGE].encode() + b"\xe9\n")]),
    "FRM003": Fault([Edit(MASSAGE, "", b"\xef\xbb\xbf" + FILES[MASSAGE].encode())]),
    "FRM004": Fault([Edit(MASSAGE, "", FILES[MASSAGE].replace("\n", "\r\n").encode())]),
    "FRM005": Fault([Edit(MASSAGE, "", (FILES[MASSAGE] + "Usap. " * 100_000).encode())]),
    "FRM006": Fault([Edit(CAUSE, "---\ntitle", "title")]),
    "FRM007": Fault(
        [Edit(CAUSE, "title: Otot lelah", "title: Otot: lelah")],
        [Edit(CAUSE, "title: Otot lelah", 'title: "Otot lelah"')],
    ),
    "FRM008": Fault([Edit(CAUSE, "changed:", "title: Otot capek\nchanged:")]),
    "FRM009": Fault(
        [Edit(CAUSE, "title: Otot", "title: &otot Otot")],
        [Edit(RELATIONS, "Peregangan meredakan kram.", '"Peregangan & pijat: *kram*."')],
    ),
    "FRM010": Fault([Edit(CAUSE, "changed:", "chnged:")]),
    "FRM011": Fault([Edit(CAUSE, "changed: 2026-11-22\n", "")]),
    "FRM012": Fault([Edit(CAUSE_EN, "title:", "changed: 2026-11-22\ntitle:")]),
    "FRM013": Fault([Edit(REFERENCES, "status: dicek", "status: [dicek]")]),
    "FRM014": Fault(
        both(
            "Cara meregangkan otot yang kram dengan aman, dan berapa lama menahannya.",
            "How to stretch a muscle that has a cramp safely, and how long to hold the stretch.",
            "Cara meregangkan otot yang kram dengan aman, dan berapa lama.",
            "Stretching.",
        ),
        stamped=True,
    ),
    "FRM015": Fault(
        [Edit(STRETCH, "## Untuk", "# Untuk"), Edit(STRETCH_EN, "## For", "# For")], stamped=True
    ),
    "FRM016": Fault(
        [Edit(CAUSE, "<!-- tindakan -->", "<!-- tindakn -->")],
        both("<!-- tindakan -->", "<!-- tindakan -->", "<!-- tindakan -->  ", "<!-- tindakan -->", CAUSE),
    ),
    "FRM021": Fault(
        [Edit(MASSAGE, "title: Pijat", "title: 119"), Edit(MASSAGE_EN, "title: Massage", 'title: "119"')],
        [Edit(MASSAGE, "title: Pijat", 'title: "119"'), Edit(MASSAGE_EN, "title: Massage", 'title: "119"')],
        stamped=True,
    ),
    "FRM022": Fault(
        text(
            '??? catatan\n    Angka.[^r01]\n\n??? angka "Angka"\n    Lima.[^r01]',
            '??? catatan "Figures"\n\nFigures.[^r01][^r01]',
        ),
        text(
            '??? catatan "Angka"\n\n    Lima dari 10.[^r01]', '??? catatan "Figures"\n\n    Five of 10.[^r01]'
        ),
        stamped=True,
    ),
    "FRM023": Fault([fenced("x" * 1_001)], [fenced("x" * 1_000)], stamped=True),
    "FRM024": Fault([fenced(*["x" * 999] * 4)], [fenced(*["x" * 999] * 2, "", "x" * 999)], stamped=True),
    "FRM025": Fault(
        [
            Edit(MASSAGE, "Usap otot", "Usap\x00 otot"),
            Edit(
                RELATIONS,
                "why:\n    id: Mungkin ada bekuan darah.",
                'why:\n    id: "Mungkin ada\\u0000 bekuan."',
            ),
        ],
        [Edit(MASSAGE, "Usap otot", "Usap\totot")],
        stamped=True,
    ),
    "FRM026": Fault(
        text("1. Pelan.[^r01]\n3. Lagi.[^r01]", "1. Gently.[^r01]\n2. Again.[^r01]"),
        text(
            "1. Pelan.[^r01]\n2. Lagi.[^r01]\n\nLalu:[^r01]\n\n1. Tahan.",
            "1. Gently.[^r01]\n2. Again.[^r01]\n\nThen:[^r01]\n\n1. Hold.",
        ),
        stamped=True,
    ),
    "FRM027": Fault(
        [
            Edit(MASSAGE, "Usap otot", "Usap o\u200btot"),
            Edit(REFERENCES, "Danger signs. A", "Danger\u00ad signs. A"),
        ],
        [Edit(MASSAGE, "Usap otot", "Usap – “otot” ½ é")],
    ),
    "FRM028": Fault(
        [
            Edit(MASSAGE, "Usap otot", "Us\u0430p otot"),
            Edit(REFERENCES, "Danger signs. A", "Dang\u03b5r signs. A"),
        ],
        [Edit(MASSAGE, "Usap otot", "Usap β- otot, µg, μg")],
    ),
    "FRM029": Fault(
        [
            *text("Lalu:[^r01]\n- Tahan.\nJangan keras.[^r01]", "Then:[^r01]\n\n- Hold.\n\nNot hard.[^r01]"),
            *both("<!-- penyebab -->", "<!-- penyebab -->", "<!-- penyebab -->\nLagi.", "<!-- penyebab -->"),
        ],
        text(
            "Lalu:[^r01]\n\n- Tahan.\n- Lepas.\n\nPelan.[^r01]",
            "Then:[^r01]\n\n- Hold.\n- Let go.\n\nSlowly.[^r01]",
        ),
        stamped=True,
    ),
    "FRM030": Fault(
        [Edit(MASSAGE, "<!-- penyebab -->", "  <!-- penyebab -->"), Edit(MASSAGE_EN, "## For", " ## For")],
        stamped=True,
    ),
    "LNK001": Fault(
        [Edit(CAUSE, "../penanganan/peregangan.md", "../penanganan/peregangn.md")],
        [Edit(CAUSE, "(../penanganan/peregangan.md)", '(<../penanganan/peregangan.md> "Peregangan")')],
    ),
    "LNK002": Fault([Edit(INDEX, "assets/betis.svg", "assets/bets.svg")]),
    "LNK003": Fault(
        [Edit(INDEX, "#apa-itu", "#apa-tu")], both("#apa-itu", "#apa-itu", "#sumber", "#sumber", INDEX)
    ),
    "LNK004": Fault([Edit(INDEX, "penanganan/peregangan.md", "penanganan/Peregangan.md")]),
    "LNK005": Fault([Edit(INDEX_EN, "penanganan/peregangan.en.md", "penanganan/peregangan.md")]),
    "LNK006": Fault(
        [
            Edit(
                INDEX,
                "[Regangkan ototnya](penanganan/peregangan.md)",
                '<a href="penanganan/peregangan.md">Regangkan</a>',
            )
        ],
        both(
            "[Regangkan ototnya](penanganan/peregangan.md)",
            "[Stretch the muscle](penanganan/peregangan.en.md)",
            '<a href="penanganan/peregangan.html">Regangkan ototnya</a>',
            '<a href="penanganan/peregangan.html">Stretch the muscle</a>',
            INDEX,
        ),
        stamped=True,
    ),
    "LNK007": Fault(
        [Edit(INDEX, "(penanganan/peregangan.md)", "[peregangan]")],
        [
            Edit(INDEX, "(penanganan/peregangan.md)", "[p]"),
            Edit(INDEX, "## Penyebab", "[p]: penanganan/peregangan.md\n\n## Penyebab"),
        ],
        stamped=True,
    ),
    "LNK008": Fault([*NEW_PAGE, IN_MENU], [*NEW_PAGE, IN_MENU, *LINKED], stamped=True),
    "LNK009": Fault([Edit(INDEX, "(penanganan/peregangan.md)", "(penanganan/peregangan md)")]),
    "LNK010": Fault(
        text("Baca [NHS](www.nhs.uk).", "Read [NHS](https://www.nhs.uk).", INDEX),
        text(
            "Baca [NHS](https://www.nhs.uk/a?b=c#d), [tulis](mailto:a@b.id).",
            "Read [NHS](https://www.nhs.uk/a?b=c#d), [write](mailto:a@b.id).",
            INDEX,
        ),
        stamped=True,
    ),
    "LNK011": Fault([Edit(INDEX, "![Betis]", "![]")]),
    "LNK012": Fault([*NEW_PAGE, *LINKED], [*NEW_PAGE, *LINKED, IN_MENU], stamped=True),
    "LNK013": Fault([Edit(MENU, "penanganan/pijat.md", "penanganan/pijt.md")]),
    "LNK014": Fault([Edit(INDEX, "[Regangkan ototnya]", "[]")]),
    "LNK015": Fault(
        text("Telepon [119](tel:118).", "Call [119](tel:118).", INDEX),
        text(
            "Telepon [119](tel:119), [0800 1](tel:+628001), atau [kami](tel:112).",
            "Call [119](tel:119), [0800 1](tel:+628001), or [us](tel:112).",
            INDEX,
        ),
        stamped=True,
    ),
    "REL001": Fault([Edit(RELATIONS, "action: pijat", "action: pijatt")]),
    "REL002": Fault([Edit(RELATIONS, "otot-lelah#apa-itu", "otot-lelah#apa-tu")]),
    "REL003": Fault(
        NEW_CAUSE,
        [
            *NEW_CAUSE,
            Edit(RELATIONS, "- cause: otot-lelah\n", f"{ROW}- cause: otot-lelah\n"),
            Edit("docs/penyebab/baru.md", "[^r01]\n", "[^r01]\n\n<!-- tindakan -->\n"),
            Edit("docs/penyebab/baru.en.md", "[^r01]\n", "[^r01]\n\n<!-- tindakan -->\n"),
        ],
        stamped=True,
    ),
    "REL004": Fault(
        NEW_ACTION,
        [
            *NEW_ACTION,
            Edit(RELATIONS, "- cause: otot-lelah\n", f"{ACTION_ROW}- cause: otot-lelah\n"),
            Edit("docs/pencegahan/baru.md", "[^r01]\n", "[^r01]\n\n<!-- penyebab -->\n"),
            Edit("docs/pencegahan/baru.en.md", "[^r01]\n", "[^r01]\n\n<!-- penyebab -->\n"),
        ],
        stamped=True,
    ),
    "REL005": Fault(
        [Edit(RELATIONS, "fit: membantu", "fit: menbantu")],
        [Edit(RELATIONS, "fit: membantu", "fit: tanya-dokter")],
    ),
    "REL006": Fault([Edit(RELATIONS, "    en: A stretch eases the cramp.\n", "")]),
    "REL007": Fault(
        [
            Edit(CAUSE, "../penanganan/peregangan.md", "../penanganan/pijat.md"),
            Edit(CAUSE_EN, "../penanganan/peregangan.en.md", "../penanganan/pijat.en.md"),
        ],
        [
            Edit(CAUSE, "<!-- jangan -->", "<!-- jangan -->\n\nBaca [pijat](../penanganan/pijat.md).[^r01]"),
            Edit(
                CAUSE_EN,
                "<!-- jangan -->",
                "<!-- jangan -->\n\nRead [massage](../penanganan/pijat.en.md).[^r01]",
            ),
        ],
        stamped=True,
    ),
    "REL008": Fault(
        [
            *NEW_CAUSE,
            Edit(RELATIONS, "- cause: otot-lelah\n", f"{ROW}- cause: otot-lelah\n"),
            Edit(
                "docs/penyebab/baru.md",
                "[^r01]\n",
                "[^r01]\n\n<!-- tindakan -->\n\nBaca [pijat](../penanganan/pijat.md).[^r01]\n",
            ),
            Edit(
                "docs/penyebab/baru.en.md",
                "[^r01]\n",
                "[^r01]\n\n<!-- tindakan -->\n\nRead [massage](../penanganan/pijat.en.md).[^r01]\n",
            ),
        ],
        stamped=True,
    ),
    "REL009": Fault(
        [
            Edit(
                RELATIONS,
                "- cause: otot-lelah\n",
                ROW.replace("baru", "otot-lelah") + "- cause: otot-lelah\n",
            )
        ],
        [
            Edit(
                RELATIONS,
                "- cause: otot-lelah\n",
                ROW.replace("baru", "otot-lelah").replace(
                    "  why:", "  when:\n    id: saat lari\n    en: when you run\n  why:"
                )
                + "- cause: otot-lelah\n",
            )
        ],
    ),
    "REL010": Fault(
        [Edit(CAUSE, "<!-- jangan -->", ""), Edit(CAUSE_EN, "<!-- jangan -->", "")], stamped=True
    ),
    "REL011": Fault([Edit(RELATIONS, "references: [r01]", "references: []")]),
    "REL012": Fault(
        [Edit(CAUSE, "<!-- jangan -->", "<!-- jangan: apa-tu -->")],
        both(
            "<!-- jangan -->",
            "<!-- jangan -->",
            "<!-- jangan: apa-itu -->",
            "<!-- jangan: apa-itu -->",
            CAUSE,
        ),
        stamped=True,
    ),
    "REL013": Fault(
        [Edit(RELATIONS, "  label: {id: Memijat kaki yang bengkak, en: Massage of a swollen leg}\n", "")],
        [
            Edit(
                RELATIONS,
                "  fit: membantu\n",
                "  fit: membantu\n  label: {id: Tarikan pelan, en: A slow pull}\n",
            )
        ],
        stamped=True,
    ),
    "REL014": Fault(
        [Edit(RELATIONS, "fit: jangan", "fit: tanya-dokter")],
        stamped=True,
    ),
    "TRN001": Fault([Edit(MASSAGE_EN, "", None)]),
    "TRN002": Fault([Edit(MASSAGE, "", None)]),
    "TRN003": Fault(
        [
            Edit(MASSAGE, "## Untuk", "## Caranya { #caranya }\n\nPelan-pelan.\n\n## Untuk"),
            Edit(ADDRESSES, MASSAGE_ADDRESS, f"{MASSAGE_ADDRESS}    caranya: 2026-11-22\n"),
        ]
    ),
    "TRN004": Fault([Edit(MASSAGE_EN, "## For", "## How { #caranya }\n\nGently.\n\n## For")]),
    "TRN005": Fault([Edit(CAUSE_EN, WHAT_TO_DO + WHAT_NOT_TO_DO, WHAT_NOT_TO_DO + "\n" + WHAT_TO_DO)]),
    "TRN006": Fault([Edit(STRETCH_EN, "## For", "### For")]),
    "TRN007": Fault(
        [Edit(INDEX_EN, "#apa-itu", "#jangan")],
        [Edit(INDEX_EN, "(penyebab/otot-lelah.en.md", "(./penyebab/otot-lelah.en.md")],
    ),
    "TRN008": Fault(
        [
            Edit(INDEX_EN, "[^r02]", "[^r01]"),
            Edit(CAUSE, "kram.[^r01]", "kram.[^r02]"),
            Edit(CAUSE_EN, "easily.[^r01]", "easily.[^r02]"),
        ]
    ),
    "TRN009": Fault(
        [Edit(INDEX_EN, "for 10 seconds", "for 20 seconds")],
        both("selama 10 detik", "for 10 seconds", "pukul 07.30, 1.200,5 mg", "at 07:30, 1,200.5 mg", INDEX),
        stamped=True,
    ),
    "TRN010": Fault(
        text('??? catatan "Angka"\n\n    Lima.[^r01]', "Five.[^r01]"),
        text('??? catatan "Angka"\n\n    Lima.[^r01]', '??? catatan "Figures"\n\n    Five.[^r01]'),
        stamped=True,
    ),
    "TRN012": Fault([Edit(STRETCH_EN, "<!-- penyebab -->", "<!-- penyebab -->\n\n<!-- penyebab -->")]),
    "TRN016": Fault([Edit(MENU, "            Penyebab: Causes\n", "")]),
    "TRN017": Fault(
        [
            Edit(
                MENU,
                "            Penyebab: Causes\n",
                "            Penyebab: Causes\n            Lainnya: Others\n",
            )
        ]
    ),
    "TRN018": Fault(
        text("- Satu.[^r01]\n- Dua.", "- One.[^r01]", INDEX),
        text("- Satu.[^r01]\n- Dua.", "- One.[^r01]\n- Two.", INDEX),
        stamped=True,
    ),
    "TRN019": Fault(
        [interface("found: Hasil, one: {a: Satu, b: Dua}", "found: Results, none: Nothing")],
        [interface("found: Hasil, one: {a: Satu, b: Dua}", "found: Results, one: {a: One, b: Two}")],
        stamped=True,
    ),
    "TRN020": Fault(
        [interface('found: "{n} dari {all}"', 'found: "{n} of {al}"')],
        [interface('found: "{n} dari {all}"', 'found: "all {all}, {n}"')],
        stamped=True,
    ),
    "SRC001": Fault(
        [
            Edit(SOURCE_TEXT, "menyakitkan. Pijat", "menyakitkan. Kadang lama. Pijat"),
            Edit(SOURCE, "text: Pijat dapat membantu.", "text: Kadang lama."),
        ]
    ),
    "SRC002": Fault([Edit(SOURCE, "text: Pijat dapat membantu.", "text: Pijat bisa membantu.")]),
    "SRC003": Fault(
        [Edit(SOURCE, "otot-lelah#apa-itu", "otot-lelah#apa-tu")],
        [Edit(SOURCE, "otot-lelah#apa-itu", "otot-lelah")],
    ),
    "SRC004": Fault([Edit(SOURCE, "    en: The old term was wrong.\n", "")]),
    "SRC005": Fault([Edit(SOURCE, "verdict: lemah", "verdict: lemha")]),
    "SRC006": Fault([Edit(SOURCE, "stands: [index]", "stands: []")]),
    "SRC007": Fault([Edit(SOURCE_TEXT, " Pijat dapat membantu.", "")]),
    "REF001": Fault([Edit(MASSAGE, "[^r01]", "[^R01]")]),
    "REF002": Fault(
        [
            Edit(
                REFERENCES,
                "r01:\n",
                HAWKE.replace("hawke", "r09") + "r01:\n",
            )
        ]
    ),
    "REF003": Fault(
        [Edit(REFERENCES, "doi: 10.1000/abc.1", "doi: https://doi.org/10.1000/abc.1")],
        [Edit(REFERENCES, "doi: 10.1000/abc.1", "doi: 10.1016/S1836-9553(12)70068-1")],
    ),
    "REF004": Fault([Edit(REFERENCES, "url: https://example.org/signs", "url: example.org/signs")]),
    "REF005": Fault(
        both("kering.[^r01]", "shin.[^r01]", "kering.", "shin."),
        text("Ini caranya:\n\n- Pelan-pelan.[^r01]", "This is how:\n\n- Gently.[^r01]"),
        stamped=True,
    ),
    "REF006": Fault([Edit(REFERENCES, "status: belum-dicek", "status: belum")]),
    "REF007": Fault([Edit(MASSAGE, "## Untuk", "[^r01]: Someone A.\n\n## Untuk")]),
    "REF008": Fault([Edit(REFERENCES, "    id: Hanya ringkasan yang dibaca.\n", "")]),
    "REF010": Fault(
        [
            Edit(REFERENCES, "  kind: uji\n  who: Someone A\n", ""),
            Edit(REFERENCES, "  who: Someone B\n", "  who:\n"),
        ],
        [Edit(REFERENCES, "  year: 2020\n", "")],
        stamped=True,
    ),
    "REF011": Fault(
        [Edit(REFERENCES, "kind: uji", "kind: ujii")],
        [Edit(REFERENCES, "kind: uji", "kind: resmi")],
        stamped=True,
    ),
    "REF012": Fault(
        [Edit(REFERENCES, "year: 2020", "year: 20")],
        [Edit(REFERENCES, "year: 2020", "year: 1990")],
        stamped=True,
    ),
    "REF009": Fault(
        [
            Edit(REFERENCES, "r01:\n", HAWKE + "r01:\n"),
            Edit(RELATIONS, "[r01, r02]", "[r01, r02, hawke]"),
        ]
    ),
    "REF013": Fault(
        [Edit(REFERENCES, "kind: uji", "kind: kasus")],
        [Edit(REFERENCES, "kind: pedoman", "kind: berita")],
        stamped=True,
    ),
    "LNG001": Fault(
        [Edit(MASSAGE, "Usap otot", "Usap kejang otot")],
        [
            Edit(MASSAGE, "Usap otot", "Usap kejang otot"),
            Edit(
                WORDS,
                "    why: kejang adalah serangan dari otak\n",
                ALLOWED,
            ),
        ],
        stamped=True,
    ),
    "LNG002": Fault(
        text(f"{LONG_ID}dua puluh lebih satu.[^r01]", f"{LONG_EN}ten eleven.[^r01]"),
        text(f"{LONG_ID}dua puluh lebih.[^r01]", f"{LONG_EN}ten.[^r01]"),
        stamped=True,
    ),
    "LNG003": Fault(
        both(
            INTRO,
            INTRO_EN,
            f"{LONG_ID}dua tiga. {LONG_ID}dua tiga. {LONG_ID}dua.[^r01]\n\n{LONG_ID}dua.[^r01]\n\n{INTRO}",
            f"{LONG_EN}. {LONG_EN}.[^r01]\n\n{INTRO_EN}",
        ),
        stamped=True,
    ),
    "LNG004": Fault(
        text("Satu. Dua. Tiga. Empat.[^r01]", "One. Two. Three.[^r01]"),
        text("Satu. Dua. Tiga.[^r01]\n\nEmpat.[^r01]", "One. Two. Three.[^r01]\n\nFour.[^r01]"),
        stamped=True,
    ),
    "LNG005": Fault(text(f"{ITEMS_ID}\n- Butir h.", ITEMS_EN), text(ITEMS_ID, ITEMS_EN), stamped=True),
    "LNG006": Fault([Edit(MASSAGE, "Usap otot", "Usap anak sapi")]),
    "LNG007": Fault([Edit(GLOSSARY, "  en:\n    term: calf\n    plain: back of the lower leg\n", "")]),
    "LNG008": Fault(
        [
            Edit(
                WORDS,
                "    why: kejang adalah serangan dari otak\n",
                ALLOWED,
            )
        ]
    ),
    "LNG009": Fault([Edit(CAUSE_EN, "stretch your calf", "stretch your shank")]),
    "LNG010": Fault(
        [
            Edit(MASSAGE, "Usap otot", "Usap kejang otot"),
            Edit(WORDS, KEJANG, ALLOWED + ALLOWED.rpartition("    allowed:\n")[2].replace("#(intro)", "")),
        ]
    ),
    "LNG011": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS + REACH),
            *both(
                "Usap otot",
                "Stroke the",
                "Jangan ditekan, dan usap otot",
                "Do not press, and stroke the",
                MASSAGE,
            ),
        ],
        [
            Edit(FORCE, "", FORCE_WORDS + REACH),
            *both(
                "Usap otot",
                "Stroke the",
                "Usap, dan jangan ditekan, dan jangan ditarik",
                "Do not press",
                MASSAGE,
            ),
        ],
        stamped=True,
    ),
    "REV001": Fault(
        [
            Edit(
                MASSAGE,
                "changed:",
                "reviewed: 2025-01-01\nreviewer: Ns. Sari\nnext_review: 2026-11-21\nchanged:",
            )
        ],
        [
            Edit(
                MASSAGE,
                "changed:",
                "reviewed: 2025-01-01\nreviewer: Ns. Sari\nnext_review: 2026-11-22\nchanged:",
            )
        ],
    ),
    "REV002": Fault(
        [Edit(MASSAGE, "changed: 2026-11-22", "changed: 2026-11-24")],
        [Edit(MASSAGE, "changed: 2026-11-22", "changed: 2026-11-23")],
    ),
    "REV003": Fault([Edit(MASSAGE, "changed:", "reviewer: Ns. Sari\nchanged:")]),
    "REV004": Fault([Edit(MASSAGE, "changed:", "reviewed: 2025-01-01\nchanged:")]),
    "REV005": Fault([Edit(MASSAGE, "changed: 2026-11-22", "changed: 22 November 2026")]),
    "REV006": Fault(
        [
            Edit(
                MASSAGE,
                "changed:",
                "reviewed: 2026-01-01\nreviewer: Ns. Sari\nnext_review: 2025-12-01\nchanged:",
            )
        ]
    ),
    "REV007": Fault(
        [Edit(page, "changed: 2026-11-22", "changed: 2026-11-24") for page in (MASSAGE, STRETCH)],
        [Edit(page, "changed: 2026-11-22", "changed: 2026-11-23") for page in (MASSAGE, STRETCH)],
        stamped=True,
    ),
    "ADR001": Fault(
        [
            Edit(
                ADDRESSES,
                STRETCH_ADDRESSES,
                "",
            )
        ]
    ),
    "ADR002": Fault([Edit(ADDRESSES, "    jangan: 2026-11-22\n", "")]),
    "ADR003": Fault(
        [
            Edit(
                ADDRESSES, "penanganan/pijat:\n", "penanganan/urut:\n  since: 2025-01-01\npenanganan/pijat:\n"
            )
        ],
        [
            Edit(
                ADDRESSES,
                "penanganan/pijat:\n",
                "penanganan/urut:\n  since: 2025-01-01\n  moved_to: penanganan/pijat\npenanganan/pijat:\n",
            )
        ],
    ),
    "ADR004": Fault(
        [Edit(ADDRESSES, "    jangan: 2026-11-22\n", "    jangan: 2026-11-22\n    bahaya: 2026-11-22\n")],
        [
            Edit(
                ADDRESSES,
                "    jangan: 2026-11-22\n",
                "    jangan: 2026-11-22\n    bahaya: {since: 2026-11-22, moved_to: penyebab/otot-lelah}\n",
            )
        ],
    ),
    "ADR005": Fault(
        [
            Edit(
                ADDRESSES,
                "penanganan/pijat:\n",
                "penanganan/urut:\n  since: 2025-01-01\n  moved_to: penanganan/pijt\npenanganan/pijat:\n",
            )
        ]
    ),
    "ADR006": Fault(
        [
            Edit(
                ADDRESSES,
                "penanganan/pijat:\n",
                "penanganan/urut:\n  since: 2025-01-01\n  moved_to: penanganan/urut\npenanganan/pijat:\n",
            )
        ]
    ),
    "ADR007": Fault([Edit(ADDRESSES, "    jangan: 2026-11-22\n", "    jangan: kemarin\n")]),
    "ADR008": Fault(
        [
            Edit(
                ADDRESSES,
                "    jangan: 2026-11-22\n",
                "    jangan: {since: 2026-11-22, moved_to: penyebab/otot-lelah#apa-itu}\n",
            )
        ]
    ),
    "ADR009": Fault([Edit(MASSAGE, "apa { #untuk-penyebab }", "apa")]),
    "ADR010": Fault(
        both(
            "## Untuk penyebab apa",
            "## For which causes",
            "## Lagi { #untuk-penyebab }\n\n## Untuk penyebab apa",
            "## Again { #untuk-penyebab }\n\n## For which causes",
        ),
        stamped=True,
    ),
    "ADR011": Fault(
        [
            Edit(STRETCH, "#untuk-penyebab", "#Untuk_Penyebab"),
            Edit(STRETCH_EN, "#untuk-penyebab", "#Untuk_Penyebab"),
            Edit(
                ADDRESSES,
                "penanganan/peregangan:\n  since: 2026-11-22\n  sections:\n    untuk-penyebab: 2026-11-22\n",
                "penanganan/peregangan:\n  since: 2026-11-22\n  sections:\n    Untuk_Penyebab: 2026-11-22\n",
            ),
        ],
        stamped=True,
    ),
    "CHG001": Fault(
        [Edit(CHANGES, "", CHANGE.replace("otot-lelah#apa-itu", "otot-lelah#apa"))],
        [Edit(CHANGES, "", CHANGE)],
    ),
    "CHG002": Fault(
        [Edit(CHANGES, "", CHANGE.replace("2026-11-22", "2026-11-24"))],
        [Edit(CHANGES, "", CHANGE.replace("2026-11-22", "2026-11-23"))],
    ),
    "CHG003": Fault(
        [Edit(CHANGES, "", CHANGE + CHANGE.replace("2026-11-22", "2026-11-21"))],
        [Edit(CHANGES, "", CHANGE + CHANGE)],
    ),
    "CHG004": Fault([Edit(CHANGES, "", CHANGE.replace("This advice changed.", TO_FOLLOW))]),
    "PIC001": Fault(
        both(
            "<!-- gambar: tarik-jari -->",
            "<!-- gambar: tarik-jari -->",
            "<!-- gambar: tarik-jri -->",
            "<!-- gambar: tarik-jri -->",
        ),
        stamped=True,
    ),
    "PIC002": Fault([Edit("docs/assets/gambar/tarik-jari.svg", "", None)]),
    "PIC003": Fault(
        [Edit("docs/assets/gambar/tarik-jari.svg", "<svg/>", '<svg onload="go()"><script/></svg>')],
        [Edit("docs/assets/gambar/tarik-jari.svg", "<svg/>", '<svg><style>a{}</style><a href="#b"/></svg>')],
    ),
    "SYN001": Fault(
        [
            Edit(SYNONYMS, "penyebab/otot-lelah#apa-itu", "penyebab/otot-lelah#apa-tu"),
            Edit(SYNONYMS, "    penanganan/pijat: [rub]", "    penanganan/pijatt: [rub]"),
        ],
        [Edit(SYNONYMS, "penyebab/otot-lelah: [weary]", "penyebab/otot-lelah#apa-itu: [weary]")],
    ),
    "SYN002": Fault(
        [
            Edit(SYNONYMS, "keram: kram", "keram: kram betis"),
            Edit(SYNONYMS, "sore: pain", "sore: sore"),
        ],
        [Edit(SYNONYMS, "keram: kram", "kram2: kram")],
    ),
    "SYN003": Fault([Edit(SYNONYMS, "[yang di]", "[yang keram]")]),
    "SYN004": Fault(
        [Edit(MEDICINES, "", f"{STATINS}  names: [statin, Lipitor, aspar K]\n")],
        [Edit(MEDICINES, "", f"{STATINS}  names: [statin, lipitor]\n")],
        stamped=True,
    ),
    "SYN005": Fault(
        [Edit(MEDICINES, "", f"{STATINS}  names: [statin, lipitor, statin]\n")],
        [Edit(MEDICINES, "", f"{STATINS}  names: [statin, statins]\n")],
        stamped=True,
    ),
    "SYN006": Fault(
        [*signs(), Edit(DANGER, "", "sesak-nafas:\n  id: [sesak]\n  en: [breathless]\n")],
        [*signs(), Edit(DANGER, "", "sesak:\n  id: [sesak]\n  en: [breathless]\n")],
        stamped=True,
    ),
    "SYN007": Fault(
        [*signs(), Edit(DANGER, "", "sesak:\n  id: ['!asma sesak', 'nyeri| dada']\n  en: [short/breath]\n")],
        [
            *signs(),
            Edit(DANGER, "", "sesak:\n  id: ['sesak !asma|inhaler', nyeri|sakit =dada]\n  en: [breath]\n"),
        ],
        stamped=True,
    ),
    "SGN001": Fault(
        signs(BREATH.replace("#darurat]", "#darurat, index#drurat, penyebab/otot]") + LONG_CRAMP),
        signs(),
        stamped=True,
    ),
    "SGN002": Fault(
        signs(BREATH.replace("#darurat]", "#darurat, penanganan/pijat, index#penyebab]") + LONG_CRAMP),
        [
            *signs(
                BREATH.replace("index#darurat]", "index, penanganan/pijat]")
                + LONG_CRAMP.replace("#darurat", "")
            ),
            *both("## Untuk", "## For", "<!-- tanda -->\n\n## Untuk", "<!-- tanda -->\n\n## For", MASSAGE),
        ],
        stamped=True,
    ),
    "SGN003": Fault(
        both("## Untuk", "## For", "<!-- tanda -->\n\n## Untuk", "<!-- tanda -->\n\n## For", MASSAGE),
        signs(marker="<!-- tanda: darurat -->\n\n<!-- tanda: segera -->"),
        stamped=True,
    ),
    "SGN004": Fault(
        [
            *signs(BREATH.replace("darurat", "darrurat", 1) + LONG_CRAMP),
            *both(
                "## Untuk",
                "## For",
                "<!-- tanda: sgera -->\n\n## Untuk",
                "<!-- tanda: sgera -->\n\n## For",
                MASSAGE,
            ),
        ],
        stamped=True,
    ),
    "SGN005": Fault(
        signs(BREATH.replace("napas\n", "nafas\n") + LONG_CRAMP.replace("segera", "periksa")),
        signs(
            BREATH.replace("napas\n", "cuci-darah\n")
            + LONG_CRAMP.replace("segera", "periksa").replace("kaki", "kunjungan")
        ),
        stamped=True,
    ),
    "SGN006": Fault(
        signs(
            BREATH.replace("    en: Also if it goes within 5 minutes?\n", "")
            + LONG_CRAMP.replace("  id: Kram lebih dari 10 menit.\n", "")
        ),
        stamped=True,
    ),
    "SGN007": Fault(signs(BREATH.replace("  references: [r02]\n", "") + LONG_CRAMP), stamped=True),
    "SGN008": Fault(
        signs(
            BREATH.replace("5 minutes", "5 seconds")
            + LONG_CRAMP.replace("A cramp of more than 10", "A cramp of 15")
        ),
        signs(
            BREATH
            + LONG_CRAMP.replace("10 menit", "10 menit atau 1.000 detik").replace(
                "10 minutes", "10 minutes or 1,000 seconds"
            )
        ),
        stamped=True,
    ),
    "SGN009": Fault(
        signs(
            BREATH
            + LONG_CRAMP
            + BREATH.replace("sesak:", "sesak-lagi:")
            .replace("sesak napas", "Sesak  napas")
            .replace("You are", "You feel")
        ),
        signs(
            BREATH
            + LONG_CRAMP
            + BREATH.replace("sesak:", "sesak-lagi:")
            .replace("sesak napas", "nyeri dada")
            .replace("short of breath", "in pain")
        ),
        stamped=True,
    ),
    "SGN010": Fault(
        [
            Edit(INDEX, "<!-- tanda -->", '!!! segera "Hari ini"\n    1. Demam.\n\n<!-- tanda -->'),
            Edit(INDEX_EN, "<!-- tanda -->", '!!! note "Today"\n    1. Fever.\n\n<!-- tanda -->'),
        ],
        stamped=True,
    ),
    "TOP001": Fault([Edit(TOPIC, "  home: index\n", "  home: index\n  about: indeks\n")]),
    "SGN011": Fault(
        signs(
            BREATH.replace("sesak napas.", "**sesak** napas.")
            + LONG_CRAMP.replace("10 minutes", "[10 minutes](penyebab/otot-lelah.en.md)")
        ),
        signs(BREATH.replace("sesak napas.", "sesak napas (berat).") + LONG_CRAMP),
        stamped=True,
    ),
    "GUI001": Fault(
        [Edit(BODY_MAP, "", PARTS.replace("peregangan\n", "peregangn\n"))], [Edit(BODY_MAP, "", PARTS)]
    ),
    "GUI002": Fault([Edit(STEPS, "", STEP.replace("tarik-jari", "tarik-jri"))], [Edit(STEPS, "", STEP)]),
    "GUI003": Fault([*signs(), Edit(PATH, "", QUESTION.replace("[sesak]", "[sesakk]"))], stamped=True),
    "GUI004": Fault([Edit(STEPS, "", STEP.replace("    en: Pull.\n", ""))]),
    "GUI005": Fault(
        [*signs(), Edit(PATH, "", QUESTION.replace("[sesak]", "[sesak, kram-lama]"))],
        [*signs(), Edit(PATH, "", QUESTION)],
        stamped=True,
    ),
    "GUI006": Fault(
        [*in_massage("<!-- langkah: beti -->"), Edit(STEPS, "", STEP)],
        [*in_massage("<!-- langkah: betis -->"), Edit(STEPS, "", STEP)],
        stamped=True,
    ),
    "COD001": Fault(codes("r25.2"), codes(), stamped=True),
    "COD002": Fault([Edit(CODES, "", CRAMP + CRAMP)], codes(), stamped=True),
    "COD003": Fault(
        [Edit(CODES, "", CRAMP.replace("  ICD-10: Cramp and spasm\n", ""))], codes(), stamped=True
    ),
    "COD004": Fault([Edit(CODES, "", CRAMP.replace("[index]", "[]"))], codes(), stamped=True),
    "COD005": Fault(
        codes(pages="index, penanganan/pijat, index"), codes(pages="index, penanganan/pijat"), stamped=True
    ),
    "COD006": Fault(codes(), [*codes(), Edit(ADDRESSES, MASSAGE_ADDRESS, OF_CODE + MASSAGE_ADDRESS)]),
    "COD007": Fault(
        codes(pages="penyebab/otot-lelah#apa-iut"), codes(pages="penyebab/otot-lelah#apa-itu"), stamped=True
    ),
    "SGN012": Fault(
        signs(
            BREATH
            + LONG_CRAMP
            + BREATH.replace("sesak:", "sesak-lagi:")
            .replace("darurat", "segera", 1)
            .replace("Tiba-tiba sesak napas", "Tiba-tiba sangat sesak napas sekali kedua kali")
            .replace("suddenly short", "very suddenly short")
        ),
        stamped=True,
    ),
    "FOR001": Fault(
        [Edit(FORCE, "", FORCE_WORDS), Edit(MASSAGE, "Usap otot", "Jangan usap otot")],
        [
            Edit(FORCE, "", FORCE_WORDS),
            *both("Usap otot", "Stroke the", "Jangan usap otot", "Never stroke the", MASSAGE),
        ],
        stamped=True,
    ),
    "FOR002": Fault(
        [Edit(FORCE, "", FORCE_WORDS + EXCEPTION)],
        [Edit(FORCE, "", FORCE_WORDS + EXCEPTION), Edit(MASSAGE, "Usap otot", "Jangan usap otot")],
        stamped=True,
    ),
    "FOR003": Fault(
        [Edit(RELATIONS, "A stretch eases the cramp.", "A stretch of 10 seconds eases the cramp.")],
        [
            Edit(RELATIONS, "Peregangan meredakan kram.", "Peregangan 10 detik meredakan kram."),
            Edit(RELATIONS, "A stretch eases the cramp.", "A stretch of 10 seconds eases the cramp."),
        ],
        stamped=True,
    ),
    "FOR004": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS),
            Edit(RELATIONS, "Mungkin ada bekuan darah.", "Ini meredakan kram."),
        ],
        [
            Edit(FORCE, "", FORCE_WORDS),
            Edit(RELATIONS, "Mungkin ada bekuan darah.", "Bekuan bisa lepas."),
        ],
    ),
    "FOR005": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS),
            Edit(RELATIONS, "A stretch eases the cramp.", "A clot may get loose."),
        ],
        [Edit(FORCE, "", FORCE_WORDS)],
    ),
    "REC001": Fault([Edit(MASSAGE, "Usap otot", "Tekan otot")], [Edit(MASSAGE, "Usap otot", "Usap\notot")]),
    "REC002": Fault(
        both(
            "Otot yang lelah lebih mudah kram.[^r01]",
            "A tired muscle cramps more easily.[^r01]",
            "",
            "",
            CAUSE,
        )
    ),
    "REC003": Fault(both("## Untuk", "## For", "Pelan-pelan.\n\n## Untuk", "Gently.\n\n## For")),
    "REC004": Fault([*NEW_PAGE]),
    "REC005": Fault([Edit("docs/_data/catatan/lama.txt", "", as_text(OLD_GROUPS, ()))]),
    "REC006": Fault(
        [
            Edit(CAUSE, WHAT_TO_DO_ID + WHAT_NOT_TO_DO_ID, WHAT_NOT_TO_DO_ID + "\n" + WHAT_TO_DO_ID),
            Edit(CAUSE_EN, WHAT_TO_DO + WHAT_NOT_TO_DO, WHAT_NOT_TO_DO + "\n" + WHAT_TO_DO),
        ]
    ),
    "REC007": Fault([Edit(RECORD, "\n(intro)\n", "\n    bukan catatan\n(intro)\n")]),
    "REC009": Fault(
        [
            Edit(CAUSE, WHAT_NOT_TO_DO_ID, ""),
            Edit(CAUSE_EN, WHAT_NOT_TO_DO, ""),
            Edit(REFERENCES, REFERENCE_2, ""),
        ]
    ),
    "REC010": Fault(
        both("## Untuk", "## For", f"{MORE_ID}## Untuk", f"{MORE_EN}## For"),
    ),
    "REC011": Fault(
        [
            Edit("docs/_data/nama.yml", "", "nama:\n  id: Satu\n  en: One\n"),
            Edit("docs/_data/catatan/_data/nama.txt", "", as_text(WAITING, ("nama",))),
        ],
        [
            Edit("docs/_data/nama.yml", "", "nama:\n  id: Satu\n  en: One\n"),
            Edit("docs/_data/catatan/_data/nama.txt", "", as_text(WAITING, ())),
        ],
    ),
    "REC008": Fault([Edit("docs/_data/catatan", "", None)]),
}
