"""The boxes of danger signs: one for each level, in one order, with the signs of the page or section."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest
import small_site
from kram.settings import Settings
from kram.source.repository import load
from kram.view.shortcodes import FEW, tanda, terbuka
from kram.view.templates import made
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import GROUPS_FOR_SOME

SIGN = """\
{key}:
  level: {level}
  group: {group}
  id: Tanda {key}.
  en: Sign {key}.
  references: [{reference}]
  pages: [{pages}]
"""
REAL = load(Path(__file__).resolve().parents[2])
OPEN = """\
  open:
    id: Berapa lama?
    en: How long?
"""


def sign(key: str, level: str, group: str, pages: str = "", reference: str = "r01") -> str:
    return SIGN.format(key=key, level=level, group=group, pages=pages, reference=reference)


@pytest.fixture
def drawn(tmp_path: Path) -> Any:
    """What a page draws in the place of its first marker; the page is the small site's under another name."""

    def of(
        signs: str,
        marker: str = "<!-- tanda -->",
        slug: str = "upaya/kaget",
        draw: Any = tanda,
        as_drawn: bool = False,
    ) -> Any:
        small_site.build(tmp_path)
        home = "  home: index\n"
        help_page = small_site.Edit(
            "docs/_data/topic.yml", home, f"{home}  help: kapan-ke-dokter\n  references: tentang/rujukan\n"
        )
        small_site.apply(tmp_path, [help_page])
        (tmp_path / "docs/_data/signs.yml").write_text(signs, "utf-8")
        text = small_site.FILES["docs/upaya/kaget.md"].replace("## Untuk", f"{marker}\n\n## Untuk")
        (tmp_path / f"docs/{slug}.md").write_text(text, "utf-8")
        page = load(tmp_path).page(slug, "id")
        assert page is not None
        view = Viewpoint.of(load(tmp_path), page, Settings("", ""))
        found = draw(view, page.markers[0])
        if as_drawn:
            return found | {"view": view}
        return found["boxes"] if draw is tanda else found

    return of


def shown(given: dict[str, Any]) -> str:
    """The boxes as a page in Indonesian shows them, with characters for their references."""
    templates = made(REAL.root / "overrides", REAL.topic, REAL.config)
    return html.unescape(templates.render("drawn/tanda.html", "id", **given))


def keys(box: dict[str, Any]) -> list[str]:
    return [sign.key for group in box["groups"] for sign in group["signs"]]


HERE = "upaya/kaget"
THREE = (
    sign("c", "periksa", "kunjungan", HERE)
    + sign("b", "segera", "kaki", HERE)
    + sign("a", "darurat", "napas", HERE)
)


def test_there_is_one_box_for_each_level_the_most_urgent_first(drawn: Any) -> None:
    assert [(box["level"], keys(box)) for box in drawn(THREE)] == [
        ("darurat", ["a"]),
        ("segera", ["b"]),
        ("periksa", ["c"]),
    ]


@pytest.mark.parametrize(("above", "level"), [("", 2), ("## A { #a }\n\n", 3), ("### A { #a }\n\n", 4)])
def test_the_heading_of_a_box_is_below_that_above_it_and_says_how_urgent_it_is(
    drawn: Any, above: str, level: int
) -> None:
    box = shown(drawn(THREE, f"{above}<!-- tanda: segera -->", as_drawn=True))
    assert f'<h{level}><span class="sr">{REAL.config.words["id"]["urgency"]["segera"]} </span>' in box
    assert box.count(f"</h{level}>") == 1


def test_what_to_do_is_said_in_full_by_the_first_box_of_a_level_and_by_no_other() -> None:
    page = REAL.page("bukan-kram", "id")
    assert page is not None
    view, words = Viewpoint.of(REAL, page, Settings("", "")), REAL.config.words["id"]["signs"]
    boxes = [shown(tanda(view, m) | {"view": view}) for m in page.markers if m.name == "tanda"]
    full = words["title"]["segera"]
    assert ["segera" in box and full in box for box in boxes] == [box == boxes[0] for box in boxes]
    assert all(f"</span>{words['again']['segera']}</h" in box for box in boxes[1:] if 'segera"' in box)


def test_the_telling_words_of_a_sign_are_bold_and_nothing_else_is_markup(drawn: Any) -> None:
    marked = THREE.replace("Tanda a.", '"**Tanda <a>** & lain, **juga ini**."')
    assert "<li><b>Tanda <a></b> & lain, <b>juga ini</b>.</li>" in shown(drawn(marked, as_drawn=True))


