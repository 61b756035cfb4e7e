"""Every figure of speed and size, in one table, measured in one run: make bench.

    python -m benchmarks [--only pages,row,search,build,sizes,load,lighthouse] [--runs 5]
    python -m benchmarks --only huge

Bytes and requests do not depend on the machine, and tests hold them; times do, and are only printed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks import alternatives, builds, inlining, lighthouse, load, phone, rivals, starlight, weight
from benchmarks.serving import served
from benchmarks.table import Table
from ground import ROOT, launched
from kram.built_site.weight import PAGE
from playwright.sync_api import sync_playwright

SITE_URL = "https://contoh.example"
PAGES = (
    "index.html",
    "en/index.html",
    "penyebab/dehidrasi.html",
    "en/penyebab/dehidrasi.html",
    "penanganan/peregangan.html",
    "pertolongan-pertama.html",
    "kapan-ke-dokter.html",
    "topik.html",
    "untuk-klinik.html",
)
"""A page of each kind; that of stretches has the most drawings."""
HOME = ("index.html", "en/index.html")
QUESTIONS = {"index.html": "kram malam hari", "en/index.html": "calf cramp at night"}


def main(argv: list[str] | None = None) -> int:
    """Measures, prints the table, and gives 0; a goal that is missed is marked, not an error."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--only", default=",".join(DAILY), help=f"some of {','.join(SECTIONS)}")
    parser.add_argument("--runs", type=int, default=5, help="of which the median is taken")
    arguments = parser.parse_args(argv)
    names = arguments.only.split(",")
    if unknown := [name for name in names if name not in SECTIONS]:
        parser.error(f"--only does not know {', '.join(unknown)}; choose from {', '.join(SECTIONS)}")
    table = Table()
    table.note(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before; medians of {arguments.runs}")
    with tempfile.TemporaryDirectory(prefix="kram-bench-") as folder:
        bench = Bench(Path(folder), arguments.runs, table)
        try:
            for name in names:
                SECTIONS[name](bench)
        finally:  # what was measured before something failed counts too
            table.note(f"load {os.getloadavg()[0]:.1f} after")
            print(table.text())
    return 0


class Bench:
    """What one run has: a folder, the built sites, and the table to fill."""

    def __init__(self, folder: Path, runs: int, table: Table) -> None:
        self.folder, self.runs, self.table = folder, runs, table
        self._site: Path | None = None
        self._rivals: dict[str, Path] | None = None
        self.seconds: dict[str, float] = {}
        """How long each rival takes to build the real content."""

    def say(self, what: str) -> None:
        print(f"  {what} ...", file=sys.stderr, flush=True)

    @property
    def site(self) -> Path:
        """The real site, built for an address of its own."""
        if self._site is None:
            self.say("building the site")
            self._site = self.folder / "site"
            builds.site(self._site, {"SITE_URL": SITE_URL})
        return self._site

    @property
    def rivals(self) -> dict[str, Path]:
        """The same content as plain HTML, with the theme as it comes, and by Starlight if it is installed."""
        if self._rivals is None:
            plain, stock, star = (self.folder / name for name in ("plain", "stock", "starlight"))
            rivals.plain(self.site, plain, list(PAGES))
            self.say("building the same content with the theme as it comes")
            stock.mkdir()
            self.seconds["theme"] = rivals.stock(stock)
            self._rivals = {"plain": plain, "theme": stock / "site"}
            if starlight.installed():
                self.say("building the same content with Starlight")
                self.seconds["starlight"] = starlight.starlight(stock / "docs", star)
                self._rivals["starlight"] = star / "dist"
            else:
                self.table.note(f"Starlight is not installed, so nothing is said about it: {starlight.HOW}")
        return self._rivals


def pages(bench: Bench) -> None:
    """How pages come up, beside the limit and the theme as it comes."""
    site, folders = bench.site, {"ours": bench.site, **bench.rivals}
    openings: dict[tuple[str, str], list[phone.Opening]] = {}
    with sync_playwright() as playwright:
        browser = launched(playwright, whole=True)
        for run in range(bench.runs + 1):
            bench.say(f"opening pages on the phone, run {run} of {bench.runs}")
            for path in PAGES:
                # Side by side, so that whatever else the machine does falls on all of them.
                for name, folder in folders.items():
                    with served(folder) as server:
                        opened = phone.opening(browser, server, path)
                    if run:
                        openings.setdefault((name, path), []).append(opened)
        following = {}
        for path in PAGES:
            with served(site) as server:
                following[path] = phone.next_page(browser, server, path)
        browser.close()
    for path in PAGES:
        opened_ = [openings[name, path] for name in folders]
        weights = [weight.of_page(folder, path) for folder in folders.values()]
        add = bench.table.section(path)
        both = list(zip(weights, opened_, strict=True))
        requests = [max(w.requests, _median(o, "requests")) for w, o in both]
        sizes = [max(w.size, _median(o, "size")) / 1000 for w, o in both]
        add("requests, favicon included", "1", requests[0], *requests[1:], good=requests[0] == 1)
        most = 8 if path in HOME else 12
        add("KB in brotli, all of them", f"<= {most}", *(round(s, 1) for s in sizes), good=sizes[0] <= most)
        drawings = [round(_median(o, "drawings")) for o in opened_]
        add("drawings of its text, on top", "", *drawings)
        for what, name, limit in (
            ("first paint", "first_paint", 1.15),
            ("largest paint", "largest_paint", 1.3),
        ):
            times = [_median(o, name) for o in opened_]
            add(f"{what}, ms", "", *(round(t) for t in times))
            ratios = [time / times[1] for time in times]
            add(f"{what}, times plain", f"<= {limit}", *(f"{r:.2f}" for r in ratios), good=ratios[0] <= limit)
        shifts = [_median(o, "shift") for o in opened_]
        add("layout shift", "0", *(f"{s:.3f}" for s in shifts), good=shifts[0] == 0)
        long = [median(len(one.long_tasks) for one in o) for o in opened_]
        add("long tasks (over 50 ms)", "0", *long, good=long[0] == 0)
        scripts = [round(w.script / 1000, 2) for w in weights]
        add("KB of script in brotli", "<= 1.2", *scripts, good=scripts[0] <= 1.2)
        asked, size = following[path]
        add("next page: requests", "<= 2", asked, good=asked <= 2)
        add("next page: KB", "", round(size / 1000, 1))
    causes = {
        f"{f}/{p.stem}": weight.of_page(site, f"{f}/{p.name}")
        for f in ("penyebab", "en/penyebab")
        for p in (site / f).glob("*.html")
        if p.stem != "index"
    }
    heaviest = max(causes, key=lambda name: causes[name].size)
    add = bench.table.section("all cause pages, both languages")
    add(
        f"KB of the heaviest ({heaviest})",
        "<= 12",
        round(causes[heaviest].size / 1000, 1),
        good=causes[heaviest].size <= PAGE.most,
    )
    add("KB of the middle one", "", round(median(w.size for w in causes.values()) / 1000, 1))
    add = bench.table.section("build of the real content; ours is below")
    add("seconds", "", "", "", *(f"{seconds:.1f}" for seconds in bench.seconds.values()))
    disk = {name: "" if name == "plain" else builds.megabytes(folder) for name, folder in folders.items()}
    add("MB on disk", "", *disk.values())


def _median(openings: list[phone.Opening], name: str) -> float:
    return float(median(getattr(opening, name) for opening in openings))


def row(bench: Bench) -> None:
    """Three pages in a row, with the style in each page and in a file that the browser keeps."""
    folder = bench.folder / "shared"
    inlining.shared(bench.site, folder, ROOT)
    seen: dict[str, list[list[tuple[int, float]]]] = {"in each page": [], "in a kept file": []}
    with sync_playwright() as playwright:
        browser = launched(playwright, whole=True)
        for run in range(bench.runs):
            bench.say(f"three pages in a row, run {run + 1} of {bench.runs}")
            for name, site in zip(seen, (bench.site, folder), strict=True):
                with served(site) as server:
                    seen[name].append(inlining.in_a_row(browser, server))
        browser.close()
    for name, runs in seen.items():
        add = bench.table.section(f"three pages in a row, style {name}")
        for number, path in enumerate(inlining.ROW):
            sizes, times = zip(*(run[number] for run in runs), strict=True)
            add(f"{path}: KB so far", "", round(median(sizes) / 1000, 1))
            add(f"{path}: first paint, ms", "", round(median(times)))


def search(bench: Bench) -> None:
    """The first search on the phone, and how often the right page comes first."""
    with sync_playwright() as playwright:
        browser = launched(playwright, whole=True)
        star = bench.rivals.get("starlight")
        with served(bench.site) as server, served(star or bench.site) as other:
            for path, question in QUESTIONS.items():
                found, theirs = [], []
                for run in range(bench.runs):
                    bench.say(f"searching from {path}, run {run + 1} of {bench.runs}")
                    found.append(phone.first_search(browser, server, path, question))
                    if star:
                        theirs.append(phone.first_search(browser, other, path, question, phone.PAGEFIND))
                add = bench.table.section(f"first search, {path}; in the last column Pagefind")
                sizes, firsts, asked = (
                    [median(getattr(f, name) for f in side) for side in (found, theirs) if side]
                    for name in ("size", "first_result", "requests")
                )
                gap = ("", "")
                add("requests", "", asked[0], *gap, *asked[1:])
                kilobytes = [round(size / 1000, 1) for size in sizes]
                add("KB more", "<= 25", kilobytes[0], *gap, *kilobytes[1:], good=sizes[0] <= 25_000)
                milliseconds = [round(first) for first in firsts]
                add(
                    "first result, ms after touching the box",
                    "<= 800",
                    milliseconds[0],
                    *gap,
                    *milliseconds[1:],
                    good=firsts[0] <= 800,
                )
                keys = [median(times) for times in zip(*(f.keys for f in found), strict=False)]
                add("a later key, ms (middle one)", "<= 20", round(median(keys)), good=median(keys) <= 20)
                add("a later key, ms (slowest one)", "<= 50", round(max(keys)), good=max(keys) <= 50)
                slowest = max(max(f.keys) for f in found)
                add("a later key, ms (slowest of any run)", "<= 50", round(slowest), good=slowest <= 50)
        alternatives.tables(browser, bench.table)
        browser.close()


def build(bench: Bench) -> None:
    """How long building takes: with nothing kept from before, again, and again on one core."""
    kinds = {"nothing kept": 0, "again, as an editor does": 0, "again, on one core": 1}
    for what, most, environment in (("", 5, {}), (", with an address", 15, {"SITE_URL": SITE_URL})):
        add = bench.table.section(f"make site, real content{what}")
        runs: dict[str, list[float]] = {name: [] for name in kinds}
        for run in range(bench.runs):
            bench.say(f"make site{what}, run {run + 1} of {bench.runs}")
            root = builds.copied(bench.folder / "copy")
            for name, cores in kinds.items():
                runs[name].append(builds.run(root, environment, "scripts/build.py", cores=cores).seconds)
        for name, seconds in runs.items():
            middle, limit = median(seconds), f"<= {most}" if name.endswith("does") else ""
            add(f"seconds, {name}", limit, f"{middle:.1f}", good=middle <= most if limit else None)


def sizes(bench: Bench) -> None:
    """Generated sites: building and checking them takes as long as they have pages."""
    built: dict[int, builds.Built] = {}
    for pages_ in (100, 300, 1000):
        built[pages_] = _generated(bench, pages_, GOALS if pages_ == 1000 else {})
    small, large = built[100], built[1000]
    add = bench.table.section("10 times the pages take so many times as long")
    for name, one in small.runs.items():
        add(name, "in proportion: 10", f"{large.runs[name].seconds / one.seconds:.1f}")
    add = bench.table.section("what several cores are worth, 300 pages x 2 languages")
    for name, one in built[300].runs.items():
        bench.say(f"{name} of 300 pages x 2 languages on one core")
        alone = builds.again(bench.folder / "300", name, cores=1)
        add(f"{name}: s on one core / on {os.cpu_count()}", "", f"{alone.seconds:.1f} / {one.seconds:.1f}")


def huge(bench: Bench) -> None:
    """Ten times more than anybody needs: built and checked within 4 GB."""
    _generated(bench, 10_000, {}, memory=4_000)


GOALS = {"build": 20.0, "check.py": 3.0, "check_site.py": 5.0}
"""Seconds for 1,000 pages in two languages."""


def _generated(bench: Bench, pages_: int, goals: dict[str, float], memory: int = 0) -> builds.Built:
    """Each step is in the table once it ended; with a goal for the memory it is that of all processes."""
    of = "all processes" if memory else "memory"
    bench.say(f"generating {pages_:,} pages x 2 languages, building and checking them")
    add = bench.table.section(f"generated site of {pages_:,} pages x 2 languages")

    def said(name: str, run: builds.Run) -> None:
        most = goals.get(name)
        bench.say(f"{name}: {run.seconds:.1f} s, {run.megabytes} MB")
        good = run.seconds <= most if most else None
        add(f"{name}, s", f"<= {most:g}" if most else "", f"{run.seconds:.1f}", good=good)
        good = run.megabytes <= memory if memory else None
        add(f"{name}, MB of {of}", f"<= {memory}" if memory else "", run.megabytes, good=good)

    built = builds.generated(pages_, bench.folder / str(pages_), said, whole=bool(memory))
    good = built.megabytes <= 100 if goals else None
    add("MB on disk", "<= 100" if goals else "", built.megabytes, good=good)
    add("links on a page, middle", "", built.links)
    return built


def many(bench: Bench) -> None:
    """Many readers at once, on the shipped configuration of nginx."""
    if not load.installed():
        bench.table.note(load.MISSING)
        return
    with load.served(bench.site) as address:
        for path in (PAGES[0], PAGES[2]):
            with load.one_plain_file(bench.site / path) as file:
                alone = {number: load.asked(file, number, bench.runs) for number in load.CONNECTIONS}
            for again in (False, True):
                add = bench.table.section(f"nginx, {path}{', asked again (304)' if again else ''}")
                for connections in load.CONNECTIONS:
                    bench.say(f"{connections} connections ask for {path}")
                    found = load.asked(f"{address}/{path}", connections, bench.runs, again)
                    plain = alone[connections]
                    add(
                        f"answers a second to {connections}",
                        "",
                        round(found.per_second),
                        round(plain.per_second),
                    )
                    share = found.per_second / plain.per_second
                    add(
                        f"of the rate of one plain file, {connections}",
                        ">= 0.5",
                        f"{share:.2f}",
                        good=share >= 0.5,
                    )
                    add(f"99 of 100 within ms, {connections}", "", f"{found.slowest:.1f}")
                    wrong = found.errors
                    add(f"without an answer, {connections}", "none", wrong or "none", good=not wrong)


def audits(bench: Bench) -> None:
    """Lighthouse on a phone, for the same pages."""
    if not lighthouse.installed():
        bench.table.note(f"Lighthouse is not installed, so nothing is said about it: {lighthouse.HOW}")
        return
    with served(bench.site) as server:
        for path in PAGES:
            bench.say(f"Lighthouse on {path}")
            scores = lighthouse.scores(f"{server.address}/{path}")
            add = bench.table.section(f"Lighthouse, phone, {path}")
            for name, score in scores.items():
                goal = name != "performance"
                add(name, "100" if goal else "", score, good=score == 100 if goal else None)


SECTIONS: dict[str, Callable[[Bench], None]] = {
    "pages": pages,
    "row": row,
    "search": search,
    "build": build,
    "sizes": sizes,
    "load": many,
    "lighthouse": audits,
    "huge": huge,
}
DAILY = [name for name in SECTIONS if name != "huge"]

if __name__ == "__main__":
    sys.exit(main())
