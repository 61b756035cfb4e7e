"""The whole site of one language in one HTML file: a phone that opens it gets no other file."""

import posixpath
from typing import Any

from lxml import html

from kram.export import search
from kram.export.one_file.cuts import cut
from kram.export.one_file.links import Links, Places
from kram.export.one_file.pictures import Pictures
from kram.export.one_file.repeated import say_once
from kram.export.site_context import FinishedPage, FinishedSite
from kram.urls import url
from kram.view.article import fragment, inner

_TOPICS = "(topics)"
"""In the place of the list of all pages where no page of the site has that role."""


def page(site: FinishedSite, language: str) -> FinishedPage:
    """The page that holds all pages of a language."""
    return FinishedPage("satu-berkas.html", language, contents(site, language))


def contents(site: FinishedSite, language: str) -> dict[str, Any]:
    """What the template gets: every page with its title, state and text, and the script of the search."""
    topic, roles = site.repository.topic, site.repository.topic.pages
    pages = {
        page.slug: page
        for page in site.pages
        if page.language == language and (page.slug == roles.about or not topic.is_about_the_site(page.slug))
    }
    places = Places([*pages, roles.topics or _TOPICS])
    words = site.words[language]["one_file"]
    trees = {
        slug: cut(site.articles[slug, language].tree(), page, words, whole=slug == roles.help)
        for slug, page in pages.items()
    }
    links, pictures = Links(site, language, trees, places), Pictures(site.repository.root / "docs")
    for slug, tree in trees.items():
        links.lead_inside(slug, tree)
    script = search.script(site.repository, language, links.to)
    for slug, tree in trees.items():
        _give_ids(slug, tree, places)
        pictures.carry(tree, posixpath.dirname(url(slug, language)))
        given = {"view": site.view(pages[slug]), "places": places}
        tree[:0] = fragment(site.templates.render("partials/above.html", language, **given))
    repeated = say_once(trees.values())
    return {
        "groups": site.repository.config.lists(language),
        "titles": {slug: page.title for slug, page in pages.items()},
        "bodies": {slug: inner(trees.pop(slug)) for slug in pages},
        "places": places,
        "topics": places.of(roles.topics or _TOPICS),
        "site_url": site.settings.site_url,
        "search": script,
        "style": pictures.style + repeated,
    }


def _give_ids(slug: str, tree: html.HtmlElement, places: Places) -> None:
    for element in tree.xpath(".//*[@id]"):
        if given := places.of(slug, element.get("id")):
            element.set("id", given)
        else:
            del element.attrib["id"]
