"""The whole site of one language in one HTML file, for a phone without internet."""

from kram.export.one_file.contents import pages

__all__ = ["pages"]
