"""Content -> sheets of paper: what is on each, its HTML, and the PDF that is drawn from it."""

from kram.export.site_context import FinishedSite
from kram.paper import drawing, sheets


def files(site: FinishedSite) -> dict[str, bytes]:
    """The PDF of each sheet by its path; raises ValueError where one is too long, or cannot be drawn."""
    found = drawn(site)
    long = [
        f"{sheet.path} has {found[sheet.path].pages} sides and is made for {sheet.sides}: "
        "give it less in docs/_data/paper.yml, shorten what it shows, or leave that sheet out for now"
        for sheet in site.repository.paper
        if sheet.path in found and found[sheet.path].pages > sheet.sides
    ]
    if long:
        raise ValueError("; ".join(long))
    return {path: drawing.pdf for path, drawing in found.items()}


def drawn(site: FinishedSite) -> dict[str, drawing.Drawing]:
    """Each sheet by the path of its PDF; raises ValueError, with what to do, where one cannot be drawn."""
    pictures = site.repository.root / "docs"
    result = {}
    for path, text in sheets.rendered(site).items():
        try:
            result[path] = drawing.drawn(text, pictures)
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from None
    return result
