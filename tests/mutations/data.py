"""Faults in data and settings: values changed or exchanged, rows dropped or moved, files gone."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

from mutations.content import (
    DATA,
    RECORD,
    Fault,
    Texts,
    exchanged,
    pages,
    rows,
    twin,
    values,
    with_line,
    without,
)

FITS = {"membantu": "jangan", "jangan": "membantu", "mungkin": "membantu", "tanya-dokter": "membantu"}
LEVELS = {"darurat": "periksa", "segera": "periksa", "periksa": "darurat"}
VERDICTS = {"didukung": "salah", "catatan": "didukung", "lemah": "didukung", "salah": "didukung"}
KINDS = {"berita": "tinjauan", "kasus": "uji", "pasien": "pedoman", "brosur": "pedoman"}


def _digit(value: str) -> str:
    return re.sub(r"\d(?=\D*$)", lambda m: str((int(m[0]) + 1) % 10), value)


def _word(value: str) -> str:
    return re.sub(r"\b[A-Za-z]{4,}\b", "Lain", value, count=1)


def _first_dropped(value: str) -> str:
    return re.sub(r"\[[^,\]]*(?:, )?", "[", value)


def _other_reference(value: str) -> str:
    return re.sub(r"\br\d+", lambda m: "r34" if m[0] != "r34" else "r17", value, count=1)


def _mapped(table: dict[str, str]) -> Callable[[str], str]:
    return lambda value: table.get(value, value)


CHANGED: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "fit turned round": ("relations", "fit", _mapped(FITS)),
    "relation cites another source": ("relations", "references", _other_reference),
    "relation cites one source less": ("relations", "references", _first_dropped),
    "sign of another level": ("signs", "level", _mapped(LEVELS)),
    "sign of another group": ("signs", "group", lambda value: "saraf" if value != "saraf" else "napas"),
    "sign cites another source": ("signs", "references", _other_reference),
    "sign on one page less": ("signs", "pages", _first_dropped),
    "sign on one page more": ("signs", "pages", lambda value: value.replace("[", "[apa-itu, ", 1)),
    "reference reworded": ("references", "text", _word),
    "reference with another year": ("references", "text", _digit),
    "reference with another DOI": ("references", "doi", _digit),
    "reference with another address": ("references", "url", lambda value: value + "x"),
    "reference with another number": ("references", "pm[ci]d?", _digit),
    "reference status turned": (
        "references",
        "status",
        _mapped({"dicek": "belum-dicek", "belum-dicek": "dicek"}),
    ),
    "reference kind raised": ("references", "kind", _mapped(KINDS)),
    "reference by another author": ("references", "who", _word),
    "reference of another year": ("references", "year", _digit),
    "reference with another title": ("references", "title", _word),
    "source verdict turned": ("source", "verdict", _mapped(VERDICTS)),
    "source sentence called unchanged": ("source", "changed", _mapped({"true": "false"})),
    "source sentence reworded": ("source", "text", _word),
    "source sentence leads elsewhere": ("source", "stands", lambda value: "[apa-itu]"),
    "source cites another reference": ("source", "references", _other_reference),
    "glossary meaning changed": ("glossary", "plain", _word),
    "glossary term changed": ("glossary", "term", _word),
    "glossary words changed": ("glossary", "say", _word),
    "banned word changed": ("words", "words", _word),
    "banned word with another remedy": ("words", "say", _word),
    "banned word with another reason": ("words", "why", _word),
    "picture of another width": ("pictures", "width", _digit),
    "change of another day": ("changes", "date", _digit),
    "change about other pages": ("changes", "pages", lambda value: "[apa-itu]"),
    "search word dropped": ("synonyms", r"[\w/#-]+", _first_dropped),
    "address of another day": ("addresses", "since", _digit),
}
"""File and key of each kind, and what becomes of the value."""

EXCHANGED: dict[str, tuple[str, str]] = {
    "causes exchanged": ("relations", "cause"),
    "actions exchanged": ("relations", "action"),
    "fits exchanged": ("relations", "fit"),
    "Indonesian texts exchanged": ("relations", "id"),
    "English texts exchanged": ("relations", "en"),
    "signs exchanged": ("signs", "id"),
    "signs exchanged in English": ("signs", "en"),
    "references exchanged": ("references", "text"),
    "DOIs exchanged": ("references", "doi"),
    "glossary meanings exchanged": ("glossary", "plain"),
    "alternative texts exchanged": ("pictures", "id"),
    "alternative texts exchanged in English": ("pictures", "en"),
    "verdicts exchanged": ("source", "verdict"),
}
ROWS = ("relations", "signs", "references", "glossary", "pictures", "changes", "source", "addresses")
KEYS = {
    "relations": ("when", "why", "label", "references"),
    "signs": ("open", "references", "pages"),
    "references": ("note", "use", "doi", "url", "status"),
    "source": ("why", "what"),
    "glossary": ("never",),
    "words": ("allowed",),
}


_KEY = r"^(\s*(?:- )?[\w/#-]+: )"
FORMS = (
    ("list that is one text", rf"{_KEY}\[([^\"\]]+, [^\"\]]+)\]$", r'\1["\2"]'),
    ("list that is no list", rf"{_KEY}\[([^\"\]]+)\]$", r'\1"\2"'),
    ("space before a text", rf"{_KEY}([A-Za-z][^\"#\\]*)$", r'\1" \2"'),
    ("space after a text", rf"{_KEY}([A-Za-z][^\"#\\]*)$", r'\1"\2 "'),
    ("line end in a text", rf"{_KEY}([A-Za-z][^\"#\\ ]*) ([^\"#\\]*)$", r'\1"\2\\n\3"'),
    ("value that is nothing", rf"{_KEY}[A-Za-z].*$", r"\1"),
    ("value with a name for later", rf"{_KEY}(?=[A-Za-z])", r"\1&lain "),
    ("setting that is a text", r"^(\s*\w+: )(true|false)$", r'\1"\2"'),
    ("setting that is read from nowhere", r"!ENV ", ""),
)
"""Kind, form of a line, and what becomes of it."""


def in_files(texts: Texts) -> Iterator[Fault]:
    """Every fault of data that fits."""
    for kind, (name, key, change) in CHANGED.items():
        path, text = _file(texts, name)
        for index, start, value in values(text, key):
            if change(value) != value:
                yield Fault(kind, {path: with_line(text, index, start + change(value))})
    for kind, (name, key) in EXCHANGED.items():
        path, text = _file(texts, name)
        found = list(values(text, key))
        for (a, first, one), (b, second, other) in itertools.pairwise(found):
            if one != other:
                changed = with_line(with_line(text, a, first + other), b, second + one)
                yield Fault(kind, {path: changed})
    for name in ROWS:
        yield from _of_rows(texts, name)
    for name, keys in KEYS.items():
        path, text = _file(texts, name)
        for key in keys:
            yield from (
                Fault(f"{name}: {key} dropped", {path: without(text, a, b)}) for a, b in _keys(text, key)
            )
    yield from _when_and_why(texts)


def _file(texts: Texts, name: str) -> tuple[str, str]:
    path = f"{DATA}{name}.yml"
    return path, texts.get(path, "")


def _of_rows(texts: Texts, name: str) -> Iterator[Fault]:
    path, text = _file(texts, name)
    found = rows(text.split("\n"))
    for start, end in found:
        yield Fault(f"{name}: row dropped", {path: without(text, start, end)})
    for first, second in itertools.pairwise(found):
        yield Fault(f"{name}: rows exchanged", {path: exchanged(text, first, second)})
    if name in ("relations", "changes", "source"):
        return
    for start, end in found:
        lines = text.split("\n")
        again = [lines[start].replace(":", "-lagi:", 1), *lines[start + 1 : end]]
        yield Fault(f"{name}: row invented", {path: "\n".join([*lines[:end], *again, *lines[end:]])})


def _keys(text: str, key: str) -> Iterator[tuple[int, int]]:
    """First line and end of a key with what is below it."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        match = re.match(rf"(\s+){key}:", line)
        if match and not line.endswith("[]"):
            end = index + 1
            while end < len(lines) and lines[end].startswith(match[1] + " "):
                end += 1
            yield index, end


