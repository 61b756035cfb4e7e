"""Sheets of paper: whole, readable from where they hang, the same every time, and open to a screen reader."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pdfua
import pytest
from ground import ROOT
from kram import paper, settings
from kram.export.site_context import FinishedSite
from kram.paper import drawing, sheets
from kram.source.repository import load
from kram.view import templates
from kram.view.templates import written_out
from lxml import html
from support import printed, sample

MILLIMETRE = 72 / 25.4
A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)


def _site(root: Path, site_url: str = "https://example.org") -> FinishedSite:
    repository = load(root)
    assert not repository.problems
    made = templates.made(root / "overrides", repository.topic, repository.config)
    return FinishedSite(repository, settings.read(site_url, ""), {}, made)


@pytest.fixture(scope="module")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> FinishedSite:
    return _site(sample.copied(tmp_path_factory.mktemp("sheets")))


@pytest.fixture(scope="module")
def of_sample(sample_site: FinishedSite) -> Mapping[str, drawing.Drawing]:
    return paper.drawn(sample_site)


@pytest.fixture(scope="module", params=["the sample", "the real site"])
def site(request: pytest.FixtureRequest, sample_site: FinishedSite) -> FinishedSite:
    return sample_site if request.param == "the sample" else _site(ROOT)


@pytest.fixture(scope="module")
def drawn(request: pytest.FixtureRequest, site: FinishedSite) -> Mapping[str, drawing.Drawing]:
    if site.repository.root == ROOT:
        return paper.drawn(site)
    of_sample: Mapping[str, drawing.Drawing] = request.getfixturevalue("of_sample")
    return of_sample


def test_every_sheet_of_the_data_is_drawn(site: FinishedSite, drawn: Mapping[str, drawing.Drawing]) -> None:
    assert set(drawn) == {sheet.path for sheet in site.repository.paper}
    assert {sheet.kind for sheet in site.repository.paper} == {
        "poster",
        "leaflet",
        "patient",
        "night",
        "codes",
    }


def test_a_screen_reader_can_read_every_sheet(
    site: FinishedSite, drawn: Mapping[str, drawing.Drawing], tmp_path: Path
) -> None:
    """PDF/UA-1 as far as a machine can check it; that alternative texts are true, people must see."""
    for sheet in site.repository.paper:
        file = tmp_path / sheet.file
        file.write_bytes(drawn[sheet.path].pdf)
        assert not pdfua.validate(str(file)).findings, sheet.file
        pdf = printed.opened(drawn[sheet.path].pdf)
        assert str(pdf.Root.Lang) == sheet.languages[0]
        assert all(site.names[language] in str(pdf.docinfo["/Title"]) for language in sheet.languages)
        figures = [tag for tag in printed.tags(pdf) if tag.S == "/Figure"]
        alts = {text for picture in site.repository.pictures.values() for text in picture.alt.values()}
        for figure in figures:
            assert str(figure.Alt) in alts or "https://example.org/" in str(figure.Alt)


def test_both_languages_of_a_sheet_are_marked(
    site: FinishedSite, drawn: Mapping[str, drawing.Drawing]
) -> None:
    """A screen reader reads each with its own voice, and both have the same parts."""
    (sheet,) = (sheet for sheet in site.repository.paper if sheet.kind == "patient")
    articles = [
        str(tag.Lang) for tag in printed.tags(printed.opened(drawn[sheet.path].pdf)) if tag.S == "/Art"
    ]
    assert articles == ["id", "en"] * (len(articles) // 2)
    assert len(articles) >= 6


def test_no_text_is_small_or_pale_and_all_is_in_the_font_of_the_file(
    drawn: Mapping[str, drawing.Drawing],
) -> None:
    for path, sheet in drawn.items():
        pdf = printed.opened(sheet.pdf)
        found = list(printed.runs(pdf))
        assert found
        assert min(run.size for run in found) >= 11.99, path
        assert {max(run.colour) - min(run.colour) for run in found} == {0}, "text is black or white"
        assert {run.colour[0] for run in found} <= {0, 1}
        fonts = printed.fonts(pdf)
        assert all(fonts.values()), "every font is embedded"
        assert all("Atkinson" in name for name in fonts), fonts


def test_the_poster_is_read_from_a_metre_and_a_half(
    site: FinishedSite, drawn: Mapping[str, drawing.Drawing]
) -> None:
    """What to do and when to call has letters of at least 15 pt; who to call, of 40."""
    for sheet in site.repository.paper:
        if sheet.kind == "poster":
            sizes = [run.size for run in printed.runs(printed.opened(drawn[sheet.path].pdf))]
            assert max(sizes) >= 40
            assert sum(size < 14.9 for size in sizes) / len(sizes) < 0.2, "only its last lines are smaller"


def test_every_code_is_large_enough_for_a_phone_and_for_a_coarse_printer(
    site: FinishedSite, drawn: Mapping[str, drawing.Drawing]
) -> None:
    """35 mm on a poster, and 33 on what is held in a hand: four dots of 150 to an inch for each square.

    The place of a figure is written in CSS pixels.
    """
    for sheet in site.repository.paper:
        pdf = printed.opened(drawn[sheet.path].pdf)
        codes = [tag for tag in printed.tags(pdf) if tag.S == "/Figure" and "https://" in str(tag.Alt)]
        assert len(codes) == (len(sheet.pages) or 1), sheet.file
        for code in codes:
            left, top, right, bottom = (float(x) * 25.4 / 96 for x in code.A.BBox)
            least = 34.9 if sheet.kind == "poster" else 33
            assert min(right - left, bottom - top) >= least, sheet.file


def test_every_sheet_fits_the_sides_that_it_is_made_for(
    site: FinishedSite, drawn: Mapping[str, drawing.Drawing]
) -> None:
    for sheet in site.repository.paper:
        pdf = printed.opened(drawn[sheet.path].pdf)
        assert len(pdf.pages) == drawn[sheet.path].pages <= sheet.sides, sheet.file
        sizes = {tuple(round(float(x)) for x in page.MediaBox[2:]) for page in pdf.pages}
        upright = tuple(round(x) for x in A4)
        assert sizes == {upright[::-1] if sheet.kind == "leaflet" else upright}


def test_a_sheet_with_a_side_too_many_stops_the_build_and_says_which(
    sample_site: FinishedSite, of_sample: Mapping[str, drawing.Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its last lines are the telephone number of the clinic and that nobody reviewed it."""
    (poster, *_) = (sheet for sheet in sample_site.repository.paper if sheet.kind == "poster")
    longer = {**of_sample, poster.path: drawing.Drawing(of_sample[poster.path].pdf, 2)}
    monkeypatch.setattr(paper, "drawn", lambda site: longer)
    with pytest.raises(
        ValueError, match=rf"^{poster.path} has 2 sides and is made for 1: [^\n]*paper\.yml[^\n]*$"
    ):
        paper.files(sample_site)


