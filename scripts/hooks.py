"""The one file that knows MkDocs: it hands content and data to the templates, and finished pages to kram.

Words come from mkdocs.yml, arrangement from overrides/, verdicts from scripts/check.py.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

import jinja2
import mkdocs
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kram import paper, parallel, settings
from kram.assets.website import preview, website
from kram.checks import examine
from kram.export.site_context import FinishedPage, FinishedSite
from kram.package import zim
from kram.package.trouble import explained
from kram.problems import as_text
from kram.source import repository
from kram.urls import slug_of
from kram.view import templates
from kram.view.article import Article
from kram.view.page import finished, page_context, with_data
from kram.view.viewpoint import Viewpoint

ROOT = Path(__file__).resolve().parent.parent
FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"


@dataclass
class Build:
    """What one build of all languages has gathered so far."""

    repository: repository.Repository
    settings: settings.Settings
    templates: templates.Templates
    articles: dict[tuple[str, str], Article] = field(default_factory=dict)
    """The article of each (slug, language)."""
    contexts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What the template of each page in the menu was given, by path."""
    pages: dict[str, FinishedPage] = field(default_factory=dict)
    """The pages of the menu by path."""
    files: Iterable[File] = ()
    """Every file below docs/."""
    ahead: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The Markdown of pages that were rendered ahead, as it is written and with the parts made from data."""
    surroundings: tuple[str, ...] = ()
    """What Markdown depends on beside the text of a page: mkdocs.yml, and which files there are."""

    def view(self, page: MkDocsPage) -> Viewpoint:
        """The page as kram knows it."""
        slug, language = slug_of(page.file.src_uri)
        known = self.repository.page(slug, language)
        if known is None:
            raise PluginError(f"docs/{page.file.src_uri} came while the site was built; build again")
        return Viewpoint(self.repository, known, self.settings)


_LOG = logging.getLogger("mkdocs.hooks")
_PAGES_LOG = logging.getLogger("mkdocs.structure.pages")
_MADE = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
"""What MkDocs makes of the Markdown of a page."""
_known: dict[str, tuple[object, dict[str, Any]]] = {}
"""What it made last of each page, and of what."""
_warnings = CountHandler(level=logging.WARNING)
_ALSO = os.environ.get("KRAM_ALSO", "").split()
"""What build.py asks for beside the site, and waits longer for: ``paper``, and the ``book`` for Kiwix."""
_serving = False
_build: Build | None = None


def _current() -> Build:
    assert _build is not None, "MkDocs calls on_config first"
    return _build


@contextmanager
def _in_one_line(page: MkDocsPage | None = None) -> Iterator[None]:
    """What is wrong with a setting or the content stops the build with a line, not with a traceback."""
    try:
        yield
    except ValueError as error:
        raise PluginError(f"docs/{page.file.src_uri}: {error}" if page else str(error)) from None


def _say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What the disk says while MkDocs reads and writes is a line; everything else is a mistake of ours."""
    if isinstance(error, OSError):
        print(f"ERROR   -  {explained(error)}", file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)


def on_startup(*, command: str, dirty: bool) -> None:
    """Remembers whether pages are served: a CSP in the page would stop the reload."""
    global _serving
    sys.excepthook = _say
    _serving = command == "serve"
    _PAGES_LOG.addHandler(_warnings)
    # It prints all words of the interface at every build; its warnings still count.
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Loads the repository once for all languages; stops where a file of it cannot be read."""
    global _build
    # The theme's 404 and sitemap know one language only; ours are written after the last one. No page of ours
    # asks for any other file of it, and to list its thousands of icons takes as long as to read our pages.
    config.theme.static_templates.clear()
    config.theme.dirs = [str(config.theme.custom_dir)]
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    with _in_one_line():
        chosen = settings.read(str(config.extra["site_url"] or ""), str(config.extra["contact"] or ""))
    loaded = repository.load(Path(config.docs_dir).parent)
    language = settings.editors_language(os.environ.get("KRAM_BAHASA", ""))
    if loaded.problems:
        raise PluginError("make check\n" + as_text(loaded.problems, language))
    for missing in examine(loaded, ("TRN001", "TRN002")) if _serving else ():
        _LOG.warning(as_text([missing], language).rstrip())
    made = templates.made(Path(str(config.theme.custom_dir)), loaded.topic, loaded.config)
    _build = Build(loaded, chosen, made)


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Shares pictures with every language, and leaves out what is no page and not in docs/."""
    for file in list(files):
        if not file.is_documentation_page() and not str(file.abs_src_path).startswith(config.docs_dir):
            files.remove(file)
    # The plugin gives pictures to the first language only; links to them from another one would abort.
    known = {file.src_uri for file in files}
    for file in get_files(config):
        if file.src_uri not in known and not file.is_documentation_page():
            files.append(file)
    build = _current()
    build.files = files
    build.surroundings = (Path(config.config_file_path).read_text("utf-8"), *sorted(f.src_uri for f in files))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Renders pages that are new on every core, before MkDocs asks for one after the other."""
    new = [file.page for file in files.documentation_pages() if file.page and file.src_uri not in _known]
    _PAGES_LOG.propagate = False
    made = parallel.each(partial(_rendered_ahead, config=config, files=files), new)
    _PAGES_LOG.propagate = True
    build = _current()
    for page, done in zip(new, made, strict=True):
        if done:
            written, text, parts = done
            build.ahead[page.file.src_uri] = (written, text)
            _known[page.file.src_uri] = ((text, build.surroundings), parts)


def _rendered_ahead(
    page: MkDocsPage, config: MkDocsConfig, files: Files
) -> tuple[str, str, dict[str, Any]] | None:
    """The text of a page as it is written, with its data, and what MkDocs makes of that.

    None where something is wrong: it is said when MkDocs asks for the page.
    """
    before = _warnings.get_counts()
    with suppress(ValueError, PluginError):
        page.read_source(config)
        written = page.markdown or ""
        page.markdown = with_data(written, _current().view(page), _current().templates)
        made = _made(page, config, files)
        if _warnings.get_counts() == before:
            return written, page.markdown, made
    return None


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Puts the parts made from data in the place of their markers, and citations out of Markdown's way."""
    vars(page)["render"] = partial(_rendered, page)  # MkDocs has no event in the place of Markdown
    written, text = _current().ahead.pop(page.file.src_uri, (None, ""))
    if written == markdown:
        return text
    with _in_one_line(page):
        return with_data(markdown, _current().view(page), _current().templates)


