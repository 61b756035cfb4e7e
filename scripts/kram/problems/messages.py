"""The table of codes: what each problem says, to editors and engineers, in both languages."""

from configparser import ConfigParser
from pathlib import Path
from typing import NamedTuple


class Message(NamedTuple):
    """What is wrong, a semicolon, and what to do: in both languages, with the same gaps."""

    en: str
    id: str


NOTICES = frozenset({"REV001", "REV007", "REC011", "CHG004", "SIT024"})
"""What somebody must know and what stops no build."""


def _read(text: str) -> dict[str, Message]:
    """The messages by their code, in the order of the table; raises where one of the languages is missing."""
    table = ConfigParser(delimiters=("=",), comment_prefixes=("# ",), interpolation=None)
    table.read_string(text)
    words = {key: " ".join(text.split()) for family in table.values() for key, text in family.items()}
    codes = dict.fromkeys(key.partition(".")[0] for key in words)
    return {code.upper(): Message(words[f"{code}.en"], words[f"{code}.id"]) for code in codes}


CODES = _read(Path(__file__).with_name("messages.ini").read_text("utf-8"))
