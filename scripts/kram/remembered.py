"""Results that are remembered from one build to the next: only while pages are served is there a next one."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
serving = False


def remembered(work: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """The same work, done once for the same arguments, which can be hashed, while pages are served."""
    kept: Callable[..., _Result] = lru_cache(maxsize=4096)(work)

    @wraps(work)
    def result(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
        return kept(*arguments, **named) if serving else work(*arguments, **named)

    return result
