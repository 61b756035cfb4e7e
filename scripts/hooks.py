"""The one file that knows MkDocs: it hands content and data to the templates, and finished pages to kram.

Words come from mkdocs.yml, arrangement from overrides/, verdicts from scripts/check.py.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kram import parallel, settings
from kram.assets import inline_assets
from kram.export import (
    feed,
    head_metadata,
    hosting,
    links_json,
    moved_pages,
    not_found,
    one_file,
    search,
    share_links,
    side_by_side,
    social_cards,
)
from kram.export.site_context import FinishedSite
from kram.package import offline
from kram.problems import as_text
from kram.source import redirects, repository
from kram.source.markdown.model import INTRO, Marker, Page
from kram.urls import both_url, slug_of, url
from kram.view import article, citations, guides, matrix, print_origin, quality, shortcodes, sign_boxes
from kram.view.next_pages import next_pages
from kram.vocabulary import FITS, ORIGINAL, TRANSLATION, other_of_two

ROOT = Path(__file__).resolve().parent.parent
FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"


@dataclass
class Build:
    """What one build of all languages has gathered so far."""

    repository: repository.Repository
    settings: settings.Settings
    articles: dict[tuple[str, str], str] = field(default_factory=dict)
    """Finished article of each (slug, language)."""
    sources: dict[tuple[str, str], str] = field(default_factory=dict)
    """The list of sources at the end of each of them."""
    templates: dict[str, jinja2.Environment] = field(default_factory=dict)
    """What draws parts of pages, by language; each template is compiled once."""


_MANY = 200
"""Pages from which on it is worth while to start more processes."""

_serving = False
_build: Build | None = None


def _current() -> Build:
    assert _build is not None, "MkDocs calls on_config first"
    return _build


def _language(page: MkDocsPage) -> str:
    return slug_of(page.file.src_uri)[1]


def _slug(page: MkDocsPage) -> str:
    return slug_of(page.file.src_uri)[0]


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin that builds one language after the other."""
    return config.plugins["i18n"]


def _words(config: MkDocsConfig, language: str) -> dict[str, Any]:
    languages = _i18n(config).config.languages
    words: dict[str, Any] = next(entry for entry in languages if entry.locale == language).extra["words"]
    return words


def _long_date(words: dict[str, Any], date: str) -> str:
    year, month, day = str(date).split("-")
    return f"{int(day)} {words['months'][int(month) - 1]} {year}"


def _bare_address(address: str) -> str:
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")


