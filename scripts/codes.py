"""Write the tables of codes in CONTRIBUTING.md and ENGINEERS.md anew: python scripts/codes.py.

They are between markers: ``<!-- kode: FRM -->`` and ``<!-- akhir kode -->``.
"""

import re
import sys
from pathlib import Path

from kram import command
from kram.atomic_write import replace_text
from kram.command import explained
from kram.problems import CODES, described

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = {"CONTRIBUTING.md": "id", "ENGINEERS.md": "en"}
"""Each document with tables of codes, and its language."""
_HEADS = {"id": ("kode", "artinya", "yang harus dilakukan"), "en": ("code", "what is wrong", "what to do")}
_PLACE = re.compile(r"(<!-- kode: ([A-Z]{3}) -->\n).*?(<!-- akhir kode -->)", re.S)
_AS_WRITTEN = re.compile(
    r"""<!--.*?--> | !?\[[^\]]*\]\([^)]*\) | \\?\[\^?[^\]\s]*\] | \{[ ]\#[^}]*\} | \#\#[ ][^…]*…[^;]*
    | [!?]{3}[ ]\w+[ ]"[^"]*" | \\\[ | (?:docs|assets|scripts)/[\w./…-]+ | make[ ]catat\b | mkdocs\.yml
    | \w+:[ ]\[[^\]]*\]
    | \b(?:tel|https?|mailto):(?://)? | \b[a-z]+_[a-z_]+\b | ---
    """,
    re.X,
)
"""What is in a message as a person types it."""


def main() -> int:
    """The exit status: 0 all tables are as they should be, 1 a document cannot be read or written."""
    try:
        for name, language in DOCUMENTS.items():
            file = ROOT / name
            before = file.read_text("utf-8")
            after = with_tables(before, language)
            if after != before:
                replace_text(file, after)
                print(f"{name}: tables of codes written")
    except OSError as error:
        print(f"codes.py: {explained(error)}", file=sys.stderr)
        return 1
    return 0


def with_tables(text: str, language: str) -> str:
    """The document with its tables written anew from the messages, in one language."""
    return _PLACE.sub(lambda match: match[1] + _table(match[2], language) + match[3], text)


def _table(family: str, language: str) -> str:
    rows = [_HEADS[language], ("---",) * 3]
    for code in CODES:
        if code.startswith(family):
            wrong, _, remedy = described(code, language).replace("...", "…").rpartition("; ")
            rows.append((code, _cell(wrong), _cell(remedy)))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(text: str) -> str:
    """A part of a message as a sentence of Markdown."""
    sentence = _AS_WRITTEN.sub(lambda match: f"`{match[0]}`", text).replace("|", r"\|")
    return sentence[0].upper() + sentence[1:].rstrip(".") + "."


if __name__ == "__main__":
    command.run(main)