def _when_and_why(texts: Texts) -> Iterator[Fault]:
    path, text = _file(texts, "relations")
    lines = text.split("\n")
    for index, line in enumerate(lines[:-3]):
        if line == "  when:" and lines[index + 3] == "  why:":
            made = with_line(with_line(text, index, "  why:"), index + 3, "  when:")
            yield Fault("when and why exchanged", {path: made})


def in_settings(texts: Texts) -> Iterator[Fault]:
    """Words of the interface and entries of the menu, exchanged, changed or dropped."""
    path = "mkdocs.yml"
    text = texts[path]
    lines = text.split("\n")
    word = re.compile(r"(\s{10,}[\w-]+: )(\S.*[a-z].*)$")
    found = [(n, match) for n, line in enumerate(lines) if (match := word.match(line))]
    for (a, first), (b, second) in itertools.pairwise(found):
        if b == a + 1 and first[2] != second[2]:
            made = with_line(with_line(text, a, first[1] + second[2]), b, second[1] + first[2])
            yield Fault("interface words exchanged", {path: made})
    for n, match in found:
        if _word(match[2]) != match[2]:
            yield Fault("interface word changed", {path: with_line(text, n, match[1] + _word(match[2]))})
        yield Fault("interface word dropped", {path: without(text, n, n + 1)})
        yield Fault("interface word that is yes or no", {path: with_line(text, n, f"{match[1]}yes")})
        yield Fault("interface word again", {path: with_line(text, n, f"{lines[n]}\n{match[1]}Lain")})
        called = re.sub(r"[\w-]+(?=: $)", "on", match[1])
        yield Fault("interface word that is called on", {path: with_line(text, n, called + match[2])})
    entries = [n for n, line in enumerate(lines) if re.match(r"\s+- \S+\.md$", line)]
    for a, b in itertools.pairwise(entries):
        if b == a + 1:
            yield Fault("menu entries exchanged", {path: exchanged(text, (a, a + 1), (b, b + 1))})
        yield Fault("menu entry dropped", {path: without(text, a, a + 1)})
        if b == a + 2:  # the name of the next part is between them
            yield Fault("menu entry in the next part", {path: exchanged(text, (a, a + 1), (a + 1, b))})
    for n, line in enumerate(lines):
        if re.match(r"  - [A-Z]\w+:$", line):
            yield Fault("part of the menu called otherwise", {path: with_line(text, n, f"{line[:-1]} lain:")})


