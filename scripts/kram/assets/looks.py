"""What every page wears: the stylesheet, the scripts and the icon of the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import rjsmin

from kram.assets.css import Stylesheet

_PAGE = (
    "start", "theme", "language", "overdue", "copy", "reveal", "citation", "search", "print", "contents",
    "keep",
)  # fmt: skip
"""The parts of the script of a page, in docs/assets/js/page, in their order."""


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
    scripts = assets / "js"
    head, moved, panel = (_read(scripts / f"{name}.js") for name in ("head", "moved", "cari"))
    page = _task(scripts / "page", _PAGE)
    # These make elements or give them classes; the others only find what is on their page.
    stylesheet = Stylesheet((assets / "css/kram.css").read_text("utf-8"), [head, page, panel])
    return Looks(stylesheet, head, page, moved, icon)


def _read(path: Path) -> str:
    return minified_script(path.read_text("utf-8"))


def _task(folder: Path, parts: Iterable[str]) -> str:
    """One script of several parts, which runs once what comes before it on the page is done."""
    inside = "\n".join((folder / f"{part}.js").read_text("utf-8") for part in parts)
    return minified_script(
        f"setTimeout((doc, root) => {{\n{inside}}}, 0, document, document.documentElement);"
    )
