"""Why a text is no YAML, as its reader says it in English and an editor in Indonesian."""

_OF_LIBYAML = {
    "mapping values are not allowed in this context": "ada titik dua di dalam teks, atau baris tidak sejajar",
    "mapping keys are not allowed in this context": "ada tanda tanya di awal teks",
    "block sequence entries are not allowed in this context": "ada tanda - yang tidak sejajar",
    "could not find expected ':'": "kurang titik dua sesudah isian, atau baris ini kurang menjorok",
    "did not find expected key": "baris ini tidak sejajar dengan yang di atasnya, atau tanda kutipnya salah",
    "did not find expected '-' indicator": "kurang tanda - di awal baris",
    "did not find expected ',' or ']'": "kurung [ belum ditutup, atau kurang koma",
    "did not find expected ',' or '}'": "kurung { belum ditutup, atau kurang koma",
    "did not find expected node content": "isinya belum ditulis, atau ada koma berlebih",
    "did not find expected comment or line break": "ada teks sesudah tanda | atau >",
    "did not find expected whitespace or line break": "kurang spasi",
    "did not find expected alphabetic or numeric character": "ada tanda & atau * di awal teks",
    "did not find expected <document start>": "ada tanda --- atau isi yang tidak pada tempatnya",
    "did not find expected hexdecimal number": "ada garis miring terbalik (\\) yang tidak dikenal",
    "found unexpected end of stream": "tanda kutip belum ditutup",
    "found unexpected document indicator": "tanda kutip belum ditutup sebelum ---",
    "found unexpected ':'": "ada titik dua di dalam kurung",
    "found unknown escape character": "ada garis miring terbalik (\\) di dalam tanda kutip",
    "found character that cannot start any token": "teks tidak boleh diawali tab, @, `, atau %",
    "found a tab character where an indentation space is expected": "ada tab di awal baris, pakai spasi",
    "found a tab character that violates indentation": "ada tab di awal baris, pakai spasi",
    "found undefined tag handle": "ada tanda ! di awal teks",
    "control characters are not allowed": "ada karakter yang tidak terlihat",
}
REASONS = {
    **_OF_LIBYAML,
    "nested too deep": "terlalu banyak tingkat",
    "a second document: ---": "ada tanda --- kedua",
    "a key that is not a word": "nama isian bukan satu kata",
    "not YAML": "bentuknya tidak dikenal",
}
"""Each reason that editors can come across, in English and in Indonesian."""
