"""Scripts and icons that pages load by name when they need them."""

import json
from collections.abc import Mapping
from typing import Any

from kram import minified
from kram.export.site_context import FinishedSite
from kram.vocabulary import LANGUAGES

MORE = "assets/lebih.js"
"""What comes at the first act on a page: of use to who stays, and to a mouse, a keyboard or paper."""
ICONS = "assets/gambar/ikon-tanda.svg"
"""The icons of groups of danger signs."""
_PARTS = (
    "start", "before_popovers", "reveal", "rules", "theme", "citation", "contents", "menu", "copy", "code",
    "paper", "keep",
)  # fmt: skip
_SOURCES = "docs/assets/js"


def files(site: FinishedSite) -> dict[str, str]:
    """What all pages share, by path."""
    return {MORE: _more(site), ICONS: site.templates.render("ikon-tanda.svg")}


def _more(site: FinishedSite) -> str:
    """With its words in all languages and its styles, so that no page has to carry them."""
    folder = site.repository.root / _SOURCES / "lebih"
    words = {language: _words(site.words[language]) for language in LANGUAGES}
    rules = [rule for name in ("style", "paper") for rule in minified.rules(folder / f"{name}.css")]
    code = "\n".join((folder / f"{part}.js").read_text("utf-8") for part in _PARTS)
    given = ", ".join(json.dumps(value, ensure_ascii=False) for value in (words, rules))
    return minified.script(f"((doc, told, rules) => {{{code}}})(document, {given});")


def _words(words: Mapping[str, Any]) -> dict[str, Any]:
    states = {"sistem": words["theme_system"], "terang": words["theme_light"], "gelap": words["theme_dark"]}
    back = words["citation"]["back"]
    return {"copy": words["copy_link"], "copied": words["copied"], "back": back, "theme": states}
