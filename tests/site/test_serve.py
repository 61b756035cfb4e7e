"""make serve shows after each save what a full build would show, and lives on through what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from support import sample

MOST_SECONDS = 120
"""For a build, on a machine with much else to do."""
PAGE = "docs/sebab/angin-biru.md"
TWIN = "docs/sebab/angin-biru.en.md"
DATA = "docs/_data/relations.yml"
# What is saved, one file after the other: old words, new words, and a page that shows what is new.
SAVED = [
    ("mkdocs.yml", "site_name: Cegukan", "site_name: Cegukan dan lainnya", "sebab/tawa-kertas.html"),
    ("docs/assets/css/kram.css", "body { margin: 0;", "body { margin: 3px;", "index.html"),
    ("overrides/partials/footer.html", 'class="kaki"', 'class="kaki baru"', "en/upaya/index.html"),
    (PAGE, "title: Angin biru", "title: Angin biru sekali", "sebab/index.html"),
    (DATA, "Topi contoh perlu", "Topi ini perlu", "sebab/angin-biru.html"),
    (PAGE, "Sebab ini rekaan.", "Kalimat yang baru disimpan.", "dua-bahasa/sebab/angin-biru.html"),
]


class Served:
    """mkdocs serve at work: what it has said since the last save, and the folder that it serves."""

    def __init__(self, root: Path, process: subprocess.Popen[str], temporary: Path) -> None:
        self.root, self.process, self.temporary = root, process, temporary
        self.said: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)

    def heard(self, words: str) -> bool:
        return any(words in line for line in self.said)

    def until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + MOST_SECONDS
        while not holds():
            assert self.process.poll() is None and time.monotonic() < end, "".join(self.said)
            time.sleep(0.05)

    def save(self, path: str, text: str, *words: str) -> None:
        """Saves a file, and waits until these words have been said of it.

        At first the server may not watch yet; then an editor would save once more.
        """
        self.said.clear()
        file = self.root / path
        file.write_text(text, "utf-8")
        self.until(lambda: self.heard("Detected file changes") or _saved_again(file))
        self.until(lambda: all(map(self.heard, words)))

    def change(self, path: str, old: str, new: str, *words: str) -> None:
        """Saves a file with other words in one place."""
        text = (self.root / path).read_text("utf-8")
        assert old in text, path
        self.save(path, text.replace(old, new, 1), *words, "Reloading browsers")

    def shows(self, path: str, words: str) -> bool:
        (folder,) = self.temporary.glob("mkdocs_*")
        return words in (folder / path).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """What it serves, by path."""
        (folder,) = self.temporary.glob("mkdocs_*")
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }


def _saved_again(file: Path) -> bool:
    if time.time() - file.stat().st_mtime > 3:
        os.utime(file)
    return False


@contextmanager
def served(root: Path, temporary: Path, *arguments: str) -> Iterator[Served]:
    temporary.mkdir()
    environment = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "CONTACT")}
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", "127.0.0.1:0", *arguments],
        cwd=root,
        env=environment | {"NO_MKDOCS_2_WARNING": "1", "KRAM_BAHASA": "en", "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            server = Served(root, process, temporary)
            server.until(lambda: server.heard("Serving on"))
            yield server
        finally:
            process.kill()


def test_what_is_saved_comes_up_as_a_full_build_would_show_it_also_after_mistakes(tmp_path: Path) -> None:
    root = sample.copied(tmp_path / "site")
    twin, data = ((root / path).read_text("utf-8") for path in (TWIN, DATA))
    (root / TWIN).unlink()
    with served(root, tmp_path / "watched", "--livereload") as server:
        # A page that nobody has translated yet is said, and stops nothing.
        assert server.heard(f"{TWIN}:1: TRN001")
        server.save(TWIN, twin, "Reloading browsers")
        # What cannot be read is said, and the next save is shown.
        server.save(DATA, f"{data}\n- cause: [\n", "An error happened")
        assert server.heard(f"{DATA}:") and server.heard("FRM007")
        server.save(DATA, data, "Reloading browsers")
        for path, old, new, page in SAVED:
            server.change(path, old, new)
            shown = new.rpartition(": ")[2].rstrip(";")
            server.until(partial(server.shows, page, shown))
        # What MkDocs warns of is said again at each build, though only another page changed.
        server.change("docs/upaya/kartu-hijau.md", "\n## ", "\n[Ke mana?](ke-mana.md)\n\n## ", "ke-mana.md")
        server.change(PAGE, "Contoh sebab.", "Contoh sebab lain.", "ke-mana.md")
        kept = server.files()
    with served(root, tmp_path / "fresh", "--no-livereload") as server:
        fresh = server.files()
    assert kept.keys() == fresh.keys()
    assert [path for path, content in fresh.items() if kept[path] != content] == []
