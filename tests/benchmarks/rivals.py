"""The same content without us: as plain HTML, which is the limit, and as the theme comes out of the box."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic

import yaml
from benchmarks.generate import ROOT, generate
from lxml import etree, html

_PLAIN = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>body{{max-width:40em;margin:0 auto;padding:1em;font:1em/1.55 sans-serif;color:#222}}\
a{{color:#00695c}}img{{max-width:100%;height:auto}}section{{margin:1em 0}}</style>
</head>
<body>
{article}
</body>
</html>
"""
_KEPT = {"href", "src", "alt", "id", "lang", "width", "height", "loading"}

_STOCK = """\
site_name: Kram Kaki
use_directory_urls: false
theme:
  name: material
  font: false
plugins:
  - search
  - i18n:
      docs_structure: suffix
      fallback_to_default: false
      languages:
        - {locale: id, name: Bahasa Indonesia, default: true, build: true}
        - {locale: en, name: English, build: true}
markdown_extensions: [attr_list, def_list, footnotes, tables, toc, pymdownx.superfences]
"""
# Our build draws the lists of a page; this hook keeps what it drew.
_KEEP_DRAWN = """\
import os, pathlib
from kram.view import page

filled = page.filled

def kept(markdown, view, templates):
    drawn = filled(markdown, view, templates)
    path = pathlib.Path(os.environ["DRAWN"], view.page.path.removeprefix("docs/"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"# {view.page.title}\\n\\n{drawn}", "utf-8")
    return drawn

page.filled = kept
"""
_CITATION = re.compile(r"\[\^(r\d+)\]")


def plain(site: Path, target: Path, paths: list[str]) -> None:
    """Writes these pages of a built site as plain HTML: the same text and links, and nothing else."""
    for path in paths:
        tree = html.document_fromstring((site / path).read_text("utf-8"))
        article = tree.find(".//article")
        assert article is not None, f"{path} has no article"
        for element in list(article.iter(etree.Element)):
            if element.tag in ("svg", "button"):
                element.drop_tree()
                continue
            for name in set(element.attrib) - _KEPT:
                del element.attrib[name]
        content = html.tostring(article, encoding="unicode")
        title = tree.findtext(".//title") or ""
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        text = _PLAIN.format(lang=tree.get("lang"), title=title, article=content)
        (target / path).write_text(text, "utf-8")
    shutil.copytree(site / "assets/gambar", target / "assets/gambar", dirs_exist_ok=True)


def stock(folder: Path) -> float:
    """Builds the content with the theme as it comes, but without web fonts, into ``folder/site``.

    Gives the seconds that it took.
    """
    drawn, docs = folder / "ours", folder / "docs"
    generate(0, drawn)
    configuration = (drawn / "mkdocs.yml").read_text("utf-8")
    configuration = configuration.replace(
        "  - scripts/hooks.py\n", "  - scripts/hooks.py\n  - keep_drawn.py\n"
    )
    (drawn / "mkdocs.yml").write_text(configuration, "utf-8")
    (drawn / "keep_drawn.py").write_text(_KEEP_DRAWN, "utf-8")
    build(drawn, folder / "unused", {"DRAWN": str(docs)})
    references = yaml.safe_load((ROOT / "docs/_data/references.yml").read_text("utf-8"))
    for page in docs.rglob("*.md"):
        text = page.read_text("utf-8")
        cited = dict.fromkeys(_CITATION.findall(text))
        notes = [f"[^{key}]: {_reference(references[key])}\n" for key in cited]
        page.write_text("\n".join([text, "", *notes]), "utf-8")
    shutil.copytree(ROOT / "docs/assets/gambar", docs / "assets/gambar")
    nav = re.search(r"\nnav:\n(?:  .*\n)+", (ROOT / "mkdocs.yml").read_text("utf-8"))
    assert nav is not None
    (folder / "mkdocs.yml").write_text(_STOCK + nav[0], "utf-8")
    return build(folder, folder / "site")


def _reference(reference: dict[str, str]) -> str:
    address = reference.get("url") or (f"https://doi.org/{reference['doi']}" if "doi" in reference else "")
    return f"[{reference['text']}]({address})" if address else reference["text"]


def build(folder: Path, target: Path, environment: dict[str, str] | None = None) -> float:
    """Builds with MkDocs alone, and gives the seconds that it took."""
    started = monotonic()
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(target)],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | (environment or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return monotonic() - started
