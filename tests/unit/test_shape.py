"""No function is longer than a reader takes in at once; ruff holds how branched it may be."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from ground import ROOT

MOST_LINES = 40
MODULES = sorted((ROOT / "scripts").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "scripts").as_posix())
def test_no_function_has_more_lines_than_that(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {f.name: n for f in functions if (n := (f.end_lineno or 0) - f.lineno + 1) > MOST_LINES}
    assert not long
