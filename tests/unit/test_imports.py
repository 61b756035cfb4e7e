"""Who imports whom: facts flow one way, and one file knows the platform."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from kram.checks import FAMILIES

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
# What each part of scripts/kram may import beside itself: facts flow one way.
BASE = {
    "drawings",
    "ini",
    "made_before",
    "minified",
    "parallel",
    "problems",
    "remembered",
    "settings",
    "sums",
    "urls",
    "vocabulary",
}
ALLOWED = {
    "problems": {"ini"},
    "ini": set[str](),
    "drawings": set[str](),
    "made_before": set[str](),
    "parallel": set[str](),
    "remembered": set[str](),
    "minified": set[str](),
    "vocabulary": set[str](),
    "urls": {"vocabulary"},
    "settings": set[str](),
    "sums": set[str](),
    "atomic_write": set[str](),
    "command": set[str](),
    "source.markdown": {
        "problems",
        "remembered",
        "source.files",
        "source.wording",
        "source.yaml",
        "urls",
        "vocabulary",
    },
    "source.data": {
        "drawings",
        "problems",
        "sums",
        "source.fields",
        "source.files",
        "source.yaml",
        "urls",
        "vocabulary",
    },
    "source": BASE,
    "record": {"atomic_write", "source", "urls", "vocabulary"},
    "checks": {"parallel", "problems", "source", "record", "vocabulary", "urls"},
    "view": BASE | {"source"},
    "painting": {"source.data"},
    "export": BASE | {"source", "view", "painting", "package.zim"},
    "paper": BASE | {"source", "view", "export"},
    "assets": BASE - {"drawings", "made_before", "problems", "settings"}
    | {"export", "package", "paper", "view"},
    "built_site": {"ini", "parallel", "problems", "source", "drawings", "sums", "urls", "vocabulary"},
    "package": {"made_before", "sums"},
}
CHECKS = sorted(path for path in (SCRIPTS / "kram/checks").glob("*.py") if path.stem != "__init__")


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            module = node.module or ""
            names = {f"{module}.{alias.name}" for alias in node.names}
            found.update(names if module in ("kram", "kram.checks") else {module})
    return found


def local(path: Path) -> set[str]:
    """The parts of kram that a file imports."""
    return {name.removeprefix("kram.") for name in imports(path) if name.split(".")[0] == "kram"}


MODULES = sorted(
    path for path in (SCRIPTS / "kram").rglob("*.py") if path.parent.name != "kram" or path.stem != "__init__"
)


def part(path: Path) -> str:
    """The part of kram that a module belongs to: the longest name in the table that it starts with."""
    name = ".".join(path.relative_to(SCRIPTS / "kram").with_suffix("").parts)
    return max((known for known in ALLOWED if _is_in(name, known)), key=len, default=name)


def _is_in(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def test_every_part_of_the_library_is_in_the_table() -> None:
    assert {part(path) for path in MODULES} == set(ALLOWED)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SCRIPTS / "kram").as_posix())
def test_a_part_of_the_library_imports_only_what_it_may(path: Path) -> None:
    allowed = {part(path), *ALLOWED[part(path)]}
    assert not [name for name in local(path) if not any(_is_in(name, other) for other in allowed)]


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_no_check_imports_another(path: Path) -> None:
    assert not any(name.startswith("checks") for name in local(path))


@pytest.mark.parametrize(
    "path",
    sorted(
        p
        for p in (SCRIPTS / "kram/export").rglob("*.py")
        if p.parent.name != "export" or p.stem != "__init__"
    ),
    ids=lambda path: path.stem,
)
def test_no_maker_of_files_imports_another(path: Path) -> None:
    own = path.relative_to(SCRIPTS / "kram").with_suffix("").parts
    others = {name for name in local(path) if name.startswith("export.") and name.split(".")[1] != own[1]}
    assert others <= {"export.site_context"}


def test_every_family_is_one_file_that_is_looked_at() -> None:
    assert len(CHECKS) == len(FAMILIES)


@pytest.mark.parametrize("path", sorted((SCRIPTS / "kram").rglob("*.py")), ids=lambda path: path.stem)
def test_the_library_does_not_know_commands(path: Path) -> None:
    tops = {name.split(".")[0] for name in imports(path)}
    assert not tops & {"argparse", *(command.stem for command in SCRIPTS.glob("*.py"))}


@pytest.mark.parametrize("path", sorted(SCRIPTS.rglob("*.py")), ids=lambda path: path.stem)
def test_one_file_alone_knows_mkdocs_its_plugins_and_its_theme(path: Path) -> None:
    tops = {name.split(".")[0] for name in imports(path)}
    known = {name for name in tops if name == "material" or name.startswith("mkdocs")}
    assert not known or path == SCRIPTS / "hooks.py"


@pytest.mark.parametrize("path", [*CHECKS, SCRIPTS / "check.py", SCRIPTS / "kram/source/repository.py"])
def test_the_check_of_the_content_needs_only_pyyaml(path: Path) -> None:
    """No build, no network: the standard library, kram and PyYAML."""
    outside = {"lxml", "tinycss2", "requests", "urllib.request", "http", "socket", "subprocess"}
    assert not imports(path) & outside


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SCRIPTS / "kram").as_posix())
def test_what_a_module_has_for_itself_it_uses(path: Path) -> None:
    text = path.read_text("utf-8")
    own = re.findall(r"^(?:def |class )?(_[A-Za-z]\w*)(?= = |: |\(|:)", text, re.M)
    assert [name for name in own if len(re.findall(rf"\b{name}\b", text)) == 1] == []
