"""HTML -> PDF, tagged for screen readers (PDF/UA-1), with one font in it, the same bytes every time."""

import hashlib
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module, resources
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import ttLib
from lxml import html

_FONT = "Atkinson Hyperlegible"
_PACKAGE = "fontpkg_atkinson_hyperlegible"
_FACES = {"Regular": "400", "Bold": "700"}


class Drawing(NamedTuple):
    """A sheet as it is printed."""

    pdf: bytes
    pages: int


def drawn(text: str, pictures: Path) -> Drawing:
    """A sheet whose pictures are below a folder.

    Raises ValueError without the library that sets the text, and where the sheet has what cannot be drawn.
    """
    weasyprint, page = _library(), html.fromstring(text)
    _check_signs(page)
    fonts = weasyprint.text.fonts.FontConfiguration()
    faces = (
        f'@font-face {{ font-family: "{_FONT}"; font-weight: {weight}; src: url("{_face(face).as_uri()}"); }}'
        for face, weight in _FACES.items()
    )
    with _listening() as complaints:
        document = weasyprint.HTML(string=text, base_url=f"{pictures.absolute().as_uri()}/").render(
            stylesheets=[weasyprint.CSS(string="".join(faces), font_config=fonts)],
            font_config=fonts,
            pdf_variant="pdf/ua-1",
        )
        written: bytes = document.write_pdf(
            pdf_variant="pdf/ua-1",
            pdf_identifier=hashlib.sha256(text.encode()).digest()[:16],
            finisher=_complete,
        )
    if complaints:
        raise ValueError("; ".join(complaints))
    return Drawing(written, len(document.pages))


def _check_signs(page: html.HtmlElement) -> None:
    """Raises ValueError where the font lacks a sign: a font of the system would take its place."""
    body = "".join(page.find("body").itertext())
    with ttLib.TTFont(_face("Regular")) as font:
        known = font.getBestCmap()
    lacking = sorted({sign for sign in body if not sign.isspace() and ord(sign) not in known})
    if lacking:
        raise ValueError(f"the font of the sheets has no “{'”, “'.join(lacking)}”: write it another way")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What WeasyPrint says meanwhile that it left out."""
    lines: list[str] = []
    log, handler = logging.getLogger("weasyprint"), logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    log.addHandler(handler)
    try:
        yield lines
    finally:
        log.removeHandler(handler)


def _library() -> Any:
    try:
        return import_module("weasyprint")
    except OSError as error:
        raise ValueError(
            "sheets of paper need the library Pango: install the packages libpango-1.0-0, libpangoft2-1.0-0 "
            f"and libharfbuzz-subset0, then run make dist again ({str(error).splitlines()[0]})"
        ) from None


def _face(name: str) -> Path:
    """The font of the sheets comes from its package, never from the system."""
    folder = Path(str(resources.files(_PACKAGE))) / "files"
    return folder / f"{_FONT.replace(' ', '')}-{name}.ttf"


def _complete(document: Any, pdf: Any) -> None:
    """Puts into the tags of the PDF what the library leaves out: languages of articles, scopes of headers."""
    for article, attributes in _matched(document, pdf, "article", "/Art"):
        article["Lang"] = f"({attributes['lang']})"
    for header, attributes in _matched(document, pdf, "th", "/TH"):
        header["A"]["Scope"] = "/Row" if attributes["scope"] == "row" else "/Column"


def _matched(document: Any, pdf: Any, name: str, tag: str) -> Iterator[tuple[Any, Mapping[str, str]]]:
    """The elements with a tag, each with the attributes of its element of HTML.

    An element on two pages has two boxes and two tags, in the same order.
    """
    found = [element for element in _tags(pdf, pdf.catalog["StructTreeRoot"]) if element.get("S") == tag]
    boxes = [box for page in document.pages for box in _boxes(page._page_box, name)]
    return zip(found, (box.element.attrib for box in boxes), strict=True)


def _boxes(box: Any, name: str) -> Iterator[Any]:
    """The outermost boxes of the elements with a name, in the order in which they are read."""
    box = getattr(box, "_box", box)  # what has a place of its own on the page
    if box.element_tag == name:
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from _boxes(child, name)


def _tags(pdf: Any, reference: bytes) -> Iterator[Any]:
    """The elements of structure from one down, in the order in which they are read."""
    element = pdf.objects[int(reference.split()[0])]
    yield element
    for kid in element.get("K", ()):
        if isinstance(kid, bytes):
            yield from _tags(pdf, kid)
