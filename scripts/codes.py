"""Write the tables of codes in CONTRIBUTING.md and ENGINEERS.md anew: python scripts/codes.py."""

import sys
from pathlib import Path

from kram import command
from kram.atomic_write import replace_text
from kram.command import explained
from kram.problems.tables import with_tables

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = {"CONTRIBUTING.md": "id", "ENGINEERS.md": "en"}
"""Each document with tables of codes, and its language."""


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


if __name__ == "__main__":
    command.run(main)
