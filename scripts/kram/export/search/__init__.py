"""The search of each language, as one script that a page loads when the reader goes to its box."""

from kram.export.search.delivery import data, engine, files, hints_sent, script

__all__ = ["data", "engine", "files", "hints_sent", "script"]
