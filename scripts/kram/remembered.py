"""Results that are remembered from one build to the next: only while pages are served is there a next one."""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import TypeVar

_Result = TypeVar("_Result")
serving = False


def remembered(work: Callable[..., _Result]) -> Callable[..., _Result]:
    """The same work, done once for the same arguments while pages are served."""
    kept = lru_cache(maxsize=4096)(work)

    @wraps(work)
    def result(*arguments: Hashable) -> _Result:
        return kept(*arguments) if serving else work(*arguments)

    return result
