"""What machines read on the built site: its own addresses where it knows them, treatments from the data."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import addressed
import pytest
import qr_reader
from addressed import CONTACT, SITE_URL
from ground import ROOT
from kram.source import repository
from kram.source.repository import Repository
from kram.source.review import REVIEWED, review_of
from lxml import etree, html
from PIL import Image

LANGUAGES = ("id", "en")
SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website as it is built for an address of its own."""
    return addressed.built(tmp_path_factory)


@pytest.fixture(scope="module")
def content() -> Repository:
    return repository.load(ROOT)


@cache
def parsed(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


def url(slug: str, language: str) -> str:
    return f"en/{slug}.html" if language == "en" else f"{slug}.html"


def pages(content: Repository) -> list[tuple[str, str, str]]:
    return [(slug, language, url(slug, language)) for slug in content.config.order for language in LANGUAGES]


def meta(root: html.HtmlElement, name: str) -> list[str]:
    return [str(value) for value in root.xpath("//meta[@property=$n or @name=$n]/@content", n=name)]


def data(page: Path) -> dict[str, Any]:
    found = parsed(page).xpath('//script[@type="application/ld+json"]/text()')
    assert len(found) == 1
    said: dict[str, Any] = json.loads(found[0])
    return said


# Without an address


def test_without_an_address_nothing_needs_one(site: Path, content: Repository) -> None:
    links = json.loads((site / "links.json").read_text("utf-8"))
    if links["site"]["url"]:
        pytest.skip("this site was built with SITE_URL")
    for name in (
        "sitemap.xml",
        "robots.txt",
        "perubahan.xml",
        "en/perubahan.xml",
        "assets/qr",
        "assets/bagikan",
    ):
        assert not (site / name).exists(), name
    for _, _, path in pages(content):
        root = parsed(site / path)
        assert root.xpath("//head/link[@rel='canonical' or @rel='alternate']") == []
        assert root.xpath("//meta[starts-with(@property, 'og:')]") == []


def test_without_an_address_the_page_for_clinics_says_so_and_how_to_give_one(site: Path) -> None:
    for language, words in (("id", "perlu tahu alamat"), ("en", "need the site's address")):
        text = parsed(site / url("untuk-klinik", language)).find(".//article").text_content()
        assert words in text and "SITE_URL=https://" in text and "wa.me" not in text


# With an address


def test_every_page_names_itself_and_its_twin_and_they_agree(known: Path, content: Repository) -> None:
    for slug, language, path in pages(content):
        head = parsed(known / path).find("head")
        assert head.xpath("link[@rel='canonical']/@href") == [f"{SITE_URL}/{path}"]
        said = {
            link.get("hreflang"): link.get("href") for link in head.xpath("link[@rel='alternate'][@hreflang]")
        }
        assert said == {
            "id": f"{SITE_URL}/{url(slug, 'id')}",
            "en": f"{SITE_URL}/{url(slug, 'en')}",
            "x-default": f"{SITE_URL}/{url(slug, 'id')}",
        }
        assert said[language] == f"{SITE_URL}/{path}"


def test_a_shared_link_shows_name_title_and_picture(known: Path, content: Repository) -> None:
    for slug, language, path in pages(content):
        root, page = parsed(known / path), content.page(slug, language)
        assert page is not None
        assert meta(root, "og:title") == [page.title]
        assert meta(root, "og:description") == [page.description]
        [picture] = meta(root, "og:image")
        assert picture.startswith(f"{SITE_URL}/")
        file = known / picture.removeprefix(f"{SITE_URL}/").partition("?")[0]
        assert file.stat().st_size < 300_000
        with Image.open(file) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))


def test_the_sitemap_lists_every_page_with_its_twin_and_its_true_date(
    known: Path, content: Repository
) -> None:
    root = etree.parse(str(known / "sitemap.xml")).getroot()
    entries = {entry.findtext("s:loc", namespaces=SITEMAP): entry for entry in root}
    assert list(entries) == [f"{SITE_URL}/{path}" for _, _, path in pages(content)]
    for slug, _, path in pages(content):
        entry, original = entries[f"{SITE_URL}/{path}"], content.page(slug, "id")
        assert original is not None
        assert entry.findtext("s:lastmod", namespaces=SITEMAP) == original.front["changed"]
        links = entry.findall("x:link", SITEMAP)
        assert [link.get("hreflang") for link in links] == ["id", "en", "x-default"]
        assert all(link.get("href") in entries for link in links)


