"""Mistakes that were reported in public for other sites, and that our content or code could repeat."""

from __future__ import annotations

import ast
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
import small_site
from kram.checks import examine
from kram.source.repository import load
from small_site import Edit
from support.faults import FRIGHT_EN, GLOSSARY, MENU, RELATIONS, interface

ROOT = Path(__file__).resolve().parents[2]
PICTURES = "docs/_data/pictures.yml"
SHARED_TEXT = {
    "a reason turned round, with a number": Edit(
        RELATIONS, "id: Berkumur meredakan cegukan.", "id: Berkumur tidak meredakan cegukan selama 3 hari."
    ),
    "what a picture shows": Edit(PICTURES, "en: A person pulls", "en: A person pushes"),
    "a plain explanation": Edit(GLOSSARY, "plain: wall below the lungs", "plain: front of the lower belly"),
    "the translation alone": Edit(FRIGHT_EN, "Stroke the chest gently.", "Stroke the chest firmly."),
}


@pytest.mark.parametrize("edit", SHARED_TEXT.values(), ids=SHARED_TEXT.keys())
def test_shared_text_changes_in_neither_language_without_a_report(
    small: Path, tmp_path: Path, edit: Edit
) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, [edit])
    found = examine(load(root, date.fromisoformat(small_site.TODAY)), ("REC",))
    assert [problem.path for problem in found if problem.code == "REC001"] == [edit.path]


def test_words_of_the_interface_change_only_with_a_report(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    small_site.apply(root, [interface("danger: Telepon 119", "danger: Call 119")])
    small_site.record(root)
    small_site.apply(root, [Edit(MENU, "Telepon 119", "Telepon 110")])
    found = examine(load(root, date.fromisoformat(small_site.TODAY)), ("REC",))
    assert [(problem.path, problem.code) for problem in found] == [(MENU, "REC001")]


def test_git_for_windows_changes_no_line_end_that_a_check_would_report(tmp_path: Path) -> None:
    """A clone with core.autocrlf, as Git for Windows sets it, has the files as they are here."""
    if not shutil.which("git"):
        pytest.skip("LINE ENDS WERE NOT TRIED: git is not installed")
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    kept = {
        ".gitattributes": (ROOT / ".gitattributes").read_bytes(),
        "docs/x.md": b"---\ntitle: X\n---\n",
        "docs/_data/source.id.txt": b"Satu\r\nDua\n",
        "scripts/x.py": b"x = 1\n",
    }
    for path, content in kept.items():
        (origin / path).parent.mkdir(parents=True, exist_ok=True)
        (origin / path).write_bytes(content)
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", "-C", str(origin), *command], check=True, capture_output=True)
    subprocess.run(
        ["git", "-c", "core.autocrlf=true", "clone", "-q", str(origin), str(clone)],
        check=True,
        capture_output=True,
    )
    assert {path: (clone / path).read_bytes() for path in kept} == kept


@pytest.mark.parametrize(("today", "reported"), [("2026-11-21", False), ("2026-11-20", True)])
def test_it_is_tomorrow_in_jakarta_while_a_machine_elsewhere_has_today(
    small: Path, today: str, reported: bool
) -> None:
    """The pages of the small site are of 22 November: that day is past for whoever wrote them in Jakarta."""
    found = examine(load(small, date.fromisoformat(today)), ("REV", "CHG"))
    assert bool(found) == reported


def test_every_file_is_written_with_the_same_line_ends_on_every_system() -> None:
    """Text mode writes CRLF on Windows unless it is told not to."""
    wrong = []
    for path in sorted((ROOT / "scripts").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _writes_text(node):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def _writes_text(call: ast.Call) -> bool:
    """A call that writes or opens text for writing, and leaves line ends to the system."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    modes = [word for word in words if isinstance(word, str) and word[:1] in "wax" and len(word) < 4]
    writes = name == "write_text" or (
        name in ("open", "fdopen") and any("b" not in m and m[0] != "a" for m in modes)
    )
    return writes and not any(keyword.arg == "newline" for keyword in call.keywords)
