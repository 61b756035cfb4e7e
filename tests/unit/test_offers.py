"""What can be kept is offered as one button, on paper and as a list with fingerprints, if it is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from kram.export.downloads import Download, drawn
from kram.export.site_context import FinishedSite
from kram.settings import Settings
from kram.source.repository import load
from kram.view.templates import made
from lxml import html

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site() -> FinishedSite:
    """The real content, whose words the templates show."""
    repository = load(ROOT)
    templates = made(ROOT / "overrides", repository.topic, repository.config)
    return FinishedSite(repository, Settings("", ""), {}, templates)


@pytest.fixture(scope="module")
def offered(site: FinishedSite) -> list[Download]:
    names = site.repository.topic.files
    paths = [names.zip, names.zim, names.phone_path("id"), names.phone_path("en")]
    paths += [sheet.path for sheet in site.repository.paper]
    return [Download.of(path, f"{path} has this".encode() * 100) for path in paths]


def parts(site: FinishedSite, offered: list[Download] | None, part: str) -> html.HtmlElement:
    page = site.repository.topic.pages.downloads
    return html.fragment_fromstring(drawn(site, offered, "id", f"{page}.html", part), create_parent="div")


def test_a_reader_has_one_button_and_it_leads_to_the_file_that_opens_by_itself(
    site: FinishedSite, offered: list[Download]
) -> None:
    part = parts(site, offered, "pilih")
    (button,) = part.xpath(".//a")
    assert button.get("href") == site.repository.topic.files.phone_path("id")
    assert button.find("span").text
    assert not [file.path for file in offered if file.sha256 in part.text_content()]


def test_the_list_has_every_file_of_the_language_with_size_and_fingerprint(
    site: FinishedSite, offered: list[Download]
) -> None:
    rows = parts(site, offered, "").xpath(".//li")
    sheets = [sheet.path for sheet in site.repository.paper if "id" in sheet.languages]
    names = site.repository.topic.files
    assert [row.find("a").get("href") for row in rows] == [
        names.phone_path("id"),
        names.zip,
        names.zim,
        *sheets,
    ]
    known = {file.path: file for file in offered}
    for row in rows:
        file = known[row.find("a").get("href")]
        assert file.sha256 in row.text_content() and f"{file.size} KB" in row.text_content()


def test_a_large_file_has_its_size_as_the_language_writes_thousands(site: FinishedSite) -> None:
    names = site.repository.topic.files
    for path, part in ((names.phone_path("id"), "pilih"), (names.zip, "")):
        large = Download.of(path, b"0" * 1_166_000)
        assert f"{large.size // 1000}.{large.size % 1000} KB" in parts(site, [large], part).text_content()


def test_a_clinic_gets_poster_patient_sheet_and_codes(site: FinishedSite, offered: list[Download]) -> None:
    kinds = {sheet.path: sheet.kind for sheet in site.repository.paper}
    links = parts(site, offered, "klinik").xpath(".//a/@href")
    assert [kinds[link] for link in links] == ["poster", "patient", "codes"]


@pytest.mark.parametrize("missing", ["phone", "zim", "paper", "everything"])
def test_what_is_not_there_is_not_offered(site: FinishedSite, offered: list[Download], missing: str) -> None:
    names = site.repository.topic.files
    without = {
        "phone": [names.phone_path("id")],
        "zim": [names.zim],
        "paper": [sheet.path for sheet in site.repository.paper],
        "everything": [file.path for file in offered],
    }[missing]
    left = [file for file in offered if file.path not in without]
    for part in ("pilih", "kertas", "klinik", ""):
        links = parts(site, left, part).xpath(".//a/@href")
        assert not set(links) & set(without)


def test_who_has_the_files_already_is_offered_none(site: FinishedSite) -> None:
    for part in ("pilih", "kertas", "klinik", ""):
        assert parts(site, None, part).xpath(".//a") == []
    assert all(parts(site, None, part).text_content().strip() for part in ("pilih", ""))
