"""The smallest content in which every check has something to look at, and finds nothing wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kram.record.new_addresses import new_addresses, with_addresses
from kram.record.recording import recorded, review
from kram.record.writing import write_record
from kram.source.data.addresses import PATH as ADDRESSES
from kram.source.repository import load

TODAY = "2026-11-22"

FILES = {
    "mkdocs.yml": """\
nav:
  - index.md
  - Penyebab:
      - penyebab/otot-lelah.md
  - Penanganan:
      - penanganan/peregangan.md
      - penanganan/pijat.md
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
title: Kram kaki
description: Apa yang harus dilakukan saat kaki kram, dan kapan harus pergi ke dokter.
changed: 2026-11-22
---

Kaki kram? [Regangkan ototnya](penanganan/peregangan.md) selama 10 detik.

## Tanda bahaya { #darurat }

<!-- tanda -->

Dasar tanda-tanda ini:[^r02]

## Penyebab { #penyebab }

- [Otot lelah](penyebab/otot-lelah.md#apa-itu)
- ![Betis](assets/betis.svg)
""",
    "docs/index.en.md": """\
---
title: Leg cramps
description: What to do when you have a cramp in your leg, and when to go to a doctor.
---

A cramp in your leg? [Stretch the muscle](penanganan/peregangan.en.md) for 10 seconds.

## Danger signs { #darurat }

<!-- tanda -->

Based on:[^r02]

## Causes { #penyebab }

- [Tired muscles](penyebab/otot-lelah.en.md#apa-itu)
- ![Calf](assets/betis.svg)
""",
    "docs/penyebab/otot-lelah.md": """\
---
title: Otot lelah
description: Mengapa otot yang lelah bisa kram, cara mengenalinya, dan apa yang bisa dilakukan.
changed: 2026-11-22
---

Istirahatlah dan [regangkan betis](../penanganan/peregangan.md).[^r01]

## Apa itu? { #apa-itu }

Otot yang lelah lebih mudah kram.[^r01]

## Yang bisa dilakukan { #yang-bisa-dilakukan }

<!-- tindakan -->

## Jangan { #jangan }

<!-- jangan -->
""",
    "docs/penyebab/otot-lelah.en.md": """\
---
title: Tired muscles
description: Why tired muscles can cramp, how to recognise it, and what you can do about it.
---

Rest and [stretch your calf](../penanganan/peregangan.en.md).[^r01]

## What is it? { #apa-itu }

A tired muscle cramps more easily.[^r01]

## What you can do { #yang-bisa-dilakukan }

<!-- tindakan -->

## Do not { #jangan }

<!-- jangan -->
""",
    "docs/penanganan/peregangan.md": """\
---
title: Peregangan
description: Cara meregangkan otot yang kram dengan aman, dan berapa lama menahannya.
changed: 2026-11-22
---

Luruskan lutut, lalu tarik jari kaki ke arah tulang kering.[^r01]

<!-- gambar: tarik-jari -->

## Untuk penyebab apa { #untuk-penyebab }

<!-- penyebab -->
""",
    "docs/penanganan/peregangan.en.md": """\
---
title: Stretching
description: How to stretch a muscle that has a cramp safely, and how long to hold the stretch.
---

Straighten your knee, then pull your toes towards your shin.[^r01]

<!-- gambar: tarik-jari -->

## For which causes { #untuk-penyebab }

<!-- penyebab -->
""",
    "docs/penanganan/pijat.md": """\
---
title: Pijat
description: Cara memijat kaki yang kram dengan pelan, dan kapan kaki tidak boleh dipijat.
changed: 2026-11-22
---

Usap otot dengan pelan.[^r01]

## Untuk penyebab apa { #untuk-penyebab }

Misalnya [otot yang lelah](../penyebab/otot-lelah.md).

<!-- penyebab -->
""",
    "docs/penanganan/pijat.en.md": """\
---
title: Massage
description: How to massage a leg that has a cramp gently, and when not to massage it.
---

Stroke the muscle gently.[^r01]

## For which causes { #untuk-penyebab }

For example [tired muscles](../penyebab/otot-lelah.en.md).

<!-- penyebab -->
""",
    "docs/assets/betis.svg": "<svg/>\n",
    "docs/assets/gambar/tarik-jari.svg": "<svg/>\n",
    "docs/_data/topic.yml": """\
code: {system: ICD-10, code: R25.2}
folders: {causes: penyebab, treatment: penanganan, prevention: pencegahan}
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
  archive: kram-kaki
  readme: {id: BACA-SAYA.txt, en: READ-ME.txt}
  phone: {id: ponsel.html, en: phone.html}
drawings:
  icon: M6,2c-1,3,0,5,0,7
  outline: 30,-2 63,14 55,110
  strokes: ["6,32 -6,26"]
""",
    "docs/_data/pictures.yml": """\
tarik-jari.svg:
  alt:
    id: Seseorang menarik jari kaki ke arah tulang kering.
    en: A person pulls the toes towards the shin.
  width: 320
  height: 240
""",
    "docs/_data/synonyms.yml": """\
id:
  ignore: [yang di]
  words:
    keram: kram
  pages:
    index: [tolong]
    penyebab/otot-lelah#apa-itu: [capek]
    penanganan/peregangan: [tarik]
    penanganan/pijat: [urut]
en:
  words:
    sore: pain
  pages:
    index: [help]
    penyebab/otot-lelah: [weary]
    penanganan/peregangan: [pull]
    penanganan/pijat: [rub]
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
kram-lama:
  level: segera
  group: kaki
  id: Kram lebih dari 10 menit.
  en: A cramp of more than 10 minutes.
  references: [r02]
  pages: [index#darurat]
""",
    "docs/_data/relations.yml": """\
- cause: otot-lelah
  action: peregangan
  fit: membantu
  why:
    id: Peregangan meredakan kram.
    en: A stretch eases the cramp.
  references: [r01]
- cause: otot-lelah#apa-itu
  action: pijat
  label: {id: Memijat kaki yang bengkak, en: Massage of a swollen leg}
  fit: jangan
  when:
    id: bila satu kaki bengkak
    en: if one leg is swollen
  why:
    id: Mungkin ada bekuan darah.
    en: There may be a blood clot.
  references: [r01, r02]
""",
    "docs/_data/references.yml": """\
r01:
  text: Someone A. Stretching for cramp. A Journal 2020.
  kind: uji
  who: Someone A
  year: 2020
  title: Stretching for cramp
  use: {id: Menunjukkan bahwa peregangan meredakan kram., en: Shows that a stretch eases a cramp.}
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
- key: betis
  id:
    term: betis
    plain: bagian belakang kaki bawah
  en:
    term: calf
    plain: back of the lower leg
  say: {id: [betis], en: [calf, calves]}
  never: {id: [anak sapi], en: []}
""",
    "docs/_data/words.yml": """\
id:
  - words: [kejang]
    say: kram
    why: kejang adalah serangan dari otak
en:
  - words: [utilize]
    say: use
    why: the short word
""",
    "docs/_data/source.id.txt": "Apa Kaki Spasme?\n\nLeg spasme menyakitkan. Pijat dapat membantu.\n",
    "docs/_data/source.yml": """\
title:
  text: "Apa Kaki Spasme?"
  stands: [index]
  verdict: didukung
  changed: false
  references: [r01]
p1s1:
  text: Leg spasme menyakitkan.
  stands: [penyebab/otot-lelah#apa-itu]
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
  text: Pijat dapat membantu.
  stands: [penanganan/pijat]
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
    file = root / ADDRESSES
    text = file.read_text("utf-8") if file.exists() else ""
    new = new_addresses(repository)
    if new:
        file.write_text(with_addresses(text, dict(repository.addresses), new, TODAY), "utf-8")
        repository = load(root, date.fromisoformat(TODAY))
    write_record(root, recorded(repository, review(repository), ()))


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
