"""Problems as a report: for an editor, for GitHub, for other programs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from string import Formatter

from kram.problems.messages import Message
from kram.problems.problem import Problem, in_language

_EXAMINED = {
    "pages": "halaman",
    "links": "tautan",
    "relations": "hubungan",
    "references": "rujukan",
    "signs": "tanda bahaya",
    "citations": "kutipan rujukan",
    "sentences": "kalimat",
    "source sentences": "kalimat sumber",
    "terms": "istilah",
    "addresses": "alamat",
    "files": "berkas",
    "ids": "id",
}
"""What a check counts, as editors call it."""


def described(message: Message, language: str) -> str:
    """One line that shows a message with its gaps left open."""
    gaps = {name: "..." for _, name, _, _ in Formatter().parse(message.en) if name}
    text: str = getattr(message, language)
    return text.format_map(gaps)


def as_text(problems: Iterable[Problem], language: str) -> str:
    """One line for each problem, as an editor reads it."""
    return "".join(f"{p.path}:{p.line}: {p.code} {p.message_in(language)}\n" for p in problems)


def report(form: str, problems: Sequence[Problem], examined: Mapping[str, int], language: str) -> str:
    """The problems as ``text`` or for ``github`` with a summary below them, or all of it as ``json``."""
    if form == "json":
        return _json(problems, examined, language)
    lines = "".join(_annotation(p, language) for p in problems)
    return (lines if form == "github" else as_text(problems, language)) + _summary(
        problems, examined, language
    )


def _annotation(p: Problem, language: str) -> str:
    """What GitHub shows beside the line."""
    kind, message = "notice" if p.is_notice else "error", _escaped(p.message_in(language))
    path = _escaped(p.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{kind} file={path},line={p.line},title={p.code}::{message}\n"


def _json(problems: Iterable[Problem], examined: Mapping[str, int], language: str) -> str:
    listed = [
        {
            "path": p.path,
            "line": p.line,
            "code": p.code,
            "message": p.message_in(language),
            "notice": p.is_notice,
        }
        for p in problems
    ]
    return json.dumps({"problems": listed, "examined": examined}, ensure_ascii=False, indent=2) + "\n"


def _summary(problems: Iterable[Problem], examined: Mapping[str, int], language: str) -> str:
    """The last line of a report: how many problems and notices, in how much that was examined."""
    kinds = [p.is_notice for p in problems]
    found, notices = kinds.count(False), kinds.count(True)
    if language == "id":
        counted = f"{found} masalah" if found else "tidak ada masalah"
        counted += f", {notices} pemberitahuan" if notices else ""
        counts = [f"{in_language(f'{n:,}', 'id')} {_EXAMINED[name]}" for name, n in examined.items()]
        return f"{counted} dalam {', '.join(counts)}\n"
    counted = "no problems" if not found else "1 problem" if found == 1 else f"{found} problems"
    counted += f", {notices} notice{'s' * (notices > 1)}" if notices else ""
    return f"{counted} in {', '.join(f'{n:,} {name}' for name, n in examined.items())}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
