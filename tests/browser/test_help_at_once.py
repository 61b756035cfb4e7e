"""Home answers in a first screen; help boxes make sense alone; the matrix can be read without colour."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from reader import path_of, reading

HOME = [("id", "Tanda darurat"), ("en", "Emergency signs")]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def computer(browser: Browser) -> Iterator[Page]:
    with reading(browser, width=1280, height=800) as context:
        yield context.new_page()


class TestHome:
    @pytest.mark.parametrize(("language", "danger"), HOME)
    def test_the_first_screen_has_the_steps_a_picture_and_the_danger_signs(
        self, phone: Page, address: str, language: str, danger: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        expect(phone.locator("h2#sedang-kram")).to_be_in_viewport(ratio=1)
        steps = phone.locator("#sedang-kram + ol > li")
        assert steps.count() >= 3
        for step in steps.all():
            expect(step).to_be_in_viewport(ratio=1)
        expect(phone.locator("article img").first).to_be_in_viewport(ratio=0.3)
        link = phone.get_by_role("link", name=danger).first
        expect(link).to_be_in_viewport(ratio=1)
        link.click()
        phone.wait_for_url(f"**/{path_of('kapan-ke-dokter', language)}#darurat")
        expect(phone.locator("section.darurat").first).to_be_in_viewport()

    def test_every_picture_says_what_it_shows(self, phone: Page, address: str) -> None:
        for language, _ in HOME:
            phone.goto(f"{address}/{path_of('index', language)}")
            for picture in phone.locator("article img").all():
                picture.scroll_into_view_if_needed()
                assert len(picture.get_attribute("alt") or "") > 20
                phone.wait_for_function(
                    "(e) => e.complete && e.naturalWidth > 0", arg=picture.element_handle()
                )

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_one_tap_without_script_answers_where_and_when(
        self, browser: Browser, address: str, language: str
    ) -> None:
        with reading(browser, java_script_enabled=False) as context:
            page = context.new_page()
            home = f"{address}/{path_of('index', language)}"
            page.goto(home)
            choices = page.locator("#di-mana + ul a")
            assert choices.count() == 6
            wanted = ["kram-malam", "otot-lelah", "aliran-darah", "kehamilan", "obat", "bukan-kram"]
            for number, name in enumerate(wanted):
                page.goto(home)
                box = choices.nth(number).bounding_box()
                assert box is not None
                assert box["height"] >= 44, "large enough for a thumb"
                choices.nth(number).click()
                page.wait_for_url(f"**/{name}.html*")

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_it_leads_on_to_what_causes_treatment_and_prevention(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        links = phone.locator("#baca + ul a").evaluate_all("(all) => all.map((e) => e.getAttribute('href'))")
        assert links == [
            "apa-itu.html",
            "penyebab/index.html",
            "penanganan/index.html",
            "pencegahan/index.html",
        ]


# Each box: its kind, what a screen reader says as its heading, and the links in it.
_BOXES = """() => [...document.querySelectorAll(".kotak")].map((box) => {
  const heading = box.firstElementChild;
  const hidden = heading.querySelector(".sr");
  return {
    kind: box.classList[1],
    isHeading: /^H[2-4]$/.test(heading.tagName),
    said: heading.textContent.trim(),
    hidden: hidden ? hidden.textContent.trim() : "",
    hiddenIsSeen: hidden ? hidden.getBoundingClientRect().width > 2 : true,
    links: [...box.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    bold: Number(getComputedStyle(heading).fontWeight) >= 600,
    edge: parseFloat(getComputedStyle(box).borderLeftWidth),
    items: box.querySelectorAll("li").length,
  };
})"""
_URGENCY = {
    "id": {"darurat": "Gawat darurat.", "segera": "Mendesak.", "periksa": "Tidak mendesak."},
    "en": {"darurat": "Emergency.", "segera": "Urgent.", "periksa": "Not urgent."},
}


class TestHelpBoxes:
    @pytest.mark.parametrize("language", ["id", "en"])
    @pytest.mark.parametrize("slug", ["kapan-ke-dokter", "penyebab/obat", "penanganan/pijat"])
    def test_each_makes_sense_alone(self, phone: Page, address: str, slug: str, language: str) -> None:
        phone.goto(f"{address}/{path_of(slug, language)}")
        boxes = phone.evaluate(_BOXES)
        assert boxes
        for box in boxes:
            assert box["isHeading"]
            assert box["hidden"] == _URGENCY[language][box["kind"]]
            assert not box["hiddenIsSeen"]
            assert box["said"].startswith(box["hidden"])
            assert len(box["said"]) > len(box["hidden"]) + 12
            assert box["bold"]
            assert box["edge"] >= 4
            assert 1 <= box["items"] <= 7
            wanted = ["tel:119", "tel:112"] if box["kind"] == "darurat" else []
            assert box["links"] == wanted

    def test_the_full_page_has_one_of_each_in_order(self, phone: Page, address: str) -> None:
        for language in ("id", "en"):
            phone.goto(f"{address}/{path_of('kapan-ke-dokter', language)}")
            assert [box["kind"] for box in phone.evaluate(_BOXES)] == ["darurat", "segera", "periksa"]


_CELLS = """() => [...document.querySelectorAll(".matriks tbody tr")].map((row) => ({
  cause: row.querySelector("th").innerText.trim(),
  cells: [...row.querySelectorAll("td")].filter((cell) => cell.children.length).map((cell) => ({
    label: cell.dataset.label,
    shown: getComputedStyle(cell, "::before").content,
    words: [...cell.querySelectorAll("a")].map((link) => link.innerText.trim()),
    links: [...cell.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    top: cell.getBoundingClientRect().top,
    left: cell.getBoundingClientRect().left,
  })),
}))"""


class TestMatrix:
    def test_a_phone_shows_a_list_for_each_cause(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/penyebab/index.html")
        rows = phone.evaluate(_CELLS)
        assert len(rows) > 18
        for row in rows:
            assert row["cause"]
            tops = [cell["top"] for cell in row["cells"]]
            assert tops == sorted(set(tops)), "the cells stand one under the other"
            for cell in row["cells"]:
                assert cell["shown"] == f'"{cell["label"]}"', "the fit is said in words"
                assert all(cell["words"])

    def test_a_computer_shows_a_table_whose_header_stays(self, computer: Page, address: str) -> None:
        computer.goto(f"{address}/penyebab/index.html")
        for row in computer.evaluate(_CELLS):
            assert len({cell["top"] for cell in row["cells"]}) == 1
        heads = computer.locator(".matriks thead th")
        assert [head.inner_text() for head in heads.all()] == [
            "Penyebab", "Membantu", "Mungkin", "Tanya dokter", "Jangan",
        ]  # fmt: skip
        computer.locator(".matriks tbody tr").nth(12).evaluate(
            "(row) => row.scrollIntoView({ block: 'center' })"
        )
        header = computer.locator(".md-header").bounding_box()
        head = heads.first.bounding_box()
        assert header is not None
        assert head is not None
        assert abs(head["y"] - (header["y"] + header["height"])) <= 1

    def test_a_screen_reader_hears_a_table_on_a_phone_too(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/penyebab/index.html")
        assert phone.get_by_role("table").count() == 1
        assert phone.get_by_role("columnheader").count() == 5
        assert phone.get_by_role("rowheader").count() > 18

    def test_a_cell_leads_to_its_reason(self, computer: Page, address: str) -> None:
        computer.goto(f"{address}/penyebab/index.html")
        rows = [row for row in computer.evaluate(_CELLS) if row["cause"] == "Kurang cairan"]
        links = {
            word: link
            for cell in rows[0]["cells"]
            for word, link in zip(cell["words"], cell["links"], strict=True)
        }
        computer.goto(f"{address}/penyebab/{links['Pijat']}")
        assert computer.url.endswith("penyebab/dehidrasi.html#yang-bisa-dilakukan")
        reason = computer.locator("#yang-bisa-dilakukan ~ dl dd", has_text="Pijat").first
        expect(reason).to_contain_text(":")
        computer.goto(f"{address}/penyebab/{links['Kina']}")
        assert computer.url.endswith("penyebab/dehidrasi.html#jangan")
        expect(computer.locator("#jangan ~ dl dd", has_text="Kina").first).to_be_attached()