def _rendered(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """MkDocs' own rendering, once for each text: it depends on mkdocs.yml and on which files there are.

    A page about which MkDocs warns is rendered anew each time, so that it warns again.
    """
    asked = (page.markdown, _current().surroundings)
    known, made = _known.get(page.file.src_uri, (None, {}))
    if known != asked:
        before = _warnings.get_counts()
        made = _made(page, config, files)
        if _warnings.get_counts() == before:
            _known[page.file.src_uri] = (asked, made)
    # These belong to one build.
    leads_to = {files.get_file_from_path(path): ids for path, ids in made["links_to_anchors"].items()}
    vars(page).update(made | {"links_to_anchors": leads_to})


def _made(page: MkDocsPage, config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """What MkDocs makes of the Markdown of a page; files that it links to by their path."""
    MkDocsPage.render(page, config, files)
    made = {name: getattr(page, name) for name in _MADE}
    return made | {"links_to_anchors": {file.src_uri: ids for file, ids in made["links_to_anchors"].items()}}


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Finishes the article, and keeps it for the pages made of several."""
    view = _current().view(page)
    with _in_one_line(page):
        article = finished(html, view, _current().templates)
    _current().articles[view.page.slug, view.language] = article
    return article.text


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """MkDocs' templates are ours, and escape as ours do."""
    return templates.prepared(env)


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """What the template of a page may show beside what MkDocs gives."""
    view = _current().view(page)
    article = _current().articles[view.page.slug, view.language]
    own = page_context(view, article)
    _current().contexts[page.url] = own
    return context | _current().templates.shared(view.language) | own


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Keeps the body of the page, which on_post_build puts into the frame of each edition.

    What MkDocs writes is the body alone; the whole page takes its place.
    """
    build = _current()
    given = {**build.contexts.pop(page.url), "main": Markup(output)}
    build.pages[page.url] = FinishedPage("halaman.html", build.view(page).language, given)
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: every file of the site."""
    i18n: Any = config.plugins["i18n"]
    if i18n.current_language != i18n.build_languages[-1]:
        return
    build, folder = _current(), Path(config.site_dir)
    site = FinishedSite(build.repository, build.settings, build.articles, build.templates)
    copied = {
        file.dest_uri: Path(str(file.abs_src_path)).read_bytes()
        for file in build.files
        if not file.is_documentation_page() and file.inclusion.is_included()  # type: ignore[no-untyped-call]
    }
    with _in_one_line():
        if _serving:
            made = preview(site, build.pages, copied, FONTS)
        else:
            made = website(site, build.pages, copied, FONTS, _papers(site), _book_is_asked_for())
    for path, content in made.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _papers(site: FinishedSite) -> dict[str, bytes]:
    if "paper" not in _ALSO:
        return {}
    found = paper.drawn(site)
    for line in paper.too_long(site, found):
        _LOG.info(line)
    return {path: drawing.pdf for path, drawing in found.items()}


def _book_is_asked_for() -> bool:
    """Whether to make the file for Kiwix; where libzim is not there, a line says so."""
    if "book" not in _ALSO:
        return False
    if not zim.AVAILABLE:
        _LOG.info(
            "There is no file for Kiwix: libzim is not there for this machine. The other files are whole."
        )
    return zim.AVAILABLE
