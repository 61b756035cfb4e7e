"""What a function gave for the same input before: while the site is served, only what changed is redone."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_Input = ParamSpec("_Input")
_Result = TypeVar("_Result")
_MOST = 4096
"""So many results are kept: those of every page of a site of 1,000 pages in two languages."""


def remembered(function: Callable[_Input, _Result]) -> Callable[_Input, _Result]:
    """The function, run once for each input.

    Only for one that depends on nothing but its arguments, whose result nobody changes.
    """
    return cast(Callable[_Input, _Result], lru_cache(maxsize=_MOST)(function))
