"""What a page weighs before its reader does anything, read from its HTML alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
from benchmarks.serving import compressed
from lxml import html

_FOR_MACHINES = "application/ld+json"


@dataclass(frozen=True)
class Weight:
    """A page with everything that a browser asks for at once."""

    files: frozenset[Path]
    scripts: frozenset[Path]
    """Those of its files that are scripts."""
    inline: str
    """The scripts in the page itself."""

    @property
    def requests(self) -> int:
        return len(self.files)

    @property
    def size(self) -> int:
        """Bytes in brotli."""
        return _size(self.files)

    @property
    def script(self) -> int:
        """Bytes of script in brotli."""
        return len(brotli.compress(self.inline.encode())) * bool(self.inline) + _size(self.scripts)


def of_page(site: Path, path: str) -> Weight:
    """The weight of a page: itself, its favicon, styles, scripts, and pictures that do not wait."""
    tree = html.document_fromstring((site / path).read_text("utf-8"))
    own = [s for s in tree.iter("script") if not s.get("src") and s.get("type") != _FOR_MACHINES]

    def files(addresses: Iterable[str]) -> frozenset[Path]:
        return frozenset(site / file for address in addresses if (file := _file(path, address)))

    return Weight(
        files=files(_asked_for(tree)) | {site / path},
        scripts=files(tree.xpath("//script/@src")),
        inline="".join(s.text or "" for s in own),
    )


def _size(files: Iterable[Path]) -> int:
    return sum(len(compressed(file)) for file in files if file.is_file())


def pictures(page: str) -> list[html.HtmlElement]:
    """The pictures of a page that are files of their own."""
    found = html.document_fromstring(page).iter("img")
    return [picture for picture in found if not picture.get("src", "").startswith("data:")]


def _asked_for(tree: html.HtmlElement) -> list[str]:
    icons = tree.xpath("//link[@rel='icon' or @rel='shortcut icon']/@href") or ["/favicon.ico"]
    styles = tree.xpath("//link[@rel='stylesheet' or @rel='preload' or @rel='modulepreload']/@href")
    pictures = tree.xpath("//img[not(@loading='lazy')]/@src | //source/@srcset | //iframe/@src")
    in_styles = [
        address.strip("\"' ")
        for style in tree.iter("style")
        for address in re.findall(r"url\(((?:\"[^\"]*\"|'[^']*'|[^)]*))\)", style.text or "")
    ]
    return [*icons[:1], *styles, *tree.xpath("//script/@src"), *pictures, *in_styles]


def _file(page: str, address: str) -> str:
    """The file that an address on a page asks for; empty where the page carries it itself."""
    parts = urlsplit(address)
    if parts.scheme == "data" or address.startswith("#"):
        return ""
    if parts.scheme or parts.netloc:
        return address
    folder = "" if parts.path.startswith("/") else page.rpartition("/")[0]
    steps: list[str] = [step for step in folder.split("/") if step]
    for step in unquote(parts.path).split("/"):
        if step == "..":
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
