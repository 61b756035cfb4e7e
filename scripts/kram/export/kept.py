"""What a browser needs to keep the site: the script that keeps it, a list of what there is, and a manifest.

``docs/assets/js/simpanan/sw.js`` says how it is kept; ENGINEERS.md says what for.
"""

import json
from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

import deflate
import PIL
from markupsafe import escape

from kram import made_before, minified
from kram.export.site_context import FinishedSite
from kram.painting import GREEN, icon
from kram.sums import mark
from kram.urls import url
from kram.view.templates import with_phone_links
from kram.vocabulary import LANGUAGES, ORIGINAL

WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
SCRIPT, LIST = "assets/simpanan.js", "assets/simpanan.json"
_SOURCES = "docs/assets/js/simpanan"
_EDITION = "icon 1"
"""Raised when the drawing changes, so that no icon of the old form stays in the cache."""
_ICONS = {
    "assets/ikon/192.png": (192, 0.74, 0.2, "any"),
    "assets/ikon/512.png": (512, 0.74, 0.2, "any"),
    "assets/ikon/penuh.png": (512, 0.56, 0.0, "maskable"),
}
"""The icons by path: side, share of the figure, corners, and what for."""


def web_files(site: FinishedSite) -> dict[str, bytes]:
    """What pages ask for, and what a phone needs to put the site beside its apps."""
    drawings, home = site.repository.topic.drawings, url(site.repository.topic.pages.home, ORIGINAL)
    given = {"names": site.names, "home": home, "color": GREEN, "icons": _ICONS}
    given["description"] = site.repository.config.descriptions[ORIGINAL]
    root, same = site.repository.root, (_EDITION, PIL.__version__, str(drawings))
    drawn = {
        path: made_before.kept(
            root, (*same, f"{side} {share} {round_}"), partial(icon, drawings, side, share, round_)
        )
        for path, (side, share, round_, _) in _ICONS.items()
    }
    return drawn | {
        SCRIPT: minified.file(site.repository.root / _SOURCES / "simpanan.js").encode(),
        MANIFEST: site.templates.render(f"machines/{MANIFEST}", ORIGINAL, **given).encode(),
    }


def installed_from(site: FinishedSite) -> frozenset[str]:
    """The pages that name the manifest: the home pages, and those of downloads."""
    pages = site.repository.topic.pages
    slugs = [slug for slug in (pages.home, pages.downloads) if slug]
    return frozenset(url(slug, language) for slug in slugs for language in LANGUAGES)


class Sent(NamedTuple):
    """What the list of files has of one."""

    mark: str
    size: int


def sent(content: bytes) -> Sent:
    """The fingerprint of a file, and about how many bytes it is sent in."""
    return Sent(mark(content), len(deflate.deflate_compress(content, 6)))


def worker(site: FinishedSite, kept: Mapping[str, Sent]) -> dict[str, bytes]:
    """The script that keeps these files, and their list; a change of any of them changes both."""
    marks = {path: file.mark for path, file in sorted(kept.items())}
    listed = json.dumps(marks, separators=(",", ":")).encode()
    given = {
        "name": site.repository.topic.files.archive,
        "edition": mark(listed),
        "list": LIST,
        "script": [SCRIPT, marks[SCRIPT]],
        "size": -(-sum(file.size for file in kept.values()) // 1000),
        "original": ORIGINAL,
        "words": {language: _words(site, language) for language in LANGUAGES},
    }
    facts = json.dumps(given, ensure_ascii=False, separators=(",", ":"))
    code = minified.file(site.repository.root / _SOURCES / WORKER)
    return {LIST: listed, WORKER: f"const site={facts};\n{code}".encode()}


def _words(site: FinishedSite, language: str) -> dict[str, str]:
    """What the script says in a language; it puts them into pages as they are."""
    words = site.words[language]
    said = {name: words["kept"][name] for name in ("copy", "newer", "load", "same", "absent")}
    danger = f"{with_phone_links(words['danger']['call']).striptags()}. {words['danger']['today']}."
    said |= {"danger": danger, "start": words["tagline_link"]}
    said["locale"] = words["locale"].replace("_", "-")
    home = url(site.repository.topic.pages.home, language)
    return {name: str(escape(text)) for name, text in said.items()} | {"home": home}
