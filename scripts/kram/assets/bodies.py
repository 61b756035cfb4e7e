"""The body of a page as an edition needs it: without what the edition does not have."""

import posixpath
import re
from collections.abc import Callable, Collection, Container
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

_PUT_IN = re.compile(
    r'<form class="cari".*?</form>|<button class="tombol tema".*?</button>'
    r'|<p class="strip">(?:(?!</p>|<span lang=).)*</p>',
    re.DOTALL,
)
_OPEN = re.compile(r'<button (class="[^"]*\bmenu-buka")[^<>]*>\s*(<svg[^<>]*>).*?</button>', re.DOTALL)
_MENU = re.compile(r'(<nav id="menu"[^<>]*)>.*?</nav>', re.DOTALL)
_SPOKEN = re.compile(r'(<a class="sitasi"[^<>]*?) aria-label="[^"]*"')
_SOURCE = re.compile(r'(<li id="fn:[^<>]*>)([^<>]*[^<>.\s])[.\s]*(<a href="[^"]*")[^<>]*>[^<>]*</a>[^<>]*')
_ADDRESS = re.compile(r' (?:href|src)="([^"#][^"]*)"')
_PICTURE = re.compile(r'(<img [^<>]*?\bsrc=")([^"]+)')
_DOT = re.compile(r"\s*·\s*$")
_BLOCKS = (
    r"(?:article|blockquote|d[dlt]|details|div|footer|form|h[1-6]|header|li|main|nav|[ou]l|p|section|summary"
    r"|t[dhr]|table|tbody|thead)\b"
)
_BEFORE_BLOCK = re.compile(rf">\s*\n\s*(?=</?{_BLOCKS})")
_GAP = re.compile(r">\s*\n\s*(?=<)")
_BLOCK = re.compile(rf"</?{_BLOCKS}[^<>]*>")
_QUOTED = re.compile(r"""="([^\s"'=<>`]+)"(?!/)(?=[^<>]*>)""")
_DRAWN = re.compile(r'<svg class="ikon" data-k="([\w-]+)"[^<>]*><path [^<>]*></path></svg>')
_ENDS = re.compile(r"</(?:li>|dt>(?=<dd\b)|dd>(?=<dt\b|</d)|p>(?=<(?:p|h[1-6]|[dou]l|div)\b|</))")


def tight(text: str, icons: str) -> str:
    """The body without the lines between blocks, and without the end tags that every reader of HTML adds.

    Those that only HTML 5 adds, such as that of a paragraph before a section, stay: older tools read too.
    Icons become pictures from the file at the address ``icons``, which comes when one of them comes near.
    """
    picture = rf'<img class="ikon" alt="" loading="lazy" src="{icons}#\1">'
    text = _DRAWN.sub(picture, str(text))  # in Markup, what is put back would be escaped
    return _ENDS.sub("", _GAP.sub(_without_gap_after_block, _BEFORE_BLOCK.sub(">", text))).strip()


def _without_gap_after_block(gap: re.Match[str]) -> str:
    """In a third of the time of an expression that looks at every tag."""
    block = _BLOCK.match(gap.string, gap.string.rfind("<", 0, gap.start()))
    return ">" if block and block.end() == gap.start() + 1 else gap[0]


def unquoted(page: str) -> str:
    """A page without the quotation marks around values that need none."""
    return _QUOTED.sub(lambda match: "=" + match[1], page)  # a third less time than with a template


def fill_downloads(root: html.HtmlElement, draw: Callable[[str, str], str]) -> None:
    """Puts into each place for it what ``draw`` makes for the language of the place and the part it names."""
    for place in root.xpath(f".//div[@class='{DOWNLOADS}']"):
        place.extend(fragment(draw(place.get("lang", ""), place.get("data-isi", "")).strip()))


def marked(body: str, path: str, mark: Callable[[str], str]) -> str:
    """The body with what ``mark`` says of the file added to the address of each picture."""
    folder = posixpath.dirname(path)

    def address(match: re.Match[str]) -> str:
        target = leads_to(folder, match[2])
        return match[0] if target is None else match[0] + mark(target)

    return _PICTURE.sub(address, body)


def leads_to_any(body: str, path: str, files: Collection[str]) -> bool:
    """Whether a link or a picture leads to one of these files."""
    folder = posixpath.dirname(path)
    return bool(files) and any(leads_to(folder, address) in files for address in set(_ADDRESS.findall(body)))


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


def left_to_script(body: str, path: str) -> str:
    """The body without what the scripts in docs/assets/js/folder put in; the menu names the page it is on."""
    # The place of the button stays, as wide as it is, so that nothing moves when it comes.
    body = _OPEN.sub(r"<span \1>\2</svg></span>", _PUT_IN.sub("", body))
    return _SPOKEN.sub(r"\1", _MENU.sub(rf'\1 data-ini="{path}"></nav>', body))


def with_short_sources(body: str) -> str:
    """The body with the short name of each source: the page of references, where it leads, has the rest."""
    return _SOURCE.sub(r"\1\3>\2</a>", body)
