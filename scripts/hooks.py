"""The one file that knows MkDocs: it tells kram what is in docs/, and writes what kram makes of it."""

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
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
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
from kram.vocabulary import ORIGINAL

FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"
_ALSO = os.environ.get("KRAM_ALSO", "").split()
"""What build.py asks for beside the site, and waits longer for: ``paper``, and the ``book`` for Kiwix."""
_TRANSLATIONS = ("TRN001", "TRN002")
"""Codes of pages that are there in one language alone; while pages are served, these are only said."""
_LOG = logging.getLogger("mkdocs.hooks")
_site: FinishedSite
_pages: set[tuple[str, str]] = set()
"""The pages in docs/ by slug and language."""
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
    # The theme's 404 and sitemap know one language only; ours are written at the end. No page of ours
    # asks for any other file of it, and to list its thousands of icons takes as long as to read our pages.
    config.theme.static_templates.clear()
    config.theme.dirs = [str(config.theme.custom_dir)]
    i18n: Any = config.plugins["i18n"]
    for built in i18n.config.languages:
        built.build = built.default  # once: kram makes every language of what one build finds
    _pages.clear()
    _others.clear()
    language = editors_language()
    with _in_one_line():
        _site = opened(Path(config.docs_dir).parent, config.extra, language)
    # Links are said here, since MkDocs does not read the pages.
    for found in examine(_site.repository, ("LNK", *_TRANSLATIONS) if remembered.serving else ("LNK",)):
        _LOG.warning(as_text([found], language).rstrip())


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Takes what is in docs/; MkDocs keeps only the pages that its menu names."""
    inclusion = InclusionLevel.is_in_serve if remembered.serving else InclusionLevel.is_included
    _pages.update(slug_of(file.src_uri) for file in files.documentation_pages(inclusion=inclusion))
    for file in [*files]:
        is_page = file.is_documentation_page()
        if not is_page and str(file.abs_src_path).startswith(config.docs_dir):
            _others[file.dest_uri] = file
        if not is_page or slug_of(file.src_uri)[1] != ORIGINAL:
            files.remove(file)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Leaves MkDocs no page: it would read and write each of them too."""
    for file in [*files]:
        files.remove(file)


def on_post_build(config: MkDocsConfig) -> None:
    """Every file of the site."""
    copied = {
        path: file.content_bytes
        for path, file in _others.items()
        if file.inclusion.is_included()  # type: ignore[no-untyped-call]
    }

    def write(path: str, content: bytes) -> None:
        write_file(content, f"{config.site_dir}/{path}")

    with _in_one_line():
        _site.finish(_pages)
        if remembered.serving:
            preview(_site, copied, FONTS, write)
        else:
            website(_site, copied, FONTS, _ALSO, write)
    for notice in _site.notices:
        _LOG.info(notice)
