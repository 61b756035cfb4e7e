"""What a browser really asks for, and that nothing moves while a page comes up."""

from __future__ import annotations

from collections.abc import Iterator

import addressed
import pytest
from benchmarks.phone import DRAWINGS
from benchmarks.serving import Served, served
from playwright.sync_api import Browser, Page, ViewportSize
from reader import path_of

PAGES = ("index.html", "en/index.html", path_of("penyebab/dehidrasi"), path_of("penyebab/obat", "en"))
SCREENS: dict[str, ViewportSize] = {
    "phone": {"width": 360, "height": 640},
    "computer": {"width": 1400, "height": 900},
}

# What moved without the reader's doing, and how much of the window.
SHIFTS = """async () => {
  const moved = [];
  const note = (entries) => entries.forEach((entry) => moved.push(entry.value.toFixed(5) + ": "
    + entry.sources.map(({ node }) => node && node.nodeName + " " + node.textContent.slice(0, 40))));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  note(observer.takeRecords());
  return moved;
}"""
SCROLL = """async () => {
  const end = document.documentElement.scrollHeight;
  for (let y = 0; y < end; y += 300) {
    scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(addressed.built(tmp_path_factory)) as server:
        yield server


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", viewport=SCREENS["phone"])
    yield context.new_page()
    context.close()


def asked(site: Served, start: int) -> list[str]:
    """What was asked for since then, without the pictures of the text, which come on top."""
    return [answer.path for answer in site.since(start) if not answer.path.startswith(DRAWINGS)]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_comes_in_at_most_2_requests_and_asks_nobody_else(page: Page, site: Served, path: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    start = len(site.answers)
    page.goto(f"{site.address}/{path}", wait_until="networkidle")
    assert 1 <= len(asked(site, start)) <= 2
    assert [url for url in requests if not url.startswith((site.address, "data:"))] == []
    assert {answer.status for answer in site.since(start)} == {200}


@pytest.mark.parametrize("path", PAGES)
def test_going_on_to_the_next_page_takes_at_most_2_requests(page: Page, site: Served, path: str) -> None:
    page.goto(f"{site.address}/{path}", wait_until="networkidle")
    start = len(site.answers)
    page.click(".kaki a >> nth=0")
    page.wait_for_load_state("networkidle")
    assert 1 <= len(asked(site, start)) <= 2


def test_the_search_is_asked_for_when_the_reader_goes_to_it_and_not_before(page: Page, site: Served) -> None:
    start = len(site.answers)
    page.goto(f"{site.address}/{PAGES[2]}", wait_until="networkidle")
    assert not [path for path in asked(site, start) if "cari" in path]
    page.focus("input[type=search]")
    page.wait_for_selector(".cari[data-ready]")
    assert [path for path in asked(site, start) if "cari" in path]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_comes_up_slowly(page: Page, site: Served, path: str, screen: str) -> None:
    page.set_viewport_size(SCREENS[screen])
    slow = {"offline": False, "latency": 100, "downloadThroughput": 10_000, "uploadThroughput": 10_000}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", slow)
    page.goto(f"{site.address}/{path}", wait_until="networkidle")
    assert page.evaluate(SHIFTS) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_reader_scrolls_to_the_end(page: Page, site: Served, path: str) -> None:
    page.goto(f"{site.address}/{path}", wait_until="networkidle")
    page.evaluate(SCROLL)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFTS) == []
