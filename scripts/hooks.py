"""The one file that knows MkDocs: it hands kram what is in docs/, and writes what kram makes of it."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kram import remembered
from kram.assets.website import preview, website
from kram.checks import examine
from kram.command import say_in_one_line
from kram.export.site_context import FinishedSite, opened
from kram.problems import as_text
from kram.settings import editors_language
from kram.urls import slug_of

FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"
_ALSO = os.environ.get("KRAM_ALSO", "").split()
"""What build.py asks for beside the site, and waits longer for: ``paper``, and the ``book`` for Kiwix."""
_TRANSLATIONS = ("TRN001", "TRN002")
"""Codes of pages that are there in one language alone; while pages are served, these are only said."""
_LOG = logging.getLogger("mkdocs.hooks")
_site: FinishedSite
_texts: dict[tuple[str, str], str] = {}
"""The Markdown of each page by slug and language."""
_others: dict[str, File] = {}
"""What else is in docs/, by its path in the site."""


@contextmanager
def _in_one_line() -> Iterator[None]:
    """What is wrong with a setting or the content stops the build with a line, not with a traceback."""
    try:
        yield
    except ValueError as error:
        raise PluginError(str(error)) from None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remembers whether pages are served: a CSP in the page would stop the reload."""
    remembered.serving = command == "serve"
    sys.excepthook = say_in_one_line
    # Most of what a build makes stays, and each search looks at it again; a higher number takes more memory.
    gc.set_threshold(50_000 if remembered.serving else 10_000)
    # It prints all words of the interface at every build; its warnings still count.
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Loads the repository once for all languages; stops where a file of it cannot be read."""
    global _site
    # The theme's 404 and sitemap know one language only; ours are written after the last one. No page of ours
    # asks for any other file of it, and to list its thousands of icons takes as long as to read our pages.
    config.theme.static_templates.clear()
    config.theme.dirs = [str(config.theme.custom_dir)]
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    _texts.clear()
    _others.clear()
    language = editors_language()
    with _in_one_line():
        _site = opened(Path(config.docs_dir).parent, config.extra, language)
    # Links are said here, since MkDocs does not read the pages.
    for found in examine(_site.repository, ("LNK", *_TRANSLATIONS) if remembered.serving else ("LNK",)):
        _LOG.warning(as_text([found], language).rstrip())


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Keeps what is no page, and leaves out what is not in docs/; the plugin has it for one language only."""
    for file in [file for file in files if not file.is_documentation_page()]:
        if str(file.abs_src_path).startswith(config.docs_dir):
            _others[file.dest_uri] = file
        else:
            files.remove(file)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Takes the text of a page; MkDocs makes nothing of it."""
    _texts[slug_of(page.file.src_uri)] = markdown
    vars(page).update(content="", render=lambda config, files: None)
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: every file of the site."""
    i18n: Any = config.plugins["i18n"]
    if i18n.current_language != i18n.build_languages[-1]:
        return
    copied = {
        path: file.content_bytes
        for path, file in _others.items()
        if file.inclusion.is_included()  # type: ignore[no-untyped-call]
    }

    def write(path: str, content: bytes) -> None:
        write_file(content, f"{config.site_dir}/{path}")

    with _in_one_line():
        _site.finish(_texts)
        _texts.clear()
        if remembered.serving:
            preview(_site, copied, FONTS, write)
        else:
            website(_site, copied, FONTS, _ALSO, write)
    for notice in _site.notices:
        _LOG.info(notice)
