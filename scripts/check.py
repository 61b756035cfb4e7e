"""Say everything that is wrong with the content: python scripts/check.py [ROOT]."""

import argparse
import gc
import sys
from datetime import date
from pathlib import Path

from kram import command, problems
from kram.checks import FAMILIES, count, examine
from kram.settings import editors_language
from kram.source.repository import load


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 clean, 1 problems, 2 could not run."""
    arguments = _arguments().parse_args(argv)
    language: str = arguments.lang
    if arguments.list:
        for code in problems.CODES:
            print(code, problems.described(code, language))
        return 0
    selected = tuple(name.strip().upper() for name in arguments.select.split(",") if name.strip())
    unknown = [name for name in selected if not any(c.startswith(name) for c in problems.CODES)]
    if unknown:
        return _cannot(f"no code starts with {', '.join(unknown)}; see --list")
    root: Path = arguments.root
    if not (root / "docs").is_dir():
        return _cannot(f"no folder docs/ in {root}")
    gc.disable()  # nothing here makes cycles, and each search for them looks at every page again
    repository = load(root, arguments.today)
    found = examine(repository, selected)
    examined = count(repository)
    if not examined["pages"] and not found:
        return _cannot(f"no page in {root / 'docs'}")
    sys.stdout.write(problems.report(arguments.format, found, examined, language))
    gc.freeze()  # nor is there one at the end
    return 0 if all(p.is_notice for p in found) else 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="check.py", description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=Path(), help="folder that has docs/")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    parser.add_argument("--select", default="", help=f"codes or families: {','.join(FAMILIES)}")
    parser.add_argument("--list", action="store_true", help="every code, one line each")
    parser.add_argument("--today", type=date.fromisoformat, help="the date that reviews are due by")
    parser.add_argument(
        "--lang", choices=("en", "id"), default=editors_language(), help="otherwise that of KRAM_BAHASA"
    )
    return parser


def _cannot(why: str) -> int:
    print(f"check.py: {why}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    command.run(main)