def test_the_leaflet_folds_with_its_cover_in_front(
    sample_site: FinishedSite, of_sample: Mapping[str, drawing.Drawing]
) -> None:
    """Folded in the middle, the right half of the outside is in front: there is where to call, in large."""
    (sheet, *_) = (sheet for sheet in sample_site.repository.paper if sheet.kind == "leaflet")
    found = list(printed.runs(printed.opened(of_sample[sheet.path].pdf)))
    outside = [run for run in found if run.page == 0]
    largest = max(outside, key=lambda run: run.size)
    assert largest.x > A4[1] / 2
    assert min(run.x for run in outside) < A4[1] / 2, "the back is on the left"
    inside = [run for run in found if run.page == 1]
    first_steps = [run for run in inside if run.x < A4[1] / 2]
    assert first_steps, "the steps are on the left of the inside, which is opened first"


def test_each_side_begins_with_where_to_call_and_ends_with_how_new_it_is(site: FinishedSite) -> None:
    given = site.release
    rendered = sheets.rendered(site)
    for sheet in site.repository.paper:
        page = html.fromstring(rendered[sheet.path])
        text = " ".join(page.find("body").text_content().split())
        for language in sheet.languages:
            words = site.words[language]
            assert site.release.review(site.words[language]) in text
            for day in (given.changed, given.check_again):
                assert written_out(day, words) in text
        first = page.xpath("//main/descendant::*[self::h1 or self::h2 or self::p][1]")
        starts = {" ".join(element.text_content().split()) for element in first[:1]}
        calls = {site.words[x]["strip"] for x in sheet.languages}
        calls |= {
            html.fromstring(
                f"<p>{templates.with_phone_links(site.words[x]['signs']['title']['darurat'])}</p>"
            ).text_content()
            for x in sheet.languages
        }
        assert starts <= calls


