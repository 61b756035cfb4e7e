"""How a page reaches the reader: style and scripts stand in it, and a Content-Security-Policy holds them."""

import base64
import hashlib

import rjsmin

STYLE = "/*kram:style*/"
EARLY_SCRIPT = "/*kram:early*/"
PAGE_SCRIPT = "/*kram:page*/"
POLICY = "kram:policy"


def minified_script(source: str) -> str:
    """The script without comments and spare white space."""
    return str(rjsmin.jsmin(source))


def policy(style: str, scripts: tuple[str, ...]) -> str:
    """The Content-Security-Policy of a page with this style and these scripts inline.

    Everything else comes from the site itself; nothing from another host.
    """
    script_hashes = " ".join(_source(script) for script in scripts)
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src 'self' {script_hashes}; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def delivered(page: str, style: str, early: str, script: str) -> str:
    """The page with style, scripts and policy in the places that the templates left for them."""
    return (
        page.replace(POLICY, policy(style, (early, script)))
        .replace(STYLE, style)
        .replace(EARLY_SCRIPT, early)
        .replace(PAGE_SCRIPT, script)
    )
