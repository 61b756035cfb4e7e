"""On A4, in black and white, every page is whole: what helps, where it comes from and when it was changed."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator

import addressed
import pikepdf
import pytest
import qr_reader
import segno
from addressed import SITE_URL
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from reader import KINDS, come_to_life, path_of, reading, slugs, too_wide


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """The width of the text on A4 with the margins of the stylesheet, for a reader who chose dark."""
    with reading(browser, width=672, height=1000, dark=True) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        yield page


def _open(page: Page, url: str, with_button: bool = True) -> None:
    """Opens a page as its button prints it, which brings a script, or as the menu of the browser does."""
    page.goto(url)
    if with_button and page.locator(".tema").count():
        come_to_life(page)
    page.wait_for_load_state("networkidle")


@pytest.fixture(scope="module")
def known_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served as it is built where its own address is known."""
    with addressed.served(addressed.built(tmp_path_factory)) as url:
        yield url


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_menus_and_fits_the_paper(paper: Page, address: str, kind: str) -> None:
    _open(paper, f"{address}/{KINDS[kind]}")
    for part in (
        ".kepala",
        "#menu",
        ".jalur",
        ".isi-halaman",
        "main > label",
        ".aksi",
        ".kaki",
    ):
        for found in paper.locator(part).all():
            expect(found).to_be_hidden()
    assert not too_wide(paper)


@pytest.mark.parametrize("kind", ["cause", "home", "both languages", "source"])
def test_paper_is_light_and_its_text_is_black(paper: Page, address: str, kind: str) -> None:
    _open(paper, f"{address}/{KINDS[kind]}")
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    pale = paper.evaluate("""() => {
      const light = (colour) => Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number));
      const white = (e) => e.closest(".darurat > :first-child, .strip");
      return [...document.querySelectorAll("article *")]
        .filter((e) => e.innerText && e.checkVisibility() && !white(e))
        .filter((e) => light(getComputedStyle(e).color) > 190).map((e) => e.outerHTML.slice(0, 80));
    }""")
    assert not pale


# How large the smallest text is, in points, and where: drawings set their own.
_SMALLEST = """() => {
  const found = [], article = document.querySelector("article");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let text; (text = walker.nextNode());) {
    const e = text.parentElement;
    const left = getComputedStyle(e).fontSize === "0px"; // nobody reads it
    if (text.data.trim() && e.checkVisibility() && !left && !e.closest("svg"))
      found.push([parseFloat(getComputedStyle(e).fontSize) * 0.75, e.outerHTML.slice(0, 80)]);
  }
  return found.sort((a, b) => a[0] - b[0])[0];
}"""


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"not found"}))
def test_text_on_paper_is_as_large_as_in_a_book(paper: Page, address: str, kind: str) -> None:
    """10.5 pt; 9.5 where much is on two or three sheets, and 9 where two languages share the width."""
    _open(paper, f"{address}/{KINDS[kind]}")
    size, where = paper.evaluate(_SMALLEST)
    much = kind == "when to see a doctor" or paper.locator("article.rapat").count()
    least = 9 if "both" in kind else 9.5 if much else 10.5
    assert size >= least - 0.01, where


@pytest.mark.parametrize("slug", ["kapan-ke-dokter", "bukan-kram"])
def test_every_danger_sign_is_on_paper_in_both_languages(paper: Page, address: str, slug: str) -> None:
    _open(paper, f"{address}/dua-bahasa/{path_of(slug)}")
    for language in ("id", "en"):
        signs = paper.locator(f'.pasangan > [lang="{language}"] :is(.kotak, .jalan) li')
        assert signs.count() > 15
        assert signs.evaluate_all("(all) => all.filter((e) => !e.innerText.trim()).length") == 0


