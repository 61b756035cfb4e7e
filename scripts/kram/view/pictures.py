"""A drawing as pages show it."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from kram.view.viewpoint import Viewpoint


def shown(view: Viewpoint, name: str) -> dict[str, str]:
    """The drawing with its alternative text; raises ValueError where there is none of that name."""
    found = view.repository.pictures.get(name)
    if found is None:
        raise ValueError(f'{view.page.path}: no drawing "{name}"; see make check')
    return {
        "address": Markup("../" * view.page.slug.count("/") + quote(found.file)),
        "alt": found.alt.get(view.language, ""),
        "width": found.width,
        "height": found.height,
    }
