"""How often the search puts the right page first: questions as data, asked of the engine in a browser.

The engine is asked without the site around it: what it answers does not depend on the page it is on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from ground import ROOT
from kram.export import search
from kram.source import repository
from playwright.sync_api import Browser
from reader import today

LANGUAGES = ("id", "en")
KINDS = ("people", "questions", "danger", "gaps")
"""Sets: as people type, those of the first search, of danger, and what the site does not have."""
BATCHES = tuple(
    f"batch-{number}/{kind}"
    for number in (1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21)
    for kind in ("people", "danger", "gaps")
)
"""Sets of later days, each written before it was first asked."""
LOOKED_AT = ("tuned", "alarms")
"""Sets of which none is held out: as people type, and of danger."""

_ASK_ALL = """([data, settings, questions]) => {
  const index = settings.index && window[settings.index];
  const nearest = settings.nearest && (() => "");
  const ask = searchSite(data, Object.assign({}, settings, index && { index }, nearest && { nearest }));
  return questions.map((question) => {
    const { found, missing, changed } = ask(question);
    return {
      pages: found.map(({ entry }) => entry.page.slug),
      level: found.length && found[0].sign ? found[0].sign.level : "",
      missing,
      changed: changed.map((pair) => pair.join(" > ")),
    };
  });
}"""

_SCORE_ALL = """([data, questions]) => {
  // No pattern of danger is met, and their words are known all the same.
  const never = (row) => row.replace(/^[^|]*/, (patterns) => patterns.replace(/,|$/g, " =-$&"));
  const neverMet = (rows) => rows.split("~").map(never).join("~");
  const signs = data.signs.map(([level, place, rows]) => [level, place, neverMet(rows)]);
  const without = Object.assign({}, data, { hints: ["", "", ""], signs });
  const ask = searchSite(without, { worth: 0, common: 0, most: 999 });
  return questions.map((question) => {
    const { terms, found } = ask(question);
    return [terms, found.map(({ entry, score }) => [entry.page.slug, score])];
  });
}"""


@dataclass(frozen=True)
class Question:
    """What is asked, and what must come: one of these pages first, or one of these words named as missing."""

    ask: str
    pages: tuple[str, ...]
    missing: tuple[str, ...]
    held_out: bool


@dataclass(frozen=True)
class Answer:
    """A question with the pages that came, the level of danger of the first, and what was said."""

    question: Question
    pages: tuple[str, ...]
    level: str
    missing: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def place(self) -> int:
        """1 where what must come came first, 0 where it did not come."""
        if self.question.missing:
            return int(any(word in " ".join(self.missing) for word in self.question.missing))
        if not self.question.pages:
            return int(bool(self.missing) or not self.pages)
        places = [self.pages.index(page) + 1 for page in self.question.pages if page in self.pages]
        return min(places, default=0)


@dataclass(frozen=True)
class Share:
    """How many questions were answered in the first place, in the first three, and not at all."""

    questions: int
    first: int
    first_three: int
    nothing: int

    @property
    def first_share(self) -> float:
        return self.first / self.questions


def read_questions(kind: str, language: str) -> list[Question]:
    """The questions of a set in one language."""
    return [
        Question(
            str(row["ask"]),
            tuple(today(page) for page in _several(row.get("page"))),
            _several(row.get("missing")),
            bool(row.get("held_out")),
        )
        for row in yaml.safe_load(questions_in(kind, language).read_text("utf-8"))
    ]


def questions_in(kind: str, language: str) -> Path:
    """The file of a set."""
    return Path(__file__).parent / f"{kind}.{language}.yml"


def _several(value: Any) -> tuple[str, ...]:
    """One text or a list of them; an empty one is none."""
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),) if value else ()


class Engine:
    """The engine of the search with the content as it is, in a browser."""

    def __init__(self, browser: Browser, *scripts: str) -> None:
        content = repository.load(ROOT)
        self._data = {language: search.data(content, language) for language in LANGUAGES}
        self._pages = {language: browser.new_page() for language in LANGUAGES}
        for language, page in self._pages.items():
            page.add_script_tag(content="\n".join([search.engine(ROOT, language), *scripts]))

    def close(self) -> None:
        for page in self._pages.values():
            page.close()

    def answers(
        self,
        language: str,
        questions: Sequence[Question],
        settings: dict[str, Any] | None = None,
        **data: Any,
    ) -> list[Answer]:
        """Every question with what comes, with other settings and data than those of the site where given."""
        asks = [question.ask for question in questions]
        replies = self._pages[language].evaluate(
            _ASK_ALL, [self._data[language] | data, settings or {}, asks]
        )
        return [
            Answer(
                question,
                tuple(reply["pages"]),
                reply["level"],
                tuple(reply["missing"]),
                tuple(reply["changed"]),
            )
            for question, reply in zip(questions, replies, strict=True)
        ]

    def scored(self, language: str, asks: Sequence[str]) -> list[tuple[list[str], list[tuple[str, float]]]]:
        """The telling words of each text, and every page that is found without hints, with its score."""
        replies: list[tuple[list[str], list[tuple[str, float]]]] = self._pages[language].evaluate(
            _SCORE_ALL, [self._data[language], list(asks)]
        )
        return replies

    def english_stems(self, words: Sequence[str]) -> list[str]:
        """The stems that the script finds."""
        stems: list[str] = self._pages["en"].evaluate("words => words.map(stemOf)", list(words))
        return stems

    def asked(self, language: str, asks: Sequence[str]) -> dict[str, Answer]:
        """What comes for each of these texts."""
        questions = [Question(ask, (), (), False) for ask in asks]
        return {answer.question.ask: answer for answer in self.answers(language, questions)}

    def of_set(self, kind: str, language: str) -> list[Answer]:
        """The answers to a whole set."""
        return self.answers(language, read_questions(kind, language))


def share(given: Iterable[Answer]) -> Share:
    """The shares among the given answers."""
    answers = list(given)
    places = [answer.place for answer in answers]
    nothing = sum(not answer.pages for answer in answers)
    return Share(len(places), sum(p == 1 for p in places), sum(1 <= p <= 3 for p in places), nothing)


def parts(given: Sequence[Answer]) -> Iterator[tuple[str, Share]]:
    """The shares of the questions that the search was tuned on, and of those held out."""
    yield "tuned on", share(answer for answer in given if not answer.question.held_out)
    yield "held out", share(answer for answer in given if answer.question.held_out)
