"""Citations in the text of a page: numbered in the order in which they come, each a link to the list below.

Markdown would read them as footnotes, which takes longer than everything else on a page together.
So they are set aside as characters that mean nothing to it, and take their form in the finished HTML.
"""

from __future__ import annotations

import re
from collections.abc import Container

CITATION = re.compile(r"\[\^(r\d+)\]")
LIST = "<!-- kram:kutipan -->"
"""Where the list of references stands in a page."""

_ASIDE = re.compile("\ue000(r\\d+)\ue001")


def set_aside(markdown: str, known: Container[str]) -> str:
    """The text with its citations of known references out of the way of Markdown."""
    return CITATION.sub(lambda m: f"\ue000{m[1]}\ue001" if m[1] in known else m[0], markdown)


def cited(text: str) -> list[str]:
    """The references that a text with citations set aside cites, in the order in which it first does."""
    return list(dict.fromkeys(_ASIDE.findall(text)))


def placed(html: str, references: str) -> str:
    """The HTML with its citations as numbered links, and the list of references in its place."""
    numbers = {key: number for number, key in enumerate(cited(html), 1)}

    def link(match: re.Match[str]) -> str:
        return f'<sup><a href="#fn:{match[1]}">{numbers[match[1]]}</a></sup>'

    return _ASIDE.sub(link, html).replace(LIST, references)
