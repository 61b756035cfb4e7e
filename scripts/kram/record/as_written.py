"""A section as its editor wrote it -> its sentences with all their marks, so that none can change unseen.

Left out is what no reader sees: how the lines of a paragraph are broken, and runs of spaces.
"""

import re
from collections.abc import Iterator

from kram.source.markdown.model import Section
from kram.source.wording import ends_of

PARAGRAPH = "¶ "
"""Before what an empty line parts from the text above it."""
COMMENT = "<!--"
"""Before a drawn part, and before what nobody sees."""
BREAK = " ⏎"
"""In the place of two spaces at the end of a line, where Markdown breaks the line on the page too."""

_BEGINS = re.compile(r" {4}| *(?:[-+*=_]+(?: |$)|\d+[.)] |[#>|{:<~`!?=]|\*?\[[^\]]*\]:)")
"""What no line has that goes on with the one above."""
_ITEM = re.compile(r" {0,3}(?:[-+*]|\d+[.)]) +(?![-*_ ]+$)")
_BROKEN = re.compile(r"  +\n")


def as_written(section: Section) -> Iterator[tuple[int, str]]:
    """The line and the text of each sentence, the heading first.

    A line that begins something, such as an item, a row or a tag, begins a sentence too, and what is indented
    keeps its indent.
    """
    if section.level:
        yield section.line, " ".join(section.heading.split())
    for line, start, text in _pieces(section):
        begin = 0
        for end in (*(() if text.startswith(COMMENT) else ends_of(text)), len(text)):
            part = text[begin:end].strip(" ")
            if "\n" in part or "  " in part:
                part = " ".join(_BROKEN.sub(f"{BREAK}\n", part).split())
            if part:
                yield line, start + part
            start, line, begin = "", line + text.count("\n", begin, end), end


def _pieces(section: Section) -> Iterator[tuple[int, str, str]]:
    """Line, beginning and text of each run of lines that Markdown takes for one; a comment is one too."""
    line, start, piece = 0, "", list[str]()
    is_open = in_comment = is_parted = False
    for number, raw in enumerate(section.text.split("\n"), section.line + bool(section.level)):
        text = raw.expandtabs(4) if "\t" in raw else raw
        begins = bool(_BEGINS.match(text))
        words = text.lstrip(" ")
        if in_comment or (is_open and words and not begins):
            piece.append(text)
            in_comment = in_comment and "-->" not in text
            continue
        if piece:
            yield line, start, "\n".join([*piece, ""] if words else piece)
            is_parted = not words
        is_parted = is_parted and not words.startswith(COMMENT)
        indent = text[: len(text) - len(words)]
        line, start, piece = number, indent + PARAGRAPH * is_parted, [words] * bool(words)
        is_open = bool(words) and (not begins or bool(_ITEM.match(text)))
        in_comment = COMMENT in words and words.rfind(COMMENT) > words.rfind("-->")
    if piece:
        yield line, start, "\n".join(piece)
