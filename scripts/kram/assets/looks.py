"""What every page wears: the stylesheet, the scripts and the icon of the site."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Self

import deflate

from kram import minified
from kram.assets.css import Stylesheet, without_paper

_PAGE = ("page/start", "page/fetched", "page/search", "page/more", "page/deeds")
"""The parts of the script of a page, below docs/assets/js, in their order."""
_ONE_FILE = ("page/start", "one_file/theme", "one_file/unpack", "one_file/search")
"""Those of the file that holds all pages."""


_stylesheet = cache(Stylesheet)


@dataclass(frozen=True)
class Looks:
    """Scripts are minified; the icon is an SVG."""

    stylesheet: Stylesheet
    head: str
    """Runs before the first paint."""
    page: str
    moved: str
    """Leads on; only pages that moved, and that of all references, have it."""
    overdue: str
    """Says that a review is overdue; only pages with a date of one need it."""
    icon: str
    age: str = ""
    """Says in a copy that it is old; runs before the first paint."""
    own: Callable[[str], str] = str
    """A script that few pages have, by its name."""
    waiting: str = ""
    """A script that the script of the page has packed in itself, and unpacks when it is needed."""

    def kept(self) -> Self:
        """Those of a copy that readers keep, which says so when it is old."""
        return replace(self, head=f"{self.head}\n{self.age}")

    def in_folder(self, before_paint: str, alike: str, own: Iterable[str]) -> Self:
        """Those of a copy in a folder, with the scripts of export/in_folder.py and of few pages."""
        kept = self.kept()
        page = f"{alike}\n{kept.page}" + "".join(map(self.own, own))
        return replace(kept, head=f"{kept.head}\n{before_paint}", page=page)


def load(assets: Path, icon: str) -> Looks:
    """The looks in docs/assets, with this icon."""
    names = ("head", "moved", "overdue", "age", "cari")
    head, moved, overdue, age, panel = (minified.file(assets / f"js/{name}.js") for name in names)
    page = _task(assets / "js", _PAGE)
    later = tuple((assets / f"js/{name}.css").read_text("utf-8") for name in ("cari", "lebih/style"))
    # These make elements or give them classes; the others only find what is on their page.
    stylesheet = _stylesheet((assets / "css/kram.css").read_text("utf-8"), (head, page, panel), later)
    return Looks(stylesheet, head, page, moved, overdue, icon, age, partial(_own, assets))


def for_one_file(assets: Path, icon: str, search: str, style: str) -> Looks:
    """Those of the file that holds all pages: its search and the style of its drawings are in it too."""
    names = ("head", "one_file/pages", "overdue", "age", "cari")
    head, pages, overdue, age, panel = (minified.file(assets / f"js/{name}.js") for name in names)
    page = _task(assets / "js", _ONE_FILE)
    sheets = [(assets / f"{name}.css").read_text("utf-8") for name in ("css/kram", "css/one_file", "js/cari")]
    sheet = "\n".join([without_paper(sheets[0]), sheets[1], style])
    stylesheet = Stylesheet(sheet, [head, pages, age, page, panel], sheets[2:])
    page = f'var packed="{packed(search)}";{page}'
    return Looks(stylesheet, f"{head}\n{pages}", page, "", overdue, icon, age, waiting=search).kept()


def _own(assets: Path, name: str) -> str:
    return minified.file(assets / f"js/{name}.js")


def _task(folder: Path, parts: Iterable[str]) -> str:
    """One script of several parts, which runs once what comes before it on the page is done."""
    inside = "\n".join((folder / f"{part}.js").read_text("utf-8") for part in parts)
    return minified.script(
        f"setTimeout((doc, root) => {{\n{inside}}}, 0, document, document.documentElement);"
    )


_CHARACTERS = "".join(chr(code) for code in range(ord("!"), ord("~") + 1) if chr(code) not in '"<\\')
"""All of ASCII that is visible, but for what ends a string, or a script in a page: 91."""
_BITS = 13


def packed(text: str) -> str:
    """The characters of a packed text."""
    content = deflate.deflate_compress(text.encode(), 12)  # the level that packs smallest
    # 13 bytes are eight pairs; to shift the bits of all bytes at once would take the square of the time.
    parts = (content[at : at + _BITS] for at in range(0, len(content), _BITS))
    bits = ((int.from_bytes(part, "little"), range(-(-len(part) * 8 // _BITS))) for part in parts)
    pairs = (number >> _BITS * at & (1 << _BITS) - 1 for number, places in bits for at in places)
    return "".join(_CHARACTERS[digit] for pair in pairs for digit in divmod(pair, len(_CHARACTERS)))
