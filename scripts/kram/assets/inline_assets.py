"""How a page reaches the reader: style and script stand in it, and a Content-Security-Policy holds them."""

from __future__ import annotations

import base64
import hashlib
import re
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import rjsmin

from kram.assets.css import Stylesheet

# The places that overrides/frame.html leaves.
STYLE = "/*kram:style*/"
HEAD_SCRIPT = "/*kram:head.js*/"
PAGE_SCRIPT = "/*kram:page.js*/"
POLICY = "kram:policy"
_MOVED = re.compile(r'class="pindah[ "]')
_INLINE = ("head", "page", "moved")
_MAKERS = ("head", "page", "cari")
"""Scripts that make elements or give them classes; the others only find what is on their page."""
_LARGE = 500
"""Pages from which on it is worth while to start more processes."""


def minified_script(source: str) -> str:
    """The script without comments and spare white space."""
    return str(rjsmin.jsmin(source))


def policy(style: str, *scripts: str) -> str:
    """The Content-Security-Policy of a page with this style and these scripts inline.

    Everything else comes from the site itself; nothing from another host. No script of ours fetches
    anything, but tools that look at a page from inside may read the site's own files.
    """
    of_scripts = " ".join(map(_source, scripts))
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src 'self' {of_scripts}; "
        "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@dataclass(frozen=True)
class Delivery:
    """The stylesheet from which each page takes its rules, and the scripts that stand in pages."""

    stylesheet: Stylesheet
    head: str
    page: str
    moved: str
    """Leads old addresses on; only pages with a place that moved have it."""

    def delivered(self, page: str) -> str:
        """The page with style, scripts and policy in the places that the templates left for them."""
        style = self.stylesheet.for_page(page)
        last = self.page + (self.moved if _MOVED.search(page) else "")
        return (
            page.replace(POLICY, policy(style, self.head, last))
            .replace(STYLE, style)
            .replace(HEAD_SCRIPT, self.head)
            .replace(PAGE_SCRIPT, last)
        )


_prepared: Delivery | None = None


def deliver(site: Path, assets: Path) -> None:
    """Puts style, scripts and policy into every page of a built site; of a large one on all cores."""
    pages = sorted(site.rglob("*.html"))
    if len(pages) < _LARGE:
        looks = load(assets)
        for page in pages:
            _deliver(looks, page)
        return
    with ProcessPoolExecutor(initializer=_prepare, initargs=(assets,)) as pool:
        for _ in pool.map(_deliver_prepared, pages, chunksize=50):
            pass


def _deliver(looks: Delivery, page: Path) -> None:
    page.write_text(looks.delivered(page.read_text("utf-8")), "utf-8")


def _prepare(assets: Path) -> None:
    global _prepared
    _prepared = load(assets)


def _deliver_prepared(page: Path) -> None:
    assert _prepared is not None, "the process was not prepared"
    _deliver(_prepared, page)


def load(assets: Path) -> Delivery:
    """What pages need from docs/assets."""
    scripts = {path.stem: minified_script(path.read_text("utf-8")) for path in (assets / "js").glob("*.js")}
    sheet = (assets / "css/kram.css").read_text("utf-8")
    stylesheet = Stylesheet(sheet, [scripts[name] for name in _MAKERS])
    return Delivery(stylesheet, *(scripts[name] for name in _INLINE))