def test_whoever_asks_for_the_words_of_a_sign_gets_them_without_marks(drawn: Any) -> None:
    [box, *_] = drawn(THREE.replace("Tanda a.", '"**Tanda** a."'))
    assert box["groups"][0]["signs"][0].text["id"] == "Tanda a."


def test_how_long_a_visit_may_wait_is_said_on_every_page(drawn: Any) -> None:
    assert [box["level"] for box in drawn(THREE) if box["subheads"]] == ["periksa"]


def test_a_marker_of_one_level_draws_that_box_only(drawn: Any) -> None:
    assert [box["level"] for box in drawn(THREE, "<!-- tanda: segera -->")] == ["segera"]


def test_a_marker_that_names_a_level_draws_every_sign_of_it_on_any_page(drawn: Any) -> None:
    signs = sign("a", "periksa", "kunjungan", "index") + sign("b", "periksa", "1-2-hari") + THREE
    [box] = drawn(signs, "<!-- tanda: periksa -->")
    assert keys(box) == ["b", "a", "c"]


def test_a_page_shows_the_signs_that_are_for_it_and_no_others(drawn: Any) -> None:
    [box] = drawn(sign("a", "segera", "kaki", HERE) + sign("b", "segera", "kaki", "index"))
    assert keys(box) == ["a"]


def test_a_section_with_signs_of_its_own_shows_those_instead_of_the_signs_of_its_page(drawn: Any) -> None:
    marker = "## Kapan { #kapan }\n\n<!-- tanda -->"
    signs = sign("a", "segera", "kaki", HERE) + sign("b", "segera", "kaki", f"{HERE}#kapan")
    assert keys(drawn(signs, marker)[0]) == ["b"]
    assert keys(drawn(sign("a", "segera", "kaki", HERE), marker)[0]) == ["a"]


def test_groups_have_one_order_whatever_the_order_of_the_file(drawn: Any) -> None:
    [box] = drawn(
        sign("a", "segera", "demam", HERE)
        + sign("b", "segera", "anak", HERE)
        + sign("c", "segera", "bengkak", HERE),
        slug="kapan-ke-dokter",
    )
    assert keys(box) == ["c", "b", "a"]


def test_a_page_with_all_signs_of_a_group_for_some_readers_begins_with_them(drawn: Any) -> None:
    signs = sign("a", "segera", "bengkak", HERE) + sign("b", "segera", "hamil", HERE)
    signs += sign("c", "segera", "hamil", HERE) + sign("d", "segera", "anak", HERE)
    signs += sign("e", "segera", "anak")
    assert keys(drawn(signs)[0]) == ["b", "c", "a", "d"]
    assert keys(drawn(signs, slug="kapan-ke-dokter")[0]) == ["a", "b", "c", "d", "e"]


def test_one_sign_does_not_make_a_page_about_its_group_though_the_group_has_no_other(drawn: Any) -> None:
    signs = sign("a", "segera", "kaki", HERE) + sign("b", "segera", "cedera", HERE)
    assert keys(drawn(signs)[0]) == ["a", "b"]


def test_a_page_is_not_about_a_group_of_which_it_shows_less_than_of_another(drawn: Any) -> None:
    signs = "".join(sign(f"k{n}", "segera", "kaki", HERE) for n in range(3))
    signs += sign("b", "segera", "anak", HERE) + sign("c", "segera", "anak", HERE)
    assert keys(drawn(signs)[0]) == ["k0", "k1", "k2", "b", "c"]


def test_a_box_has_subheads_only_where_it_has_many_signs_of_several_groups(drawn: Any) -> None:
    seven = "".join(sign(f"k{n}", "segera", "kaki", HERE) for n in range(7))
    assert not drawn(seven)[0]["subheads"]
    assert not drawn(seven + sign("k8", "segera", "kaki", HERE))[0]["subheads"]
    assert drawn(seven + sign("k8", "segera", "bengkak", HERE))[0]["subheads"]


def test_the_help_page_shows_every_sign_and_folds_the_groups_by_who_you_are_and_by_what_happened(
    drawn: Any,
) -> None:
    signs = sign("a", "darurat", "hamil") + sign("b", "darurat", "napas") + sign("c", "darurat", "cedera")
    [box] = drawn(signs, slug="kapan-ke-dokter")
    assert [(group["name"], group["folded"]) for group in box["groups"]] == [
        ("napas", False),
        ("hamil", True),
        ("cedera", True),
    ]
    assert box["subheads"]


def test_the_help_page_has_the_sources_of_each_level_on_a_page_of_their_own(drawn: Any) -> None:
    signs = sign("a", "darurat", "hamil") + sign("b", "segera", "bengkak", HERE)
    parts = [box["part"] for box in drawn(signs, slug="kapan-ke-dokter")]
    assert [(part.name, part.url) for part in parts] == [
        ("darurat", "kapan-ke-dokter/1.html"),
        ("segera", "kapan-ke-dokter/2.html"),
    ]
    assert [box["part"] for box in drawn(signs)] == [None]


