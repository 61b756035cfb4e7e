"""The body of a page as an edition needs it: without what the edition does not have."""

import posixpath
import re
from collections.abc import Callable, Container
from urllib.parse import urlsplit

from lxml import html

from kram.urls import leads_to
from kram.view.article import fragment

DOWNLOADS = "unduhan"
"""The class of the empty element, with a language, that the list of downloads fills."""

BUTTONS = "aksi"
"""The class of the row of what a reader does with a page."""

DATED = 'class="lewat"'
"""What a body has that gives the date of the next review."""

_PUT_IN = (
    ".//form[@class='cari'] | .//button[contains(@class, 'tema')] | .//p[@class='strip'][not(.//*[@lang])]"
)
_DOT = re.compile(r"\s*·\s*$")
_BLOCKS = (
    r"(?:article|blockquote|d[dlt]|details|div|footer|form|h[1-6]|header|li|main|nav|[ou]l|p|section|summary"
    r"|t[dhr]|table|tbody|thead)\b"
)
_BEFORE_BLOCK = re.compile(rf">\s*\n\s*(?=</?{_BLOCKS})")
_AFTER_BLOCK = re.compile(rf"(</?{_BLOCKS}[^<>]*>)\s*\n\s*(?=<)")
_QUOTED = re.compile(r"""="([^\s"'=<>`]+)"(?=[^<>]*>)""")
_DRAWN = re.compile(r'<svg class="ikon" data-k="([\w-]+)"[^<>]*><path [^<>]*></path></svg>')
_ENDS = re.compile(r"</(?:li>|p>(?=<(?:p|h[1-6]|[dou]l|div)\b|</))")


def tight(text: str, icons: str) -> str:
    """The body without the lines between blocks, and without the end tags that every reader of HTML adds.

    Those that only HTML 5 adds, such as that of a paragraph before a section, stay: older tools read too.
    Icons become pictures from the file at the address ``icons``, which comes when one of them comes near.
    """
    picture = rf'<img class="ikon" width="24" height="24" alt="" loading="lazy" src="{icons}#\1">'
    text = _DRAWN.sub(picture, str(text))  # in Markup, what is put back would be escaped
    return _ENDS.sub("", _AFTER_BLOCK.sub(r"\1", _BEFORE_BLOCK.sub(">", text)))


def unquoted(page: str) -> str:
    """A page without the quotation marks around values that need none."""
    return _QUOTED.sub(r"=\1", page)


def fill_downloads(root: html.HtmlElement, draw: Callable[[str, str], str]) -> None:
    """Puts into each place for it what ``draw`` makes for the language of the place and the part it names."""
    for place in root.xpath(f".//div[@class='{DOWNLOADS}']"):
        place.extend(fragment(draw(place.get("lang", ""), place.get("data-isi", "")).strip()))


def mark_pictures(root: html.HtmlElement, path: str, mark: Callable[[str], str]) -> None:
    """Adds to the address of each picture what ``mark`` says of the file."""
    folder = posixpath.dirname(path)
    for picture in root.iter("img"):
        if (target := leads_to(folder, picture.get("src", ""))) is not None:
            picture.set("src", picture.get("src") + mark(target))


def leave_out(root: html.HtmlElement, path: str, absent: Container[str], website: str) -> None:
    """Takes out pictures, buttons and downloads that are absent.

    A link in a text leads to the website instead; where its address is not known, the words stay.
    """
    folder = posixpath.dirname(path)
    for element in list(root.iter("a", "img")):
        target = leads_to(folder, element.get("href", element.get("src", "")))
        if target is None or target not in absent:
            continue
        before, parent = element.getprevious(), element.getparent()
        is_button = parent is not None and BUTTONS in parent.get("class", "").split()
        if element.tag == "a" and element.get("download") is None and not is_button:
            place = urlsplit(element.get("href", "")).fragment
            if website:
                element.set("href", f"{website}/{target}" + f"#{place}" * bool(place))
            else:
                element.drop_tag()
            continue
        if before is not None:
            before.tail = _DOT.sub("", before.tail or "")
        elif parent is not None:
            parent.text = _DOT.sub("", parent.text or "")
        element.drop_tree()


def leave_to_script(root: html.HtmlElement, path: str) -> None:
    """Takes out what the scripts in docs/assets/js/folder put in; the menu says on which page it is."""
    for piece in root.xpath(_PUT_IN):
        piece.drop_tree()
    for button in root.xpath(".//button[contains(@class, 'menu-buka')]"):
        # Its place stays, as wide as it is, so that nothing moves when it comes.
        button.tag, classes = "span", button.get("class")
        button.attrib.clear()
        button.set("class", classes)
        for icon in button:
            del icon[:]
    for citation in root.xpath(".//a[@class='sitasi']"):
        citation.attrib.pop("aria-label", None)
    for menu in root.xpath(".//nav[@id='menu']"):
        del menu[:]
        menu.text = None
        menu.set("data-ini", path)


def name_sources(root: html.HtmlElement) -> None:
    """Leaves of each source its short name: the page of references, where the name leads, has the rest."""
    for source in root.xpath(".//details[@class='sumber']//li"):
        link = source.find("a")
        if link is None or not (source.text or "").strip():
            continue
        link.text, source.text, link.tail = (source.text or "").strip().rstrip("."), None, None
        link.attrib.pop("lang", None)
