"""Seeds faults into a copy of the content, kind by kind, and prints which of them are reported on their line.

make mutate; make mutate MUTATE="--each 10 --seed 7" looks at more of each kind.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from kram import parallel
from kram.checks import examine
from kram.problems import Problem
from kram.source.repository import load
from mutations import anywhere, data, frame, structure, wording
from mutations.content import Fault, Texts, read
from mutations.judge import changed_block, is_reported, write

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("docs", "mkdocs.yml", "overrides", "scripts")


def main(argv: list[str] | None = None) -> int:
    """The exit status: 0 if every fault is reported on its line, 1 if not, 2 if there was nothing to try."""
    arguments = _arguments().parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        root = _copy(arguments.root, Path(folder) / "content")
        today = date.today()
        before = examine(load(root, today))
        if any(p.code.startswith("REC") for p in before):
            print("The content is not as it was recorded: run make catat first.")
            return 2
        texts = read(root)
        chosen = sample(faults(texts), arguments.each, arguments.seed, arguments.kind)
        started = time.monotonic()
        missed = _missed(root, texts, chosen, today, set(before))
        seconds = time.monotonic() - started
        tried = random.Random(arguments.seed).sample(chosen, min(arguments.strict, len(chosen)))
        _table(chosen, missed, {fault.kind: _stops_mkdocs(root, texts, fault) for fault in tried})
        print(
            f"{len(chosen)} faults of {len({f.kind for f in chosen})} kinds, seed {arguments.seed}: ", end=""
        )
        print(f"{len(chosen) - len(missed)} reported on their line, {len(missed)} missed ({seconds:.0f} s)")
    return 1 if missed else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mutations", description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder whose content is copied")
    parser.add_argument("--seed", type=int, default=26, help="chooses the faults of each kind")
    parser.add_argument("--each", type=int, default=1, help="how many faults of each kind")
    parser.add_argument("--kind", default="", help="only kinds whose name has this in it")
    parser.add_argument("--strict", type=int, default=20, help="how many of them mkdocs build --strict gets")
    return parser


def faults(texts: Texts) -> Iterator[Fault]:
    """Every fault of every kind that fits the content."""
    for family in (wording.on_pages, wording.in_data, structure.on_pages):
        yield from family(texts)
    for family in (
        data.in_files,
        data.in_settings,
        data.of_forms,
        data.of_addresses,
        data.in_drawings,
        data.of_files,
        data.of_the_record,
        frame.in_frames,
        anywhere.in_every_file,
    ):
        yield from family(texts)


def sample(found: Iterable[Fault], each: int, seed: int, only: str = "") -> list[Fault]:
    """Some faults of each kind, always the same ones for a seed."""
    chance = random.Random(seed)
    kinds: dict[str, list[Fault]] = {}
    seen: Counter[str] = Counter()
    for fault in found:
        if only in fault.kind:
            seen[fault.kind] += 1
            kept = kinds.setdefault(fault.kind, [])
            if len(kept) < each:
                kept.append(fault)
            elif (place := chance.randrange(seen[fault.kind])) < each:
                kept[place] = fault
    return [fault for kind in sorted(kinds) for fault in kinds[kind]]


def _copy(source: Path, folder: Path) -> Path:
    folder.mkdir()
    for name in COPIED:
        if (source / name).is_dir():
            shutil.copytree(source / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source / name, folder / name)
    return folder


def _missed(root: Path, texts: Texts, chosen: list[Fault], today: date, before: set[Problem]) -> list[Fault]:
    def is_missed(numbered: tuple[int, Fault]) -> bool:
        number, fault = numbered
        if number % 100 == 0:
            print(f"{number} of {len(chosen)} tried ...", file=sys.stderr)
        return not is_reported(_own(root, os.getpid()), texts, fault, today, before)

    found = parallel.each(is_missed, list(enumerate(chosen, 1)))
    missed = [fault for fault, is_one in zip(chosen, found, strict=True) if is_one]
    for fault in missed:
        places = (
            f"{path}:{min(changed_block(path, texts.get(path, ''), text), default=1)}"
            for path, text in fault.changes.items()
        )
        print(f"missed: {fault.kind}: {', '.join(places)}", file=sys.stderr)
    return missed


@cache
def _own(root: Path, process: int) -> Path:
    """A copy of the content for one process, which does all its work itself."""
    parallel.CORES = 1
    return _copy(root, root.with_name(str(process)))


def _stops_mkdocs(root: Path, texts: Texts, fault: Fault) -> bool:
    """Whether a strict build of MkDocs, which reads the same files, stops at a fault."""
    for path, text in fault.changes.items():
        write(root / path, text)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False)
    for path in fault.changes:
        write(root / path, texts.get(path))
    return done.returncode != 0


def _table(chosen: list[Fault], missed: list[Fault], strict: dict[str, bool]) -> None:
    """Kind by kind, beside a strict build of MkDocs for those faults that it was given: it takes long."""
    print("reported  missed  mkdocs build --strict")
    words = {True: "stops", False: "passes", None: "not tried"}
    for kind, count in sorted(Counter(fault.kind for fault in chosen).items()):
        wrong = sum(fault.kind == kind for fault in missed)
        print(f"{count - wrong:>8}  {wrong or '':>6}  {words[strict.get(kind)]:<9}  {kind}")
    print(f"mkdocs build --strict got {len(strict)} of them and stopped at {sum(strict.values())}")


if __name__ == "__main__":
    sys.exit(main())
