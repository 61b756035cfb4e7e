"""Markdown text -> what the checks and the templates look at, with lines."""
