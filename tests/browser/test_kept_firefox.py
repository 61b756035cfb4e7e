"""What Firefox keeps of the site: without the server, through a correction, until it is taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import firefox
import pytest
from firefox import Firefox
from kram.sums import mark
from published import CORRECTED, NOTICE, Website, published

if firefox.path() is None:
    pytest.skip(firefox.ABSENT, allow_module_level=True)

NOTHING = """Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
  .then(([kept, workers]) => !kept.length && !workers.length)"""


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox.running(tmp_path_factory.mktemp("firefox"), "localhost") as opened:
        yield opened


@pytest.fixture
def website(site: Path, tmp_path: Path) -> Iterator[Website]:
    with published(site, tmp_path / "site") as made:
        yield made


def _whole(website: Website) -> str:
    """That the edition of the website is kept whole."""
    edition = mark((website.folder / "assets/simpanan.json").read_bytes())
    return f"""(async () => {{
      for (const name of await caches.keys())
        if (name.endsWith(" {edition}") && await (await caches.open(name)).match("/?list")) return true;
      return false;
    }})()"""


def _visit(tab: Firefox, website: Website, path: str) -> None:
    tab.open(f"{website.address}/{path}")
    tab.value("document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))")
    tab.wait_for(_whole(website), 30)
    tab.wait_for("navigator.serviceWorker.controller !== null")


def _title(tab: Firefox, title: str) -> None:
    tab.wait_for(f"document.querySelector('h1').textContent === {json.dumps(title)}")


def test_after_one_visit_pages_open_without_the_server_and_say_so(tab: Firefox, website: Website) -> None:
    _visit(tab, website, "index.html")
    assert tab.value(f"document.querySelector('{NOTICE}') === null")
    website.stop()
    for path in (CORRECTED, "topik.html", "en/index.html"):
        tab.open(f"{website.address}/{path}")
        tab.wait_for(f"document.querySelector('{NOTICE}').textContent.length > 20")
        assert tab.value("document.querySelector('h1').getClientRects().length") == 1
    website.start(0)


def test_a_correction_is_there_at_the_next_view_and_stays_without_the_server(
    tab: Firefox, website: Website
) -> None:
    _visit(tab, website, CORRECTED)
    website.correct("<h1>Kurang cairan", "<h1>Kurang CAIRAN")
    tab.open(f"{website.address}/{CORRECTED}")
    _title(tab, "Kurang CAIRAN")
    tab.wait_for(_whole(website), 30)
    website.stop()
    tab.open(f"{website.address}/{CORRECTED}")
    _title(tab, "Kurang CAIRAN")
    assert tab.value(f"document.querySelector('{NOTICE}') !== null")
    website.start(0)


def test_where_the_website_removes_the_script_nothing_is_kept(tab: Firefox, website: Website) -> None:
    _visit(tab, website, "index.html")
    website.gone.add("sw.js")
    tab.open(f"{website.address}/index.html")
    tab.wait_for(NOTHING, 30)
    tab.open(f"{website.address}/topik.html")
    assert tab.value("navigator.serviceWorker.controller === null")
