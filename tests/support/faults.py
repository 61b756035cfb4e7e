"""For every code an edit of the small site that breaks the rule, and often one that just keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field

from kram.source.data.record import Statement, as_text
from kram.source.data.rows import TO_FOLLOW
from small_site import FILES, Edit

INDEX, INDEX_EN = "docs/index.md", "docs/index.en.md"
CAUSE, CAUSE_EN = "docs/sebab/tawa-keras.md", "docs/sebab/tawa-keras.en.md"
GARGLE, GARGLE_EN = "docs/upaya/berkumur.md", "docs/upaya/berkumur.en.md"
FRIGHT, FRIGHT_EN = "docs/upaya/kaget.md", "docs/upaya/kaget.en.md"
RELATIONS, REFERENCES = "docs/_data/relations.yml", "docs/_data/references.yml"
GLOSSARY, WORDS = "docs/_data/glossary.yml", "docs/_data/words.yml"
SOURCE, SOURCE_TEXT = "docs/_data/source.yml", "docs/_data/source.id.txt"
ADDRESSES, MENU = "docs/_data/addresses.yml", "mkdocs.yml"
TOPIC = "docs/_data/topic.yml"
CHANGES, SYNONYMS = "docs/_data/changes.yml", "docs/_data/synonyms.yml"
SIGNS = "docs/_data/signs.yml"
MEDICINES, DANGER = "docs/_data/medicines.yml", "docs/_data/danger.yml"
STATINS = "- class: statins\n  atc: C10AA\n  leads_to: sebab/tawa-keras\n"
FORCE = "docs/_data/force.yml"
CODES = "docs/_data/codes.yml"
HICCUP = "- code: R06.6\n  ICD-10: Hiccup and spasm\n  pages: [index]\n"
OF_CODE = "kode/R06.6:\n  since: 2026-11-22\n"


@dataclass(frozen=True)
class Fault:
    """Edits that break one rule, and edits that come close and keep it; stamped: recorded anew after them."""

    wrong: list[Edit]
    right: list[Edit] = field(default_factory=list)
    stamped: bool = False


def both(old: str, old_en: str, new: str, new_en: str, page: str = GARGLE) -> list[Edit]:
    """The same edit in both languages of a page."""
    return [Edit(page, old, new), Edit(page.replace(".md", ".en.md"), old_en, new_en)]


def text(new: str, new_en: str, page: str = GARGLE) -> list[Edit]:
    """A paragraph more in both languages, before the first heading."""
    head = {GARGLE: ("## Untuk penyebab apa", "## For which causes"), INDEX: ("## Tanda", "## Danger")}
    old, old_en = head[page]
    return both(old, old_en, f"{new}\n\n{old}", f"{new_en}\n\n{old_en}", page)


def codes(code: str = "R06.6", pages: str = "index") -> list[Edit]:
    """One code of a diagnosis."""
    return [Edit(CODES, "", HICCUP.replace("R06.6", code).replace("[index]", f"[{pages}]"))]


def interface(words: str, words_en: str) -> Edit:
    """Words of the interface in both languages."""
    extra = "          extra:\n            words: {{{}}}\n"
    new = f"        - locale: id\n{extra.format(words)}        - locale: en\n{extra.format(words_en)}"
    return Edit(MENU, "        - locale: en\n", new)


def fenced(*lines: str) -> Edit:
    """Lines between fences at the end of a page in Indonesian."""
    return Edit(FRIGHT, "<!-- penyebab -->", "\n".join(["<!-- penyebab -->\n", "```", *lines, "```"]))


CHANGE = """\
- date: 2026-11-22
  pages: [sebab/tawa-keras#apa-itu]
  what:
    id: Nasihat ini berubah.
    en: This advice changed.
"""
NEW_ID = FILES[GARGLE].replace("Berkumur", "Kompres").split("\n## ")[0] + "\n"
NEW_EN = FILES[GARGLE_EN].replace("Gargling", "Compress").split("\n## ")[0] + "\n"
NEW_PAGE = [Edit("docs/baru.md", "", NEW_ID), Edit("docs/baru.en.md", "", NEW_EN)]
IN_MENU = Edit(MENU, "  - index.md\n", "  - index.md\n  - baru.md\n")
LINKED = both(
    "- [Tawa keras]",
    "- [Loud laughter]",
    "- [Baru](baru.md)\n- [Tawa keras]",
    "- [New](baru.en.md)\n- [Loud laughter]",
    INDEX,
)
OTHER_CAUSES = "      - sebab/tawa-keras.md\n      - sebab/baru.md\n"
NEW_CAUSE = [
    Edit("docs/sebab/baru.md", "", NEW_ID),
    Edit("docs/sebab/baru.en.md", "", NEW_EN),
    Edit(MENU, "      - sebab/tawa-keras.md\n", "      - sebab/tawa-keras.md\n      - sebab/baru.md\n"),
    *both(
        "- [Tawa keras]",
        "- [Loud laughter]",
        "- [Baru](sebab/baru.md)\n- [Tawa keras]",
        "- [New](sebab/baru.en.md)\n- [Loud laughter]",
        INDEX,
    ),
]
NEW_ACTION = [
    Edit(
        e.path.replace("sebab", "pencegahan"),
        e.old,
        str(e.new).replace("sebab/baru", "pencegahan/baru"),
    )
    for e in NEW_CAUSE
]
ROW = """\
- cause: baru
  action: berkumur
  fit: membantu
  why:
    id: Meredakan cegukan.
    en: It eases the hiccup.
  references: [r01]
"""
ACTION_ROW = ROW.replace("cause: baru", "cause: tawa-keras").replace("action: berkumur", "action: baru")
LONG_ID = "Satu " + "dua tiga empat " * 6
LONG_EN = "One " + "two three four " * 6
ITEMS_ID = "\n".join(f"- Butir {letter}." for letter in "abcdefg")
ITEMS_EN = "\n".join(f"- Item {letter}." for letter in "abcdefg")
ALLOWED = """\
    why: ceguk adalah serangan dari otak
    allowed:
      - page: "upaya/kaget#(intro)"
        why: Bagian tentang ceguk.
"""
GARGLE_ADDRESSES = """\
upaya/berkumur:
  since: 2026-11-22
  sections:
    untuk-penyebab: 2026-11-22
    sumber: 2026-11-22
"""
FRIGHT_ADDRESS = "upaya/kaget:\n  since: 2026-11-22\n  sections:\n"
WHAT_TO_DO = "## What you can do { #yang-bisa-dilakukan }\n\n<!-- tindakan -->\n"
WHAT_NOT_TO_DO = "\n## Do not { #jangan }\n\n<!-- jangan -->\n"
WHAT_TO_DO_ID = "## Yang bisa dilakukan { #yang-bisa-dilakukan }\n\n<!-- tindakan -->\n"
WHAT_NOT_TO_DO_ID = "\n## Jangan { #jangan }\n\n<!-- jangan -->\n"
RECORD = "docs/_data/catatan/upaya/kaget.txt"
MARKED = "<!-- penyebab -->"
AMOUNTS = """\
- Di bawah 70: ya.[^r01]
- Di atas 300: ya.
- 3 sendok teh.
- 1½ gelas.
- 70 mg/dL.
"""
AMOUNTS_EN = """\
- Below 300: yes.[^r01]
- Below 70: yes.
- 3 tablespoons.
- 1¼ glasses.
- 70 mg/L.
"""
RIGHT_AMOUNTS = """\
pukul 07.30, 1.200,5 mg, kurang dari 2 jam, di atas 65, 1½ sendok teh, ½ sendok makan, 70 mg/dL, 2 kali"""
RIGHT_AMOUNTS_EN = """\
at 07:30, 1,200.5 mg, under 2 hours, over 65 years, 1½ teaspoons, ½ tablespoon, 70 mg/dl, 2 times"""
STEPS, BODY_MAP, PATH = "docs/_data/steps.yml", "docs/_data/body_map.yml", "docs/_data/path.yml"
STEP = """\
diafragma:
  - picture: gelas
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
  - key: diafragma
    at: side
    place: upaya/berkumur
    title: {id: Diafragma, en: Diaphragm}
"""
QUESTION = """\
- level: darurat
  ask: {id: Sesak?, en: Breathless?}
  signs: [sesak]
  place: index#darurat
"""
QUESTION_TODAY = QUESTION.replace("level: darurat", "level: segera").replace("[sesak]", "[cegukan-lama]")


def in_fright(marker: str) -> list[Edit]:
    """A marker before the last heading of the page about fright, in both languages."""
    return both("## Untuk", "## For", f"{marker}\n\n## Untuk", f"{marker}\n\n## For", FRIGHT)


PICTURE = "<!-- gambar: gelas -->"
BREATH = FILES[SIGNS].partition("cegukan-lama:")[0]
LONG_HICCUPS = FILES[SIGNS].removeprefix(BREATH)
HAWKE = FILES[REFERENCES].partition("r02:")[0].replace("r01:", "hawke:")


def signs(signs: str = BREATH + LONG_HICCUPS, marker: str = "<!-- tanda -->") -> list[Edit]:
    """Other signs, and another marker on the home page, which shows them."""
    return [Edit(SIGNS, "", signs), *both("<!-- tanda -->", "<!-- tanda -->", marker, marker, INDEX)]


WAITING = {"nama": [Statement("id", "Satu", "", 0), Statement("en", "One", "", 0)]}
"""What the record says of ``nama: {id: Satu, en: One}``."""
NEWS = {"2026-11-22": [Statement("--", "date: 2026-11-22", "", 0)]}
OLD_GROUPS = {"apa-itu": [Statement("id", "Lama.", "", 0), Statement("en", "Old.", "", 0)]}
REFERENCE_2 = f"r02:\n{FILES[REFERENCES].partition('r02:')[2][1:]}"
MORE_ID = "## Lagi { #lagi }\n\nPelan.[^r01]\n\n"
MORE_EN = "## Again { #lagi }\n\nGently.[^r01]\n\n"
KEJANG = "    why: ceguk adalah serangan dari otak\n"
FORCE_WORDS = """\
negation: {id: [jangan, tidak], en: [do not, never, not]}
must: {id: [wajib], en: [must]}
warning: {id: [berdebar], en: [race]}
phrases: {id: [tidak apa-apa], en: []}
"""
FORBIDS = "forbids: {id: [jangan], en: [do not, never]}\n"
REACH = "forbids: {id: [jangan]}\njoins: {id: [dan]}\n"
EXCEPTION = "exceptions:\n  - id: Jangan usap dada dengan\n    why: Contoh.\n"
MANY = "  - id: mengusap dada seperti\n    why: Contoh.\n"
FORBIDDEN = "\n\n".join(
    f"Jangan mengusap dada seperti {x}.[^r01]" for x in ("kucing", "anjing", "burung", "ikan")
)
FOUR_WAYS = "\n\n".join(f"Stroke the chest like {x}.[^r01]" for x in ("cats", "dogs", "birds", "fish"))
INTRO, INTRO_EN = "Luruskan punggung, lalu tarik", "Straighten your back, then pull"

TWO_LEVELS = [
    *signs((BREATH + LONG_HICCUPS).replace("#darurat", ""), "<!-- tanda: darurat -->"),
    *both(
        "- [Tawa",
        "- [Loud",
        "<!-- tanda: segera -->\n\n- [Tawa",
        "<!-- tanda: segera -->\n\n- [Loud",
        INDEX,
    ),
]

FAULTS: dict[str, Fault] = {
    "FRM001": Fault([Edit(GLOSSARY, "", None)]),
    "FRM002": Fault([Edit(FRIGHT, "", FILES[FRIGHT].encode() + b"\xe9\n")]),
    "FRM003": Fault([Edit(FRIGHT, "", b"\xef\xbb\xbf" + FILES[FRIGHT].encode())]),
    "FRM004": Fault([Edit(FRIGHT, "", FILES[FRIGHT].replace("\n", "\r\n").encode())]),
    "FRM005": Fault([Edit(FRIGHT, "", (FILES[FRIGHT] + "Usap. " * 100_000).encode())]),
    "FRM006": Fault([Edit(CAUSE, "---\ntitle", "title")]),
    "FRM007": Fault(
        [Edit(CAUSE, "title: Tawa keras", "title: Tawa: keras")],
        [Edit(CAUSE, "title: Tawa keras", 'title: "Tawa keras"')],
    ),
    "FRM008": Fault([Edit(CAUSE, "changed:", "title: Dada heboh\nchanged:")]),
    "FRM009": Fault(
        [Edit(CAUSE, "title: Tawa", "title: &tawa Tawa")],
        [Edit(RELATIONS, "Berkumur meredakan cegukan.", '"Berkumur & kaget: *cegukan*."')],
    ),
    "FRM010": Fault([Edit(CAUSE, "changed:", "chnged:")]),
    "FRM011": Fault([Edit(CAUSE, "changed: 2026-11-22\n", "")]),
    "FRM012": Fault([Edit(CAUSE_EN, "title:", "changed: 2026-11-22\ntitle:")]),
    "FRM013": Fault([Edit(REFERENCES, "status: dicek", "status: [dicek]")]),
    "FRM014": Fault(
        both(
            "Cara berkumur dengan aman saat cegukan, dan berapa lama menahannya.",
            "How to gargle safely when you have hiccups, and how long to go on with it.",
            "Cara berkumur dengan aman saat cegukan, dan berapa detiknya.",
            "Gargling.",
        ),
        stamped=True,
    ),
    "FRM015": Fault([Edit(GARGLE, "## Untuk", "# Untuk"), Edit(GARGLE_EN, "## For", "# For")], stamped=True),
    "FRM016": Fault(
        [Edit(CAUSE, "<!-- tindakan -->", "<!-- tindakn -->")],
        both("<!-- tindakan -->", "<!-- tindakan -->", "<!-- tindakan -->  ", "<!-- tindakan -->", CAUSE),
    ),
    "FRM021": Fault(
        [
            Edit(FRIGHT, "title: Kaget", "title: 119"),
            Edit(FRIGHT_EN, "title: Fright", 'title: "119"'),
            interface("found: Ada", "found: on"),
        ],
        [
            Edit(FRIGHT, "title: Kaget", 'title: "119"'),
            Edit(FRIGHT_EN, "title: Fright", 'title: "119"'),
            interface("found: Ada", 'found: "on"'),
        ],
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
            Edit(FRIGHT, "Usap dada", "Usap\x00 dada"),
            Edit(
                RELATIONS,
                "why:\n    id: Mungkin jantung berdebar.",
                'why:\n    id: "Mungkin ada\\u0000 debar."',
            ),
        ],
        [Edit(FRIGHT, "Usap dada", "Usap\totot")],
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
            Edit(FRIGHT, "Usap dada", "Usap o\u200btot"),
            Edit(REFERENCES, "Danger signs. A", "Danger\u00ad signs. A"),
        ],
        both("Usap dada", "Stroke", "Usap – “dada” ½ é", "Stroke ½", FRIGHT),
    ),
    "FRM028": Fault(
        [
            Edit(FRIGHT, "Usap dada", "Us\u0430p dada"),
            Edit(REFERENCES, "Danger signs. A", "Dang\u03b5r signs. A"),
            Edit(CAUSE_EN, "What is it?", "What&hyphen;is it?"),
            Edit(
                CHANGES,
                "",
                CHANGE.replace("Nasihat ini", '"Nas\\u0456hat ini').replace("berubah.", 'berubah."'),
            ),
        ],
        [Edit(FRIGHT, "Usap dada", "Usap β- dada, µg, μg")],
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
        [Edit(FRIGHT, "<!-- penyebab -->", "  <!-- penyebab -->"), Edit(FRIGHT_EN, "## For", " ## For")],
        stamped=True,
    ),
    "FRM033": Fault(
        [Edit(path, MARKED, f"{MARKED}\n\n```\none") for path in (FRIGHT, FRIGHT_EN)],
        [Edit(path, MARKED, f"{MARKED}\n\n```\none\n```") for path in (FRIGHT, FRIGHT_EN)],
        stamped=True,
    ),
    "FRM031": Fault(
        [
            interface("yes: Ya, off: Mati", '"yes": Ya, "off": Mati'),
            Edit(SYNONYMS, "    cekukan", "    119: tolong\n    cekukan"),
        ],
        [interface('"yes": Ya', "'yes': Ya")],
    ),
    "FRM032": Fault(
        [
            Edit(FRIGHT, "Usap dada", "Usap\u00a0dada"),
            Edit(FRIGHT_EN, "Stroke", "&thinsp;Stroke"),
            Edit(RELATIONS, "id: Mungkin jantung berdebar.", 'id: "Mungkin jantung\\_berdebar."'),
        ],
        [Edit(FRIGHT, "Usap dada", "Usap  dada"), Edit(FRIGHT_EN, "Stroke", "&amp; Stroke")],
    ),
    "FRM034": Fault(
        [
            Edit(FRIGHT, "Usap dada", "Usap **dada"),
            Edit(CAUSE, "Tawa yang keras", "Tawa **yang** keras**"),
            *both("- [Tawa", "- [Loud", "- **Tertawa\n- [Tawa", "- Laughter**\n- [Loud", INDEX),
        ],
        [Edit(FRIGHT, "Usap dada", "**Usap\n***dada* `**`")],
        stamped=True,
    ),
    "FRM035": Fault(in_fright("<!-- grafik -->"), stamped=True),
    "FRM036": Fault(
        [
            Edit(FRIGHT, "{ #untuk-penyebab }", "{ #untuk-penyebab"),
            Edit(FRIGHT_EN, "{ #untuk-penyebab }", "#untuk-penyebab }"),
        ],
        stamped=True,
    ),
    "FRM037": Fault(
        text(
            '??? catatan "Angka"\n\n    <!-- gambar: gelas -->',
            '??? catatan "Figures"\n\n    Five.[^r01]\n    <!-- gambar: gelas -->',
        ),
        text('??? catatan "Angka"\n\n    Lima.[^r01]', '??? catatan "Figures"\n\n    Five.[^r01]'),
        stamped=True,
    ),
    "FRM038": Fault(
        [
            *both("<!-- tanda -->", "<!-- tanda -->", "<!-- tanda", "<!-- tanda --", INDEX),
            Edit(GARGLE, "<!-- gambar: gelas -->", "<!-- gambar: gelas"),
        ],
        stamped=True,
    ),
    "LNK001": Fault(
        [Edit(CAUSE, "../upaya/berkumur.md", "../upaya/berkumr.md")],
        [Edit(CAUSE, "(../upaya/berkumur.md)", '(<../upaya/berkumur.md> "Berkumur")')],
    ),
    "LNK002": Fault([Edit(INDEX, "assets/diafragma.svg", "assets/bets.svg")]),
    "LNK003": Fault(
        [Edit(INDEX, "#apa-itu", "#apa-tu")], both("#apa-itu", "#apa-itu", "#sumber", "#sumber", INDEX)
    ),
    "LNK004": Fault([Edit(INDEX, "upaya/berkumur.md", "upaya/Berkumur.md")]),
    "LNK005": Fault([Edit(INDEX_EN, "upaya/berkumur.en.md", "upaya/berkumur.md")]),
    "LNK006": Fault(
        [
            Edit(
                INDEX,
                "[Berkumurlah](upaya/berkumur.md)",
                '<a href="upaya/berkumur.md">Kumurkan</a>',
            )
        ],
        both(
            "[Berkumurlah](upaya/berkumur.md)",
            "[Gargle](upaya/berkumur.en.md)",
            '<a href="upaya/berkumur.html">Kumurkan dadanya</a>',
            '<a href="upaya/berkumur.html">Gargle the chest</a>',
            INDEX,
        ),
        stamped=True,
    ),
    "LNK007": Fault(
        [Edit(INDEX, "(upaya/berkumur.md)", "[berkumur]")],
        [
            Edit(INDEX, "(upaya/berkumur.md)", "[p]"),
            Edit(INDEX, "## Penyebab", "[p]: upaya/berkumur.md\n\n## Penyebab"),
        ],
        stamped=True,
    ),
    "LNK008": Fault([*NEW_PAGE, IN_MENU], [*NEW_PAGE, IN_MENU, *LINKED], stamped=True),
    "LNK009": Fault([Edit(INDEX, "(upaya/berkumur.md)", "(upaya/berkumur md)")]),
    "LNK010": Fault(
        text("Baca [NHS](www.nhs.uk).", "Read [NHS](https://www.nhs.uk).", INDEX),
        text(
            "Baca [NHS](https://www.nhs.uk/a?b=c#d), [tulis](mailto:a@b.id).",
            "Read [NHS](https://www.nhs.uk/a?b=c#d), [write](mailto:a@b.id).",
            INDEX,
        ),
        stamped=True,
    ),
    "LNK011": Fault([Edit(INDEX, "![Diafragma]", "![]")]),
    "LNK012": Fault([*NEW_PAGE, *LINKED], [*NEW_PAGE, *LINKED, IN_MENU], stamped=True),
    "LNK013": Fault([Edit(MENU, "upaya/kaget.md", "upaya/pijt.md")]),
    "LNK014": Fault([Edit(INDEX, "[Berkumurlah]", "[]")]),
    "LNK015": Fault(
        text("Telepon [119](tel:118).", "Call [119](tel:118).", INDEX),
        text(
            "Telepon [119](tel:119), [0800 1](tel:+628001), atau [kami](tel:112).",
            "Call [119](tel:119), [0800 1](tel:+628001), or [us](tel:112).",
            INDEX,
        ),
        stamped=True,
    ),
    "REL001": Fault([Edit(RELATIONS, "action: kaget", "action: kagett")]),
    "REL002": Fault([Edit(RELATIONS, "tawa-keras#apa-itu", "tawa-keras#apa-tu")]),
    "REL003": Fault(
        NEW_CAUSE,
        [
            *NEW_CAUSE,
            Edit(RELATIONS, "- cause: tawa-keras\n", f"{ROW}- cause: tawa-keras\n"),
            Edit("docs/sebab/baru.md", "[^r01]\n", "[^r01]\n\n<!-- tindakan -->\n"),
            Edit("docs/sebab/baru.en.md", "[^r01]\n", "[^r01]\n\n<!-- tindakan -->\n"),
        ],
        stamped=True,
    ),
    "REL004": Fault(
        NEW_ACTION,
        [
            *NEW_ACTION,
            Edit(RELATIONS, "- cause: tawa-keras\n", f"{ACTION_ROW}- cause: tawa-keras\n"),
            Edit("docs/pencegahan/baru.md", "[^r01]\n", "[^r01]\n\n<!-- penyebab -->\n"),
            Edit("docs/pencegahan/baru.en.md", "[^r01]\n", "[^r01]\n\n<!-- penyebab -->\n"),
        ],
        stamped=True,
    ),
    "REL005": Fault(
        [Edit(RELATIONS, "fit: membantu", "fit: menbantu")],
        [Edit(RELATIONS, "fit: membantu", "fit: tanya-dokter")],
    ),
    "REL006": Fault([Edit(RELATIONS, "    en: A gargle eases the hiccup.\n", "")]),
    "REL007": Fault(
        [
            Edit(CAUSE, "../upaya/berkumur.md", "../upaya/kaget.md"),
            Edit(CAUSE_EN, "../upaya/berkumur.en.md", "../upaya/kaget.en.md"),
        ],
        [
            Edit(CAUSE, "<!-- jangan -->", "<!-- jangan -->\n\nBaca [kaget](../upaya/kaget.md).[^r01]"),
            Edit(
                CAUSE_EN,
                "<!-- jangan -->",
                "<!-- jangan -->\n\nRead [fright](../upaya/kaget.en.md).[^r01]",
            ),
        ],
        stamped=True,
    ),
    "REL008": Fault(
        [
            *NEW_CAUSE,
            Edit(RELATIONS, "- cause: tawa-keras\n", f"{ROW}- cause: tawa-keras\n"),
            Edit(
                "docs/sebab/baru.md",
                "[^r01]\n",
                "[^r01]\n\n<!-- tindakan -->\n\nBaca [kaget](../upaya/kaget.md).[^r01]\n",
            ),
            Edit(
                "docs/sebab/baru.en.md",
                "[^r01]\n",
                "[^r01]\n\n<!-- tindakan -->\n\nRead [fright](../upaya/kaget.en.md).[^r01]\n",
            ),
        ],
        stamped=True,
    ),
    "REL009": Fault(
        [
            Edit(
                RELATIONS,
                "- cause: tawa-keras\n",
                ROW.replace("baru", "tawa-keras") + "- cause: tawa-keras\n",
            )
        ],
        [
            Edit(
                RELATIONS,
                "- cause: tawa-keras\n",
                ROW.replace("baru", "tawa-keras").replace(
                    "  why:", "  when:\n    id: saat lari\n    en: when you run\n  why:"
                )
                + "- cause: tawa-keras\n",
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
        [
            Edit(
                RELATIONS,
                "  label: {id: Jangan mengagetkan orang yang sakit, en: Do not startle the ill}\n",
                "",
            )
        ],
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
    "REL015": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS + FORBIDS),
            Edit(RELATIONS, "Jangan mengagetkan orang yang sakit", "Mengagetkan orang yang sakit"),
            Edit(RELATIONS, "Do not startle the ill", "Startling the ill"),
        ],
        [
            Edit(FORCE, "", FORCE_WORDS + FORBIDS),
            Edit(RELATIONS, "Do not startle the ill", "Never startle the ill"),
        ],
        stamped=True,
    ),
    "REL016": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS + FORBIDS),
            Edit(
                RELATIONS, "fit: membantu", "label: {id: Jangan berkumur, en: Do not gargle}\n  fit: mungkin"
            ),
        ],
        [
            Edit(FORCE, "", FORCE_WORDS + FORBIDS),
            Edit(
                RELATIONS, "fit: membantu", "label: {id: Jangan minum, en: Do not sip}\n  fit: tanya-dokter"
            ),
        ],
        stamped=True,
    ),
    "TRN001": Fault([Edit(FRIGHT_EN, "", None)]),
    "TRN002": Fault([Edit(FRIGHT, "", None)]),
    "TRN003": Fault(
        [
            Edit(FRIGHT, "## Untuk", "## Caranya { #caranya }\n\nPelan-pelan.\n\n## Untuk"),
            Edit(ADDRESSES, FRIGHT_ADDRESS, f"{FRIGHT_ADDRESS}    caranya: 2026-11-22\n"),
        ]
    ),
    "TRN004": Fault([Edit(FRIGHT_EN, "## For", "## How { #caranya }\n\nGently.\n\n## For")]),
    "TRN005": Fault([Edit(CAUSE_EN, WHAT_TO_DO + WHAT_NOT_TO_DO, WHAT_NOT_TO_DO + "\n" + WHAT_TO_DO)]),
    "TRN006": Fault([Edit(GARGLE_EN, "## For", "### For")]),
    "TRN007": Fault(
        [
            Edit(INDEX_EN, "#apa-itu", "#jangan"),
            *both(
                "selama 10 detik.",
                "for 10 seconds.",
                "selama 10 detik, lalu [kaget](upaya/kaget.md).",
                "for 10 seconds, then [get a fright](upaya/kaget.en.md).",
                INDEX,
            ),
            Edit(INDEX_EN, "(upaya/berkumur.en.md)", "(upaya/x.en.md)"),
            Edit(INDEX_EN, "(upaya/kaget.en.md)", "(upaya/berkumur.en.md)"),
            Edit(INDEX_EN, "(upaya/x.en.md)", "(upaya/kaget.en.md)"),
        ],
        [Edit(INDEX_EN, "(sebab/tawa-keras.en.md", "(./sebab/tawa-keras.en.md")],
    ),
    "TRN008": Fault(
        [
            Edit(INDEX_EN, "[^r02]", "[^r01]"),
            Edit(CAUSE, "cegukan.[^r01]", "cegukan.[^r02]\n\nTawa itu sehat.[^r01]"),
            Edit(CAUSE_EN, "easily.[^r01]", "easily.[^r01]\n\nIt does good.[^r02]"),
        ]
    ),
    "TRN009": Fault(
        [
            Edit(INDEX_EN, "for 10 seconds", "for 20 seconds"),
            *both(
                "Usap dada dengan pelan.[^r01]", "Stroke the chest gently.[^r01]", AMOUNTS, AMOUNTS_EN, FRIGHT
            ),
        ],
        both("selama 10 detik", "for 10 seconds", RIGHT_AMOUNTS, RIGHT_AMOUNTS_EN, INDEX),
        stamped=True,
    ),
    "TRN010": Fault(
        text('??? catatan "Angka"\n\n    Lima.[^r01]', "Five.[^r01]"),
        text('??? catatan "Angka"\n\n    Lima.[^r01]', '??? catatan "Figures"\n\n    Five.[^r01]'),
        stamped=True,
    ),
    "TRN012": Fault([Edit(GARGLE_EN, "<!-- penyebab -->", "<!-- penyebab -->\n\n<!-- penyebab -->")]),
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
            Edit(SOURCE_TEXT, "menyakitkan. Kaget", "menyakitkan. Kadang lama. Kaget"),
            Edit(SOURCE, "text: Kaget dapat membantu.", "text: Kadang lama."),
        ]
    ),
    "SRC002": Fault([Edit(SOURCE, "text: Kaget dapat membantu.", "text: Kaget bisa membantu.")]),
    "SRC003": Fault(
        [Edit(SOURCE, "tawa-keras#apa-itu", "tawa-keras#apa-tu")],
        [Edit(SOURCE, "tawa-keras#apa-itu", "tawa-keras")],
    ),
    "SRC004": Fault([Edit(SOURCE, "    en: The old term was wrong.\n", "")]),
    "SRC005": Fault([Edit(SOURCE, "verdict: lemah", "verdict: lemha")]),
    "SRC006": Fault([Edit(SOURCE, "stands: [index]", "stands: []")]),
    "SRC007": Fault([Edit(SOURCE_TEXT, " Kaget dapat membantu.", "")]),
    "REF001": Fault([Edit(FRIGHT, "[^r01]", "[^R01]")]),
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
        both("telinga.[^r01]", "ear.[^r01]", "telinga.", "ear."),
        text("Ini caranya:\n\n- Pelan-pelan.[^r01]", "This is how:\n\n- Gently.[^r01]"),
        stamped=True,
    ),
    "REF006": Fault([Edit(REFERENCES, "status: belum-dicek", "status: belum")]),
    "REF007": Fault([Edit(FRIGHT, "## Untuk", "[^r01]: Someone A.\n\n## Untuk")]),
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
        [Edit(FRIGHT, "Usap dada", "Usap ceguk dada")],
        [
            Edit(FRIGHT, "Usap dada", "Usap ceguk dada"),
            Edit(
                WORDS,
                "    why: ceguk adalah serangan dari otak\n",
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
    "LNG006": Fault([Edit(FRIGHT, "Usap dada", "Usap sekat dada")]),
    "LNG007": Fault(
        [
            Edit(GLOSSARY, "  en:\n    term: diaphragm\n    plain: wall below the lungs\n", ""),
            Edit(
                GLOSSARY, "  say: {id: [diafragma], en: [diaphragm, diaphragms]}", "  say: {id: [diafragma]}"
            ),
        ]
    ),
    "LNG008": Fault(
        [
            Edit(
                WORDS,
                "    why: ceguk adalah serangan dari otak\n",
                ALLOWED,
            )
        ]
    ),
    "LNG009": Fault([Edit(CAUSE_EN, "calm your diaphragm", "calm your wall")]),
    "LNG010": Fault(
        [
            Edit(FRIGHT, "Usap dada", "Usap ceguk dada"),
            Edit(WORDS, KEJANG, ALLOWED + ALLOWED.rpartition("    allowed:\n")[2].replace("#(intro)", "")),
        ]
    ),
    "LNG011": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS + REACH),
            *both(
                "Usap dada",
                "Stroke the",
                "Jangan ditekan, dan usap dada",
                "Do not press, and stroke the",
                FRIGHT,
            ),
        ],
        [
            Edit(FORCE, "", FORCE_WORDS + REACH),
            *both(
                "Usap dada",
                "Stroke the",
                "Usap, dan jangan ditekan, dan jangan ditarik",
                "Do not press",
                FRIGHT,
            ),
        ],
        stamped=True,
    ),
    "REV001": Fault(
        [
            Edit(
                FRIGHT,
                "changed:",
                "reviewed: 2025-01-01\nreviewer: Ns. Sari\nnext_review: 2026-11-21\nchanged:",
            )
        ],
        [
            Edit(
                FRIGHT,
                "changed:",
                "reviewed: 2025-01-01\nreviewer: Ns. Sari\nnext_review: 2026-11-22\nchanged:",
            )
        ],
    ),
    "REV002": Fault(
        [Edit(FRIGHT, "changed: 2026-11-22", "changed: 2026-11-24")],
        [Edit(FRIGHT, "changed: 2026-11-22", "changed: 2026-11-23")],
    ),
    "REV003": Fault([Edit(FRIGHT, "changed:", "reviewer: Ns. Sari\nchanged:")]),
    "REV004": Fault([Edit(FRIGHT, "changed:", "reviewed: 2025-01-01\nchanged:")]),
    "REV005": Fault([Edit(FRIGHT, "changed: 2026-11-22", "changed: 22 November 2026")]),
    "REV006": Fault(
        [
            Edit(
                FRIGHT,
                "changed:",
                "reviewed: 2026-01-01\nreviewer: Ns. Sari\nnext_review: 2025-12-01\nchanged:",
            )
        ]
    ),
    "REV007": Fault(
        [Edit(page, "changed: 2026-11-22", "changed: 2026-11-24") for page in (FRIGHT, GARGLE)],
        [Edit(page, "changed: 2026-11-22", "changed: 2026-11-23") for page in (FRIGHT, GARGLE)],
        stamped=True,
    ),
    "ADR001": Fault(
        [
            Edit(
                ADDRESSES,
                GARGLE_ADDRESSES,
                "",
            )
        ]
    ),
    "ADR002": Fault([Edit(ADDRESSES, "    jangan: 2026-11-22\n", "")]),
    "ADR003": Fault(
        [Edit(ADDRESSES, "upaya/kaget:\n", "upaya/kejut:\n  since: 2025-01-01\nupaya/kaget:\n")],
        [
            Edit(
                ADDRESSES,
                "upaya/kaget:\n",
                "upaya/kejut:\n  since: 2025-01-01\n  moved_to: upaya/kaget\nupaya/kaget:\n",
            )
        ],
    ),
    "ADR004": Fault(
        [Edit(ADDRESSES, "    jangan: 2026-11-22\n", "    jangan: 2026-11-22\n    bahaya: 2026-11-22\n")],
        [
            Edit(
                ADDRESSES,
                "    jangan: 2026-11-22\n",
                "    jangan: 2026-11-22\n    bahaya: {since: 2026-11-22, moved_to: sebab/tawa-keras}\n",
            )
        ],
    ),
    "ADR005": Fault(
        [
            Edit(
                ADDRESSES,
                "upaya/kaget:\n",
                "upaya/kejut:\n  since: 2025-01-01\n  moved_to: upaya/pijt\nupaya/kaget:\n",
            )
        ]
    ),
    "ADR006": Fault(
        [
            Edit(
                ADDRESSES,
                "upaya/kaget:\n",
                "upaya/kejut:\n  since: 2025-01-01\n  moved_to: upaya/kejut\nupaya/kaget:\n",
            )
        ]
    ),
    "ADR007": Fault([Edit(ADDRESSES, "    jangan: 2026-11-22\n", "    jangan: kemarin\n")]),
    "ADR008": Fault(
        [
            Edit(
                ADDRESSES,
                "    jangan: 2026-11-22\n",
                "    jangan: {since: 2026-11-22, moved_to: sebab/tawa-keras#apa-itu}\n",
            )
        ]
    ),
    "ADR009": Fault([Edit(FRIGHT, "apa { #untuk-penyebab }", "apa")]),
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
            Edit(GARGLE, "#untuk-penyebab", "#Untuk_Penyebab"),
            Edit(GARGLE_EN, "#untuk-penyebab", "#Untuk_Penyebab"),
            Edit(
                ADDRESSES,
                "upaya/berkumur:\n  since: 2026-11-22\n  sections:\n    untuk-penyebab: 2026-11-22\n",
                "upaya/berkumur:\n  since: 2026-11-22\n  sections:\n    Untuk_Penyebab: 2026-11-22\n",
            ),
        ],
        stamped=True,
    ),
    "CHG001": Fault(
        [Edit(CHANGES, "", CHANGE.replace("tawa-keras#apa-itu", "tawa-keras#apa"))],
        [
            Edit(CHANGES, "", CHANGE + CHANGE.replace("sebab/tawa-keras#apa-itu", "upaya/lama#bukti")),
            Edit(
                ADDRESSES,
                FRIGHT_ADDRESS,
                "upaya/lama:\n  since: 2026-11-22\n  moved_to: upaya/kaget\n"
                "  sections:\n    bukti: 2026-11-22\n" + FRIGHT_ADDRESS,
            ),
        ],
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
            "<!-- gambar: gelas -->",
            "<!-- gambar: gelas -->",
            "<!-- gambar: gels -->",
            "<!-- gambar: gels -->",
        ),
        stamped=True,
    ),
    "PIC002": Fault([Edit("docs/assets/gambar/gelas.svg", "", None)]),
    "PIC003": Fault(
        [Edit("docs/assets/gambar/gelas.svg", "<svg/>", '<svg onload="go()"><script/></svg>')],
        [Edit("docs/assets/gambar/gelas.svg", "<svg/>", '<svg><style>a{}</style><a href="#b"/></svg>')],
    ),
    "SYN001": Fault(
        [
            Edit(SYNONYMS, "sebab/tawa-keras#apa-itu", "sebab/tawa-keras#apa-tu"),
            Edit(SYNONYMS, "    upaya/kaget: [scare]", "    upaya/kagett: [scare]"),
        ],
        [Edit(SYNONYMS, "sebab/tawa-keras: [noisy]", "sebab/tawa-keras#apa-itu: [noisy]")],
    ),
    "SYN002": Fault(
        [
            Edit(SYNONYMS, "cekukan: cegukan", "cekukan: cegukan diafragma"),
            Edit(SYNONYMS, "sore: pain", "sore: sore"),
        ],
        [Edit(SYNONYMS, "cekukan: cegukan", "cegukan2: cegukan")],
    ),
    "SYN003": Fault([Edit(SYNONYMS, "[yang di]", "[yang cekukan]")]),
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
        [
            *signs(),
            Edit(
                DANGER,
                "",
                "sesakk:\n  id: [sesak]\n  en: [breathless]\n"
                "sesak-nafas:\n  id: [nafas]\n  en: [breath]\n"
                "cegukan-lama:\n  id: [lama]\n  en: [long]\n"
                "cegukan-lam:\n  id: [lama]\n  en: [long]\n",
            ),
        ],
        [*signs(), Edit(DANGER, "", "sesak:\n  id: [sesak]\n  en: [breathless]\n")],
        stamped=True,
    ),
    "SYN007": Fault(
        [*signs(), Edit(DANGER, "", "sesak:\n  id: ['!asma sesak', 'nyeri| dada']\n  en: [short/breath]\n")],
        [
            *signs(),
            Edit(DANGER, "", "sesak:\n  id: ['sesak !asma|inhaler', nyeri|sakit =dada @3]\n  en: [breath]\n"),
        ],
        stamped=True,
    ),
    "SYN008": Fault(
        [
            Edit(SYNONYMS, "[kejut]\n", "[kejut]\n  nothing: [apa itu, punggung, bahu]\n"),
            *both("Luruskan p", "Straighten", "**Punggung (duduk):** luruskan p", "**Back:** straighten"),
        ],
        [Edit(SYNONYMS, "[kejut]\n", "[kejut]\n  nothing: [pesawat, itu]\n")],
    ),
    "SGN001": Fault(
        signs(BREATH.replace("#darurat]", "#darurat, index#drurat, sebab/dada]") + LONG_HICCUPS),
        signs(),
        stamped=True,
    ),
    "SGN002": Fault(
        signs(BREATH.replace("#darurat]", "#darurat, upaya/kaget, index#penyebab]") + LONG_HICCUPS),
        [
            *signs(
                BREATH.replace("index#darurat]", "index, upaya/kaget]") + LONG_HICCUPS.replace("#darurat", "")
            ),
            *both("## Untuk", "## For", "<!-- tanda -->\n\n## Untuk", "<!-- tanda -->\n\n## For", FRIGHT),
        ],
        stamped=True,
    ),
    "SGN003": Fault(
        both("## Untuk", "## For", "<!-- tanda -->\n\n## Untuk", "<!-- tanda -->\n\n## For", FRIGHT),
        TWO_LEVELS,
        stamped=True,
    ),
    "SGN004": Fault(
        [
            *signs(BREATH.replace("darurat", "darrurat", 1) + LONG_HICCUPS),
            *both(
                "## Untuk",
                "## For",
                "<!-- tanda: sgera -->\n\n## Untuk",
                "<!-- tanda: sgera -->\n\n## For",
                FRIGHT,
            ),
        ],
        stamped=True,
    ),
    "SGN015": Fault(
        [
            *signs((BREATH + LONG_HICCUPS).replace("#darurat", ""), "<!-- tanda: segera -->"),
            *both(
                "- [Tawa",
                "- [Loud",
                "<!-- tanda: darurat -->\n\n- [Tawa",
                "<!-- tanda: darurat -->\n\n- [Loud",
                INDEX,
            ),
        ],
        TWO_LEVELS,
        stamped=True,
    ),
    "SGN005": Fault(
        signs(BREATH.replace("napas\n", "nafas\n") + LONG_HICCUPS.replace("segera", "periksa")),
        signs(
            BREATH.replace("napas\n", "cuci-darah\n")
            + LONG_HICCUPS.replace("segera", "periksa").replace("kaki", "kunjungan")
        ),
        stamped=True,
    ),
    "SGN006": Fault(
        signs(
            BREATH.replace("    en: Also if it goes within 5 minutes?\n", "")
            + LONG_HICCUPS.replace("  id: Cegukan lebih dari 10 menit.\n", "")
        ),
        stamped=True,
    ),
    "SGN007": Fault(signs(BREATH.replace("  references: [r02]\n", "") + LONG_HICCUPS), stamped=True),
    "SGN008": Fault(
        signs(
            BREATH.replace("5 minutes", "5 seconds")
            + LONG_HICCUPS.replace("A hiccup of more than 10", "A hiccup of 15")
        ),
        signs(
            BREATH
            + LONG_HICCUPS.replace("10 menit", "10 menit atau 1.000 detik").replace(
                "10 minutes", "10 minutes or 1,000 seconds"
            )
        ),
        stamped=True,
    ),
    "SGN009": Fault(
        signs(
            BREATH
            + LONG_HICCUPS
            + BREATH.replace("sesak:", "sesak-lagi:")
            .replace("sesak napas", "Sesak  napas")
            .replace("You are", "You feel")
        ),
        signs(
            BREATH
            + LONG_HICCUPS
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
            BREATH.replace("sesak napas.", "** sesak napas.")
            + LONG_HICCUPS.replace("10 minutes", "[10 minutes](sebab/tawa-keras.en.md)")
        ),
        signs(
            BREATH.replace("sesak napas.", "**sesak napas** (berat).").replace(
                "short of breath", "**short of breath**"
            )
            + LONG_HICCUPS
        ),
        stamped=True,
    ),
    "GUI001": Fault(
        [Edit(BODY_MAP, "", PARTS.replace("berkumur\n", "berkumr\n"))], [Edit(BODY_MAP, "", PARTS)]
    ),
    "GUI002": Fault([Edit(STEPS, "", STEP.replace("gelas", "gels"))], [Edit(STEPS, "", STEP)]),
    "GUI003": Fault([*signs(), Edit(PATH, "", QUESTION.replace("[sesak]", "[sesakk]"))], stamped=True),
    "GUI004": Fault([Edit(STEPS, "", STEP.replace("    en: Pull.\n", ""))]),
    "GUI005": Fault(
        [*signs(), Edit(PATH, "", QUESTION.replace("[sesak]", "[sesak, cegukan-lama]"))],
        [*signs(), Edit(PATH, "", QUESTION)],
        stamped=True,
    ),
    "GUI007": Fault(
        [*signs(), Edit(PATH, "", QUESTION_TODAY + QUESTION)],
        [*signs(), Edit(PATH, "", QUESTION + QUESTION + QUESTION_TODAY)],
        stamped=True,
    ),
    "GUI006": Fault(
        [*in_fright("<!-- langkah: beti -->"), Edit(STEPS, "", STEP)],
        [*in_fright("<!-- langkah: diafragma -->"), Edit(STEPS, "", STEP)],
        stamped=True,
    ),
    "COD001": Fault(codes("r25.2"), codes(), stamped=True),
    "COD002": Fault([Edit(CODES, "", HICCUP + HICCUP)], codes(), stamped=True),
    "COD003": Fault(
        [Edit(CODES, "", HICCUP.replace("  ICD-10: Hiccup and spasm\n", ""))], codes(), stamped=True
    ),
    "COD004": Fault([Edit(CODES, "", HICCUP.replace("[index]", "[]"))], codes(), stamped=True),
    "COD005": Fault(
        codes(pages="index, upaya/kaget, index"), codes(pages="index, upaya/kaget"), stamped=True
    ),
    "COD006": Fault(codes(), [*codes(), Edit(ADDRESSES, FRIGHT_ADDRESS, OF_CODE + FRIGHT_ADDRESS)]),
    "COD007": Fault(
        codes(pages="sebab/tawa-keras#apa-iut"), codes(pages="sebab/tawa-keras#apa-itu"), stamped=True
    ),
    "SGN013": Fault(
        signs(BREATH.replace("sesak napas.", "**sesak napas**.") + LONG_HICCUPS),
        signs(
            BREATH.replace("sesak napas.", "**sesak napas**.").replace(
                "short of breath", "**short of breath**"
            )
            + LONG_HICCUPS
        ),
        stamped=True,
    ),
    "SGN014": Fault(
        signs(
            BREATH.replace("  references", "  folded: [index]\n  references")
            + LONG_HICCUPS.replace("group: kaki", "group: saraf\n  folded: [upaya/kaget]")
        ),
        signs(BREATH + LONG_HICCUPS.replace("group: kaki", "group: saraf\n  folded: [index#darurat]")),
        stamped=True,
    ),
    "SGN012": Fault(
        signs(
            BREATH
            + LONG_HICCUPS
            + BREATH.replace("sesak:", "sesak-lagi:")
            .replace("darurat", "segera", 1)
            .replace("group: napas", "group: kaki")
            .replace("Tiba-tiba sesak napas", "Tiba-tiba sangat sesak napas sekali kedua kali")
            .replace("suddenly short", "very suddenly short")
        ),
        stamped=True,
    ),
    "FOR001": Fault(
        [Edit(FORCE, "", FORCE_WORDS), Edit(FRIGHT, "Usap dada", "Jangan usap dada")],
        [
            Edit(FORCE, "", FORCE_WORDS),
            *both("Usap dada", "Stroke the", "Jangan usap dada", "Never stroke the", FRIGHT),
        ],
        stamped=True,
    ),
    "FOR002": Fault(
        [Edit(FORCE, "", FORCE_WORDS + EXCEPTION)],
        [Edit(FORCE, "", FORCE_WORDS + EXCEPTION), Edit(FRIGHT, "Usap dada", "Jangan usap dada")],
        stamped=True,
    ),
    "FOR003": Fault(
        [Edit(RELATIONS, "A gargle eases the hiccup.", "A gargle of 10 seconds eases the hiccup.")],
        [
            Edit(RELATIONS, "Berkumur meredakan cegukan.", "Berkumur 10 detik meredakan cegukan."),
            Edit(RELATIONS, "A gargle eases the hiccup.", "A gargle of 10 seconds eases the hiccup."),
        ],
        stamped=True,
    ),
    "FOR006": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS + EXCEPTION.replace("Jangan usap dada dengan", "usap dada") + MANY),
            *both(
                "Usap dada dengan pelan.[^r01]",
                "Stroke the chest gently.[^r01]",
                FORBIDDEN,
                FOUR_WAYS,
                FRIGHT,
            ),
        ],
        [
            Edit(
                FORCE,
                "",
                FORCE_WORDS + EXCEPTION.replace("Jangan usap dada dengan", "tergesa-gesa mengusap dada"),
            ),
            Edit(FRIGHT, "Usap dada dengan pelan.", "Jangan tergesa-gesa mengusap dada."),
        ],
        stamped=True,
    ),
    "FOR004": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS),
            Edit(RELATIONS, "Mungkin jantung berdebar.", "Ini meredakan cegukan."),
        ],
        [
            Edit(FORCE, "", FORCE_WORDS),
            Edit(RELATIONS, "Mungkin jantung berdebar.", "Jantung bisa berdebar."),
        ],
    ),
    "FOR005": Fault(
        [
            Edit(FORCE, "", FORCE_WORDS),
            Edit(RELATIONS, "A gargle eases the hiccup.", "The heart may race."),
        ],
        [Edit(FORCE, "", FORCE_WORDS)],
    ),
    "REC001": Fault([Edit(FRIGHT, "Usap dada", "Tekan dada")], [Edit(FRIGHT, "Usap dada", "Usap\ndada")]),
    "REC014": Fault([Edit("docs/assets/diafragma.svg", "<svg", "<svg ")]),
    "REC002": Fault(
        both(
            "Tawa yang keras membuat mudah cegukan.[^r01]",
            "Loud laughter brings hiccups easily.[^r01]",
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
    "REC012": Fault(
        [Edit(ADDRESSES, "    jangan: 2026-11-22\n", ""), Edit(ADDRESSES, GARGLE_ADDRESSES, "")],
    ),
    "REC013": Fault(
        [Edit("docs/_data/catatan/_data/changes.txt", "", as_text(NEWS, ()))],
    ),
}
