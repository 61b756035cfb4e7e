"""make serve builds only what a saved file changes, and shows what a full build would show."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support import sample

PAGE = "docs/sebab/angin-biru.md"
# What is saved, one file after the other: old words, new words, and a page that shows what is new.
SAVED = [
    ("mkdocs.yml", "site_name: Cegukan", "site_name: Cegukan dan lainnya", "sebab/tawa-kertas.html"),
    ("docs/assets/css/kram.css", "body { margin: 0;", "body { margin: 3px;", "index.html"),
    ("overrides/partials/footer.html", 'class="kaki"', 'class="kaki baru"', "en/upaya/index.html"),
    (PAGE, "title: Angin biru", "title: Angin biru sekali", "sebab/index.html"),
    ("docs/_data/relations.yml", "Topi contoh perlu", "Topi ini perlu", "sebab/angin-biru.html"),
    (PAGE, "Sebab ini rekaan.", "Kalimat yang baru disimpan.", "dua-bahasa/sebab/angin-biru.html"),
]


class Served:
    """mkdocs serve at work, and the folder that it serves."""

    def __init__(self, process: subprocess.Popen[str], temporary: Path) -> None:
        self.process, self.temporary = process, temporary

    def wait(self, words: str) -> None:
        """Until it prints these words."""
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if words in line:
                return
        raise AssertionError("".join(said))

    def files(self) -> dict[str, bytes]:
        """What it serves, by path."""
        (folder,) = self.temporary.glob("mkdocs_*")
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }


@contextmanager
def served(root: Path, temporary: Path, *arguments: str) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    temporary.mkdir()
    environment = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "CONTACT")}
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", address, *arguments],
        cwd=root,
        env=environment | {"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            server = Served(process, temporary)
            server.wait("Serving on")
            yield server
        finally:
            process.kill()


def save(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text, path
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def test_a_saved_file_comes_up_as_a_full_build_would_show_it(tmp_path: Path) -> None:
    root = sample.copied(tmp_path / "site")
    with served(root, tmp_path / "watched", "--livereload") as server:
        for path, old, new, page in SAVED:
            save(root, path, old, new)
            server.wait("Reloading browsers")
            shown = new.rpartition(": ")[2].rstrip(";")
            assert shown in server.files()[page].decode(), path
        # What MkDocs warns of is said again at each build, though only another page changed.
        save(root, "docs/upaya/kartu-hijau.md", "\n## ", "\n[Ke mana?](ke-mana.md)\n\n## ")
        server.wait("ke-mana.md")
        save(root, PAGE, "Contoh sebab.", "Contoh sebab lain.")
        server.wait("ke-mana.md")
        server.wait("Reloading browsers")
        kept = server.files()
    with served(root, tmp_path / "fresh", "--no-livereload") as server:
        fresh = server.files()
    assert kept.keys() == fresh.keys()
    assert [path for path, content in fresh.items() if kept[path] != content] == []
