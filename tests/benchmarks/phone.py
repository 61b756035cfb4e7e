"""A cheap phone on a slow network: how a page comes up in Chromium with both emulated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.serving import Served
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize

LATENCY = 400
KILOBITS = 400
SLOWER = 4
DRAWINGS = "/assets/gambar/"
_SCREEN: ViewportSize = {"width": 360, "height": 640}

_PAINTS = """() => new Promise(done => {
  const seen = { largest: 0, shift: 0, long: [] };
  const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take))
    .observe({ type, buffered: true });
  watch("largest-contentful-paint", entry => { seen.largest = entry.startTime; });
  watch("layout-shift", entry => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch("longtask", entry => { seen.long.push(Math.round(entry.duration)); });
  seen.first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  setTimeout(() => done(seen), 100);
})"""


@dataclass(frozen=True)
class Opening:
    """How one page came up; the drawings of its text come on top of requests and size."""

    requests: int
    size: int
    drawings: int
    first_paint: float
    largest_paint: float
    shift: float
    long_tasks: tuple[int, ...]


@contextmanager
def phone(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """A page in a browser that has never been anywhere."""
    context = browser.new_context(
        viewport=_SCREEN, device_scale_factor=2, is_mobile=True, has_touch=True, service_workers="block"
    )
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    speed = KILOBITS * 1000 / 8
    devtools.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": LATENCY, "downloadThroughput": speed, "uploadThroughput": speed},
    )
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    try:
        yield page, devtools
    finally:
        context.close()


def come_to_rest(page: Page) -> None:
    """Waits until the page asks for nothing more."""
    page.wait_for_load_state("load")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)


def opening(browser: Browser, site: Served, path: str) -> Opening:
    """How a page comes up on the phone, with nothing kept from before."""
    with phone(browser) as (page, _):
        start = len(site.answers)
        page.goto(f"{site.address}/{path}", wait_until="commit")
        come_to_rest(page)
        seen = page.evaluate(_PAINTS)
        answers = site.since(start)
        page_itself = [answer for answer in answers if not answer.path.startswith(DRAWINGS)]
        return Opening(
            len(page_itself),
            sum(answer.size for answer in page_itself),
            len(answers) - len(page_itself),
            seen["first"],
            seen["largest"],
            seen["shift"],
            tuple(seen["long"]),
        )


def next_page(browser: Browser, site: Served, path: str) -> tuple[int, int]:
    """Requests and bytes of the first link to another page (this one in two languages is none)."""
    with phone(browser) as (page, _):
        page.goto(f"{site.address}/{path}", wait_until="commit")
        come_to_rest(page)
        start = len(site.answers)
        page.evaluate(
            """() => [...document.querySelectorAll("article a[href]")]
              .find(a => a.host === location.host && !a.pathname.endsWith(location.pathname)).click()"""
        )
        page.wait_for_url(lambda url: path not in url)
        come_to_rest(page)
        answers = site.since(start)
        return len(answers), sum(answer.size for answer in answers)


# The time is taken in the page: a question from outside would wait its turn on the slowed processor.
_WATCH_TOUCH = """result => {
  let touched = 0;
  document.addEventListener(
    "pointerdown", event => { touched = event.timeStamp; }, { capture: true, once: true }
  );
  new MutationObserver((_, observer) => {
    if (!document.querySelector(result)) return;
    observer.disconnect();
    // With the frame that shows it.
    requestAnimationFrame(() => requestAnimationFrame(now => { window.firstResult = now - touched; }));
  }).observe(document.body, { childList: true, subtree: true });
}"""

_WATCH_KEYS = """() => {
  const panel = document.getElementById("search-results");
  window.keys = [];
  let pressed = 0;
  document.addEventListener("keydown", event => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (pressed) { window.keys.push(performance.now() - pressed); pressed = 0; }
  }).observe(panel, { childList: true, subtree: true, characterData: true });
}"""


@dataclass(frozen=True)
class SearchBox:
    """Selectors of a search: what opens it, if it must be opened, where to ask, and a result."""

    button: str
    field: str
    result: str


OURS = SearchBox("", "input[type=search]", "#search-results a")
PAGEFIND = SearchBox("button[data-open-modal]", ".pagefind-ui__search-input", ".pagefind-ui__result-link")


@dataclass(frozen=True)
class FirstSearch:
    """What the first search of a reader costs."""

    requests: int
    size: int
    first_result: float
    """Milliseconds from the touch of the search box to the first result."""
    keys: tuple[float, ...]
    """Milliseconds from each later key to its results."""


def first_search(
    browser: Browser, site: Served, path: str, question: str, box: SearchBox = OURS
) -> FirstSearch:
    """The first search on a page that has come to rest: touch the box, ask, then in ours key by key."""
    with phone(browser) as (page, _):
        page.goto(f"{site.address}/{path}", wait_until="commit")
        come_to_rest(page)
        start = len(site.answers)
        page.evaluate(_WATCH_TOUCH, box.result)
        if box.button:
            page.tap(box.button)
        page.tap(box.field)
        word, _, rest = question.partition(" ")
        page.keyboard.insert_text(word)
        page.wait_for_function("() => window.firstResult", polling=200)
        first_result = page.evaluate("() => window.firstResult")
        come_to_rest(page)
        keys = []
        if box is OURS:
            page.evaluate(_WATCH_KEYS)
            for letter in " " + rest:
                page.keyboard.press("Space" if letter == " " else letter)
                page.wait_for_timeout(300)
            keys = page.evaluate("() => window.keys")
        answers = site.since(start)
        return FirstSearch(len(answers), sum(answer.size for answer in answers), first_result, tuple(keys))