def on_startup(*, command: str, dirty: bool) -> None:
    """Remembers whether pages are served: a CSP in the page would stop the reload."""
    global _serving
    _serving = command == "serve"
    # It prints all words of the interface at every build; its warnings still count.
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Loads the repository once for all languages; stops where a file of it cannot be read."""
    global _build
    # The theme's 404 and sitemap know one language only; ours are written after the last one.
    config.theme.static_templates.clear()
    if _i18n(config).building:
        return
    try:
        chosen = settings.read(str(config.extra["site_url"] or ""), str(config.extra["contact"] or ""))
    except ValueError as error:
        raise PluginError(str(error)) from None
    loaded = repository.load(ROOT)
    if loaded.problems:
        raise PluginError("The content cannot be read:\n" + as_text(loaded.problems, "en"))
    _build = Build(loaded, chosen)


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Drops the theme's own files, which no page of ours asks for, and shares ours with every language."""
    for file in list(files):
        if not file.is_documentation_page() and not str(file.abs_src_path).startswith(config.docs_dir):
            files.remove(file)
    # The plugin gives pictures to the first language only; links to them from another one would abort.
    known = {file.src_uri for file in files}
    for file in get_files(config):
        if file.src_uri not in known and not file.is_documentation_page():
            files.append(file)
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Puts the drawn parts in the place of their markers, and the cited references at the end."""
    language = _language(page)
    own = _current().repository.page(_slug(page), language)
    if own is None:
        return markdown
    view = shortcodes.Viewpoint(_current().repository, own)
    templates = _drawn_templates(config, language)

    markers = list(own.markers)

    def draw(match: Any) -> str:
        named = (match[1], match[2] or "")
        marker = next((m for m in markers if (m.name, m.argument) == named), None)
        if marker is None:
            return str(match[0])
        markers.remove(marker)
        data = _drawn_data(view, marker, config)
        return "\n" + templates.get_template(f"drawn/{marker.name}.md").render(data) + "\n"

    return citations.set_aside(shortcodes.MARKER.sub(draw, markdown), view.repository.references)


def _drawn_templates(config: MkDocsConfig, language: str) -> jinja2.Environment:
    known = _current().templates
    if language in known:
        return known[language]
    words = _words(config, language)
    known[language] = templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(config.theme.custom_dir)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["bare_address"] = _bare_address
    templates.filters["phone_links"] = sign_boxes.with_phone_links
    templates.filters["thousands"] = lambda n: (
        f"{n:,}" if language == TRANSLATION else f"{n:,}".replace(",", ".")
    )
    templates.filters["long_date"] = lambda date: _long_date(words, date)
    templates.globals.update(
        words=words,
        lang=language,
        other=other_of_two(language),
        original=ORIGINAL,
        topic=_current().repository.topic,
    )
    return templates


def _drawn_data(  # noqa: C901
    view: shortcodes.Viewpoint, marker: Marker, config: MkDocsConfig
) -> dict[str, Any]:
    argument = marker.argument
    match marker.name:
        case "tindakan":
            return {"groups": shortcodes.actions(view, argument, FITS[:3])}
        case "jangan":
            return {"groups": shortcodes.actions(view, argument, FITS[3:])}
        case "penyebab":
            return {"groups": shortcodes.causes(view)}
        case "daftar":
            return {"pages": shortcodes.children(view, _order(config))}
        case "topik":
            return {"groups": shortcodes.topics(view, _topic_groups(config, view.language))}
        case "matriks":
            return matrix.matrix(view, _order(config))
        case "tanda":
            return {"boxes": sign_boxes.boxes(view, marker)}
        case "terbuka":
            return {"signs": sign_boxes.open_questions(view, marker)}
        case "gambar":
            if argument not in view.repository.pictures:
                raise PluginError(f'{view.page.path}: no drawing "{argument}"; make check says more')
            return {"picture": shortcodes.picture(view, argument)}
        case "langkah":
            return {"steps": guides.steps(view, argument)}
        case "peta":
            return {"peta": guides.body_map(view)}
        case "jalan":
            return {"questions": guides.path(view), "home": view.url(view.repository.topic.pages.home)}
        case "mutu":
            return {"figures": quality.figures(view.repository)}
        case "rujukan":
            return {"groups": shortcodes.references(view)}
        case "unduhan":
            return {"edition": offline.marker_data(offline.edition(view.repository, view.language))}
        case "klinik":
            return share_links.data(view, _current().settings, _topic_groups(config, view.language))
        case "perubahan":
            return feed.data(view, _current().settings)
        case "kontak":
            contact = _current().settings.contact
            return {"contact": contact, "report_url": _current().settings.report_url(view.page.title)}
        case "istilah":
            return {"terms": shortcodes.terms(view)}
        case "naskah":
            words = _words(config, view.language)
            return {"sentences": shortcodes.sentences(view, words["source_table"]["title"])}
        case _:
            return {}


def _topic_groups(config: MkDocsConfig, language: str) -> list[tuple[str, list[str]]]:
    """The menu as groups of slugs; pages outside a section form groups without a title."""
    entry = next(e for e in _i18n(config).config.languages if e.locale == language)
    translated = entry.nav_translations or {}
    groups: list[tuple[str, list[str]]] = []
    for item in config.nav or []:
        if isinstance(item, dict):
            for title, children in item.items():
                groups.append((str(translated.get(title, title)), [c.removesuffix(".md") for c in children]))
        elif groups and not groups[-1][0]:
            groups[-1][1].append(item.removesuffix(".md"))
        else:
            groups.append(("", [item.removesuffix(".md")]))
    return groups


def _order(config: MkDocsConfig) -> tuple[str, ...]:
    """The slugs of all pages in the order of the menu."""
    return tuple(slug for _, slugs in _topic_groups(config, ORIGINAL) for slug in slugs)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Gives help boxes their headings, and keeps the article for the pages made of several."""
    language = _language(page)
    finished = article.finish(html, _words(config, language)["urgency"])
    finished, sources = _with_citations(finished, _slug(page), language, config)
    finished = _with_moved_sections(finished, _slug(page), language, config)
    _current().articles[_slug(page), language] = finished + sources
    _current().sources[_slug(page), language] = sources
    return finished


