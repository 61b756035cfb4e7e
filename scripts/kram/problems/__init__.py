"""What is wrong, where, and what to do: problems, their messages, and reports of them."""

import difflib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from string import Formatter
from typing import NamedTuple, Self

from kram import ini

_MESSAGES = ini.beside(__file__, "messages.ini").values()
_WRITTEN = {key: " ".join(text.split()) for family in _MESSAGES for key, text in family.items()}
CODES = {
    code: {language: _WRITTEN[f"{code}.{language}"] for language in ("en", "id")}
    for code in dict.fromkeys(key.partition(".")[0] for key in _WRITTEN)
}
"""The message of each code, in the order of the table: what is wrong, a semicolon, and what to do."""
NOTICES = frozenset({"REV001", "REV007", "REC011", "CHG004", "SIT024"})
"""What somebody must know and what stops no build."""

_INDONESIAN = ini.beside(__file__, "indonesian.ini")
_COUNTED = _INDONESIAN["what a check counts"]
REASONS = {key: text for part in _INDONESIAN.values() if part != _COUNTED for key, text in part.items()}
"""What others say in English, and its Indonesian: why a file cannot be read, or is no YAML."""
_HINT = {"en": 'did you mean "{near}"?', "id": 'maksud Anda "{near}"?'}
_FOLLOWS = {
    "en": " (this may go away by itself once the other problems here are fixed)",
    "id": " (mungkin hilang sendiri setelah masalah lain di sini diperbaiki)",
}
_FOLLOWER = ("follows", "yes")
_LONGEST_NAME = 120
MISTYPED = 0.8
"""How much a name must look like another one where the wrong advice would be harm."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")


class Problem(NamedTuple):
    """One thing that is wrong, at one place, with the words that fill the gaps of its message."""

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def is_notice(self) -> bool:
        """Whether it is to be known and stops nothing."""
        return self.code in NOTICES

    def following(self) -> Self:
        """The same problem, which may be there only because of another one at the same place."""
        return self._replace(values=(*self.values, _FOLLOWER))

    def message_in(self, language: str) -> str:
        """What is wrong and what to do, in the language of the person who must act."""
        wrong, _, remedy = CODES[self.code][language].partition("; ")
        values = {name: _in_language(_one_line(value), language) for name, value in self.values}
        if values.get("near"):
            remedy = _HINT[language]
        return f"{wrong}; {remedy}".format_map(values) + _FOLLOWS[language] * (_FOLLOWER in self.values)

    def value(self, name: str) -> str:
        """The words that fill one gap of the message."""
        return dict(self.values).get(name, "")


def problem(path: str, line: int, code: str, /, **values: str) -> Problem:
    """A problem whose gaps are filled with these values."""
    return Problem(path, line, code, tuple(sorted(values.items())))


def closest_match(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known name that looks most like this one, or nothing."""
    known = list(known) if len(name) <= _LONGEST_NAME else []
    return next(iter(difflib.get_close_matches(name, known, n=1, cutoff=likeness)), "")


def listed(names: Iterable[str]) -> str:
    """Some names as messages show them, or a dash where there are none."""
    return ", ".join(names) or "–"


def _in_language(value: str, language: str) -> str:
    """A number, or a reason that Python or the system gives in English, as a report in a language says it."""
    if language == "en":
        return value
    return value.translate(str.maketrans(".,", ",.")) if _NUMBER.match(value) else REASONS.get(value, value)


def _one_line(text: str) -> str:
    short = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return short if len(short) <= 160 else short[:157] + "..."


def described(code: str, language: str) -> str:
    """One line that shows the message of a code with its gaps left open."""
    text = CODES[code][language]
    return text.format_map({name: "..." for _, name, _, _ in Formatter().parse(text) if name})


def as_text(problems: Iterable[Problem], language: str) -> str:
    """One line for each problem, as an editor reads it."""
    return "".join(f"{p.path}:{p.line}: {p.code} {p.message_in(language)}\n" for p in problems)


def report(form: str, problems: Sequence[Problem], examined: Mapping[str, int], language: str) -> str:
    """The problems as ``text`` or for ``github`` with a summary below them, or all of it as ``json``."""
    if form == "json":
        found = [
            {"path": p.path, "line": p.line, "code": p.code}
            | {"message": p.message_in(language), "notice": p.is_notice}
            for p in problems
        ]
        return json.dumps({"problems": found, "examined": examined}, ensure_ascii=False, indent=2) + "\n"
    lines = as_text(problems, language)
    if form == "github":
        lines = ""
        for p in problems:
            kind, path = "notice" if p.is_notice else "error", _escaped(p.path, also=":,")
            message = _escaped(p.message_in(language))
            lines += f"::{kind} file={path},line={p.line},title={p.code}::{message}\n"
    return lines + _summary(problems, examined, language)


def _escaped(text: str, also: str = "") -> str:
    """As GitHub reads it."""
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{also}" else sign for sign in text)


def _summary(problems: Iterable[Problem], examined: Mapping[str, int], language: str) -> str:
    """The last line of a report: how many problems and notices, in how much that was examined."""
    kinds = [p.is_notice for p in problems]
    found, notices = kinds.count(False), kinds.count(True)
    if language == "id":
        counted = f"{found} masalah" if found else "tidak ada masalah"
        counted += f", {notices} pemberitahuan" if notices else ""
        counts = [f"{_in_language(f'{n:,}', 'id')} {_COUNTED[name]}" for name, n in examined.items()]
        return f"{counted} dalam {', '.join(counts)}\n"
    counted = "no problems" if not found else "1 problem" if found == 1 else f"{found} problems"
    counted += f", {notices} notice{'s' * (notices > 1)}" if notices else ""
    return f"{counted} in {', '.join(f'{n:,} {name}' for name, n in examined.items())}\n"
