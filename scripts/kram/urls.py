"""Where a page is: its file below docs/, and its addresses relative to the root of the site."""

import posixpath
import re
from functools import lru_cache
from typing import NamedTuple, Self
from urllib.parse import unquote, urlsplit

from kram.vocabulary import LANGUAGES, ORIGINAL

BOTH = "dua-bahasa"
"""The folder of the pages that show both languages side by side."""
CODES = "kode"
"""The folder of the addresses of codes of diagnoses."""
REFERENCES = "rujukan"
"""The folder of the pages on which the references are in full."""
KNOWN_ADDRESSES = 2**15
"""So many are kept: each page of a folder leads to the same places, and all of a large site are 8 MB."""
_PLAIN = re.compile(r"([\w.-][\w./-]*)(?:#.*)?", re.ASCII)
"""A relative address of a file, without any sign that has a meaning of its own."""


def slug_of(file: str) -> tuple[str, str]:
    """The page and language that a file below docs/ is: ``x.en.md`` is ``x`` in English."""
    stem = file.removesuffix(".md")
    slug, _, language = stem.rpartition(".")
    return (slug, language) if slug and language in LANGUAGES and language != ORIGINAL else (stem, ORIGINAL)


def file_of(slug: str, language: str) -> str:
    """The file below docs/ that holds a page in a language."""
    return f"{slug}.md" if language == ORIGINAL else f"{slug}.{language}.md"


def built_folder(language: str) -> str:
    """The folder of the built site, with a slash at its end, that holds the pages of a language."""
    return "" if language == ORIGINAL else f"{language}/"


def language_of(path: str) -> str:
    """The language of a file of the built site: that of its folder, or else the original."""
    first = path.partition("/")[0]
    return first if first in LANGUAGES else ORIGINAL


def id_prefix(language: str) -> str:
    """What ids of a language start with where both languages are on one page."""
    return "" if language == ORIGINAL else f"{language}-"


def url(slug: str, language: str) -> str:
    """The address of a page in one language."""
    return f"{built_folder(language)}{slug}.html"


def feed_url(language: str) -> str:
    """The address of the Atom feed in one language."""
    return f"{built_folder(language)}perubahan.xml"


def share_picture_url(slug: str, language: str) -> str:
    """The address of the picture beside a shared link to a page."""
    return f"assets/bagikan/{url(slug, language).removesuffix('.html')}.png"


def qr_url(slug: str, language: str) -> str:
    """The address of the QR code of a page."""
    return f"assets/qr/{url(slug, language).removesuffix('.html')}.svg"


def code_slug(code: str) -> str:
    """What a code of a diagnosis is called in addresses.yml; its page is at the url of this."""
    return f"{CODES}/{code}"


def reference_slug(key: str) -> str:
    """The page on which a reference is in full: ``r36`` to ``r70`` are on ``rujukan/2``."""
    number = int(key[1:]) if key[1:].isdecimal() else 1
    return f"{REFERENCES}/{(number + 34) // 35}"


def both_url(slug: str) -> str:
    """The address of the page that shows both languages side by side."""
    return f"{BOTH}/{slug}.html"


class Place(NamedTuple):
    """A page, or a heading of it."""

    slug: str
    section: str = ""

    @classmethod
    def parsed(cls, text: str) -> Self:
        """The place that a text such as ``penyebab/obat#statin`` names."""
        slug, _, section = text.partition("#")
        return cls(slug, section)

    @property
    def id(self) -> str:
        """The place as a text, such as ``penyebab/obat#statin``: it stays the same in every language."""
        return f"{self.slug}#{self.section}" if self.section else self.slug

    def url(self, language: str) -> str:
        """The address of the place in one language, relative to the root of the site."""
        return url(self.slug, language) + (f"#{self.section}" if self.section else "")


def relative(target: str, here: str) -> str:
    """An address as a page at another address links to it; both are relative to the root of the site."""
    return _from_folder(target, here.rpartition("/")[0])


@lru_cache(KNOWN_ADDRESSES)
def _from_folder(target: str, here: str) -> str:
    path, folder = target.partition("#")[0].split("/"), here.split("/") if here else []
    same = len(posixpath.commonprefix((path[:-1], folder)))
    return "../" * (len(folder) - same) + target[len("/".join([*path[:same], ""])) :]


@lru_cache(KNOWN_ADDRESSES)
def leads_to(folder: str, address: str) -> str | None:
    """The file that an address in a folder leads to; None where it leaves the site or the page."""
    if plain := _PLAIN.fullmatch(address):  # most are, and this takes a third of the time
        return posixpath.normpath(posixpath.join(folder, plain[1]))
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