def of_forms(texts: Texts) -> Iterator[Fault]:
    """Values that become others of the same letters: a list one text, a text with a space more."""
    files = [path for path in texts if path.startswith(DATA) and not path.startswith(RECORD)]
    for path in [*(p for p in files if p.endswith(".yml")), "mkdocs.yml"]:
        text = texts[path]
        for index, line in enumerate(text.split("\n")):
            for kind, form, new in FORMS:
                made = re.sub(form, new, line)
                if made != line:
                    yield Fault(kind, {path: with_line(text, index, made)})


def of_addresses(texts: Texts) -> Iterator[Fault]:
    """Pages and headings that are said to be elsewhere now, or elsewhere than they are."""
    path, text = _file(texts, "addresses")
    for index, line in enumerate(text.split("\n")):
        if match := re.match(r"(    [\w-]+: )(\d{4}-\d\d-\d\d)$", line):
            moved = f"{match[1]}{{since: {match[2]}, moved_to: index}}"
            yield Fault("heading said to be elsewhere", {path: with_line(text, index, moved)})
        if line.startswith("  since: "):
            yield Fault(
                "page said to be elsewhere", {path: with_line(text, index, f"{line}\n  moved_to: index")}
            )
        if "moved_to: " in line and not line.startswith("#"):
            other = re.sub(r"(?<=moved_to: )[\w/#-]+", "apa-itu", line)
            yield Fault("moved heading leads elsewhere", {path: with_line(text, index, other)})


def in_drawings(texts: Texts) -> Iterator[Fault]:
    """Drawings changed, and exchanged under their names."""
    files = [path for path in texts if path.startswith("docs/assets/gambar/")]
    for first, second in itertools.pairwise(files):
        yield Fault("drawings exchanged", {first: texts[second], second: texts[first]})
    for path in files:
        yield Fault("drawing changed", {path: texts[path].replace("<svg", '<svg id="lain"', 1)})


def of_files(texts: Texts) -> Iterator[Fault]:
    """Files deleted: a page in one language or in both, data, a drawing, the text of the source; or added."""
    yield Fault("file added: picture", {"docs/assets/gambar/lain.png": "gambar"})
    yield Fault("file added: leaflet", {"docs/lain.html": "<p>Jangan</p>"})
    for path, other in itertools.pairwise(pages(texts, "id")):
        yield Fault("pages exchanged", {path: texts[other], other: texts[path]})
    for path in pages(texts, "id"):
        if twin(path) in texts:
            yield Fault("languages exchanged", {path: texts[twin(path)], twin(path): texts[path]})
        yield Fault("file deleted: Indonesian page", {path: None})
        yield Fault("file deleted: English page", {twin(path): None})
        yield Fault("file deleted: page in both languages", {path: None, twin(path): None})
    for path in texts:
        if path.startswith(DATA) and not path.startswith(RECORD):
            yield Fault("file deleted: data", {path: None})
        if path.startswith("docs/assets/gambar/"):
            yield Fault("file deleted: drawing", {path: None})
    path = f"{DATA}source.id.txt"
    for match in re.finditer(r"\b[a-z]{4,}\b", texts.get(path, "")):
        text = texts[path]
        yield Fault("source text reworded", {path: text[: match.start()] + "lain" + text[match.end() :]})


def of_the_record(texts: Texts) -> Iterator[Fault]:
    """The record edited by hand: alone, and together with the content so that the two agree."""
    for path in texts:
        if path.startswith(RECORD) and not path.startswith(f"{RECORD}_data/"):
            lines = texts[path].split("\n")
            page = f"docs/{path.removeprefix(RECORD).removesuffix('.txt')}.md"
            if page not in texts:
                continue
            for index, line in enumerate(lines):
                if not line.startswith("  id  "):
                    continue
                if not re.search(r" (?:jangan|tidak) ", line):
                    continue
                sentence = line.removeprefix("  id  ").lstrip("->#| ")
                record = with_line(texts[path], index, re.sub(r" (?:jangan|tidak) ", " ", line, count=1))
                yield Fault("record edited alone", {path: record})
                if texts[page].count(sentence) == 1:
                    wrong = re.sub(r" (?:jangan|tidak) ", " ", sentence, count=1)
                    text = texts[page].replace(sentence, wrong)
                    yield Fault("record edited along with the page", {path: record, page: text})
            yield Fault("record of a page deleted", {path: None})
