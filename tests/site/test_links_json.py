"""links.json keeps its promise: its form is the schema's, and all its addresses and ids are on the site."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import addressed
import jsonschema
import pytest
from addressed import GONE, GONE_TO, MOVED_PAGE, PAGE_WITH_MOVES, RENAMED, SITE_URL, TO_HEADING, TO_PAGE
from ground import ROOT
from kram.export import links_json
from kram.source import repository
from kram.source.yaml import Text
from lxml import html
from reader import today


@pytest.fixture(scope="module", params=["as built", "with an address"])
def built(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website as it is, and as it is with an address and with old addresses."""
    if request.param == "as built":
        return site
    return addressed.built(tmp_path_factory)


@pytest.fixture(scope="module")
def links(built: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built / "links.json").read_text("utf-8"))
    return found


@cache
def ids(page: Path) -> frozenset[str]:
    return frozenset(html.parse(str(page)).xpath("//@id"))


def entries(links: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry for page in links["pages"] for entry in (page, *page["sections"])]


def test_it_has_the_form_of_its_schema(built: Path, links: dict[str, Any]) -> None:
    schema = json.loads((built / links["$schema"]).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    wrong = [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(links)]
    assert wrong == []


def test_the_schema_refuses_what_the_file_must_not_be(built: Path, links: dict[str, Any]) -> None:
    validator = jsonschema.Draft202012Validator(json.loads((built / "links.schema.json").read_text("utf-8")))
    page = links["pages"][0]
    for wrong in (
        {**links, "version": 2},
        {**links, "pages": [{**page, "subject": "news"}]},
        {**links, "pages": [{**page, "address": {"id": "index.html"}}]},
        {**links, "pages": [{**page, "review": {"state": "reviewed"}}]},
        {**links, "relations": [{**links["relations"][0], "fit": "maybe"}]},
    ):
        assert not validator.is_valid(wrong)


def test_every_address_opens_and_every_id_is_on_its_page(built: Path, links: dict[str, Any]) -> None:
    wrong = []
    for entry in [*entries(links), *links["redirects"]]:
        for address in [*entry["address"].values(), *([entry["both"]] if "both" in entry else [])]:
            path, _, section = address.partition("#")
            page = built / path
            if not page.is_file() or (section and section not in ids(page)):
                wrong.append(address)
    assert wrong == []


def test_titles_and_languages_are_those_of_the_pages(built: Path, links: dict[str, Any]) -> None:
    for page in links["pages"]:
        for language, address in page["address"].items():
            root = html.parse(str(built / address)).getroot()
            assert root.get("lang") == language
            assert root.findtext(".//h1") == page["title"][language]


def test_every_page_of_the_menu_and_every_public_heading_is_in_it(site: Path) -> None:
    links = json.loads((site / "links.json").read_text("utf-8"))
    content = repository.load(ROOT)
    listed = {entry["id"]: entry for entry in entries(links)}
    assert [page["id"] for page in links["pages"]] == list(content.config.order)
    missing = [
        place
        for slug, address in content.addresses.items()
        for place, old in [(slug, address.moved_to)]
        + [(f"{slug}#{h.key}", h.moved_to) for h in address.sections.values()]
        if not old and not address.moved_to and place not in listed and not slug.startswith("kode/")
    ]
    assert missing == []
    codes = {f"kode/{row['code']}" for row in links["codes"]}
    assert codes == {slug for slug in content.addresses if slug.startswith("kode/")}
    told = {place for row in links["codes"] for place in row["pages"]}
    assert told == {place for place, entry in listed.items() if "codes" in entry}
    assert {entry["since"] for entry in listed.values()} - {None}, "no address has a date"


def test_relations_are_those_of_the_data_and_name_places_in_the_file(site: Path) -> None:
    links = json.loads((site / "links.json").read_text("utf-8"))
    content = repository.load(ROOT)
    known = {entry["id"] for entry in entries(links)}
    said = links["relations"]
    assert {row["cause"] for row in said} | {row["action"] for row in said} <= known
    assert [(r["fit"], r["when"], r["reason"], r["references"]) for r in said] == [
        (r.fit, dict(r.when) or None, dict(r.why), list(r.references)) for r in content.relations
    ]
    for row, relation in zip(said, content.relations, strict=True):
        assert row["cause"].rpartition("/")[2] == relation.cause
        assert row["action"].rpartition("/")[2] == relation.action


def test_a_review_is_told_only_where_there_was_one(links: dict[str, Any]) -> None:
    content = repository.load(ROOT)
    for page in links["pages"]:
        original = content.page(page["id"], "id")
        assert original is not None
        states = ("reviewed", "changed-since") if original.front.get("reviewed") else ("not-reviewed",)
        assert page["review"]["state"] in states


def test_a_review_names_who_and_when() -> None:
    content = repository.load(ROOT)
    page = content.page(today("penanganan/pijat"), "id")
    assert page is not None
    front = {
        "changed": "2026-11-19",
        "reviewed": "2026-11-20",
        "reviewer": "dr. Contoh",
        "next_review": "2028-11-20",
    }
    reviewed = replace(page, front={**page.front, **{key: Text(value) for key, value in front.items()}})
    known = replace(content, pages=(reviewed,), record=content.record._replace(seen={}))
    assert links_json.review(known, page.slug) == {
        "state": "reviewed",
        "date": "2026-11-20",
        "reviewer": "dr. Contoh",
        "next": "2028-11-20",
    }


@pytest.mark.parametrize(
    ("place", "subject"),
    [
        (today("kapan-ke-dokter"), "when-to-get-help"),
        (today("kapan-ke-dokter") + "#darurat", "when-to-get-help"),
        (today("penyebab/anemia"), "cause"),
        (today("penyebab/anemia") + "#kapan-ke-dokter", "when-to-get-help"),
        (today("penyebab/anemia") + "#jangan", "what-not-to-do"),
        (today("penanganan/pijat"), "treatment"),
        (today("pencegahan/minum"), "prevention"),
        (today("bukan-kram") + "#bekuan-darah", "look-alike"),
        ("apa-itu", "what-it-is"),
    ],
)
def test_the_subject_of_a_place_is_what_a_reader_finds_there(site: Path, place: str, subject: str) -> None:
    links = json.loads((site / "links.json").read_text("utf-8"))
    assert {entry["id"]: entry["subject"] for entry in entries(links)}[place] == subject


def test_no_page_is_left_without_a_subject(links: dict[str, Any]) -> None:
    assert [entry["id"] for entry in entries(links) if entry["subject"] == "other"] == []


def test_a_heading_or_relation_is_on_a_line_that_can_be_searched(built: Path, links: dict[str, Any]) -> None:
    end = ",]}"
    lines = {line.rstrip(end) for line in (built / "links.json").read_text("utf-8").split("\n")}
    headings = [heading for page in links["pages"] for heading in page["sections"] if "codes" not in heading]
    for row in [*headings, *links["relations"]]:
        assert json.dumps(row, ensure_ascii=False).rstrip(end) in lines


def test_absolute_addresses_are_there_only_where_the_site_has_one(site: Path) -> None:
    links = json.loads((site / "links.json").read_text("utf-8"))
    if links["site"]["url"] is None:
        assert not any("absolute" in entry for entry in entries(links))


def test_with_an_address_every_entry_has_it_in_both_languages(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = addressed.built(tmp_path_factory)
    links = json.loads((folder / "links.json").read_text("utf-8"))
    assert links["site"]["url"] == SITE_URL
    for entry in [*entries(links), *links["redirects"]]:
        assert entry["absolute"] == {k: f"{SITE_URL}/{v}" for k, v in entry["address"].items()}
    redirects = {row["from"]: row["to"] for row in links["redirects"]}
    assert redirects[MOVED_PAGE] == redirects["lama/haus"] == TO_PAGE
    assert redirects[f"{MOVED_PAGE}#rasa-haus"] == f"{TO_PAGE}#apa-itu"
    assert redirects[f"{PAGE_WITH_MOVES}#{RENAMED}"] == f"{PAGE_WITH_MOVES}#ciri-ciri"
    assert redirects[f"{PAGE_WITH_MOVES}#{GONE}"] == GONE_TO
    assert redirects["lama/kejang#tanda"] == TO_HEADING