def _with_citations(html: str, slug: str, language: str, config: MkDocsConfig) -> tuple[str, str]:
    """The text with its citations as links, and the sources that they lead to."""
    page, cited = _current().repository.page(slug, language), citations.cited(html)
    if page is None:
        return html, ""
    view = shortcodes.Viewpoint(_current().repository, page)
    references = [shortcodes.reference(view, key) for key in cited]
    template = _drawn_templates(config, language).get_template("drawn/kutipan.html")
    words = _words(config, language)["citation"]
    sources = _sources(template, view, references) if references else ""
    return citations.placed(html, words), sources


def _sources(template: jinja2.Template, view: shortcodes.Viewpoint, references: list[Any]) -> str:
    page = view.repository.topic.pages.references
    here = view.url(page) if page and page != view.page.slug else ""
    return template.render(references=references, references_url=here).strip()


def _with_moved_sections(html: str, slug: str, language: str, config: MkDocsConfig) -> str:
    known = _current().repository
    html = moved_pages.with_old_ids(html, redirects.renamed(known, slug))
    if moves := redirects.gone(known, slug):
        lines = moved_pages.lines(known, moves, language, url(slug, language))
        html += _drawn_templates(config, language).get_template("drawn/pindah.html").render(lines=lines)
    return html


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Filters for the templates."""
    language = _i18n(config).current_language
    env.filters["long_date"] = lambda date, words=None: _long_date(words or _words(config, language), date)
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """What the templates need to know about this page beyond what MkDocs gives."""
    language, slug = _language(page), _slug(page)
    other = other_of_two(language)
    own = _current().repository.page(slug, language)
    original = _current().repository.page(slug, ORIGINAL)
    assert own is not None and original is not None
    view = shortcodes.Viewpoint(_current().repository, own)
    words = _words(config, language)
    roles = _current().repository.topic.pages
    has_blocks = any(marker.name == "klinik" for marker in own.markers)
    context.update(
        lang=language,
        other=other,
        words=words,
        twin_url=_relative(page, url(slug, other)),
        home=slug == roles.home,
        home_url=view.url(roles.home),
        help_url=view.url(roles.help),
        danger_url=view.url(roles.help, _current().repository.topic.sections.danger),
        topics_url=view.url(roles.topics),
        about_url=view.url(roles.about),
        both_url=_relative(page, both_url(slug)),
        report_url=_current().settings.report_url(f"{own.title} ({slug})"),
        facts={key: original.front.get(key, "") for key in ("changed", "reviewed", "reviewer")},
        origin=print_origin.origin(_current().settings, url(slug, language)),
        stale=language != ORIGINAL and _current().repository.record.is_behind(slug),
        policy_marker="" if _serving else inline_assets.POLICY,
        other_words=_words(config, other),
        signs_url=_signs_url(own),
        next_pages=next_pages(view),
        sources=_current().sources.get((slug, language), ""),
        whatsapp_url=share_links.whatsapp(_current().repository, _current().settings, slug, language),
        copy_script=_relative(page, "assets/klinik.js") if has_blocks else "",
        topic=_current().repository.topic,
        machines=head_metadata.head(_current().repository, _current().settings, own),
    )
    return context


def _signs_url(page: Page) -> str:
    """Where on a page its danger signs are; nothing where it has none."""
    section = next((marker.section for marker in page.markers if marker.name == "tanda"), "")
    return f"#{section}" if section and section != INTRO else ""


def _relative(page: MkDocsPage, url: str) -> str:
    return "../" * page.url.count("/") + url


def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: the files made of many pages, then style and scripts into every page."""
    i18n = _i18n(config)
    if i18n.current_language != i18n.build_languages[-1]:
        return
    site = Path(config.site_dir)
    finished = _finished(config)
    makers: list[Callable[[], Mapping[str, str | bytes]]] = [
        lambda: _pages_of_both(finished, config),
        lambda: _one_file(finished, config),
        lambda: search.files(finished),
        lambda: links_json.files(finished),
        lambda: _not_found(finished, config),
        lambda: _moved_pages(finished, config),
        lambda: _hosting(finished, config),
        lambda: head_metadata.files(finished),
        lambda: feed.files(finished),
        lambda: share_links.files(finished),
        lambda: social_cards.files(finished, FONTS),
    ]
    for files in parallel.results(makers, len(finished.order) >= _MANY and not _serving):
        for path, content in files.items():
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode())
    inline_assets.deliver(site, Path(config.docs_dir) / "assets")


