"""docs/_data/signs.yml: the danger signs, each once, with its level and the pages that show it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kram.source.fields import Fields, Row, read
from kram.source.yaml import Text
from kram.vocabulary import LANGUAGES


def _texts(row: Fields, _: str) -> dict[str, str]:
    """The sign in each language that has it."""
    texts = {language: row.text(language, required=False) for language in LANGUAGES}
    for language, text in texts.items():
        if not text and row.table:
            row.lacks("SGN006", language, language, row.lines.get(language, row.head))
    return {language: text for language, text in texts.items() if text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign(Row):
    """One danger sign: how urgent it is, in which group of a box it is, and where it is shown."""

    PATH = "docs/_data/signs.yml"
    OPTIONAL = True

    key: str
    level: str = read(Fields.word)
    group: str = read(Fields.word)
    text: Mapping[str, str] = read(_texts, keys=LANGUAGES)
    references: tuple[str, ...] = read(Fields.texts)
    places: tuple[Text, ...] = read(Fields.listed, keys=["pages"])
    """Pages, or sections as ``page#section``, that show the sign beside the help page, which shows all."""
    open: Mapping[str, str] = read(Fields.both, "SGN006", required=False)
    """What a clinician has yet to decide about the sign, or nothing."""
