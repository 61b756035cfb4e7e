"""The tables of codes in documents, between markers: ``<!-- kode: FRM -->`` and ``<!-- akhir kode -->``."""

import re

from kram.problems import CODES, described

_HEADS = {"id": ("kode", "artinya", "yang harus dilakukan"), "en": ("code", "what is wrong", "what to do")}
_PLACE = re.compile(r"(<!-- kode: ([A-Z]{3}) -->\n).*?(<!-- akhir kode -->)", re.S)
_AS_WRITTEN = re.compile(
    r"""<!--.*?--> | !?\[[^\]]*\]\([^)]*\) | \\?\[\^?[^\]\s]*\] | \{[ ]\#[^}]*\} | \#\#[ ][^…]*…[^;]*
    | [!?]{3}[ ]\w+[ ]"[^"]*" | \\\[ | (?:docs|assets)/[\w./…-]+ | make[ ]catat\b | mkdocs\.yml
    | \w+:[ ]\[[^\]]*\]
    | \b(?:tel|https?|mailto):(?://)? | \b[a-z]+_[a-z_]+\b | ---
    """,
    re.X,
)
"""What is in a message as a person types it."""


def with_tables(text: str, language: str) -> str:
    """The document with its tables written anew from the messages, in one language."""
    return _PLACE.sub(lambda match: match[1] + _table(match[2], language) + match[3], text)


def _table(family: str, language: str) -> str:
    rows = [_HEADS[language], ("---",) * 3]
    for code, message in CODES.items():
        if code.startswith(family):
            wrong, _, remedy = described(message, language).replace("...", "…").rpartition("; ")
            rows.append((code, _cell(wrong), _cell(remedy)))
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(text: str) -> str:
    """A part of a message as a sentence of Markdown."""
    sentence = _AS_WRITTEN.sub(lambda match: f"`{match[0]}`", text).replace("|", r"\|")
    return sentence[0].upper() + sentence[1:].rstrip(".") + "."
