"""Scripts that pages load by name when they need them."""

import json
from collections.abc import Mapping
from typing import Any

from kram import minified
from kram.export.site_context import FinishedSite
from kram.view.page import OWN_SCRIPTS
from kram.vocabulary import LANGUAGES

MORE = "assets/lebih.js"
"""What comes after a page: of use to who reads on, and to a mouse, a keyboard or paper."""
_PARTS = (
    "start", "before_popovers", "reveal", "rules", "icons", "theme", "language", "citation", "contents",
    "menu", "copy", "code", "paper", "keep",
)  # fmt: skip
_SOURCES = "docs/assets/js"


def files(site: FinishedSite) -> dict[str, str]:
    """The scripts of pages that have a marker for one, and the one that all pages share, by path."""
    folder = site.repository.root / _SOURCES
    used = {marker.name for page in site.repository.pages for marker in page.markers}
    own = {f"assets/{name}.js": minified.file(folder / f"{name}.js") for name in OWN_SCRIPTS if name in used}
    return own | {MORE: _more(site)}


def _more(site: FinishedSite) -> str:
    """With its words in all languages, its icons and styles, so that no page has to carry them."""
    folder = site.repository.root / _SOURCES / "lebih"
    words = {language: _words(site.words[language]) for language in LANGUAGES}
    rules = [rule for name in ("style", "paper") for rule in minified.rules(folder / f"{name}.css")]
    code = "\n".join((folder / f"{part}.js").read_text("utf-8") for part in _PARTS)
    shapes = json.loads(site.templates.render("partials/icons.json"))
    given = ", ".join(json.dumps(value, ensure_ascii=False) for value in (words, rules, shapes))
    return minified.script(f"((doc, told, rules, shapes) => {{{code}}})(document, {given});")


def _words(words: Mapping[str, Any]) -> dict[str, Any]:
    states = {"sistem": words["theme_system"], "terang": words["theme_light"], "gelap": words["theme_dark"]}
    return {"copy": words["copy_link"], "copied": words["copied"], "theme": states}
