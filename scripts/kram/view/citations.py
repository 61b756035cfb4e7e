"""Citations in the text of a page: numbered in the order in which they come, each a link to the list below.

Markdown would read them as footnotes, which takes longer than everything else on a page together.
So they are set aside as characters that mean nothing to it, and take their form in the finished HTML.
Citations that follow each other are one link. Only the first link of a section is a stop for the Tab key:
it opens the list with all sources, and a reader who goes through a page with Tab would otherwise meet
numbers more often than anything to do. The others stay links for a finger, a mouse and a screen reader.
"""

import html
import re
from collections.abc import Container, Mapping, Sequence
from itertools import groupby

from kram.source.site_config import filled

CITATION = re.compile(r"\[\^(r\d+)\]")
_ASIDE = re.compile("\ue000(r\\d+)\ue001")
_GROUP = re.compile("\ue000r\\d+\ue001(?:\ue000r\\d+\ue001)*")
_SECTION = re.compile("<h2")
_LINK = r'<a class="sitasi"[^<>]*>[^<>]*</a>'
_CITED = re.compile(f"\u00a0{_LINK}")
_ONLY_CITES = re.compile(rf"<dd[^<>]*>[^<>]*:\s*{_LINK}.*?</dd>", re.DOTALL)


def set_aside(markdown: str, known: Container[str]) -> str:
    """The text with its citations of known references out of the way of Markdown."""
    return CITATION.sub(lambda m: f"\ue000{m[1]}\ue001" if m[1] in known else m[0], markdown)


def cited(text: str) -> list[str]:
    """The references that a text with citations set aside cites, in the order in which it first does."""
    return list(dict.fromkeys(_ASIDE.findall(text)))


def placed(text: str, words: Mapping[str, str]) -> str:
    """The HTML with its citations as numbered links to the list of references.

    ``words`` say it aloud: ``one`` and ``many`` with ``{n}`` for the numbers, as they are seen, which rise.
    """
    numbers = {key: number for number, key in enumerate(cited(text), 1)}
    before = 0

    def link(match: re.Match[str]) -> str:
        nonlocal before
        is_stop = before == 0 or _SECTION.search(match.string, before, match.start())
        before = match.end()
        keys = sorted(cited(match[0]), key=numbers.__getitem__)
        shown = _listed([numbers[key] for key in keys])
        aloud = html.escape(filled(words["many" if len(keys) > 1 else "one"], n=shown))
        stop = "" if is_stop else ' tabindex="-1"'
        return f'\u00a0<a class="sitasi"{stop} href="#fn:{keys[0]}" aria-label="{aloud}">[{shown}]</a>'

    return _GROUP.sub(link, text)


def _listed(numbers: Sequence[int]) -> str:
    """Numbers that rise, three or more in a row as their first and last.

    A few stay on one line; many would leave a hole before them.
    """
    # Numbers that follow each other are as far from their place in the list.
    runs = ([number for _, number in run] for _, run in groupby(enumerate(numbers), lambda it: it[1] - it[0]))
    parts = [
        part for run in runs for part in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else list(map(str, run)))
    ]
    return (",\u00a0" if len(parts) <= 3 else ", ").join(parts)


def left_out(text: str) -> str:
    """The HTML of an article without citations, the space before them, and rows that do nothing but cite."""
    return _CITED.sub("", _ONLY_CITES.sub("", str(text)))
