"""What a function gave for the same input before: while the site is served, only what changed is redone."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_Input = ParamSpec("_Input")
_Result = TypeVar("_Result")
_serving = False
_MOST = 4096
"""So many results are kept: those of every page of a site of 1,000 pages in two languages."""


def remembered(function: Callable[_Input, _Result]) -> Callable[_Input, _Result]:
    """The function, run once for each input while the site is served; else nothing is kept, nor asked again.

    Only for one that depends on nothing but its arguments, whose result nobody changes.
    """
    known = cast(Callable[_Input, _Result], lru_cache(maxsize=_MOST)(function))

    def result(*args: _Input.args, **kwargs: _Input.kwargs) -> _Result:
        return known(*args, **kwargs) if _serving else function(*args, **kwargs)

    return result


def serve(whether: bool) -> None:
    """Says whether the site is served."""
    global _serving
    _serving = whether
