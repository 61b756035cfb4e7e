"""Rules that are kept in more than one place: each place is named with its own line and its own advice."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import check
import pytest
import small_site
from faults import (
    ADDRESSES,
    CAUSE,
    CAUSE_EN,
    CODES,
    FRIGHT,
    FRIGHT_ADDRESS,
    FRIGHT_EN,
    GLOSSARY,
    INDEX,
    NEW_ACTION,
    OF_CODE,
    PATH,
    QUESTION,
    REFERENCES,
    RELATIONS,
    SIGNS,
    STEP,
    STEPS,
    SYNONYMS,
    both,
    text,
)
from kram.checks import FAMILIES
from kram.source.data.guides import Sheet
from small_site import FILES, TODAY, Edit
from test_sheets_of_paper import SHEET

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
