"""A problem has a place, a code, and words for the person who must act."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from kram.problems.messages import CODES, NOTICES
from kram.problems.yaml_reasons import REASONS

_HINT = {"en": 'did you mean "{near}"?', "id": 'maksud Anda "{near}"?'}
_TRANSLATED = {
    **REASONS,
    "Indonesian": "bahasa Indonesia",
    "English": "bahasa Inggris",
    "No such file or directory": "berkasnya tidak ada",
    "Permission denied": "tidak ada izin",
    "Is a directory": "ini folder, bukan berkas",
    "Not a directory": "folder di atasnya bukan folder",
    "Too many levels of symbolic links": "tautan berkas yang berputar",
    "it is a folder": "ini folder, bukan berkas",
    "it is a link to a folder": "ini tautan ke folder",
}
_FOLLOWS = {
    "en": " (this may go away by itself once the other problems here are fixed)",
    "id": " (mungkin hilang sendiri setelah masalah lain di sini diperbaiki)",
}
_FOLLOWER = ("follows", "yes")
_LONGEST_NAME = 120
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?$")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, at one place."""

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def is_notice(self) -> bool:
        """Whether it is to be known and stops nothing."""
        return self.code in NOTICES

    @property
    def follows(self) -> bool:
        """Whether it may come from another problem at the same place alone."""
        return _FOLLOWER in self.values

    def following(self) -> Self:
        """The same problem, which may come from another one."""
        return replace(self, values=(*self.values, _FOLLOWER))

    @property
    def message(self) -> str:
        """What is wrong and what to do, in English."""
        return self.message_in("en")

    def message_in(self, language: str) -> str:
        """What is wrong and what to do, in the language of the person who must act."""
        wrong, _, remedy = getattr(CODES[self.code], language).partition("; ")
        values = {name: in_language(_one_line(value), language) for name, value in self.values}
        if values.get("near"):
            remedy = _HINT[language]
        return f"{wrong}; {remedy}".format_map(values) + _FOLLOWS[language] * self.follows

    def value(self, name: str) -> str:
        """The words that fill one gap of the message."""
        return dict(self.values).get(name, "")

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code} {self.message}"


def problem(path: str, line: int, code: str, /, **values: str) -> Problem:
    """A problem whose gaps are filled with these values."""
    return Problem(path, line, code, tuple(sorted(values.items())))


def closest_match(name: str, known: Iterable[str]) -> str:
    """The known name that looks most like this one, or nothing."""
    if len(name) > _LONGEST_NAME:
        return ""
    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""


def listed(names: Iterable[str]) -> str:
    """Some names as messages show them, or a dash where there are none."""
    return ", ".join(names) or "–"


def in_language(value: str, language: str) -> str:
    """A number, or a reason that Python or the system gives in English, as a report in a language says it."""
    if language == "en":
        return value
    if _NUMBER.match(value):
        return value.translate(str.maketrans(".,", ",."))
    return _TRANSLATED.get(value, value)


def _one_line(text: str) -> str:
    clean = "".join(c if c.isprintable() else " " for c in text)
    short = " ".join(clean.split())
    return short if len(short) <= 160 else short[:157] + "..."
