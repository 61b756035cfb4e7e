"""What this site and its languages are called: the one place for words that data and code share."""

from pathlib import Path

ORIGINAL = "id"
"""The language that pages are written in; every other fact of a page is said there."""
TRANSLATION = "en"
"""The language that pages are translated into."""
LANGUAGES = (ORIGINAL, TRANSLATION)
LONG_CODES = {"id": "ind", "en": "eng"}
"""The codes of ISO 639-3, for Kiwix."""
LANGUAGE_NAMES = {"id": "Indonesian", "en": "English"}
"""As messages of problems call them in English; problems/indonesian.ini translates them."""
LANGUAGE_NAMES_FOR_EDITORS = {"id": "Indonesia", "en": "Inggris"}
"""As make catat calls them."""
SEPARATORS = {"id": (".", ","), "en": (",", ".")}
"""What each language writes between thousands, and before decimals."""


def other_of_two(language: str) -> str:
    """The other one of the two languages."""
    return TRANSLATION if language == ORIGINAL else ORIGINAL


LEVELS = ("darurat", "segera", "periksa")
"""How soon a sign needs help, the most urgent first: at once, today, at a visit."""

GROUPS_FOR_EVERYBODY = ("napas", "kaki")
GROUPS_FOR_TODAY = ("kaki", "bengkak")
"""Legs come first: what cannot wait is in the box above, and most who read on have a sore leg."""
_BY_PART = ("perut", "mata", "saraf")
_BY_WHAT_HAPPENED = ("cedera", "panas", "demam", "racun")
_BY_WHO_YOU_ARE = ("hamil", "diabetes", "anak", "cuci-darah", "obat", "otot", "kanker")
GROUPS_FOR_SOME = _BY_WHO_YOU_ARE + _BY_PART + _BY_WHAT_HAPPENED
"""Each is folded on the help page, since its name says who may skip it; what most look for is first."""
GROUPS_OF_VISITS = ("1-2-hari", "kunjungan")
GROUPS = {
    "darurat": GROUPS_FOR_EVERYBODY + GROUPS_FOR_SOME,
    "segera": GROUPS_FOR_TODAY + GROUPS_FOR_SOME,
    "periksa": GROUPS_OF_VISITS,
}
"""The groups that a sign of each level may belong to, in the order in which a box shows them."""

FITS = ("membantu", "mungkin", "tanya-dokter", "jangan")
"""How well an action fits a cause, the strictest last."""

HELPS, MAY_HELP, ASK, HARMFUL = FITS
"""The fit of an action that helps, and so on, to that of one that readers must not take."""
HELPFUL = FITS[:2]
"""The fits of an action that readers may take for help."""

VERDICTS = ("didukung", "catatan", "lemah", "salah")
"""What became of a sentence of the source text: kept, kept with a note, weak, wrong."""
STATUSES = ("dicek", "belum-dicek")
"""Whether a person has seen the work that a reference names."""
CHECKED = STATUSES[0]

KINDS = ("pedoman", "tinjauan", "uji", "studi", "kasus", "brosur", "pasien", "resmi", "berita")
"""What kind of source a reference is, the better kinds first."""

_DRAWN = Path(__file__).parents[2] / "overrides/drawn"
SHORTCODES = {path.stem: path.name for path in sorted(_DRAWN.glob("*.*"))}
"""The template of each part of pages that is made from data; some have a function in view/shortcodes.py."""

OFFERS = ("", "pilih", "kertas", "klinik")
"""What ``<!-- unduhan -->`` may name: all files to keep, a button for each device, sheets, clinics."""

NOTE = "catatan"
"""The kind of a folded note, as in ``??? catatan "Title"``."""

CODE_SYSTEMS = {"ICD-10": "2.16.840.1.113883.6.3", "ICD-10-CM": "2.16.840.1.113883.6.90"}
"""Systems of codes of diagnoses, each with the identifier (OID) by which HL7 knows it."""
LANGUAGE_CODES = {"id": ("id", "in", "ind"), "en": ("en", "eng")}
"""What other systems call the languages: ISO 639, with the code for Indonesian that Java used for long."""

SOURCES_ID = "sumber"
"""The id of the references at the end of a page, which no page writes itself."""
