"""How often the search puts the right page first: the questions, asked of the built search in a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser

LANGUAGES = ("id", "en")
INSTEAD = {"topik", "kapan-ke-dokter"}

_ASK_ALL = """questions => {
  const box = document.getElementById("cari");
  return questions.map(question => {
    box.value = question;
    box.dispatchEvent(new Event("input"));
    return [...document.querySelectorAll("#search-results a")].map(link => link.href);
  });
}"""


@dataclass(frozen=True)
class Answer:
    """A question, the page that should come first, and the pages that came."""

    ask: str
    page: str
    held_out: bool
    came: tuple[str, ...]

    @property
    def place(self) -> int:
        """1 for the first place, 0 where the page did not come; for "nothing", 1 when nothing came."""
        if not self.page:
            return int(not self.came)
        return self.came.index(self.page) + 1 if self.page in self.came else 0


@dataclass(frozen=True)
class Share:
    """How many questions were answered in the first place, and in the first three."""

    questions: int
    first: int
    first_three: int

    @property
    def first_share(self) -> float:
        return self.first / self.questions


def read_questions(language: str) -> list[dict[str, object]]:
    """The questions of a language as they stand in the file."""
    path = Path(__file__).with_name(f"questions.{language}.yml")
    questions: list[dict[str, object]] = yaml.safe_load(path.read_text("utf-8"))
    return questions


def answers(browser: Browser, address: str, language: str) -> list[Answer]:
    """Every question of a language with what the search of the site at ``address`` answers."""
    questions = read_questions(language)
    came = asked_alike(browser, address, language, [str(question["ask"]) for question in questions])
    return [
        Answer(ask, str(question["page"]), bool(question.get("held_out")), came[ask])
        for question in questions
        if (ask := str(question["ask"]))
    ]


def asked_alike(
    browser: Browser, address: str, language: str, asks: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """The pages that come for each of these, asked one after the other of a page that was opened once."""
    home = f"{address}/index.html" if language == "id" else f"{address}/en/index.html"
    page = browser.new_page()
    try:
        page.goto(home)
        page.focus("#cari")
        page.wait_for_selector(".cari[data-ready]")
        came = page.evaluate(_ASK_ALL, list(asks))
    finally:
        page.close()
    base = home.removesuffix("index.html")
    return {ask: _pages(links, base) for ask, links in zip(asks, came, strict=True)}


def _pages(links: Iterable[str], base: str) -> tuple[str, ...]:
    pages = tuple(link.removeprefix(base).partition("#")[0].removesuffix(".html") for link in links)
    # What the search offers instead of results.
    return () if set(pages) == INSTEAD else pages


def share(given: Iterable[Answer]) -> Share:
    """The shares among the given answers."""
    places = [answer.place for answer in given]
    return Share(len(places), sum(p == 1 for p in places), sum(1 <= p <= 3 for p in places))


def first_place_shares(browser: Browser, address: str) -> dict[str, float]:
    """For each language, the share of all questions whose page comes first; for the bench."""
    return {language: share(answers(browser, address, language)).first_share for language in LANGUAGES}


def report(browser: Browser, address: str) -> Iterator[str]:
    """A line for each language: all questions, those the search was tuned on, and those held out."""
    for language in LANGUAGES:
        given = answers(browser, address, language)
        parts = {
            "all": share(given),
            "tuned on": share(answer for answer in given if not answer.held_out),
            "held out": share(answer for answer in given if answer.held_out),
        }
        told = (f"{name} {part.first}/{part.questions}" for name, part in parts.items())
        yield f"{language}: first place: {', '.join(told)}; first three {parts['all'].first_three}"