def test_sheets_say_signs_in_their_one_wording(site: FinishedSite) -> None:
    rendered = sheets.rendered(site)
    for sheet in site.repository.paper:
        items = {
            " ".join(li.text_content().split()) for li in html.fromstring(rendered[sheet.path]).iter("li")
        }
        for key in sheet.signs:
            assert {site.repository.signs[key].text[x] for x in sheet.languages} <= items


_LINK, _MARK = re.compile(r"\[([^\[\]^]+)\]\([^()]*\)"), re.compile(r"\[\^\w+\]|\*\*|\\")


def _bare(text: str) -> str:
    return "".join(text.split()).replace("\u2060", "")


def test_sheets_have_every_step_and_every_line_of_their_sections(site: FinishedSite) -> None:
    rendered, steps = sheets.rendered(site), site.repository.steps
    said = 0
    for sheet, language in [(one, x) for one in site.repository.paper for x in one.languages]:
        text = _bare(html.fromstring(rendered[sheet.path]).text_content())
        for slug, _, id_ in (place.partition("#") for place in sheet.text):
            page = site.repository.page(slug, language)
            section = page and page.section(id_)
            assert page and section, (slug, id_)
            lines = [
                line for line in section.text.splitlines() if not line.lstrip().startswith(("<!--", "???"))
            ]
            of_steps = [steps[m.argument] for m in page.markers if m.section == id_ and m.name == "langkah"]
            words: list[str] = [
                word[language] for of in of_steps for step in of for word in (step.title, step.text)
            ]
            words += [re.sub(r"^\s*(?:- |\d+\. )", "", line) for line in lines]
            for word in words:
                assert _bare(_MARK.sub("", _LINK.sub(r"\1", word))) in text, (sheet.path, word)
            said += len(words)
    assert said > 10


def test_no_sheet_has_a_link_or_a_source(site: FinishedSite) -> None:
    for text in sheets.rendered(site).values():
        page = html.fromstring(text)
        assert not page.xpath("//a | //details | //comment()")
        assert "[^" not in text


def test_without_an_address_there_is_no_code(sample_site: FinishedSite) -> None:
    site = FinishedSite(sample_site.repository, settings.read("", ""), {}, sample_site.templates)
    rendered = sheets.rendered(site)
    assert {sheet.kind for sheet in site.repository.paper if sheet.path not in rendered} == {"codes"}
    assert not any("data:image" in text for text in rendered.values())


def test_two_machines_draw_the_same_bytes(
    sample_site: FinishedSite, of_sample: Mapping[str, drawing.Drawing]
) -> None:
    """Another process, with another hash seed, zone, language and folder to start from."""
    code = (
        "import hashlib, sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]);"
        "from kram.paper import drawing;"
        "print(hashlib.sha256(drawing.drawn(sys.stdin.read(), Path(sys.argv[2])).pdf).hexdigest())"
    )
    elsewhere = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Jakarta", "LC_ALL": "C", "PYTHONUTF8": "1"}
    docs = sample_site.repository.root / "docs"
    for path, text in sheets.rendered(sample_site).items():
        if "poster" in path or "pasien" in path:
            done = subprocess.run(
                [sys.executable, "-c", code, str(ROOT / "scripts"), str(docs)],
                input=text,
                text=True,
                capture_output=True,
                cwd="/",
                env=elsewhere,
                check=True,
            )
            assert done.stdout.strip() == hashlib.sha256(of_sample[path].pdf).hexdigest()


def test_a_missing_library_is_one_line_that_says_what_to_install(
    sample_site: FinishedSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> None:
        raise OSError("cannot load library 'libpango-1.0-0': no such file\nAdditionally, ...")

    monkeypatch.setattr(drawing, "import_module", absent)
    with pytest.raises(ValueError, match=r"^cetak/\S+\.pdf: .*install the packages libpango[^\n]*$"):
        paper.drawn(sample_site)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<p>Tekan ☎ dulu.</p>", "the font of the sheets has no “☎”"),
        ('<img src="tidak-ada.svg" alt="x">', "tidak-ada.svg"),
    ],
)
def test_what_cannot_be_drawn_is_never_left_out_quietly(tmp_path: Path, body: str, why: str) -> None:
    page = f'<!doctype html><html lang="id"><head><title>x</title></head><body>{body}</body></html>'
    with pytest.raises(ValueError, match=why):
        drawing.drawn(page, tmp_path)
