"""Repository -> statements: all that a reader could act on, sentence by sentence, with its place and line.

A page is a file of the record, and each of its sections a group; a file of docs/_data is one too, and each
of its rows a group. Within a group the statements of each language keep the order of the page.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from kram.source.data.record import NEUTRAL, Group, Recorded, Statement
from kram.source.data.source_text import TEXT_PATH
from kram.source.files import MOST_BYTES_OF_DATA, read_text
from kram.source.markdown.model import HEAD, Page
from kram.source.repository import Repository
from kram.source.site_config import PATH as SETTINGS
from kram.source.yaml import Items, Node, Table, Text, parse
from kram.urls import file_of
from kram.vocabulary import LANGUAGES, ORIGINAL

DATA = "docs/_data/"
DRAWINGS = "assets/gambar"
_OF_DRAWINGS = "_data/gambar"
_OF_SOURCE = TEXT_PATH.removeprefix("docs/").removesuffix(".txt")


def statements(repository: Repository) -> Recorded:
    """Everything that the record holds, as the content is now."""
    result: Recorded = {slug: tuple(_of_page(repository, slug)) for slug in repository.slugs}
    data = sorted(file.name for file in (repository.root / DATA).glob("*.yml"))
    for path in (SETTINGS, *(f"{DATA}{name}" for name in data)):
        name = path.removeprefix("docs/").rpartition(".")[0]
        result[name] = tuple(_of_data(repository, path))
    result[_OF_SOURCE] = tuple(_of_source(repository))
    result[_OF_DRAWINGS] = tuple(_drawings(repository))
    return {name: groups for name, groups in result.items() if groups}


def file_with(name: str, group: str, language: str) -> str:
    """The file of the content in which a group of the record is, in one language."""
    if name == _OF_DRAWINGS:
        return f"docs/{DRAWINGS}/{group}"
    if name == SETTINGS.partition(".")[0]:
        return SETTINGS
    if name == _OF_SOURCE:
        return TEXT_PATH
    if name.startswith("_data/"):
        return f"docs/{name}.yml"
    return f"docs/{file_of(name, language if language in LANGUAGES else ORIGINAL)}"


def _of_page(repository: Repository, slug: str) -> Iterator[Group]:
    pages = repository.pages_of(slug)
    front = [(page, key, value) for page in pages for key, value in page.front.items() if value]
    yield Group(
        HEAD,
        tuple(Statement(p.language, f"{k}: {_one_line(v)}", p.path, p.line_of(k)) for p, k, v in front),
    )
    ids = dict.fromkeys(section.id for page in pages for section in page.sections)
    by_section = [_by_section(page) for page in pages]
    for id in ids:
        found = tuple(statement for sections in by_section for statement in sections.get(id, ()))
        if found:
            yield Group(id or "(tanpa id)", found)


def _by_section(page: Page) -> dict[str, list[Statement]]:
    """The statements of each section: sentences, then links, citations and drawn parts of the same line."""
    found = [(line, 0, section, text) for line, section, text in _prose(page)]
    for link in page.links:
        found.append((link.line, 1, link.section, f"→ {link.target} “{link.text}”"))
    for mention in page.cited:
        found.append((mention.line, 2, mention.section, f"^ {mention.name}"))
    for marker in page.markers:
        found.append((marker.line, 3, marker.section, f"<!-- {marker.written} -->"))
    found += ((mention.line, 0, mention.section, f"` {mention.name}") for mention in page.code)
    for mention in page.markup:
        found.append((mention.line, 4, mention.section, f"° {mention.name}"))
    result: dict[str, list[Statement]] = {}
    for line, _, section, text in sorted(found, key=itemgetter(0, 1)):
        result.setdefault(section, []).append(Statement(page.language, _one_line(text), page.path, line))
    return result


def _prose(page: Page) -> Iterator[tuple[int, str, str]]:
    """Line, section and text of each sentence, with what it begins: an item, a cell, a heading, a box."""
    openings = {section.line: "#" * section.level + " " for section in page.headings}
    openings |= {note.line: "??? " for note in page.notes}
    for block in page.blocks:
        mark = "1. " if block.numbered else "- "
        starts = {"item": mark * block.depth, "cell": "| ", "paragraph": "¶ "}
        start = "> " * block.folded + (starts.get(block.kind) or openings.get(block.line, ""))
        for number, sentence in enumerate(block.sentences):
            yield sentence.line, block.section, sentence.text if number else start + sentence.text
        if not block.sentences and block.text.strip():
            yield block.line, block.section, start + block.text


def _of_data(repository: Repository, path: str) -> Iterator[Group]:
    text, _ = read_text(repository.root, path, MOST_BYTES_OF_DATA)
    node = parse(text, path, lenient=path == SETTINGS)[0] if text is not None else None
    times: Counter[str] = Counter()
    for name, line, value in _rows(node):
        times[name] += 1
        found = tuple(_leaves(path, line, value, ()))
        if found:
            yield Group(name if times[name] == 1 else f"{name} ({times[name]})", found)


def _rows(node: Node | None) -> Iterator[tuple[str, int, Node]]:
    if isinstance(node, Table):
        for key, value in node.entries.items():
            yield key, node.lines[key], value
    elif isinstance(node, Items):
        for item in node.items:
            yield _name(item), item.line, item


def _name(node: Node) -> str:
    """What names one row of a list: its key, or its first values, such as cause and action."""
    if isinstance(node, Table) and isinstance(key := node.entries.get("key"), Text):
        return _one_line(key.value)
    values = list(_first_values(node))[:2]
    return _one_line(" + ".join(values)) or "(baris)"


def _first_values(node: Node) -> Iterator[str]:
    if not isinstance(node, Table):
        yield node.joined
        return
    for value in node.entries.values():
        if not isinstance(value, Table):
            yield value.joined
        if not isinstance(value, Text):
            return


def _leaves(path: str, line: int, node: Node, keys: tuple[str, ...]) -> Iterator[Statement]:
    """The texts of a node; a list such as ``[r17, r34]`` is one.  Parts of mkdocs.yml have a ``locale``."""
    if isinstance(node, Table):
        for key, value in node.entries.items():
            yield from _leaves(path, node.lines[key], value, (*keys, key))
    elif isinstance(node, Items) and not node.is_one_line:
        for item in node.items:
            locale = item.text("locale") if isinstance(item, Table) else ""
            yield from _leaves(path, item.line, item, (*keys, locale) if locale else keys)
    elif text := node.joined:
        language, label = _language_and_label(keys)
        yield Statement(language, _one_line(label + text), path, line)


@cache
def _language_and_label(keys: tuple[str, ...]) -> tuple[str, str]:
    language = next((key for key in reversed(keys) if key in LANGUAGES), NEUTRAL)
    label = "/".join(key for key in keys if key != language)
    return language, f"{label}: " if label else ""


def _of_source(repository: Repository) -> Iterator[Group]:
    text, _ = read_text(repository.root, TEXT_PATH, MOST_BYTES_OF_DATA)
    for number, line in enumerate((text or "").split("\n"), 1):
        if line.strip():
            yield Group(f"baris {number}", (Statement(ORIGINAL, _one_line(line), TEXT_PATH, number),))


def _drawings(repository: Repository) -> Iterator[Group]:
    for file in sorted((repository.root / "docs" / DRAWINGS).glob("*.svg")):
        try:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
        except OSError:
            continue  # which is a problem of the drawing
        path = f"docs/{DRAWINGS}/{file.name}"
        yield Group(file.name, (Statement(NEUTRAL, f"sha256 {digest}", path, 1),))


def _one_line(text: str) -> str:
    is_one = text.isprintable() and "  " not in text
    return text.strip() if is_one else " ".join(text.split())
