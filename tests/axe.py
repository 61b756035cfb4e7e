"""What axe finds wrong with a page: every rule of WCAG 2.2 AA and of good practice."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

from playwright.sync_api import BrowserContext, Page

OF_SIGHT = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
"""The rules whose verdict depends on colours and sizes."""
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# The page's stylesheet is inline: there is none to load, and a load would be a request.
_ASK = """([within, options]) => axe.run(within || document, {
  ...options, resultTypes: ["violations"], preload: false,
}).then((result) => result.violations)"""

# Two rules take longer than all others together, and their verdict depends on looks alone: text of the same
# colours, size and weight on the same ground has the same contrast, and a link is as distinct in its block as
# any other where both look the same. So they are asked only of looks that were not fine on a page before.
_ASK_OF_NEW_LOOKS = """async ([within, rule, fine]) => {
  // What is seen behind a text; unknown where that may not be the ground of its parents.
  const grounds = new Map([[null, ""]]);
  const ground = (e) => {
    if (!grounds.has(e)) grounds.set(e, added(e, getComputedStyle(e), ground(e.parentElement)));
    return grounds.get(e);
  };
  const added = (e, s, below) => {
    if (below === undefined || s.opacity + s.filter + s.mixBlendMode !== "1nonenormal") return undefined;
    const own = `${s.backgroundColor} ${s.backgroundImage}/`;
    if (s.backgroundColor.startsWith("rgb(")) return own;
    const stays = s.position === "static" || s.position + s.inset === "relative0px";
    if (!stays || s.transform !== "none") return undefined;
    return own === "rgba(0, 0, 0, 0) none/" ? below : below + own;
  };
  const look = (e) => {
    const s = getComputedStyle(e), on = ground(e);
    return on === undefined ? on : [
      s.color, s.fontFamily, s.fontSize, s.fontStyle, s.fontWeight, s.textShadow, s.textDecoration, s.border,
      s.outline, on,
    ].join(";");
  };
  const both = (one, other) => one === undefined || other === undefined ? undefined : one + other;
  const block = (e) => getComputedStyle(e).display.startsWith("inline") ? block(e.parentElement) : e;
  const hasText = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const [applies, seen] = {
    "color-contrast": [hasText, look],
    "link-in-text-block": [(e) => e.matches("a[href]"), (e) => both(look(e), look(block(e)))],
  }[rule];
  const known = new Set(fine);
  const shown = (e) => {
    const box = e.getBoundingClientRect();
    const there = box.width > 1 && box.bottom + scrollY > 0 && box.right + scrollX > 0;
    return there && e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const asked = [...document.querySelectorAll(within ? `${within}, ${within} *` : "*")]
    .filter((e) => applies(e) && shown(e) && !known.has(seen(e)));
  if (!asked.length) return [[], []];
  const found = await axe.run({ include: asked }, {
    runOnly: { type: "rule", values: [rule] }, elementRef: true, preload: false,
  });
  const passed = found.passes.flatMap(({ nodes }) => nodes.map((node) => seen(node.element)));
  return [JSON.parse(JSON.stringify(found.violations)), [...new Set(passed.filter(Boolean))]];
}"""
_fine: dict[str, set[str]] = {"color-contrast": set(), "link-in-text-block": set()}
"""The looks that were found to be fine, by rule."""


def bring_axe(context: BrowserContext) -> None:
    """Puts axe into every page of a context before it opens, which is faster than page by page."""
    context.add_init_script(_script())


def axe(page: Page, within: str = "", rules: Sequence[str] = (), without: Sequence[str] = ()) -> list[str]:
    """What axe finds on the page as it is, or within a part of it: rule, help and elements of each.

    All rules are asked, or those that are named, or all without these.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    of_looks = [rule for rule in _fine if rule not in without and (not rules or rule in rules)]
    others = [rule for rule in rules if rule not in _fine]
    options = {
        "runOnly": {"type": "rule", "values": others} if rules else _TAGS,
        "rules": {rule: {"enabled": False} for rule in (*without, *_fine) if rule not in others},
    }
    found = page.evaluate(_ASK, [within, options]) if others or not rules else []
    for rule in of_looks:
        wrong, fine = page.evaluate(_ASK_OF_NEW_LOOKS, [within, rule, [*_fine[rule]]])
        _fine[rule].update(fine)
        found += wrong
    return [_told(rule) for rule in found]


def _told(rule: dict[str, Any]) -> str:
    elements = [node["target"] for node in rule["nodes"]][:6]
    return f"{rule['id']}: {rule['help']}: {json.dumps(elements, ensure_ascii=False)}"


@functools.cache
def _script() -> str:
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
