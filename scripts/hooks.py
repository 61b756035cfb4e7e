"""The one file that knows MkDocs: it hands content and data to the templates, and finished pages to kram."""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler, write_file

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kram import parallel, remembered
from kram.assets.website import preview, website
from kram.checks import examine
from kram.command import say_in_one_line
from kram.export.site_context import FinishedSite, opened
from kram.problems import as_text
from kram.settings import editors_language
from kram.urls import slug_of
from kram.view.article import Finished
from kram.view.page import finished, with_data
from kram.view.quick_markdown import Quick
from kram.view.viewpoint import Viewpoint

FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"
_ALSO = os.environ.get("KRAM_ALSO", "").split()
"""What build.py asks for beside the site, and waits longer for: ``paper``, and the ``book`` for Kiwix."""
_MADE = ("content", "present_anchor_ids", "links_to_anchors")
"""What MkDocs makes of the Markdown of a page, and somebody asks for."""
_known: dict[str, tuple[object, dict[str, Any]]] = {}
"""What it made last of each page, and of what: the text, mkdocs.yml, and which files there are."""
_LOG, _PAGES_LOG = logging.getLogger("mkdocs.hooks"), logging.getLogger("mkdocs.structure.pages")
_warnings = CountHandler(level=logging.WARNING)
_serving = False
_site: FinishedSite
_files: Files
_surroundings: tuple[str, ...]


def _view(page: MkDocsPage) -> Viewpoint:
    """The page as kram knows it."""
    known = _site.repository.page(*slug_of(page.file.src_uri))
    if known is None:
        raise PluginError(f"docs/{page.file.src_uri} came while the site was built; build again")
    return Viewpoint(_site.repository, known, _site.settings)


@contextmanager
def _in_one_line(where: str = "") -> Iterator[None]:
    """What is wrong with a setting or the content stops the build with a line, not with a traceback."""
    try:
        yield
    except ValueError as error:
        raise PluginError(f"{where}{error}") from None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remembers whether pages are served: a CSP in the page would stop the reload."""
    global _serving
    _serving = remembered.serving = command == "serve"
    sys.excepthook = say_in_one_line
    if _serving:
        gc.set_threshold(50_000)  # most of what a build makes stays, and each search looks at it again
    _PAGES_LOG.addHandler(_warnings)
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
    config.markdown_extensions.append(Quick())  # type: ignore[arg-type]  # Markdown takes both
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    language = editors_language()
    with _in_one_line():
        _site = opened(Path(config.docs_dir).parent, config.extra, language)
    for missing in examine(_site.repository, ("TRN001", "TRN002")) if _serving else ():
        _LOG.warning(as_text([missing], language).rstrip())


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Shares pictures with every language, and leaves out what is no page and not in docs/."""
    global _files, _surroundings
    for file in list(files):
        if not file.is_documentation_page() and not str(file.abs_src_path).startswith(config.docs_dir):
            files.remove(file)
    # The plugin gives pictures to the first language only; links to them from another one would abort.
    known = {file.src_uri for file in files}
    for file in get_files(config):
        if file.src_uri not in known and not file.is_documentation_page():
            files.append(file)
    _files = files
    _surroundings = (Path(config.config_file_path).read_text("utf-8"), *sorted(f.src_uri for f in files))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Renders new pages on every core, before MkDocs asks for one after the other."""
    pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    for page in pages.values():
        vars(page)["render"] = partial(_render, page)  # MkDocs has no event in the place of Markdown
    new = {path: page for path, page in pages.items() if path not in _known}
    _PAGES_LOG.propagate = False
    ahead = parallel.each(partial(_rendered_ahead, config=config, files=files), list(new.values()))
    _PAGES_LOG.propagate = True
    for path, (markdown, made, article) in zip(new, ahead, strict=True):
        _known[path] = (markdown, _surroundings), made
        if article:
            _site.articles[slug_of(path)] = article


def _rendered_ahead(
    page: MkDocsPage, config: MkDocsConfig, files: Files
) -> tuple[str, dict[str, Any], Finished | None]:
    """Nothing where something is wrong: that is said when MkDocs asks for the page."""
    with suppress(PluginError):
        page.read_source(config)
        page.markdown = _with_data(page)
        if made := _made(page, config, files):
            article = _finished(page, made["content"])
            # Only while pages are served is any of this asked for again.
            return (page.markdown, made, article) if _serving else ("", made | {"content": ""}, article)
    return "", {}, None


def _render(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """MkDocs' own rendering, once for each text: while pages are served, what it made is kept."""
    of, made = _known.pop(page.file.src_uri, (None, {}))
    if _serving or not made:
        page.markdown = _with_data(page)
    if made and (not _serving or of == (page.markdown, _surroundings)):
        # The files belong to one build.
        leads_to = {files.get_file_from_path(path): ids for path, ids in made["links_to_anchors"].items()}
        vars(page).update(made | {"links_to_anchors": leads_to})
    else:
        made = _made(page, config, files)
    if _serving:
        _known[page.file.src_uri] = (page.markdown, _surroundings), made


def _with_data(page: MkDocsPage) -> str:
    """The text with the parts made from data, and with its citations out of Markdown's way."""
    with _in_one_line(f"docs/{page.file.src_uri}: "):
        return with_data(page.markdown or "", _view(page), _site.templates)


def _made(page: MkDocsPage, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """What MkDocs makes of a page; nothing where it warns, so that it warns again each time."""
    before = _warnings.get_counts()
    MkDocsPage.render(page, config, files)
    made = {name: getattr(page, name) for name in _MADE}
    made["links_to_anchors"] = {file.src_uri: ids for file, ids in made["links_to_anchors"].items()}
    return made if _warnings.get_counts() == before else {}


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Finishes and keeps the article; MkDocs makes nothing more of it."""
    key = slug_of(page.file.src_uri)
    if key not in _site.articles:
        _site.articles[key] = _finished(page, html)
    page.markdown = ""
    return ""


def _finished(page: MkDocsPage, html: str) -> Finished:
    with _in_one_line(f"docs/{page.file.src_uri}: "):
        return finished(html, _view(page), _site.templates)


def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: every file of the site."""
    i18n: Any = config.plugins["i18n"]
    if i18n.current_language != i18n.build_languages[-1]:
        return
    copied = {
        file.dest_uri: file.content_bytes
        for file in _files
        if not file.is_documentation_page() and file.inclusion.is_included()  # type: ignore[no-untyped-call]
    }

    def write(path: str, content: bytes) -> None:
        write_file(content, f"{config.site_dir}/{path}")

    with _in_one_line():
        if _serving:
            preview(_site, copied, FONTS, write)
        else:
            website(_site, copied, FONTS, _ALSO, write)
    for notice in _site.notices:
        _LOG.info(notice)
