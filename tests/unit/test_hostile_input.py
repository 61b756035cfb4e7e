"""Whatever a file holds, the report names it in a line, and nothing is raised."""

from __future__ import annotations

import itertools
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import check
import permissions
import pytest
from kram.source.markdown.blocks import read_page
from kram.source.repository import load
from kram.source.site_config import read_site_config
from kram.source.wording import sentences_of
from kram.source.yaml import parse
from small_site import TODAY

PAGE = "docs/upaya/kaget.md"
DATA = "docs/_data/relations.yml"
LINE = re.compile(r"(?P<path>[^:\n]+):(?P<line>\d+): [A-Z]{3}\d{3} .+; .+")

FRONT = "---\ntitle: Kaget\ndescription: x\nchanged: 2026-11-22\n---\n"
CONTENTS: dict[str, bytes] = {
    "empty": b"",
    "only white space": b" \n\t\n",
    "only the start of front matter": b"---\n",
    "front matter without an end": b"---\ntitle: Kaget\n\nUsap.\n",
    "front matter that is a list": b"---\n- title\n---\nUsap.\n",
    "front matter that is a word": b"---\nKaget\n---\nUsap.\n",
    "a tab in YAML": b"---\n\ttitle: Kaget\n---\n",
    "a colon in YAML": b"---\ntitle: Kaget: aman\n---\n",
    "a key that is a list": b"---\n? [a, b]\n: c\n---\n",
    "nested too deep": b"---\ntitle: " + b"[" * 5000 + b"\n---\n",
    "an anchor and an alias": b"---\ntitle: &a Kaget\ndescription: *a\n---\n",
    "a cycle": b"---\ntitle: &a [*a]\n---\n",
    "many aliases": b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n",
    "a tag that builds objects": b"---\ntitle: !!python/object/apply:os.system ['true']\n---\n",
    "not UTF-8": b"---\ntitle: Pij\xe1t\n---\n",
    "UTF-16": "---\ntitle: Kaget\n---\n".encode("utf-16"),
    "a zero byte": b"---\ntitle: Pi\x00jat\n---\n",
    "a BOM": b"\xef\xbb\xbf" + FRONT.encode(),
    "CRLF": FRONT.replace("\n", "\r\n").encode(),
    "5 MB": FRONT.encode() + b"Usap pelan. " * 450_000,
    "a million brackets": FRONT.encode() + b"[" * 400_000,
    "a million open links": FRONT.encode() + b"[a](" * 100_000,
    "a million tags": FRONT.encode() + b"<a <a " * 80_000,
    "one long comment": FRONT.encode() + b"<!-- " + b"x" * 400_000,
    "one fence that never ends": FRONT.encode() + b"```\n" + b"[x](y.md)\n" * 1000,
    "braces": FRONT.encode() + b"{ #" * 100_000,
    "stars": FRONT.encode() + b"*_" * 200_000,
    "headings only": FRONT.encode() + b"#\n##\n### { # }\n## {#}\n===\n---\n",
    "boxes only": FRONT.encode() + b'!!!\n!!! \n!!! darurat ""\n!!!! "x"\n    1. x\n',
    "the same heading again and again": FRONT.encode() + b"## A { #a }\n" * 3 + b"## B { #b }\n## A { #a }\n",
    "many short sentences": FRONT.encode() + b"A. B!\n" * 15_000,
    "a citation in the marks of the build": FRONT.encode() + "\ue000r01\ue001\n".encode(),
    "a picture without quotes": FRONT.encode() + b"<img src=x>\n",
    "a picture on another host": FRONT.encode() + b"![x](//host/y.png)\n",
    "a character by its number that no page can show": FRONT.encode() + b"a &#1; b &#x110000; c &#55296;\n",
    "an address that is none": FRONT.encode() + b"[x](https://[a.example)\n",
    "format marks": b"---\ntitle: '{0} {x} %s {near}'\n---\n{0.__class__} [x]({y}) {z}\n",
}


