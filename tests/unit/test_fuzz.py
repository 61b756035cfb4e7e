"""Whatever an editor, a data file, a stylesheet, a page or a command line says: an answer, and no traceback.

`make test` tries the same few texts each time; `make test-all` tries many new ones.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import build
import catat
import check
import check_site
import markdown
import pack
import pytest
import tinjau
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from kram.assets.css import Stylesheet, names_on
from kram.built_site.reader import read_built
from kram.checks import examine
from kram.drawings import active_parts
from kram.problems import Problem
from kram.source.markdown.blocks import read_page
from kram.source.markdown.inline import plain
from kram.source.repository import load
from kram.source.wording import sentences_of
from kram.source.yaml import parse
from kram.view.article import finished
from kram.view.markdown import EXTENSIONS, Inline, html_of
from small_site import TODAY

ROOT = Path(__file__).resolve().parents[2]
FRONT = "---\ntitle: Kaget\ndescription: x\nchanged: 2026-11-22\n---\n"
PAGE = "docs/upaya/kaget.md"
SLOW = settings(
    max_examples=max(settings().max_examples // 5, 1),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
"""For what reads a whole site each time."""

# What makes a reader turn off; each is one that some syntax begins, ends or breaks with.
MARKDOWN = [
    *"[ ]( ![ <a <!-- --> ` `` * _ # { } ( ) | \\ \\[ &lt; &#1; & é [^ [^r01] [^r1]: {:#a} <br>".split(),
    *"</a> < > \" ' = a=' A. Dr. x [x]: [x][ [x](y) --- === *** http:// . !\" …".split(),
    *["<img src=x>", "[a](b(", "?", "7", "    ", "\t", "\n", "\n\n", " ", "!!! x\n", '??? catatan "x"\n'],
    *["```\n", "# A\n", "## A { #a }\n"],
    *["- a\n", "1. a\n", "| a | b |\n", "|-|-|\n", "> a\n", "<div markdown='1'>\n", "</div>\n", ": a\n"],
]
YAML = [
    *'[ { ] } , " \' &a *a !! ! # : a \\ \\" % @ é ~ null yes 1e9 2026-11-22 !!python/name:os.system'.split(),
    *["a: ", "- ", "? ", " #", "|\n", ">\n", "\n", "  ", "a: b\n", "- a\n", "---\n", "...\n", "\t", "[a, "],
]
CSS = [
    *"a .a #a { } ( ) [ ] \" ' /* */ \\ ; : @ , > + url( ! <!-- --> 0. % é \\0 a{b:c} :is( :not(".split(),
    *["@media ", "@media x{", "@supports (", "\n", " ", '@import "a";', 'url("'],
]
HTML = [
    *"<a> </a> <p> <div> </div> <table> <tr> <td> <!-- --> <script> </script> <style> <svg> < >".split(),
    *"\" ' & &lt; &#0; &#x1; <a = <h2> <b> </b> <ul> <li> <select> <form> <template> <?x <![CDATA[".split(),
    *"url( <base> <html> <body> <head> </html> é x { } [ ] : ,".split(),
    *['<h2 id="a">', "<a href=x>", '<p class="a b">', '<img srcset="a,b c, ">', "<!doctype html>", "<div a="],
]
SVG = [
    *"<svg> </svg> <svg/> <g> </g> <script/> <!DOCTYPE <!ENTITY &a; <?x ?> <!-- --> <![CDATA[".split(),
    *["<style>", "url(", "@import", ' id="a"', ' xlink:href="#a"', ' onload="x"', "<", ">", '"', "é", " "],
]
ODD = (
    "aZ09 -_.:/\\\t\n\r\x00\x1b\x7f\x85\xa0\xad\u0660\u200b\u202e\u2028\ue000\ufeff\uffff\U0001f9b5\U0010ffff"
)
"""Characters of every kind."""


def texts(pieces: list[str]) -> st.SearchStrategy[str]:
    """Texts of these pieces in any order, with anything between them."""
    return st.lists(st.sampled_from(pieces) | st.text(ODD, max_size=8), max_size=60).map("".join)


def assert_in_lines(found: Sequence[Problem], text: str) -> None:
    last = (FRONT + text).count("\n") + 3
    assert all(1 <= problem.line <= last for problem in found)


@given(texts(MARKDOWN))
def test_any_markdown_is_read(text: str) -> None:
    page, found = read_page(PAGE, FRONT + text)
    assert page is not None and page.sections[0].id == "(intro)"
    assert_in_lines(found, text)


@given(texts(MARKDOWN))
@example("<!doctype html>")
@example("<html>")
@example("&#1;")
@example("[x](//[)")
def test_any_markdown_that_is_accepted_becomes_a_page_or_is_refused_in_a_line(text: str) -> None:
    page, found = read_page(PAGE, FRONT + text)
    if page is None or found:
        return
    with contextlib.suppress(ValueError):
        article = finished(html_of(text, "a/b.md"), "", ())
        assert article.sections("a/b.html", "c.html", "x") is not None


@given(texts(MARKDOWN))
@example("a  \nb <a@b.id> ![c][d] [e] &amp; `f` \\* *g* _h_ <i>j</i>\n\n[e]: x\n[d]: y.svg")
def test_any_markdown_is_read_as_markdown_itself_reads_it(text: str) -> None:
    ours = markdown.Markdown(extensions=EXTENSIONS)
    ours.treeprocessors.register(Inline(ours), "inline", 20)
    assert ours.convert(text) == markdown.markdown(text, extensions=EXTENSIONS)


@given(texts(YAML))
def test_any_yaml_is_read_or_refused(text: str) -> None:
    assert_in_lines(read_page(PAGE, f"---\n{text}\n---\nUsap.\n")[1], text)
    for lenient in (False, True):
        node, found = parse(text, "x.yml", 1, lenient)
        assert_in_lines(found, text)
        if node is None and not found:
            assert list(yaml.safe_load_all(text)) in ([], [None])


@given(texts(CSS), texts(HTML))
@example("{" * 2000, "")
@example("@media x{" * 500, "")
@example("@media x", "")
def test_any_stylesheet_is_read_or_refused(sheet: str, page: str) -> None:
    names_on(f"<html><body>{page}")
    with contextlib.suppress(ValueError):
        Stylesheet(sheet).for_page(f"<html><body>{page}")


@pytest.mark.parametrize(
    ("kind", "pieces"),
    [("html", HTML), ("svg", SVG), ("xml", SVG), ("css", CSS), ("js", HTML), ("json", CSS)],
)
@SLOW
@given(data=st.data())
def test_any_file_of_a_built_site_is_read_or_reported(
    kind: str, pieces: list[str], data: st.DataObject, tmp_path: Path
) -> None:
    text = data.draw(texts(pieces))
    (tmp_path / f"x.{kind}").write_text(text, "utf-8")
    read = read_built(tmp_path, f"x.{kind}")
    assert read.problems or read.path == f"x.{kind}"
    assert_in_lines([*read.problems, *read.unsafe], text)
    assert isinstance(active_parts(text), list)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[" * 900 + "]" * 900])
def test_json_that_is_nested_too_deep_is_reported(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(text)
    (tmp_path / "x.html").write_text(f'<script type="application/ld+json">{text}</script>')
    for name in ("x.json", "x.html"):
        assert all(p.code == "SIT012" for p in read_built(tmp_path, name).problems)


@pytest.fixture
def root(small: Path, tmp_path: Path) -> Path:
    shutil.copytree(small, tmp_path / "site")
    shutil.copytree(ROOT / "overrides", tmp_path / "site/overrides")
    return tmp_path / "site"


@SLOW
@given(texts(MARKDOWN), st.sampled_from([PAGE, PAGE.replace(".md", ".en.md"), "docs/index.md"]))
def test_whatever_a_page_says_every_check_answers(root: Path, text: str, path: str) -> None:
    file = root / path
    before = file.read_text("utf-8")
    front, _, _ = before.partition("\n---\n")
    file.write_text(f"{front}\n---\n{text}", "utf-8")
    assert_answers(root)
    file.write_text(before, "utf-8")


DATA = sorted(path.name for path in (Path(__file__).parents[1] / "sample/docs/_data").glob("*.yml"))


@SLOW
@given(st.sampled_from(DATA), st.data())
def test_whatever_a_data_file_says_every_check_answers(root: Path, name: str, data: st.DataObject) -> None:
    """One value of a file, whichever, becomes another one of any form."""
    file = root / "docs/_data" / name
    before = file.read_text("utf-8") if file.exists() else ""
    places = list(re.finditer(r"(?<=: )[^\s{\[].*|\w+(?=:)|\[.*\]|\{.*\}", before))
    new = data.draw(texts(YAML) | st.sampled_from(["[]", "{}", "", "[[a]]", "{a: {b: c}}", "[{a: b}]", "1"]))
    if places:
        place = data.draw(st.sampled_from(places))
        new = before[: place.start()] + new + before[place.end() :]
    file.write_text(new, "utf-8")
    assert_answers(root)
    file.write_text(before, "utf-8")


def assert_answers(root: Path) -> None:
    repository = load(root, date.fromisoformat(TODAY))
    assert all(p.path and p.line >= 1 for p in examine(repository))


def stopped(folder: Path, paper: bool) -> None:
    raise build._Stopped("no site is built here.")


ARGUMENTS = [
    *"--format text json xml github --select REL,TRN , --today 2026-02-30 2026-11-22 9999-12-31".split(),
    *"0001-01-01 --lang id en --list --root --ya --menyusul --tunjukkan --bukan-nasihat --kabar".split(),
    *"--dist --kabar-inggris -- - --x=y docs docs/index.md".split(),
]


@pytest.mark.parametrize("command", [check, check_site, catat, pack, build, tinjau], ids=lambda c: c.__name__)
@SLOW
@given(data=st.data())
def test_whatever_is_said_on_the_command_line_is_answered(
    command: object,
    data: st.DataObject,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Folders are those of a site in which anything may be written."""
    monkeypatch.chdir(root)
    monkeypatch.setattr(build, "ROOT", root)
    monkeypatch.setattr(build, "_build", stopped)
    monkeypatch.setattr(pack, "ROOT", root)
    monkeypatch.setattr("builtins.input", lambda question="": "ya")
    word = st.text(ODD.replace("\0", "").replace("/", ""), min_size=1, max_size=6)
    arguments = data.draw(st.lists(st.sampled_from([*ARGUMENTS, str(root)]) | word, max_size=5))
    try:
        status = command.main(arguments)  # type: ignore[attr-defined]
    except SystemExit as ended:
        status = ended.code
    assert status in (0, 1, 2)
    printed = capsys.readouterr()
    assert status == 0 or printed.out or printed.err


READERS: dict[str, tuple[list[str], Callable[[str], object]]] = {
    "Markdown": (MARKDOWN, lambda text: read_page(PAGE, FRONT + text)),
    "words": (MARKDOWN, plain),
    "sentences": (MARKDOWN, lambda text: sentences_of(text, 1)),
    "YAML": (YAML, lambda text: parse(text, "x.yml")),
    "HTML": (HTML, names_on),
    "SVG": (SVG, active_parts),
}


def seconds(read: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", READERS)
@SLOW
@given(data=st.data())
def test_eight_times_the_text_takes_about_eight_times_as_long(name: str, data: st.DataObject) -> None:
    """Twice as much again is allowed for what machines do beside, once in three; a square is 64 times."""
    pieces, read = READERS[name]
    piece = "".join(data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=3)))
    few, many = ((piece * (size // len(piece) + 1))[:size] for size in (2_500, 20_000))
    # Never the same text twice: what was read is remembered.
    tries = ((f"{many}\n{number}", f"{few}\n{number}") for number in range(3))
    assert any(seconds(read, more) < 24 * seconds(read, less) + 0.05 for more, less in tries)
