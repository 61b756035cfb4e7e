"""The drawings of the file that holds all pages: each, and each part that several have, is in it once."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tinycss2
from lxml import etree, html

_SVG = "{http://www.w3.org/2000/svg}"
CLASS = "gambar"
_PART = "g-"
"""With a number behind it, the id of a part that several drawings have; no place has an id like it."""
_LONG = 50
"""Characters of a part from which a reference is shorter than the part drawn again."""


class Pictures:
    """Puts the drawings below a folder, docs/, in the place of the elements that name their files."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self._drawn: dict[str, html.HtmlElement] = {}
        """Each drawing, by the path of its file."""
        self._parts: dict[str, html.HtmlElement] = {}
        """Each icon, and each part of a drawing, such as the bed, where it is drawn first."""
        self._named = 0
        self._rules: dict[str, dict[str, None]] = {}

    @property
    def style(self) -> str:
        """The rules that the drawings had in themselves, for the style of the file."""
        written = {condition: "".join(rules) for condition, rules in self._rules.items()}
        return "".join(f"{c}{{{rules}}}" if c else rules for c, rules in written.items())

    def carry(self, tree: html.HtmlElement, folder: str) -> None:
        """Draws every picture and icon of a page in a folder; the second time by a reference to the first."""
        for picture in list(tree.iter("img")):
            path = posixpath.normpath(posixpath.join(folder, picture.get("src", "")))
            drawn = self._again(self._drawn[path]) if path in self._drawn else self._first(path)
            drawn.set("class", CLASS)
            drawn.set("role", "img")
            drawn.set("aria-label", picture.get("alt", ""))
            for name in ("width", "height"):
                drawn.set(name, picture.get(name, ""))
            drawn.tail = picture.tail
            picture.getparent().replace(picture, drawn)
        for icon in tree.xpath(".//svg[@class='ikon']"):
            self._draw_icon(icon)

    def _draw_icon(self, icon: html.HtmlElement) -> None:
        """Its size is in the style; how it is scaled is in the first one alike, to which others refer."""
        drawn = html.Element("svg", viewBox=icon.get("viewbox", ""))
        drawn.extend(list(icon))
        first = self._parts.setdefault(etree.tostring(drawn).decode(), drawn)
        icon.append(drawn if first is drawn else self._reference(first))
        for name in ("viewbox", "width", "height", "data-k"):
            icon.attrib.pop(name, None)

    def _first(self, path: str) -> html.HtmlElement:
        drawing = etree.parse(self._docs / path, etree.XMLParser(remove_blank_text=True)).getroot()
        for style in list(drawing.iter(f"{_SVG}style")):
            for condition, rule in _scoped(style.text or ""):
                self._rules.setdefault(condition, {})[rule] = None
            style.getparent().remove(style)
        result = html.Element("svg", viewBox=drawing.get("viewBox", ""))
        inside = html.Element("g", id=f"{CLASS}{len(self._drawn)}")
        result.append(inside)
        self._drawn[path] = result
        for name, value in drawing.attrib.items():
            if name not in ("viewBox", "width", "height"):
                inside.set(name, value)
        inside.extend(self._part(child) for child in drawing.iterchildren(etree.Element))
        return result

    def _again(self, first: html.HtmlElement) -> html.HtmlElement:
        result = html.Element("svg", viewBox=first.get("viewBox", ""))
        result.append(_use(first[0].get("id", "")))
        return result

    def _part(self, element: etree._Element) -> html.HtmlElement:
        """An element of a drawing as one of a page; a long one that was drawn before by a reference to it."""
        as_it_is = etree.tostring(element, with_tail=False).decode()
        if len(as_it_is) < _LONG:
            return self._plain(element)
        first = self._parts.get(as_it_is)
        if first is None:
            return self._parts.setdefault(as_it_is, self._plain(element))
        return self._reference(first)

    def _reference(self, first: html.HtmlElement) -> html.HtmlElement:
        if first.get("id") is None:
            self._named += 1
            first.set("id", f"{_PART}{self._named}")
        return _use(first.get("id", ""))

    def _plain(self, element: etree._Element) -> html.HtmlElement:
        result = html.Element(etree.QName(element).localname)
        for name, value in element.attrib.items():
            result.set(name, value)
        result.extend(self._part(child) for child in element.iterchildren(etree.Element))
        return result


def _use(id_: str) -> html.HtmlElement:
    """A reference to what is drawn already."""
    result = html.Element("use")
    # Safari before 12.1 knows the old name of the attribute alone.
    result.set("xlink:href", f"#{id_}")
    return result


def _scoped(style: str) -> Iterator[tuple[str, str]]:
    """The rules of a drawing, each below the condition that it has there.

    What is around a drawing must not be asked for: what only refers to it has nothing around it.
    """
    for rule in tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content:
            for inner in tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True):
                yield f"@media {tinycss2.serialize(rule.prelude).strip()}", _rule(inner)
        else:
            yield "", _rule(rule)


def _rule(rule: Any) -> str:
    """For drawings alone, which have no text; raises ValueError where one has more than plain rules."""
    if rule.type != "qualified-rule":
        raise ValueError(f"a drawing has a style that cannot be carried: {rule.serialize()}")
    selectors = tinycss2.serialize(rule.prelude).split(",")
    named = ",".join(f"{selector.strip()}:not(text)" for selector in selectors)
    return f"{named}{{{tinycss2.serialize(rule.content)}}}"
