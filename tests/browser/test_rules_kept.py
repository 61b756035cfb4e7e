"""Taking unused rules out of a page's stylesheet takes nothing away that a reader could see, in any state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import material
import pytest
from ground import ROOT
from playwright.sync_api import Browser, BrowserContext, Page
from reader import KINDS, WITHOUT_FRAME, reading

Media = Literal["screen", "print"]
_THEME = Path(material.__file__).parent / "templates/assets/stylesheets"


@pytest.fixture(scope="module")
def complete() -> str:
    """The theme's stylesheet and ours, whole."""
    theme = next(_THEME.glob("main.*.css")).read_text("utf-8")
    ours = (ROOT / "docs/assets/css/kram.css").read_text("utf-8")
    return re.sub(r"^@charset [^;]+;", "", theme) + ours


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    # The whole stylesheet is put in by the test, which the page's own policy would refuse.
    with reading(browser, bypass_csp=True) as context:
        yield context


# States that an element is in only while a reader does something with it.
_COME_AND_GO = [
    "hover", "active", "focus", "focus-visible", "focus-within", "target", "checked", "disabled",
    "indeterminate", "visited", "link", "placeholder-shown", "popover-open", "fullscreen", "autofill", "open",
]  # fmt: skip

# Compares the rules of the page with all rules there are, both as the browser reads them.
_LOST_RULES = r"""([complete, states]) => {
  const whole = new CSSStyleSheet();
  whole.replaceSync(complete);
  // A selector without what only comes and goes: states, and parts that are no elements.
  const lasting = (selector) => selector
    .replace(/::[a-z-]+(\([^()]*\))?/g, "")
    .replace(new RegExp(":(" + states.join("|") + ")(?![\\w-])", "g"), "")
    .replace(/:not\((?:[^()]|\([^()]*\))*\)/g, "")
    .replace(/\s*([>+~,])\s*/g, "$1")
    .replace(/(^|[\s>+~(,])(?=$|[\s>+~),])/g, "$1*");
  // Some element answers, in the state the page is in.
  const answered = (selector) => {
    try { return !!document.querySelector(lasting(selector)); } catch { return false; }
  };
  const split = (text) => {
    const parts = []; let depth = 0, part = "";
    for (const letter of text) {
      if (letter === "," && !depth) { parts.push(part.trim()); part = ""; continue; }
      depth += "([".includes(letter) - ")]".includes(letter);
      part += letter;
    }
    return [...parts, part.trim()];
  };
  const value = (style, name) => style.getPropertyValue(name).replace(/,\s+/g, ",");
  const walk = (rules, where, see) => {
    for (const rule of rules) {
      if (rule.selectorText)
        for (const selector of split(rule.selectorText)) see(where, selector, rule.style);
      // Conditions only: what an unknown one holds is for other engines.
      else if (rule.cssRules && (rule.media || rule.conditionText !== undefined))
        walk(rule.cssRules, where + "@" + rule.conditionText, see);
    }
  };
  const kept = new Map();
  walk(document.styleSheets[0].cssRules, "", (where, selector, style) => {
    const key = where + "\x00" + selector;
    if (!kept.has(key)) kept.set(key, new Map());
    for (const name of style)
      kept.get(key).set(name, value(style, name) + style.getPropertyPriority(name));
  });
  // The last declaration of each property by a selector is the one that counts.
  const wanted = new Map();
  walk(whole.cssRules, "", (where, selector, style) => {
    if (!answered(selector)) return;
    const key = where + "\x00" + selector;
    if (!wanted.has(key)) wanted.set(key, new Map());
    const last = wanted.get(key);
    for (const name of style) {
      const important = style.getPropertyPriority(name);
      const counts = (declared) => declared.has(name)
        && declared.get(name).endsWith("important") && !important;
      if (counts(last)) continue;
      // Said later without a condition, it counts under every condition.
      if (!where)
        for (const [other, declared] of wanted)
          if (other.endsWith("\x00" + selector) && !counts(declared)) declared.delete(name);
      last.delete(name);
      last.set(name, value(style, name) + important);
    }
  });
  const text = document.querySelector("style").textContent;
  const read = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((found) => found[1]));
  const lost = [];
  for (const [key, declarations] of wanted) {
    for (const [name, text] of declarations) {
      // A custom property that nothing on the page reads changes nothing.
      if (name.startsWith("--") && !read.has(name)) continue;
      if (kept.get(key)?.get(name) !== text)
        lost.push(`${key.replace("\x00", " ")} { ${name}: ${text} }`);
    }
  }
  return { lost, wanted: wanted.size, kept: kept.size };
}"""

