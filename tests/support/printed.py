"""What is on the pages of a PDF: its text with size, colour and place, and its tags."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

_SETS_COLOUR = {"g": 1, "rg": 3, "scn": 3, "sc": 3}


@dataclass(frozen=True)
class Run:
    """A piece of text as it is drawn: size and place in points, from the lower left corner of its page."""

    page: int
    size: float
    x: float
    y: float
    colour: tuple[float, ...]


def opened(content: bytes) -> pikepdf.Pdf:
    """The PDF in a file."""
    return pikepdf.open(io.BytesIO(content))


def runs(pdf: pikepdf.Pdf) -> Iterator[Run]:
    """Every piece of text of every page, in the order in which it is drawn."""
    for number, page in enumerate(pdf.pages):
        yield from _runs(number, page)


def _runs(number: int, page: pikepdf.Page) -> Iterator[Run]:
    matrix = pikepdf.Matrix()
    colour: tuple[float, ...] = (0.0,)
    kept: list[tuple[pikepdf.Matrix, tuple[float, ...]]] = []
    size, of_text = 0.0, pikepdf.Matrix()
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "q":
            kept.append((matrix, colour))
        elif name == "Q":
            matrix, colour = kept.pop()
        elif name == "cm":
            matrix = pikepdf.Matrix(*(float(x) for x in operands)) @ matrix
        elif name in _SETS_COLOUR:
            colour = tuple(float(x) for x in operands)
        elif name == "Tf":
            size = float(operands[1])
        elif name == "Tm":
            of_text = pikepdf.Matrix(*(float(x) for x in operands))
        elif name in ("Tj", "TJ"):
            whole = of_text @ matrix
            yield Run(number, size * abs(whole.d), whole.e, whole.f, colour)


def tags(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The elements of structure in the order in which they are read."""
    yield from _below(pdf.Root.StructTreeRoot)


def _below(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    kids: Any = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def fonts(pdf: pikepdf.Pdf) -> dict[str, bool]:
    """The name of each font, and whether it is in the file."""
    found = {}
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0].FontDescriptor
            found[str(font.BaseFont)] = any(key in inner for key in ("/FontFile2", "/FontFile3"))
    return found
