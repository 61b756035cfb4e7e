"""The table of codes: what each problem says, to editors and engineers, in both languages."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """What is wrong, a semicolon, and what to do: in both languages, with the same gaps."""

    en: str
    id: str


NOTICES = frozenset({"REV001", "REV007", "REC011", "CHG004", "SIT024"})
"""What somebody must know and what stops no build."""

CODES: dict[str, Message] = {
    # FRM: the form of files and front matter
    "FRM001": Message(
        "this file cannot be read ({why}); fix its name, kind or permissions",
        "berkas ini tidak bisa dibaca ({why}); perbaiki nama, jenis, atau izinnya",
    ),
    "FRM002": Message(
        "the file is not UTF-8 (byte {byte} on this line); save it as UTF-8",
        "berkas ini tidak tersimpan sebagai UTF-8 (byte {byte} di baris ini); di editor, pilih "
        "Simpan Sebagai, lalu UTF-8",
    ),
    "FRM003": Message(
        "the file starts with an invisible mark (BOM); save it as UTF-8 without BOM",
        "berkas ini diawali tanda yang tidak terlihat (BOM); di editor, pilih Simpan Sebagai, lalu "
        "UTF-8 tanpa BOM",
    ),
    "FRM004": Message(
        "the lines end as on Windows (CRLF); save the file with LF line ends",
        "akhir baris berkas ini bergaya Windows (CRLF); di editor, ubah akhir baris menjadi LF, lalu simpan",
    ),
    "FRM005": Message(
        "the file has {size} bytes, the limit is {most}; split it or take out what does not belong",
        "berkas ini berukuran {size} byte, batasnya {most}; bagi menjadi beberapa atau buang yang "
        "tidak perlu",
    ),
    "FRM006": Message(
        "the page has no front matter; start it with --- and title, description, as in docs/_contoh/",
        "halaman ini tidak punya bagian depan, yaitu baris di antara dua ---; mulai dengan --- lalu "
        "title dan description, lihat docs/_contoh/",
    ),
    "FRM007": Message(
        'this YAML cannot be read ({what}); put a text with ": " or " #" between quotes, '
        "indent with two spaces",
        'isian di sini tidak terbaca ({what}); apit teks yang berisi ": " atau " #" dengan tanda '
        "kutip, dan beri dua spasi di awal baris di bawahnya",
    ),
    "FRM008": Message(
        'the key "{key}" is here again, first on line {first}; keep one of them',
        'isian "{key}" ditulis lagi di sini, pertama di baris {first}; sisakan satu',
    ),
    "FRM009": Message(
        '"{what}" is a YAML anchor, alias or tag; write the value itself, between quotes if it is text',
        '"{what}" diawali tanda yang punya arti khusus di berkas ini (&, *, atau !); tulis isinya '
        "saja, dalam tanda kutip bila teks",
    ),
    "FRM010": Message(
        'unknown key "{key}"; use a known key or remove it',
        'isian "{key}" tidak dikenal; pakai isian yang dikenal atau hapus',
    ),
    "FRM011": Message(
        'no "{key}" in {name}; add it',
        'belum ada "{key}" di {name}; tambahkan',
    ),
    "FRM012": Message(
        'the key "{key}" does not belong on a page in {language}; remove it here',
        'isian "{key}" bukan untuk halaman {language}; hapus dari sini',
    ),
    "FRM013": Message(
        '"{key}" does not have the right form: "{value}"; compare it with another entry or docs/_contoh/',
        'isian "{key}" belum benar bentuknya: "{value}"; bandingkan dengan isian lain atau docs/_contoh/',
    ),
    "FRM014": Message(
        'the description has {count} characters: "{text}"; write one sentence of 60 to 150',
        'description ini berisi {count} huruf: "{text}"; tulis satu kalimat, 60 sampai 150 huruf',
    ),
    "FRM015": Message(
        'a heading of the first level in the text: "{title}"; the title is printed already, start with ##',
        'judul tingkat satu di dalam teks: "{title}"; judul halaman sudah tercetak, mulai dengan ##',
    ),
    "FRM016": Message(
        'no drawn part is called "{name}"; fix the marker or remove the comment',
        'tidak ada bagian otomatis bernama "{name}"; perbaiki penanda atau hapus komentar ini',
    ),
    "FRM021": Message(
        '"{key}: {value}" is read as a number, a date or yes/no; put it between quotes',
        '"{key}: {value}" terbaca sebagai angka, tanggal, atau ya/tidak; apit dengan tanda kutip',
    ),
    "FRM022": Message(
        'this folded note cannot be read: "{text}"; write ??? catatan "Title" and below it text '
        "indented by four spaces",
        'catatan lipat ini tidak terbaca: "{text}"; tulis ??? catatan "Judul" dan di bawahnya teks '
        "yang menjorok empat spasi",
    ),
    "FRM023": Message(
        "this line has {count} characters, the limit is {most}; write one sentence on a line",
        "baris ini berisi {count} huruf, batasnya {most}; tulis satu kalimat per baris",
    ),
    "FRM024": Message(
        "more than {most} characters without an empty line; divide the text with an empty line",
        "lebih dari {most} huruf tanpa baris kosong; bagi teksnya dengan baris kosong",
    ),
    "FRM025": Message(
        "a character that no page can show ({character}); remove it",
        "ada karakter yang tidak bisa tampil ({character}); hapus",
    ),
    "FRM026": Message(
        "this step has the number {number}, and {right} is next; number the steps 1, 2, 3",
        "langkah ini bernomor {number}, seharusnya {right}; beri nomor urut 1, 2, 3",
    ),
    "FRM027": Message(
        "a character that nobody sees ({character}); delete it, or type the word anew",
        "ada karakter yang tidak terlihat ({character}); hapus, atau ketik ulang katanya",
    ),
    "FRM028": Message(
        "a letter or digit that only looks like ours ({character}); type the word anew",
        "ada huruf atau angka yang hanya mirip ({character}); ketik ulang katanya",
    ),
    "FRM029": Message(
        'this line becomes a part of what is above it: "{text}"; put an empty line before it, '
        "or write it on the line above",
        'baris ini menjadi bagian dari yang di atasnya: "{text}"; beri satu baris kosong sebelumnya, '
        "atau tulis di baris yang sama",
    ),
    "FRM030": Message(
        'this line is shown as running text: "{text}"; take out the spaces before it',
        'baris ini tampil sebagai teks biasa: "{text}"; hapus spasi di depannya',
    ),
    # LNK: links
    "LNK001": Message(
        'no page "{target}"; fix the link or write the page',
        'tidak ada halaman "{target}"; perbaiki tautan atau tulis halamannya',
    ),
    "LNK002": Message(
        'no file "{target}"; fix the link or add the file',
        'tidak ada berkas "{target}"; perbaiki tautan atau tambahkan berkasnya',
    ),
    "LNK003": Message(
        'no heading "#{anchor}" on {page}; use the id of a heading there',
        'tidak ada judul bagian "#{anchor}" di {page}; pakai id judul yang ada di sana',
    ),
    "LNK004": Message(
        '"{target}" has other capital letters than the file "{file}"; write it as the file is called',
        'huruf besar-kecil "{target}" berbeda dari berkas "{file}"; tulis persis seperti nama berkas',
    ),
    "LNK005": Message(
        'this page in {language} links to "{target}"; write "{right}"',
        'tautan di halaman {language} ini menuju "{target}"; tulis "{right}"',
    ),
    "LNK006": Message(
        'HTML in the text leads to "{target}", which the built site does not have; '
        "write a Markdown link [words](page.md)",
        'HTML di dalam teks menuju "{target}", yang tidak ada di situs yang sudah dibangun; tulis '
        "tautan Markdown [kata](halaman.md)",
    ),
    "LNK007": Message(
        'the label "[{label}]" is not defined; write [words](page.md), or \\[ for a bracket',
        'label "[{label}]" tidak punya alamat; tulis [kata](halaman.md), atau \\[ untuk kurung biasa',
    ),
    "LNK008": Message(
        "no text links to this page; link to it from a page where readers need it",
        "belum ada tautan ke halaman ini; beri tautan dari halaman yang pembacanya perlu membaca ini",
    ),
    "LNK009": Message(
        'this link cannot be read: "{text}"; write [words](page.md) without spaces in the address',
        'tautan ini tidak terbaca: "{text}"; tulis [kata](halaman.md) tanpa spasi di dalam alamat',
    ),
    "LNK010": Message(
        '"{target}" is not an address that works here; write a relative path, https:, mailto: or tel:',
        '"{target}" bukan alamat yang bisa dipakai; tulis alamat relatif, https:, mailto:, atau tel:',
    ),
    "LNK011": Message(
        'the picture "{target}" has no alternative text; write ![what it shows]({target})',
        'gambar "{target}" belum punya teks pengganti; tulis ![apa yang terlihat]({target})',
    ),
    "LNK012": Message(
        "the page is not in the menu; add it under nav in mkdocs.yml",
        "halaman ini tidak ada di menu; tambahkan di daftar menu (nav) dalam mkdocs.yml",
    ),
    "LNK013": Message(
        'the menu names "{target}", and no such page exists; fix nav',
        'menu menyebut "{target}", padahal halaman itu tidak ada; perbaiki daftar menu (nav) di mkdocs.yml',
    ),
    "LNK014": Message(
        'the link to "{target}" has no words; write what the reader finds there',
        'tautan ke "{target}" tidak punya kata; tulis apa yang pembaca temukan di sana',
    ),
    "LNK015": Message(
        'the link shows "{text}" and dials "{target}"; write the same number in both places',
        'tautan ini bertuliskan "{text}", tetapi menelepon "{target}"; samakan kedua nomornya',
    ),
    # REL: which action fits which cause
    "REL001": Message(
        'no page "{name}" in {folders}; use the name of a page',
        'tidak ada halaman "{name}" di {folders}; pakai nama halaman yang ada',
    ),
    "REL002": Message(
        '"{key}": {page} has no heading "#{section}"; use the id of a heading there',
        '"{key}": {page} tidak punya judul bagian "#{section}"; pakai id judul di sana',
    ),
    "REL003": Message(
        "no action is given for this cause; add a row to docs/_data/relations.yml",
        "belum ada tindakan untuk penyebab ini; tambahkan baris di docs/_data/relations.yml",
    ),
    "REL004": Message(
        "no cause names this action; add a row to docs/_data/relations.yml",
        "belum ada penyebab yang menyebut tindakan ini; tambahkan baris di docs/_data/relations.yml",
    ),
    "REL005": Message(
        'unknown fit "{fit}"; use membantu, mungkin, tanya-dokter or jangan',
        'kecocokan (fit) "{fit}" tidak dikenal; pakai membantu, mungkin, tanya-dokter, atau jangan',
    ),
    "REL006": Message(
        '"{key}" of {name} is missing in {language}; write it in both languages',
        '"{key}" untuk {name} belum ada dalam {language}; tulis dalam kedua bahasa',
    ),
    "REL007": Message(
        '"{action}" is marked jangan for "{cause}"; link to it only in the section {{ #jangan }}',
        '"{action}" bertanda jangan untuk "{cause}"; beri tautan hanya dari bagian {{ #jangan }}',
    ),
    "REL008": Message(
        'the text links to "{target}", but "{cause}" and "{action}" have no relation; '
        "add a row to docs/_data/relations.yml or remove the link",
        'teks ini bertautan ke "{target}", tetapi "{cause}" dan "{action}" belum berhubungan; '
        "tambahkan baris di docs/_data/relations.yml atau hapus tautan",
    ),
    "REL009": Message(
        '"{cause}" and "{action}" are here again, first on line {first}; '
        "keep one row or give them different conditions (when)",
        '"{cause}" dan "{action}" ditulis lagi di sini, pertama di baris {first}; sisakan satu atau '
        "bedakan dengan syarat (when)",
    ),
    "REL010": Message(
        "the marker <!-- {name} --> is missing, so this page would show no list of {name}; "
        "put it back in its section",
        "penanda <!-- {name} --> tidak ada, jadi daftar {name} hilang dari halaman ini; "
        "kembalikan ke bagiannya",
    ),
    "REL011": Message(
        '"{cause}" and "{action}" have no reference; write references: [r17]',
        '"{cause}" dan "{action}" belum punya rujukan; tulis references: [r17]',
    ),
    "REL012": Message(
        'no row of docs/_data/relations.yml belongs to "{name}: {section}"; fix the marker',
        'tidak ada baris docs/_data/relations.yml untuk "{name}: {section}"; perbaiki penanda',
    ),
    "REL013": Message(
        '"{cause}" and "{action}" are marked jangan without a label; '
        "write label: with what must not be done, in both languages",
        '"{cause}" dan "{action}" bertanda jangan tanpa label; '
        "tulis label: yang menyebut apa yang tidak boleh dilakukan, dalam kedua bahasa",
    ),
    "REL014": Message(
        "no row of docs/_data/relations.yml is for <!-- {name} --> here, so nothing appears; "
        "add a row, or remove the marker and write the section yourself",
        "tidak ada baris docs/_data/relations.yml untuk <!-- {name} --> di sini, jadi tidak muncul apa-apa; "
        "tambahkan barisnya, atau hapus penanda ini dan tulis isi bagian itu sendiri",
    ),
    # TRN: the two languages
    "TRN001": Message(
        'the page "{title}" has no English version; translate {twin} and save it under this name',
        'halaman "{title}" belum ada dalam bahasa Inggris; terjemahkan {twin} dan simpan dengan nama ini',
    ),
    "TRN002": Message(
        'the page "{title}" has no Indonesian version; write the Indonesian page, or remove {twin}',
        'halaman "{title}" belum ada dalam bahasa Indonesia; tulis halaman Indonesianya, atau hapus {twin}',
    ),
    "TRN003": Message(
        'the section "{section}" is missing here; {there} has "{title}", translate it with {{ #{section} }}',
        'bagian "{section}" tidak ada di sini; {there} punya "{title}", terjemahkan dengan {{ #{section} }}',
    ),
    "TRN004": Message(
        'the section "{section}" is not on {there}; give it the same id or remove it',
        'bagian "{section}" tidak ada di {there}; samakan id atau hapus',
    ),
    "TRN005": Message(
        'the section "{section}" is in another place than on {there}; keep the same order',
        'tempat bagian "{section}" berbeda dari {there}; samakan urutannya',
    ),
    "TRN006": Message(
        'the heading "{section}" has level {level}, on {there} level {other}; use the same level',
        'judul "{section}" bertingkat {level}, di {there} bertingkat {other}; samakan tingkatnya',
    ),
    "TRN007": Message(
        'links of "{section}" differ: here {here}, on {there} {other}; make them lead to the same pages',
        'tautan di "{section}" berbeda: di sini {here}, di {there} {other}; samakan tujuannya',
    ),
    "TRN008": Message(
        'references of "{section}" differ: here {here}, on {there} {other}; cite the same in both',
        'rujukan di "{section}" berbeda: di sini {here}, di {there} {other}; samakan keduanya',
    ),
    "TRN009": Message(
        'numbers of "{section}" differ: here {here}, on {there} {other}; fix the wrong one',
        'angka di "{section}" berbeda: di sini {here}, di {there} {other}; perbaiki yang salah',
    ),
    "TRN010": Message(
        'folded notes of "{section}" differ: here {here}, on {there} {other}; fold the same in both',
        'catatan lipat di "{section}" berbeda: di sini {here}, di {there} {other}; lipat yang sama',
    ),
    "TRN012": Message(
        'drawn parts of "{section}" differ: here {here}, on {there} {other}; use the same markers',
        'bagian otomatis di "{section}" berbeda: di sini {here}, di {there} {other}; samakan penandanya',
    ),
    "TRN016": Message(
        'the menu entry "{title}" has no English; add it to nav_translations',
        'menu "{title}" belum ada bahasa Inggrisnya; tambahkan di nav_translations',
    ),
    "TRN017": Message(
        'nav_translations has "{title}", which the menu does not have; fix or remove it',
        'nav_translations berisi "{title}", yang tidak ada di menu; perbaiki atau hapus',
    ),
    "TRN018": Message(
        'items of lists in "{section}": here {here}; {there}: {other}; translate every item',
        'butir daftar di "{section}": di sini {here}; {there}: {other}; terjemahkan setiap butir',
    ),
    "TRN019": Message(
        'the word "{key}" of the interface is missing in {language}; write it there too',
        'kata "{key}" di tombol atau kotak belum ada dalam {language}; tulis juga di sana',
    ),
    "TRN020": Message(
        'gaps of the word "{key}" differ: English {here}, Indonesian {other}; write the same gaps',
        'isian di dalam kata "{key}" berbeda: Inggris {here}, Indonesia {other}; samakan isiannya',
    ),
    # SRC: the source text
    "SRC001": Message(
        'the source sentence {key} has no row: "{text}"; add one to docs/_data/source.yml',
        'kalimat sumber {key} belum punya baris: "{text}"; tambahkan di docs/_data/source.yml',
    ),
    "SRC002": Message(
        'the row {key} says "{text}", the source says "{source}"; copy it word for word',
        'baris {key} berbunyi "{text}", sumbernya berbunyi "{source}"; salin persis',
    ),
    "SRC003": Message(
        'the row {key} is said to be at "{place}", which {path} does not have; '
        "name a page and heading of both languages",
        'baris {key} menunjuk "{place}", yang tidak ada di {path}; '
        "sebut halaman dan judul yang ada dalam kedua bahasa",
    ),
    "SRC004": Message(
        'the row {name} is marked as changed, but "{key}" is missing in {language}; say it in both',
        'baris {name} bertanda berubah, tetapi "{key}" belum ada dalam {language}; tulis keduanya',
    ),
    "SRC005": Message(
        'unknown verdict "{verdict}"; use didukung, catatan, lemah or salah',
        'penilaian (verdict) "{verdict}" tidak dikenal; pakai didukung, catatan, lemah, atau salah',
    ),
    "SRC006": Message(
        "the row {key} names no page; write under stands: where its content is now",
        "baris {key} tidak menyebut halaman; tulis di isian stands di mana isinya sekarang",
    ),
    "SRC007": Message(
        "the row {key} belongs to no sentence of the source; remove it or fix its key",
        "baris {key} tidak cocok dengan kalimat sumber mana pun; hapus atau perbaiki kuncinya",
    ),
    # REF: references
    "REF001": Message(
        'the reference "{key}" is not in docs/_data/references.yml; add it or fix the key',
        'rujukan "{key}" tidak ada di docs/_data/references.yml; tambahkan atau perbaiki kuncinya',
    ),
    "REF002": Message(
        'nothing uses the reference "{key}"; cite it or remove it',
        'rujukan "{key}" tidak dipakai; pakai atau hapus',
    ),
    "REF003": Message(
        '"{doi}" is not a DOI; write it as 10.1002/14651858.CD008496.pub3, without https',
        '"{doi}" bukan DOI, nomor tetap sebuah artikel; tulis seperti '
        "10.1002/14651858.CD008496.pub3, tanpa https",
    ),
    "REF004": Message(
        '"{key}: {value}" is not an address; write url with https://, pmid as digits, pmc as PMC123',
        '"{key}: {value}" bukan alamat; tulis url dengan https://, pmid angka saja, pmc seperti PMC123',
    ),
    "REF005": Message(
        'this paragraph of "{section}" has no reference: "{text}"; cite one, such as [^r34]',
        'paragraf di "{section}" ini belum punya rujukan: "{text}"; tambahkan, misalnya [^r34]',
    ),
    "REF006": Message(
        'unknown status "{status}"; use dicek or belum-dicek',
        'status "{status}" tidak dikenal; pakai dicek atau belum-dicek',
    ),
    "REF007": Message(
        'the page defines the reference "{key}" itself; move it to docs/_data/references.yml',
        'halaman ini menulis sendiri rujukan "{key}"; pindahkan ke docs/_data/references.yml',
    ),
    "REF008": Message(
        '"{key}" of {name} is missing in {language}; write it in both languages',
        '"{key}" untuk {name} belum ada dalam {language}; tulis dalam kedua bahasa',
    ),
    "REF009": Message(
        '"{key}" is not the key of a reference; write r and a number, such as r34',
        '"{key}" bukan kunci rujukan; tulis r dan angka, misalnya r34',
    ),
    "REF010": Message(
        "the reference {key} has no {field}; write kind, who, title and use, as in the other references",
        "rujukan {key} belum punya {field}; tulis kind, who, title, dan use, seperti pada rujukan lain",
    ),
    "REF011": Message(
        'unknown kind "{kind}"; use one of {kinds}',
        'jenis "{kind}" tidak dikenal; pakai salah satu: {kinds}',
    ),
    "REF012": Message(
        '"year: {year}" is not a year; write four digits, such as 2021, or leave it out',
        '"year: {year}" bukan tahun; tulis empat angka, misalnya 2021, atau hapus',
    ),
    "REF013": Message(
        "this rests only on {kinds}; what helps, and how well, needs a better source: "
        "cite one, or say that it is not proven",
        "ini hanya bersandar pada {kinds}; manfaat dan buktinya perlu sumber yang lebih baik: "
        "tambahkan, atau tulis bahwa ini belum terbukti",
    ),
    # LNG: language
    "LNG001": Message(
        'do not write "{word}"; write "{right}" ({why})',
        'jangan tulis "{word}"; tulis "{right}" ({why})',
    ),
    "LNG002": Message(
        'a sentence of {count} words, at most {most}: "{text}"; make two of it',
        'kalimat ini berisi {count} kata, paling banyak {most}: "{text}"; bagi menjadi dua',
    ),
    "LNG003": Message(
        'sentences have {mean} words on average, at most {most}, the longest is "{text}"; '
        "shorten such sentences",
        'rata-rata kalimat berisi {mean} kata, paling banyak {most}, terpanjang "{text}"; pendekkan '
        "yang seperti itu",
    ),
    "LNG004": Message(
        'a paragraph of {count} sentences, at most 3: "{text}"; divide it with an empty line',
        'paragraf ini berisi {count} kalimat, paling banyak 3: "{text}"; pisahkan dengan baris kosong',
    ),
    "LNG005": Message(
        'a list of {count} items, at most 7: "{text}"; divide or shorten it',
        'daftar ini berisi {count} butir, paling banyak 7: "{text}"; bagi atau pendekkan',
    ),
    "LNG006": Message(
        'the glossary does not call it "{word}"; write "{right}"',
        'daftar istilah tidak memakai "{word}"; tulis "{right}"',
    ),
    "LNG007": Message(
        '"{key}" of {name} is missing in {language}; write it in both languages',
        '"{key}" untuk {name} belum ada dalam {language}; tulis dalam kedua bahasa',
    ),
    "LNG008": Message(
        'the exception for "{word}" on "{page}" is not needed any more; remove it',
        'pengecualian untuk "{word}" di "{page}" tidak diperlukan lagi; hapus',
    ),
    "LNG009": Message(
        'the Indonesian page says "{word}" ({there}), this page never says "{right}"; '
        "use the glossary's word",
        'halaman Indonesia memakai "{word}" ({there}), halaman ini tidak memakai "{right}"; '
        "pakai kata dari daftar istilah",
    ),
    "LNG010": Message(
        'the exception for "{page}" covers a whole page; name the section, such as {page}#apa-itu',
        'pengecualian untuk "{page}" berlaku untuk seluruh halaman; sebut bagiannya, misalnya {page}#apa-itu',
    ),
    "LNG011": Message(
        'what is forbidden goes on to "{rest}": "{text}"; say first what must be done, or make two sentences',
        'larangannya terbaca sampai "{rest}": "{text}"; tulis dulu yang harus dilakukan, atau bagi dua',
    ),
    # REV: review and dates
    "REV001": Message(
        "the next review was due on {date}; review the page or agree on a new date",
        "tinjauan berikutnya seharusnya sudah dilakukan pada {date}; tinjau halaman ini atau "
        "sepakati tanggal baru",
    ),
    "REV002": Message(
        '"{key}: {date}" lies in the future; write the date on which it happened',
        '"{key}: {date}" masih di masa depan; tulis tanggal kejadiannya',
    ),
    "REV003": Message(
        'reviewer "{name}" without a date; add reviewed: with the date of the review',
        'peninjau (reviewer) "{name}" belum disertai tanggal; tambahkan reviewed: dengan tanggal tinjauan',
    ),
    "REV004": Message(
        "{key}: {date} without {missing}; add it, or remove this line until there is a review",
        "{key}: {date} tanpa {missing}; tambahkan, atau hapus baris ini sampai ada tinjauan",
    ),
    "REV005": Message(
        '"{key}: {date}" is not a date; write year-month-day, such as 2026-11-22',
        '"{key}: {date}" bukan tanggal; tulis tahun-bulan-hari, seperti 2026-11-22',
    ),
    "REV006": Message(
        "the next review {date} is not after the review of {reviewed}; fix one of them",
        "tinjauan berikutnya {date} tidak sesudah tinjauan {reviewed}; perbaiki salah satu",
    ),
    "REV007": Message(
        "the clock of this machine says {today}, and this was recorded on {date}; set the clock",
        "jam komputer ini menunjukkan {today}, padahal catatan ini dibuat pada {date}; betulkan jamnya",
    ),
    # ADR: addresses that others link to
    "ADR001": Message(
        'the page "{page}" is not in docs/_data/addresses.yml; run make catat',
        'halaman "{page}" belum ada di docs/_data/addresses.yml; jalankan make catat',
    ),
    "ADR002": Message(
        'the heading "{page}#{section}" is not in docs/_data/addresses.yml; run make catat',
        'judul "{page}#{section}" belum ada di docs/_data/addresses.yml; jalankan make catat',
    ),
    "ADR003": Message(
        'the page "{page}", public since {since}, is gone in both languages; bring it back, '
        "or write moved_to in docs/_data/addresses.yml",
        'halaman "{page}", terbit sejak {since}, hilang dalam kedua bahasa; kembalikan, '
        "atau tulis moved_to di docs/_data/addresses.yml",
    ),
    "ADR004": Message(
        'the heading "#{section}", public since {since}, is gone; bring the id back, '
        "or write moved_to in docs/_data/addresses.yml",
        'judul "#{section}", terbit sejak {since}, hilang; kembalikan id itu, '
        "atau tulis moved_to di docs/_data/addresses.yml",
    ),
    "ADR005": Message(
        '"{page}" moved to "{target}", which {path} does not have; name a page or heading of both languages',
        '"{page}" pindah ke "{target}", yang tidak ada di {path}; '
        "sebut halaman atau judul yang ada dalam kedua bahasa",
    ),
    "ADR006": Message(
        '"{page}" moves in a circle: {steps}; let it end at a page that exists',
        'perpindahan "{page}" berputar-putar: {steps}; akhiri di halaman yang ada',
    ),
    "ADR007": Message(
        '"{page}" has the date "{date}"; write the day it was first public, such as 2026-11-22',
        '"{page}" bertanggal "{date}"; tulis hari pertama terbit, seperti 2026-11-22',
    ),
    "ADR008": Message(
        '"{page}" has moved to "{target}" and is still in {path}; remove moved_to or the old place',
        '"{page}" sudah pindah ke "{target}" tetapi masih ada di {path}; hapus moved_to atau tempat lamanya',
    ),
    "ADR009": Message(
        'the heading "{title}" has no id; write ## {title} {{ #short-name }}',
        'judul "{title}" belum punya id; tulis ## {title} {{ #nama-pendek }}',
    ),
    "ADR010": Message(
        'the id "{section}" is here again, first on line {first}; ids are unique on a page',
        'id "{section}" dipakai lagi di sini, pertama di baris {first}; satu id hanya sekali per halaman',
    ),
    "ADR011": Message(
        '"{name}" cannot be part of an address; use a-z, 0-9 and - only',
        '"{name}" tidak bisa menjadi bagian alamat; pakai a-z, 0-9, dan - saja',
    ),
    # CHG: the news of changes, for clinics
    "CHG001": Message(
        'the change of {date} names "{place}", which {path} does not have; '
        "name a page or heading of both languages",
        'perubahan {date} menyebut "{place}", yang tidak ada di {path}; '
        "sebut halaman atau judul yang ada dalam kedua bahasa",
    ),
    "CHG002": Message(
        '"date: {date}" is not the day of a change; '
        "write year-month-day, such as 2026-11-22, not in the future",
        '"date: {date}" bukan tanggal perubahan; '
        "tulis tahun-bulan-hari, seperti 2026-11-22, bukan di masa depan",
    ),
    "CHG003": Message(
        "the change of {date} is after that of {before}; add new changes at the end",
        "perubahan {date} ada sesudah perubahan {before}; tambahkan perubahan baru di akhir",
    ),
    "CHG004": Message(
        "the English of this change is to follow; translate what the Indonesian says, then run make catat",
        "kalimat Inggris untuk perubahan ini masih menyusul; terjemahkan kalimat Indonesianya, "
        "lalu jalankan make catat",
    ),
    # PIC: drawings
    "PIC001": Message(
        'there is no drawing "{name}" in docs/_data/pictures.yml; '
        "add a row for it, or name one that is there",
        'tidak ada gambar "{name}" di docs/_data/pictures.yml; '
        "tambahkan barisnya, atau pakai gambar yang ada di sana",
    ),
    "PIC002": Message(
        "the file docs/{file} does not exist; put the drawing there, or remove this row",
        "berkas docs/{file} tidak ada; simpan gambarnya di sana, atau hapus baris ini",
    ),
    "PIC003": Message(
        "docs/{file} has {what}, which browsers run or ask for; save the drawing without it",
        "docs/{file} memuat {what}, yang dijalankan atau diminta peramban; simpan gambar tanpa itu",
    ),
    # SYN: words that readers search with
    "SYN001": Message(
        'words lead to "{address}", which {path} does not have; name a page or a heading of it',
        'ada kata yang menuju "{address}", yang tidak ada di {path}; sebut halaman atau judul yang ada',
    ),
    "SYN002": Message(
        '"{word}: {meant}" is not one word for another; write two different words, each of a-z and 0-9 only',
        '"{word}: {meant}" bukan satu kata untuk kata lain; '
        "tulis dua kata yang berbeda, masing-masing hanya a-z dan 0-9",
    ),
    "SYN003": Message(
        '"{word}" is under "ignore" too; remove it from one of the two',
        '"{word}" juga ada di daftar ignore; hapus dari salah satunya',
    ),
    "SYN004": Message(
        '"{name}" is not the name of a medicine in one word; write one word of a-z and 0-9, in small letters',
        '"{name}" bukan nama obat dalam satu kata; tulis satu kata dari a-z dan 0-9, dengan huruf kecil',
    ),
    "SYN005": Message(
        'the medicine "{name}" is here again, first on line {first}; keep one',
        'obat "{name}" ditulis lagi di sini, pertama di baris {first}; sisakan satu',
    ),
    "SYN006": Message(
        'no sign "{key}" in docs/_data/signs.yml; use the key of a sign that there is',
        'tidak ada tanda "{key}" di docs/_data/signs.yml; pakai kunci tanda yang ada',
    ),
    "SYN007": Message(
        'the search cannot read the pattern "{pattern}"; write words with spaces between them, '
        "| for one of several, ! for not, = for the very word, and begin with a word that must be there",
        'pola "{pattern}" tidak terbaca oleh pencarian; tulis kata dengan spasi di antaranya, '
        "| untuk salah satu, ! untuk bukan, = untuk kata itu persis, dan mulai dengan kata yang harus ada",
    ),
    # SGN: danger signs
    "SGN001": Message(
        'the sign {key} is for "{place}", which {path} does not have; name a page or a heading of it',
        'tanda {key} ditujukan ke "{place}", yang tidak ada di {path}; sebut halaman atau judul yang ada',
    ),
    "SGN002": Message(
        "danger signs that are for {place} do not appear there: {count}, the first is {first}; "
        "write <!-- tanda --> there, or take the page out of these signs",
        "tanda bahaya untuk {place} tidak tampil di sana: {count}, yang pertama {first}; "
        "tulis <!-- tanda --> di sana, atau hapus halaman ini dari tanda itu",
    ),
    "SGN003": Message(
        "no danger sign is for {place}, so nothing is drawn here; "
        "add the page to signs in docs/_data/signs.yml, or remove this marker",
        "tidak ada tanda bahaya untuk {place}, jadi di sini tidak muncul apa-apa; "
        "tambahkan halaman ini pada tanda di docs/_data/signs.yml, atau hapus penanda ini",
    ),
    "SGN004": Message(
        'unknown level "{level}"; use darurat, segera or periksa',
        'tingkat "{level}" tidak dikenal; pakai darurat, segera, atau periksa',
    ),
    "SGN005": Message(
        'no group "{group}" at the level {level}; use one of {groups}',
        'tidak ada kelompok "{group}" pada tingkat {level}; pakai salah satu: {groups}',
    ),
    "SGN006": Message(
        '"{key}" of the sign {name} is missing in {language}; write it in both languages',
        '"{key}" untuk tanda {name} belum ada dalam {language}; tulis dalam kedua bahasa',
    ),
    "SGN007": Message(
        "the sign {key} has no reference; write references: [r17]",
        "tanda {key} belum punya rujukan; tulis references: [r17]",
    ),
    "SGN008": Message(
        "numbers of the sign {key} differ: English {here}, Indonesian {other}; fix the wrong one",
        "angka pada tanda {key} berbeda: Inggris {here}, Indonesia {other}; perbaiki yang salah",
    ),
    "SGN009": Message(
        'the same sign is here again, first on line {first}: "{text}"; keep one, with all its pages',
        'tanda ini ditulis lagi, pertama di baris {first}: "{text}"; sisakan satu, dengan semua halamannya',
    ),
    "SGN010": Message(
        'danger signs are written on the page: "{text}"; '
        "move them to docs/_data/signs.yml and write <!-- tanda --> here",
        'tanda bahaya ditulis di halaman ini: "{text}"; '
        "pindahkan ke docs/_data/signs.yml dan tulis <!-- tanda --> di sini",
    ),
    "SGN011": Message(
        'a sign is plain text, and this one has markup: "{text}"; remove the marks and links',
        'tanda hanya berisi teks biasa, yang ini punya tanda format: "{text}"; hapus format dan tautannya',
    ),
    "SGN012": Message(
        "the sign {key} is nearly the same as {other}, which has the level {level}; keep one of them",
        "tanda {key} hampir sama dengan {other} yang tingkatnya {level}; sisakan salah satu",
    ),
    # GUI: steps, the map of the legs, the path of questions
    "GUI001": Message(
        '"{place}" is no page and no heading of a page; name one that exists',
        '"{place}" bukan halaman atau judul di halaman; sebut yang ada',
    ),
    "GUI002": Message(
        'no drawing "{name}" in docs/_data/pictures.yml; add its row, or use one that is there',
        'tidak ada gambar "{name}" di docs/_data/pictures.yml; tambahkan barisnya, atau pakai yang ada',
    ),
    "GUI003": Message(
        'no sign "{name}" in docs/_data/signs.yml; use the key of a sign',
        'tidak ada tanda "{name}" di docs/_data/signs.yml; pakai nama tanda yang ada',
    ),
    "GUI004": Message(
        '"{key}" of {name} is missing in {language}; write it in both languages',
        '"{key}" untuk {name} belum ada dalam {language}; tulis dalam kedua bahasa',
    ),
    "GUI005": Message(
        'the sign "{name}" is {other}, and this question is {level}; ask about it where its level is',
        'tanda "{name}" bertingkat {other}, sedangkan pertanyaan ini {level}; tanyakan pada tingkatnya',
    ),
    "GUI006": Message(
        'no list of steps "{name}" in docs/_data/steps.yml; name one that is there',
        'tidak ada daftar langkah "{name}" di docs/_data/steps.yml; sebut yang ada',
    ),
    # COD: codes of diagnoses
    "COD001": Message(
        '"{name}" does not have the form of a code; write it as R25.2, in capital letters',
        '"{name}" tidak berbentuk kode; tulis seperti R25.2, dengan huruf besar',
    ),
    "COD002": Message(
        'the code "{name}" is here again, first on line {first}; keep one, with all its pages',
        'kode "{name}" ditulis lagi di sini, pertama di baris {first}; sisakan satu, dengan semua halamannya',
    ),
    "COD003": Message(
        'nothing says what the code "{name}" is called; look it up, and write its name after one of '
        "{systems}",
        'nama untuk kode "{name}" belum ditulis; cari kodenya, lalu tulis namanya setelah salah satu dari '
        "{systems}",
    ),
    "COD004": Message(
        'the code "{name}" leads to no page; write pages: with the slug of one',
        'kode "{name}" tidak menunjuk ke halaman mana pun; tulis pages: dengan nama satu halaman',
    ),
    "COD005": Message(
        'the code "{name}" leads to "{place}" twice; keep one',
        'kode "{name}" menunjuk ke "{place}" dua kali; sisakan satu',
    ),
    "COD006": Message(
        'the code "{name}" has no address in docs/_data/addresses.yml; run make catat',
        'kode "{name}" belum punya alamat di docs/_data/addresses.yml; jalankan make catat',
    ),
    "COD007": Message(
        'the code "{name}" leads to "{place}", which is no page or heading; name one that exists',
        'kode "{name}" menunjuk ke "{place}", yang bukan halaman atau judul di halaman; sebut yang ada',
    ),
    # REC: the record of what was meant
    "REC001": Message(
        'it said "{old}" and now says "{new}"; if you meant it, run make catat, if not, undo it',
        'dulu tertulis "{old}", sekarang "{new}"; bila sengaja, jalankan make catat, bila tidak, kembalikan',
    ),
    "REC002": Message(
        '"{old}" is gone from "{group}"; if you meant it, run make catat, if not, put it back',
        '"{old}" hilang dari "{group}"; bila sengaja, jalankan make catat, bila tidak, kembalikan',
    ),
    "REC003": Message(
        '"{new}" is new; if you meant it, run make catat, if not, remove it',
        '"{new}" baru ditambahkan; bila sengaja, jalankan make catat, bila tidak, hapus',
    ),
    "REC004": Message(
        "nothing on this page is recorded yet; compare both languages, then run make catat",
        "isi berkas ini belum dicatat; bandingkan kedua bahasa, lalu jalankan make catat",
    ),
    "REC005": Message(
        '"{file}" is recorded, but it is gone; if you meant it, run make catat, if not, put it back',
        '"{file}" pernah dicatat, tetapi hilang; bila sengaja, jalankan make catat, bila tidak, kembalikan',
    ),
    "REC006": Message(
        '"{group}" has another place in the order now; if you meant it, run make catat, if not, move it back',
        'urutan "{group}" berubah; bila sengaja, jalankan make catat, bila tidak, kembalikan ke tempatnya',
    ),
    "REC007": Message(
        "the record was changed by hand; undo the change of this file, or run make catat once more",
        "catatan ini diubah dengan tangan; batalkan perubahannya, atau jalankan make catat sekali lagi",
    ),
    "REC008": Message(
        "there is no record of what the site says, so no change can be noticed; run make catat",
        "belum ada catatan isi situs, jadi perubahan tidak bisa diketahui; jalankan make catat",
    ),
    "REC009": Message(
        'all of "{group}" is gone; if you meant it, run make catat, if not, put it back',
        'seluruh isi "{group}" hilang; bila sengaja, jalankan make catat, bila tidak, kembalikan',
    ),
    "REC010": Message(
        'all of "{group}" is new; if you meant it, run make catat, if not, remove it',
        'seluruh isi "{group}" baru; bila sengaja, jalankan make catat, bila tidak, hapus',
    ),
    "REC011": Message(
        'the translation of "{group}" is to follow; compare it with {there}, '
        "then run make catat and answer ya",
        'terjemahan "{group}" masih menyusul; bandingkan dengan {there}, '
        "lalu jalankan make catat dan jawab ya",
    ),
    # TOP: what the site is about
    "TOP001": Message(
        'no page "{page}", which has a role here; write the slug of a page',
        'tidak ada halaman "{page}", padahal punya peran di sini; tulis alamat halaman yang ada',
    ),
    # FOR: words that forbid, oblige or warn
    "FOR001": Message(
        "one language denies, forbids or obliges here, and the other does not "
        '(English: {here}, Indonesian: {other}): "{text}"; '
        "say the same in both, or give the reason in docs/_data/force.yml",
        "satu bahasa menyangkal, melarang, atau mewajibkan, bahasa lainnya tidak "
        '(Inggris: {here}, Indonesia: {other}): "{text}"; '
        "samakan keduanya, atau tulis alasannya di docs/_data/force.yml",
    ),
    "FOR002": Message(
        'the exception for "{text}" is not needed any more; remove it',
        'pengecualian untuk "{text}" tidak diperlukan lagi; hapus',
    ),
    "FOR003": Message(
        "numbers of the two languages differ: English {here}, Indonesian {other}; fix the wrong one",
        "angka dalam kedua bahasa berbeda: Inggris {here}, Indonesia {other}; perbaiki yang salah",
    ),
    "FOR004": Message(
        'this is not to be done, but the reason does not warn: "{text}"; say what harm it does',
        'ini tidak boleh dilakukan, tetapi alasannya tidak memperingatkan: "{text}"; sebutkan bahayanya',
    ),
    "FOR005": Message(
        'this helps, but the reason warns: "{text}"; say how it helps, or change the fit',
        'ini membantu, tetapi alasannya memperingatkan: "{text}"; sebutkan manfaatnya, atau ganti fit',
    ),
    # SIT: the built site
    "SIT001": Message(
        '"{target}" leads nowhere; fix the page or template that writes it',
        '"{target}" tidak menuju ke mana pun; perbaiki halaman atau templat yang menulisnya',
    ),
    "SIT002": Message(
        '"{target}": {page} has no such id; fix the page or template that writes it',
        '"{target}": id itu tidak ada di {page}; perbaiki halaman atau templat yang menulisnya',
    ),
    "SIT003": Message(
        "nothing on the site uses this file; leave it out, or name it with a reason in NOT_NAMED",
        "tidak ada yang memakai berkas ini; buang, atau sebut dengan alasannya di NOT_NAMED",
    ),
    "SIT004": Message(
        'the id "{id}" is here again, first on line {first}; ids are unique on a page',
        'id "{id}" dipakai lagi di sini, pertama di baris {first}; satu id hanya sekali per halaman',
    ),
    "SIT005": Message(
        'the page says lang="{lang}"; it must say lang="{expected}"',
        'halaman ini menyebut lang="{lang}"; seharusnya lang="{expected}"',
    ),
    "SIT006": Message(
        'the link to the other language (hreflang="{other}") leads to "{target}"; it must lead to "{right}"',
        'tautan ke bahasa lain (hreflang="{other}") menuju "{target}"; seharusnya "{right}"',
    ),
    "SIT007": Message(
        'the page loads "{target}" from another host; put the file into the site or leave it out',
        'halaman ini memuat "{target}" dari tempat lain; simpan berkasnya di situs ini atau buang',
    ),
    "SIT008": Message(
        'the address "{page}", public since {since}, is not on the site; bring it back or let it redirect',
        'alamat "{page}", terbit sejak {since}, tidak ada di situs; kembalikan atau alihkan halamannya',
    ),
    "SIT009": Message(
        'the id "{id}", public since {since}, is not on this page; bring it back or let it redirect',
        'id "{id}", terbit sejak {since}, tidak ada di halaman ini; kembalikan atau alihkan',
    ),
    "SIT010": Message(
        "this page is not in docs/_data/addresses.yml; run make catat, "
        "or name it with a reason in NOT_ADDRESSES",
        "halaman ini tidak ada di docs/_data/addresses.yml; jalankan make catat, "
        "atau sebut dengan alasannya di NOT_ADDRESSES",
    ),
    "SIT011": Message(
        'the heading "#{id}" is not in docs/_data/addresses.yml; run make catat',
        'judul "#{id}" tidak ada di docs/_data/addresses.yml; jalankan make catat',
    ),
    "SIT012": Message(
        "this file cannot be read ({why}); fix what writes it",
        "berkas ini tidak bisa dibaca ({why}); perbaiki yang menulisnya",
    ),
    "SIT013": Message(
        '"{target}" leaves the folder of the site, so it fails from a folder or a hotspot; '
        "write a relative address",
        '"{target}" keluar dari folder situs, jadi gagal dari folder atau hotspot; tulis alamat relatif',
    ),
    "SIT014": Message(
        '"{name}" has moved to "{target}", and nothing on this page leads there; '
        "fix moved_to or the template of moved pages",
        '"{name}" sudah pindah ke "{target}", tetapi halaman ini tidak menuju ke sana; '
        "perbaiki moved_to atau templat halaman pindah",
    ),
    "SIT015": Message(
        'the exception "{pattern}" is not needed any more; remove it from NOT_NAMED',
        'pengecualian "{pattern}" tidak diperlukan lagi; hapus dari NOT_NAMED',
    ),
    "SIT016": Message(
        "the policy is not the first element of the head, so what comes before it escapes it; "
        "put it first in overrides/frame.html",
        "kebijakan (CSP) bukan elemen pertama di head, jadi yang ada sebelumnya lolos; "
        "taruh paling depan di overrides/frame.html",
    ),
    "SIT017": Message(
        "this script is not one of ours: {what}; remove it from the page, data or template that writes it",
        "skrip ini bukan skrip kami: {what}; hapus dari halaman, data, atau templat yang menulisnya",
    ),
    "SIT018": Message(
        "with {what} the browser asks or goes where the reader did not; remove it",
        "dengan {what} peramban meminta atau pergi ke alamat yang tidak dipilih pembaca; hapus",
    ),
    "SIT019": Message(
        "{what} is style inside the content, which no page may use; use a class of docs/assets/css/kram.css",
        "{what} adalah gaya di dalam isi, yang tidak dipakai halaman mana pun; "
        "pakai kelas dari docs/assets/css/kram.css",
    ),
    "SIT020": Message(
        '"{target}" runs when a reader follows it; write the address of a page',
        '"{target}" berjalan sebagai program bila diikuti pembaca; tulis alamat halaman',
    ),
    "SIT021": Message(
        "the drawing has {what}, which browsers run or ask for at its own address; remove it",
        "gambar ini memuat {what}, yang dijalankan atau diminta peramban di alamatnya sendiri; hapus",
    ),
    "SIT022": Message(
        "the compressed copy {copy} is of another content; build the site again",
        "salinan terkompresi {copy} berisi hal lain; bangun situsnya lagi",
    ),
    "SIT023": Message(
        "{size} bytes as it is sent, the limit is {most}; shorten or split it, "
        "or name the page with a reason in docs/_data/weight.yml",
        "{size} byte saat dikirim, batasnya {most}; persingkat atau pecah, "
        "atau sebut halamannya dengan alasan di docs/_data/weight.yml",
    ),
    "SIT024": Message(
        "{size} bytes as it is sent, the aim is {most}; shorten it when you next edit it",
        "{size} byte saat dikirim, sasarannya {most}; persingkat bila Anda mengubahnya lagi",
    ),
    "SIT025": Message(
        "the style has {what}, which old browsers do not know ({floor}); "
        "write what they know before it, or put it into @supports",
        "gaya ini memuat {what}, yang tidak dikenal peramban lama ({floor}); "
        "tulis dulu yang mereka kenal, atau taruh di @supports",
    ),
    "SIT026": Message(
        "the script has {what}, which old browsers do not know ({floor}); "
        "ask first whether there is such a thing, or do without",
        "skrip ini memuat {what}, yang tidak dikenal peramban lama ({floor}); "
        "tanyakan dulu apakah hal itu ada, atau jangan dipakai",
    ),
}
