"""What this site and its languages are called: the one place for words that data and code share."""

from __future__ import annotations

ORIGINAL = "id"
"""The language that pages are written in; every other fact of a page is said there."""
TRANSLATION = "en"
"""The language that pages are translated into."""
LANGUAGES = (ORIGINAL, TRANSLATION)
LANGUAGE_NAMES = {"id": "Indonesian", "en": "English"}
"""As messages of problems call them."""

LEVELS = ("darurat", "segera", "periksa")
"""How soon a sign needs help, the most urgent first: at once, today, at a visit."""

GROUPS_FOR_EVERYBODY = ("napas", "kaki", "saraf", "panas", "demam")
GROUPS_BY_PERSON = ("hamil", "diabetes", "obat", "cuci-darah", "anak")
GROUPS_OF_VISITS = ("1-2-hari", "kunjungan")
GROUPS = {
    "darurat": GROUPS_FOR_EVERYBODY + GROUPS_BY_PERSON,
    "segera": GROUPS_FOR_EVERYBODY + GROUPS_BY_PERSON,
    "periksa": GROUPS_OF_VISITS,
}
"""The groups that a sign of each level may belong to, in the order in which a box shows them."""

FITS = ("membantu", "mungkin", "tanya-dokter", "jangan")
"""How well an action fits a cause, the strictest last."""

KINDS = ("pedoman", "tinjauan", "uji", "studi", "kasus", "brosur", "pasien", "resmi", "berita")
"""What kind of source a reference is, the better kinds first."""

NOTE = "catatan"
"""The kind of a folded note, as in ``??? catatan "Title"``."""

HELP_PAGE = "kapan-ke-dokter"
"""The page that shows every danger sign."""
