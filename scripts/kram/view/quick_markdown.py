"""Markdown, looking within a text only for such markup as can be there: that takes a quarter less time."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_NEEDS = {"entity": "&", "escape": "\\", "backtick": "`", "linebreak": "\n"}
_NEEDS |= dict.fromkeys(("autolink", "automail", "html"), "<")
_NEEDS |= dict.fromkeys(("link", "reference", "short_reference"), "[")
_NEEDS |= dict.fromkeys(("image_link", "image_reference", "short_image_ref"), "![")
"""What is in every text that a pattern matches; patterns that are not here are always looked for."""


class _Inline(InlineProcessor):
    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        patterns = md.inlinePatterns
        names = {id(patterns[name]): name for name in _NEEDS if name in patterns}
        self.inlinePatterns = list(patterns)  # type: ignore[assignment]
        self._needs = [_NEEDS.get(names.get(id(pattern), ""), "") for pattern in patterns]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        start = 0
        while patternIndex < len(self._needs) and not isinstance(data, AtomicString):
            matched = False
            if self._needs[patternIndex] in data:
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    self.inlinePatterns[patternIndex], data, patternIndex, start
                )
            if not matched:
                patternIndex, start = patternIndex + 1, 0
        return data


class Quick(Extension):
    """Takes the place of Markdown's own search; the last of its extensions, so that it knows all patterns."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it."""
        md.treeprocessors.register(_Inline(md), "inline", 20)
