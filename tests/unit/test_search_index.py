"""What the search knows about the pages, before any browser reads it."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from ground import ROOT
from kram.export import search
from kram.export.search import delivery
from kram.export.search.delivery import FIRST, STEP, in_short, marks, merged, shortened
from kram.export.search.pages import known
from kram.export.search.stems import stem, words
from kram.source import repository
from kram.source.data.rows import Sign
from kram.source.data.searching import Synonyms, read_synonyms
from kram.source.repository import Repository
from kram.source.yaml import Text

FRIGHT = "docs/upaya/kaget.md"
DANGER = """\
sesak-mendadak:
  id: [sesak|sesek !asma, nyeri|sakit dada]
  en: [breathless|breathlessness]
"""
SIGN = """\
sesak-mendadak:
  level: darurat
  group: napas
  id: Tiba-tiba sesak napas. Bawa obatnya. Jangan berjalan. Bila juga pingsan, itu darurat.
  en: You are suddenly breathless. Take your medicine along. Do not walk. With fainting, it is an emergency.
  references: [r01]
  pages: [index#darurat]
"""
MEDICINES = """\
- class: statins
  atc: C10AA
  names: [statin, simvastatin, lipitor]
  endings: [vastatin]
  leads_to: sebab/tawa-keras#apa-itu
"""


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "site"))


@pytest.fixture(scope="module")
def real() -> Repository:
    """The content of the site itself: the small one has no words of the interface."""
    return repository.load(ROOT)


def data(root: Path, language: str = "id") -> Any:
    return search.data(repository.load(root), language)


def bite(real: Repository, text: dict[str, str], short: dict[str, str] | None = None) -> Sign:
    """A sign that says this, and this in one line."""
    long, one_line = (
        {language: Text(said) for language, said in texts.items()} for texts in (text, short or {})
    )
    return replace(real.signs["gigitan-ular"], marked=long, short=one_line)


def rows(text: str) -> list[list[str]]:
    return [row.split("|") for row in text.split("~")]


def entries(root: Path, slug: str) -> list[list[str]]:
    """A page as the search knows it (address, title, phrases, description), followed by its sections."""
    addresses, names, sought, about = (column.split("~") for column in data(root)["pages"])
    pages: list[list[list[str]]] = []
    for row in zip(addresses, names, sought, strict=True):
        if row[0].startswith("#"):
            pages[-1].append(list(row))
        else:
            pages.append([[*row, about[len(pages)]]])
    return next(page for page in pages if page[0][0] == slug)


def lead(root: Path, place: str, phrases: str) -> None:
    """Lets phrases lead to a page or a section."""
    file = root / "docs/_data/synonyms.yml"
    text = file.read_text("utf-8")
    assert "  pages:\n" in text
    file.write_text(text.replace("  pages:\n", f"  pages:\n    {place}: [{phrases}]\n", 1), "utf-8")


def add(root: Path, path: str, text: str) -> None:
    file = root / path
    file.write_text((file.read_text("utf-8") if file.exists() else "") + text, "utf-8")


class TestPages:
    def test_a_page_is_its_address_title_description_and_keywords(self, root: Path) -> None:
        slug, title, sought, about = entries(root, "upaya/kaget")[0]
        assert (slug, title, sought) == ("upaya/kaget", "Kaget", "kejut")
        assert about and not about.endswith(".")

    def test_a_long_description_ends_at_a_comma(self, root: Path) -> None:
        file = root / FRIGHT
        text = re.sub(
            "description: .*",
            f"description: Kagetkan dengan sangat lembut, {'dan jangan ' * 9}.",
            file.read_text("utf-8"),
        )
        file.write_text(text, "utf-8")
        assert entries(root, "upaya/kaget")[0][3] == "Kagetkan dengan sangat lembut …"

    def test_a_section_that_phrases_lead_to_is_its_id_heading_and_phrases(self, root: Path) -> None:
        add(root, FRIGHT, "\n## Risiko { #risiko }\n\nKekagetan kuat.\n\n## Cedera { #cedera }\n\nLuka.\n")
        lead(root, "upaya/kaget#risiko", "bahaya kejut")
        assert entries(root, "upaya/kaget")[-1] == ["#risiko", "risiko", "bahaya kejut"]

    def test_phrases_are_sent_in_the_words_of_the_pages_and_once(self, root: Path) -> None:
        file = root / "docs/_data/synonyms.yml"
        file.write_text(
            file.read_text("utf-8").replace("  words:\n", "  words:\n    kageet: kaget\n", 1), "utf-8"
        )
        lead(root, "index", "kageet perut, perut kaget")
        assert entries(root, "index")[0][2] == "kaget perut"

    def test_indonesian_words_in_names_come_with_their_roots_and_english_needs_none(self, root: Path) -> None:
        add(root, FRIGHT, "\n## Pemijatan { #pemijatan }\n\nPelan.\n")
        assert "kaget" in str(data(root)["roots"])
        assert data(root, "en")["roots"] == ""

    def test_what_is_drawn_from_data_is_known_too(self, root: Path) -> None:
        repository_ = repository.load(root)
        pages = [page for page in repository_.pages if page.language == "id"]
        assert "meredakan" in known(repository_, "id", pages, set()).vocabulary, "a reason in relations.yml"

    def test_words_that_are_only_known_are_sent_as_steps_between_their_numbers(self) -> None:
        assert marks(["a"]) == "~" + chr(FIRST + ord("a") - STEP)
        assert len(marks(["obat", "kaki", "tidur"] * 2).replace("~", "")) == 3

    def test_hints_are_numbers_of_words_with_the_place_of_their_page_and_steps(self, root: Path) -> None:
        add(root, "docs/_data/hints.yml", "upaya/kaget:\n  id: [kejut 2, kuat 3]\n  tidak-ada:\n")
        order = [address for address in data(root)["pages"][0].split("~") if address[0] != "#"]
        place = chr(FIRST + order.index("upaya/kaget"))
        numbers, places, steps = data(root)["hints"]
        assert (numbers, places, sorted(steps)) == (marks(["kejut", "kuat"]), place * 2, ["2", "3"])


class TestDanger:
    def test_a_sign_is_its_level_place_text_patterns_and_sections(self, root: Path) -> None:
        topic = root / "docs/_data/topic.yml"
        text = topic.read_text("utf-8").replace("  home: index\n", "  home: index\n  help: upaya/kaget\n")
        topic.write_text(text, "utf-8")
        add(root, FRIGHT, "\n## Gawat { #gawat }\n\n<!-- tanda: darurat -->\n")
        add(root, "docs/_data/signs.yml", SIGN)
        add(root, "docs/_data/danger.yml", DANGER)
        add(
            root,
            "docs/_data/force.yml",
            "negation: {id: [jangan], en: [do not]}\nshown: {id: [darurat], en: [emergency]}\n",
        )
        assert data(root)["signs"] == [
            ["darurat", "upaya/kaget#gawat", "nyeri/sakit dada,sesak/sesek !asma|index#darurat"]
        ]
        assert data(root)["texts"].endswith("napas. Jangan berjalan. Bila juga pingsan, itu darurat.")

    def test_every_row_of_danger_is_in_the_search_of_each_language(self, real: Repository) -> None:
        for language in ("id", "en"):
            asked = [key for key, row in real.danger.items() if row.patterns[language]]
            sent = [line for *_, lines in delivery.data(real, language)["signs"] for line in lines.split("~")]
            assert len(sent) == len(asked) > 50
            assert all(line.partition("|")[0] for line in sent)

    def test_a_long_sign_leaves_out_what_allows_in_both_languages_and_never_a_limit_alone(
        self, real: Repository
    ) -> None:
        allows = f"Bila {'tidak sakit sekali ' * 8}besok pun boleh."
        text = {
            "id": f"Digigit. Begitu pula dicakar. Jangan diikat. {allows} Beri gula. Beri hanya bila sadar.",
            "en": "A bite. Do not tie it. Tomorrow will do, if not ill. Give sugar. Give it only if awake.",
        }
        sign = bite(real, text)
        one_line = bite(real, text | {"id": text["id"].replace(allows, "")}, {"id": "Gigitan"})
        assert in_short(sign, "id", real.force) == (
            "Digigit. Jangan diikat. Beri gula. Beri hanya bila sadar. …"
        )
        assert in_short(sign, "en", real.force) == (
            "A bite. Do not tie it. Give sugar. Give it only if awake. …"
        )
        assert in_short(one_line, "id", real.force).startswith("Gigitan. Jangan diikat.")

    def test_what_the_one_line_of_a_sign_says_already_is_shown_once(self, real: Repository) -> None:
        text = {"id": "Lemah sekali. Bila juga demam, itu darurat.", "en": "Weak. With fever, an emergency."}
        short = {"id": "Lemah. Bila juga demam, itu darurat", "en": "Weak. With fever, an emergency"}
        sign = bite(real, text, short)
        assert in_short(sign, "id", real.force) == "Lemah. Bila juga demam, itu darurat."

    def test_a_short_sign_keeps_what_a_limit_limits_too(self, real: Repository) -> None:
        text = {"id": "Diare. Besok pun boleh. Hanya bila kuat.", "en": "A cut. Wait. Only if well."}
        sign = bite(real, text)
        assert in_short(sign, "id", real.force) == text["id"]

    def test_patterns_that_differ_in_one_part_are_one_where_that_means_the_same(self) -> None:
        assert merged("leg cold,arm weak,leg pale/white") == [["arm", "weak"], ["leg", "pale/white/cold"]]
        assert merged("leg cold,foot pale,leg") == [["leg", "cold"], ["foot", "pale"], ["leg"]]
        assert merged("leg !cold,leg !pale") == [["leg", "!cold"], ["leg", "!pale"]], "not both is not either"

    def test_alternatives_with_the_same_stem_are_sent_once(self) -> None:
        assert shortened("nail|nails stepped|step !old", "en", {}) == "nail step !old"
        assert shortened("bleed|bleeding", "en", {}) == "ble/bleeding", "the script takes one ending off"
        assert shortened("nyeri|sakit dada", "id", {"sakit": "nyeri"}) == "nyeri dada"

    def test_words_that_are_meant_as_they_are_are_all_sent(self) -> None:
        assert shortened("=kedua|=keduanya|>300 kaki", "id", {}) == ">300/=kedua/=keduanya kaki"


class TestMedicines:
    def test_names_that_the_endings_tell_are_not_sent(self, root: Path) -> None:
        add(root, "docs/_data/medicines.yml", MEDICINES)
        assert rows(data(root)["medicines"]) == [["sebab/tawa-keras#apa-itu", "statin lipitor", "vastatin"]]


class TestStems:
    @pytest.mark.parametrize(
        ("word", "root"),
        [
            ("horses", "hors"),
            ("horse", "hors"),
            ("glasses", "glass"),
            ("stopped", "stop"),
            ("bodies", "body"),
            ("massaging", "massag"),
        ],
    )
    def test_english_loses_its_usual_endings(self, word: str, root: str) -> None:
        assert stem(word, "en") == root

    def test_indonesian_goes_back_to_its_root(self) -> None:
        assert [stem(word, "id") for word in ("meniupkan", "pembersihan", "mengompres")] == [
            "tiup",
            "bersih",
            "kompres",
        ]

    def test_words_have_no_accents_and_no_apostrophes(self) -> None:
        assert words("Can't breathe – naïve, don’t") == ["cant", "breathe", "naive", "dont"]


class TestSynonyms:
    def read(self, tmp_path: Path, text: str) -> tuple[dict[str, Synonyms], list[str]]:
        (tmp_path / "docs/_data").mkdir(parents=True)
        (tmp_path / "docs/_data/synonyms.yml").write_text(text, "utf-8")
        synonyms, problems = read_synonyms(tmp_path)
        return synonyms, [f"{problem.line}: {problem.code}" for problem in problems]

    def test_a_sound_file_is_read_whole(self, tmp_path: Path) -> None:
        lists = "  ignore:\n    - yang di\n  words:\n    cekukan: cegukan\n"
        text = f"id:\n{lists}  pages:\n    index: [tolong]\n  nothing: [varises]\n"
        synonyms, problems = self.read(tmp_path, text)
        assert not problems
        assert synonyms["id"].ignore == ("yang", "di")
        assert synonyms["id"].words == (("cekukan", "cegukan"),)
        assert synonyms["id"].pages["index"] == ("tolong",)
        assert synonyms["id"].nothing == ("varises",)
        assert not (synonyms["en"].words or synonyms["en"].pages)

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("id:\n  word: {}\n", "2: FRM010"),
            ("id:\n  words:\n    cekukan: cegukan\n    cekukan: ceguk\n", "4: FRM008"),
            ("id:\n  nothing: varises\n", "2: FRM013"),
            ("- id\n", "1: FRM013"),
        ],
    )
    def test_a_mistake_becomes_a_problem_with_its_line(self, tmp_path: Path, text: str, problem: str) -> None:
        assert problem in self.read(tmp_path, text)[1]


class TestScript:
    def test_in_the_file_that_has_all_pages_links_lead_inside(self, real: Repository) -> None:
        places = {"kapan-ke-dokter": "1", "kapan-ke-dokter#darurat": "2", "index": "3"}

        def place(slug: str, id_: str) -> str:
            return places.get(f"{slug}#{id_}" if id_ else slug, "")

        script = search.script(real, "id", place)
        assert '"inside":true' in script
        assert '"pages":["3~#~1~#2~' in script
        assert "penyebab/dehidrasi" not in script
        assert '"inside":false' in search.script(real, "id")

    def test_it_has_the_words_of_its_language_and_of_each_level(self, real: Repository) -> None:
        box = real.config.words["en"]["search_box"]
        script = search.script(real, "en")
        assert all(json.dumps(text, ensure_ascii=False) in script for text in box["level"].values())
