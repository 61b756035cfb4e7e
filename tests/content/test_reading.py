"""The real content: how hard it is to read, and that it is all there."""

from __future__ import annotations

import hashlib
import re
from functools import cache

import pytest
import textstat
from ground import ROOT
from kram.source.markdown.model import Page
from kram.source.repository import Repository, load
from kram.vocabulary import LANGUAGES
from reader import today

# From the list of pages that this site was founded on; a page may be added, none may go.
PAGES = """
index apa-itu kapan-ke-dokter bukan-kram istilah untuk-klinik unduh topik
penyebab/index penyebab/otot-lelah penyebab/dehidrasi penyebab/kekurangan-mineral penyebab/obat
penyebab/stenosis-tulang-belakang penyebab/linu-panggul penyebab/sklerosis-multipel penyebab/palsi-serebral
penyebab/distrofi-otot penyebab/aliran-darah penyebab/anemia penyebab/diabetes penyebab/hipotiroidisme
penyebab/hipoglikemia penyebab/kram-malam penyebab/kehamilan penyebab/penyakit-ginjal penyebab/sirosis
penanganan/index penanganan/peregangan penanganan/pijat penanganan/kompres penanganan/pelemas-otot
penanganan/obati-penyebab penanganan/tinjau-obat penanganan/program-jalan penanganan/belum-terbukti
pencegahan/index pencegahan/pemanasan pencegahan/minum pencegahan/sedikit-membungkuk
pencegahan/peregangan-sebelum-tidur
tentang/index tentang/sumber tentang/rujukan tentang/mutu
""".split()
CAUSE_SECTIONS = {"apa-itu", "ciri-ciri", "yang-bisa-dilakukan", "jangan", "kapan-ke-dokter"}
ACTION_SECTIONS = {
    "caranya",
    "bukti",
    "risiko",
    "jangan",
    "tanpa-tindakan",
    "belum-diketahui",
    "tanya-dokter",
    "untuk-penyebab",
}
# The pages about the site and for clinics are not written for patients.
UNGRADED = ("tentang/", "untuk-klinik")
MOST_GRADE = 6.0
SOURCE_SHA256 = "577eb9dc5d633c435e107d2739f1f6dc541d9a53f2c42eabcdad6b3f8817dd45"


@cache
def repository() -> Repository:
    return load(ROOT)


def pages(language: str) -> list[Page]:
    return [page for page in repository().pages if page.language == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_that_the_site_promised_exists(language: str) -> None:
    assert {today(slug) for slug in PAGES} - {page.slug for page in pages(language)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_page_answers_the_same_questions(language: str) -> None:
    causes = [p for p in pages(language) if p.folder == "penyebab" and p.name != "index"]
    assert causes
    lacking = {p.path: CAUSE_SECTIONS - {s.id for s in p.headings} for p in causes}
    assert {path: ids for path, ids in lacking.items() if ids} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_page_answers_what_discern_asks(language: str) -> None:
    """The headings that DISCERN asks of treatment information; what they say a person judges."""
    actions = [p for p in pages(language) if p.folder in ("penanganan", "pencegahan") and p.name != "index"]
    assert actions
    lacking = {p.path: ACTION_SECTIONS - {s.id for s in p.headings} for p in actions}
    assert {path: ids for path, ids in lacking.items() if ids} == {}


def test_the_source_text_is_kept_as_it_was_received() -> None:
    digest = hashlib.sha256((ROOT / "docs/_data/source.id.txt").read_bytes()).hexdigest()
    assert digest == SOURCE_SHA256


def graded_text(page: Page) -> str:
    """The prose of a page; a term of the glossary counts as one short word, as medical names must stay."""
    text = "\n".join(_as_sentence(b.text) for b in page.blocks if b.kind in ("paragraph", "item"))
    terms = sorted(
        {form for term in repository().glossary for form in (*term.say["en"], term.term["en"])},
        key=len,
        reverse=True,
    )
    return re.sub(r"\b(" + "|".join(map(re.escape, terms)) + r")\b", "term", text, flags=re.IGNORECASE)


def _as_sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "?", "!")) else text.rstrip(",;:") + "."


@pytest.mark.parametrize(
    "page",
    [page for page in pages("en") if not page.slug.startswith(UNGRADED)],
    ids=lambda page: page.slug,
)
def test_an_english_page_reads_at_sixth_grade_or_below(page: Page) -> None:
    grade = textstat.flesch_kincaid_grade(graded_text(page))
    assert grade <= MOST_GRADE, f"{page.path}: grade {grade}"


def test_no_english_page_has_slipped_into_the_indonesian_tree() -> None:
    """A page is in the language that its name says: the commonest words of each show it."""
    common = {"id": {"yang", "dan", "atau", "bila", "anda"}, "en": {"the", "and", "or", "if", "you"}}
    for page in repository().pages:
        words = re.findall(r"[a-z]+", " ".join(block.text for block in page.blocks).lower())
        counts = {language: sum(word in known for word in words) for language, known in common.items()}
        assert max(counts, key=lambda language: counts[language]) == page.language, page.path
