"""A site as one ZIM file, which Kiwix opens on phones, computers and hotspots without internet.

The same content gives the same bytes.  With libzim alone it does not: it draws a random identity for the file
and one for each of the two search indexes in it, and ends the file with a checksum over everything.  These
four times 16 bytes are written anew, the identities from the content.
"""

import errno
import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

try:
    from libzim.writer import Creator, Hint, IndexData, Item, StringProvider
except ImportError:  # no build of libzim for this machine
    AVAILABLE = False
else:
    AVAILABLE = True

_IDENTITY = slice(8, 24)
"""Of the file, in its header."""
_INDEX = re.compile(rb"\x0f\rXapian Glass..", re.S)
"""How an index starts, with two bytes of its version; 16 of its identity come next."""
_LENGTH = 16


class Entry(NamedTuple):
    """A file of the site."""

    path: str
    content: bytes
    mimetype: str
    title: str = ""
    front: bool = False
    """Whether it is an article of its own, which Kiwix suggests by its title and draws at random."""
    words: str = ""
    """What the full-text search looks through."""
    keywords: str = ""
    """What it finds the entry by as well."""


class Book(NamedTuple):
    """Everything in the file."""

    main: str
    entries: Iterable[Entry]
    redirects: Mapping[str, str]
    """Other paths, and the entry of each."""
    metadata: Mapping[str, str]
    illustration: bytes
    """A PNG of 48 x 48."""
    language: str
    """Three letters; the full-text search takes off endings as that language has them."""


def zim(book: Book) -> bytes:
    """The bytes of the file; only where libzim is AVAILABLE.  Raises OSError where it cannot write."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.zim"
        try:
            _write(book, file)
        except RuntimeError:  # it says no more of a disk than that something was wrong
            why = "The file for Kiwix cannot be written; is there space?"
            raise OSError(errno.EIO, why, folder) from None
        return reproducible(file.read_bytes())


def _write(book: Book, file: Path) -> None:
    # One worker: with several the order of the entries in the indexes is that of chance.
    creator = Creator(file).config_indexing(True, book.language).config_nbworkers(1)
    creator.set_mainpath(book.main)
    with _quiet(), creator:
        for entry in book.entries:
            creator.add_item(_Item(entry))
        for name, text in book.metadata.items():
            creator.add_metadata(name, text)
        creator.add_illustration(48, book.illustration)
        for path, target in sorted(book.redirects.items()):
            creator.add_redirection(path, "", target, {Hint.FRONT_ARTICLE: False})


def reproducible(written: bytes) -> bytes:
    """The file with identities that come from its content, and the checksum that fits."""
    content = bytearray(written)
    indexes = (slice(match.end(), match.end() + _LENGTH) for match in _INDEX.finditer(written))
    places = [_IDENTITY, *indexes, slice(len(content) - _LENGTH, len(content))]
    for place in places:
        content[place] = bytes(_LENGTH)
    digest = hashlib.sha256(content).digest()
    for number, place in enumerate(places[:-1]):
        identity = bytearray(hashlib.sha256(digest + bytes([number])).digest()[:_LENGTH])
        identity[6], identity[8] = identity[6] & 0x0F | 0x80, identity[8] & 0x3F | 0x80  # version 8: our own
        content[place] = identity
    content[places[-1]] = hashlib.md5(content[:-_LENGTH], usedforsecurity=False).digest()
    return bytes(content)


@contextmanager
def _quiet() -> Iterator[None]:
    """libzim writes to the standard output what it is at, whatever it is asked."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


if AVAILABLE:

    class _Item(Item, IndexData):  # type: ignore[misc]
        """An entry as libzim asks for it, and what the search knows of it."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

        def get_path(self) -> str:
            return self.entry.path

        def get_title(self) -> str:
            return self.entry.title

        def get_mimetype(self) -> str:
            return self.entry.mimetype

        def get_contentprovider(self) -> StringProvider:
            return StringProvider(self.entry.content)

        def get_hints(self) -> dict[Hint, bool]:
            return {Hint.FRONT_ARTICLE: self.entry.front, Hint.COMPRESS: True}

        def get_indexdata(self) -> IndexData:
            return self

        def has_indexdata(self) -> bool:
            return bool(self.entry.words)

        def get_content(self) -> str:
            return self.entry.words

        def get_keywords(self) -> str:
            return self.entry.keywords

        def get_wordcount(self) -> int:
            return len(self.entry.words.split())
