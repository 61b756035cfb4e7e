"""No function is longer than a reader takes in at once; browser tests wait for what can be asked again."""

from __future__ import annotations

import ast
import re
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


def test_browser_tests_wait_for_functions() -> None:
    """An expression can be asked once: the second time, so under load, the policy of the page refuses it."""
    expression = re.compile(r"wait_for_function\(\s*f?[\"'](?!(async )?(\(|\w+ =>))")
    tests = sorted((ROOT / "tests").rglob("test_*.py"))
    assert [path.name for path in tests if expression.search(path.read_text("utf-8"))] == []
