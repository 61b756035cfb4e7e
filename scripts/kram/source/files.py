"""A file is read once, strictly, and whatever is wrong with it becomes a problem with a line."""

from __future__ import annotations

from pathlib import Path

from kram.problems import Problem, problem

MOST_BYTES_OF_A_PAGE = 500_000
MOST_BYTES_OF_DATA = 20_000_000


def read_text(root: Path, path: str, most: int) -> tuple[str | None, list[Problem]]:
    """The text of a file with plain line ends, or None and the reason why there is none."""
    try:
        size = (root / path).stat().st_size
        if size > most:
            return None, [problem(path, 1, "FRM005", size=f"{size:,}", most=f"{most:,}")]
        data = (root / path).read_bytes()
    except OSError as error:
        return None, [problem(path, 1, "FRM001", why=error.strerror or type(error).__name__)]
    found = []
    if data.startswith(b"\xef\xbb\xbf"):
        found.append(problem(path, 1, "FRM003"))
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        return None, [problem(path, line, "FRM002", byte=byte)]
    if "\r" in text:
        found.append(problem(path, text.count("\n", 0, text.index("\r")) + 1, "FRM004"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, found
