"""The whole site of one language in one HTML file, for a phone without internet."""

from kram.export.one_file.contents import page

__all__ = ["page"]