def _finished(config: MkDocsConfig) -> FinishedSite:
    entries = {entry.locale: entry for entry in _i18n(config).config.languages}
    return FinishedSite(
        repository=_current().repository,
        settings=_current().settings,
        articles=_current().articles,
        words={language: entry.extra["words"] for language, entry in entries.items()},
        names={language: entry.site_name or _site_name(config) for language, entry in entries.items()},
        order=_order(config),
    )


def _site_name(config: MkDocsConfig) -> str:
    """The name in mkdocs.yml, which the plugin overrides while it builds another language."""
    original: str = _i18n(config).original_configs.get("site_name", config.site_name)
    return original


def _page_templates(config: MkDocsConfig) -> jinja2.Environment:
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(config.theme.custom_dir)),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters["long_date"] = jinja2.pass_context(
        lambda context, date, words=None: _long_date(words or context["words"], date)
    )
    templates.globals.update(
        policy_marker="" if _serving else inline_assets.POLICY,
        topic=_current().repository.topic,
    )
    return templates


def _pages_of_both(site: FinishedSite, config: MkDocsConfig) -> dict[str, str]:
    template = _page_templates(config).get_template("dua-bahasa.html")
    return {both_url(slug): template.render(side_by_side.contents(site, slug)) for slug in site.order}


def _not_found(site: FinishedSite, config: MkDocsConfig) -> dict[str, str]:
    template = _page_templates(config).get_template("404.html")
    return {"404.html": template.render(sides=not_found.sides(site))}


def _moved_pages(site: FinishedSite, config: MkDocsConfig) -> dict[str, str]:
    template = _page_templates(config).get_template("pindah.html")
    return {path: template.render(contents) for path, contents in moved_pages.stubs(site).items()}


def _hosting(site: FinishedSite, config: MkDocsConfig) -> dict[str, str]:
    templates, data = _page_templates(config), hosting.data(site)
    script = (Path(config.docs_dir) / "assets/js/klinik.js").read_text("utf-8")
    return {
        "_headers": templates.get_template("hosting/_headers").render(data),
        "nginx.conf": templates.get_template("hosting/nginx.conf").render(data),
        "assets/klinik.js": inline_assets.minified_script(script),
    }


def _one_file(site: FinishedSite, config: MkDocsConfig) -> dict[str, str]:
    template = _page_templates(config).get_template("satu-berkas.html")
    return {
        path: template.render(one_file.contents(site, language, _topic_groups(config, language)))
        for language, path in one_file.names(site.repository.topic.files).items()
    }
