"""What is wrong, where, and what to do: problems, their messages, and reports of them."""

from kram.problems.messages import CODES, NOTICES, Message
from kram.problems.problem import Problem, closest_match, problem
from kram.problems.report import as_github, as_json, as_text, described, summary

__all__ = [
    "CODES",
    "NOTICES",
    "Message",
    "Problem",
    "as_github",
    "as_json",
    "as_text",
    "closest_match",
    "described",
    "problem",
    "summary",
]
