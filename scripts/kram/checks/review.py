"""REV: dates of change and review are true, and a review that is due is not forgotten."""

from collections.abc import Iterator
from datetime import date, timedelta

from kram.problems import Problem, problem
from kram.source.markdown.model import Page
from kram.source.repository import Repository
from kram.source.wording import day_of
from kram.vocabulary import ORIGINAL

DATES = ("changed", "reviewed", "next_review")


def check(repository: Repository) -> Iterator[Problem]:
    """A clock that is behind, dates that cannot be, reviews without a date or a name or that are due."""
    last = repository.record.last_day
    if last and last[0] - repository.clock > timedelta(days=1):  # tomorrow in Jakarta may be today elsewhere
        day, said = last
        values = {"today": repository.clock.isoformat(), "date": day.isoformat()}
        yield problem(said.path, said.line, "REV007", **values)
    for page in repository.pages:
        if page.valid_yaml and page.language == ORIGINAL:
            yield from _page(page, repository.today, repository.latest_day)


def _page(page: Page, today: date, latest: date) -> Iterator[Problem]:
    written = {key: page.front[key] for key in DATES if page.front.get(key)}
    dates = {key: day for key, value in written.items() if (day := day_of(value))}
    for key, value in written.items():
        if key not in dates:
            yield page.problem("REV005", key, key=key, date=value)
        elif key != "next_review" and dates[key] > latest:
            yield page.problem("REV002", key, key=key, date=value)
    reviewer, reviewed = page.front.get("reviewer", ""), page.front.get("reviewed", "")
    if reviewer and not reviewed:
        yield page.problem("REV003", "reviewer", name=reviewer)
    if reviewed and not reviewer:
        yield page.problem("REV004", "reviewed", key="reviewed", date=reviewed, missing="reviewer")
    due = dates.get("next_review")
    if due and not reviewed and not reviewer:
        values = {"key": "next_review", "date": due.isoformat(), "missing": "reviewed"}
        yield page.problem("REV004", "next_review", **values)
    elif due and due <= dates.get("reviewed", date.min):
        yield page.problem("REV006", "next_review", date=due.isoformat(), reviewed=reviewed)
    elif due and due < today:
        yield page.problem("REV001", "next_review", date=due.isoformat())
