"""What is beyond the oldest browsers in which the whole site works, found in styles and scripts."""

from collections.abc import Iterator
from typing import Any

from kram.built_site import floor_of_script, floor_of_style
from kram.problems import Problem, problem

FLOOR = "Chrome 69, Safari 12, Firefox 68"
_RUN = ("", "text/javascript", "module")


def in_style(path: str, text: str, line: int = 1) -> Iterator[Problem]:
    """What is wrong with a stylesheet of a file."""
    for what in floor_of_style.beyond_floor(text):
        yield problem(path, line, "SIT025", what=what, floor=FLOOR)


def in_script(path: str, text: str, line: int = 1) -> Iterator[Problem]:
    """What is wrong with a script of a file."""
    for what in floor_of_script.beyond_floor(text):
        yield problem(path, line, "SIT026", what=what, floor=FLOOR)


def in_page(path: str, root: Any) -> Iterator[Problem]:
    """What is wrong with the styles and scripts in a page."""
    for element in root.iter("style", "script"):
        line, text = element.sourceline or 1, element.text or ""
        if element.tag == "style":
            yield from in_style(path, text, line)
        elif element.get("type", "") in _RUN:
            yield from in_script(path, text, line)
