"""What pages draw from relations and references: labels, causes grouped by reason, sources by kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
import pytest
import small_site
from ground import ROOT
from kram.settings import Settings
from kram.source.markdown.model import Marker
from kram.source.repository import Repository, load
from kram.source.site_config import Entry, SiteConfig
from kram.view import shortcodes
from kram.view.json_ld import described
from kram.view.relations import groups
from kram.view.templates import prepared
from kram.view.viewpoint import Viewpoint
from kram.vocabulary import FITS
from lxml import html
from support.faults import interface

ROW = """\
- cause: {cause}
  action: kaget
  fit: {fit}
  why: {{id: {why}, en: Because.}}
  references: [{reference}]
"""
LABEL = "  label: {id: Kaget kuat, en: Hard fright}\n"


def row(cause: str, fit: str = "mungkin", why: str = "Karena.", reference: str = "r01") -> str:
    return ROW.format(cause=cause, fit=fit, why=why, reference=reference)


def test_no_two_lists_of_pages_have_the_same_name() -> None:
    pages = (("", "a"), ("Sebab", "b"), ("", "c"), ("Ihwal", "d"), ("", "e"))
    config = SiteConfig(entries=tuple(Entry("", f"{name}.md", 1, group) for group, name in pages))
    assert config.lists("id") == [("", ["a"]), ("Sebab", ["b"]), ("Ihwal", ["d"]), ("", ["c", "e"])]


@pytest.fixture
def content(tmp_path: Path) -> Callable[..., Repository]:
    def of(rows: str) -> Repository:
        small_site.build(tmp_path)
        (tmp_path / "docs/_data/relations.yml").write_text(rows, "utf-8")
        return load(tmp_path)

    return of


def at(repository: Repository, slug: str) -> Viewpoint:
    page = repository.page(slug, "id")
    assert page is not None
    return Viewpoint.of(repository, page, Settings("", ""))


def rows_of(group: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for part in group["parts"] for entry in part["entries"] for row in entry["rows"]]


FOLDED = {
    "some": "{fit}, tidak semua",
    "more": "Tanya juga",
    "causes": "{fit} bila",
    "also": "{cause}, juga",
    "n_ways": "{n} cara",
    "n_causes": "{n} sebab",
}


def drawn(view: Viewpoint, marker: Marker, tag: str = "dd") -> list[str]:
    """What the entries of a list say, but for their sources, or what opens it."""
    words = {
        "fit": dict.fromkeys(FITS, "Cocok"),
        "sources": "Sumber",
        "cause_only": "hanya",
        "read": "Baca:",
        "folded": FOLDED,
    }
    found = [group | {"references": []} for group in groups(view, marker)]
    templates = prepared(jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides")))
    text = templates.get_template(f"drawn/{marker.name}.html").render(groups=found, words=words, lang="id")
    return [" ".join(entry.text_content().split()) for entry in html.fromstring(text).iter(tag)]


CAUSE, FRIGHT = "sebab/tawa-keras", "upaya/kaget"
CAUSES = Marker("penyebab", "", 1, "")


def test_a_label_is_printed_in_the_place_of_the_title_of_the_action(
    content: Callable[..., Repository],
) -> None:
    found = content(row("tawa-keras", "jangan") + LABEL)
    [group] = groups(at(found, CAUSE), Marker("jangan", "", 1, ""))
    assert [entry["title"] for entry in rows_of(group)] == ["Kaget kuat"]
    [group] = groups(at(found, FRIGHT), CAUSES)
    assert [entry["part"] for entry in rows_of(group)] == ["Kaget kuat"]


def test_a_label_names_the_treatment_and_the_warning_for_machines(content: Callable[..., Repository]) -> None:
    found = content(row("tawa-keras") + LABEL + row("index", "jangan") + LABEL)
    about = [described(at(found, slug))["about"] for slug in (CAUSE, FRIGHT)]
    assert about[0]["possibleTreatment"][0]["name"] == "Kaget kuat"
    assert about[1]["possibleTreatment"][0]["contraindication"] == ["Kaget kuat: Cegukan"]


def test_a_treatment_has_its_condition_for_machines(content: Callable[..., Repository]) -> None:
    about = described(at(content(row("tawa-keras") + "  when: {id: bila kebas, en: if numb}\n"), CAUSE))[
        "about"
    ]
    assert about["possibleTreatment"][0]["name"] == "Kaget (bila kebas)"


def test_causes_for_which_the_same_is_said_are_in_one_row(content: Callable[..., Repository]) -> None:
    found = content(row("tawa-keras") + row("tawa-keras#apa-itu") + row("index", why="Sebab."))
    [group] = groups(at(found, FRIGHT), CAUSES)
    named = [[cause["title"] for cause in entry["causes"]] for entry in rows_of(group)]
    assert named == [["Tawa keras", "Apa itu?"], ["Cegukan"]]


@pytest.mark.parametrize(("others", "every"), [("", True), (row("index", why="Sebab."), False)])
def test_what_holds_for_every_cause_says_so_where_they_are_many(
    content: Callable[..., Repository], monkeypatch: pytest.MonkeyPatch, others: str, every: bool
) -> None:
    found = content(row("tawa-keras") + row("tawa-keras#apa-itu") + others)
    [group] = groups(at(found, FRIGHT), CAUSES)
    assert not any(entry["every"] for entry in rows_of(group))
    monkeypatch.setattr("kram.view.relations._MOST_NAMED", 1)
    [group] = groups(at(found, FRIGHT), CAUSES)
    assert rows_of(group)[0]["every"] is every


def test_neighbours_with_one_reason_share_it(content: Callable[..., Repository]) -> None:
    gargle = row("tawa-keras", "jangan").replace("kaget", "berkumur")
    found = content(row("tawa-keras", "jangan") + LABEL + gargle + row("tawa-keras", "jangan", why="Sebab."))
    assert drawn(at(found, CAUSE), Marker("jangan", "", 1, "")) == [
        "Kaget kuat; Berkumur. Karena.",
        "Kaget: Sebab.",
    ]


def test_an_action_with_several_reasons_is_named_once(content: Callable[..., Repository]) -> None:
    gargle = row("tawa-keras").replace("kaget", "berkumur")
    found = content(row("tawa-keras") + gargle + row("tawa-keras#apa-itu", why="Sebab."))
    assert drawn(at(found, CAUSE), OF_A_CAUSE) == ["Kaget: Karena. Apa itu?: Sebab.", "Berkumur: Karena."]


def test_of_an_action_each_reason_is_said_once_and_each_name_once_for_it(
    content: Callable[..., Repository],
) -> None:
    when = "  when: {id: bila %s, en: if %s}\n"
    first = row("tawa-keras", "jangan") + when % ("satu", "one") + LABEL
    last = row("tawa-keras#apa-itu", "jangan") + when % ("dua", "two") + LABEL
    found = content(first + row("index", "jangan", why="Sebab.") + LABEL + last)
    assert drawn(at(found, FRIGHT), CAUSES) == [
        "Bila satu: kaget kuat – Tawa keras. Karena.",
        "Kaget kuat – Cegukan: Sebab.",
        "Bila dua: kaget kuat – Apa itu?. Karena.",
    ]


WHEN = "  when: {id: %s, en: if not}\n"
DO_NOT = Marker("jangan", "", 1, "")


def test_a_condition_is_read_before_what_it_decides_and_an_exception_after_it(
    content: Callable[..., Repository], tmp_path: Path
) -> None:
    gargle = row("tawa-keras", "jangan", why="Sebab.").replace("kaget", "berkumur")
    content(row("tawa-keras", "jangan") + WHEN % "bila kebas" + gargle + WHEN % "kecuali dokter mengizinkan")
    small_site.apply(tmp_path, [interface("exceptions: [kecuali]", "exceptions: [unless]")])
    assert drawn(at(load(tmp_path), CAUSE), DO_NOT) == [
        "Bila kebas: kaget. Karena.",
        "Berkumur, kecuali dokter mengizinkan. Sebab.",
    ]


def test_one_reason_is_shared_only_under_one_condition(content: Callable[..., Repository]) -> None:
    gargle = row("tawa-keras", "jangan").replace("kaget", "berkumur")
    numb = row("tawa-keras", "jangan") + WHEN % "bila kebas"
    assert drawn(at(content(numb + gargle + WHEN % "bila kebas"), CAUSE), DO_NOT) == [
        "Bila kebas: kaget; berkumur. Karena.",
    ]
    assert drawn(at(content(numb + gargle), CAUSE), DO_NOT) == [
        "Bila kebas: kaget. Karena.",
        "Berkumur: Karena.",
    ]


def test_a_condition_follows_its_cause_where_only_the_cause_is_named(
    content: Callable[..., Repository],
) -> None:
    found = content(row("tawa-keras") + WHEN % "bila kebas")
    assert drawn(at(found, FRIGHT), CAUSES) == ["Tawa keras, hanya bila kebas. Karena."]


def test_a_group_cites_the_sources_of_its_rows_once_the_better_kinds_first(
    content: Callable[..., Repository],
) -> None:
    found = content(row("tawa-keras") + row("tawa-keras#apa-itu", reference="r01, r02"))
    [group] = groups(at(found, FRIGHT), CAUSES)
    assert group["references"] == ["r02", "r01"]


@pytest.mark.parametrize("other", [row("index", "jangan"), row("index", why="Sebab."), row("index") + LABEL])
def test_another_fit_reason_or_label_is_another_row(content: Callable[..., Repository], other: str) -> None:
    found = groups(at(content(row("tawa-keras") + other), FRIGHT), CAUSES)
    assert sum(len(rows_of(group)) for group in found) == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gambar", r'no drawing "tidak-ada"; see make check'),
        ("langkah", r'no steps "tidak-ada"; see make check'),
        ("unduhan", r'no part "tidak-ada" of unduhan; use pilih, kertas, klinik'),
    ],
)
def test_a_marker_that_names_what_there_is_not_says_so_with_its_page(
    content: Callable[..., Repository], name: str, said: str
) -> None:
    view = at(content(row("tawa-keras")), CAUSE)
    with pytest.raises(ValueError, match=rf"^docs/sebab/tawa-keras\.md.*{said}"):
        getattr(shortcodes, name)(view, Marker(name, "tidak-ada", 7, ""))


def test_references_are_in_groups_of_one_kind_the_better_kinds_first(
    content: Callable[..., Repository],
) -> None:
    view = at(content(row("tawa-keras")), "index")
    found = shortcodes.rujukan(view, Marker("rujukan", "", 1, ""))["groups"]
    entry = "rujukan/1.html"
    assert [(g["kind"], [(r.key, to) for r, to in g["references"]]) for g in found] == [
        ("pedoman", [("r02", entry)]),
        ("uji", [("r01", entry)]),
    ]


OF_A_CAUSE = Marker("tindakan", "", 1, "")


@pytest.mark.parametrize(
    ("marker", "fit", "why", "folded"),
    [
        (OF_A_CAUSE, "mungkin", "Karena.", 2),
        (OF_A_CAUSE, "mungkin", "Ke dokter hari ini.", 0),
        (OF_A_CAUSE, "membantu", "Karena.", 0),
        (OF_A_CAUSE, "tanya-dokter", "Karena.", 0),
        (CAUSES, "membantu", "Karena.", 2),
        (CAUSES, "tanya-dokter", "Ke dokter hari ini.", 0),
        (CAUSES, "jangan", "Karena.", 0),
    ],
)
def test_what_helps_is_folded_but_nothing_that_harms_or_is_urgent(
    content: Callable[..., Repository], tmp_path: Path, marker: Marker, fit: str, why: str, folded: int
) -> None:
    of_cause = marker == OF_A_CAUSE
    other = row("tawa-keras" if of_cause else "index", fit, why)
    content(row("tawa-keras", fit) + (other.replace("kaget", "berkumur") if of_cause else other))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    [group] = groups(at(load(tmp_path), CAUSE if of_cause else FRIGHT), marker)
    assert group["folded"] == folded


def test_what_is_urgent_is_not_folded_with_the_others(
    content: Callable[..., Repository], tmp_path: Path
) -> None:
    content(row("tawa-keras") + row("index", why="Ke dokter hari ini.") + row("tawa-keras#apa-itu"))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    seen = groups(at(load(tmp_path), FRIGHT), CAUSES)
    assert [(group["folded"], rows_of(group)[0]["why"]["id"]) for group in seen] == [
        (0, "Ke dokter hari ini."),
        (2, "Karena."),
    ]


REMEDIES = ("kaget", "berkumur", "kaget#a", "kaget#b")


def asked(*remedies: str, why: str = "Karena.") -> str:
    """Rows of a cause with remedies to ask about first, each named by its own label."""
    return "".join(
        row("tawa-keras", "tanya-dokter", why).replace("kaget", action)
        + f"  label: {{id: 'Obat {action[-1]}, bila perlu', en: Medicine}}\n"
        for action in remedies
    )


@pytest.mark.parametrize(("number", "folded"), [(3, 0), (4, 4)])
def test_what_to_ask_about_is_folded_from_four_on_behind_its_names(
    content: Callable[..., Repository], tmp_path: Path, number: int, folded: int
) -> None:
    content(row("tawa-keras", "membantu") + asked(*REMEDIES[:number]))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    _, group = groups(at(load(tmp_path), CAUSE), OF_A_CAUSE)
    assert group["folded"] == folded
    assert group["names"] == {"": ["Obat t", "Obat r", "Obat a", "Obat b"][:number]}


def test_what_to_ask_about_is_open_where_a_cause_has_nothing_else(
    content: Callable[..., Repository], tmp_path: Path
) -> None:
    content(asked(*REMEDIES))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    [group] = groups(at(load(tmp_path), CAUSE), OF_A_CAUSE)
    assert group["folded"] == 0


def test_what_is_to_be_asked_today_comes_first_and_open(
    content: Callable[..., Repository], tmp_path: Path
) -> None:
    content(
        row("tawa-keras", "membantu") + asked(*REMEDIES[:3]) + asked("kaget#z", why="Ke dokter hari ini.")
    )
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    _, urgent, calm = groups(at(load(tmp_path), CAUSE), OF_A_CAUSE)
    assert [(group["folded"], group["names"][""][0]) for group in (urgent, calm)] == [
        (0, "Obat z"),
        (3, "Obat t"),
    ]
    assert drawn(at(load(tmp_path), CAUSE), OF_A_CAUSE, "summary") == [
        "Tanya juga: Obat t · Obat r · Obat a (3 cara)"
    ]


def test_of_many_causes_a_fold_names_the_first_and_says_that_there_are_more(
    content: Callable[..., Repository], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content(row("tawa-keras") + row("index"))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    monkeypatch.setattr("kram.view.relations._MOST_IN_SUMMARY", 1)
    [group] = groups(at(load(tmp_path), FRIGHT), CAUSES)
    assert (group["names"], group["folded"]) == ({"": ["Tawa keras", "…"]}, 2)


@pytest.mark.parametrize(
    ("marker", "last", "said"),
    [
        (OF_A_CAUSE, "", "Cocok: Kaget · Berkumur (2 cara)"),
        (OF_A_CAUSE, WHEN % "bila kebas", "Cocok, tidak semua: Kaget · Berkumur (2 cara)"),
        (
            OF_A_CAUSE,
            "  label: {id: 'Kumur, pelan', en: Gargle}\n",
            "Cocok, tidak semua: Kaget · Kumur (2 cara)",
        ),
        (CAUSES, "", "Cocok bila: Tawa keras · Cegukan (2 sebab)"),
    ],
)
def test_what_opens_a_list_says_for_whom_it_is(
    content: Callable[..., Repository], tmp_path: Path, marker: Marker, last: str, said: str
) -> None:
    of_cause = marker == OF_A_CAUSE
    other = row("tawa-keras").replace("kaget", "berkumur") if of_cause else row("index")
    content(row("tawa-keras") + other + last)
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    assert drawn(at(load(tmp_path), CAUSE if of_cause else FRIGHT), marker, "summary") == [said]


def test_what_opens_a_list_names_the_section_that_alone_has_a_remedy(
    content: Callable[..., Repository], tmp_path: Path
) -> None:
    of_section = row("tawa-keras#apa-itu") + row("tawa-keras#apa-itu", why="Sebab.").replace(
        "kaget", "berkumur"
    )
    content(of_section + row("tawa-keras", why="Lain."))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    assert drawn(at(load(tmp_path), CAUSE), OF_A_CAUSE, "summary") == [
        "Cocok: Kaget. Apa itu?, juga: Berkumur (2 cara)"
    ]


def test_what_helps_a_cause_but_not_a_section_of_it_says_so(content: Callable[..., Repository]) -> None:
    found = content(row("tawa-keras", "membantu") + row("tawa-keras#apa-itu", "tanya-dokter"))
    assert drawn(at(found, CAUSE), OF_A_CAUSE) == ["Tawa keras: kaget. Karena.", "Apa itu?: kaget. Karena."]


def test_what_only_a_section_has_follows_its_name_once_and_before_any_condition(
    content: Callable[..., Repository],
) -> None:
    of_section = row("tawa-keras#apa-itu", "jangan")
    numb = (
        row("tawa-keras#apa-itu", "jangan", why="Sebab.").replace("kaget", "berkumur") + WHEN % "bila kebas"
    )
    assert drawn(at(content(of_section + numb), CAUSE), DO_NOT) == [
        "Apa itu?: Kaget: Karena. Bila kebas: berkumur. Sebab."
    ]
    assert drawn(at(content(numb), CAUSE), DO_NOT) == ["Apa itu? – bila kebas: berkumur. Sebab."]


BANS = [
    row("tawa-keras", "jangan", why).replace("kaget", action)
    + f"  label: {{id: Jangan {action[-1]}, en: Do not}}\n"
    for action, why in (
        ("kaget", "Karena."),
        ("berkumur", "Sebab."),
        ("kaget#a", "Maka."),
        ("kaget#b", "Tanyakan dulu."),
        ("kaget#c", "Ke dokter hari ini."),
    )
]
"""Three with a reason, and two whose reason is an act."""
OPEN = ["Jangan c: Ke dokter hari ini.", "Jangan b: Tanyakan dulu."]


def test_of_a_ban_only_the_reason_is_folded_and_no_act_with_it(
    content: Callable[..., Repository], tmp_path: Path
) -> None:
    content("".join(BANS))
    small_site.apply(
        tmp_path,
        [interface("urgent: [hari ini], acts: [tanyakan]", "urgent: [today], acts: [ask]")],
    )
    view = at(load(tmp_path), CAUSE)
    assert drawn(view, DO_NOT, "summary") == ["Jangan t.", "Jangan r.", "Jangan a."]
    entries = drawn(view, DO_NOT)
    assert entries[0] == OPEN[0]
    assert OPEN[1] in entries
    assert "Jangan r. Sebab. Baca: Berkumur" in entries


def test_where_no_words_say_what_is_an_act_every_reason_is_open(content: Callable[..., Repository]) -> None:
    assert drawn(at(content("".join(BANS)), CAUSE), DO_NOT, "summary") == []


@pytest.mark.parametrize("number", [2, 3])
def test_reasons_are_folded_where_there_are_three(
    content: Callable[..., Repository], tmp_path: Path, number: int
) -> None:
    content("".join(BANS[:number]))
    small_site.apply(tmp_path, [interface("urgent: [hari ini], acts: [tanya]", "urgent: [x], acts: [x]")])
    assert len(drawn(at(load(tmp_path), CAUSE), DO_NOT, "summary")) == (number if number > 2 else 0)


def test_one_row_is_not_folded(content: Callable[..., Repository], tmp_path: Path) -> None:
    content(row("tawa-keras"))
    small_site.apply(tmp_path, [interface("urgent: [hari ini]", "urgent: [today]")])
    [group] = groups(at(load(tmp_path), CAUSE), OF_A_CAUSE)
    assert group["folded"] == 0
