"""What a page leaves out in the file that holds all pages, so that the file stays small.

Nothing that says what to do is among it: sources, figures from studies, lists for clinics and editors, terms
in the other language, and what the page of a cause has too.  The site has them all.
"""

from collections.abc import Iterator, Mapping

from lxml import etree, html

from kram.source.markdown.model import INTRO, Page
from kram.view.folds import REASONS, unfold
from kram.vocabulary import HELPFUL

LISTS = frozenset({"klinik", "matriks", "naskah", "perubahan", "rujukan", "terbuka", "unduhan"})
"""Parts made from data that only the site has: they repeat other pages, or are for clinics and editors."""
_TELLING = ".//section[starts-with(@class, 'kotak') or @class='jalan']//li//b"
_CAUSES = "penyebab"
"""The part of an action's page that has the rows of its causes, which the pages of the causes have too."""


def cut(root: html.HtmlElement, page: Page, words: Mapping[str, str], *, whole: bool) -> html.HtmlElement:
    """Cuts an article down; two of the ``words`` say what went: ``left_out`` and ``help_elsewhere``.

    Unless it is ``whole``, as the help page is, groups of signs have no icons and signs no bold words:
    without them the same words can be said once for all pages.
    """
    for reason in root.xpath(f".//dl[@class='sebab']/{REASONS}"):
        _leave_out_reason(reason)
    unfold(root)
    for marker in page.markers:
        if marker.name in LISTS:
            _leave_out(root, marker.section, words["left_out"])
        elif marker.name == _CAUSES:
            _leave_out_help(root, marker.section, words["help_elsewhere"])
    _drop(root, "./details[@class='sumber'] | .//*[@class='pindah sorot diam'] | .//*[@class='kertas']")
    _drop(root, ".//*[@class='dasar'] | .//details[@class='catatan'] | .//dl[@class='istilah']//span[@lang]")
    if not whole:
        _drop(root, ".//*[@class='sub']/svg")
        for telling in root.xpath(_TELLING):
            telling.drop_tag()
    for spoken in root.xpath(".//section[@class]/*[1]/span[@class='sr']"):
        spoken.drop_tree()
    _write_shorter(root)
    return root


def _drop(root: html.HtmlElement, path: str) -> None:
    for element in root.xpath(path):
        element.drop_tree()


def _write_shorter(root: html.HtmlElement) -> None:
    """Elements that look and read the same with fewer letters, and without those that only tools ask for."""
    for strong in root.xpath(".//strong[not(ancestor::ol[@class='langkah'])]"):
        strong.tag = "b"
    for element in root.xpath(".//dl[@class='istilah']//dfn | .//dl[@class='istilah']/div"):
        element.drop_tag()


def _section(root: html.HtmlElement, section: str) -> Iterator[html.HtmlElement]:
    """The elements of an article between the heading of a section and the next heading with an id."""
    inside = section == INTRO
    for element in list(root.iterchildren(etree.Element)):
        if element.tag in ("h2", "h3") and element.get("id"):
            inside = element.get("id") == section
        elif inside:
            yield element


def _leave_out(root: html.HtmlElement, section: str, left_out: str) -> None:
    """Leaves of a section the prose around its list."""
    listed = [element for element in _section(root, section) if element.tag != "p" or element.get("class")]
    if listed:
        _say_before(listed[0], left_out)
    for element in listed:
        element.drop_tree()


def _leave_out_reason(fold: html.HtmlElement) -> None:
    """Leaves of a ban on the page of an action what opens its reason, which the page of the cause has."""
    for part in fold[1:]:
        part.drop_tree()
    fold[0].tail = None


def _leave_out_help(root: html.HtmlElement, section: str, elsewhere: str) -> None:
    """Leaves of the rows of an action those that warn, without the reason: the page of the cause has it."""
    rated = [element for element in _section(root, section) if element.tag == "dl"]
    if rated:
        _say_before(rated[0], elsewhere)
    for listed in rated:
        helps = False
        for element in list(listed):
            if element.tag == "dt":
                helps = element.get("class") in HELPFUL
            if helps:
                element.drop_tree()
            elif element.tag == "dd" and len(element) and (element[-1].tail or "").startswith(": "):
                element[-1].tail = None
        if not len(listed):
            listed.drop_tree()


def _say_before(element: html.HtmlElement, text: str) -> None:
    said = etree.Element("p")
    said.text = text
    element.addprevious(said)
