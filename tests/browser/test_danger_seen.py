"""Every sign, ban and warning that is in a page is seen: on a phone, on a computer and on paper.

Whatever a style or a script does: it has words with a size and a colour, or is behind a name that has them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html
from playwright.sync_api import Browser, Page
from reader import KINDS, come_to_life, path_of, reading

PATHS = {
    **{name: path for name, path in KINDS.items() if name != "not found"},
    "path of questions": path_of("bukan-kram"),
    "home in both languages": "dua-bahasa/index.html",
}
WARNING = ".kotak li, .kotak > h2, .kotak > h3, .kotak > h4, .jalan p, .jalan > ul > li, dl > dd"
ON_SCREEN, ON_PAPER = f"{WARNING}, .bahaya a, .awas a", f"{WARNING}, .strip, dl > dt"
"""On a screen the heading of a list of bans may be its name; on paper it has its own."""
LEFT_OUT = ".sr, .sitasi, .dasar, .larang > details > a"
"""What is for screen readers, sources, and what leads on from a reason."""
NOT_ON_PAPER = ".jalan summary, .jalan li p, .jalan p a"
"""There a sign of the path is whole, and once."""
HIDING = [
    ".kotak.darurat { display: none }",
    ".kotak.segera { visibility: hidden }",
    ".kotak li { opacity: 0 }",
    "article section { opacity: .1 }",
    ".kotak ul { font-size: 0 }",
    ".kotak { clip-path: inset(50%) }",
    ".kotak ul { height: 0; overflow: hidden }",
    ".kotak { position: absolute; left: -9999px }",
    ".kotak li { color: transparent }",
    "dl > dd { display: none }",
    ".larang summary { visibility: hidden }",
]
WARNS = """(selector) => [...document.querySelectorAll(selector)].filter((e) =>
  e.closest("article") && (!e.matches("dl > *") || e.parentElement.querySelector(":scope > .jangan")))"""

# The words of what warns that nobody sees, and that no closed fold with a name keeps.
_UNSEEN = f"""([selector, leftOut, paper]) => {{
  const warns = ({WARNS})(selector);
  const clear = (e) => {{
    if (!e.checkVisibility({{ opacityProperty: true, visibilityProperty: true }})) return false;
    const style = getComputedStyle(e);
    if (parseFloat(style.fontSize) < 8 || /^rgba.*, 0\\)$|^transparent$/.test(style.color)) return false;
    for (let up = e; up.tagName !== "MAIN"; up = up.parentElement) {{
      const own = getComputedStyle(up), box = up.getBoundingClientRect();
      if (own.clipPath !== "none" || own.clip !== "auto" || Number(own.opacity) < 0.5) return false;
      if (own.overflow !== "visible" && own.display !== "inline" && box.height < 4) return false;
    }}
    return true;
  }};
  const drawn = (text) => {{
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].some((box) => box.width > 1 && box.height > 4
      && box.right > 0 && box.left < document.documentElement.scrollWidth && box.bottom + scrollY > 0);
  }};
  const unseen = [];
  for (const e of warns) {{
    const words = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {{
      const text = words.currentNode, parent = text.parentElement;
      if (!text.data.trim() || parent.closest(leftOut)) continue;
      if (drawn(text) && clear(parent)) continue;
      let fold = parent.closest("details:not([open])");
      for (let up = fold; up; up = up.parentElement.closest("details:not([open])")) fold = up;
      const name = fold && fold.querySelector("summary");
      if (!name || name.contains(text) || !clear(name) || paper) unseen.push(text.data.trim());
    }}
  }}
  return warns.length ? unseen : ["nothing warns here"];
}}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with reading(browser) as context:
        yield context.new_page()


def _unseen(page: Page, paper: bool = False) -> list[str]:
    """What warns and nobody sees in the page that is open, on paper or on a screen."""
    page.emulate_media(media="print" if paper else "screen")
    left_out = f"{LEFT_OUT}, {NOT_ON_PAPER}" if paper else LEFT_OUT
    found: list[str] = page.evaluate(_UNSEEN, [ON_PAPER if paper else ON_SCREEN, left_out, paper])
    return found


def _in_source(page: Page, url: str) -> int:
    """How many danger signs there are before any script works."""
    root = html.document_fromstring(page.request.get(url).text())
    return len(root.xpath("//article//section[starts-with(@class, 'kotak ')]//li"))


@pytest.mark.parametrize("name", PATHS)
def test_all_that_warns_is_seen_or_behind_a_name_that_is_seen(page: Page, address: str, name: str) -> None:
    url = f"{address}/{PATHS[name]}"
    page.emulate_media(media="screen")
    page.goto(url)
    if page.locator(".tema").count():
        come_to_life(page)
    signs = _in_source(page, url)
    for width, paper in ((360, False), (1280, False), (672, True)):
        page.set_viewport_size({"width": width, "height": 800})
        warned = signs or page.locator(ON_PAPER if paper else ON_SCREEN).count()
        assert not warned or not _unseen(page, paper), width
        assert page.locator("article .kotak li").count() == signs, width


@pytest.mark.parametrize("style", HIDING)
def test_a_style_that_hides_danger_is_found_on_a_screen_and_on_paper(
    browser: Browser, address: str, style: str
) -> None:
    with reading(browser, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(f"{address}/{PATHS['cause']}")
        assert not _unseen(page)
        page.add_style_tag(content=style.replace(" }", " !important }"))
        assert _unseen(page)
        assert _unseen(page, paper=True) or "summary" in style
