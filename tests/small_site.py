"""The smallest content in which every check has something to look at, and finds nothing wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kram.record.recording import compared, recorded
from kram.record.writing import new_addresses, with_addresses, write_record
from kram.source.data.addresses import Address
from kram.source.repository import load

TODAY = "2026-11-22"

SHEET = """\
poster:
  file: {id: poster.pdf, en: poster-en.pdf}
  text: [index#penyebab]
  signs: [sesak]
  warning: sesak
  picture: gelas
codes:
  file: kode.pdf
  pages: [index]
"""
"""Sheets of paper, which the small site does without: tests that need some write them."""

FILES = {
    "mkdocs.yml": """\
nav:
  - index.md
  - Penyebab:
      - sebab/tawa-keras.md
  - Penanganan:
      - upaya/berkumur.md
      - upaya/kaget.md
plugins:
  - i18n:
      languages:
        - locale: en
          nav_translations:
            Penyebab: Causes
            Penanganan: Treatment
""",
    "docs/index.md": """\
---
title: Cegukan
description: Apa yang harus dilakukan saat Anda cegukan, dan kapan harus pergi ke dokter.
changed: 2026-11-22
---

Cegukan? [Berkumurlah](upaya/berkumur.md) selama 10 detik.

## Tanda bahaya { #darurat }

<!-- tanda -->

Dasar tanda-tanda ini:[^r02]

## Penyebab { #penyebab }

- [Tawa keras](sebab/tawa-keras.md#apa-itu)
- ![Diafragma](assets/diafragma.svg)
""",
    "docs/index.en.md": """\
---
title: Hiccups
description: What to do when you have hiccups, and when to go to a doctor.
---

Hiccups? [Gargle](upaya/berkumur.en.md) for 10 seconds.

## Danger signs { #darurat }

<!-- tanda -->

Based on:[^r02]

## Causes { #penyebab }

- [Loud laughter](sebab/tawa-keras.en.md#apa-itu)
- ![Diaphragm](assets/diafragma.svg)
""",
    "docs/sebab/tawa-keras.md": """\
---
title: Tawa keras
description: Mengapa tawa yang keras membuat cegukan, cara mengenalinya, dan apa yang bisa dilakukan.
changed: 2026-11-22
---

Istirahatlah dan [tenangkan diafragma](../upaya/berkumur.md).[^r01]

## Apa itu? { #apa-itu }

Tawa yang keras membuat mudah cegukan.[^r01]

## Yang bisa dilakukan { #yang-bisa-dilakukan }

<!-- tindakan -->

## Jangan { #jangan }

<!-- jangan -->
""",
    "docs/sebab/tawa-keras.en.md": """\
---
title: Loud laughter
description: Why loud laughter can give you hiccups, how to recognise it, and what you can do about it.
---

Rest and [calm your diaphragm](../upaya/berkumur.en.md).[^r01]

## What is it? { #apa-itu }

Loud laughter brings hiccups easily.[^r01]

## What you can do { #yang-bisa-dilakukan }

<!-- tindakan -->

## Do not { #jangan }

<!-- jangan -->
""",
    "docs/upaya/berkumur.md": """\
---
title: Berkumur
description: Cara berkumur dengan aman saat cegukan, dan berapa lama menahannya.
changed: 2026-11-22
---

Luruskan punggung, lalu tarik bahu ke arah telinga.[^r01]

<!-- gambar: gelas -->

## Untuk penyebab apa { #untuk-penyebab }

<!-- penyebab -->
""",
    "docs/upaya/berkumur.en.md": """\
---
title: Gargling
description: How to gargle safely when you have hiccups, and how long to go on with it.
---

Straighten your back, then pull your shoulders towards your ear.[^r01]

<!-- gambar: gelas -->

## For which causes { #untuk-penyebab }

<!-- penyebab -->
""",
    "docs/upaya/kaget.md": """\
---
title: Kaget
description: Cara mengagetkan orang yang cegukan dengan pelan, dan kapan itu tidak boleh dilakukan.
changed: 2026-11-22
---

Usap dada dengan pelan.[^r01]

## Untuk penyebab apa { #untuk-penyebab }

Misalnya [tawa yang keras](../sebab/tawa-keras.md).

<!-- penyebab -->
""",
    "docs/upaya/kaget.en.md": """\
---
title: Fright
description: How to startle somebody who has hiccups gently, and when not to do that.
---

Stroke the chest gently.[^r01]

## For which causes { #untuk-penyebab }

For example [loud laughter](../sebab/tawa-keras.en.md).

<!-- penyebab -->
""",
    "docs/assets/diafragma.svg": "<svg/>\n",
    "docs/assets/gambar/gelas.svg": "<svg/>\n",
    "docs/_data/topic.yml": """\
code: {system: ICD-10, code: R06.6}
folders: {causes: sebab, treatment: upaya, prevention: pencegahan}
pages:
  home: index
sections:
  do: yang-bisa-dilakukan
  do_not: jangan
  for_causes: untuk-penyebab
  danger: darurat
  help: kapan-ke-dokter
  address: alamat-situs
  claims: [apa-itu, bukti]
files:
  archive: cegukan
  readme: {id: BACA-SAYA.txt, en: READ-ME.txt}
  phone: {id: ponsel.html, en: phone.html}
drawings:
  icon: M6,2c-1,3,0,5,0,7
  outline: 30,-2 63,14 55,110
  strokes: ["6,32 -6,26"]
""",
    "docs/_data/pictures.yml": """\
gelas.svg:
  alt:
    id: Seseorang menarik bahu ke arah telinga.
    en: A person pulls the shoulders towards the ear.
  width: 320
  height: 240
""",
    "docs/_data/synonyms.yml": """\
id:
  ignore: [yang di]
  words:
    cekukan: cegukan
  pages:
    index: [tolong]
    sebab/tawa-keras#apa-itu: [heboh]
    upaya/berkumur: [tarik]
    upaya/kaget: [kejut]
en:
  words:
    sore: pain
  pages:
    index: [help]
    sebab/tawa-keras: [noisy]
    upaya/berkumur: [pull]
    upaya/kaget: [scare]
""",
    "docs/_data/signs.yml": """\
sesak:
  level: darurat
  group: napas
  id: Tiba-tiba sesak napas.
  en: You are suddenly short of breath.
  references: [r02]
  pages: [index#darurat]
  open:
    id: Apakah juga bila reda dalam 5 menit?
    en: Also if it goes within 5 minutes?
cegukan-lama:
  level: segera
  group: kaki
  id: Cegukan lebih dari 10 menit.
  en: A hiccup of more than 10 minutes.
  references: [r02]
  pages: [index#darurat]
""",
    "docs/_data/relations.yml": """\
- cause: tawa-keras
  action: berkumur
  fit: membantu
  why:
    id: Berkumur meredakan cegukan.
    en: A gargle eases the hiccup.
  references: [r01]
- cause: tawa-keras#apa-itu
  action: kaget
  label: {id: Jangan mengagetkan orang yang sakit, en: Do not startle the ill}
  fit: jangan
  when:
    id: bila jantung Anda lemah
    en: if your heart is weak
  why:
    id: Mungkin jantung berdebar.
    en: The heart may race.
  references: [r01, r02]
""",
    "docs/_data/references.yml": """\
r01:
  text: Someone A. Gargling for hiccup. A Journal 2020.
  kind: uji
  who: Someone A
  year: 2020
  title: Gargling for hiccup
  use: {id: Menunjukkan bahwa berkumur meredakan cegukan., en: Shows that a gargle eases a hiccup.}
  lang: en
  doi: 10.1000/abc.1
  status: dicek
r02:
  text: Someone B. Danger signs. A Journal 2021.
  kind: pedoman
  who: Someone B
  title: Danger signs
  use: {id: Menyebut tanda bahaya., en: Names danger signs.}
  lang: en
  url: https://example.org/signs
  pmid: 123456
  pmc: PMC123456
  status: belum-dicek
  note:
    id: Hanya ringkasan yang dibaca.
    en: Only the summary was read.
""",
    "docs/_data/glossary.yml": """\
- key: diafragma
  id:
    term: diafragma
    plain: sekat di bawah paru-paru
  en:
    term: diaphragm
    plain: wall below the lungs
  say: {id: [diafragma], en: [diaphragm, diaphragms]}
  never: {id: [sekat dada], en: []}
""",
    "docs/_data/words.yml": """\
id:
  - words: [ceguk]
    say: cegukan
    why: ceguk adalah serangan dari otak
en:
  - words: [utilize]
    say: use
    why: the short word
""",
    "docs/_data/source.id.txt": "Apa Perut Spasme?\n\nBelly spasme menyakitkan. Kaget dapat membantu.\n",
    "docs/_data/source.yml": """\
title:
  text: "Apa Perut Spasme?"
  stands: [index]
  verdict: didukung
  changed: false
  references: [r01]
p1s1:
  text: Belly spasme menyakitkan.
  stands: [sebab/tawa-keras#apa-itu]
  verdict: catatan
  changed: true
  what:
    id: Istilahnya diganti.
    en: The term was replaced.
  why:
    id: Istilah lama keliru.
    en: The old term was wrong.
  references: [r01]
p1s2:
  text: Kaget dapat membantu.
  stands: [upaya/kaget]
  verdict: lemah
  changed: false
  references: [r02]
""",
}


@dataclass(frozen=True)
class Edit:
    """One place of one file that reads otherwise; nothing old is a new file, nothing new is no file."""

    path: str
    old: str
    new: str | bytes | None


def build(root: Path) -> Path:
    """The small site below a folder, with its addresses and what it says recorded."""
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    record(root)
    return root


def record(root: Path) -> None:
    """Addresses and the record are those of the content as it is."""
    repository = load(root, date.fromisoformat(TODAY))
    file = root / Address.PATH
    text = file.read_text("utf-8") if file.exists() else ""
    new = new_addresses(repository)
    if new:
        file.write_text(with_addresses(text, dict(repository.addresses), new, TODAY), "utf-8")
        repository = load(root, date.fromisoformat(TODAY))
    write_record(root, recorded(repository, compared(repository), ()))


def apply(root: Path, edits: Iterable[Edit]) -> None:
    """The files read as the edits say."""
    for edit in edits:
        file = root / edit.path
        if edit.new is None:
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        elif isinstance(edit.new, bytes):
            file.write_bytes(edit.new)
        elif not edit.old:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(edit.new, "utf-8")
        else:
            text = file.read_text("utf-8")
            assert text.count(edit.old) == 1, f"{edit.path}: {edit.old!r}: {text.count(edit.old)} times"
            file.write_text(text.replace(edit.old, edit.new), "utf-8")