@pytest.fixture
def report(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    root = tmp_path / "site"
    shutil.copytree(small, root)

    def after(change: Callable[[Path], object], *arguments: str) -> list[str]:
        change(root)
        capsys.readouterr()
        status = check.main([str(root), "--today", TODAY, *arguments])
        printed = capsys.readouterr().out.splitlines()
        assert status == (1 if len(printed) > 1 else 0)
        return printed[:-1]

    return after


def named(lines: list[str]) -> set[str]:
    """The files that well-formed lines name."""
    matches = [LINE.match(line) for line in lines]
    assert all(matches), lines
    return {match["path"] for match in matches if match}


@pytest.mark.parametrize("name", CONTENTS)
def test_a_page_of_any_content_is_named(name: str, report: Callable[..., list[str]]) -> None:
    lines = report(lambda root: (root / PAGE).write_bytes(CONTENTS[name]))
    assert PAGE in named(lines) | {path.replace(".en.md", ".md") for path in named(lines)}


@pytest.mark.parametrize(
    ("read", "piece"),
    [
        (lambda text: sentences_of(text, 1), "Usap pelan.\n"),
        (lambda text: parse(text, "x.yml"), "- word: value\n"),
        (lambda text: parse(text, "x.yml"), "- ? label\n  : value\n"),
        *[
            (lambda text: read_page("docs/x.md", FRONT + text), piece)
            for piece in ("[", "![", "<a ", '"', "[a](", "x <!-- ", "[[^r1]", "_[^r1]: ", "A [^r1] ")
        ],
        *[
            (lambda text: read_page("docs/x.md", FRONT + text), piece)
            for piece in ("[a](b.md)\n", "A.[^r1]\n\n", "- [a]\n", "| [a](b) |\n", "## A { #a }\n\n")
        ],
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(read: Callable[[str], object], piece: str) -> None:
    """Three times that is allowed for what machines do beside, once in three; a square is a hundred times."""

    tries = itertools.count()

    def seconds(times: int) -> float:
        text = f"{piece * times}\n# {next(tries)}\n"  # never the same twice: what was read is remembered
        start = time.process_time()
        read(text)
        return time.process_time() - start

    assert any(seconds(20_000) < 30 * seconds(2_000) + 0.05 for _ in range(3))


def test_a_section_that_one_language_has_twice_is_named(report: Callable[..., list[str]]) -> None:
    def change(root: Path) -> None:
        page = root / "docs/index.md"
        page.write_text(page.read_text("utf-8") + "\n## Lagi { #darurat }\n", "utf-8")

    assert "docs/index.md" in named(report(change))


@pytest.mark.parametrize("name", [name for name in CONTENTS if "BOM" not in name and name != "CRLF"])
@pytest.mark.parametrize(
    "path",
    [
        "docs/_data/relations.yml",
        "docs/_data/references.yml",
        "docs/_data/glossary.yml",
        "docs/_data/words.yml",
        "docs/_data/source.yml",
        "docs/_data/addresses.yml",
        "mkdocs.yml",
    ],
)
def test_a_data_file_of_any_content_is_named(path: str, name: str, report: Callable[..., list[str]]) -> None:
    assert path in named(report(lambda root: (root / path).write_bytes(CONTENTS[name])))


@pytest.mark.parametrize(
    "text",
    [
        "- a\n- [b]\n- {c: d}\n",
        "- cause: [a]\n  action: {b: c}\n  fit:\n  when: x\n  why: [y]\n  references: z\n",
        "a: b\nc: [d]\n",
        "id: x\nen: [{words: y, allowed: [z, {page: [q]}]}, w]\n",
        "x: {since: [1], sections: [2], moved_to: {a: b}}\ny: {sections: {z: [3], '': {q: r}}}\n",
        "p1s1: {text: [a], stands: b, changed: perhaps, what: c, why: [d], references: {e: f}}\n",
        "r01: {text: [a], lang: {b: c}, doi: [d], note: x}\nr02: y\n",
        "- key: [a]\n  id: x\n  en: [y]\n  say: z\n  never: [q]\n",
        "nav: {a: {b: [c, {d: e}]}}\nplugins: {i18n: x}\n",
        "nav: x\nplugins: [i18n, {i18n: {languages: [{nav_translations: [y]}]}}]\n",
    ],
)
@pytest.mark.parametrize("file", ["relations", "references", "glossary", "words", "source", "addresses"])
def test_data_of_the_wrong_form_is_named(file: str, text: str, report: Callable[..., list[str]]) -> None:
    path = f"docs/_data/{file}.yml"
    assert path in named(report(lambda root: (root / path).write_text(text)))


@pytest.mark.parametrize("path", [PAGE, DATA, "docs/_data/source.id.txt", "mkdocs.yml"])
def test_a_folder_where_a_file_should_be_is_named(path: str, report: Callable[..., list[str]]) -> None:
    def change(root: Path) -> None:
        (root / path).unlink()
        (root / path).mkdir()

    assert named(report(change)) == {path}


@pytest.mark.parametrize("path", [PAGE, DATA])
def test_a_link_to_itself_is_named(path: str, report: Callable[..., list[str]]) -> None:
    def change(root: Path) -> None:
        (root / path).unlink()
        (root / path).symlink_to(root / path)

    assert named(report(change)) == {path}


def test_a_link_to_the_folder_above_is_named(report: Callable[..., list[str]]) -> None:
    lines = report(lambda root: (root / "docs/sebab/atas").symlink_to(root / "docs"))
    assert named(lines) == {"docs/sebab/atas"}


@pytest.mark.parametrize("path", [PAGE, DATA, "docs/sebab", "docs/assets/gambar/gelas.svg"])
def test_what_nobody_may_read_is_named(path: str, report: Callable[..., list[str]]) -> None:
    with permissions.obeyed():
        assert path in named(report(lambda root: (root / path).chmod(0)))


@pytest.mark.parametrize("name", ["Kaget Perut.md", "kaget.fr.md", "a:b,c.md", "%0A.md", "x\ny.md"])
def test_a_page_with_an_odd_name_is_named(name: str, report: Callable[..., list[str]]) -> None:
    def change(root: Path) -> None:
        (root / "docs" / name).write_text(FRONT)

    shown = " ".join(name.split())
    assert any(f"docs/{shown}" in line for line in report(change))


def test_a_file_without_permission_is_named(
    report: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "kaget.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert report(lambda root: None) == [
        f"{PAGE}:1: FRM001 this file cannot be read (Permission denied); fix its name, kind or permissions"
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("a: b: c", "a:\n  - b\n c: d", "a: [b", "a: {b", 'a: "b', 'a: "b" c', "- a\nb: c", "a: |x\n  b"),
        *('a: "\\q"', "a: @b", "\ta: b", "a:\n\tb: c", "a: *", "a: [b,,c]", 'a: "\\x"', "a: ? b", "a: - b"),
        *("a: b\n---\nc: d", "- a\n-b", "a: >\nb", "%a", "a: \x01", "[a]: b", "a:b\nc: d", '"a":b'),
        *('a: "x\n---\n', "[" * 20),
    ],
)
def test_why_a_text_is_no_yaml_is_said_in_the_language_of_the_editor(text: str) -> None:
    (found,) = parse(text, "a.yml")[1]
    assert found.code == "FRM007"
    assert found.value("what") not in found.message_in("id")
    assert found.value("what") in str(found)


def test_what_could_not_be_read_is_reported_whatever_is_selected(report: Callable[..., list[str]]) -> None:
    lines = report(lambda root: (root / DATA).write_text("- a: b: c\n"), "--select", "LNG")
    assert named(lines) == {DATA}


def test_no_folder_docs_cannot_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([str(tmp_path)]) == 2
    assert "docs/" in capsys.readouterr().err


def test_no_page_at_all_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert check.main([str(tmp_path)]) != 0


def test_a_page_that_goes_while_the_site_is_built_is_named(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    repository = load(root)
    [page] = [page for page in repository.pages if page.path == PAGE]
    whole = (root / PAGE).read_text("utf-8")
    assert whole.endswith(f"\n---\n{repository.text_of(page)}")
    (root / PAGE).unlink()
    with pytest.raises(ValueError, match=f"^{PAGE}: it changed while the site was built; build again$"):
        repository.text_of(page)


def test_a_tag_with_which_mkdocs_would_run_a_program_is_refused(small: Path, tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(small, root)
    with (root / "mkdocs.yml").open("a") as file:
        file.write('extra:\n  x: !ENV [SITE_URL, ""]\n  y: !!python/object/apply:os.system ["true"]\n')
    _, found = read_site_config(root)
    assert [(p.path, p.code, p.value("what")) for p in found] == [
        ("mkdocs.yml", "FRM009", "tag:yaml.org,2002:python/object/apply:os.system")
    ]