def test_the_crawl_of_that_site_finds_nothing_wrong(known: Path) -> None:
    crawled = subprocess.run(
        [sys.executable, "scripts/check_site.py", "site"],
        cwd=known.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert crawled.returncode == 0, crawled.stdout + crawled.stderr


def test_robots_are_welcome_and_find_the_sitemap(known: Path) -> None:
    text = (known / "robots.txt").read_text("utf-8")
    assert "Disallow" not in text and f"Sitemap: {SITE_URL}/sitemap.xml" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_news_is_a_valid_feed_of_every_change(known: Path, content: Repository, language: str) -> None:
    path = "en/perubahan.xml" if language == "en" else "perubahan.xml"
    feed = etree.parse(str(known / path)).getroot()
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == [f"{SITE_URL}/{path}"]
    assert feed.findtext("a:author/a:name", namespaces=ATOM)
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == len(content.changes) > 0
    ids = [entry.findtext("a:id", namespaces=ATOM) for entry in entries]
    assert len(set(ids)) == len(ids) and all(
        re.match(r"tag:[a-z.]+,\d{4}-\d\d-\d\d:", id_ or "") for id_ in ids
    )
    for entry, change in zip(entries, reversed(content.changes), strict=True):
        assert entry.findtext("a:summary", namespaces=ATOM) == change.what[language]
        updated = entry.findtext("a:updated", namespaces=ATOM)
        assert updated is not None and datetime.fromisoformat(updated).date().isoformat() == change.date
        assert entry.findtext("a:title", namespaces=ATOM)
        for link in entry.findall("a:link", ATOM):
            target = link.get("href").removeprefix(f"{SITE_URL}/").partition("#")[0]
            assert (known / target).is_file()
    assert feed.findtext("a:updated", namespaces=ATOM) == max(
        e.findtext("a:updated", namespaces=ATOM) or "" for e in entries
    )


def test_the_first_page_and_the_page_for_clinics_offer_the_news(known: Path) -> None:
    for path in ("index.html", "en/index.html", "untuk-klinik.html", "en/untuk-klinik.html"):
        feed = "en/perubahan.xml" if path.startswith("en/") else "perubahan.xml"
        found = parsed(known / path).xpath("//head/link[@type='application/atom+xml']/@href")
        assert found == [f"{SITE_URL}/{feed}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clinic_finds_html_message_and_code_for_every_page_it_may_hand_out(
    known: Path, content: Repository, language: str
) -> None:
    path = url("tentang/siap-salin", language)
    article = parsed(known / path).find(".//article")
    listed = [slug for _, slugs in content.config.lists(language) for slug in slugs]
    slugs = [slug for slug in listed if content.topic.is_handed_out(slug)]
    assert len(slugs) > 40 and not any(slug.startswith("tentang/") for slug in slugs)
    snippets = [block.text_content() for block in article.xpath(".//details//pre")]
    for slug, snippet in zip(slugs, snippets, strict=True):
        links = html.fragment_fromstring(snippet, create_parent="p").findall("a")
        assert [link.get("href") for link in links] == [f"{SITE_URL}/{url(slug, x)}" for x in LANGUAGES]
        assert [link.get("hreflang") for link in links] == list(LANGUAGES)
        assert [link.text for link in links] == [
            page.title for x in LANGUAGES if (page := content.page(slug, x))
        ]
    messages = article.xpath(".//details//a[starts-with(@href, 'https://wa.me/?text=')]/@href")
    sent = [parse_qs(urlsplit(m).query)["text"][0].splitlines()[-1] for m in messages]
    assert sent == [f"{SITE_URL}/{url(slug, x)}" for slug in slugs for x in LANGUAGES]
    codes = article.xpath(".//details//a[@download]/@href")
    read = [
        qr_reader.read((known / posixpath.normpath(posixpath.join(posixpath.dirname(path), c))).read_bytes())
        for c in codes
    ]
    assert read == sent


def test_a_report_goes_to_the_contact_that_is_set(known: Path) -> None:
    for language in LANGUAGES:
        article = parsed(known / url("untuk-klinik", language)).find(".//article")
        assert article.xpath(f".//a[starts-with(@href, 'mailto:{CONTACT}')]/text()")[0] == CONTACT


def test_the_page_of_an_old_address_is_no_page_of_its_own_to_search_engines(known: Path) -> None:
    for language in LANGUAGES:
        root = parsed(known / url(addressed.MOVED_PAGE, language))
        assert meta(root, "robots") == ["noindex"]
        canonical = root.xpath("//link[@rel='canonical']/@href")
        assert canonical == [f"{SITE_URL}/{url(addressed.TO_PAGE, language)}"]
        assert root.get("lang") == language and root.xpath("//a[@hreflang]")
    assert addressed.MOVED_PAGE not in (known / "sitemap.xml").read_text("utf-8")


# JSON-LD: as a machine reads it, and as relations.yml says


def treatments_by_the_data(content: Repository, slug: str) -> set[str]:
    """Said anew, in the simplest words, of the rows as they are written."""
    name = slug.rpartition("/")[2]
    rows = [r for r in content.relations if r.cause.partition("#")[0] == name]
    harms = {r.action for r in rows if r.fit == "jangan"}
    helps = {r.action for r in rows if r.fit in ("membantu", "mungkin")}
    return {a for a in helps if a not in harms and a.partition("#")[0] not in harms}


def action_of(address: str) -> str:
    path, _, section = address.partition("#")
    name = posixpath.basename(path).removesuffix(".html")
    return f"{name}#{section}" if section else name


@pytest.fixture(scope="module", params=["as built", "with an address"])
def built(request: pytest.FixtureRequest, site: Path, known: Path) -> Path:
    return site if request.param == "as built" else known


def test_every_page_says_what_it_is_and_of_which_day(built: Path, content: Repository) -> None:
    for slug, language, path in pages(content):
        said, page, original = data(built / path), content.page(slug, language), content.page(slug, "id")
        assert page is not None and original is not None
        assert said["@context"] == "https://schema.org" and said["@type"] == "MedicalWebPage"
        assert said["name"] == page.title
        assert said["dateModified"] == original.front["changed"]
        review = review_of(content, slug)
        assert said.get("lastReviewed") == (review.reviewed if review.state == REVIEWED else None)
        here = f"{SITE_URL}/{path}"
        assert urljoin(here, said["@id"]) == here
        code = said["about"]["code"]
        assert (code["code"], code["codingSystem"]) == ("R25.2", "ICD-10")


def test_treatments_are_exactly_what_the_relations_allow(built: Path, content: Repository) -> None:
    for slug, _, path in pages(content):
        about = data(built / path)["about"]
        said = {action_of(t["url"]) for t in about.get("possibleTreatment", [])}
        if slug.startswith("penyebab/") and not slug.endswith("/index"):
            assert said == treatments_by_the_data(content, slug), path
        elif slug.startswith(("penanganan/", "pencegahan/")) and said:
            assert said == {posixpath.basename(slug)}, path
        else:
            assert said == set(), path


def test_nothing_that_must_not_be_done_is_a_treatment_of_that_cause(built: Path, content: Repository) -> None:
    for row in content.relations:
        if row.fit != "jangan":
            continue
        slug = content.cause_of(row).slug
        for language in LANGUAGES:
            about = data(built / url(slug, language))["about"]
            assert row.action not in {action_of(t["url"]) for t in about.get("possibleTreatment", [])}


def test_an_action_is_a_treatment_on_its_page_only_with_every_warning_beside_it(
    built: Path, content: Repository
) -> None:
    for slug, language, path in pages(content):
        if not slug.startswith(("penanganan/", "pencegahan/")):
            continue
        name = posixpath.basename(slug)
        warned = [r for r in content.relations if r.action == name and r.fit == "jangan"]
        for therapy in data(built / path)["about"].get("possibleTreatment", []):
            said = therapy.get("contraindication", [])
            assert len(said) == len(warned)
            for row, words in zip(warned, said, strict=True):
                assert row.when.get(language, "") in words


def test_causes_are_those_of_the_page(built: Path, content: Repository) -> None:
    for slug, _, path in pages(content):
        about = data(built / path)["about"]
        causes = about.get("cause", [])
        assert bool(causes) == slug.startswith("penyebab/")
        if slug.startswith("penyebab/") and not slug.endswith("/index"):
            name = posixpath.basename(slug)
            keys = {r.cause for r in content.relations if r.cause.partition("#")[0] == name} | {name}
            assert {action_of(cause["url"]) for cause in causes} == keys


def test_every_address_in_it_opens(built: Path, content: Repository) -> None:
    for _, _, path in pages(content):
        about = data(built / path)["about"]
        nodes = [about, *about.get("cause", []), *about.get("possibleTreatment", [])]
        for node in nodes:
            target, _, section = (
                urljoin(f"{SITE_URL}/{path}", node["url"]).removeprefix(f"{SITE_URL}/").partition("#")
            )
            assert (built / target).is_file(), target
            assert not section or parsed(built / target).xpath("//*[@id=$i]", i=section), (target, section)
