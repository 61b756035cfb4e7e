"""Rules that are kept in more than one place: each place is named with its own line and its own advice."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import catat
import check
import pytest
import small_site
from kram.checks import FAMILIES, examine
from kram.source.data.guides import Sheet
from kram.source.repository import load
from small_site import FILES, SHEET, TODAY, Edit
from support.faults import (
    ADDRESSES,
    CAUSE,
    CAUSE_EN,
    CHANGES,
    CODES,
    FORCE,
    FORCE_WORDS,
    FRIGHT,
    FRIGHT_ADDRESS,
    FRIGHT_EN,
    GARGLE,
    GLOSSARY,
    INDEX,
    MEDICINES,
    MENU,
    NEW_ACTION,
    OF_CODE,
    PATH,
    QUESTION,
    REFERENCES,
    RELATIONS,
    SIGNS,
    STATINS,
    STEP,
    STEPS,
    SYNONYMS,
    TOPIC,
    WORDS,
    both,
    interface,
    text,
)

PICTURES = "docs/_data/pictures.yml"
WITHOUT_RECORD = ",".join(family for family in FAMILIES if family != "REC")
JANGAN, CAUSE_SLUG = "    jangan: 2026-11-22\n", "sebab/tawa-keras"
EVIDENCE, NEW = "## Bukti { #bukti }\n\nPelan.[^r01]\n\n", "docs/pencegahan/baru.md"
SHORT = "id: Mungkin jantung berdebar."
DESCRIPTION = "Cara mengagetkan orang yang cegukan dengan pelan, dan kapan itu tidak boleh dilakukan."
DESCRIPTION_EN = "How to startle somebody who has hiccups gently, and when not to do that."
SHEETS = (
    SHEET.replace("[index#penyebab]", "[index#penyebap, upaya]")
    .replace("[sesak]", "[sesak, sesakk]")
    .replace("warning: sesak", "warning: sesakkk")
    .replace("gelas", "gels")
    .replace("pages: [index]", "pages: [indeks]")
)

TOO_LONG = "Apakah juga " + "bila reda lagi " * 7 + "nanti"
OTHER_ORDER = """\
- pages: [index]
  date: 2026-11-22
  what: {id: Satu., en: One.}
- pages: [index]
  what: {id: Dua., en: Two.}
  date: 2026-11-21
- what: {id: Tiga., en: Three.}
  date: kemarin
  pages: [index]
