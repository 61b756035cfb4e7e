"""What both browsers are asked about every page of the unzipped site, and what the answers must be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict
from urllib.parse import unquote, urlsplit


class Page(TypedDict):
    """What a browser says about a page that it has opened."""

    title: str
    language: str
    sheets: int
    styled: bool
    scripted: bool
    pictures: list[str]
    switches: list[str]
    links: list[str]
    ids: list[str]
    wrong: list[str]


STYLED = "getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)'"
"""Whether the page has a colour of its own behind its text."""

# Pictures below the fold are asked for too. `wrong` is filled by tests/firefox.py; Chromium has its console.
ASK = """(async () => {
  const broken = [];
  for (const image of document.images) {
    image.loading = "eager";
    try { await image.decode(); } catch (e) { broken.push(image.src); continue; }
    if (!image.naturalWidth) broken.push(image.src);
  }
  // In a drawing the address of a link is an object.
  const hrefs = list => Array.from(list, link => new URL(link.getAttribute("href"), document.baseURI).href);
  return {
    title: document.title,
    language: document.documentElement.lang,
    sheets: document.styleSheets.length,
    styled: STYLED,
    scripted: document.documentElement.classList.contains("js"),
    pictures: broken,
    // At the old address of a page side by side both languages are on the page.
    switches: hrefs(document.querySelectorAll("header a[hreflang], section[lang] .seluruhnya a")),
    links: hrefs(document.querySelectorAll("a[href], link[href]")),
    ids: Array.from(document.querySelectorAll("[id]"), element => element.id),
    wrong: window.__wrong || [],
  };
})()""".replace("STYLED", STYLED)

# A link that fills its line: the rules of the search came with its script.
STYLED_LINK = "(selector => getComputedStyle(document.querySelector(selector)).display === 'block')"


def wrong_page(path: str, said: Page) -> list[str]:
    """What is wrong with a page, taken by itself."""
    faults = [f"picture does not show: {picture}" for picture in said["pictures"]]
    faults += said["wrong"]
    if not said["title"]:
        faults.append("no title")
    if said["language"] != ("en" if path.startswith("en/") else "id"):
        faults.append(f"language {said['language']}")
    if said["sheets"] != 1 or not said["styled"]:
        faults.append("no style")
    if not said["scripted"]:
        faults.append("script did not run")
    if not said["switches"]:
        faults.append("no language switch")
    return faults


def wrong_links(root: Path, seen: Mapping[str, Page]) -> list[str]:
    """Links, as the browser resolved them, that lead to no file or to no place on a page that was seen."""
    faults = []
    for page, said in seen.items():
        for link in said["links"]:
            parts = urlsplit(link)
            if parts.scheme != "file":
                continue
            target = Path(unquote(parts.path))
            name = target.relative_to(root).as_posix() if target.is_relative_to(root) else ""
            if not name or not target.is_file():
                faults.append(f"{page}: {link} leads to no file")
            elif parts.fragment and name in seen and unquote(parts.fragment) not in seen[name]["ids"]:
                faults.append(f"{page}: {link} leads to no place")
    return faults