def folded(text: str) -> str:
    """The signs, folded on the page here."""
    return text.replace("  pages:", f"  folded: [{HERE}]\n  pages:")


FOUR = "".join(sign(f"k{n}", "segera", "kaki", HERE) for n in range(FEW))


def test_another_page_folds_what_the_row_of_a_sign_says_behind_what_is_open(drawn: Any) -> None:
    signs = folded(sign("a", "segera", "hamil", HERE)) + sign("b", "segera", "hamil", HERE) + FOUR
    [box] = drawn(signs)
    groups = [(group["name"], group["folded"], len(group["signs"])) for group in box["groups"]]
    assert groups == [("kaki", False, FEW), ("hamil", False, 1), ("hamil", True, 1)]
    assert not box["subheads"]
    html = shown(drawn(signs, as_drawn=True))
    name = REAL.config.words["id"]["signs"]["group"]["hamil"]
    opened, closed = html.split("<details><summary>")
    assert "Tanda b." in opened and "<h" not in opened.partition("</h2>")[2]
    assert f"{name}</h3></summary>" in closed and "Tanda a." in closed.partition("</details>")[0]


def test_a_box_of_few_signs_folds_none(drawn: Any) -> None:
    signs = folded(sign("a", "segera", "hamil", HERE)) + FOUR
    *all_but_one, _ = signs.split("k3:")
    assert [group["folded"] for group in drawn(signs)[0]["groups"]] == [False, True]
    assert [group["folded"] for group in drawn("k3:".join(all_but_one))[0]["groups"]] == [False, False]


def test_a_box_never_folds_all_of_its_signs(drawn: Any) -> None:
    signs = folded("".join(sign(f"a{n}", "segera", "anak", HERE) for n in range(FEW + 1)))
    assert [group["folded"] for group in drawn(signs)[0]["groups"]] == [False]


def test_a_sign_may_be_folded_in_one_section_of_a_page_alone(drawn: Any) -> None:
    place, marker = f"{HERE}#kapan", "## Kapan { #kapan }\n\n<!-- tanda -->"
    signs = (folded(sign("a", "segera", "hamil", HERE)) + FOUR).replace(HERE, place)
    assert [group["folded"] for group in drawn(signs, marker)[0]["groups"]] == [False, True]


def test_every_sign_of_a_page_is_in_its_boxes_once_and_what_everybody_may_have_is_open() -> None:
    """Whatever an editor folds: each box begins with open signs, and folds no group for everybody."""
    found = 0
    for page in REAL.pages:
        view = Viewpoint.of(REAL, page, Settings("", ""))
        for marker in (marker for marker in page.markers if marker.name == "tanda"):
            boxes = tanda(view, marker)["boxes"]
            meant = [sign.key for sign in REAL.signs_drawn(page, marker)]
            assert sorted(key for box in boxes for key in keys(box)) == sorted(meant)
            for box in boxes:
                first, *_ = box["groups"]
                assert not first["folded"], page.path
                names = {group["name"] for group in box["groups"] if group["folded"]}
                assert names <= {*GROUPS_FOR_SOME}, page.path
                found += len(names) * (page.slug != REAL.topic.pages.help)
    assert found > 0


def test_a_box_names_the_sources_of_its_own_signs_each_once(drawn: Any) -> None:
    signs = sign("a", "darurat", "napas", HERE, "r02, r01") + sign("b", "darurat", "kaki", HERE, "r01")
    first, second = drawn(signs + sign("c", "segera", "kaki", HERE, "r02"))
    assert [[source.key for source in box["references"]] for box in (first, second)] == [
        ["r02", "r01"],
        ["r02"],
    ]


def test_the_better_kinds_of_sources_come_first_each_by_its_short_name(drawn: Any) -> None:
    [box] = drawn(sign("a", "segera", "kaki", HERE, "r01, r02"))
    assert [source.short_name for source in box["references"]] == ["Someone B", "Someone A 2020"]


def test_what_a_clinician_has_yet_to_decide_is_listed_with_its_level(drawn: Any) -> None:
    signs = sign("a", "segera", "kaki") + sign("b", "periksa", "kunjungan") + OPEN
    listed = drawn(signs, "<!-- terbuka -->", draw=terbuka)
    [(sign_b, sources)] = listed["entries"]
    assert (sign_b.key, sign_b.open["id"]) == ("b", "Berapa lama?")
    assert [source.key for source in sources] == ["r01"]