"""
PICTURE_LAST = "Pull\n    picture: gels\n"
SIGN_AGAIN = """\
sesak-lagi:
  level: segera
  group: kaki
  id: TIBA-TIBA  sesak napas
  en: You are quite suddenly short of breath.
  references: [r02]
  pages: [index#darurat]
"""
ANNOUNCED = "Tawa yang keras membuat mudah cegukan.[^r01]"
ANNOUNCED_EN = "Loud laughter brings hiccups easily.[^r01]"
LISTS = (
    "{0} 1:\n\n- {1}.\n- {2}.[^r01]\n\n{0} 2:\n\n- {1}.\n- {2}.\n\n{1}.[^r01]\n\n{0} 3:\n\n- {1}.\n- {2}.\n\n"
    "{1}.\n\n{2}.[^r01]\n\n{0} 4:\n\n{1}.\n\n{2}.[^r01]\n\n{0} 5:\n\n{1}.[^r01]\n\n{0} 6:"
)
CITED_BELOW = LISTS.format("Tawa", "Pelan", "Cepat")
CITED_BELOW_EN = LISTS.format("Laughter", "Slow", "Fast")
SMALLER = (
    "### Lebih { #lebih }\n\nPelan.\n\n#### Lagi { #lagi }\n\nPelan.\n\n## Lain { #lain }\n\nPelan.\n\n"
    "### Bukti { #bukti }\n\nPelan.\n\n"
)
AGAINST_A_PART = """\
- cause: tawa-keras
  action: berkumur#untuk-penyebab
  label: {id: Berkumur begitu, en: Gargling so}
  fit: jangan
  why: {id: Jantung berdebar., en: The heart may race.}
  references: [r01]
"""
THREE_PARAGRAPHS = "Satu.[^r01]\n\nDua.[^r01]\n\n"

PLACES = {
    "a heading under a new id": [Edit(ADDRESSES, "    jangan: ", "    jangann: ")],
    "where a heading went": [
        Edit(ADDRESSES, JANGAN, f"{JANGAN}    bahaya: {{since: 2026-11-22, moved_to: {CAUSE_SLUG}#apa-tu}}\n")
    ],
    "a description of 60 and of 150 characters": [
        Edit(FRIGHT, DESCRIPTION, (DESCRIPTION * 2)[:149] + "."),
        Edit(FRIGHT_EN, DESCRIPTION_EN, DESCRIPTION_EN[:59] + "."),
    ],
    "a word in a title": [Edit(FRIGHT, "title: Kaget", "title: Ceguk kaget")],
    "a word in a description": [Edit(FRIGHT, "Cara mengagetkan", "Ceguk mengagetkan")],
    "a word in an English sign": [Edit(SIGNS, "You are suddenly", "Utilize suddenly")],
    "a word at the start": [Edit(FRIGHT, "Usap dada dengan", "Ceguk dada dengan")],
    "the word that the glossary says": [
        Edit(GLOSSARY, "say: {id: [diafragma]", "say: {id: [sekat napas]"),
        Edit(FRIGHT, "Usap", "Usap sekat dada"),
    ],
    "a term with the key of another one": [Edit(GLOSSARY, "", FILES[GLOSSARY] * 2)],
    "a term in a section": [
        *both("tenangkan diafragma", "calm your diaphragm", "tenangkan dada", "calm your chest", CAUSE),
        Edit(CAUSE, "Tawa yang keras membuat", "Diafragma membuat"),
    ],
    "a link from a folder to the other language": [
        Edit(CAUSE_EN, "../upaya/berkumur.en.md", "../upaya/berkumur.md")
    ],
    "an id that only the other language has": [
        Edit(FRIGHT_EN, "## For", "## How { #caranya }\n\nGently.\n\n## For"),
        *both("berkumur.md", "berkumur.en.md", "kaget.md#caranya", "kaget.en.md#caranya", INDEX),
    ],
    "evidence that is only a case": [
        Edit(REFERENCES, "kind: uji", "kind: kasus"),
        *both("## Untuk", "## For", f"{EVIDENCE}## Untuk", f"{EVIDENCE}## For"),
    ],
    "links to a page in another folder, to a misspelt one there, and to none": both(
        "Tawa yang keras membuat",
        "Loud laughter brings",
        "[Ini](kaget.md), [itu](berkumurr.md) dan [ini](xyzzy.md), lalu tawa membuat",
        "[This](kaget.en.md), [that](berkumurr.en.md) and [this](xyzzy.en.md), then laughter brings",
        CAUSE,
    ),
    "what comes after a comment and a fence of several lines": both(
        "Usap dada dengan pelan.",
        "Stroke the chest gently.",
        "<!--\n[x](satu.md)\n-->\n\n```\n[x](dua.md)\n````\n\nUsap [dada](tiga.md).",
        "<!--\n[x](satu.md)\n-->\n\n```\n[x](dua.md)\n````\n\nStroke [the chest](tiga.en.md).",
        FRIGHT,
    ),
    "a text in a file of data that never ends": [
        Edit(RELATIONS, SHORT, "id: >-\n" + f"      {SHORT[4:]}\n" * 2_000)
    ],
    "a day of the next review alone": [Edit(FRIGHT, "changed:", "next_review: 2027-01-01\nchanged:")],
    "a section that is missing after another one": [
        Edit(CAUSE, "## Yang", "## Lagi { #lagi }\n\nPelan.[^r01]\n\n## Yang")
    ],
    "a number in a description": [Edit(FRIGHT, "Cara mengagetkan", "Cara 3 kali mengagetkan")],
    "numbers whose unit only one language says": both(
        "Berkumurlah](upaya/berkumur.md) selama 10 detik",
        "Gargle](upaya/berkumur.en.md) for 10 seconds",
        "Berkumurlah](upaya/berkumur.md) 2,4 kali bila Anda di atas 65 tahun",
        "Gargle](upaya/berkumur.en.md) 2.4 as often if you are over 65",
        INDEX,
    ),
    "a list of causes on a page that has none": [
        *NEW_ACTION,
        *both("[^r01]\n", "[^r01]\n", "[^r01]\n\n<!-- penyebab -->\n", "[^r01]\n\n<!-- penyebab -->\n", NEW),
    ],
    "a misspelt id of a section": [Edit(CAUSE_EN, "{ #apa-itu }", "{ #apa-ittu }")],
    "a translation that cannot be read": [Edit(FRIGHT_EN, "", FILES[FRIGHT_EN].encode() + b"\xe9\n")],
    "a day that is written without lines between": [Edit(FRIGHT, "2026-11-22", '"20261122"')],
    "a misspelt key in a file of data": [
        Edit(RELATIONS, "  label: {", "  lable: {"),
        Edit(STEPS, "", STEP.replace("picture:", "pictures:")),
    ],
    "words that the site says nothing about": [
        Edit(SYNONYMS, "  ignore: [yang di]\n", "  ignore: [yang di]\n  nothing: [osteoporosis]\n")
    ],
    "a page that moved and is still there": [
        Edit(
            ADDRESSES,
            FRIGHT_ADDRESS,
            FRIGHT_ADDRESS.replace("  sections", "  moved_to: upaya/berkumur\n  sections"),
        )
    ],
    "codes that cannot be read": [
        Edit(CODES, "", b"\xff\n"),
        Edit(ADDRESSES, FRIGHT_ADDRESS, OF_CODE + FRIGHT_ADDRESS),
    ],
    "addresses between angles, and of pictures in several sizes": text(
        '<https://www.nhs.uk> <img alt="x" srcset="a.svg 1x, assets/diafragma.svg 2x">',
        '<https://www.nhs.uk> <img alt="x" srcset="assets/diafragma.svg 1x">',
        INDEX,
    ),
    "the place of a question": [Edit(PATH, "", QUESTION.replace("#darurat", "#drurat"))],
    "sheets of paper": [Edit(Sheet.PATH, "", SHEETS)],
    "keys in another order than usual": [
        Edit(CHANGES, "", OTHER_ORDER),
        Edit(SIGNS, "Apakah juga bila reda dalam 5 menit?", f"{TOO_LONG}?"),
        Edit(
            RELATIONS, "- cause: tawa-keras\n  action: berkumur", "- action: berkumur#x\n  cause: tawa-keras"
        ),
        Edit(STEPS, "", STEP.replace("picture: gelas\n    title", "title").replace("Pull\n", PICTURE_LAST)),
    ],
    "a code without its row": [Edit(ADDRESSES, FRIGHT_ADDRESS, OF_CODE + FRIGHT_ADDRESS)],
    "two wrong days on one page, and a review that is due on its own day": [
        Edit(FRIGHT, "changed: 2026-11-22", "changed: kemarin\nreviewed: lusa\nreviewer: Ns. Sari"),
        Edit(GARGLE, "changed:", "reviewed: 2026-11-20\nreviewer: Sari\nnext_review: 2026-11-20\nchanged:"),
    ],
    "the same sign in other letters, and nearly the same one at another level": [
        Edit(SIGNS, "cegukan-lama:", f"{SIGN_AGAIN}cegukan-lama:")
    ],
    "markers of signs after another marker": [
        Edit(FRIGHT, "<!-- penyebab -->", "<!-- penyebab -->\n\n<!-- tanda -->\n\n<!-- tanda: parah -->"),
        Edit(FRIGHT_EN, "<!-- penyebab -->", "<!-- tanda -->\n\n<!-- penyebab -->\n\n<!-- tanda: parah -->"),
        Edit(GARGLE, "<!-- gambar: gelas -->", "<!-- gambar: gelas -->\n\n<!-- tanda -->"),
    ],
    "what a sentence with a colon announces": both(
        ANNOUNCED, ANNOUNCED_EN, CITED_BELOW, CITED_BELOW_EN, CAUSE
    ),
    "a source in capital letters": [Edit(INDEX, "[^r02]", "[^R02]")],
    "claims under smaller headings": both(
        "## Yang bisa", "## What you", f"{SMALLER}## Yang bisa", f"{SMALLER}## What you", CAUSE
    ),
    "a link to a part of an action that is advised against": [
        Edit(RELATIONS, "- cause: tawa-keras#apa-itu", f"{AGAINST_A_PART}- cause: tawa-keras#apa-itu"),
        *both(
            "Tawa yang keras membuat",
            "Loud laughter brings",
            "[Berkumur](../upaya/berkumur.md), [ini](../upaya/berkumur.md#untuk-penyebab).\n\nItu membuat",
            "[Gargle](../upaya/berkumur.en.md), [this](../upaya/berkumur.en.md#untuk-penyebab).\n\nIt brings",
            CAUSE,
        ),
    ],
    "of words that overlap the longest, on the line where it begins": [
        Edit(WORDS, "words: [ceguk]", "words: [ceguk, ceguk keras, keras sekali]"),
        Edit(FRIGHT, "Usap dada dengan pelan.", "Usap dada\ndengan pelan: ceguk\nkeras sekali."),
        Edit(FRIGHT, "Misalnya", "| a | b |\n|---|---|\n| a | ceguk |\n\nMisalnya"),
    ],
    "an exception for two words that no page has": [
        Edit(
            WORDS,
            "  - words: [ceguk]\n    say: cegukan\n",
            "  - words: [ceguk, cegug]\n    say: cegukan\n    allowed:\n"
            '      - page: "upaya/kaget#(intro)"\n        why: Bagian tentang ceguk.\n',
        )
    ],
    "a link to a heading in the other language": [
        Edit(CAUSE_EN, "../upaya/berkumur.en.md", "../upaya/berkumur.md#untuk-penyebab")
    ],
    "a paragraph below others that names something else than its translation": [
        Edit(FRIGHT, "Usap dada dengan pelan.[^r01]", f"{THREE_PARAGRAPHS}Tekan 3 kali.[^r01]"),
        Edit(FRIGHT_EN, "Stroke the chest gently.[^r01]", f"{THREE_PARAGRAPHS}Press 4 times.[^r02]"),
    ],
    "characters by their numbers": text(
        "&#0000000097; &#x61; &#x00000001; &#1114111; &#1114112; &#0001;",
        "&#0000000097; &#x61; &#1114111;",
    ),
    "a folder that is called as a page": [Edit("docs/upaya/arsip.md/isi.txt", "", "x\n")],
    "a heading that is underlined": both(
        "Usap dada dengan pelan.[^r01]",
        "Stroke the chest gently.[^r01]",
        "Usap dada dengan pelan.[^r01]\n\nJudul\nbaru\n----",
        "Stroke the chest gently.[^r01]\n\nNew\ntitle\n----",
        FRIGHT,
    ),
    "what is in a box that pages must not have": [
        Edit(
            FRIGHT,
            "Usap dada dengan pelan.",
            '!!! darurat "Awas"\n\n    Ada ceguk.\n\nUsap dada dengan pelan.',
        )
    ],
    "settings without a menu": [Edit(MENU, FILES[MENU].partition("plugins:")[0], "")],
    "settings that are a list": [Edit(MENU, "", b"- nav\n")],
    "a menu that is one word": [Edit(MENU, FILES[MENU].partition("plugins:")[0], "nav: index.md\n")],
    "settings that name no language": [Edit(MENU, "      languages:", "      bahasa:")],
    "a part of the downloads that there is not": both(
        "Usap dada dengan pelan.[^r01]",
        "Stroke the chest gently.[^r01]",
        "<!-- unduhan: kertass -->\n\nUsap dada dengan pelan.[^r01]",
        "<!-- unduhan: kertass -->\n\nStroke the chest gently.[^r01]",
        FRIGHT,
    ),
    "a value of another form, whose absence is no other problem": [
        Edit(PATH, "", QUESTION.replace("level: darurat", "level: [darurat]")),
        Edit(SYNONYMS, "cekukan: cegukan", "cekukan: [cegukan]"),
        Edit(CODES, "", "- code: [R06.6]\n  ICD-10: Hiccup\n  pages: [index]\n"),
    ],
    "words that lead to pages that are not there": [
        Edit(MEDICINES, "", STATINS.replace("tawa-keras", "tawa-kers") + "  names: [statin]\n"),
        Edit("docs/_data/hints.yml", "", "upaya/kagt:\n  id: [kejut 2]\n  en: [scare 2]\n"),
        Edit(
            SYNONYMS,
            "sebab/tawa-keras#apa-itu: [heboh]",
            "sebab/tawa-keras#apa-itu: [heboh]\n    lama: [dulu]",
        ),
    ],
    "words that lead to a heading that is gone": [
        Edit(CAUSE, "{ #apa-itu }", "{ #apaa }"),
        Edit(CAUSE_EN, "{ #apa-itu }", "{ #apaa }"),
    ],
    "a front matter with a list, and one with a key of the other language": [
        Edit(FRIGHT, "title: Kaget", "title: [Kaget]"),
        Edit(FRIGHT_EN, "title: Fright", "title: Fright\nchanged: 2026-11-22"),
    ],
    "a picture in several sizes in HTML of a page in a folder": [
        Edit(
            FRIGHT, "Misalnya", '<img alt="x" src="../assets/b.svg" srcset="c.svg 1x, d.svg 2x">\n\nMisalnya'
        )
    ],
    "a link whose end is missing": [Edit(INDEX, "(upaya/berkumur.md)", "(upaya/berkumur.md")],
    "a duty that only one language has, and one that the other forbids": [
        Edit(
            FORCE,
            "",
            FORCE_WORDS.replace("[do", "[must not, do")
            + "exceptions:\n  - id: Wajib makan lebih dulu\n    why: Contoh.\n",
        ),
        *both(
            "Usap dada dengan pelan.",
            "Stroke the chest gently.",
            "Jangan ditekan.\n\nTidak apa-apa.\n\nUsap pelan.\n\nWajib makan lebih dulu.\n\nIni pelan.",
            "You must not press.\n\nThat is fine.\n\nYou must stroke.\n\nEat.\n\nThis is not slow.",
            FRIGHT,
        ),
    ],
    "a word that forbids in a description, in a sign, and in sections of another form": [
        Edit(FORCE, "", FORCE_WORDS),
        Edit(FRIGHT, "dan kapan itu tidak boleh dilakukan", "dan kapan itu dilakukan"),
        Edit(SIGNS, "You are suddenly", "You do not sit, suddenly"),
        Edit(GARGLE, "Luruskan punggung,", "Jangan.[^r01]\n\nLuruskan punggung,"),
    ],
    "values of a form that nothing can be made of": [
        Edit(MEDICINES, "", STATINS + "  names: []\n"),
        Edit(PATH, "", QUESTION.replace("level: darurat", "level: gawat")),
        Edit(PICTURES, "width: 320\n  height: 240", "width: lebar\n  height: 0"),
        Edit(TOPIC, '["6,32 -6,26"]', '["6,32 -6"]'),
    ],
    "files of one name, and one without its ending": [
        Edit(TOPIC, "{id: BACA-SAYA.txt, en: READ-ME.txt}", "{id: BACA-SAYA.txt, en: BACA-SAYA.txt}"),
        Edit(TOPIC, "{id: ponsel.html, en: phone.html}", "{id: ponsel, en: phone.html}"),
    ],
    "entries of the menu that lead to no page of the site, or to one twice": [
        Edit(
            MENU,
            "nav:\n",
            'nav:\n  - ""\n  - Kosong:\n  - Lain: https://example.org\n  - index.md\n',
        ),
        Edit(MENU, "Penyebab: Causes\n", "Penyebab: Causes\n            Kosong: Empty\n"),
        Edit(MENU, "Kosong: Empty\n", "Kosong: Empty\n            Lain: Other\n"),
    ],
    "a language that is not built, and one whose days nobody can write": [
        Edit(
            MENU,
            "        - locale: en\n",
            "        - locale: id\n          extra: {words: {locale: xx_YY}}\n"
            "        - locale: en\n          build: false\n          extra: {words: {locale: en_GB}}\n",
        ),
    ],
    "a number in a title": [Edit(FRIGHT, "title: Kaget", "title: Kaget 3 kali")],
    "evidence that is only two cases, and one with more beside it": [
        Edit(REFERENCES, "kind: uji", "kind: kasus"),
        Edit(REFERENCES, "kind: pedoman", "kind: berita"),
        *both(
            "## Untuk",
            "## For",
            EVIDENCE.replace("[^r01]", "[^r01][^r02]") + "## Untuk",
            EVIDENCE.replace("[^r01]", "[^r01][^r02]") + "## For",
        ),
    ],
    "a picture that is a link, on a line further down": both(
        "Usap dada dengan pelan.",
        "Stroke the chest gently.",
        "Usap dada\ndengan pelan: [![x](hilang.svg)](berkumur.md)",
        "Stroke the chest\ngently: [![x](hilang.svg)](berkumur.en.md)",
        FRIGHT,
    ),
    "a list of words that is longer in one language": [
        interface("urgent: [hari ini, '119']", "urgent: [today, right now, '119']")
    ],
    "amounts that are there twice": both(
        "Usap dada dengan pelan.",
        "Stroke the chest gently.",
        "Tekan 2 kali, tunggu 2 jam, lalu tekan 2 kali.",
        "Press 2 as often, wait for 2 hours, then press 2 times.",
        FRIGHT,
    ),
}


def expected() -> dict[str, str]:
    """The whole report of each, but what differs from the record."""
    text = (Path(__file__).parent / "reports/places.txt").read_text("utf-8")
    parts = re.split(r"^# (.+)\n", text, flags=re.M)[1:]
    return dict(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))


@pytest.mark.parametrize("name", PLACES)
def test_each_place_is_named(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, PLACES[name])
    check.main([str(root), "--today", TODAY, "--lang", "en", "--select", WITHOUT_RECORD])
    *lines, _ = capsys.readouterr().out.splitlines()
    assert "\n".join(lines) == expected()[name]


def test_a_translation_that_is_behind_hides_nothing_elsewhere(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, [Edit(FRIGHT, "Usap dada dengan pelan.", "Usap dada 3 kali.")])
    assert catat.main(["--root", str(root), "--today", TODAY, "--menyusul", "--bukan-nasihat"]) == 0
    heavy = "".join(f"\n\nIni ceguk si {name}." for name in "abcdefghijkl")
    small_site.apply(root, [Edit(INDEX, "selama 10 detik.", f"selama 10 detik.{heavy}")])
    found = examine(load(root, date.fromisoformat(TODAY)), ("LNG001", "TRN009"))
    assert [problem.code for problem in found] == ["LNG001"] * 12


def test_a_word_whose_reason_is_missing_is_reported_beside_that(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    reason = Edit("docs/_data/words.yml", "    why: ceguk adalah serangan dari otak\n", "")
    small_site.apply(root, [Edit(FRIGHT, "Usap dada", "Usap ceguk dada"), reason])
    check.main([str(root), "--today", TODAY, "--lang", "en", "--select", "LNG001"])
    codes = [line.split(": ", 1)[1].split(" ", 1)[0] for line in capsys.readouterr().out.splitlines()[:-1]]
    assert sorted(codes) == ["FRM011", "LNG001"]
