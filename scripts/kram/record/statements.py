"""Repository -> statements: all that a reader could act on, sentence by sentence, with its place and line.

A page is a file of the record, and each of its sections a group; a file of docs/_data is one too, and each
of its rows a group. Each word of the interface is a group, and each template, style and script. Within a
group the statements of each language keep the order of the page.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from kram.record.as_written import BREAK, PARAGRAPH, as_written
from kram.source.data.record import NEUTRAL, Groups, Recorded, Statement, digest
from kram.source.data.rows import TEXT_PATH
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.markdown.model import HEAD
from kram.source.repository import Repository
from kram.source.site_config import PATH as SETTINGS
from kram.source.yaml import Items, Node, Table, Text, parse
from kram.urls import file_of
from kram.vocabulary import LANGUAGES, ORIGINAL

_DATA = "docs/_data"
FRAME = "_bingkai"
"""The file of the record for what is around the words of every page: templates, styles and scripts."""
_OF_FILES = "_data/berkas"
_CODE = ("docs/assets/css", "docs/assets/js")
"""Styles and scripts, which can hide what a page says."""
_TEMPLATES = "overrides"
"""What arranges the pages: whatever a template leaves out, none of them says."""
WORDS = SETTINGS.partition(".")[0]
"""The file of the record for the settings, which have the words of the interface."""
_OF_SOURCE = TEXT_PATH.removeprefix("docs/").removesuffix(".txt")


def statements(repository: Repository) -> Recorded:
    """Everything that the record holds, as the content is now."""
    made: dict[str, Callable[[], Groups]] = {
        slug: partial(_of_page, repository, slug) for slug in repository.slugs
    }
    made[WORDS] = partial(_of_data, repository, SETTINGS)
    for file in sorted((repository.root / _DATA).glob("*.yml")):
        made[f"_data/{file.stem}"] = partial(_of_data, repository, f"{_DATA}/{file.name}")
    others = {_OF_SOURCE: _of_source, _OF_FILES: _files, FRAME: _frame}
    return _Statements(made | {name: partial(make, repository) for name, make in others.items()})


class _Statements(Mapping[str, Groups]):
    """Each file is made when it is asked for: all of them would take as much memory as the content."""

    def __init__(self, made: Mapping[str, Callable[[], Groups]]) -> None:
        self._made = made

    def __getitem__(self, name: str) -> Groups:
        return self._made[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def file_with(name: str, group: str, language: str) -> str:
    """The file of the content in which a group of the record is, in one language."""
    named = {_OF_FILES: f"docs/{group}", FRAME: group, WORDS: SETTINGS, _OF_SOURCE: TEXT_PATH}
    page = file_of(name, language if language in LANGUAGES else ORIGINAL)
    return named.get(name) or (f"docs/{name}.yml" if name.startswith("_data/") else f"docs/{page}")


def _of_page(repository: Repository, slug: str) -> Groups:
    pages = repository.pages_of(slug)
    front = [(p, key, f"{key}: {_one_line(value)}") for p in pages for key, value in p.front.items() if value]
    found = {HEAD: [Statement(p.language, text, p.path, p.line_of(key)) for p, key, text in front]}
    for page in pages:
        for section in page.sections:
            said = [Statement(page.language, text, page.path, line) for line, text in as_written(section)]
            found.setdefault(section.id or "(tanpa id)", []).extend(said)
    return {id: said for id, said in found.items() if said}


def _of_data(repository: Repository, path: str) -> Groups:
    """The rows of a file; a row of the settings has words of both languages, so each of them is a group."""
    text, _ = read_text(repository.root, path, MOST_BYTES_OF_DATA)
    node = parse(text, path, lenient=path == SETTINGS)[0] if text is not None else None
    times: Counter[str] = Counter()
    groups = dict[str, list[Statement]]()
    for name, line, value in _rows(node):
        times[name] += 1
        row = name if times[name] == 1 else f"{name} ({times[name]})"
        for said in _leaves(path, line, value, (), []):
            group = row
            if path == SETTINGS and said.language != NEUTRAL:
                label, _, word = said.text.removeprefix("- ").partition(": ")
                group, said = f"{row}: {label}", said._replace(text=word)
            groups.setdefault(group, []).append(said)
    return groups


def _rows(node: Node | None) -> Iterator[tuple[str, int, Node]]:
    if isinstance(node, Table):
        for key, value in node.entries.items():
            yield key, node.lines[key], value
    elif isinstance(node, Items):
        for item in node.items:
            # What names a row: its key, or its first values, such as cause and action.
            key = item.text("key") if isinstance(item, Table) else ""
            yield _one_line(key or " + ".join([*_first_values(item)][:2])) or "(baris)", item.line, item


def _first_values(node: Node) -> Iterator[str]:
    if not isinstance(node, Table):
        yield node.exact
        return
    for value in node.entries.values():
        if not isinstance(value, Table):
            yield value.exact
        if not isinstance(value, Text):
            return


def _leaves(
    path: str, line: int, node: Node, keys: tuple[str, ...], found: list[Statement], mark: str = ""
) -> list[Statement]:
    """The texts of a node after those found before; a list such as ``[r17, r34]`` is one.

    Each part of a longer list begins with a dash; those of mkdocs.yml have a ``locale``.
    """
    if isinstance(node, Table) and node.entries:
        for key, value in node.entries.items():
            _leaves(path, node.lines[key], value, (*keys, key), found, mark)
            mark = ""
    elif isinstance(node, Items) and not _is_one_line(node):
        for item in node.items:
            locale = item.text("locale") if isinstance(item, Table) else ""
            _leaves(path, item.line, item, (*keys, locale) if locale else keys, found, "- ")
    else:
        language, label = _label(keys)
        text = "{}" if isinstance(node, Table) else node.exact
        found.append(Statement(language, f"{mark}{label}{text}", path, line))
    return found


@cache
def _label(keys: tuple[str, ...]) -> tuple[str, str]:
    """The language that keys lead to, and what is before the text below them."""
    language = next((key for key in reversed(keys) if key in LANGUAGES), NEUTRAL)
    label = "/".join(key for key in keys if key != language)
    return language, f"{label}: " if label else ""


def _is_one_line(node: Items) -> bool:
    return all(isinstance(n, Text) for n in node.items) and len({n.line for n in node.items}) < 2


def _of_source(repository: Repository) -> Groups:
    text, _ = read_text(repository.root, TEXT_PATH, MOST_BYTES_OF_DATA)
    lines = enumerate((text or "").split("\n"), 1)
    return {f"baris {n}": [Statement(ORIGINAL, line, TEXT_PATH, n)] for n, line in lines if line.strip()}


def _files(repository: Repository) -> Groups:
    """What readers get as it is: drawings, and whatever else lies between the pages."""
    groups = {}
    for name in sorted(repository.files):
        if name.endswith(".md") or f"docs/{name}".startswith(_CODE):
            continue
        with suppress(OSError):  # which is a problem of whatever shows it
            found = digest((repository.root / "docs" / name).read_bytes())
            groups[name] = [Statement(NEUTRAL, f"sha256 {found}", f"docs/{name}", 1)]
    return groups


def _frame(repository: Repository) -> Groups:
    """Templates, styles and scripts line by line; in some templates an empty line begins a paragraph."""
    groups = {}
    walks = (os.walk(repository.root / folder) for folder in (_TEMPLATES, *_CODE))
    names = (Path(folder) / name for walk in walks for folder, _, files in walk for name in files)
    for file in sorted(file for file in names if not file.name.startswith(".")):
        path = file.relative_to(repository.root).as_posix()
        with suppress(OSError):  # whoever draws with it says so
            lines = file.read_bytes().decode("utf-8", "backslashreplace").split("\n")
            groups[path] = [*_lines(path, lines)]
    return groups


def _lines(path: str, lines: list[str]) -> Iterator[Statement]:
    above = "-"
    for number, line in enumerate(lines, 1):
        if text := line.rstrip():
            is_broken, is_first = line.endswith("  "), not above
            yield Statement(NEUTRAL, PARAGRAPH * is_first + text + BREAK * is_broken, path, number)
        above = text


def _one_line(text: str) -> str:
    is_one = text.isprintable() and "  " not in text
    return text.strip() if is_one else " ".join(text.split())
