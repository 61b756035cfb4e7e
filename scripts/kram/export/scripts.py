"""Scripts of single pages, which load them by name."""

from __future__ import annotations

import rjsmin

from kram.export.site_context import FinishedSite

CLINIC = "assets/klinik.js"
"""The script of pages with blocks to copy."""


def files(site: FinishedSite) -> dict[str, str]:
    """The scripts without comments and spare white space."""
    source = (site.repository.root / "docs/assets/js/klinik.js").read_text("utf-8")
    return {CLINIC: str(rjsmin.jsmin(source))}
