"""What pages weigh before their reader does anything, on a website that knows its address."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import addressed
import pytest
from benchmarks import weight
from ground import ROOT
from kram.built_site.weight import heavy
from kram.package.compressed import copies, write
from kram.sums import SUMS, read_sums
from kram.urls import BOTH

MOST_OVER = 1.02
"""An editor who adds a page of a cause makes what readers keep 2 % heavier."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return addressed.built(tmp_path_factory)


@pytest.fixture(scope="module")
def weights(site: Path) -> dict[str, weight.Weight]:
    """The weight of every page by its path; files that readers keep are no pages of the site."""
    kept = read_sums((site / SUMS).read_text("utf-8"))
    paths = {page.relative_to(site).as_posix() for page in site.rglob("*.html")} - kept.keys()
    return {path: weight.of_page(site, path) for path in paths}


def test_nothing_is_over_its_limit_by_more_than_an_edit(site: Path, tmp_path: Path) -> None:
    """What an editor adds is judged by who builds the site (SIT023); what the machinery adds, here too.

    With an address pages carry more than those that make test builds first.
    """
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    write(copies(copy, ROOT, seldom=[BOTH], published=True))
    sent = list(copy.rglob("*.html.br"))
    assert len(sent) > 100
    kept = read_sums((copy / SUMS).read_text("utf-8"))
    over = {p.path: p.message_in("en") for p in heavy(copy) if p.code == "SIT023"}
    assert [message for path, message in over.items() if path not in kept] == []
    for message in over.values():
        size, most = (int(number.replace(",", "")) for number in re.findall(r"[\d,]+\d", message)[:2])
        assert size <= MOST_OVER * most, message


def test_script_before_the_reader_acts_is_at_most_1_2_kb_and_2_with_one_of_the_page_alone(
    weights: dict[str, weight.Weight],
) -> None:
    most = {path: 1_200 if weighed.requests == 1 else 2_000 for path, weighed in weights.items()}
    assert {path: weighed.script for path, weighed in weights.items() if weighed.script > most[path]} == {}


def test_every_page_asks_for_at_most_2_files_at_once(weights: dict[str, weight.Weight]) -> None:
    assert {path: weighed.requests for path, weighed in weights.items() if weighed.requests > 2} == {}


def test_pictures_wait_and_keep_their_room(site: Path) -> None:
    """A picture that came late would push down what is being read."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        for picture in weight.pictures(text):
            sized = picture.get("width") and picture.get("height")
            of_style = picture.get("class") == "ikon" and re.search(r"\.ikon\{width:\d+px;height:\d+px", text)
            assert sized or of_style, f"{page}: {picture.get('src')}"
            assert picture.get("loading") == "lazy", f"{page}: {picture.get('src')}"


@pytest.mark.parametrize(
    ("head", "requests"),
    [
        ("", 1),
        ('<link rel="stylesheet" href="../a.css"><script src="b.js"></script>', 3),
        ('<img src="p.svg"><img loading="lazy" src="q.svg">', 2),
        ('<style>p{background:url(c.png)}q{background:url("data:,")}</style>', 2),
        ('<script type="application/ld+json">{"a":1}</script>', 1),
    ],
)
def test_everything_that_a_browser_asks_for_is_counted(tmp_path: Path, head: str, requests: int) -> None:
    (tmp_path / "x").mkdir()
    for icon, more in (
        ('<link rel="icon" href="data:,">', 0),
        ('<link rel="icon" href="i.svg">', 1),
        ("", 1),
    ):
        text = f"<!doctype html><html><head>{icon}{head}</head></html>"
        (tmp_path / "x/p.html").write_text(text, "utf-8")
        assert weight.of_page(tmp_path, "x/p.html").requests == requests + more
