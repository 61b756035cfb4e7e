"""Scripts of single pages, which load them by name: of those that some page has a marker for."""

from __future__ import annotations

from kram import minified
from kram.export.site_context import FinishedSite
from kram.view.page import OWN_SCRIPTS


def files(site: FinishedSite) -> dict[str, str]:
    """The scripts, minified, by path."""
    folder = site.repository.root / "docs/assets/js"
    used = {marker.name for page in site.repository.pages for marker in page.markers}
    return {
        f"assets/{name}.js": minified.script((folder / f"{name}.js").read_text("utf-8"))
        for name in OWN_SCRIPTS
        if name in used
    }
