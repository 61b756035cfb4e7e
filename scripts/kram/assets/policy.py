"""The Content-Security-Policy of a page."""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache

KEPT = "; worker-src 'self'"
"""Of a page that a browser may keep: the script that keeps it."""
INSTALLED = "; manifest-src 'self'"
"""Of a page that says how the site is put beside the apps of a phone."""


def policy(styles: Iterable[str] = (), scripts: Iterable[str] = ()) -> str:
    """The policy of a page that has these styles and scripts in itself; everything else comes from the site.

    Nothing comes from another host.  No script of ours fetches anything, but tools that look at a page from
    inside may read the site's own files.
    """
    of_styles = " ".join(map(_source, styles)) or "'self'"
    of_scripts = " ".join(["'self'", *map(_source, scripts)])
    return (
        f"default-src 'none'; style-src {of_styles}; script-src {of_scripts}; "
        "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


@cache
def _source(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
