"""A site about another topic is data alone: the sample is built and packed, and nothing of ours is in it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from ground import ROOT
from support import sample

OURS = re.compile(
    r"kram|cramp|r25\.2|betis|penyebab|penanganan|pencegahan|kapan-ke-dokter|untuk-klinik|bukan-kram"
    r"|apa-itu\.html|yang-bisa-dilakukan|untuk-penyebab|#alamat-situs|baca-saya|tentang/",
    re.IGNORECASE,
)
"""Words, slugs, headings and names of files that only the real site has."""


@pytest.fixture(scope="module", params=["with an address", "without an address or codes"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample after scripts/build.py and scripts/pack.py."""
    known = request.param == "with an address"
    return sample.packed(tmp_path_factory, known)


def _files(root: Path) -> Iterator[tuple[str, bytes]]:
    for folder in ("site", "dist"):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix(), path.read_bytes()
    with zipfile.ZipFile(root / "dist/cegukan.zip") as archive:
        for name in archive.namelist():
            yield f"ZIP: {name}", archive.read(name)


def test_the_sample_has_no_problem(built: Path) -> None:
    checked = sample.run(built, "scripts/check.py", "--today", sample.TODAY)
    assert (checked.status, checked.output.split(" in ")[0]) == (0, "no problems")
    site = sample.run(built, "scripts/check_site.py", "site")
    assert (site.status, site.output.split(" in ")[0]) == (0, "no problems")


def test_nothing_of_the_real_topic_is_in_any_file_or_its_name(built: Path) -> None:
    found = {}
    for name, content in _files(built):
        if match := OURS.search(name) or OURS.search(content.decode("utf-8", "ignore")):
            found[name] = match[0]
    assert not found


def test_the_names_of_its_data_are_those_of_its_files(built: Path) -> None:
    names = {path.name for path in (built / "dist").iterdir()}
    assert {"cegukan.zip", "cegukan.zim", "cegukan-satu.html", "hiccups-one.html", "SHA256SUMS"} <= names
    with zipfile.ZipFile(built / "dist/cegukan.zip") as archive:
        top = {name.split("/", 1)[1] for name in archive.namelist() if name.count("/") == 1}
    assert {"index.html", "MULAI-DI-SINI.txt", "START-HERE.txt"} <= top


def test_its_sheets_of_paper_are_beside_the_zip_and_not_in_it(built: Path) -> None:
    sheets = {
        "cegukan-poster.pdf",
        "hiccups-poster.pdf",
        "cegukan-lipat.pdf",
        "hiccups-leaflet.pdf",
        "cegukan-pasien.pdf",
        "cegukan-malam.pdf",
        "hiccups-night.pdf",
    }
    if (built / "site/sitemap.xml").exists():  # the site knows its address
        sheets.add("cegukan-kode.pdf")
    assert {path.name for path in (built / "dist").glob("*.pdf")} == sheets
    sums = (built / "dist/SHA256SUMS").read_text("utf-8")
    assert all(f"  {name}\n" in sums for name in sheets)
    offered = {
        link.rpartition("/")[2]
        for page in ("berkas.html", "en/berkas.html")
        for link in re.findall(r'href="([^"]+\.pdf)"', (built / "site" / page).read_text("utf-8"))
    }
    assert offered == sheets
    with zipfile.ZipFile(built / "dist/cegukan.zip") as archive:
        assert not [name for name in archive.namelist() if name.endswith(".pdf")]
        pages = [archive.read(name) for name in archive.namelist() if name.endswith("berkas.html")]
    assert len(pages) >= 2
    assert not any(b".pdf" in page for page in pages)


def test_its_roles_lead_to_its_pages(built: Path) -> None:
    page = (built / "site/index.html").read_text("utf-8")
    for address in ("bantuan.html#sekarang", "isi-situs.html", "ihwal/index.html", "en/index.html"):
        assert f'href="{address}"' in page


def test_its_code_is_what_machines_read(built: Path) -> None:
    assert '"R06.6"' in (built / "site/links.json").read_text("utf-8")
    assert '"code":"R06.6"' in (built / "site/index.html").read_text("utf-8")


def test_its_codes_have_addresses_where_there_are_codes(built: Path) -> None:
    known = (built / "docs/_data/codes.yml").exists()
    addresses = ("kode/X12.3.html", "en/kode/X12.3.html")
    assert [(built / "site" / path).exists() for path in addresses] == [known, known]
    server = (built / "site/nginx.conf").read_text("utf-8")
    assert ("site_code" in server) == known


def test_templates_name_no_page_heading_or_word_of_the_real_topic() -> None:
    found = {}
    for path in sorted((ROOT / "overrides").rglob("*")):
        if path.is_file() and (match := OURS.search(path.read_text("utf-8"))):
            found[path.name] = match[0]
    assert not found
