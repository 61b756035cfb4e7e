"""Repository -> statements: all that a reader could act on, sentence by sentence, with its place and line.

A page is a file of the record, and each of its sections a group; a file of docs/_data is one too, and each
of its rows a group. Within a group the statements of each language keep the order of the page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kram.source.data.record import NEUTRAL, Group, Recorded, Statement
from kram.source.files import read_text
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.source.yaml import Items, Node, Table, Text, parse
from kram.vocabulary import LANGUAGES

SETTINGS = "mkdocs.yml"
DATA = "docs/_data/"
SPOKEN_SETTINGS = ("site_name", "nav", "plugins")
"""Keys of mkdocs.yml that readers hear: the rest is machinery."""
DRAWINGS = "assets/gambar"
HEAD = "(halaman)"
"""The group of a page's front matter."""
LEFT_OUT = (f"{DATA}addresses.yml",)
"""Append-only, with checks of its own: an address is no advice."""
_MOST_BYTES = 20_000_000
_KINDS = {"item": "- ", "heading": "# ", "cell": "| ", "title": "! "}


def statements(repository: Repository) -> Recorded:
    """Everything that the record holds, as the content is now."""
    result: Recorded = {slug: tuple(_of_page(repository, slug)) for slug in repository.slugs}
    for path in _data_files(repository):
        name = path.removeprefix("docs/").rpartition(".")[0]
        result[name] = tuple(_of_data(repository, path))
    result["_data/gambar"] = tuple(_drawings(repository))
    return {name: groups for name, groups in result.items() if groups}


def _data_files(repository: Repository) -> Iterator[str]:
    yield SETTINGS
    for file in sorted((repository.root / DATA).glob("*.yml")):
        path = f"{DATA}{file.name}"
        if path not in LEFT_OUT:
            yield path


def _of_page(repository: Repository, slug: str) -> Iterator[Group]:
    pages = [page for language in LANGUAGES if (page := repository.page(slug, language))]
    yield Group(HEAD, tuple(statement for page in pages for statement in _front(page)))
    ids = dict.fromkeys(section.id for page in pages for section in page.sections)
    by_section = [_by_section(page) for page in pages]
    for id in ids:
        found = tuple(statement for sections in by_section for statement in sections.get(id, ()))
        if found:
            yield Group(id or "(tanpa id)", found)


def _front(page: Page) -> Iterator[Statement]:
    for key, value in page.front.items():
        if value:
            yield Statement(page.language, f"{key}: {_one_line(value)}", page.path, page.line_of(key))


def _by_section(page: Page) -> dict[str, list[Statement]]:
    """The statements of each section: sentences, then links, citations and drawn parts of the same line."""
    found: list[tuple[int, int, str, str]] = []
    for block in page.blocks:
        start = _KINDS.get(block.kind, "")
        for number, sentence in enumerate(block.sentences):
            text = sentence.text if number else start + sentence.text
            found.append((sentence.line, 0, block.section, text))
        if not block.sentences and block.text.strip():
            found.append((block.line, 0, block.section, start + block.text))
    for link in page.links:
        found.append((link.line, 1, link.section, f"→ {link.target} “{link.text}”"))
    for line, section, keys in _citations(page):
        found.append((line, 2, section, f"^ {' '.join(keys)}"))
    for marker in page.markers:
        argument = f": {marker.argument}" if marker.argument else ""
        found.append((marker.line, 3, marker.section, f"<!-- {marker.name}{argument} -->"))
    result: dict[str, list[Statement]] = {}
    for line, _, section, text in sorted(found, key=lambda entry: entry[:2]):
        result.setdefault(section, []).append(Statement(page.language, _one_line(text), page.path, line))
    return result


def _citations(page: Page) -> Iterator[tuple[int, str, list[str]]]:
    keys: dict[tuple[int, str], list[str]] = {}
    for mention in page.citations:
        keys.setdefault((mention.line, mention.section), []).append(mention.name)
    for (line, section), names in keys.items():
        yield line, section, names


def _of_data(repository: Repository, path: str) -> Iterator[Group]:
    text, _ = read_text(repository.root, path, _MOST_BYTES)
    node = parse(text, path, lenient=path == SETTINGS)[0] if text is not None else None
    rows: dict[str, list[Statement]] = {}
    for name, line, value in _rows(node):
        if path == SETTINGS and name not in SPOKEN_SETTINGS:
            continue
        rows.setdefault(name, []).extend(_leaves(path, line, value, ()))
    for name, found in rows.items():
        yield Group(name, tuple(found))


def _rows(node: Node | None) -> Iterator[tuple[str, int, Node]]:
    if isinstance(node, Table):
        for key, value in node.entries.items():
            yield key, node.lines[key], value
    elif isinstance(node, Items):
        for item in node.items:
            yield _name(item), item.line, item


def _name(node: Node) -> str:
    """What tells one row of a list from another: its first values, such as cause and action."""
    values = list(_first_values(node))[:2]
    return _one_line(" + ".join(values)) or "(baris)"


def _locale(node: Node) -> str:
    """The language that a part of mkdocs.yml is about."""
    locale = node.entries.get("locale") if isinstance(node, Table) else None
    return locale.value if isinstance(locale, Text) else ""


def _first_values(node: Node) -> Iterator[str]:
    if isinstance(node, Text):
        yield node.value
    elif isinstance(node, Items):
        yield ", ".join(item.value for item in node.items if isinstance(item, Text))
    else:
        for value in node.entries.values():
            if not isinstance(value, Text):
                if isinstance(value, Items):
                    yield from _first_values(value)
                return
            yield value.value


def _leaves(path: str, line: int, node: Node, keys: tuple[str, ...]) -> Iterator[Statement]:
    if isinstance(node, Table):
        for key, value in node.entries.items():
            yield from _leaves(path, node.lines[key], value, (*keys, key))
        return
    if isinstance(node, Items) and not all(isinstance(item, Text) for item in node.items):
        for item in node.items:
            locale = _locale(item)
            yield from _leaves(path, item.line, item, (*keys, locale) if locale else keys)
        return
    language = next((key for key in reversed(keys) if key in LANGUAGES), NEUTRAL)
    label = "/".join(key for key in keys if key != language)
    if text := _value(node):
        yield Statement(language, _one_line(f"{label}: {text}" if label else text), path, line)


def _value(node: Node) -> str:
    if isinstance(node, Text):
        return node.value
    assert isinstance(node, Items), "a table has leaves of its own"
    return ", ".join(item.value for item in node.items if isinstance(item, Text))


def _drawings(repository: Repository) -> Iterator[Group]:
    for file in sorted((repository.root / "docs" / DRAWINGS).glob("*.svg")):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
        path = f"docs/{DRAWINGS}/{file.name}"
        yield Group(file.name, (Statement(NEUTRAL, f"sha256 {digest}", path, 1),))


def _one_line(text: str) -> str:
    return " ".join(text.split())
