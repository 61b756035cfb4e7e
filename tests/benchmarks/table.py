"""The table that a run prints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_HEAD = ("", "goal", "ours", "plain", "theme as it comes", "Starlight")


class Table:
    """Rows in sections; a goal that is missed is marked."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._notes: list[str] = []

    def note(self, text: str) -> None:
        """A line below the table."""
        self._notes.append(text)

    def section(self, title: str) -> Callable[..., None]:
        """Starts a section, and gives what adds rows to it."""
        self._rows.append((title,))

        def add(what: str, goal: str, *values: Any, good: bool | None = None) -> None:
            mark = {True: "", False: " (missed)", None: ""}[good]
            ours, *others = [
                str(int(v)) if isinstance(v, float) and v.is_integer() else str(v) for v in values
            ]
            self._rows.append((f"  {what}", goal, ours + mark, *others))

        return add

    def text(self) -> str:
        """The whole table."""
        rows = [_HEAD, *(row for row in self._rows)]
        widths = [
            max(len(row[n]) for row in rows if len(row) > max(n, 1))
            for n in range(len(_HEAD))
            if any(len(row) > max(n, 1) for row in rows)
        ]
        lines = []
        for row in rows:
            if len(row) == 1:
                lines += ["", row[0]]
            else:
                cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
                lines.append("  ".join(cells).rstrip())
        return "\n".join([*lines, "", *self._notes])
