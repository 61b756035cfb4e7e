"""On phones of 2018 and 2020: every kind of page in the Chromium of then, from a folder and over http."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from ground import ROOT, serve
from offline import STYLED
from reader import KINDS, WITHOUT_FRAME, every_path, path_of, slugs

from old import chromium
from old.chromium import Tab

PHONE = yaml.safe_load((ROOT / "docs/_data/topic.yml").read_text("utf-8"))["files"]["phone"]
SHOWN = "Array.from(document.querySelectorAll('article')).filter(page => page.offsetHeight)"
RESULTS = "document.querySelectorAll('#search-results a').length"

# What a reader of 360 px would not see, not see in order, or see as large as the page.
_WRONG = """(() => {
  const wrong = [], rest = document.documentElement.scrollWidth - innerWidth;
  const box = e => e.getBoundingClientRect();
  const name = e => e.className + " " + e.textContent.trim().slice(0, 40);
  const seen = e => e.getClientRects().length && getComputedStyle(e).visibility === "visible";
  if (rest > 0) wrong.push("the page is wider than the window by " + rest);
  if (!(STYLED)) wrong.push("no style");
  for (const e of document.querySelectorAll("article .kotak, article .bahaya")) {
    const title = e.firstElementChild;
    if (e.closest("details:not([open])") || !seen(e.closest("article"))) continue;
    if (!seen(e) || box(e).width < 200 || box(e).height < 40) wrong.push("box not seen: " + name(e));
    else if (box(title).bottom > box(e).bottom + 1) wrong.push("more than its box: " + name(e));
  }
  const flow = document.querySelectorAll("article > *, article section > *, .kotak > *, .langkah > li > *");
  for (const e of flow) {
    const next = e.nextElementSibling;
    if (!next || !seen(e) || !seen(next) || getComputedStyle(next).position !== "static") continue;
    if (getComputedStyle(e).position !== "static" || getComputedStyle(e).float !== "none") continue;
    const side = box(next).left >= box(e).right - 1 || getComputedStyle(next).display.indexOf("inline") === 0;
    if (!side && box(next).top < box(e).bottom - 1) wrong.push("over one another: " + name(e));
  }
  for (const e of document.querySelectorAll(".langkah > li")) {
    const picture = e.querySelector("img, svg"), words = e.querySelector("div");
    if (!seen(e.closest("article"))) continue;
    if (!seen(e) || !seen(words)) wrong.push("step not seen: " + name(e));
    for (const part of e.children)
      if (box(part).top < box(e).top - 1 || box(part).bottom > box(e).bottom + 1)
        wrong.push("out of its step: " + name(e));
    if (!picture) continue;
    if (Math.min(box(picture).width, box(picture).height) < 60) wrong.push("small picture: " + name(e));
    if (box(picture).height > 260) wrong.push("large picture: " + name(e));
  }
  for (const e of document.querySelectorAll("svg[width='24']"))
    if (seen(e) && box(e).width > 60) wrong.push("large icon: " + name(e.parentNode));
  if (!Array.from(document.querySelectorAll("h1")).filter(seen).length) wrong.push("no title");
  return wrong;
})()""".replace("STYLED", STYLED)

# Where one tap in what is seen of an element leads; in a drawing the address of a link is an object.
_WAYS = """(within => Array.from(document.querySelectorAll(within))
  .reduce((all, e) => all.concat(Array.from(e.querySelectorAll("a[href]"))), [])
  .filter(e => e.getClientRects().length)
  .map(e => new URL(e.getAttribute("href"), document.baseURI).pathname))"""


@pytest.fixture(scope="module", params=chromium.VERSIONS)
def tab(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    """A phone of 360 px; every test ends without a line in its console."""
    version = request.param
    if not chromium.python(version).exists():
        pytest.skip(chromium.ABSENT.format(version))
    with chromium.running(version, tmp_path_factory.mktemp(f"chromium-{version}")) as opened:
        assert f"Chrome/{version}." in opened.value("navigator.userAgent")
        yield opened


@pytest.fixture(autouse=True)
def quiet(tab: Tab) -> Iterator[None]:
    tab.taken()
    tab.resize(360)
    yield
    assert tab.taken() == []


@pytest.fixture(scope="module", params=["from a folder", "over http"])
def root(request: pytest.FixtureRequest, site: Path, address: str) -> str:
    over_http = address.replace("127.0.0.1", chromium.PLAIN_HOST)
    return site.as_uri() if request.param == "from a folder" else over_http


def test_every_kind_of_page_opens_with_boxes_and_steps_in_their_order(
    tab: Tab, root: str, pytestconfig: pytest.Config
) -> None:
    """With --every-page each page."""
    wrong = {}
    assert tab.value("innerWidth") == 360
    for path in every_path() if pytestconfig.option.every_page else KINDS.values():
        tab.open(f"{root}/{path}")
        found = [*tab.value(_WRONG), *tab.taken()]
        if found:
            wrong[path] = found
    assert wrong == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_can_be_reached_through_the_page_of_all_topics(tab: Tab, root: str, width: int) -> None:
    tab.resize(width)
    tab.open(f"{root}/{KINDS['cause']}")
    leads = tab.value(f"{_WAYS}('header, main, footer')")
    topics = f"/{path_of('topik')}"
    assert any(path.endswith(topics) for path in leads), "no way to all topics that a reader can see"
    tab.open(f"{root}{topics}")
    listed = tab.value(f"{_WAYS}('body')")
    missing = {path_of(slug) for slug in slugs()} - {
        path for path in map(path_of, slugs()) if any(way.endswith(f"/{path}") for way in listed)
    }
    assert missing == set()


def test_the_menu_opens_leads_on_and_closes_where_the_browser_can(tab: Tab, root: str) -> None:
    """Where it cannot show the menu over the page, there is no button that does nothing."""
    tab.open(f"{root}/{KINDS['cause']}")
    if not tab.value("document.querySelector('.menu-buka').getClientRects().length"):
        assert tab.value(f"{_WAYS}('.kepala')") != []
        return
    assert tab.value(f"{_WAYS}('#menu')") == []
    tab.wait_for("!!document.querySelector('.tema[data-sistem]')")  # what comes after the page is here
    tab.click(".menu-buka")
    tab.wait_for(f"{_WAYS}('#menu').length > 5")
    tab.click(".menu-tutup")
    tab.wait_for(f"{_WAYS}('#menu').length === 0")


@pytest.mark.parametrize(("language", "words"), [("id", "kaki bengkak sebelah"), ("en", "night cramps")])
def test_the_search_finds_and_leads_on(tab: Tab, root: str, language: str, words: str) -> None:
    tab.open(f"{root}/{path_of('index', language)}")
    tab.click("#cari")
    tab.type(words)
    tab.wait_for(f"{RESULTS} > 1")
    shown = tab.value("document.querySelector('#search-results a').getBoundingClientRect().toJSON()")
    assert shown["left"] >= 0 and shown["right"] <= 360 and 0 < shown["top"] < 400, shown
    tab.click("#search-results a")
    tab.wait_for(
        f"!location.pathname.endsWith('/{path_of('index', language)}') && !!document.querySelector('h1')"
    )


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_file_for_phones_opens_changes_pages_and_finds(
    tab: Tab, site: Path, tmp_path: Path, language: str
) -> None:
    alone = tmp_path / PHONE[language]
    shutil.copy(site / path_of("x", language).replace("x.html", alone.name), alone)
    tab.open(alone.as_uri())
    home = tab.value(f"{SHOWN}.map(page => page.querySelector('h1').textContent)")
    assert len(home) == 1
    for page in tab.value("Array.from(document.querySelectorAll('article')).map(page => page.id)"):
        tab.value(f"new Promise(done => {{ location.hash = {json.dumps(page)}; setTimeout(done, 0); }})")
        assert tab.value(f"{SHOWN}.map(page => page.id)") == [page]
        assert tab.value(_WRONG) == [], page
    tab.open("about:blank")
    tab.open(alone.as_uri())
    tab.click(".awal .pilihan + ul a")
    tab.wait_for(f"{SHOWN}[0].querySelector('h1').textContent !== {json.dumps(home[0])}")
    tab.value("history.back()")
    tab.wait_for(f"{SHOWN}[0].querySelector('h1').textContent === {json.dumps(home[0])}")
    tab.click("#cari")
    tab.type("kaki bengkak" if language == "id" else "leg swollen")
    tab.wait_for(f"{RESULTS} > 0")
    tab.click("#search-results a")
    tab.wait_for("document.querySelector('article.buka h1') !== null")
    tab.open("about:blank")


def test_a_code_that_the_system_of_a_clinic_asks_for_leads_to_its_page(tab: Tab, address: str) -> None:
    address = address.replace("127.0.0.1", chromium.PLAIN_HOST)
    asked = "mainSearchCriteria.v.c=R25.2&mainSearchCriteria.v.cs=2.16.840.1.113883.6.3"
    tab.open(f"{address}/tautan.html?{asked}&informationRecipient.languageCode.c=en")
    tab.wait_for("document.documentElement.lang === 'en' && location.pathname.indexOf('tautan') < 0")


# Until the list of what is kept is there, which comes last; asking all the time may end the browser of 2020.
_KEPT = """(async () => {
  for (;;) {
    const all = await Promise.all((await caches.keys()).map(name => caches.open(name)));
    const lists = await Promise.all(all.map(cache => cache.match("/?list")));
    if (lists.some(Boolean)) return;
    await new Promise(done => setTimeout(done, 500));
  }
})()"""


def test_after_one_visit_a_page_opens_without_the_server(tab: Tab, site: Path) -> None:
    server, address = serve(site)
    tab.open(f"{address}/{KINDS['cause']}")
    tab.value(_KEPT)
    server.shutdown()
    server.server_close()
    tab.open(f"{address}/{KINDS['home']}")
    assert tab.value("document.querySelector('#salinan').textContent").strip()
    tab.value(
        "navigator.serviceWorker.getRegistrations()"
        ".then(all => Promise.all(all.map(one => one.unregister())))"
    )
    tab.taken()  # that the server did not answer


def test_without_the_frame_there_is_a_way_back(tab: Tab, root: str) -> None:
    for kind in sorted(WITHOUT_FRAME):
        tab.open(f"{root}/{KINDS[kind]}")
        assert tab.value(f"{_WAYS}('body')"), kind
