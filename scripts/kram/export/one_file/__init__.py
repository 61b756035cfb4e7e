"""The whole site of one language in one HTML file, for a phone: it hands its browser one file at a time."""

import posixpath
from collections.abc import Container
from typing import Any

from lxml import html

from kram.export import search
from kram.export.one_file.cuts import cut
from kram.export.one_file.links import Links, Places
from kram.export.one_file.pictures import Pictures
from kram.export.one_file.repeated import say_once
from kram.export.site_context import FinishedPage, FinishedSite
from kram.source.review import review_of
from kram.urls import url
from kram.view.article import fragment, inner
from kram.view.page import signs_section

_TOPICS = "(topics)"
"""Stands for the list of all pages where no page of the site has that role."""


def page(site: FinishedSite, language: str) -> FinishedPage:
    """The page that holds all pages of a language."""
    return FinishedPage("satu-berkas.html", language, contents(site, language))


def contents(site: FinishedSite, language: str) -> dict[str, Any]:
    """What the template gets: every page with its title, state and text, and the script of the search."""
    topic, roles = site.repository.topic, site.repository.topic.pages
    drawn = [slug for slug in site.order if slug == roles.about or not topic.is_about_the_site(slug)]
    places = Places([*drawn, *([roles.topics] if roles.topics else [_TOPICS])])
    trees = {slug: site.articles[slug, language].tree() for slug in drawn}
    for slug, tree in trees.items():
        if page := site.repository.page(slug, language):
            cut(tree, page, site.words[language]["one_file"], icons=slug == roles.help)
    links, pictures = Links(site, language, trees, places), Pictures(site.repository.root / "docs")
    for slug, tree in trees.items():
        links.lead_inside(slug, tree)
    script = search.script(site.repository, language, links.to)
    for slug, tree in trees.items():
        _give_ids(slug, tree, places)
        pictures.carry(tree, posixpath.dirname(url(slug, language)))
        tree[:0] = _above(site, slug, language, places)
    repeated = say_once(trees.values())
    return {
        "groups": _groups(site, language, trees, places),
        "pages": [_page(site, slug, language, trees.pop(slug), places) for slug in drawn],
        "home": places.of(roles.home),
        "topics": places.of(roles.topics or _TOPICS),
        "today": roles.look_alikes and places.of(roles.look_alikes, topic.sections.today),
        "site_url": site.settings.site_url,
        "search": script,
        "style": pictures.style + repeated,
    }


def _groups(site: FinishedSite, language: str, trees: Container[str], places: Places) -> list[dict[str, Any]]:
    """The list of all pages: the groups of the menu."""
    return [
        {
            "title": title,
            "pages": [
                {"id": places.of(slug), "title": page.title}
                for slug in slugs
                if slug in trees and (page := site.repository.page(slug, language))
            ],
        }
        for title, slugs in site.repository.config.lists(language)
    ]


def _page(
    site: FinishedSite, slug: str, language: str, tree: html.HtmlElement, places: Places
) -> dict[str, Any]:
    page = site.repository.page(slug, language)
    return {"id": places.of(slug), "title": page.title if page else slug, "body": inner(tree)}


def _above(site: FinishedSite, slug: str, language: str, places: Places) -> html.HtmlElement:
    """What is between the title of a page and its text."""
    topic, page = site.repository.topic, site.repository.page(slug, language)
    signs = signs_section(site.repository, page) if page else ""
    help_ = topic.pages.help if slug == topic.pages.home else ""
    above = site.templates.render(
        "partials/above.html",
        language,
        facts=review_of(site.repository, slug),
        danger=help_ and places.of(help_, topic.sections.danger),
        signs=signs and places.of(slug, signs),
    )
    return fragment(above)


def _give_ids(slug: str, tree: html.HtmlElement, places: Places) -> None:
    for element in tree.xpath(".//*[@id]"):
        if given := places.of(slug, element.get("id")):
            element.set("id", given)
        else:
            del element.attrib["id"]
