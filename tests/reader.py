"""A reader of the site in a real browser: which pages there are, how one opens, and what is wrong with it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

DOCS = Path(__file__).resolve().parent.parent / "docs"


def slugs() -> list[str]:
    """Every page by its address without language and ending, from the Indonesian sources."""
    found = [file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md")]
    return sorted(
        name.removesuffix(".md")
        for name in found
        if not name.endswith(".en.md") and not name.startswith("_") and "/_" not in name
    )


@functools.cache
def today(slug: str) -> str:
    """Where a page is now: an editor may rename it, and its old address leads on."""
    known = yaml.safe_load((DOCS / "_data/addresses.yml").read_text("utf-8"))
    moved_to: str = known.get(slug, {}).get("moved_to", "")
    return today(moved_to.partition("#")[0]) if moved_to else slug


def path_of(slug: str, language: str = "id") -> str:
    """The address of a page relative to the root of the site, wherever it is now."""
    return f"en/{today(slug)}.html" if language == "en" else f"{today(slug)}.html"


# One page of each kind, the one with most on it where that matters.
KINDS = {
    "home": "index.html",
    "cause": path_of("penyebab/obat"),
    "action": path_of("penanganan/pijat"),
    "index with matrix": path_of("penyebab/index"),
    "when to see a doctor": path_of("kapan-ke-dokter"),
    "terms": path_of("istilah"),
    "source": path_of("tentang/sumber"),
    "references": path_of("tentang/rujukan"),
    "quality": path_of("tentang/mutu"),
    "both languages": f"dua-bahasa/{path_of('penyebab/dehidrasi')}",
    "matrix in both languages": f"dua-bahasa/{path_of('penyebab/index')}",
    "not found": "404.html",
    "downloads": path_of("unduh"),
    "for clinics": path_of("untuk-klinik"),
}

# Pages that do not have the frame of menu, search and language link: they belong to both languages.
WITHOUT_FRAME = {"both languages", "matrix in both languages", "not found"}


def every_path() -> list[str]:
    """Every page in both languages, those with both side by side, and the 404."""
    own = [path_of(slug, language) for slug in slugs() for language in ("id", "en")]
    return [*own, *(f"dua-bahasa/{slug}.html" for slug in slugs()), "404.html"]


@dataclass
class Trouble:
    """What a browser complained about while pages were open, and what it asked other hosts for."""

    allowed: str
    """Where requests may go: the start of their address."""
    lines: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.lines.append(f"script: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        # tests/browser/test_kept.py tries the worker; elsewhere it would fetch the whole site for every test.
        blocked = message.text == "Service Worker registration blocked by Playwright"
        if message.type in ("error", "warning") and not blocked:
            self.lines.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.allowed, "data:")):
            self.lines.append(f"elsewhere: {request.url}")

    def _failed(self, request: Request) -> None:
        # Where the test goes on to another page, nobody waits for a picture any more: that is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.lines.append(f"failed: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.lines.append(f"{response.status}: {response.url}")

    def taken(self) -> list[str]:
        """The lines so far; the next page starts with none."""
        found, self.lines = self.lines, []
        return found


@contextmanager
def reading(
    browser: Browser, *, width: int = 360, height: int = 640, dark: bool = False, **options: Any
) -> Iterator[BrowserContext]:
    """A reader's browser: a phone in daylight unless said otherwise, and without movement to wait for."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        reduced_motion=options.pop("reduced_motion", "reduce"),
        # Only tests of what a browser keeps let it keep the site: in the others it would fetch all of it.
        service_workers=options.pop("service_workers", "block"),
        **options,
    )
    context.set_default_timeout(10_000)
    try:
        yield context
    finally:
        context.close()


def come_to_life(page: Page) -> None:
    """A reader's first act, a key that does nothing else, and waits for the script that it brings.

    That script tells the button of colours its words first, and has done all of its work by then.
    """
    page.locator("html.siap").wait_for(state="attached")
    page.keyboard.press("Shift")
    page.locator(".tema[data-sistem]").wait_for(state="attached")


# What would make a reader scroll sideways: the widest elements first.
_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .map((element) => [element.getBoundingClientRect().right, element])
    .filter(([right, element]) => right > width + 0.5 && element.checkVisibility())
    .sort((a, b) => b[0] - a[0]).slice(0, 5)
    .map(([right, element]) => `${element.tagName}.${element.className} ends at ${right} of ${width}`)
    .concat(`the page is ${document.documentElement.scrollWidth} wide`);
}"""


def too_wide(page: Page) -> list[str]:
    """What is further right than the window."""
    found: list[str] = page.evaluate(_TOO_WIDE)
    return found


# Text that its own box cuts off, and controls that lie over one another or outside the window.
_LOST = """() => {
  const lost = [];
  const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const name = (e) => `${e.tagName}.${e.className} “${(e.innerText || e.ariaLabel || "").slice(0, 30)}”`;
  for (const e of document.querySelectorAll("body *")) {
    if (!seen(e) || e.closest(".sr, svg, [popover]:not(:popover-open)")) continue;
    const style = getComputedStyle(e);
    // Kept for screen readers only.
    if (style.clipPath !== "none") continue;
    const clips = (overflow) => overflow === "hidden" || overflow === "clip";
    const wide = clips(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
    const high = clips(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
    if ((wide || high) && e.clientWidth && e.clientHeight) lost.push("cut: " + name(e));
  }
  const controls = [...document.querySelectorAll(
    "header a, header button, header input, main > nav a, .kaki a"
  )].filter(seen);
  const boxes = controls.map((e) => e.getBoundingClientRect());
  controls.forEach((e, i) => {
    if (boxes[i].right > innerWidth + 0.5 || boxes[i].left < -0.5) lost.push("outside: " + name(e));
    for (let j = 0; j < i; j++) {
      const w = Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left);
      const h = Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top);
      if (w > 1 && h > 1) lost.push(`over one another: ${name(e)} and ${name(controls[j])}`);
    }
  });
  return [...new Set(lost)];
}"""


def lost(page: Page) -> list[str]:
    """Text that is cut off, and controls that lie over one another or outside the window."""
    found: list[str] = page.evaluate(_LOST)
    return found
