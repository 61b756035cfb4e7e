"""A mistake in the content stops the build with a line that says where, and the last good site stays."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import build as scripts_build
import pytest
from kram.package.exchange import MARKER
from support import sample

CAUSE = "sebab/angin-biru"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The sample with a last good site that is easy to recognise."""
    sample.copied(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the last good site", "utf-8")
    (tmp_path / "site" / MARKER).write_text("", "utf-8")
    return tmp_path


def build(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "scripts/build.py", *arguments],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def break_yaml(folder: Path) -> str:
    page = folder / f"docs/{CAUSE}.md"
    page.write_text(page.read_text("utf-8").replace("title: ", "title: Cegukan: ", 1), "utf-8")
    return f"docs/{CAUSE}.md:2: FRM"


def name_an_unknown_cause(folder: Path) -> str:
    data = folder / "docs/_data/relations.yml"
    text = data.read_text("utf-8")
    line = text[: text.index("- cause: ")].count("\n") + 1
    data.write_text(text.replace("- cause: ", "- cause: x", 1), "utf-8")
    return f"docs/_data/relations.yml:{line}: REL"


def lose_a_translation(folder: Path) -> str:
    (folder / f"docs/{CAUSE}.en.md").unlink()
    return f"docs/{CAUSE}.en.md:1: TRN"


def misspell_a_drawing(folder: Path) -> str:
    marker = "<!-- gambar: "
    page = folder / "docs/index.md"
    text = page.read_text("utf-8")
    line = text[: text.index(marker)].count("\n") + 1
    page.write_text(text.replace(marker, f"{marker}x", 1), "utf-8")
    return f"docs/index.md:{line}: PIC"


def save_in_another_encoding(folder: Path) -> str:
    page = folder / f"docs/{CAUSE}.md"
    page.write_bytes(page.read_text("utf-8").encode("utf-16"))
    return f"docs/{CAUSE}.md:1: FRM"


@pytest.mark.parametrize("script", ["build", "pack"])
def test_asking_for_help_explains_and_does_nothing(copy: Path, script: str) -> None:
    before = sorted(copy.iterdir())
    asked = subprocess.run(
        [sys.executable, f"scripts/{script}.py", "--help"],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0
    assert asked.stdout.startswith(f"usage: {script}.py")
    assert sorted(copy.iterdir()) == before


@pytest.mark.parametrize("name", ["letter.txt", "index.html"])
def test_a_folder_that_we_did_not_make_is_never_replaced(copy: Path, name: str) -> None:
    """Not even somebody's website, such as /var/www/html."""
    (copy / "documents").mkdir()
    (copy / "documents" / name).write_text("dear", "utf-8")
    built = build(copy, "documents")
    assert built.returncode == 1
    assert built.stdout == (
        f"Not built: {copy / 'documents'} is there and was not made by this command. "
        "Name another folder, or remove it.\n"
    )
    assert (copy / "documents" / name).read_text("utf-8") == "dear"


MISTAKES = [
    break_yaml,
    name_an_unknown_cause,
    lose_a_translation,
    misspell_a_drawing,
    save_in_another_encoding,
]


@pytest.mark.parametrize("make_mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_a_mistake_stops_the_build_and_leaves_the_last_good_site(
    copy: Path, make_mistake: Callable[[Path], str]
) -> None:
    expected = make_mistake(copy)
    result = build(copy)
    assert result.returncode == 1
    lines = [line for line in result.stdout.splitlines() if line.startswith("docs/")]
    assert any(line.startswith(expected) for line in lines), result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert (copy / "site/index.html").read_text("utf-8") == "the last good site"


def test_a_tag_with_which_mkdocs_would_run_a_program_begins_no_mkdocs(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would run it while the check is still reading."""
    begun = []
    begin = scripts_build._begun

    def noted(*command: str, **settings: str) -> AbstractContextManager[subprocess.Popen[str]]:
        begun.append(command[0])
        return begin(*command, **settings)

    monkeypatch.setattr(scripts_build, "_begun", noted)
    monkeypatch.setattr(scripts_build, "ROOT", copy)
    with (copy / "mkdocs.yml").open("a") as file:
        file.write('x: !!python/object/apply:os.system ["true"]\n')
    assert scripts_build.main([str(copy / "site")]) == 1
    assert "FRM009" in capsys.readouterr().out
    assert begun == ["scripts/check.py"]


def test_a_wrong_address_of_the_site_stops_the_build_in_words(copy: Path) -> None:
    """Of every kind, tests/unit/test_settings.py."""
    result = build(copy, SITE_URL="ftp://example.org")
    said = result.stdout + result.stderr
    assert result.returncode == 1
    assert 'SITE_URL is "ftp://example.org"; it must start with https://' in said
    assert "Traceback" not in said
    assert (copy / "site/index.html").read_text("utf-8") == "the last good site"


def test_a_build_that_cannot_finish_leaves_nothing_half_made(copy: Path) -> None:
    """A template that fails: MkDocs leaves half a site behind, we do not."""
    (copy / "overrides/partials/menu.html").write_text("{{ no_such_thing.at_all }}", "utf-8")
    sample.record(copy)
    assert "no_such_thing" in build(copy).stdout
    assert (copy / "site/index.html").read_text("utf-8") == "the last good site"
    assert [path.name for path in copy.iterdir() if path.name.startswith(".site")] == []
