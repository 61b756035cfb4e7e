"""Faults of wording, on pages and in data, in one language or in both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mutations.content import DATA, RECORD, Fault, Texts, body_start, pages, twin, with_line

Change = Callable[[str], str]
"""What becomes of a line; the line itself where the change does not fit."""


def put(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Change:
    """The first match of a pattern is replaced."""
    form = re.compile(pattern, re.IGNORECASE)
    return lambda line: form.sub(new, line, count=1)


def _next_number(match: re.Match[str]) -> str:
    return str(int(match[0]) + 1)


_PLAIN_NUMBER = r"(?<![\w.,/#:\[^-])\d{1,4}(?![\w.,/:\]-]*\d|\])"

WORDING: dict[str, tuple[Change, Change]] = {
    "negation dropped": (
        put(r"\b(?:jangan|tidak|bukan|belum|tanpa) ", ""),
        put(r"\b(?:do not|not|never|without|no) ", ""),
    ),
    "negation added": (
        put(r"\b(boleh|bisa|perlu|dapat|membantu|minum)\b", r"tidak \1"),
        put(r"\b(can|may|should|must|will|is|are)\b", r"\1 not"),
    ),
    "duty weakened": (
        put(r"\b(?:harus|wajib|segera|langsung|hanya)\b", "boleh"),
        put(r"\b(?:must|only|always|at once|straight)\b", "may"),
    ),
    "help put off": (put(r"\bhari ini\b", "minggu ini"), put(r"\btoday\b", "this week")),
    "number changed": (put(_PLAIN_NUMBER, _next_number), put(_PLAIN_NUMBER, _next_number)),
    "unit changed": (
        put(r"(?<=\d )(?:detik|menit|jam|hari|mg|ml)\b", "minggu"),
        put(r"(?<=\d )(?:seconds?|minutes?|hours?|days?|mg|ml)\b", "weeks"),
    ),
    "condition turned": (put(r"\b(?:bila|jika)\b", "walau"), put(r"\bif\b", "even if")),
    "effect turned": (
        put(r"\b(?:membantu|meredakan|mencegah|mengurangi)\b", "memperburuk"),
        put(r"\b(?:helps?|eases?|prevents?|reduces?)\b", "worsens"),
    ),
    "more and less": (put(r"\blebih dari\b", "kurang dari"), put(r"\bmore than\b", "less than")),
    "other conjunction": (put(r"\batau\b", "dan"), put(r"\bor\b", "and")),
    "other side": (put(r"\bkanan\b", "kiri"), put(r"\bright\b", "left")),
    "before and after": (put(r"\bsebelum\b", "sesudah"), put(r"\bbefore\b", "after")),
    "least and most": (put(r"\bpaling sedikit\b", "paling banyak"), put(r"\bat least\b", "at most")),
    "all and some": (put(r"\bsemua\b", "sebagian"), put(r"\ball\b", "some")),
    "comma dropped": (put(r"(?<=\w),(?= \w)", ""), put(r"(?<=\w),(?= \w)", "")),
    "comma moved": (put(r"(?<=\w),( \w+)(?= )", r"\1,"), put(r"(?<=\w),( \w+)(?= )", r"\1,")),
    "full stop dropped": (put(r"(?<=\w)\.(?= [A-Z])", ""), put(r"(?<=\w)\.(?= [A-Z])", "")),
    "statement made a question": (put(r"(?<=\w)\.(?=$| )", "?"), put(r"(?<=\w)\.(?=$| )", "?")),
    "two words exchanged": (put(r"\b(\w{4,}) (\w{4,})\b", r"\2 \1"), put(r"\b(\w{4,}) (\w{4,})\b", r"\2 \1")),
    "capital letter": (
        put(r"(?<= )[a-z](?=\w{3})", lambda m: m[0].upper()),
        put(r"(?<= )[a-z](?=\w{3})", lambda m: m[0].upper()),
    ),
    "word twice": (put(r"\b(\w{4,})\b", r"\1 \1"), put(r"\b(\w{4,})\b", r"\1 \1")),
    "one letter": (put(r"(?<=\w)(a)(?=\w{3})", "e"), put(r"(?<=\w)(a)(?=\w{3})", "e")),
    "invisible character": (put(r"(?<=\w{3})(?=\w{2})", "\u200b"), put(r"(?<=\w{3})(?=\w{2})", "\u00ad")),
    "space that is not ours": (put(r"(?<=\w) (?=\w)", "\u2009"), put(r"(?<=\w) (?=\w)", "\u00a0")),
    "look-alike letter": (put(r"(?<=\w)a(?=\w)", "\u0430"), put(r"(?<=\w)e(?=\w)", "\u0435")),
}
"""What happens to an Indonesian line, and to an English one."""


def on_pages(texts: Texts) -> Iterator[Fault]:
    """Every change of wording that fits a line of a page: in each language, and in both."""
    for path in pages(texts, "id"):
        english = twin(path)
        for kind, (change, change_en) in WORDING.items():
            here = list(_changed(texts[path], change))
            there = list(_changed(texts[english], change_en)) if english in texts else []
            for text in here:
                yield Fault(f"{kind}: page, Indonesian", {path: text})
            for text in there:
                yield Fault(f"{kind}: page, English", {english: text})
            for text, other in zip(here, there, strict=False):
                yield Fault(f"{kind}: page, both", {path: text, english: other})


def _changed(text: str, change: Change) -> Iterator[str]:
    lines = text.split("\n")
    for index in range(body_start(lines), len(lines)):
        line = lines[index]
        if line.startswith(("<!--", "#")) or (new := change(_words_of(line))) == _words_of(line):
            continue
        yield with_line(text, index, new + line[len(_words_of(line)) :])


def _words_of(line: str) -> str:
    """The line up to its first link or citation, so that a fault of wording is one of wording."""
    return re.split(r"\[|\]|<|\(", line, maxsplit=1)[0]


def in_data(texts: Texts) -> Iterator[Fault]:
    """Every change of wording that fits a text of docs/_data or of the interface."""
    files = [p for p in texts if p.startswith(DATA) and not p.startswith(RECORD) and p.endswith(".yml")]
    for path in [*files, "mkdocs.yml"]:
        lines = texts[path].split("\n")
        for kind, (change, change_en) in WORDING.items():
            for index, line in enumerate(lines):
                here = _changed_value(line, "id", change)
                there = _changed_value(line, "en", change_en)
                if here is not None:
                    yield Fault(f"{kind}: data, Indonesian", {path: with_line(texts[path], index, here)})
                    after = lines[index + 1] if index + 1 < len(lines) else ""
                    both = _changed_value(after, "en", change_en)
                    if both is not None:
                        text = with_line(with_line(texts[path], index, here), index + 1, both)
                        yield Fault(f"{kind}: data, both", {path: text})
                if there is not None:
                    yield Fault(f"{kind}: data, English", {path: with_line(texts[path], index, there)})


def _changed_value(line: str, key: str, change: Change) -> str | None:
    match = re.match(rf"(\s*{key}: )(\S.*)$", line)
    if not match or (new := change(match[2])) == match[2]:
        return None
    return match[1] + new
