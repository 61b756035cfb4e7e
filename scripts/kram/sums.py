"""Fingerprints of files, and SHA256SUMS: those that readers keep, as ``sha256sum`` prints and reads it."""

import hashlib
import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

SUMS = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  ([\w-][\w./-]*)")


def fingerprint(content: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def mark(content: bytes) -> str:
    """Eight digits of it, which the address of a file has so that it changes with the content."""
    return fingerprint(content)[:8]


def written_sums(fingerprints: Mapping[str, str]) -> str:
    """The text of the file for the fingerprint of each name."""
    return "".join(f"{digits}  {name}\n" for name, digits in fingerprints.items())


def kept_in(site: Traversable) -> dict[str, str]:
    """The fingerprint of each file that readers keep of a site; nothing where it has no such list."""
    file = site / SUMS
    return read_sums(file.read_text("utf-8")) if file.is_file() else {}


def read_sums(text: str) -> dict[str, str]:
    """The fingerprint of each name; raises ValueError where a line is something else."""
    found = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None or ".." in match[2]:
            raise ValueError(f'{SUMS} has the line "{line}". Run make site again.')
        found[match[2]] = match[1]
    return found
