"""What every page wears: the stylesheet, the scripts and the icon of the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import rjsmin

from kram.assets.css import Stylesheet

_MAKERS = ("head", "page", "cari")
"""Scripts that make elements or give them classes; the others only find what is on their page."""


def minified_script(source: str) -> str:
    """The script without comments and spare white space."""
    return str(rjsmin.jsmin(source))


@dataclass(frozen=True)
class Looks:
    """Scripts are minified; the icon is an SVG."""

    stylesheet: Stylesheet
    head: str
    """Runs before the first paint."""
    page: str
    moved: str
    """Leads old addresses on; only pages with a place that moved have it."""
    icon: str


def load(assets: Path, icon: str) -> Looks:
    """The looks in docs/assets, with this icon."""
    scripts = {path.stem: minified_script(path.read_text("utf-8")) for path in (assets / "js").glob("*.js")}
    sheet = (assets / "css/kram.css").read_text("utf-8")
    stylesheet = Stylesheet(sheet, [scripts[name] for name in _MAKERS])
    return Looks(stylesheet, scripts["head"], scripts["page"], scripts["moved"], icon)
