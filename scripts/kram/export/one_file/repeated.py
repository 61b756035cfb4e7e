"""Words that come again in the file that holds all pages: they are written out once, where they come first.

Thirty pages show the same few danger signs, and written out on each they were a fifth of the file.  Where
words come again their element is empty, and the style of the file says them: a reader without script misses
nothing.  Where there is a script it writes them there, so that they can be copied, found and translated
(docs/assets/js/one_file/pages.js).
"""

import re
from collections.abc import Iterable, Iterator, Set
from typing import Any

from lxml import etree, html
from tinycss2.serializer import serialize_string_value

from kram.export.one_file.links import written

_TAGS = "a b dd dt em h2 h3 h4 i li p strong time".split()
_ALONE: Any = etree.XPath(f".//*[{' or '.join(f'self::{tag}' for tag in _TAGS)}][not(*)]")
"""What has nothing but words in itself, such as a danger sign, and what to do about the signs of a box."""
_WITH_BOLD: Any = etree.XPath(".//section[starts-with(@class, 'kotak')]//li[b][not(*[not(self::b)])]")
"""Signs with bold words: the same words without are said by what says those."""
_LAST: Any = etree.XPath(".//dd/*[last()] | .//h3/*[last()] | .//details/summary[last()]")
"""What words of their own come after: the link to an action before the reason, the number of a call, the line
that opens a sign."""
_AMID: Any = etree.XPath(
    "boolean(parent::*[self::p or self::li] and preceding-sibling::text()[normalize-space()])"
)
"""Words amid a sentence stay: what is left of it where styles are not read could say something else."""
_REST = "i"
_CLASS = "_"
"""With a number behind it, the class of words that come again; the script knows them by it."""
_SPACE = re.compile(r"[ \t\r\n]+")


def say_once(trees: Iterable[html.HtmlElement]) -> str:
    """Takes words out of these pages wherever an element before has them; the rules that say them there."""
    found: dict[str, list[html.HtmlElement]] = {}
    rests: set[html.HtmlElement] = set()
    for tree in trees:
        rests |= {_rest_after(last) for last in _LAST(tree)}
        signs = _WITH_BOLD(tree)
        inside = {bold for sign in signs for bold in sign}
        for element in _ALONE(tree):
            if not _AMID(element) and element not in inside:
                found.setdefault(_SPACE.sub(" ", element.text or "").rstrip(), []).append(element)
        for sign in signs:
            found.setdefault(_SPACE.sub(" ", sign.text_content()).rstrip(), []).append(sign)
    return "".join(_rules(found, rests))


def _rest_after(last: html.HtmlElement) -> html.HtmlElement:
    """Puts the words behind an element in one of their own, and returns that."""
    rest = html.Element(_REST)
    last.tail, rest.text = None, last.tail
    last.addnext(rest)
    return rest


def _rules(found: dict[str, list[html.HtmlElement]], rests: Set[html.HtmlElement]) -> Iterator[str]:
    """A rule for each of the words that need fewer characters so than written out every time."""
    number = 0
    for words, elements in found.items():
        name = f"{_CLASS}{written(number)}"
        said = serialize_string_value(words).replace("<", "\\3c ")  # the style is in a page
        rule = f'.{name}:empty::before{{content:"{said}"}}'
        marks = sum(len(f" class={name}") + len("<i></i>") * (element in rests) for element in elements)
        if len(rule) + marks < (len(elements) - 1) * len(words):
            number += 1
            yield rule
            first = next(filter(len, elements), elements[0])
            for element in elements:
                _mark(element, name, words if element is first else "")
        else:
            for rest in rests & set(elements):
                rest.drop_tag()


def _mark(element: html.HtmlElement, name: str, words: str) -> None:
    """Gives the words of an element a class, and leaves them there or takes them out; bold words stay."""
    element.set("class", f"{name} {element.get('class', '')}".rstrip())
    if not len(element):
        element.text = words or None
