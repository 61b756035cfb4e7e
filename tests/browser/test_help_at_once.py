"""Home answers in a first screen; help boxes make sense alone; the matrix can be read without colour."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Locator, Page, expect
from reader import path_of, reading

HOME = [("id", "119"), ("en", "119")]


def _box(part: Locator) -> FloatRect:
    """Where a part of the page is, which it must have."""
    box = part.bounding_box()
    assert box is not None
    return box


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
        steps = phone.locator("#sedang-kram + p + ol > li")
        assert steps.count() == 3
        named = phone.locator(".status time").count()  # who reviewed the page, and when
        for step, part in zip(steps.all(), (1, 1, 0.5 if named else 1), strict=True):
            expect(step).to_be_in_viewport(ratio=part)
        expect(phone.locator("article img").first).to_be_in_viewport(ratio=0.3)
        links = phone.locator(".bahaya a")
        call, today = links.all()
        for link in (call, today):
            expect(link).to_be_in_viewport(ratio=1)
            assert _box(link)["height"] >= 44, "large enough for a thumb"
        expect(call).to_contain_text(danger)
        expect(call).to_have_attribute("href", f"tel:{danger}")
        today.click()
        phone.wait_for_url(f"**/{path_of('bukan-kram', language)}#bekuan-darah")
        expect(phone.locator("section.darurat").first).to_be_in_viewport()

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_a_small_screen_has_two_steps_and_where_the_third_begins_and_one_on_its_side_a_first(
        self, phone: Page, address: str, language: str
    ) -> None:
        """With the bars of the browser a phone has 560 pixels: the third step is the one that helps."""
        for width, height, parts in ((360, 560, (1, 0.9, 0.05)), (640, 360, (0.1,))):
            phone.set_viewport_size({"width": width, "height": height})
            phone.goto(f"{address}/{path_of('index', language)}")
            steps = phone.locator(".langkah > li")
            for number, part in enumerate(parts):
                expect(steps.nth(number)).to_be_in_viewport(ratio=part)

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_all_emergency_signs_are_one_tap_from_the_first_screen(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        link = phone.locator(".status a")
        expect(link).to_be_in_viewport(ratio=1)
        link.click()
        phone.wait_for_url(f"**/{path_of('kapan-ke-dokter', language)}#darurat")

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_which_part_comes_first_with_its_warnings_and_who_and_when_fit_one_screen(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        parts = ("#sedang-kram + p + ol", "ul:has(+ .peta)", ".peta", ".rel")
        boxes = [_box(phone.locator(part)) for part in parts]
        tops = [box["y"] for box in boxes]
        assert tops == sorted(tops), "the stretch of the calf makes a cramp of the thigh or shin worse"
        assert boxes[-1]["height"] < 640

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_the_number_of_a_step_is_apart_from_its_words_where_it_is_copied(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        for number, title in enumerate(phone.locator(".langkah b").all_text_contents(), 1):
            assert title.startswith(f"{number} ")

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
            choices = page.locator(".rel .pilihan + ul a")
            wanted = [choice.get_attribute("href") for choice in choices.all()]
            assert len(wanted) >= 8
            for number in (0, len(wanted) - 1):
                page.goto(home)
                box = choices.nth(number).bounding_box()
                assert box is not None
                assert box["height"] >= 44, "large enough for a thumb"
                choices.nth(number).click()
                page.wait_for_url(f"**/{wanted[number]}")

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_it_leads_on_to_what_causes_treatment_and_prevention(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('index', language)}")
        links = phone.locator("#baca + ul a").evaluate_all("(all) => all.map((e) => e.getAttribute('href'))")
        for folder in ("penyebab/", "penanganan/", "pencegahan/"):
            assert f"{folder}index.html" in links


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
    lists: [...box.querySelectorAll(":scope > ul")].map((list) => list.children.length),
  };
})"""
_URGENCY = {
    "id": {
        "darurat": "Tanda bahaya.",
        "segera": "Mendesak.",
        "periksa": "Dalam 1–2 hari, kecuali yang tertulis tidak mendesak.",
    },
    "en": {
        "darurat": "Danger signs.",
        "segera": "Urgent.",
        "periksa": "Within 1–2 days, unless it says not urgent.",
    },
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
            assert box["lists"]
            if box["kind"] != "periksa":
                assert max(box["lists"]) <= 7, "what is not folded is short enough for a frightened reader"
            wanted = ["tel:119", "tel:112"] if box["kind"] == "darurat" else []
            assert box["links"] == wanted

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_each_level_of_the_full_page_is_one_tap_from_its_first_screen(
        self, phone: Page, address: str, language: str
    ) -> None:
        for level in ("darurat", "segera", "periksa"):
            phone.goto(f"{address}/{path_of('kapan-ke-dokter', language)}")
            link = phone.locator(f"p a.{level}")
            expect(link).to_be_in_viewport(ratio=1)
            link.click()
            expect(phone.locator(f"section.{level}")).to_be_in_viewport()

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_the_first_question_of_the_path_fits_a_screen_and_each_sign_is_whole_one_tap_away(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('bukan-kram', language)}")
        question = phone.locator(".jalan").bounding_box()
        assert question is not None
        assert question["height"] <= 1.2 * 640
        sign = phone.locator(".jalan li details").first
        whole = phone.locator(".kotak.darurat li").first
        expect(sign).not_to_contain_text(whole.inner_text(), use_inner_text=True)
        sign.locator("summary").click()
        expect(sign).to_contain_text(whole.inner_text(), use_inner_text=True)

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_whoever_taps_a_sign_of_the_path_reads_what_to_do(
        self, phone: Page, address: str, language: str
    ) -> None:
        """To tap the sign that one has is to answer: nobody may have to find “yes” below it as well."""
        phone.goto(f"{address}/{path_of('bukan-kram', language)}")
        phone.locator("#kram-atau-bukan ~ .jalan details").evaluate_all(
            "(all) => all.filter((e) => !e.closest('li')).forEach((e) => { e.open = true; })"
        )
        for sign in phone.locator(".jalan li details").all():
            action = sign.locator(".tingkat")
            expect(action).to_be_hidden()
            sign.locator("summary").click()
            expect(action).to_be_visible()
            answer = sign.locator("xpath=ancestor::section[1]/details[1]/p")
            assert (answer.text_content() or "").startswith(action.inner_text())
        emergency = phone.locator(".jalan").first.locator("> ul details .tingkat")
        assert emergency.count() > 5
        expect(emergency.locator("a[href='tel:119']")).to_have_count(emergency.count())

    def test_an_answer_of_the_path_shows_its_level_and_an_emergency_calls(
        self, phone: Page, address: str
    ) -> None:
        for language in ("id", "en"):
            phone.goto(f"{address}/{path_of('bukan-kram', language)}")
            phone.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
            answers = (
                phone.locator(".jalan details > .tingkat, .jalan section > .tingkat")
                .filter(has=phone.locator(":scope > a"))
                .all()
            )
            edges = {answer.evaluate("(e) => getComputedStyle(e).borderLeftColor") for answer in answers}
            text = phone.evaluate("getComputedStyle(document.body).color")
            assert len(edges - {text}) == len(answers)
            expect(answers[0].locator("a[href='tel:119']")).to_be_visible()

    def test_the_number_to_call_stays_in_sight_while_the_signs_are_read(
        self, phone: Page, address: str
    ) -> None:
        phone.goto(f"{address}/{path_of('kapan-ke-dokter')}")
        phone.locator(".kotak.darurat > ul").last.evaluate("(e) => e.scrollIntoView({ block: 'center' })")
        number = phone.locator(".kotak.darurat a[href='tel:119']")
        expect(number).to_be_in_viewport(ratio=1)
        assert number.evaluate("""(a) => {
          const { left, top, width, height } = a.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) === a;
        }""")

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_who_moves_from_heading_to_heading_meets_every_group_folded_or_not(
        self, phone: Page, address: str, language: str
    ) -> None:
        phone.goto(f"{address}/{path_of('kapan-ke-dokter', language)}")
        for level in ("darurat", "segera"):
            box = phone.locator(f".kotak.{level}")
            folded = box.locator("summary").all_inner_texts()
            assert len(folded) >= 5
            read = box.get_by_role("heading", level=4).all_inner_texts()
            assert [name for name in read if name in folded] == folded
            assert len(read) == len(folded) + box.locator("> ul").count()

    @pytest.mark.parametrize("language", ["id", "en"])
    def test_about_ten_signs_of_each_level_are_open_and_the_rest_is_behind_its_names(
        self, phone: Page, address: str, language: str
    ) -> None:
        """Who is frightened finds the own sign within seconds, not among a hundred."""
        phone.goto(f"{address}/{path_of('kapan-ke-dokter', language)}")
        for box in phone.evaluate(_BOXES):
            assert sum(box["lists"]) <= 12
        groups = phone.locator(".kotak details > ul")
        assert max(groups.evaluate_all("(all) => all.map((list) => list.children.length)")) <= 8

    def test_every_group_has_its_icon_beside_its_name(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of('kapan-ke-dokter')}")
        for level in ("darurat", "segera"):
            names = phone.locator(f".kotak.{level} .sub")
            assert names.count() > 1
            for name in names.all():
                icon = name.locator(".ikon")
                icon.scroll_into_view_if_needed()
                assert icon.evaluate("(e) => e.decode().then(() => e.naturalWidth)") > 0
                assert name.inner_text().strip()

    def test_who_is_frightened_reads_what_cannot_wait_and_the_rest_is_on_the_next_page(
        self, phone: Page, address: str
    ) -> None:
        for language in ("id", "en"):
            phone.goto(f"{address}/{path_of('kapan-ke-dokter', language)}")
            assert [box["kind"] for box in phone.evaluate(_BOXES)] == ["darurat", "segera"]
            phone.goto(f"{address}/{path_of('di-dokter', language)}")
            assert [box["kind"] for box in phone.evaluate(_BOXES)] == ["periksa"]


class TestMatrix:
    def test_the_causes_are_a_short_list_of_names_and_each_opens(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of('penyebab/index')}")
        folded = phone.locator(".matriks details")
        assert folded.count() > 18
        name = "Bekuan darah di kaki"
        clot = folded.filter(has=phone.get_by_role("link", name=name, include_hidden=True)).first
        assert clot.locator("summary").inner_text() == name
        expect(clot.locator("ul").first).to_be_hidden()
        clot.locator("summary").click()
        expect(clot.locator(".jangan + ul")).to_be_visible()

    def test_a_cause_says_each_fit_in_words_and_leads_to_the_reasons(self, phone: Page, address: str) -> None:
        phone.goto(f"{address}/{path_of('penyebab/index')}")
        cause = phone.locator(".matriks details").filter(has_text="Kurang cairan").first
        cause.locator("summary").click()
        heads = cause.get_by_role("heading").all_inner_texts()
        assert heads[:2] == ["Jangan dilakukan", "Membantu"]
        cause.get_by_role("link").click()
        assert phone.url.endswith(path_of("penyebab/dehidrasi"))

    def test_a_computer_shows_the_fits_of_a_cause_in_two_columns(self, computer: Page, address: str) -> None:
        computer.goto(f"{address}/{path_of('penyebab/index')}")
        cause = computer.locator(".matriks details").first
        cause.locator("summary").click()
        lefts = cause.get_by_role("heading").evaluate_all(
            "(all) => all.map((head) => head.getBoundingClientRect().left)"
        )
        assert len(set(lefts)) == 2
