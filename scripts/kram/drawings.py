"""What a drawing (SVG) must not have: it is a document of its own, and a browser runs what is in it."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

_ACTIVE = {"script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "set", "animate"}
_LINKS = {"href", "src"}
_OUTSIDE = re.compile(r"@import|url\(\s*[\"']?(?!#|data:image/)", re.I)
_DOCUMENT_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.I)


def active_parts(text: str) -> list[str]:
    """What runs, or asks for something outside, in a drawing; also why it cannot be read as XML."""
    if _DOCUMENT_TYPE.search(text):
        return ["<!DOCTYPE>"]
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return [str(error)]
    return list(dict.fromkeys(part for element in root.iter() for part in _parts(element)))


def _parts(element: ElementTree.Element) -> Iterator[str]:
    name = _local(element.tag)
    if name.lower() in _ACTIVE:
        yield f"<{name}>"
    if name.lower() == "style" and _OUTSIDE.search(element.text or ""):
        yield "<style> with an address"
    for key, value in element.attrib.items():
        attribute = _local(key).lower()
        if attribute.startswith("on") or _OUTSIDE.search(value):
            yield _local(key)
        elif attribute in _LINKS and not value.startswith(("#", "data:image/")):
            yield f'{attribute}="{value}"'


def _local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition("}")[2]
