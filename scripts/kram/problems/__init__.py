"""What is wrong, where, and what to do: problems, their messages, and reports of them."""

from kram.problems.messages import CODES, NOTICES, Message
from kram.problems.problem import Problem, closest_match, listed, problem
from kram.problems.report import as_text, described, report

__all__ = [
    "CODES",
    "NOTICES",
    "Message",
    "Problem",
    "as_text",
    "closest_match",
    "described",
    "listed",
    "problem",
    "report",
]
