"""The one file that knows MkDocs: it hands content and data to the templates, and finished pages to kram.

Words come from mkdocs.yml, arrangement from overrides/, verdicts from scripts/check.py.
"""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
import mkdocs
from markupsafe import Markup
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
from kram.export.site_context import FinishedPage, FinishedSite, opened
from kram.problems import as_text
from kram.settings import editors_language
from kram.urls import slug_of
from kram.view import templates
from kram.view.page import finished, page_context, with_data
from kram.view.viewpoint import Viewpoint

FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"
_LOG = logging.getLogger("mkdocs.hooks")
_MADE = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs makes of the Markdown of a page."""
_ALSO = os.environ.get("KRAM_ALSO", "").split()
"""What build.py asks for beside the site, and waits longer for: ``paper``, and the ``book`` for Kiwix."""
_known: dict[str, tuple[object, dict[str, Any]]] = {}
"""What it made last of each page, and of what."""
_with_data: dict[str, tuple[str, str]] = {}
"""The Markdown of each page as it is written, and with the parts made from data: in one build alone."""
_warnings = CountHandler(level=logging.WARNING)
_PAGES_LOG = logging.getLogger("mkdocs.structure.pages")
_serving = False
_site: FinishedSite
_files: Files
_surroundings: tuple[str, ...]
"""What Markdown depends on beside the text of a page: mkdocs.yml, and which files there are."""


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
    remembered.serve(command == "serve")
    sys.excepthook = say_in_one_line
    _serving = command == "serve"
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
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    _with_data.clear()
    language = editors_language(os.environ.get("KRAM_BAHASA", ""))
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
    settings = Path(config.config_file_path).read_text("utf-8")
    _surroundings = (settings, *sorted(file.src_uri for file in files))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Renders new pages on every core, before MkDocs asks for one after the other."""
    new = [file.page for file in files.documentation_pages() if file.page and file.src_uri not in _known]
    _PAGES_LOG.propagate = False
    ahead = parallel.each(partial(_rendered_ahead, config=config, files=files), new)
    _PAGES_LOG.propagate = True
    for page, (texts, made) in zip(new, ahead, strict=True):
        if made:
            _with_data[page.file.src_uri] = texts
            _known[page.file.src_uri] = ((texts[1], _surroundings), made)


def _rendered_ahead(
    page: MkDocsPage, config: MkDocsConfig, files: Files
) -> tuple[tuple[str, str], dict[str, Any]]:
    """The text of a page without and with data, and what MkDocs makes of it.

    Nothing where something is wrong: that is said when MkDocs asks for the page.
    """
    before = _warnings.get_counts()
    with suppress(PluginError):
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        made = _made(page, config, files)
        if _warnings.get_counts() == before:
            return _with_data[page.file.src_uri], made
    return ("", ""), {}


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Puts the parts made from data in the place of their markers, and citations out of Markdown's way."""
    vars(page)["render"] = partial(_rendered, page)  # MkDocs has no event in the place of Markdown
    written, text = _with_data.get(page.file.src_uri, (None, ""))
    if written != markdown:
        with _in_one_line(f"docs/{page.file.src_uri}: "):
            text = with_data(markdown, _view(page), _site.templates)
        _with_data[page.file.src_uri] = (markdown, text)
    return text


def _rendered(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """MkDocs' own rendering, once for each text: it depends on mkdocs.yml and on which files there are.

    A page about which MkDocs warns is rendered anew each time, so that it warns again.
    """
    asked = (page.markdown, _surroundings)
    known, made = _known.get(page.file.src_uri, (None, {}))
    if known != asked:
        before = _warnings.get_counts()
        made = _made(page, config, files)
        if _warnings.get_counts() == before:
            _known[page.file.src_uri] = (asked, made)
    if not _serving:
        _forget(page)
    # These belong to one build.
    leads_to = {files.get_file_from_path(path): ids for path, ids in made["links_to_anchors"].items()}
    vars(page).update(made | {"links_to_anchors": leads_to})


def _forget(page: MkDocsPage) -> None:
    """A build asks once for each page, and a large site is too large to be kept."""
    _known.pop(page.file.src_uri, None)
    _with_data.pop(page.file.src_uri, None)


def _made(page: MkDocsPage, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """What MkDocs makes of the Markdown of a page; files that it links to by their paths."""
    MkDocsPage.render(page, config, files)
    made = {name: getattr(page, name) for name in _MADE}
    return made | {"links_to_anchors": {file.src_uri: ids for file, ids in made["links_to_anchors"].items()}}


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Finishes the article, and keeps it for the pages made of several."""
    view = _view(page)
    with _in_one_line(f"docs/{page.file.src_uri}: "):
        article = finished(html, view, _site.templates)
    _site.articles[view.page.slug, view.language] = article
    return article.text


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """MkDocs' templates are ours, and escape as ours do."""
    return templates.prepared(env)


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """What the template of a page may show beside what MkDocs gives; its frame gets it, too."""
    view = _view(page)
    own = page_context(view, _site.articles[view.page.slug, view.language])
    _site.menu[page.url] = FinishedPage("halaman.html", view.language, own)
    return context | _site.templates.shared(view.language) | own


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keeps the body of the page, which on_post_build puts into the frame of each edition.

    What MkDocs writes is the body alone; the whole page takes its place.
    """
    _site.menu[page.url].given["main"] = Markup(output)
    if not _serving:
        page.markdown = page.content = ""
        page.toc.items.clear()
    return output


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
