"""Faults of the form of pages: what is dropped, moved, hidden, linked or cited otherwise."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from mutations.content import Fault, Texts, body_start, exchanged, pages, sections, twin, with_line, without

Candidates = Callable[[str], Iterator[str]]
"""All texts that one kind of fault can make of the text of a page."""


def _body(text: str) -> Iterator[tuple[int, str]]:
    lines = text.split("\n")
    for index in range(body_start(lines), len(lines)):
        yield index, lines[index]


def _prose(text: str) -> Iterator[tuple[int, str]]:
    for index, line in _body(text):
        if line.strip() and not line.startswith(("#", "<!--", "!!!", "???", "|")):
            yield index, line


def _items(text: str) -> list[tuple[int, str]]:
    return [(i, line) for i, line in _body(text) if re.match(r"\s*(?:-|\d+\.) ", line)]


def _in_place(form: str, new: str | Callable[[re.Match[str]], str]) -> Candidates:
    pattern = re.compile(form)

    def candidates(text: str) -> Iterator[str]:
        for index, line in _body(text):
            for match in pattern.finditer(line):
                made = match.expand(new) if isinstance(new, str) else new(match)
                if made != match[0]:
                    yield with_line(text, index, line[: match.start()] + made + line[match.end() :])

    return candidates


def _dropped(text: str) -> Iterator[str]:
    for index, line in _prose(text):
        if not re.match(r"\s*(?:-|\d+\.) ", line):
            yield without(text, index, index + 1)


def _dropped_items(text: str) -> Iterator[str]:
    for index, _ in _items(text):
        yield without(text, index, index + 1)


def _exchanged_items(text: str) -> Iterator[str]:
    items = _items(text)
    for (a, first), (b, second) in itertools.pairwise(items):
        if b == a + 1 and first.split(" ", 1)[1] != second.split(" ", 1)[1]:
            mark, other = re.match(r"\s*\S+ ", first), re.match(r"\s*\S+ ", second)
            assert mark and other
            text_a = with_line(text, a, mark[0] + second[other.end() :])
            yield with_line(text_a, b, other[0] + first[mark.end() :])


def _moved(text: str) -> Iterator[str]:
    """A line is moved to the end of the section after its own."""
    parts = sections(text.split("\n"))
    for (a, b), (_, d) in itertools.pairwise(parts):
        for index, line in _prose(text):
            if a < index < b:
                lines = text.split("\n")
                end = d - 1 if d == len(lines) else d
                yield "\n".join([*lines[:index], *lines[index + 1 : end], "", line.strip(), "", *lines[end:]])


def _dropped_sections(text: str) -> Iterator[str]:
    for a, b in sections(text.split("\n")):
        yield without(text, a, b)


def _exchanged_sections(text: str) -> Iterator[str]:
    parts = sections(text.split("\n"))
    for first, second in itertools.pairwise(parts):
        yield exchanged(text, first, second)


def _repeated(text: str) -> Iterator[str]:
    for index, line in _prose(text):
        yield with_line(text, index, f"{line}\n{line}")


def _in_a_comment(text: str) -> Iterator[str]:
    for index, line in _prose(text):
        yield with_line(text, index, f"<!--\n{line}\n-->")


def _in_a_fence(text: str) -> Iterator[str]:
    for index, line in _prose(text):
        yield with_line(text, index, f"\n```\n{line}\n```\n")


def _hidden(text: str) -> Iterator[str]:
    for index, line in _prose(text):
        if not line.startswith((" ", "-")) and not line[0].isdigit():
            yield with_line(text, index, f"<span hidden>{line}</span>")


def _folded(text: str) -> Iterator[str]:
    for index, line in _prose(text):
        if not line.startswith((" ", "-")) and not line[0].isdigit():
            yield with_line(text, index, f'\n??? catatan "Catatan"\n    {line}\n')


def _joined(above: str, below: str) -> Candidates:
    """An empty line between two kinds of lines is gone, so that the second becomes a part of the first."""
    lines = re.compile(rf"(?<=\n)({above}[^\n]*)\n\n(?={below})")

    def candidates(text: str) -> Iterator[str]:
        start = len("\n".join(text.split("\n")[: body_start(text.split("\n"))]))
        for match in lines.finditer(text, start):
            yield f"{text[: match.end(1)]}\n{text[match.end() :]}"

    return candidates


def _nested(text: str) -> Iterator[str]:
    items = _items(text)
    for (a, first), (b, second) in itertools.pairwise(items):
        if b == a + 1 and first[0] == second[0] == "-" and "![" not in second:
            yield with_line(text, b, f"    {second}")


def _cited_elsewhere(text: str) -> Iterator[str]:
    """A citation at the end of a line is moved behind its first sentence."""
    for index, line in _prose(text):
        end = re.search(r"(?:\[\^\w+\])+$", line)
        first = re.search(r"(?<=\w\.)(?= [A-Z])", line)
        if end and first and first.start() < end.start():
            yield with_line(text, index, line[: first.start()] + end[0] + line[first.start() : end.start()])


def _broken(text: str) -> Iterator[str]:
    """Two spaces at the end of a line, where the paragraph or item goes on: the page breaks the line too."""
    for (index, line), (_, after) in itertools.pairwise(_body(text)):
        if line[:1].isalpha() and after[:1].isalpha():
            yield with_line(text, index, f"{line}  ")


def _stressed_over_lines(text: str) -> Iterator[str]:
    for (index, line), (below, after) in itertools.pairwise(_body(text)):
        if line[:1].isalpha() and after[:1].isalpha() and " " in line and " " in after:
            begun = with_line(text, index, line.replace(" ", " **", 1))
            yield with_line(begun, below, after.replace(" ", "** ", 1))


def _linked_elsewhere(text: str) -> Iterator[str]:
    """A link is moved to the same word in another place of its line."""
    for index, line in _prose(text):
        for link in re.finditer(r"(?<!!)\[(\w{4,})\]\([^)]*\)", line):
            bare = line[: link.start()] + link[1] + line[link.end() :]
            for word in re.finditer(rf"(?<![\w\[/.#-]){link[1]}(?![\w\]/.-])", bare):
                if word.start() != link.start():
                    yield with_line(text, index, bare[: word.start()] + link[0] + bare[word.end() :])


def _loose(text: str) -> Iterator[str]:
    items = _items(text)
    for (a, _), (b, second) in itertools.pairwise(items):
        if b == a + 1:
            yield with_line(text, b, f"\n{second}")


def _exchanged_cells(text: str) -> Iterator[str]:
    for index, line in _body(text):
        if line.startswith("|") and line.count("|") > 2 and line.strip("|- :"):
            first, second, *rest = line.strip("|").split("|")
            yield with_line(text, index, "|" + "|".join([second, first, *rest]) + "|")


def _key_changed(key: str, new: str | None) -> Candidates:
    def candidates(text: str) -> Iterator[str]:
        lines = text.split("\n")
        for index in range(1, body_start(lines) - 1):
            if lines[index].startswith(f"{key}: "):
                value = lines[index].removeprefix(f"{key}: ")
                made = new.format(value) if new is not None else None
                yield with_line(text, index, f"{key}: {made}") if made else without(text, index, index + 1)

    return candidates


def _without_front(text: str) -> Iterator[str]:
    yield "\n".join(text.split("\n")[body_start(text.split("\n")) :])


def _review_invented(text: str) -> Iterator[str]:
    if "\nreviewed:" not in text and "\nchanged: " in text:
        yield text.replace("\nchanged: ", "\nreviewed: 2026-01-02\nreviewer: dr. Sari\nchanged: ", 1)


def _another(number: re.Match[str]) -> str:
    return "[^r34]" if number[0] != "[^r34]" else "[^r17]"


_TEXT = r"[A-Z][a-z]+ "
_BEFORE_WORDS = r"(?<= )(?=[a-z]{4,} [a-z])"
STRUCTURE: dict[str, Candidates] = {
    "sentence dropped": _dropped,
    "list item dropped": _dropped_items,
    "list items exchanged": _exchanged_items,
    "list item put under another": _nested,
    "text moved to another section": _moved,
    "section dropped": _dropped_sections,
    "sections exchanged": _exchanged_sections,
    "text repeated": _repeated,
    "text put in a comment": _in_a_comment,
    "text put in a sample of code": _in_a_fence,
    "text hidden by an attribute": _hidden,
    "text folded away": _folded,
    "list joined to the text above": _joined(_TEXT, r"(?:- |1\. )"),
    "text joined to the list above": _joined(r"(?:- |\d\. )", _TEXT),
    "two paragraphs joined": _joined(_TEXT, _TEXT),
    "bold words plain": _in_place(r"\*\*([^*]+)\*\*", r"\1"),
    "words made bold": _in_place(r"(?<= )([a-z]{4,})(?= [a-z])", r"**\1**"),
    "words in another type": _in_place(r"(?<= )([a-z]{4,})(?= [a-z])", r"_\1_"),
    "star that is alone": _in_place(_BEFORE_WORDS, "*"),
    "two stars that are alone": _in_place(_BEFORE_WORDS, "**"),
    "low line that is alone": _in_place(_BEFORE_WORDS, "_"),
    "stars at the end of a line": _in_place(rf"^({_TEXT}.*)$", r"\1 ***"),
    "bold over two lines": _stressed_over_lines,
    "line broken": _broken,
    "bar that is alone": _in_place(_BEFORE_WORDS, "| "),
    "bar before the text": _in_place(rf"^(?={_TEXT})", "| "),
    "sentence without words": _in_place(rf"^({_TEXT}.*)$", r"\1 …"),
    "attributes on text": _in_place(rf"^({_TEXT}.*)$", r"\1\n{ #lain }"),
    "attributes on an item": _in_place(r"^(- .*)$", r"\1 { #lain }"),
    "id joined to its heading": _in_place(r"(?<=^##)( .*) (?=\{ #)", r"\1"),
    "heading without its space": _in_place(r"^## ", "##"),
    "line of dashes across the page": _in_place(rf"^(?={_TEXT})", "---\n\n"),
    "text indented": _in_place(rf"^(?={_TEXT})", "    "),
    "items parted": _loose,
    "item that can be ticked": _in_place(r"^- ", "- [x] "),
    "link moved to the same word": _linked_elsewhere,
    "table cells exchanged": _exchanged_cells,
    "character by its name": _in_place(_BEFORE_WORDS, "&mdash; "),
    "mark escaped": _in_place(r"\*\*(?=\w)", r"\\**"),
    "abbreviation explained": _in_place(rf"^({_TEXT}.*)$", r"\1\n\n*[kram]: lain"),
    "label defined": _in_place(rf"^({_TEXT}.*)$", r"\1\n\n[kram]: index.md"),
    "backtick that is alone": _in_place(r"(?<= )(?=[a-z]{4,} [a-z])", "`"),
    "box closed too early": _in_place(rf"^(?={_TEXT})", "</div>\n\n"),
    "attributes parted from their text": _in_place(r"^(?=\{ \.)", "\n"),
    "line across the page": _in_place(rf"^(?={_TEXT})", "***\n\n"),
    "drawn part joined to the text above": _joined(_TEXT, "<!-- "),
    "text joined to the drawn part above": _joined("<!-- ", _TEXT),
    "drawn part indented": _in_place(r"^(?=<!-- .* -->$)", "  "),
    "heading indented": _in_place(r"^(?=## )", " "),
    "step marked with a bracket": _in_place(r"^(\d)\.(?= )", r"\1)"),
    "link with a title": _in_place(r"(?<=\.md)\)", ' "Jangan")'),
    "text quoted": _in_place(rf"^(?={_TEXT})", "> "),
    "heading reworded": _in_place(r"(?<=^## )\w+", "Lain"),
    "heading of another level": _in_place(r"^## ", "### "),
    "heading id changed": _in_place(r"(?<=\{ #)[a-z]+", "lain"),
    "citation of another source": _in_place(r"\[\^r\d+\]", _another),
    "citation dropped": _in_place(r"\[\^r\d+\]", ""),
    "citation added": _in_place(r"\[\^r\d+\](?=\n|$)", r"\g<0>[^r34]"),
    "citation moved to another sentence": _cited_elsewhere,
    "link leads to another page": _in_place(r"\]\((?:\.\./)?(?:\w+/)?[\w-]+(?=(?:\.en)?\.md)", "](index"),
    "link leads to another section": _in_place(r"(?<=\.md)#[\w-]+", ""),
    "link words changed": _in_place(r"(?<!!)\[(?!\^)(\w)[^\]]*\](?=\()", "[baca ini]"),
    "link dropped, words kept": _in_place(r"(?<!!)\[(?!\^)([^\]]*)\]\((?!tel)[^)]*\)", r"\1"),
    "telephone dials another number": _in_place(r"\(tel:\d+", "(tel:118"),
    "telephone shows another number": _in_place(r"\[[\d ]+\](?=\(tel:)", "[118]"),
    "drawn part dropped": _in_place(r"^<!-- .* -->$", ""),
    "drawn part exchanged": _in_place(r"^<!-- tindakan(.*) -->$", r"<!-- jangan\1 -->"),
    "drawn signs of another level": _in_place(r"^<!-- tanda(?:: \w+)? -->$", "<!-- tanda: periksa -->"),
    "another picture": _in_place(r"(?<=^<!-- gambar: )[\w-]+(?= -->$)", "letak-betis"),
    "title changed": _key_changed("title", "{} dan lainnya"),
    "description changed": _key_changed("description", "Jangan {}"),
    "date set back": _key_changed("changed", "2024-01-02"),
    "front matter key dropped": _key_changed("description", None),
    "front matter removed": _without_front,
    "review invented": _review_invented,
}


def on_pages(texts: Texts) -> Iterator[Fault]:
    """Every fault of form that fits a page: in each language, and in both."""
    for path in pages(texts, "id"):
        english = twin(path)
        for kind, candidates in STRUCTURE.items():
            here = list(candidates(texts[path]))
            there = list(candidates(texts[english])) if english in texts else []
            yield from (Fault(f"{kind}: Indonesian", {path: text}) for text in here)
            yield from (Fault(f"{kind}: English", {english: text}) for text in there)
            for text, other in zip(here, there, strict=False):
                yield Fault(f"{kind}: both", {path: text, english: other})