# What every element and its parts look like; and what of that is not as it was when this was asked before.
_LOOKS = """() => {
  const places = [];
  for (const e of document.querySelectorAll("body, body *")) {
    places.push([e, null], [e, "::before"], [e, "::after"]);
    if (e.tagName === "LI") places.push([e, "::marker"]);
    if (e.tagName === "INPUT") places.push([e, "::placeholder"]);
  }
  const looks = places.map(([e, part]) => getComputedStyle(e, part).cssText);
  const before = window.kramLooks || looks;
  window.kramLooks = looks;
  if (looks.length !== before.length) return ["other elements"];
  return places.flatMap(([e, part], i) => {
    if (looks[i] === before[i]) return [];
    const was = new Set(before[i].split("; "));
    const changed = looks[i].split("; ").filter((text) => !was.has(text));
    return [`${e.tagName}.${e.className}${part || ""}: ${changed.join("; ")}`];
  }).slice(0, 20);
}"""


def _open_menu(page: Page) -> None:
    page.locator(".menu-buka").click()
    page.locator("#menu:popover-open").wait_for()


def _open_search(page: Page) -> None:
    page.locator("input[type=search]").fill("kram")
    page.locator("#search-results a").first.wait_for()


def _open_contents(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((e) => { e.open = true; })")


def _choose_dark(page: Page) -> None:
    page.locator(".tema").click()
    page.locator(".tema").click()


def _copy_a_link(page: Page) -> None:
    page.locator(".salin").first.focus()


_STATES = {
    "menu": _open_menu,
    "search": _open_search,
    "contents": _open_contents,
    "dark chosen": _choose_dark,
    "copy": _copy_a_link,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_that_an_element_answers_is_in_the_page(
    context: BrowserContext, address: str, complete: str, kind: str
) -> None:
    page = context.new_page()
    page.goto(f"{address}/{KINDS[kind]}")
    states = {"": lambda page: None} if kind in WITHOUT_FRAME else {"": lambda page: None, **_STATES}
    for name, reach in states.items():
        if name == "menu":
            page.reload()
        reach(page)
        found = page.evaluate(_LOST_RULES, [complete, _COME_AND_GO])
        assert found["wanted"] > 40, "the test compares nothing"
        assert not found["lost"], name
        if name == "menu":
            page.keyboard.press("Escape")
        if name == "search":
            page.goto(f"{address}/{KINDS[kind]}")
    page.close()


@pytest.mark.parametrize(
    ("width", "dark", "media"),
    [(360, False, "screen"), (360, True, "screen"), (1280, False, "screen"), (672, False, "print")],
)
@pytest.mark.parametrize("kind", ["home", "cause", "index with matrix", "both languages"])
def test_a_page_looks_the_same_with_all_rules_there_are(
    browser: Browser, address: str, complete: str, kind: str, width: int, dark: bool, media: Media
) -> None:
    with reading(browser, width=width, height=800, dark=dark, bypass_csp=True) as context:
        page = context.new_page()
        page.emulate_media(media=media)
        page.goto(f"{address}/{KINDS[kind]}")
        assert page.evaluate(_LOOKS) == []
        page.evaluate("(complete) => { document.querySelector('style').textContent = complete; }", complete)
        assert page.evaluate(_LOOKS) == []
