"""The Markdown of a page -> HTML."""

import posixpath
import re
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from kram.remembered import remembered
from kram.urls import leads_to, relative, slug_of, url

_PART, _END = "\ue002", "\ue003"
_ASIDE = re.compile(f"{_PART}(.*?){_END}", re.DOTALL)
_ENDING = re.compile(r"-(?<=[\s(>]-)(?=[a-z]{4})")
"""The hyphen of an ending, as in "-sartan"; the options of commands that pages show are shorter."""
EXTENSIONS = ("attr_list", "def_list", "fenced_code", "md_in_html", "pymdownx.details", "tables")
_NEEDS = {"entity": "&", "escape": "\\", "backtick": "`", "linebreak": "\n"}
_NEEDS |= dict.fromkeys(("autolink", "automail", "html"), "<")
_NEEDS |= dict.fromkeys(("link", "reference", "short_reference"), "[")
_NEEDS |= dict.fromkeys(("image_link", "image_reference", "short_image_ref"), "![")
"""What is in every text that a pattern of Markdown matches."""


class Inline(InlineProcessor):
    """Markdown's own, which tries no pattern on a text that cannot match: a quarter less time for a page."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        patterns = md.inlinePatterns
        needs = {id(patterns[name]): needed for name, needed in _NEEDS.items() if name in patterns}
        self._patterns = [(pattern, needs.get(id(pattern), "")) for pattern in patterns]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        start = 0
        while patternIndex < len(self._patterns) and not isinstance(data, AtomicString):
            (pattern, needed), found = self._patterns[patternIndex], False
            if needed in data:
                data, found, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, patternIndex, start
                )
            if not found:
                patternIndex, start = patternIndex + 1, 0
        return data


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


_READER = Markdown(extensions=EXTENSIONS)
_READER.treeprocessors.register(Inline(_READER), "inline", 20)
_LINKS = _Links(_READER)
_READER.treeprocessors.register(_LINKS, "links", -1)


@remembered
def html_of(text: str, file: str) -> str:
    """The HTML of a text in a file below docs/.  No line ends between an ending and its hyphen."""
    _LINKS.file = file
    parts: list[str] = []

    def away(match: re.Match[str]) -> str:
        parts.append(match[1])
        return _PART

    made = _READER.reset().convert(_ASIDE.sub(away, text))
    return _ENDING.sub("-\u2060", re.sub(f"<p>{_PART}</p>", lambda _: parts.pop(0), made))


def aside(part: str) -> str:
    """HTML out of the way of Markdown, which would take as long for it as for the rest of a page."""
    return f"{_PART}{part.strip()}{_END}"
