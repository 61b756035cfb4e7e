"""One reader for each file of docs/_data."""
