"""The Markdown of a page -> HTML."""

import posixpath
import re
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from kram.remembered import remembered
from kram.urls import leads_to, relative, slug_of, url

_ENDING = re.compile(r"(?<=[\s(>])-(?=[a-z]{4})")
"""The hyphen of an ending, as in "-sartan"; the options of commands that pages show are shorter."""


class _Links(Treeprocessor):
    """A link to a file of a page leads to the page, in the same language, and a picture is found."""

    file = ""
    """The file that is read, below docs/."""

    def run(self, root: Element) -> None:
        for name, tag in (("href", "a"), ("src", "img")):
            for element in root.iter(tag):
                element.set(name, self._address(element.get(name, "")))

    def _address(self, written: str) -> str:
        target = leads_to(posixpath.dirname(self.file), written)
        if target is None or AMP_SUBSTITUTE in written:  # so an address of mail is written
            return written
        slug, language = slug_of(self.file)
        if target.endswith(".md"):
            target = url(slug_of(target)[0], language)
        _, hash_, section = written.partition("#")
        return relative(quote(target) + hash_ + section, url(slug, language))


_READER = Markdown(
    extensions=["attr_list", "def_list", "fenced_code", "md_in_html", "pymdownx.details", "tables", "toc"]
)
_LINKS = _Links(_READER)
_READER.treeprocessors.register(_LINKS, "links", -1)


@remembered
def html_of(text: str, file: str) -> str:
    """The HTML of a text in a file below docs/.  No line ends between an ending and its hyphen."""
    _LINKS.file = file
    return _ENDING.sub("-\u2060", _READER.reset().convert(text))
