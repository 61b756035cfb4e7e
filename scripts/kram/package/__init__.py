"""Finished site -> dist/."""
