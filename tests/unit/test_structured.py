"""What machines read about treatments: never a warning as advice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import small_site
from kram.settings import Settings
from kram.source.repository import Repository, load
from kram.view.json_ld import contraindications, described, json_ld, treated, treatments
from kram.view.viewpoint import Viewpoint

UNKNOWN = Settings("", "")
KNOWN = Settings("https://kram.example.org", "")
ROW = """\
- cause: {cause}
  action: {action}
  fit: {fit}
  why:
    id: Karena.
    en: Because.
  references: [r01]
"""
WHEN = "  when:\n    id: bila kebas\n    en: if numb\n"


@pytest.fixture
def with_rows(tmp_path: Path) -> Callable[..., Repository]:
    def of(*rows: tuple[str, str, str], when: str = "") -> Repository:
        root = small_site.build(tmp_path / "small")
        text = "".join(
            ROW.format(cause=c, action=a, fit=fit) + (WHEN if fit == when else "") for c, a, fit in rows
        )
        (root / "docs/_data/relations.yml").write_text(text, "utf-8")
        return load(root)

    return of


CAUSE, GARGLE, FRIGHT = "sebab/tawa-keras", "upaya/berkumur", "upaya/kaget"


@pytest.mark.parametrize(
    ("fits", "treats"),
    [
        (["membantu"], True),
        (["mungkin"], True),
        (["tanya-dokter"], False),
        (["jangan"], False),
        (["membantu", "jangan"], False),
        (["mungkin", "tanya-dokter"], True),
    ],
)
def test_only_what_may_help_and_never_harms_is_a_treatment(
    with_rows: Callable[..., Repository], fits: list[str], treats: bool
) -> None:
    content = with_rows(*[("tawa-keras", "kaget", fit) for fit in fits])
    assert [place.id for place in treatments(content, CAUSE)] == ([FRIGHT] if treats else [])
    assert treated(content, FRIGHT) == ((CAUSE,) if treats else ())


def test_harm_under_a_condition_is_harm(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "kaget", "membantu"), ("tawa-keras", "kaget", "jangan"), when="jangan")
    assert treatments(content, CAUSE) == {}


def test_harm_from_a_page_is_harm_from_its_sections_but_not_the_other_way_round(
    with_rows: Callable[..., Repository],
) -> None:
    whole = with_rows(("tawa-keras", "kaget", "jangan"), ("tawa-keras", "kaget#untuk-penyebab", "membantu"))
    assert treatments(whole, CAUSE) == {}


def test_harm_from_a_section_leaves_the_page(with_rows: Callable[..., Repository]) -> None:
    part = with_rows(("tawa-keras", "kaget", "membantu"), ("tawa-keras", "kaget#untuk-penyebab", "jangan"))
    assert [place.id for place in treatments(part, CAUSE)] == [FRIGHT]


def test_harm_in_a_section_of_a_cause_is_harm_on_its_page(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "kaget", "membantu"), ("tawa-keras#apa-itu", "kaget", "jangan"))
    assert treatments(content, CAUSE) == {}


def test_what_only_looks_like_cramp_has_no_treatment_of_cramp(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("index#darurat", "kaget", "membantu"))
    assert treatments(content, "index") == {}


def test_an_action_names_the_causes_it_harms_with_their_condition(
    with_rows: Callable[..., Repository],
) -> None:
    content = with_rows(
        ("tawa-keras", "berkumur", "membantu"),
        ("tawa-keras#apa-itu", "kaget", "jangan"),
        ("index", "berkumur", "jangan"),
        when="jangan",
    )
    assert [place.id for place, _ in contraindications(content, FRIGHT)] == [f"{CAUSE}#apa-itu"]
    page = content.page(FRIGHT, "id")
    assert page is not None
    assert "possibleTreatment" not in described(Viewpoint.of(content, page, UNKNOWN))["about"]


def test_addresses_are_relative_until_the_site_knows_its_own(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "berkumur", "membantu"))
    page = content.page(CAUSE, "en")
    assert page is not None
    loose, fixed = (
        described(Viewpoint.of(content, page, UNKNOWN)),
        described(Viewpoint.of(content, page, KNOWN)),
    )
    assert loose["@id"] == "tawa-keras.html"
    assert loose["about"]["possibleTreatment"][0]["url"] == "../upaya/berkumur.html"
    assert fixed["@id"] == "https://kram.example.org/en/sebab/tawa-keras.html"
    assert fixed["about"]["possibleTreatment"][0]["url"] == (
        "https://kram.example.org/en/upaya/berkumur.html"
    )


def test_a_topic_without_a_page_that_says_what_it_is_is_on_the_home_page(
    with_rows: Callable[..., Repository],
) -> None:
    content = with_rows(("tawa-keras", "berkumur", "membantu"))
    page = content.page(CAUSE, "id")
    assert page is not None and not content.topic.pages.what_it_is
    assert described(Viewpoint.of(content, page, UNKNOWN))["about"]["url"] == "../index.html"


def test_the_topic_has_its_code_and_names_the_cause_on_the_page(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "berkumur", "membantu"))
    page = content.page(CAUSE, "id")
    assert page is not None
    about = described(Viewpoint.of(content, page, UNKNOWN))["about"]
    assert about["code"] == {"@type": "MedicalCode", "code": "R06.6", "codingSystem": "ICD-10"}
    assert [cause["name"] for cause in about["cause"]] == ["Tawa keras"]


def test_a_review_is_told_only_where_there_was_one(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "berkumur", "membantu"))
    page = content.page(CAUSE, "id")
    assert page is not None
    assert "lastReviewed" not in described(Viewpoint.of(content, page, UNKNOWN))
    file = content.root / "docs/sebab/tawa-keras.md"
    text = file.read_text("utf-8").replace("changed:", "reviewed: 2026-11-23\nreviewer: dr. Contoh\nchanged:")
    file.write_text(text, "utf-8")
    reviewed = load(content.root)
    for language in ("id", "en"):
        page = reviewed.page(CAUSE, language)
        assert page is not None
        said = described(Viewpoint.of(reviewed, page, UNKNOWN))
        assert said["lastReviewed"] == "2026-11-23"
        assert said["reviewedBy"] == {"@type": "Person", "name": "dr. Contoh"}


def test_nothing_in_a_title_can_end_the_script(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "berkumur", "membantu"))
    file = content.root / "docs/sebab/tawa-keras.md"
    file.write_text(file.read_text("utf-8").replace("title: Tawa", 'title: "</script><b>"\nx: Tawa'), "utf-8")
    page = load(content.root).page(CAUSE, "id")
    assert page is not None
    text = json_ld(Viewpoint.of(content, page, UNKNOWN))
    assert "<" not in text and json.loads(text)["name"] == "</script><b>"


def test_a_cause_has_its_codes_on_its_own_page_and_nowhere_else(with_rows: Callable[..., Repository]) -> None:
    content = with_rows(("tawa-keras", "kaget", "membantu"))
    row = "- code: T73.3\n  ICD-10: Exhaustion\n  ICD-10-CM: Exhaustion\n  pages: [sebab/tawa-keras]\n"
    (content.root / "docs/_data/codes.yml").write_text(row, "utf-8")
    content = load(content.root)
    code = {"@type": "MedicalCode", "code": "T73.3", "codingSystem": "ICD-10"}
    told = {slug: json.dumps(_described(content, slug)) for slug in (CAUSE, FRIGHT, "index")}
    assert [slug for slug, text in told.items() if "T73.3" in text] == [CAUSE]
    assert _described(content, CAUSE)["about"]["cause"][0]["code"] == [code]


def _described(content: Repository, slug: str) -> dict[str, Any]:
    page = content.page(slug, "id")
    assert page is not None
    return described(Viewpoint.of(content, page, UNKNOWN))
