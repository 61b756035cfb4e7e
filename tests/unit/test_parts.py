"""Lists that only grow: each entry is on one part, and each part leads to the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import small_site
from kram.settings import Settings
from kram.source.markdown.model import Marker
from kram.source.repository import load
from kram.view import parts, shortcodes
from kram.view.viewpoint import Viewpoint

CHANGE = "- date: 2026-11-22\n  pages: [upaya/kaget]\n  what: {{id: Kabar {0}., en: News {0}.}}\n"
PAGE = "sebab/tawa-keras"


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, Any]]:
    """The list of five changes, one on its page and two on each further part, as one of them gets it."""
    monkeypatch.setattr(parts, "_MOST", {"perubahan": 1})
    small_site.build(tmp_path)
    rows = "".join(CHANGE.format(number) for number in range(1, 6))
    (tmp_path / "docs/_data/changes.yml").write_text(rows, "utf-8")
    repository = load(tmp_path)
    page = repository.page(PAGE, "en")
    assert page is not None

    def of(part: str = "", name: str = "perubahan") -> dict[str, Any]:
        view = Viewpoint.of(repository, page, Settings("", ""), part)
        return dict(getattr(shortcodes, name)(view, Marker(name, "", 1, "")))

    return of


def test_the_first_entries_are_on_the_page_of_the_list_and_the_others_on_parts(
    drawn: Callable[..., dict[str, Any]],
) -> None:
    told = [
        [change.what["en"] for change, _ in drawn(part)["entries"]] for part in ("", f"{PAGE}/2", f"{PAGE}/3")
    ]
    assert told == [["News 5."], ["News 4.", "News 3."], ["News 2.", "News 1."]]


def test_each_part_leads_to_the_others_from_where_it_is(drawn: Callable[..., dict[str, Any]]) -> None:
    assert [part.url for part in drawn()["parts"]] == [
        "tawa-keras.html",
        "tawa-keras/2.html",
        "tawa-keras/3.html",
    ]
    second = drawn(f"{PAGE}/2")
    assert [(part.name, part.url) for part in second["parts"]] == [
        ("1", "../tawa-keras.html"),
        ("2", "2.html"),
        ("3", "3.html"),
    ]


def test_what_an_entry_links_to_is_found_from_its_part(drawn: Callable[..., dict[str, Any]]) -> None:
    places = [drawn(part)["entries"][0][1] for part in ("", f"{PAGE}/2")]
    assert [place["url"] for [place] in places] == ["../upaya/kaget.html", "../../upaya/kaget.html"]


def test_a_reference_is_on_the_part_of_its_number_and_on_no_other(
    drawn: Callable[..., dict[str, Any]],
) -> None:
    whole = drawn(name="rujukan")
    assert whole["entries"] == []
    assert [(reference.key, url) for reference, url in whole["elsewhere"]] == [
        ("r01", "../rujukan/1.html"),
        ("r02", "../rujukan/1.html"),
    ]
    assert [(part.slug, part.name) for part in whole["parts"]] == [("rujukan/1", "r01–r02")]
    part = drawn("rujukan/1", "rujukan")
    assert [reference.key for reference in part["entries"]] == ["r01", "r02"]
