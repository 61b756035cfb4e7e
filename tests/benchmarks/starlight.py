"""The same content as Starlight builds it, whose search is Pagefind."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from time import monotonic

from benchmarks.lighthouse import MODULES

_ASTRO = MODULES / ".bin/astro"
HOW = "run npm ci --prefix tests/benchmarks (it needs Node 20.3 or newer)"
_CONFIGURATION = """\
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://contoh.example',
  build: { format: 'file' },
  integrations: [starlight({
    title: 'Kram Kaki',
    defaultLocale: 'root',
    locales: { root: { label: 'Bahasa Indonesia', lang: 'id' }, en: { label: 'English', lang: 'en' } },
    sidebar: SIDEBAR,
  })],
});
"""
_COLLECTION = """\
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""
_FOLDERS = ("penyebab", "penanganan", "pencegahan", "tentang")
_OWN_MARKUP = re.compile(r" *\{[:#][^}\n]*\}| *\{ [#.][^}\n]*\}")
"""Attributes that Python-Markdown reads and Astro shows as text."""


def installed() -> bool:
    """Starlight is there; it is fetched by npm, beside what the tests need."""
    return _ASTRO.exists()


def starlight(docs: Path, folder: Path) -> float:
    """Builds pages of Markdown, as `rivals.stock` leaves them, into ``folder/dist``.

    Gives the seconds that it took.
    """
    for page in docs.rglob("*.md"):
        path = page.relative_to(docs).as_posix()
        name = f"en/{path.removesuffix('.en.md')}.md" if path.endswith(".en.md") else path
        target = folder / "src/content/docs" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_page(page.read_text("utf-8")), "utf-8")
    shutil.copytree(docs / "assets", folder / "public/assets")
    (folder / "src/content.config.ts").write_text(_COLLECTION, "utf-8")
    sidebar = [{"label": name, "autogenerate": {"directory": name}} for name in _FOLDERS]
    configuration = _CONFIGURATION.replace("SIDEBAR", json.dumps(sidebar))
    (folder / "astro.config.mjs").write_text(configuration, "utf-8")
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    # Its packages must be in the project itself: through a link Astro does not find their styles.
    shutil.copytree(MODULES, folder / "node_modules", symlinks=True)
    started = monotonic()
    result = subprocess.run(
        [_ASTRO, "build"],
        cwd=folder,
        env=os.environ | {"ASTRO_TELEMETRY_DISABLED": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    seconds = monotonic() - started
    # Its home of a language is beside the folder of that language; ours is in it.
    (folder / "dist/en.html").rename(folder / "dist/en/index.html")
    return seconds


def _page(text: str) -> str:
    """A page with its title where Starlight expects it, and links that lead where they did."""
    title, _, body = text.partition("\n")
    body = _OWN_MARKUP.sub("", body)
    body = re.sub(r"\]\(([\w./-]*?)(?:\.en)?\.md", r"](\1.html", body)
    body = re.sub(r"\]\((?:\.\./)*assets/", "](/assets/", body)
    return f"---\ntitle: {json.dumps(title.removeprefix('# '), ensure_ascii=False)}\n---\n{body}"
