"""The real website as a ZIP: what it holds, that it fits, and that it is the website."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from importlib.metadata import distribution
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import addressed
import pytest
from kram.export import in_folder
from kram.package.exchange import MARKER
from kram.source import repository
from kram.urls import both_url
from lxml import html
from reader import path_of
from zipped import Zipped, zipped

ROOT = Path(__file__).resolve().parent.parent.parent
FOR_PHONES = {"id": "kram-kaki-ponsel.html", "en": "en/leg-cramps-phone.html"}
# No page links to these: a person opens three, a clinic's server reads the others.
FOR_OTHERS = {"BACA-SAYA.txt", "READ-ME.txt", "LISENSI.txt"}
FOR_OTHERS |= {"nginx.conf", "sajikan.py"}


@pytest.fixture(scope="module", params=["without an address", "with an address"])
def packed(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Zipped:
    if request.param == "with an address":
        site = addressed.built(tmp_path_factory)
    return zipped(site, tmp_path_factory.mktemp("packed"))


@pytest.fixture(scope="module")
def pages(packed: Zipped) -> dict[str, html.HtmlElement]:
    return {page: html.parse(str(packed.unpacked / page)).getroot() for page in packed.pages}


def _members(packed: Zipped) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(packed.zip) as archive:
        return archive.infolist()


def test_the_zip_has_one_folder_with_index_and_read_me_at_its_top(packed: Zipped) -> None:
    names = {member.filename for member in _members(packed)}
    assert {name.split("/")[0] for name in names} == {"kram-kaki"}
    assert {"kram-kaki/index.html", "kram-kaki/BACA-SAYA.txt", "kram-kaki/READ-ME.txt"} <= names


def test_every_copy_has_the_licences_of_what_others_made(packed: Zipped, site: Path) -> None:
    own = "dist-info/licenses/LICENSE"
    [installed] = [f for f in distribution("mkdocs-material").files or [] if f.as_posix().endswith(own)]
    notice = str(installed.locate().read_text("utf-8")).strip()  # type: ignore[attr-defined]
    copies = [packed.unpacked / "LISENSI.txt", site / "LISENSI.txt", *(site / p for p in FOR_PHONES.values())]
    for copy in copies:
        assert notice in copy.read_text("utf-8"), copy


@pytest.fixture(scope="module")
def about() -> set[str]:
    """The glossary, the matrix, and the pages about the site, in two languages side by side."""
    content = repository.load(ROOT)
    topic = content.topic
    left_out = [slug for slug in content.config.order if topic.is_about_the_site(slug)]
    matrices = [p.slug for p in content.pages if any(marker.name == "matriks" for marker in p.markers)]
    return {both_url(slug) for slug in [*left_out, *matrices, topic.pages.glossary]}


def test_every_page_of_the_website_is_in_the_zip(packed: Zipped, about: set[str]) -> None:
    """But codes, parts of lists that grow, and in both languages what is about the site and its words."""
    online = {path.relative_to(packed.site).as_posix() for path in packed.site.rglob("*.html")}
    only_online = ("kode/", "kapan-ke-dokter/", "tentang/perubahan/", "tentang/tinjauan/")
    left_out = {path for path in online if path.removeprefix("en/").startswith(only_online)}
    assert about < online
    assert set(packed.pages) == online - {"404.html", *FOR_PHONES.values()} - left_out - about


def test_the_zip_holds_nothing_that_only_a_website_needs(packed: Zipped) -> None:
    unwanted = re.compile(
        r"\.map$|\.json$|\.xml$|\.zip$|/404\.html$|/robots\.txt$|/_headers$|/CNAME$|\.png$|\.jpe?g$|/qr/"
    )
    assert [member.filename for member in _members(packed) if unwanted.search(member.filename)] == []


def test_every_file_in_the_zip_is_used(packed: Zipped, pages: dict[str, html.HtmlElement]) -> None:
    used = set(FOR_OTHERS) | set(packed.pages)
    for page, root in pages.items():
        used |= {target for target, _ in _targets(page, root)}
    files = {p.relative_to(packed.unpacked).as_posix() for p in packed.unpacked.rglob("*") if p.is_file()}
    scripts = "".join((packed.unpacked / name).read_text("utf-8") for name in files if name.endswith(".js"))
    # A script asks for a file by its name, or by how it starts: "assets/cari-" + language.
    asked = [re.escape(name) for name in re.findall(r"[\w./-]+\.(?:js|css|svg|json)", scripts)]
    asked += [re.escape(start) + ".+" for start in re.findall(r'"([\w/]+-)"', scripts)]
    unused = {name for name in files - used if not any(re.search(f"(^|/){x}$", name) for x in asked)}
    assert unused == set()


def _targets(page: str, root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """File and fragment of every relative address on a page."""
    folder = Path("/") / page
    for element in root.iter(html.etree.Element):
        for name in ("href", "src"):
            parts = urlsplit(element.get(name) or "https://x")
            if not parts.scheme:
                path = os.path.normpath(folder.parent / unquote(parts.path)) if parts.path else str(folder)
                yield path.lstrip("/"), unquote(parts.fragment)


def test_every_link_in_the_zip_leads_to_a_file_and_a_place_in_it(
    packed: Zipped, pages: dict[str, html.HtmlElement]
) -> None:
    drawings = (path.relative_to(packed.unpacked).as_posix() for path in packed.unpacked.rglob("*.svg"))
    read = pages | {path: html.parse(str(packed.unpacked / path)).getroot() for path in drawings}
    ids = {path: set(root.xpath("//@id")) for path, root in read.items()}
    broken = [
        f"{page}: {target}#{fragment}"
        for page, root in pages.items()
        for target, fragment in _targets(page, root)
        if not (packed.unpacked / target).is_file() or (fragment and fragment not in ids.get(target, set()))
    ]
    assert len(pages) > 100
    assert broken == []


def test_nothing_in_the_zip_is_asked_of_a_host(pages: dict[str, html.HtmlElement]) -> None:
    for page, root in pages.items():
        asked = root.xpath(
            "//*[self::img or self::script or self::iframe or self::source]/@src | //link/@href"
        )
        assert [address for address in asked if urlsplit(address).netloc] == [], page


def test_style_and_scripts_stand_in_one_file_each_and_the_policy_needs_no_hash(
    packed: Zipped, pages: dict[str, html.HtmlElement]
) -> None:
    for page, root in pages.items():
        assert root.xpath("//style | //script[not(@src)]") == [], page
        policies = root.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
        assert len(policies) == 1, page
        assert "sha256-" not in policies[0], page
        assert "style-src 'self';" in policies[0], page
        assert "script-src 'self';" in policies[0], page
    assert len(list(packed.unpacked.rglob("*.css"))) == 1


def test_no_page_in_the_zip_has_what_its_script_puts_in(pages: dict[str, html.HtmlElement]) -> None:
    put_in = [path for name, path in in_folder.PIECES.items() if name != "strip"]
    put_in += [".//nav[@id='menu']/*", ".//a[@class='sitasi'][@aria-label]"]
    found = {(name, path) for name, page in pages.items() for path in put_in if page.xpath(path)}
    alone = {name for name, page in pages.items() if page.xpath(".//p[@class='strip'][not(.//*[@lang])]")}
    assert (found, alone) == (set(), set())


def test_a_page_in_the_zip_says_what_the_page_of_the_website_says(
    packed: Zipped, pages: dict[str, html.HtmlElement], about: set[str]
) -> None:
    for page, kept in pages.items():
        root = deepcopy(kept)
        if not page.endswith((path_of("unduh"), path_of("untuk-klinik"))):  # these list what can be kept
            online = html.parse(str(packed.site / page)).getroot()
            for only_online in online.xpath("//a[@download]"):
                only_online.drop_tree()
            if f"dua-bahasa/{page.removeprefix('en/')}" in about:
                for both in online.xpath("//p[starts-with(@class, 'aksi')]/a[last()]"):
                    both.drop_tree()
            # The script puts them in.
            for alike in online.xpath("//nav[@id='menu'] | //p[@class='strip'][not(.//*[@lang])]"):
                alike.drop_tree()
            _with_names_of_sources(online)
            assert _words(root) == _words(online), page


def _with_names_of_sources(root: html.HtmlElement) -> None:
    """A copy names each source in short; the name leads to all of it."""
    for source in root.xpath("//details[@class='sumber']//li[normalize-space(text()) != '' and a]"):
        source.text = source.text.strip().rstrip(".")
        for link in source.xpath("a"):
            link.tail = None
            link.drop_tree()


@pytest.mark.parametrize("slug", ["penyebab/anemia", "penanganan/pijat", "di-dokter"])
def test_a_page_in_both_languages_leads_to_the_sources_of_each(
    pages: dict[str, html.HtmlElement], slug: str
) -> None:
    path = f"dua-bahasa/{path_of(slug)}"
    found = pages[path].xpath("//section[contains(@class, 'fakta')]//a[contains(@href, '#sumber')]/@href")
    up = "../" * path.count("/")
    assert found == [f"{up}{path_of(slug, language)}#sumber" for language in ("id", "en")]
    assert pages[path].xpath("//a[@class='sitasi'] | //*[@class='dasar']") == []


def test_each_source_is_named_on_its_page_and_in_full_on_one_page_of_each_language(
    packed: Zipped, pages: dict[str, html.HtmlElement]
) -> None:
    for language, folder in (("id", ""), ("en", "en/")):
        page = path_of("penyebab/diabetes", language)
        named = pages[page].xpath("//details[@class='sumber']//li")
        assert len(named) > 20
        in_full = {
            id_: item
            for path, root in pages.items()
            if path.startswith(f"{folder}rujukan/")
            for item in root.xpath("//li[@id]")
            for id_ in [item.get("id")]
        }
        for source in named:
            (link,) = source.iter("a")
            assert link.get("href").endswith(f"rujukan.html#{source.get('id').removeprefix('fn:')}")
            full = in_full[source.get("id").removeprefix("fn:")].text_content()
            assert len(link.text) < len(full)


def _words(root: html.HtmlElement) -> list[str]:
    # Only a copy says how old it is.
    texts = root.xpath(
        "//title/text() | //body//text()[not(parent::script or ancestor::*[@class='umur' or @class='edisi'])]"
    )
    return re.split(r"[\s·]+", " ".join(texts).strip(" ·\n"))


LISTED = "untuk-klinik"
"""The page that has the list of files."""


@pytest.mark.parametrize("page", [path_of(LISTED), path_of(LISTED, "en"), f"dua-bahasa/{path_of(LISTED)}"])
def test_the_website_links_the_zip_with_its_size_date_and_fingerprint(packed: Zipped, page: str) -> None:
    root = html.parse(str(packed.site / page)).getroot()
    links = root.xpath("//a[contains(@href, '.zip')]/@href")
    content = packed.zip.read_bytes()
    assert links
    for link in links:
        assert (packed.site / page).parent.joinpath(link).resolve().read_bytes() == content
    said = root.text_content()
    assert hashlib.sha256(content).hexdigest() in said
    assert f"{-(-len(content) // 1000)} KB" in re.sub(r"(?<=\d)[.,](?=\d{3} KB)", "", said)
    newest = max(
        re.findall(
            r"^changed: (\S+)", "\n".join(p.read_text("utf-8") for p in (ROOT / "docs").rglob("*.md")), re.M
        )
    )
    assert f"{int(newest[8:])} " in said
    assert newest[:4] in said


@pytest.mark.parametrize("language", FOR_PHONES)
def test_the_website_links_the_file_for_phones_with_its_fingerprint(packed: Zipped, language: str) -> None:
    content = (packed.site / FOR_PHONES[language]).read_bytes()
    items = []
    for slug in ("unduh", LISTED):  # a button, and a row of the list
        root = html.parse(str(packed.site / path_of(slug, language))).getroot()
        (link,) = root.xpath(f"//a[@href='{Path(FOR_PHONES[language]).name}']")
        items.append(link.getparent().text_content())
    assert all(f"{-(-len(content) // 1000)} KB" in item for item in items)
    item = items[1]
    assert hashlib.sha256(content).hexdigest() in item
    assert (packed.dist / Path(FOR_PHONES[language]).name).read_bytes() == content


@pytest.mark.parametrize("page", [path_of("unduh"), path_of("unduh", "en")])
def test_in_the_zip_the_page_of_downloads_says_you_have_it_and_links_no_file(
    packed: Zipped, page: str
) -> None:
    text = (packed.unpacked / page).read_text("utf-8")
    assert ".zip" not in text
    assert ("Anda sudah punya" in text) or ("You already have" in text)


def test_sha256sums_names_every_file_as_sha256sum_reads_it(packed: Zipped) -> None:
    lines = (packed.dist / "SHA256SUMS").read_text().splitlines()
    assert lines[0] == f"{hashlib.sha256(packed.zip.read_bytes()).hexdigest()}  kram-kaki.zip"
    assert {line.split("  ")[1] for line in lines} | {"SHA256SUMS"} == {
        p.name for p in packed.dist.iterdir() if p.name != MARKER
    }
    if program := shutil.which("sha256sum"):
        subprocess.run([program, "-c", "SHA256SUMS"], cwd=packed.dist, check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize(
    ("name", "phrases"),
    [
        (
            "BACA-SAYA.txt",
            ["index.html", "ponsel", "menyimpan, mencetak", "tanpa mengubahnya", "tenaga kesehatan"],
        ),
        ("READ-ME.txt", ["index.html", "phone", "keep, print", "without changing", "medically reviewed"]),
    ],
)
def test_the_read_me_says_how_to_open_how_old_and_who_looked(
    packed: Zipped, name: str, phrases: list[str]
) -> None:
    content = (packed.unpacked / name).read_bytes()
    text = content.decode("ascii")  # so that an old Notepad shows it too
    assert content.count(b"\n") == content.count(b"\r\n") <= 30
    for phrase in phrases:
        assert phrase in text
    assert re.search(r"\d{1,2} \w+ 20\d\d", text)
    assert "{" not in text


def test_names_are_sorted_and_times_and_modes_fixed(packed: Zipped) -> None:
    members = _members(packed)
    names = [member.filename for member in members]
    assert names == sorted(names)
    assert len({member.date_time[:3] for member in members}) == 1
    assert len({member.date_time for member in members}) > len(members) * 0.95  # each content has its own
    assert {stat.S_IMODE(member.external_attr >> 16) for member in members} == {0o644}
    assert all(member.extra == b"" for member in members)


def test_unzip_finds_no_fault(packed: Zipped) -> None:
    program = shutil.which("unzip")
    if program is None:
        pytest.skip("unzip is not installed")
    subprocess.run([program, "-tqq", str(packed.zip)], check=True)


def test_a_simple_web_server_serves_the_folder_at_the_same_addresses(packed: Zipped) -> None:
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=packed.unpacked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            assert server.stdout is not None
            port = re.search(r"port (\d+)", server.stdout.readline())
            assert port is not None
            for path in sorted(p for p in packed.unpacked.rglob("*") if p.is_file()):
                address = quote(path.relative_to(packed.unpacked).as_posix())
                with urllib.request.urlopen(f"http://127.0.0.1:{port[1]}/{address}", timeout=30) as answer:
                    assert answer.read() == path.read_bytes(), address
                if path.suffix == ".html":
                    assert (packed.site / address).is_file()
        finally:
            server.terminate()