@pytest.mark.parametrize("with_button", [True, False], ids=["button", "menu"])
@pytest.mark.parametrize("folder", ["", "en/", "dua-bahasa/"])
def test_the_path_of_questions_is_read_on_paper_and_each_sign_once(
    paper: Page, address: str, folder: str, with_button: bool
) -> None:
    """Nothing of it asks to be tapped, and a sentence that names another page is whole."""
    url = f"{address}/{folder}{path_of('bukan-kram')}"
    _open(paper, url, with_button)
    for asks in (".jalan li summary", ".jalan li .tingkat", ".tingkat > strong + a"):
        found = paper.locator(asks)
        assert found.count()
        assert found.evaluate_all("(all) => all.filter((e) => e.checkVisibility())") == []
    for sign in paper.locator(".jalan li details").all():
        assert sign.evaluate("(e) => e.innerText.trim()")
    answers = paper.locator(".jalan summary:not(li *)")
    looks = answers.evaluate_all("""(all) => all.map((e) => {
      const { borderTopWidth, listStyleType, breakAfter } = getComputedStyle(e);
      return [borderTopWidth, listStyleType, breakAfter, getComputedStyle(e, "::after").content].join(" ");
    })""")
    assert set(looks) == {'0px none avoid ":"'}


@pytest.mark.parametrize("kind", ["cause", "home", "both languages"])
def test_paper_begins_with_where_to_call(paper: Page, address: str, kind: str) -> None:
    _open(paper, f"{address}/{KINDS[kind]}")
    strip = paper.locator("article > .strip")
    expect(strip).to_be_visible()
    expect(strip).to_contain_text("119")
    assert strip.evaluate("(e) => e === e.parentElement.firstElementChild")


def test_sources_and_their_numbers_stay_on_the_screen(paper: Page, address: str) -> None:
    _open(paper, f"{address}/{KINDS['cause']}")
    for part in (".sumber", ".dasar", ".sitasi"):
        assert paper.locator(part).count()
        for found in paper.locator(part).all():
            expect(found).to_be_hidden()


@pytest.mark.parametrize("kind", ["cause", "both languages"])
def test_boxes_differ_without_colour(paper: Page, address: str, kind: str) -> None:
    _open(paper, f"{address}/{KINDS[kind]}")
    looks = {}
    for box in paper.locator(".kotak").all():
        look = box.evaluate("""(e) => {
          const box = getComputedStyle(e), title = getComputedStyle(e.firstElementChild);
          return [box.borderTopWidth, title.backgroundColor, title.color, title.fontWeight];
        }""")
        looks[str(box.get_attribute("class"))] = tuple(look)
    assert len(looks) == 3
    assert len(set(looks.values())) == 3
    grey = [colour for look in looks.values() for colour in look[1:3]]
    assert all(len(set(re.findall(r"\d+", colour)[:3])) == 1 for colour in grey), (
        "a colour where paper has none"
    )


@pytest.mark.parametrize("kind", ["cause", "home", "both languages"])
def test_the_date_of_the_last_change_stands_on_paper(paper: Page, address: str, kind: str) -> None:
    _open(paper, f"{address}/{KINDS[kind]}")
    date = paper.locator("article time:visible").first
    expect(date).to_be_visible()
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", date.inner_text())


@pytest.mark.parametrize("kind", ["home", "cause", "both languages"])
@pytest.mark.parametrize("device", ["phone", "computer"])
def test_a_code_and_the_address_of_the_page_stand_on_paper_only(
    browser: Browser, known_address: str, kind: str, device: str
) -> None:
    with reading(browser, has_touch=device == "phone", is_mobile=device == "phone") as context:
        page = context.new_page()
        page.add_init_script("window.print = () => { window.printed = true; }")
        page.goto(f"{known_address}/{KINDS[kind]}", wait_until="networkidle")
        origin = page.locator(".strip")
        page.click(".cetak")
        while not page.evaluate("window.printed"):  # the policy stops what waits for words of a script
            page.wait_for_timeout(50)
        expect(origin).to_be_hidden()
        page.emulate_media(media="print")
        expect(origin).to_be_visible()
        expect(origin).to_contain_text(f"{SITE_URL}/{KINDS[kind]}")
        box = origin.locator("svg").bounding_box()
        assert box is not None
        assert box["width"] >= 55, "large enough for the camera of a phone"
        assert _read(origin.locator("svg").evaluate("(e) => e.outerHTML")) == f"{SITE_URL}/{KINDS[kind]}"


