"""Three pages in a row: with the style of each in itself, and with one stylesheet that the browser keeps."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.phone import come_to_rest, phone
from benchmarks.serving import Served
from kram.assets.css import Stylesheet
from playwright.sync_api import Browser

ROW = ("index.html", "penyebab/kram-malam.html", "penanganan/peregangan.html")
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")


def shared(site: Path, folder: Path, root: Path) -> None:
    """Writes the pages and the whole stylesheet into a folder; without a policy, which names styles."""
    folder.mkdir(parents=True)
    sheet = Stylesheet((root / "docs/assets/css/kram.css").read_text("utf-8")).whole
    (folder / "kram.css").write_text(sheet, "utf-8")
    for path in ROW:
        page = folder / path
        page.parent.mkdir(exist_ok=True)
        link = f'<link rel="stylesheet" href="{"../" * path.count("/")}kram.css">'
        text = _STYLE.sub(link, (site / path).read_text("utf-8"), count=1)
        page.write_text(_POLICY.sub("", text), "utf-8")


def in_a_row(browser: Browser, server: Served) -> list[tuple[int, float]]:
    """Bytes up to each page, and milliseconds to its first paint, in one browser that keeps what it may."""
    seen = []
    with phone(browser) as (page, _):
        for path in ROW:
            page.goto(f"{server.address}/{path}", wait_until="commit")
            come_to_rest(page)
            first = page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime")
            pages = [a for a in server.answers if a.path.endswith((".html", ".css"))]
            seen.append((sum(answer.size for answer in pages), first))
    return seen
