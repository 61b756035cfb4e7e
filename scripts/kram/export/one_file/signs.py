"""The danger signs in the file that holds all pages: each is written out once, where it comes first.

Thirty pages show the same few signs, and written out on each they were a fifth of the file.  Where a sign comes
again its item is empty, and the style of the file says the sign: a reader without script misses nothing.  Where
there is a script it writes the words there (assets/js/one_file/pages.js): they can be copied, found, translated.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import html
from tinycss2.serializer import serialize_string_value

from kram.export.one_file.links import written

_SIGNS = ".//section[contains(@class, 'kotak')]//li[not(*) and not(@*)]"
_SPACE = re.compile(r"[ \t\r\n]+")
_CLASS = "s"
"""With a number behind it, the class of a sign that comes again."""


def say_once(trees: Iterable[html.HtmlElement]) -> str:
    """Empties every sign of these pages that one before has; the rules that say it in its place."""
    found: dict[str, list[html.HtmlElement]] = {}
    for tree in trees:
        for sign in tree.xpath(_SIGNS):
            found.setdefault(_words(sign), []).append(sign)
    return "".join(_rules(found))


def _rules(found: dict[str, list[html.HtmlElement]]) -> Iterator[str]:
    """A rule for each sign that is shorter as a rule and a class than written out."""
    number = 0
    for words, signs in found.items():
        name = f"{_CLASS}{written(number)}"
        rule = f'.{name}:empty::before{{content:"{_in_a_string(words)}"}}'
        if len(rule) + len(signs) * len(f" class={name}") >= (len(signs) - 1) * len(words):
            continue
        number += 1
        for sign in signs:
            sign.set("class", name)
        for again in signs[1:]:
            again.text = None
        yield rule


def _words(sign: html.HtmlElement) -> str:
    return _SPACE.sub(" ", sign.text or "").strip()


def _in_a_string(words: str) -> str:
    """As a string of a stylesheet that is in a page."""
    return serialize_string_value(words).replace("<", "\\3c ")