def test_a_poor_printer_prints_a_code_that_can_be_read(browser: Browser, known_address: str) -> None:
    """150 dots per inch, as in a mode that saves ink: every square of the code is still dark or light."""
    dots = 150 / 96
    with reading(browser, device_scale_factor=dots) as context:
        page = context.new_page()
        _open(page, f"{known_address}/{KINDS['home']}")
        svg = page.locator(".strip svg")
        svg.wait_for(state="attached")
        page.emulate_media(media="print")
        squares = int(str(svg.get_attribute("viewBox")).split()[-1])
        code = svg.locator("path").bounding_box()
        picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    assert code is not None
    across, down = (
        [round((code[side] + (at + 0.5) * code["width"] / squares) * dots - 0.5) for at in range(squares)]
        for side in ("x", "y")
    )
    seen = [[picture.crop((x, y, x + 1, y + 1)).tobytes()[0] < 128 for x in across] for y in down]
    assert qr_reader.read_modules(seen) == f"{SITE_URL}/{KINDS['home']}"


def _read(svg: str) -> str:
    """The text in a code of squares of 1 by 1."""
    squares = {(int(y), int(x)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", svg)}
    size = range(1 + max(y for y, _ in squares))
    return qr_reader.read_modules([[(y, x) in squares for x in size] for y in size])


LENGTHS = {17: True, 18: False, 32: True, 33: False, 53: True, 54: False, 78: True, 79: False, 106: True}
"""Most and least letters in each size of code that the script draws, and whether they fill it."""


def test_the_code_of_any_address_is_the_one_of_a_library(paper: Page, address: str) -> None:
    """The library is told our mask, since any would do.

    Where a code is not full, the library fills it with one byte more of zeros than the standard has.
    """
    _open(paper, f"{address}/{KINDS['cause']}")
    for length, full in LENGTHS.items():
        text = ("https://a.id/" + "penyebab-kram/" * 9)[:length]
        svg = paper.evaluate(_DRAWN_AGAIN, text)
        assert _read(svg) == text
        if full:
            drawn = {(int(y), int(x)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", svg)}
            known = segno.make_qr(text, error="l", mode="byte", boost_error=False, mask=0)
            assert drawn == {
                (y, x) for y, row in enumerate(known.matrix) for x, dark in enumerate(row) if dark
            }


# The script that draws the code of an address runs once more, for another one.
_DRAWN_AGAIN = """async (text) => {
  document.querySelectorAll(".strip svg, .strip b").forEach((e) => e.remove());
  const address = document.querySelector(".strip").appendChild(document.createElement("b"));
  address.textContent = text;
  const again = document.createElement("script");
  again.src = document.documentElement.dataset.lebih;
  await new Promise((done) => { again.onload = done; document.head.append(again); });
  return document.querySelector(".strip svg").outerHTML;
}"""


# Sheets of A4, printed on one side, that a page of each kind took on 22 November 2026.
AT_FIRST = {
    "index.html": 2,
    "en/index.html": 2,
    "penyebab/dehidrasi.html": 4,
    "penyebab/kram-malam.html": 4,
    "en/penyebab/kram-malam.html": 4,
    "kapan-ke-dokter.html": 6,
    "en/kapan-ke-dokter.html": 6,
    "penyebab/index.html": 7,
    "penanganan/peregangan.html": 6,
    "penanganan/pijat.html": 4,
    "istilah.html": 4,
    "tentang/sumber.html": 10,
    "tentang/mutu.html": 2,
    "untuk-klinik.html": 7,
    "dua-bahasa/apa-itu.html": 4,
    "dua-bahasa/bukan-kram.html": 7,
    "dua-bahasa/index.html": 3,
    "dua-bahasa/istilah.html": 5,
    "dua-bahasa/kapan-ke-dokter.html": 9,
    "dua-bahasa/penanganan/belum-terbukti.html": 12,
    "dua-bahasa/penanganan/index.html": 4,
    "dua-bahasa/penanganan/kompres.html": 6,
    "dua-bahasa/penanganan/obati-penyebab.html": 11,
    "dua-bahasa/penanganan/pelemas-otot.html": 7,
    "dua-bahasa/penanganan/peregangan.html": 8,
    "dua-bahasa/penanganan/pijat.html": 6,
    "dua-bahasa/penanganan/program-jalan.html": 5,
    "dua-bahasa/penanganan/tinjau-obat.html": 7,
    "dua-bahasa/pencegahan/index.html": 3,
    "dua-bahasa/pencegahan/minum.html": 6,
    "dua-bahasa/pencegahan/pemanasan.html": 4,
    "dua-bahasa/pencegahan/peregangan-sebelum-tidur.html": 6,
    "dua-bahasa/pencegahan/sedikit-membungkuk.html": 5,
    "dua-bahasa/penyebab/aliran-darah.html": 5,
    "dua-bahasa/penyebab/anemia.html": 5,
    "dua-bahasa/penyebab/dehidrasi.html": 6,
    "dua-bahasa/penyebab/diabetes.html": 7,
    "dua-bahasa/penyebab/distrofi-otot.html": 6,
    "dua-bahasa/penyebab/hipoglikemia.html": 4,
    "dua-bahasa/penyebab/hipotiroidisme.html": 5,
    "dua-bahasa/penyebab/index.html": 13,
    "dua-bahasa/penyebab/kehamilan.html": 6,
    "dua-bahasa/penyebab/kekurangan-mineral.html": 6,
    "dua-bahasa/penyebab/kram-malam.html": 6,
    "dua-bahasa/penyebab/linu-panggul.html": 5,
    "dua-bahasa/penyebab/obat.html": 8,
    "dua-bahasa/penyebab/otot-lelah.html": 6,
    "dua-bahasa/penyebab/palsi-serebral.html": 5,
    "dua-bahasa/penyebab/penyakit-ginjal.html": 6,
    "dua-bahasa/penyebab/sirosis.html": 6,
    "dua-bahasa/penyebab/sklerosis-multipel.html": 5,
    "dua-bahasa/penyebab/stenosis-tulang-belakang.html": 6,
    "dua-bahasa/tentang/index.html": 3,
    "dua-bahasa/tentang/mutu.html": 3,
    "dua-bahasa/tentang/rujukan.html": 13,
    "dua-bahasa/tentang/sumber.html": 18,
    "dua-bahasa/topik.html": 3,
    "dua-bahasa/unduh.html": 2,
    "dua-bahasa/untuk-klinik.html": 9,
}


# Lines that had numbers of sources, which paper has not, and now end after their first word.
_ALONE = """() => [...document.querySelectorAll("dd")].map((e) => e.checkVisibility() && e.innerText.trim())
  .filter((text) => /^[^ ]+:$/.test(text))"""


def _printed(page: Page, url: str, with_button: bool = True) -> pikepdf.Pdf:
    """The page as the browser prints it, once its pictures are there."""
    _open(page, url, with_button)
    # What a browser does before it prints: https://html.spec.whatwg.org/#printing-steps
    page.evaluate("""() => Promise.all([...document.images].map((image) => {
      image.loading = "eager";
      return image.decode();
    }))""")
    return pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True)))


IN_TWO_LANGUAGES = {f"dua-bahasa/{path_of(slug)}": 3 for slug in slugs()} | {
    f"dua-bahasa/{path_of('kapan-ke-dokter')}": 5,
    f"dua-bahasa/{path_of('bukan-kram')}": 4,
    f"dua-bahasa/{path_of('index')}": 1,
}
"""Sheets for two who read different languages; all signs, and the path of questions, take more."""
NEARLY_FULL = {
    f"dua-bahasa/{path_of(slug)}"
    for slug in (
        "kapan-ke-dokter",
        "penanganan/tinjau-obat",
        "penyebab/hipoglikemia",
        "penyebab/index",
        "tentang/sumber",
    )
}
"""Their last sheet has a few lines left: a sentence or a cause more takes another, which is no fault."""


@pytest.mark.parametrize("path", sorted(AT_FIRST | IN_TWO_LANGUAGES))
def test_a_page_takes_at_most_half_the_sheets_that_it_took_at_first_and_three_in_two_languages(
    browser: Browser, address: str, path: str
) -> None:
    """However much is said on it now."""
    with reading(browser) as context:
        pdf = _printed(context.new_page(), f"{address}/{path}")
    bounds = [math.ceil(AT_FIRST[path] / 2)] if path in AT_FIRST else []
    most = min([*bounds, IN_TWO_LANGUAGES.get(path, len(pdf.pages))])
    assert len(pdf.pages) <= most + (path in NEARLY_FULL)
    width, height = (float(x) for x in pdf.pages[0].MediaBox[2:])
    assert (round(width), round(height)) == (595, 842), "A4"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("kind", ["home", "cause", "action", "when to see a doctor", "both languages"])
def test_who_prints_with_the_browser_before_any_act_gets_paper_too(
    browser: Browser, address: str, kind: str, script: bool
) -> None:
    """In columns, black on white, with where to call first; two sheets more than with the button at most."""
    path = KINDS[kind]
    with reading(browser, width=672, dark=True, java_script_enabled=script) as context:
        page = context.new_page()
        sheets = len(_printed(page, f"{address}/{path}", with_button=False).pages)
        page.emulate_media(media="print")
        for part in (".kepala", ".aksi", ".kaki", ".sitasi", ".dasar"):
            for found in page.locator(part).all():
                expect(found).to_be_hidden()
        expect(page.locator("article > .strip")).to_be_visible()
        looks = page.locator("article").evaluate(
            "(e) => [getComputedStyle(e).columnCount, getComputedStyle(document.body).backgroundColor]"
        )
        assert looks == ["auto" if "both" in kind else "2", "rgb(255, 255, 255)"]
        assert page.evaluate(_ALONE) == []
        headings = page.locator("article :is(h2, h3, h4, dt)")
        assert set(headings.evaluate_all("(all) => all.map((e) => getComputedStyle(e).breakAfter)")) == {
            "avoid"
        }
        assert not too_wide(page)
    with reading(browser) as context:
        shortest = len(_printed(context.new_page(), f"{address}/{path}").pages)
    assert sheets <= shortest + 2


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("slug", ["penyebab/obat", "penanganan/peregangan", "pencegahan/minum"])
def test_a_long_page_in_one_language_takes_two_sheets(
    browser: Browser, address: str, folder: str, slug: str
) -> None:
    with reading(browser) as context:
        assert len(_printed(context.new_page(), f"{address}/{folder}{path_of(slug)}").pages) <= 2


def test_all_danger_signs_in_both_languages_take_no_more_sheets_than_each_language_alone(
    browser: Browser, address: str
) -> None:
    with reading(browser) as context:
        page = context.new_page()
        both, *alone = (
            len(_printed(page, f"{address}/{folder}kapan-ke-dokter.html").pages)
            for folder in ("dua-bahasa/", "", "en/")
        )
    assert both <= sum(alone)


def test_paper_says_where_to_call_in_both_languages_of_a_page(paper: Page, address: str) -> None:
    _open(paper, f"{address}/{KINDS['both languages']}")
    strip = paper.locator(".strip")
    assert strip.locator('[lang="en"]').first.inner_text().count("119") == 1
    assert strip.inner_text().count("119") == 2


@pytest.mark.parametrize("path", ["penyebab/kram-malam", "penanganan/pijat"])
def test_in_two_languages_paper_names_all_that_may_help_and_keeps_the_names_apart(
    paper: Page, address: str, path: str
) -> None:
    paper.goto(f"{address}/dua-bahasa/{path_of(path)}")
    for language in ("id", "en"):
        lists = paper.locator(f"[lang={language}] dl:has(> dt.mungkin)")
        expect(lists.first.locator("dt")).to_be_visible()
        names = lists.first.locator("a:not(.sitasi)")
        assert names.count() > 3
        sizes = names.evaluate_all(
            "(all) => all.map((e) => e.checkVisibility() && getComputedStyle(e).fontSize)"
        )
        assert set(sizes) == {"12px"}
        marks = names.evaluate_all("(all) => all.map((e) => getComputedStyle(e, '::before').content)")
        assert marks == ["none", *(['"; "'] * (len(marks) - 1))]


def test_what_only_a_screen_can_do_is_not_printed(paper: Page, address: str) -> None:
    """No choice that leads to another page, no line of numbers of sources alone, no numbers of studies."""
    for kind in ("home", "index with matrix"):
        _open(paper, f"{address}/{KINDS[kind]}")
        choices = paper.locator(".pilihan, .pilihan + ul, .pilihan + dl")
        assert choices.count() > 1
        for choice in choices.all():
            expect(choice).to_be_hidden()
    _open(paper, f"{address}/{KINDS['cause']}")
    assert paper.evaluate(_ALONE) == []
    assert paper.locator("dd").count() > 3
    _open(paper, f"{address}/{KINDS['both languages']}")
    expect(paper.locator("details.catatan").first).to_be_hidden()
    _open(paper, f"{address}/dua-bahasa/{path_of('kapan-ke-dokter')}")
    assert paper.locator(".diam").evaluate_all("(all) => all.filter((e) => e.checkVisibility())") == []


def test_no_heading_is_the_last_line_of_a_column_and_no_sign_is_divided(paper: Page, address: str) -> None:
    for kind, selector, how in (
        ("when to see a doctor", "article h2", "breakAfter"),
        ("when to see a doctor", ".kotak > :first-child", "breakAfter"),
        ("when to see a doctor", ".kotak .sub", "breakAfter"),
        ("when to see a doctor", ".kotak li", "breakInside"),
        ("both languages", ".kotak li", "breakInside"),
        ("cause", ".kotak li", "breakInside"),
    ):
        _open(paper, f"{address}/{KINDS[kind]}")
        found = paper.locator(selector)
        assert found.count() > 1
        assert set(found.evaluate_all(f"(all) => all.map((e) => getComputedStyle(e).{how})")) == {"avoid"}


def test_each_sheet_of_danger_signs_in_two_languages_says_their_level(paper: Page, address: str) -> None:
    """A browser repeats the head of a table on every sheet that the table goes on to."""
    _open(paper, f"{address}/dua-bahasa/{path_of('kapan-ke-dokter')}")
    heads = paper.locator(".kotak > :first-child")
    assert heads.count() == 4
    assert set(heads.evaluate_all("(all) => all.map((e) => getComputedStyle(e).display)")) == {
        "table-header-group"
    }


# Letters that a picture covers: both as the paper has them.
_COVERED = """() => {
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const pictures = [...document.querySelectorAll("article img")].map((e) => e.getBoundingClientRect());
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text; (text = walker.nextNode());) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()];
    if (text.data.trim() && lines.some((line) => pictures.some((picture) => over(line, picture))))
      found.push(text.data.trim().slice(0, 60));
  }
  return found;
}"""


def test_on_paper_a_picture_is_beside_its_steps_and_covers_none(paper: Page, address: str) -> None:
    _open(paper, f"{address}/dua-bahasa/{path_of('penanganan/peregangan')}")
    steps, picture = (
        paper.locator(f".pasangan {part}").first.bounding_box() for part in ("ol", "ol + p img")
    )
    assert steps is not None
    assert picture is not None
    assert picture["x"] > steps["x"] + steps["width"] - 1
    assert picture["y"] < steps["y"] + steps["height"]
    assert paper.evaluate(_COVERED) == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_home_on_paper_has_of_the_map_what_needs_no_press(paper: Page, address: str, language: str) -> None:
    paper.goto(f"{address}/{path_of('index', language)}")
    expect(paper.locator(".peta svg")).to_be_hidden()
    for label in paper.locator(".peta a").all():
        alone = ":" in (label.text_content() or "")
        expect(label).to_be_visible(visible=alone)


# The names of the parts of the map that lead to another page, and the lines above the map.
_PARTS = """() => {
  const text = (all) => [...all].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim());
  const links = [...document.querySelectorAll(".peta li:not(.lebar) a:not([href^='#'])")];
  return [links.map((e) => e.textContent.trim()), text(document.querySelectorAll("ul:has(+ .peta) > li"))];
}"""


@pytest.mark.parametrize("folder", ["", "en/", "dua-bahasa/"])
def test_home_on_paper_says_for_each_part_of_the_map_what_to_do(
    paper: Page, address: str, folder: str
) -> None:
    """A cramp in the thigh or sole gets help from the sheet on the wall too."""
    _open(paper, f"{address}/{folder}{path_of('index')}")
    parts, lines = paper.evaluate(_PARTS)
    assert len(parts) == len(lines) >= 5
    for part, line in zip(parts, lines, strict=True):
        name, _, what = line.partition(": ")
        assert name == part
        assert len(what) >= 30, line
    paper.emulate_media(media="screen")
    assert len(paper.evaluate(_PARTS)[1]) < len(parts)


@pytest.mark.parametrize("path", [path_of("penyebab/kram-malam"), f"dua-bahasa/{path_of('index')}"])
@pytest.mark.parametrize("with_button", [True, False], ids=["button", "menu"])
def test_on_paper_a_level_stays_with_its_first_sign(
    paper: Page, address: str, path: str, with_button: bool
) -> None:
    _open(paper, f"{address}/{path}", with_button)
    broken = paper.locator("article :is(.kotak > :first-child, .tingkat)").evaluate_all(
        """(all) => all.map((e) => [e, getComputedStyle(e)])
          .filter(([e, css]) => css.breakInside !== "avoid"
            || (css.breakAfter !== "avoid" && !e.matches(".tingkat")))
          .map(([e]) => e.textContent)"""
    )
    assert broken == []


@pytest.mark.parametrize("with_button", [True, False], ids=["button", "menu"])
@pytest.mark.parametrize("kind", ["cause", "when to see a doctor", "both languages"])
def test_paper_has_no_marks_of_what_only_a_finger_can_do(
    paper: Page, address: str, kind: str, with_button: bool
) -> None:
    """No link that looks like one, no triangle of what unfolds, and no drawing as large as on a screen."""
    _open(paper, f"{address}/{KINDS[kind]}", with_button)
    links = paper.locator("article a").evaluate_all(
        """(all) => all.filter((e) => e.checkVisibility())
          .map((e) => [e, e.parentElement].map((part) => getComputedStyle(part)))
          .filter(([own, text]) => own.textDecorationLine !== "none" || own.color !== text.color).length"""
    )
    assert links == 0
    for part, look in (("summary", "listStyleType"), (".ikon", "width")):
        looks = paper.locator(f"article {part}").evaluate_all(
            f"(all) => all.filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e).{look})"
        )
        assert all(seen == "none" or (seen.endswith("px") and float(seen[:-2]) < 25) for seen in looks)


@pytest.mark.parametrize("folder", ["", "en/"])
def test_all_danger_signs_take_four_sheets_even_before_any_script_comes(
    browser: Browser, address: str, folder: str
) -> None:
    with reading(browser) as context:
        url = f"{address}/{folder}{path_of('kapan-ke-dokter')}"
        assert len(_printed(context.new_page(), url, with_button=False).pages) <= 4


def test_a_page_in_two_languages_that_clinics_give_away_is_one_sheet_of_two_sides(
    browser: Browser, address: str
) -> None:
    with reading(browser) as context:
        url = f"{address}/dua-bahasa/{path_of('penyebab/kram-malam')}"
        assert len(_printed(context.new_page(), url).pages) <= 2


def test_code_to_copy_is_not_printed(paper: Page, address: str) -> None:
    _open(paper, f"{address}/{path_of('tentang/siap-salin')}")
    expect(paper.locator(".klinik")).to_be_hidden()
